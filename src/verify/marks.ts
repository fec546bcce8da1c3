import { createHash } from 'node:crypto'
import type { FieldId } from '../schema.ts'
import type { People, Person, StudentMarks } from '../types.ts'

/** Values of a student that an office judges; a change in one of them makes its answer stale. The village is not: matching may take it from the address. */
const judged = [
  'name', 'formerName', 'idNumber', 'studentNumber', 'disabilityNumber', 'sex', 'birthDate', 'guardianName', 'guardianIdNumber', 'headName', 'headIdNumber',
  'fatherName', 'motherName', 'address', 'schoolName', 'grade', 'className', 'declaredCategory',
] as const satisfies readonly FieldId[]

/** Values of a listed person on which a question rests. */
const judgedOfListed = ['name', 'idNumber', 'birthDate', 'householdId', 'assistanceStatus', 'assistanceEnd', 'povertyExit', 'monitorResolved'] as const satisfies readonly FieldId[]

/** Characters of a hash (64 bits: two of a million people meet once in a thousand million runs). */
const hashLength = 16

export function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, hashLength)
}

const valuesOf = (person: Person, fields: readonly FieldId[]): readonly string[] => fields.map((field) => person.value(field))

/** Hash of what a list says of a person. */
export function candidateMark(listed: Person): string {
  return hashOf([listed.kind, ...valuesOf(listed, judgedOfListed)])
}

/**
 * Marks of every student. Rows that say the same in all that is judged are numbered, so that each has a digest of its own; as they say the
 * same, it does not matter which is which.
 */
export function marksOf(students: People): readonly StudentMarks[] {
  const seen = new Map<string, number>()
  return Array.from({ length: students.size }, (_, index) => {
    const student = students.person(index)
    const values = hashOf(valuesOf(student, judged))
    const before = seen.get(values) ?? 0
    seen.set(values, before + 1)
    const idNumber = student.value('idNumber')
    return {
      digest: before === 0 ? values : hashOf([values, String(before)]),
      person: hashOf(valuesOf(student, ['name', 'idNumber'])),
      idNumber: idNumber === '' ? '' : hashOf([idNumber]),
      pupil: hashOf(valuesOf(student, ['name', 'schoolName', 'grade', 'className'])),
    }
  })
}
