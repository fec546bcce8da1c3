import { describe, expect, test } from 'vitest'
import { absentClasses, absentClassIds, presentClasses } from '../../bench/accuracy/classes/index.ts'
import { generate } from '../../bench/accuracy/generate.ts'
import { upperBound } from '../../bench/accuracy/interval.ts'
import { scenarios } from '../../bench/accuracy/scenarios/index.ts'
import { plain } from '../../bench/accuracy/scenarios/plain.ts'
import { checkCharacter } from '../../src/normalize/id-check.ts'

const size = { students: 1000, listed: 3000 }
const dataset = generate(plain, size, 1)
const listed = new Set(dataset.listed.map(({ person }) => person))
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

describe('the generator keeps to the shares of the measurement', () => {
  test.each(Object.entries(scenarios))('%s: the shares of present and absent add up to 1', (_id, { present, absent }) => {
    expect(sum(Object.values(present))).toBeCloseTo(1, 9)
    expect(sum(Object.values(absent))).toBeCloseTo(1, 9)
  })

  test('clean is .40 of the present, every other class .01 to .06', () => {
    const { clean, ...others } = plain.present
    expect(clean).toBe(0.4)
    expect(Math.min(...Object.values(others))).toBeGreaterThanOrEqual(0.01)
    expect(Math.max(...Object.values(others))).toBeLessThanOrEqual(0.06)
  })

  test('40 % of the absent are traps', () => {
    expect(sum(absentClassIds.filter((id) => absentClasses[id].trap !== null).map((id) => plain.absent[id] ?? 0))).toBeCloseTo(0.4, 9)
  })

  test('85 % of the students are present, and every class is there', () => {
    expect(dataset.students).toHaveLength(size.students)
    expect(dataset.listed).toHaveLength(size.listed)
    expect(dataset.students.filter(({ present }) => present)).toHaveLength(850)
    expect(new Set(dataset.students.map(({ id }) => id)).size).toBe(Object.keys(plain.present).length + Object.keys(plain.absent).length)
  })

  test.each([['443x3000', { students: 443, listed: 3000 }], ['as many listed as students', { students: 2000, listed: 2000 }]])('%s can be drawn up', (_title, other) => {
    const made = generate(plain, other, 7)
    expect([made.students.length, made.listed.length]).toEqual([other.students, other.listed])
  })
})

describe('the truth holds', () => {
  test('the present are listed, and the absent are not', () => {
    for (const { person, present } of dataset.students) expect(listed.has(person)).toBe(present)
  })

  test('of an absent twin or sibling, another child of the family is listed; of a namesake, one with the same name', () => {
    for (const { id, person } of dataset.students) {
      if (id === 'absent-sibling' || id === 'absent-sibling-apart') expect(person.family.members.some((other) => other.role === 'child' && listed.has(other))).toBe(true)
      if (id === 'absent-twin' || id === 'absent-twin-apart') expect(person.family.members.some((other) => other !== person && other.birth === person.birth && listed.has(other))).toBe(true)
      if (id === 'absent-namesake') expect([...listed].some(({ name }) => name.surname + name.given === person.name.surname + person.name.given)).toBe(true)
    }
  })

  test('every ID number is given once, has a right check character and an unassigned area', () => {
    const people = new Set([...listed, ...dataset.students.map(({ person }) => person)])
    const numbers = [...people].map(({ idNumber }) => idNumber)
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const number of numbers) expect([number.slice(17), /^(433199|520699|500299)/.test(number)]).toEqual([checkCharacter(number), true])
  })

  test('a class that names an error has one', () => {
    for (const { id, person, record } of dataset.students) {
      const { name, idNumber } = record.cells
      const asIs = name?.text === (person.name.father === '' ? person.name.surname + person.name.given : `${person.name.given}·${person.name.father}`) && idNumber?.text === person.idNumber
      if (id === 'clean' || id === 'twins-both-present') expect(asIs, id).toBe(true)
      else if (id !== 'same-name-and-birthday' && id in presentClasses) expect(asIs, id).toBe(false)
    }
  })

  test('the harder case holds everything that the plain one does, and errors in the lists', () => {
    const { students, listed: rows } = generate(scenarios.harder, { students: 4000, listed: 12_000 }, 2)
    expect(new Set(students.map(({ id }) => id)).size).toBe(Object.keys(scenarios.harder.present).length + Object.keys(scenarios.harder.absent).length)
    const wrong = rows.filter(({ person, record }) => record.cells.idNumber?.text !== person.idNumber)
    expect(wrong.length).toBeGreaterThan(0)
    expect(wrong.length).toBeLessThan(rows.length * 0.025)
  })

  test('the same seed gives the same rows, another seed others', () => {
    const rows = (seed: number): string => JSON.stringify(generate(plain, { students: 100, listed: 300 }, seed).students.map(({ record }) => record))
    expect(rows(3)).toBe(rows(3))
    expect(rows(3)).not.toBe(rows(4))
  })
})

// Clopper-Pearson, two-sided 95 %: none in 100 gives 1 - .025^(1/100).
test.each([[0, 100, 0.03622], [1, 100, 0.05446], [5, 10_000, 0.00117]])('the upper bound of %d in %d is %f', (cases, all, bound) => {
  expect(upperBound(cases, all)).toBeCloseTo(bound, 5)
})
