import { describe, expect, it } from 'vitest'
import { birthDate, compareDates } from '../../../src/match/comparisons/birth-date.ts'
import { cui, cuiWrong, father } from '../../decide/cases.ts'
import type { PersonFields } from '../../people.ts'
import { levelOf } from './pair.ts'

const dates: readonly (readonly [string, string, string, string])[] = [
  ['20120305', '20120305', 'equal', 'the same day'],
  ['201203', '20120305', 'same-month', 'a side without a day'],
  ['20120305', '20120503', 'swapped', 'day and month change places'],
  ['20120305', '20120306', 'one-digit', 'one digit apart says nothing'],
  ['20120305', '20141112', 'different', 'another date'],
]

describe('compareDates', () => {
  it.each(dates)('%s and %s are %s: %s', (a, b, level) => {
    expect(compareDates(a, b)).toBe(level)
    expect(compareDates(b, a)).toBe(level)
  })
})

const pairs: readonly (readonly [PersonFields, PersonFields, string | null, string])[] = [
  [{ idNumber: cui }, { idNumber: cui }, null, 'equal numbers hold the date already, and no column says more'],
  [{ idNumber: cui, birthDate: '2012-03-05' }, { idNumber: cui }, 'confirms-id', 'the column is a second witness'],
  [{ idNumber: cui, birthDate: '2014-09-01' }, { idNumber: cui }, 'contradicts-id', 'the number may be somebody else’s'],
  [{ idNumber: cuiWrong, birthDate: '2012-03-05' }, { idNumber: cui }, 'confirms-id', 'the list has the right number'],
  [{ idNumber: cui, birthDate: '2012-03-05' }, { idNumber: cuiWrong }, 'confirms-id', 'the error is in the list: its date is in doubt, not the column'],
  [{ birthDate: '2012-03-05' }, { idNumber: cui }, 'equal', 'the list states the date inside its number'],
  [{ name: '龙翠翠' }, { idNumber: cui }, null, 'missing says nothing'],
  [{ name: '龙翠翠' }, { idNumber: father }, 'not-of-school-age', 'a pupil without a date is no adult'],
]

describe('birthDate', () => {
  it.each(pairs)('%j against %j is %s: %s', (student, listed, expected) => {
    expect(levelOf(birthDate, student, listed)).toBe(expected)
  })
})
