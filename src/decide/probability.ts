import type { Candidate } from '../types.ts'
import { total } from '../match/match.ts'
import { shippedPrior, type Prior } from '../match/in-force.ts'
import { oddsFactor } from '../match/millibits.ts'
import { millibitsApart } from '../match/unlisted.ts'

/** What the evidence alone says of one student. */
export interface Probabilities {
  /** That the best candidate is somebody else. */
  readonly falseMatch: number
  /** That no candidate is the student. */
  readonly absent: number
}

/**
 * Bayes over what may be: the student is one of the candidates; or somebody whom no list has, either like a candidate (a brother or sister, a twin, a namesake)
 * or like nobody. The prior is the share of students whom the lists have (match/learn.ts) and of those alternatives (match/unlisted.ts).
 *
 * @param candidates best first, one an identity; without any both probabilities are 1
 * @param listed people listed; the more there are, the more of them agree by chance
 */
export function probabilities(candidates: readonly Candidate[], listed: number, { studentsPresent, alternatives }: Prior = shippedPrior): Probabilities {
  const [best] = candidates
  if (best === undefined) return { falseMatch: 1, absent: 1 }
  const reference = total(best)
  // Everything is stated against the best candidate, so that no power of two overflows.
  const against = (millibits: number): number => oddsFactor(millibits - reference)
  const others = Object.values(alternatives)
  let present = 0
  let absent = ((listed * (1 - studentsPresent)) / studentsPresent) * against(0)
  for (const candidate of candidates) {
    present += against(total(candidate))
    for (const { share, apart, byChance } of others) absent += share * against(total(candidate) - millibitsApart(candidate.evidence, apart, byChance))
  }
  // The best candidate's own weight is 1.
  return { falseMatch: (present - 1 + absent) / (present + absent), absent: absent / (present + absent) }
}
