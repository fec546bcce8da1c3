import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { generate } from '../../bench/accuracy/generate.ts'
import { plain } from '../../bench/accuracy/scenarios/plain.ts'
import { measure, readPairs } from '../../bench/peers/pairs.ts'

const dataset = generate(plain, { students: 100, listed: 400 }, 1)
const folder = mkdtempSync(join(tmpdir(), 'hedui-pairs-'))
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const present = dataset.students.filter((student) => student.present)
const namesake = dataset.students.find(({ id }) => id === 'absent-namesake')
const placeOf = (student: (typeof present)[number]): string => `students.csv:${String(student.record.place.row)}`
const listedPlaceOf = (student: (typeof present)[number]): string => {
  const place = dataset.listed.find(({ person }) => person === student.person)?.record.place
  return `${place?.file ?? ''}:${String(place?.row)}`
}

function pairs(lines: readonly string[]): ReturnType<typeof readPairs> {
  const path = join(folder, 'pairs.csv')
  writeFileSync(path, ['place,place_listed,score', ...lines].join('\n'))
  return readPairs(path, dataset)
}

test('every present student paired rightly is a perfect score', () => {
  const { matched, bestF1, recallAtPrecision } = measure(pairs(present.map((student) => `${placeOf(student)},${listedPlaceOf(student)},0.9`)), 0.5, dataset)
  expect([matched, bestF1, recallAtPrecision]).toEqual([{ precision: 1, recall: 1, f1: 1 }, 1, 1])
})

test('the best pair of a student counts; below the threshold none does; a trapped namesake is counted; equal scores are not parted', () => {
  const [first, second] = present
  if (first === undefined || second === undefined || namesake === undefined) throw new Error('too few students')
  const answers = pairs([
    `${placeOf(first)},${listedPlaceOf(first)},0.9`,
    `${placeOf(first)},${listedPlaceOf(second)},0.8`,
    `${placeOf(namesake)},${listedPlaceOf(second)},0.7`,
    `${placeOf(second)},${listedPlaceOf(second)},0.4`,
  ])
  const { matched, recallAtPrecision, trapped } = measure(answers, 0.5, dataset)
  expect(matched.precision).toBe(0.5)
  expect(matched.recall).toBeCloseTo(1 / present.length, 9)
  expect(recallAtPrecision).toBeCloseTo(1 / present.length, 9)
  expect(trapped.namesake).toBeGreaterThan(0)
  const tied = pairs([`${placeOf(first)},${listedPlaceOf(first)},0.7`, `${placeOf(namesake)},${listedPlaceOf(second)},0.7`])
  expect(measure(tied, 0.5, dataset).recallAtPrecision).toBe(0)
})

test('a pair of places that do not exist is an error', () => {
  expect(() => pairs(['students.csv:999999,filing.csv:2,1'])).toThrow(/no such pair/)
})
