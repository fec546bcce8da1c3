import { describe, expect, it } from 'vitest'
import { results } from '../../src/report/results.ts'
import type { RunResult } from '../../src/types.ts'
import { cui, everyVerdict } from './runs.ts'

const linesOf = (result: RunResult): readonly unknown[] => (results.kind === 'lines' ? [...results.lines(result)].map((line) => JSON.parse(line) as unknown) : [])

describe('results.jsonl', () => {
  const result = everyVerdict()
  const lines = linesOf(result)

  it('has one line a student in order of place, with the keys of the contract in their order', () => {
    expect(lines).toHaveLength(4)
    expect(Object.keys(lines[0] as object)).toEqual(['student', 'verdict', 'reason', 'standing', 'category', 'match', 'hits', 'candidates', 'outcome', 'questions', 'person'])
    expect(lines.map((line) => (line as { student: { row: number } }).student.row)).toEqual([2, 3, 4, 5])
  })

  it('names match, hits and candidates by list and place', () => {
    const place = { file: 'list.csv', sheet: null, row: 2, column: 1 }
    expect(lines[0]).toMatchObject({
      student: { file: 'students.csv', sheet: null, row: 2, column: 1 },
      verdict: 'matched',
      reason: 'same-id-same-name',
      standing: 'active',
      category: 'filing',
      match: { list: 'filing', ...place },
      hits: [
        { list: 'filing', verdict: 'matched', reason: 'same-id-same-name', ...place },
        { list: 'low-income-rural', verdict: 'matched', file: 'rural.xls', sheet: '明细', row: 3 },
      ],
    })
    const { candidates } = lines[0] as { candidates: readonly { bits: number }[] }
    expect(candidates.length).toBeGreaterThan(0)
    expect(candidates.map(({ bits }) => bits)).toEqual(candidates.map(({ bits }) => bits).toSorted((a, b) => b - a))
  })

  it('says what became of a student, what was asked, and by what the student is known again', () => {
    expect(lines[0]).toMatchObject({ outcome: { kind: 'found', category: 'filing' }, questions: [], person: { name: '龙翠翠', idNumber: cui, birthDate: '', className: '三（10）班', village: '米粮村' } })
    expect(lines[1]).toMatchObject({ outcome: { kind: 'open' }, questions: expect.arrayContaining([expect.objectContaining({ department: 'filing-office', finding: 'unanswered' })]) as unknown, person: { village: '' } })
  })

  it('is in order of place whatever the order of decisions', () => {
    expect(linesOf({ ...result, decisions: result.decisions.toReversed() })).toEqual(lines)
  })
})
