import type { AskedQuestion, Correction, DepartmentId, LedgerEntry, StudentMarks } from '../types.ts'
import { needsSecond } from './reviews.ts'
import { findingOf } from './rules.ts'

/** The last words on one student, of every office and of the class teacher. */
type LastWords = Map<DepartmentId, { readonly batch: number; readonly entries: readonly LedgerEntry[] }>

/**
 * Values that were put right, for the student as registered: 信息有误 with right values, signed and sealed (a class teacher has no seal), to the newest
 * question answered. Where two put the same value right differently, neither is taken.
 */
export function correctionsOf(register: readonly AskedQuestion[], ledger: readonly LedgerEntry[], marks: readonly StudentMarks[], isTwoPersons: boolean): readonly Correction[] {
  const students = new Map(marks.map(({ digest }, index) => [digest, index]))
  const entries = new Map<string, LedgerEntry[]>()
  for (const entry of ledger) entries.set(entry.number, [...(entries.get(entry.number) ?? []), entry])
  const words = new Map<number, LastWords>()
  for (const asked of register) {
    const student = students.get(asked.student.digest)
    const told = entries.get(asked.number)
    if (student === undefined || told === undefined) continue
    const ofStudent = words.get(student) ?? (new Map() as LastWords)
    const last = ofStudent.get(asked.department)
    if (last === undefined || last.batch < asked.batch) ofStudent.set(asked.department, { batch: asked.batch, entries: told })
    words.set(student, ofStudent)
  }
  return [...words].sort(([a], [b]) => a - b).flatMap(([student, ofStudent]) => correctionsOfStudent(student, ofStudent, isTwoPersons))
}

function correctionsOfStudent(student: number, words: LastWords, isTwoPersons: boolean): readonly Correction[] {
  return (['name', 'idNumber'] as const).flatMap((field): readonly Correction[] => {
    const stated = [...words].flatMap(([department, { entries }]) => {
      // The category plays no part in a correction.
      const finding = findingOf(entries, { department, listedKind: null, kinds: [], secondFor: needsSecond(isTwoPersons, false, department) })
      const answer = entries.find((entry) => finding.kind === 'correction' && finding[field] !== '' && entry[field] === finding[field])
      return answer === undefined ? [] : [{ department, answer }]
    })
    const [first] = stated
    if (first === undefined || stated.some(({ answer }) => answer[field] !== first.answer[field])) return []
    return [{ student, field, value: first.answer[field], ...first }]
  })
}
