import { describe, expect, it } from 'vitest'
import { speakSummary } from '../../src/messages/summary.ts'
import { proveAccount } from '../../src/report/account.ts'
import { gradePart } from '../../src/report/grade.ts'
import { formula, holds, identitiesOf } from '../../src/report/identities.ts'
import type { Outcome, RunResult } from '../../src/types.ts'
import { store } from '../people.ts'
import { cui, everyVerdict, run } from './runs.ts'

const withOutcomes = (result: RunResult, outcomes: readonly Outcome[]): RunResult => ({ ...result, verification: { ...result.verification, outcomes } })

describe('sums that are checked', () => {
  const result = everyVerdict()

  it('hold before and after answers', () => {
    const answered = withOutcomes(result, [{ kind: 'found', category: 'filing' }, { kind: 'approved', category: 'filing', by: 'review' }, { kind: 'refused' }, { kind: 'approved', category: 'other-province', by: 'answer' }])
    expect(identitiesOf(result).map((each) => formula(each, speakSummary('zh')))).toEqual(['4 ＝ 1 ＋ 3', '3 ＝ 0 ＋ 0 ＋ 3', '1 ＝ 1 ＋ 0', '1 ＝ 1'])
    expect(identitiesOf(answered).map((each) => formula(each, speakSummary('en')))).toEqual(['4 = 1 + 3', '3 = 2 + 1 + 0', '3 = 1 + 2', '3 = 2 + 1'])
  })

  it('name who stands under no category', () => {
    const ended = run([{ name: '龙翠翠', idNumber: cui }], [{ name: '龙翠翠', idNumber: cui, povertyExit: '已脱贫（不再享受政策）' }])
    expect(identitiesOf(ended).map((each) => `${each.id} ${formula(each, speakSummary('en'))}`)).toEqual(['registered 1 = 1 + 0', 'not-found 0 = 0 + 0 + 0', 'settled 1 = 0 + 1', 'forwarded 0 = 0 + 0', 'categories 0 = 0'])
  })

  it('fail the run where one does not hold', () => {
    const broken = withOutcomes(result, result.verification.outcomes.map((outcome) => (outcome.kind === 'found' ? { kind: 'refused' } : outcome)))
    expect(identitiesOf(broken).every(holds)).toBe(false)
    expect(() => { proveAccount(broken) }).toThrow(/does not close/)
  })
})

describe('the grade of a student', () => {
  it.each([
    [{ grade: '三年级', className: '2班' }, '三年级'],
    [{ grade: '3年级' }, '三年级'],
    [{ className: '三（2）班' }, '三年级'],
    [{ className: '初一（3）班' }, '七年级'],
    [{ className: '高二（3）班' }, '高二'],
    [{ className: '小班' }, '小班'],
    [{ className: '2班' }, ''],
    [{}, ''],
  ])('%j is %s', (fields, expected) => {
    const { value, text } = gradePart('zh')(store([{ name: '龙翠翠', ...fields }]).person(0))
    expect(value === '' ? '' : text).toBe(expected)
  })
})
