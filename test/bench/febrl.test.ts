import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeGenerated } from '../../bench/febrl/generate.ts'
import { heduiAnswers, measureFebrl, readTruth, splinkAnswers, type Answer } from '../../bench/febrl/measure.ts'
import { folderWith } from '../cli/program.ts'

const answer = (left: string, right: string, score: number, isMatched = true): Answer => ({ left, right, score, isMatched })
const truth = new Map([['a', 'A'], ['b', 'B'], ['c', 'C'], ['d', 'D']])

describe('measureFebrl', () => {
  it('counts what is matched, and what is first in a row to be verified', () => {
    const measures = measureFebrl([answer('a', 'A', 0.99), answer('b', 'C', 0.9), answer('c', 'C', 0.6, false), answer('x', 'D', 0.5, false)], truth)
    expect(measures).toEqual({ matched: 2, falseMatches: 1, precision: 0.5, recall: 0.25, f1: 2 / 6, bestF1: 4 / 7, rightOrFirst: 0.5 })
  })

  it('does not part equal scores', () => {
    expect(measureFebrl([answer('a', 'A', 0.9), answer('b', 'C', 0.9)], truth).bestF1).toBe(2 / 6)
  })
})

it('reads truth, results.jsonl and the pairs of Splink', () => {
  const folder = folderWith({})
  writeFileSync(join(folder, 'truth.csv'), 'left,right\r\na,A\r\n')
  writeFileSync(join(folder, 'pairs.csv'), 'left,right,score,probability\na,A,3,0.9\na,B,5,0.97\nb,B,-3,0.1\n')
  const lines = [
    { left: { key: 'a' }, verdict: 'matched', falseMatch: 0.25, candidates: [{ key: 'A' }, { key: 'B' }] },
    { left: { key: 'b' }, verdict: 'needs-verification', falseMatch: 0.5, candidates: [{ key: 'B' }] },
    { left: { key: 'c' }, verdict: 'unmatched', falseMatch: 1, candidates: [] },
  ]
  writeFileSync(join(folder, 'results.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  expect([...readTruth(folder)]).toEqual([['a', 'A']])
  expect(heduiAnswers(folder)).toEqual([answer('a', 'A', 0.75), answer('b', 'B', 0.5, false)])
  expect(splinkAnswers(folder)).toEqual([answer('a', 'B', 5), answer('b', 'B', -3, false)])
})

it('generates the same tables from the same size and seed, and others from another seed', async () => {
  const written = async (seed: number): Promise<readonly string[]> => {
    const folder = folderWith({})
    await writeGenerated(folder, 200, seed)
    return ['left.csv', 'right.csv', 'truth.csv'].map((file) => readFileSync(join(folder, file), 'utf8'))
  }
  const [left = '', right = '', truthText = ''] = await written(1)
  expect(await written(1)).toEqual([left, right, truthText])
  expect((await written(2))[0]).not.toBe(left)
  const rowsOf = (text: string): readonly string[] => text.trim().split('\n').slice(1)
  expect(Math.min(rowsOf(left).length, rowsOf(right).length)).toBeGreaterThanOrEqual(200)
  expect(rowsOf(truthText).length / rowsOf(left).length).toBeGreaterThan(0.6)
  const known = new Set([...rowsOf(left), ...rowsOf(right)].map((row) => row.split(',')[0]))
  expect(rowsOf(truthText).flatMap((row) => row.split(',')).filter((key) => !known.has(key))).toEqual([])
})
