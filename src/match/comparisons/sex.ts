import type { IdNumber } from '../../normalize/id-number.ts'
import type { Profile } from '../profile.ts'
import { weights } from '../weights.ts'
import type { Comparison } from './comparison.ts'
import { compareIdNumbers, type IdNumberLevel } from './id-number.ts'

export const sex: Comparison<keyof typeof weights.sex> = {
  about: 'child',
  labels: {
    equal: { zh: '性别相同', en: 'same sex' },
    different: { zh: '性别不同', en: 'different sex' },
  },
  compare(student, listed) {
    const ours = student.sex || sexOfOwnNumber(student, listed)
    const theirs = listed.sex || sexOfNumber(listed.id)
    if (ours === '' || theirs === '') return null
    const level = ours === theirs ? 'equal' : 'different'
    return { level, millibits: weights.sex[level] }
  },
}

/** Digit 17 of a valid number. */
function sexOfNumber({ status, sex }: IdNumber): string {
  return status === 'valid' ? sex : ''
}

/** Where the listed number is another, the student's is somebody else's or the person is, and its digit says neither: a girl with her brother's number is no boy. */
function sexOfOwnNumber(student: Profile, listed: Profile): string {
  return anothersNumber.has(compareIdNumbers(student.id, listed.id)) ? '' : sexOfNumber(student.id)
}

const anothersNumber: ReadonlySet<string | null> = new Set<IdNumberLevel>(['damaged-different', 'shown-digits-differ', 'valid-and-different', 'valid-and-same-day'])
