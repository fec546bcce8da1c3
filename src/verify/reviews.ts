import type { Answer, AnswerResult, DepartmentId, Finding, ListKind, Review, ReviewEntry } from '../types.ts'
import { classTeacher } from './departments.ts'
import { hashOf } from './marks.ts'
import { distinct, findingOf, namesBehind, type QuestionContext } from './rules.ts'

/** Where a review stands, as a file is named for an answer. */
export const reviewPlace = 'hedui review'

/** A listed person whom a reviewer can mean. */
export interface ListedEntry {
  readonly listed: number
  readonly kind: ListKind
  /** An entry that has ended is still the child's, and counts under nothing. */
  readonly isCounted: boolean
}

/** What the rules need to know of a question on which reviewers have spoken. */
export interface ReviewContext extends QuestionContext {
  /** Whether the question is who the student is, which the school's own reviewer may say; of an unmatched student the office alone can speak. */
  readonly isAboutIdentity: boolean
  /** Who is meant by a mark, of those whom the office lists now; null where the lists have changed. */
  readonly entryOf: (mark: string) => ListedEntry | null
}

/** Results of an office that need a second person under the two-person rule, where identity is the question and where it is not. */
export function needsSecond(isTwoPersons: boolean, isAboutIdentity: boolean, department: DepartmentId): readonly AnswerResult[] {
  // A correction makes a match, whatever the verdict was before it; a class teacher, who alone knows the papers of the class, only mends the registration.
  return !isTwoPersons || department === classTeacher ? [] : isAboutIdentity ? ['listed', 'wrong-data'] : ['wrong-data']
}

/**
 * What the offices' answers and the school's reviews on one question come to. A review settles identity where that is the question, and never
 * stands in for an office's signature and seal; where the two contradict each other, it is left to people.
 */
export function findingOfAll(answers: readonly Answer[], reviews: readonly ReviewEntry[], context: ReviewContext): Finding {
  const standing = standingReviews(reviews)
  const same = standing.filter(({ result }) => result === 'same-person')
  const agreeing = { ...context, agreeing: same.map(({ reviewer }) => reviewer) }
  const office = findingOf(answers, agreeing)
  if (standing.length === 0 || office.kind === 'contradiction') return office
  if (distinct(standing.map(({ result, candidate }) => `${result} ${candidate}`)).length > 1) return { kind: 'contradiction', code: 'two-reviewers' }
  const [first] = same
  return first === undefined ? declined(office, context) : identified(office, same, first, agreeing)
}

function declined(office: Finding, { isAboutIdentity }: ReviewContext): Finding {
  const isApproval = office.kind === 'approved' || (office.kind === 'incomplete' && office.missing.every((each) => each === 'second-person'))
  if (isAboutIdentity && isApproval) return { kind: 'contradiction', code: 'review-against-office' }
  return office.kind === 'unanswered' ? { kind: 'declined' } : office
}

function identified(office: Finding, same: readonly ReviewEntry[], first: ReviewEntry, context: ReviewContext): Finding {
  if (office.kind === 'approved') return office
  if (office.kind === 'refused') return { kind: 'contradiction', code: 'review-against-office' }
  if (!context.isAboutIdentity) return office.kind === 'unanswered' ? { kind: 'incomplete', missing: ['office'] } : office
  const categories = distinct(same.map(({ category }) => category))
  if (categories.length > 1) return { kind: 'contradiction', code: 'two-categories' }
  const entry = context.entryOf(first.candidate)
  if (entry === null) return { kind: 'stale' }
  if (context.secondFor?.includes('listed') === true && namesBehind([], context).length < 2) return { kind: 'incomplete', missing: ['second-person'] }
  return { kind: 'identified', category: entry.isCounted ? (categories[0] ?? entry.kind) : null, listed: entry.listed }
}

/** Reviews that nobody has taken back; one a reviewer, unless two sittings ran at once. */
export function standingReviews(reviews: readonly ReviewEntry[]): readonly ReviewEntry[] {
  const replaced = new Set(reviews.map(({ replaces }) => replaces))
  return reviews.filter(({ id }) => !replaced.has(id))
}

/** A review as an entry of the ledger that takes the place of the same reviewer's earlier word on the question; null where that says just this. */
export function reviewEntry(review: Review, ledger: readonly ReviewEntry[]): ReviewEntry | null {
  const last = standingReviews(ledger.filter(({ number, reviewer }) => number === review.number && reviewer === review.reviewer)).at(-1)
  if (last !== undefined && isSame(last, review)) return null
  const replaces = last?.id ?? ''
  return { kind: 'review', id: hashOf([...reviewText(review), replaces]), ...review, replaces }
}

/** Whether the reviewer has said just this before, taken back or not: a file of answers read again changes nothing. */
export function wasSaid(review: Review, ledger: readonly ReviewEntry[]): boolean {
  return ledger.some((each) => isSame(each, review))
}

function isSame(a: Review, b: Review): boolean {
  return reviewText(a).join('\n') === reviewText(b).join('\n')
}

function reviewText({ number, result, candidate, category, basis, note, reviewer, date }: Review): readonly string[] {
  return [number, result, candidate, category, basis, note, reviewer, date]
}
