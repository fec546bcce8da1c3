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
  const questions = withoutTakenEntries(settling.decisions, withoutDoubleApprovals(settling))
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
  const sealed = findings.flatMap((finding) => (finding.kind === 'approved' ? [finding.category] : []))
  const identified = findings.flatMap((finding) => (finding.kind === 'identified' ? [finding.category] : []))
  const approved = [...sealed, ...identified.filter((each) => each !== null)]
  const rank = (kind: ListKind): number => (precedence.includes(kind) ? precedence.indexOf(kind) : precedence.length)
  const [first = null] = [...(category === null ? [] : [category]), ...approved].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const counted = isCounted ? first : null
  if (verdict === 'matched') return isCorrected ? { kind: 'approved', category: counted, by: 'correction' } : { kind: 'found', category: counted }
  if (sealed.length > 0) return { kind: 'approved', category: counted, by: 'answer' }
  if (identified.length > 0) return { kind: 'approved', category: counted, by: 'review' }
  return findings.length > 0 && findings.every(({ kind }) => kind === 'refused') ? { kind: 'refused' } : { kind: 'open' }
}

const isSettled = ({ kind }: Finding): boolean => kind === 'approved' || kind === 'identified'

/** One listed person is one child: a review that means whom another student has been found or identified to be is left to people. */
function withoutTakenEntries(decisions: readonly Decision[], questions: readonly Question[]): readonly Question[] {
  const owners = new Map<number, Set<number>>()
  const own = (listed: number, student: number): void => {
    owners.set(listed, (owners.get(listed) ?? new Set<number>()).add(student))
  }
  const reviewed = questions.filter(({ finding }) => finding.kind === 'identified')
  if (reviewed.length === 0) return questions
  for (const { student, hits } of decisions) for (const hit of hits) if (hit.verdict === 'matched') own(hit.listed, student)
  for (const { student, finding } of reviewed) if (finding.kind === 'identified') own(finding.listed, student)
  return questions.map((question) => {
    const isTaken = question.finding.kind === 'identified' && (owners.get(question.finding.listed)?.size ?? 0) > 1
    return isTaken ? { ...question, finding: { kind: 'contradiction', code: 'entry-of-another' } } : question
  })
}

/** A child with two rows counts once: where both were approved, a person must say which row holds. */
function withoutDoubleApprovals({ questions, decisions, marks }: Settling): readonly Question[] {
  const rows = new Map<string, Set<number>>()
  const personOf = (student: number): string | null => (decisions[student]?.reason === 'registered-twice' ? (marks[student]?.person ?? null) : null)
  for (const { student, finding } of questions) {
    const person = isSettled(finding) ? personOf(student) : null
    if (person !== null) rows.set(person, (rows.get(person) ?? new Set<number>()).add(student))
  }
  return questions.map((question) => {
    const person = isSettled(question.finding) ? personOf(question.student) : null
    const isDouble = person !== null && (rows.get(person)?.size ?? 0) > 1
    return isDouble ? { ...question, finding: { kind: 'contradiction', code: 'child-approved-twice' } } : question
  })
}
