import { normalizeName } from '../normalize/name.ts'
import { normalizeText } from '../normalize/text.ts'
import type { People, StudentMarks } from '../types.ts'

/** Whether a name that a returned row has beside a number may be that student's. */
export type IsNamed = (student: StudentMarks, name: string, ...others: readonly string[]) => boolean

/**
 * Tells a row whose number and name were torn apart, as by sorting some of the columns or pasting into them. The name may be written as registered, as it was
 * put right, or as the row itself puts it right; of a student who has changed since, or has no name, nothing is known.
 */
export function namedAs(students: People, marks: () => readonly StudentMarks[]): IsNamed {
  let byDigest: ReadonlyMap<string, number> | null = null
  return (mark, name, ...others) => {
    if (name === '') return true
    byDigest ??= new Map(marks().map(({ digest }, student) => [digest, student]))
    const index = byDigest.get(mark.digest)
    if (index === undefined) return true
    const student = students.person(index)
    const known = [student.text('name'), student.value('name'), ...others].filter((each) => each !== '')
    return known.length === 0 || known.some((each) => normalizeText(each) === normalizeText(name) || normalizeName(each).value === normalizeName(name).value)
  }
}
