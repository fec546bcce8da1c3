import type { Decision } from '../../types.ts'

/** What a set of students adds up to: counts, and expected numbers, which are sums of the probabilities of the decisions (decide/probability.ts). */
export interface Estimate {
  readonly students: number
  readonly matched: number
  /** Of the matched, those who are expected to be somebody else. */
  readonly falseMatches: number
  readonly asked: number
  /** Of those asked about, those whose first candidate is expected to be the student. */
  readonly rightAsked: number
  readonly unmatched: number
  /** Of the unmatched, those who are like nobody listed: nothing can be expected of them. */
  readonly withoutCandidate: number
  /** Of the other unmatched, those whose best candidate is expected to be the student after all. */
  readonly missed: number
}

export function estimate(decisions: readonly Decision[]): Estimate {
  const sums = { students: 0, matched: 0, falseMatches: 0, asked: 0, rightAsked: 0, unmatched: 0, withoutCandidate: 0, missed: 0 }
  for (const { verdict, falseMatch, candidates } of decisions) {
    sums.students++
    if (verdict === 'matched') {
      sums.matched++
      sums.falseMatches += falseMatch
    } else if (verdict === 'needs-verification') {
      sums.asked++
      sums.rightAsked += 1 - falseMatch
    } else {
      sums.unmatched++
      if (candidates.length === 0) sums.withoutCandidate++
      else sums.missed += 1 - falseMatch
    }
  }
  return sums
}

/** Share of the matched who are expected to be somebody else; null where nobody is matched. */
export function falseMatchRate({ falseMatches, matched }: Pick<Estimate, 'falseMatches' | 'matched'>): number | null {
  return shareOf(falseMatches, matched)
}

/** Share that is expected to be missed of those who are expected to be on the lists; null where nobody is. */
export function missedMatchRate({ matched, falseMatches, rightAsked, missed }: Estimate): number | null {
  return shareOf(missed, matched - falseMatches + rightAsked + missed)
}

export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null
}
