import { classTeacher } from './departments.ts'
import type { Correction, Decision, Finding, ListKind, Outcome, Question, StudentMarks } from '../types.ts'

/** What outcomes are drawn from. */
interface Settling {
  readonly decisions: readonly Decision[]
  readonly questions: readonly Question[]
  readonly corrections: readonly Correction[]
  readonly marks: readonly StudentMarks[]
  /** Kinds of list, highest precedence first. */
  readonly precedence: readonly ListKind[]
}

/** What became of every student, and the questions with what only all answers together show. */
export interface Settled {
  readonly outcomes: readonly Outcome[]
  readonly questions: readonly Question[]
}

/**
 * Puts the offices' answers together: one that approves is enough, and the category of highest precedence counts; a refusal needs all of those
 * asked, because not being on one office's list says nothing of another's.
 */
export function settle(settling: Settling): Settled {
  const questions = withoutDoubleApprovals(settling)
  const byStudent = new Map<number, Finding[]>()
  // A class teacher puts the registration right, and has no say in who is listed.
  for (const { student, finding, asked } of questions) {
    if (asked.department === classTeacher) continue
    const known = byStudent.get(student)
    if (known === undefined) byStudent.set(student, [finding])
    else known.push(finding)
  }
  const corrected = new Set(settling.corrections.filter(({ department }) => department !== classTeacher).map(({ student }) => student))
  const outcomes = settling.decisions.map((decision) => outcomeOf(decision, byStudent.get(decision.student) ?? [], corrected.has(decision.student), settling.precedence))
  return { outcomes, questions }
}

function outcomeOf({ verdict, category, standing }: Decision, findings: readonly Finding[], isCorrected: boolean, precedence: readonly ListKind[]): Outcome {
  const isCounted = standing !== 'school-not-admitted'
  const approved = findings.flatMap((finding) => (finding.kind === 'approved' ? [finding.category] : []))
  const rank = (kind: ListKind): number => (precedence.includes(kind) ? precedence.indexOf(kind) : precedence.length)
  const [first = null] = [...(category === null ? [] : [category]), ...approved].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const counted = isCounted ? first : null
  if (verdict === 'matched') return isCorrected ? { kind: 'approved', category: counted, by: 'correction' } : { kind: 'found', category: counted }
  if (approved.length > 0) return { kind: 'approved', category: counted, by: 'answer' }
  return findings.length > 0 && findings.every(({ kind }) => kind === 'refused') ? { kind: 'refused' } : { kind: 'open' }
}

/** A child with two rows counts once: where both were approved, a person must say which row holds. */
function withoutDoubleApprovals({ questions, decisions, marks }: Settling): readonly Question[] {
  const rows = new Map<string, Set<number>>()
  const personOf = (student: number): string | null => (decisions[student]?.reason === 'registered-twice' ? (marks[student]?.person ?? null) : null)
  for (const { student, finding } of questions) {
    const person = finding.kind === 'approved' ? personOf(student) : null
    if (person !== null) rows.set(person, (rows.get(person) ?? new Set<number>()).add(student))
  }
  return questions.map((question) => {
    const person = question.finding.kind === 'approved' ? personOf(question.student) : null
    const isDouble = person !== null && (rows.get(person)?.size ?? 0) > 1
    return isDouble ? { ...question, finding: { kind: 'contradiction', code: 'child-approved-twice' } } : question
  })
}
