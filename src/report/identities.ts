import type { SaySummary } from '../messages/summary.ts'
import type { Decision, ListKind, Outcome, RunResult } from '../types.ts'
import { categoryOf, rankOfCategory } from './forwarded.ts'

/** A part of a sum: what it counts, or the category that it is. */
interface SumPart {
  readonly what: string
  readonly value: number
}

/** A sum that must hold, such as 443 = 377 + 66. Both sides are counted apart from each other. */
export interface Identity {
  readonly id: 'registered' | 'not-found' | 'not-found-once' | 'settled' | 'forwarded' | 'categories'
  readonly sum: number
  readonly parts: readonly SumPart[]
}

/**
 * The sums by which people check a summary: who was registered is found, not found, or taken out after an objection; who was not found is approved, refused or open, or stands in a further row of a child; who goes forward was
 * found or approved, and stands under one category.
 */
export function identitiesOf({ decisions, verification, config }: Pick<RunResult, 'decisions' | 'verification' | 'config'>): readonly Identity[] {
  const { outcomes } = verification
  const isFoundAtOnce = (decision: Decision): boolean => decision.verdict === 'matched' && !isCorrected(outcomes[decision.student]) && outcomes[decision.student]?.kind !== 'struck'
  const count = (kind: Outcome['kind']): number => outcomes.filter((outcome) => outcome.kind === kind).length
  const counted = (kind: Outcome['kind']): number => outcomes.filter((outcome) => outcome.kind === kind && categoryOf(outcome) !== null).length
  const isRemoved = ({ student }: Decision): boolean => outcomes[student]?.kind === 'removed'
  const notFound = decisions.filter((decision) => !isFoundAtOnce(decision) && !isRemoved(decision)).length
  const [removed, struck] = [count('removed'), count('struck')]
  const categories = new Map<ListKind, number>()
  for (const outcome of outcomes) {
    const category = categoryOf(outcome)
    if (category !== null) categories.set(category, (categories.get(category) ?? 0) + 1)
  }
  const rank = rankOfCategory(config.precedence)
  const [found, approved, forwarded] = [count('found'), count('approved'), counted('found') + counted('approved')]
  const uncounted = outcomes.filter((outcome) => (outcome.kind === 'found' || outcome.kind === 'approved') && outcome.category === null).length
  const part = (what: SumPart['what'], value: number): SumPart => ({ what, value })
  return [
    { id: 'registered', sum: decisions.length, parts: [part('found', found), part('not-found', notFound), ...(removed === 0 ? [] : [part('removed', removed)])] },
    { id: struck === 0 ? 'not-found' : 'not-found-once', sum: notFound, parts: [part('approved', approved), part('refused', count('refused')), part('open', count('open')), ...(struck === 0 ? [] : [part('struck', struck)])] },
    ...(uncounted === 0 ? [] : [{ id: 'settled', sum: found + approved, parts: [part('forwarded', forwarded), part('uncounted', uncounted)] } as const]),
    { id: 'forwarded', sum: forwarded, parts: [part('found', counted('found')), part('approved', counted('approved'))] },
    { id: 'categories', sum: forwarded, parts: [...categories].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)).map(([list, students]) => part(list, students)) },
  ]
}

function isCorrected(outcome: Outcome | undefined): boolean {
  return outcome?.kind === 'approved' && outcome.by === 'correction'
}

export function holds({ sum, parts }: Identity): boolean {
  return parts.reduce((total, { value }) => total + value, 0) === sum
}

/** 443 ＝ 377 ＋ 66 */
export function formula({ sum, parts }: Identity, say: SaySummary): string {
  return String(sum) + say('equals') + (parts.length === 0 ? '0' : parts.map(({ value }) => String(value)).join(say('plus')))
}
