import { groupBy } from '../group-by.ts'
import type { People } from '../types.ts'
import { isWholeNumber } from '../verify/registered-twice.ts'

/** Students who share an ID number: one child registered more than once, or one number under different names. */
export interface SharedNumber {
  readonly kind: 'duplicate-student' | 'duplicate-number'
  /** Indexes of the students, in order of the store; two or more. */
  readonly students: readonly number[]
}

/**
 * Finds students who share a whole ID number, whatever the lists say of them. Numbers cut by a spreadsheet are left out: two children may share
 * what is left of them.
 */
export function sharedNumbers(students: People): readonly SharedNumber[] {
  const byNumber = groupBy(Array.from({ length: students.size }, (_, index) => index), (index) => students.person(index).value('idNumber'))
  const found: SharedNumber[] = []
  for (const [number, sharing] of byNumber) {
    if (sharing.length === 1 || !isWholeNumber(number)) continue
    const names = new Set(sharing.map((index) => students.person(index).value('name')))
    found.push({ kind: names.size === 1 ? 'duplicate-student' : 'duplicate-number', students: sharing })
  }
  return found
}
