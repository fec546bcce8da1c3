import { weights } from '../weights.ts'
import type { Comparison } from './comparison.ts'

/** A family's phone; two families rarely share one, but a number changes too often for a difference to say anything. */
export const phone: Comparison<keyof typeof weights.phone> = {
  about: 'family',
  labels: { equal: { zh: '联系电话相同', en: 'same phone number' } },
  compare(student, listed) {
    const ours = student.phones
    if (ours.length === 0) return null
    const theirs = listed.phones
    return ours.some((number) => theirs.includes(number)) ? { level: 'equal', millibits: weights.phone.equal } : null
  },
}
