import { hash } from 'node:crypto'
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
  return hash('sha256', JSON.stringify(parts), 'hex').slice(0, hashLength)
}

const valuesOf = (person: Person, fields: readonly FieldId[]): readonly string[] => fields.map((field) => person.value(field))

/** Hash of what a list says of a person. */
export function candidateMark(listed: Person): string {
  return hashOf([listed.kind, ...valuesOf(listed, judgedOfListed)])
}

/**
 * Marks of every student, each made when it is first asked for, and kept: most are matched, and nobody asks about them. Rows that say the same in all that is judged are
 * numbered, so that each has a digest of its own; as they say the same, it does not matter which is which.
 */
export function marksOf(students: People): readonly StudentMarks[] {
  const before = new RowsBefore(students)
  return Array.from({ length: students.size }, (_, index) => new MarksOfStudent(students.person(index), before))
}

class MarksOfStudent implements StudentMarks {
  readonly #student: Person
  readonly #before: RowsBefore
  #digest: string | null = null
  #person: string | null = null
  #idNumber: string | null = null
  #pupil: string | null = null

  constructor(student: Person, before: RowsBefore) {
    this.#student = student
    this.#before = before
  }

  get digest(): string {
    return (this.#digest ??= this.#digestOfRow())
  }

  get person(): string {
    return (this.#person ??= hashOf(valuesOf(this.#student, ['name', 'idNumber'])))
  }

  get idNumber(): string {
    const idNumber = this.#student.value('idNumber')
    return (this.#idNumber ??= idNumber === '' ? '' : hashOf([idNumber]))
  }

  get pupil(): string {
    return (this.#pupil ??= hashOf(valuesOf(this.#student, ['name', 'schoolName', 'grade', 'className'])))
  }

  #digestOfRow(): string {
    const values = hashOf(valuesOf(this.#student, judged))
    const before = this.#before.count(this.#student)
    return before === 0 ? values : hashOf([values, String(before)])
  }
}

/** Tells how many rows above a student's say the same; only those with the name and the number can. */
class RowsBefore {
  readonly #students: People
  #sharing: ReadonlyMap<string, readonly number[]> | null = null

  constructor(students: People) {
    this.#students = students
  }

  count(student: Person): number {
    this.#sharing ??= this.#rowsByNameAndNumber()
    const above = (this.#sharing.get(nameAndNumber(student)) ?? []).filter((index) => index < student.index)
    if (above.length === 0) return 0
    const values = JSON.stringify(valuesOf(student, judged))
    return above.filter((index) => JSON.stringify(valuesOf(this.#students.person(index), judged)) === values).length
  }

  /** Of those names and numbers that several rows have. */
  #rowsByNameAndNumber(): ReadonlyMap<string, readonly number[]> {
    const rows = new Map<string, number[]>()
    const first = new Map<string, number>()
    for (let index = 0; index < this.#students.size; index++) {
      const key = nameAndNumber(this.#students.person(index))
      const earlier = first.get(key)
      const known = rows.get(key)
      if (earlier === undefined) first.set(key, index)
      else if (known === undefined) rows.set(key, [earlier, index])
      else known.push(index)
    }
    return rows
  }
}

function nameAndNumber(student: Person): string {
  return `${student.value('name')} ${student.value('idNumber')}`
}
