import { groupBy } from '../group-by.ts'
import { idEdit } from '../normalize/id-edit.ts'
import type { RunStudent } from './run-folder.ts'

/** By what a student was known again, surest first. */
export type KnownBy = 'id-and-name' | 'name-and-birth' | 'id' | 'name-and-class' | 'name-and-family'

/** One student in both runs. */
export interface SameStudent {
  readonly old: RunStudent
  readonly now: RunStudent
  readonly by: KnownBy
}

/** Students of both runs who may be one, and nobody can tell. */
export interface Unclear {
  readonly old: readonly RunStudent[]
  readonly now: readonly RunStudent[]
}

export interface Known {
  readonly same: readonly SameStudent[]
  readonly unclear: readonly Unclear[]
  readonly gone: readonly RunStudent[]
  readonly fresh: readonly RunStudent[]
}

/** What two rows must share to be one student; '' where the row does not say enough. Each holds only where one row of either run has it. */
const ways: readonly { readonly by: KnownBy; readonly key: (student: RunStudent) => string }[] = [
  { by: 'id-and-name', key: ({ values: { idNumber, name } }) => joined(idNumber, name) },
  { by: 'name-and-birth', key: ({ values: { name, birthDate, idNumber } }) => joined(name, birthDate || birthIn(idNumber)) },
  { by: 'id', key: ({ values: { idNumber }, hasValidId }) => (hasValidId ? idNumber : '') },
  { by: 'name-and-class', key: ({ values: { name, schoolName, grade, className } }) => (className === '' ? '' : joined(name, `${schoolName} ${grade} ${className}`)) },
  { by: 'name-and-family', key: ({ values: { name, guardianName, village } }) => (village === '' ? '' : joined(name, guardianName === '' ? '' : `${guardianName} ${village}`)) },
]

function joined(a: string, b: string): string {
  return a === '' || b === '' ? '' : `${a}\n${b}`
}

/** Digits 7 to 14 of a resident ID (GB 11643). */
function birthIn(id: string): string {
  return /^\d{17}[\dX]$/.test(id) ? id.slice(6, 14) : ''
}

/**
 * Knows the students of one run again in another: by number and name, and then by what is left. Whoever shares a number or a name with somebody of
 * the other run and is not known for sure is named as unclear, and never guessed. Row order plays no part.
 */
export function sameStudents(old: readonly RunStudent[], now: readonly RunStudent[]): Known {
  let [left, right] = [old, now]
  const borrowed = new Set([...sharedNumbers(old), ...sharedNumbers(now)])
  /** Two valid numbers of their own that no single slip makes one. */
  const areTwoPeople = (a: RunStudent, b: RunStudent): boolean => a.hasValidId && b.hasValidId && !borrowed.has(a) && !borrowed.has(b) && idEdit(a.values.idNumber, b.values.idNumber) === 'far'
  const same: SameStudent[] = []
  for (const { by, key } of ways) {
    const [ours, theirs] = [byKey(left, key), byKey(right, key)]
    const found = [...ours].flatMap(([value, students]): readonly SameStudent[] => {
      const [a, b] = [students, theirs.get(value) ?? []]
      const [first, second] = [a[0], b[0]]
      if (first === undefined || second === undefined || a.length > 1 || b.length > 1) return []
      return by === 'id-and-name' || by === 'id' || !areTwoPeople(first, second) ? [{ old: first, now: second, by }] : []
    })
    const [knownOld, knownNow] = [new Set(found.map((each) => each.old)), new Set(found.map((each) => each.now))]
    left = left.filter((student) => !knownOld.has(student))
    right = right.filter((student) => !knownNow.has(student))
    same.push(...found)
  }
  return { same, ...unclearOf(left, right, areTwoPeople) }
}

/** Students of one run whose number another name has too: one of them has the other's. */
function sharedNumbers(students: readonly RunStudent[]): readonly RunStudent[] {
  return [...byKey(students, ({ values }) => values.idNumber).values()].filter((each) => new Set(each.map(({ values }) => values.name)).size > 1).flat()
}

function byKey(students: readonly RunStudent[], key: (student: RunStudent) => string): ReadonlyMap<string, readonly RunStudent[]> {
  const groups = new Map(groupBy(students, key))
  groups.delete('')
  return groups
}

/** Of those who are left, whoever shares a valid number or a name with the other run, unless two valid numbers make two people of every pair. */
function unclearOf(old: readonly RunStudent[], now: readonly RunStudent[], areTwoPeople: (a: RunStudent, b: RunStudent) => boolean): Omit<Known, 'same'> {
  let [left, right] = [old, now]
  const unclear: Unclear[] = []
  const keys: readonly ((student: RunStudent) => string)[] = [({ values, hasValidId }) => (hasValidId ? values.idNumber : ''), ({ values }) => values.name]
  for (const key of keys) {
    const [ours, theirs] = [byKey(left, key), byKey(right, key)]
    const taken = new Set<RunStudent>()
    for (const [value, a] of ours) {
      const b = theirs.get(value) ?? []
      const old = a.filter((student) => b.some((other) => !areTwoPeople(student, other)))
      const now = b.filter((student) => a.some((other) => !areTwoPeople(student, other)))
      if (old.length === 0) continue
      unclear.push({ old, now })
      for (const student of [...old, ...now]) taken.add(student)
    }
    left = left.filter((student) => !taken.has(student))
    right = right.filter((student) => !taken.has(student))
  }
  return { unclear, gone: left, fresh: right }
}
