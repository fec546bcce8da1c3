import { maskId } from '../../normalize/id-number.ts'
import type { RunResult } from '../../types.ts'
import type { ReviewItem } from './items.ts'

/** A student to review, for programs: the numbers to answer under, and the candidates by the number that chooses them. ID numbers are masked. */
export function itemJson({ decision, questions, choices }: ReviewItem, { students, listed }: RunResult): unknown {
  const student = students.person(decision.student)
  return {
    student: student.place,
    name: student.text('name'),
    className: student.text('className'),
    verdict: decision.verdict,
    reason: decision.reason,
    questions: questions.map(({ asked, finding }) => ({ number: asked.number, department: asked.department, finding: finding.kind })),
    candidates: choices.map(({ candidate, rows, takenBy }, at) => {
      const person = listed.person(candidate.listed)
      return {
        choice: at + 1,
        name: person.text('name'),
        idNumber: maskId(person.text('idNumber')),
        rows: rows.map(({ listed: row }) => ({ list: listed.person(row).kind, ...listed.person(row).place })),
        takenBy: takenBy === null ? null : students.person(takenBy).place,
      }
    }),
  }
}
