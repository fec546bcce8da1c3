import { classTeacher } from './departments.ts'
import type { Correction, Decision, Finding, ListKind, Outcome, Question } from '../types.ts'

/** What outcomes are drawn from. */
interface Settling {
  readonly decisions: readonly Decision[]
  readonly questions: readonly Question[]
  readonly corrections: readonly Correction[]
  /** Rows of children that are registered more than once, by each of them. */
  readonly twice: ReadonlyMap<number, readonly number[]>
  /** Kinds of list, highest precedence first. */
  readonly precedence: readonly ListKind[]
  /** An entry that has ended counts as well. */
  readonly countEnded: boolean
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
  const { decisions, twice, precedence } = settling
  const questions = settling.questions.some(({ finding }) => isSettled(finding)) ? withoutTakenEntries(decisions, settling.questions) : settling.questions
  const byStudent = new Map<number, Finding[]>()
  // A class teacher puts the registration right, and has no say in who is listed.
  for (const { student, finding, asked } of questions) {
    if (asked.department === classTeacher) continue
    const known = byStudent.get(student)
    if (known === undefined) byStudent.set(student, [finding])
    else known.push(finding)
  }
  const corrected = new Set(settling.corrections.filter(({ department }) => department !== classTeacher).map(({ student }) => student))
  const alone = (decision: Decision, findings = byStudent.get(decision.student) ?? unasked): Outcome => outcomeOf(decision, findings, corrected.has(decision.student), precedence)
  const holding = new Set(questions.filter(({ finding }) => finding.kind === 'row-holds').map(({ student }) => student))
  const outcomes = decisions.map((decision): Outcome => {
    const rows = twice.get(decision.student)
    if (rows === undefined) return alone(decision)
    const holds = rows.find((row) => holding.has(row))
    if (holds === undefined) return waiting(alone(decision), decision, rows, decisions)
    if (holds !== decision.student) return { kind: 'struck', holds }
    if (decision.reason === 'registered-twice') return { kind: 'approved', category: categoryListed(decision, settling), by: 'enrolment' }
    // Whichever row an office was asked about, it speaks of the child.
    const approvals = rows.flatMap((row) => byStudent.get(row) ?? []).filter(isSettled)
    return alone(decision, [...(byStudent.get(decision.student) ?? []), ...approvals])
  })
  return { outcomes, questions }
}

const unasked: readonly Finding[] = []

function outcomeOf({ verdict, category, standing }: Decision, findings: readonly Finding[], isCorrected: boolean, precedence: readonly ListKind[]): Outcome {
  const sealed = findings.flatMap((finding) => (finding.kind === 'approved' ? [finding.category] : []))
  const identified = findings.flatMap((finding) => (finding.kind === 'identified' ? [finding.category] : []))
  const approved = [category, ...sealed, ...identified].filter((each) => each !== null)
  const counted = standing === 'school-not-admitted' ? null : highest(approved, precedence)
  if (verdict === 'matched') return isCorrected ? { kind: 'approved', category: counted, by: 'correction' } : { kind: 'found', category: counted }
  if (sealed.length > 0) return { kind: 'approved', category: counted, by: 'answer' }
  if (identified.length > 0) return { kind: 'approved', category: counted, by: 'review' }
  return findings.length > 0 && findings.every(({ kind }) => kind === 'refused') ? { kind: 'refused' } : { kind: 'open' }
}

/** The kind of highest precedence; null where there is none. */
function highest(kinds: readonly ListKind[], precedence: readonly ListKind[]): ListKind | null {
  const [only = null, ...more] = kinds
  if (more.length === 0) return only
  const rank = (kind: ListKind): number => (precedence.includes(kind) ? precedence.indexOf(kind) : precedence.length)
  return [...kinds].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))[0] ?? null
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

/** Until a class teacher says which row of a child holds, none goes forward, but for the only one that is matched. */
function waiting(outcome: Outcome, { verdict }: Decision, rows: readonly number[], decisions: readonly Decision[]): Outcome {
  const isOnlyMatch = verdict === 'matched' && rows.filter((row) => decisions[row]?.verdict === 'matched').length === 1
  return isOnlyMatch || outcome.kind === 'refused' ? outcome : { kind: 'open' }
}

/** What the lists have the child under, who is beyond doubt; null where nothing of it is counted. */
function categoryListed({ hits, standing }: Decision, { countEnded }: Pick<Settling, 'countEnded'>): ListKind | null {
  // Hits stand in order of precedence.
  return standing === 'school-not-admitted' ? null : (hits.find((hit) => hit.standing === 'active' || countEnded)?.list ?? null)
}
