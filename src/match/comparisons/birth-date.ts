import { birthDates } from '../profile.ts'
import type { Profile } from '../profile.ts'
import { isAdultAt } from '../school-age.ts'
import { weights } from '../weights.ts'
import type { Comparison, Finding } from './comparison.ts'
import { agreeingIds, compareIdNumbers } from './id-number.ts'

export type BirthDateLevel = keyof typeof weights.birthDate

/** Rank of a level where several dates are stated: the best counts. */
const order: readonly BirthDateLevel[] = ['equal', 'same-month', 'swapped', 'one-digit', 'different']

export const birthDate: Comparison<BirthDateLevel> = {
  about: 'child',
  labels: {
    equal: { zh: '出生日期相同', en: 'same birth date' },
    'same-month': { zh: '出生年月相同', en: 'same year and month of birth' },
    swapped: { zh: '出生日期的月和日颠倒', en: 'day and month of birth swapped' },
    'one-digit': { zh: '出生日期差一位数字', en: 'birth dates one digit apart' },
    different: { zh: '出生日期不同', en: 'different birth dates' },
    'not-of-school-age': { zh: '名单中的人已不是上学的年龄', en: 'the listed person is no longer of school age' },
    'confirms-id': { zh: '登记的出生日期也相符', en: 'the birth date registered agrees too' },
    'contradicts-id': { zh: '登记的出生日期与身份证号不符', en: 'the birth date registered contradicts the ID number' },
  },
  compare(student, listed, { asOf }) {
    const idLevel = compareIdNumbers(student.id, listed.id)
    if (agreeingIds.has(idLevel)) return compareColumnWithId(student, listed)
    const theirs = stated(listed)
    let best: BirthDateLevel | null = null
    for (const ours of stated(student)) {
      for (const other of theirs) {
        const level = compareDates(ours, other)
        if (best === null || order.indexOf(level) < order.indexOf(best)) best = level
      }
    }
    // That the date is among the digits that differ is what the number's own level says.
    if (best === 'different' && idLevel === 'two-edits' && student.birth === '') return null
    if (best !== null) return finding(best)
    return theirs.length > 0 && theirs.every((date) => isAdultAt(date, asOf)) ? finding('not-of-school-age') : null
  },
}

function finding(level: BirthDateLevel): Finding<BirthDateLevel> {
  return { level, millibits: weights.birthDate[level] }
}

/** Full dates, and a month where there is none but that of a number which is damaged. */
function stated(profile: Profile): readonly string[] {
  const full = birthDates(profile)
  const isMonth = profile.birth.length === 6
  if (full.length === 0) return profile.birth === '' ? [] : [profile.birth]
  return isMonth && profile.id.status !== 'valid' ? [...full, profile.birth] : full
}

/** The two numbers agree, so only the student's own birth column is independent of them. */
function compareColumnWithId(student: Profile, listed: Profile): Finding<BirthDateLevel> | null {
  // Where the list's number is the wrong one, its date is what is in doubt: the column is held against the number that is right.
  const isListsWrong = student.id.status === 'valid' && listed.id.status !== 'valid'
  const stated = listed.id.birth === '' ? listed.birth : listed.id.birth
  const reference = isListsWrong ? student.id.birth : stated
  if (student.birth === '' || reference === '') return null
  const level = compareDates(student.birth, reference)
  return finding(level === 'equal' || level === 'same-month' ? 'confirms-id' : 'contradicts-id')
}

/** Level of two dates, YYYYMMDD or YYYYMM, the same in both directions. */
export function compareDates(a: string, b: string): BirthDateLevel {
  if (a.length < 8 || b.length < 8) return a.slice(0, 6) === b.slice(0, 6) ? 'same-month' : 'different'
  if (a === b) return 'equal'
  if (a.slice(0, 4) === b.slice(0, 4) && a.slice(4, 6) === b.slice(6) && a.slice(6) === b.slice(4, 6)) return 'swapped'
  let differing = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) differing++
  return differing === 1 ? 'one-digit' : 'different'
}
