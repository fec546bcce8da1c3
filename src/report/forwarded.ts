import { compareText } from '../text-order.ts'
import type { ListKind, Outcome, RunResult } from '../types.ts'
import { standingReviews } from '../verify/reviews.ts'
import { otherProvince } from '../verify/rules.ts'

/** What the students come to after the answers, in numbers. */
export interface Forwarded {
  /** Found in the lists as they came; approved by an office; refused by all that were asked; and whom somebody still has to answer for. */
  readonly found: number
  readonly approved: number
  readonly refused: number
  readonly open: number
  /** Further rows of children of whom another row holds. */
  readonly struck: number
  /** Taken out after an objection that was upheld. */
  readonly removed: number
  /** Who goes forward, by category: in order of precedence, and another province last. They add up to `total`. */
  readonly categories: readonly { readonly list: ListKind; readonly students: number }[]
  readonly total: number
  /** How those approved came to it. */
  readonly approvedBy: Readonly<Record<Extract<Outcome, { kind: 'approved' }>['by'], number>>
  /** Reviews of the school's own. */
  readonly reviews: number
  /** Answers taken in, answers that contradict each other, answers that something has overtaken, and rows that could not be used. */
  readonly answers: number
  readonly contradictions: number
  readonly stale: number
  readonly problems: number
}

/** Counts the outcomes. The sums are proved by proveAccount. */
export function countForwarded({ verification, config }: Pick<RunResult, 'verification' | 'config'>): Forwarded {
  const { outcomes, questions, ledger, reviews, problems } = verification
  const approvedBy = { answer: 0, correction: 0, review: 0, enrolment: 0 }
  for (const outcome of outcomes) if (outcome.kind === 'approved') approvedBy[outcome.by]++
  const count = (kind: Outcome['kind']): number => outcomes.filter((outcome) => outcome.kind === kind).length
  const findings = (questions ?? []).filter(({ finding: { kind } }) => kind === 'contradiction' || kind === 'stale').map(({ finding: { kind } }) => kind)
  const categories = new Map<ListKind, number>()
  for (const outcome of outcomes) {
    const category = categoryOf(outcome)
    if (category !== null) categories.set(category, (categories.get(category) ?? 0) + 1)
  }
  const rank = rankOfCategory(config.precedence)
  return {
    found: count('found'),
    approved: count('approved'),
    refused: count('refused'),
    open: count('open'),
    struck: count('struck'),
    removed: count('removed'),
    categories: [...categories].sort(([a], [b]) => rank(a) - rank(b) || compareText(a, b)).map(([list, students]) => ({ list, students })),
    total: [...categories.values()].reduce((sum, each) => sum + each, 0),
    approvedBy,
    reviews: standingReviews(reviews).length,
    answers: ledger.length,
    contradictions: findings.filter((kind) => kind === 'contradiction').length,
    stale: findings.filter((kind) => kind === 'stale').length,
    problems: problems.length,
  }
}

/** Categories in order of precedence; another province, which no list has, is last. */
export function rankOfCategory(precedence: readonly ListKind[]): (kind: ListKind) => number {
  return (kind) => (kind === otherProvince ? precedence.length + 1 : precedence.includes(kind) ? precedence.indexOf(kind) : precedence.length)
}

/** What a student goes forward under; null for nobody who goes forward. */
export function categoryOf(outcome: Outcome): ListKind | null {
  return outcome.kind === 'found' || outcome.kind === 'approved' ? outcome.category : null
}
