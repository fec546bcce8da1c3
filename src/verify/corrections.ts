import { groupBy } from '../group-by.ts'
import { normalizeName } from '../normalize/name.ts'
import { parseIdNumber } from '../normalize/id-number.ts'
import type { AskedQuestion, Correction, DepartmentId, LedgerEntry, People, Person, StudentMarks } from '../types.ts'
import { classTeacher } from './departments.ts'
import { needsSecond } from './reviews.ts'
import { distinct, findingOf } from './rules.ts'

/** The last words on one student, of every office and of the class teacher. */
type LastWords = Map<DepartmentId, { readonly batch: number; readonly entries: readonly LedgerEntry[] }>

/** Values that were put right, and those on which who put them right disagrees. */
export interface Corrections {
  readonly corrections: readonly Correction[]
  /** By digest of the student: values that were stated for one field of theirs. */
  readonly contradicting: ReadonlyMap<string, readonly string[]>
}

/**
 * Values that were put right, for the student as registered: 信息有误 with right values, signed and sealed (a class teacher has no seal), to the newest
 * question answered. Where two put the same value right differently, or a class teacher found right by the documents what an office says is wrong, nothing that either says is taken:
 * the office verifies who is listed, and the teacher has seen the papers.
 *
 * @param students as registered
 */
export function correctionsOf(register: readonly AskedQuestion[], ledger: readonly LedgerEntry[], { students, marks }: { readonly students: People; readonly marks: readonly StudentMarks[] }, isTwoPersons: boolean): Corrections {
  const byDigest = new Map(marks.map(({ digest }, index) => [digest, index]))
  const entries = groupBy(ledger, ({ number }) => number)
  const words = new Map<number, LastWords>()
  for (const asked of register) {
    const student = byDigest.get(asked.student.digest)
    const told = entries.get(asked.number)
    if (student === undefined || told === undefined) continue
    const ofStudent = words.get(student) ?? (new Map() as LastWords)
    const last = ofStudent.get(asked.department)
    if (last === undefined || last.batch < asked.batch) ofStudent.set(asked.department, { batch: asked.batch, entries: told })
    words.set(student, ofStudent)
  }
  const corrections: Correction[] = []
  const contradicting = new Map<string, readonly string[]>()
  for (const [student, ofStudent] of [...words].sort(([a], [b]) => a - b)) {
    const stated = statedBy(student, ofStudent, isTwoPersons)
    const values = differing(stated, stated.length > 0 && isConfirmed(ofStudent) ? students.person(student) : null)
    const digest = marks[student]?.digest
    if (values.length === 0) corrections.push(...firstOfEachField(stated))
    else if (digest !== undefined) contradicting.set(digest, values)
  }
  return { corrections, contradicting }
}

const fields = ['name', 'idNumber'] as const

/** What each of those asked puts right; an office's before a class teacher's, since it is signed and sealed. */
function statedBy(student: number, words: LastWords, isTwoPersons: boolean): readonly Correction[] {
  const inOrder = [...words].sort(([a], [b]) => Number(a === classTeacher) - Number(b === classTeacher) || (a < b ? -1 : 1))
  return fields.flatMap((field) => inOrder.flatMap(([department, { entries }]): readonly Correction[] => {
    // The category plays no part in a correction.
    const finding = findingOf(entries, { department, listedKind: null, kinds: [], secondFor: needsSecond(isTwoPersons, false, department) })
    const answer = entries.find((entry) => finding.kind === 'correction' && finding[field] !== '' && entry[field] === finding[field])
    return answer === undefined ? [] : [{ student, department, field, value: answer[field], answer }]
  }))
}

/** Whether the class teacher found the row right as it is. */
function isConfirmed(words: LastWords): boolean {
  const entries = words.get(classTeacher)?.entries ?? []
  return findingOf(entries, { department: classTeacher, listedKind: null, kinds: [] }).kind === 'confirmed'
}

/**
 * Values of the fields for which several are stated, in order of the text, so that nobody's comes first.
 *
 * @param confirmed the student whose row the class teacher found right; null for nobody
 */
function differing(stated: readonly Correction[], confirmed: Person | null): readonly string[] {
  return fields.flatMap((field) => {
    const corrected = distinct(stated.filter((each) => each.field === field).map(({ value }) => value))
    const registered = confirmed === null || corrected.length === 0 ? '' : registeredValue(confirmed, field)
    const values = registered === '' || corrected.some((value) => isSame(field, value, registered)) ? corrected : [...corrected, registered]
    return values.length > 1 ? [...values].sort() : []
  })
}

/** What is registered, where it can be right: nobody finds a damaged number right by a document. */
function registeredValue(student: Person, field: Correction['field']): string {
  if (field === 'name') return student.text('name')
  const { value, status } = parseIdNumber(student.value('idNumber'))
  return status === 'valid' || status === 'permit' ? value : ''
}

function isSame(field: Correction['field'], a: string, b: string): boolean {
  return field === 'name' ? normalizeName(a).value === normalizeName(b).value : a === b
}

function firstOfEachField(stated: readonly Correction[]): readonly Correction[] {
  return fields.flatMap((field) => stated.find((each) => each.field === field) ?? [])
}
