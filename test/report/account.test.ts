import { describe, expect, it } from 'vitest'
import { proveAccount } from '../../src/report/account.ts'
import type { Decision, RunResult, SheetAccount } from '../../src/types.ts'
import { everyVerdict } from './runs.ts'

const sound = everyVerdict()
const [first, ...rest] = sound.decisions
const [account, ...others] = sound.accounts

const withFirst = (change: Partial<Decision>): RunResult => ({ ...sound, decisions: [{ ...first, ...change } as Decision, ...rest] })
const withAccount = (change: Partial<SheetAccount>): RunResult => ({ ...sound, accounts: [{ ...account, ...change } as SheetAccount, ...others] })
const place = { file: 'students.csv', sheet: null, row: 9, column: 1 }

describe('proveAccount', () => {
  it('accepts a run in which everything adds up', () => {
    expect(() => {
      proveAccount(sound)
    }).not.toThrow()
  })

  it.each<[why: string, doctored: RunResult, says: RegExp]>([
    ['a row that is in no kind', withAccount({ rows: 6 }), /students\.csv has 6 rows, and 5 are accounted for/],
    ['a person of a row who is not in the store', withAccount({ people: 5 }), /students\.csv states 5 people, and 4 were taken/],
    ['a row with people that nobody was taken from', withAccount({ rows: 6, kinds: { ...(account as SheetAccount).kinds, person: 5 } }), /states 5 rows with people, and 4/],
    ['a repeat that no sheet states', { ...sound, repeats: [{ place, keptAt: place }] }, /0 repeated people, and 1 are listed/],
    ['a student without a decision', { ...sound, decisions: rest }, /students\.csv row 2 has no decision/],
    ['a student with two decisions', { ...sound, decisions: [...sound.decisions, ...rest] }, /has two decisions/],
    ['a decision about nobody', withFirst({ student: 99 }), /names student 99 of 4/],
    ['matched without a match', withFirst({ match: null }), /is matched, and the match says otherwise/],
    [
      'one listed person matched with two students',
      { ...sound, decisions: sound.decisions.map((each) => (each.student === 1 ? ({ ...first, student: 1 } as Decision) : each)) },
      /matched with students 0 and 1/,
    ],
  ])('refuses %s', (_, doctored, says) => {
    expect(() => {
      proveAccount(doctored)
    }).toThrow(says)
  })
})
