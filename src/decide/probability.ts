import type { Candidate } from '../types.ts'
import { total } from '../match/match.ts'
import { apartFromSibling, siblingShare, studentsPresent } from '../match/weights.ts'

/**
 * Probability that the best candidate is somebody else, from the evidence alone: another candidate, a person whom no list has, or a brother or sister of a
 * listed person whom no list has. Bayes over these, with the share of students whom the lists have as prior (match/weights.ts).
 *
 * @param candidates best first, one an identity
 * @param listed people listed; the more there are, the more of them agree by chance
 * @returns 0 to 1; 1 where there is no candidate
 */
export function falseMatchProbability(candidates: readonly Candidate[], listed: number): number {
  const [best] = candidates
  if (best === undefined) return 1
  const reference = total(best)
  // Everything is stated against the best candidate, so that no power of two overflows.
  const against = (millibits: number): number => 2 ** ((millibits - reference) / 1000)
  let others = (listed * (1 - studentsPresent - siblingShare)) / studentsPresent * against(0)
  for (const candidate of candidates) {
    if (candidate !== best) others += against(total(candidate))
    others += (siblingShare / studentsPresent) * against(total(candidate) - millibitsApart(candidate))
  }
  return others / (1 + others)
}

/** What the evidence about the child says for the listed person against a sibling of theirs, in thousandths of a bit. */
function millibitsApart({ evidence }: Candidate): number {
  let sum = 0
  for (const { comparison, level } of evidence) sum += apartFromSibling[comparison]?.[level] ?? 0
  return sum
}
