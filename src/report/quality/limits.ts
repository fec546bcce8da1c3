import type { Decision } from '../../types.ts'
import { estimate, type Estimate } from './estimate.ts'

/** Limits of the probability of a false match beside that of the run, from the loosest. */
const limits = [1e-2, 1e-3, 1e-4, 1e-5, 1e-6] as const

/** What a run would come to at one limit. */
interface AtLimit extends Pick<Estimate, 'matched' | 'falseMatches' | 'asked' | 'unmatched'> {
  readonly limit: number
  /** What the run itself decided, and not reckoned. */
  readonly isRun: boolean
}

/**
 * The run, and what it would come to at other limits, reckoned from the probabilities of its decisions alone: the matched above a limit would be asked about, and of those asked about only
 * because they were above the run's limit, the ones below another may be matched. Who is asked about for another reason stays so.
 *
 * @param own the run's limit
 */
export function atLimits(decisions: readonly Decision[], own: number): readonly AtLimit[] {
  const { matched, falseMatches, asked, unmatched } = estimate(decisions)
  return [{ limit: own, isRun: true, matched, falseMatches, asked, unmatched }, ...limits.map((limit) => atLimit(decisions, limit, own))]
}

function atLimit(decisions: readonly Decision[], limit: number, own: number): AtLimit {
  const sums = { limit, isRun: false, matched: 0, falseMatches: 0, asked: 0, unmatched: 0 }
  for (const { verdict, falseMatch } of decisions) {
    if (verdict === 'unmatched') sums.unmatched++
    else if (falseMatch <= limit && (verdict === 'matched' || falseMatch > own)) {
      sums.matched++
      sums.falseMatches += falseMatch
    } else sums.asked++
  }
  return sums
}
