import type { Candidate } from '../types.ts'
import { total } from '../match/match.ts'
import { apartFromSibling, siblingShare, studentsPresent } from '../match/weights.ts'

/** What the evidence alone says of one student. */
export interface Probabilities {
  /** That the best candidate is somebody else. */
  readonly falseMatch: number
  /** That no candidate is the student. */
  readonly absent: number
}

/**
 * Bayes over what may be: the student is one of the candidates, a person whom no list has, or a brother or sister of a listed person whom no list has;
 * the prior is the share of students whom the lists have (match/weights.ts).
 *
 * @param candidates best first, one an identity; without any both probabilities are 1
 * @param listed people listed; the more there are, the more of them agree by chance
 */
export function probabilities(candidates: readonly Candidate[], listed: number): Probabilities {
  const [best] = candidates
  if (best === undefined) return { falseMatch: 1, absent: 1 }
  const reference = total(best)
  // Everything is stated against the best candidate, so that no power of two overflows.
  const against = (millibits: number): number => 2 ** ((millibits - reference) / 1000)
  let present = 0
  let absent = ((listed * (1 - studentsPresent - siblingShare)) / studentsPresent) * against(0)
  for (const candidate of candidates) {
    present += against(total(candidate))
    absent += (siblingShare / studentsPresent) * against(total(candidate) - millibitsApart(candidate))
  }
  // The best candidate's own weight is 1.
  return { falseMatch: (present - 1 + absent) / (present + absent), absent: absent / (present + absent) }
}

/** What the evidence about the child says for the listed person against a sibling of theirs, in thousandths of a bit. */
function millibitsApart({ evidence }: Candidate): number {
  let sum = 0
  for (const { comparison, level } of evidence) sum += apartFromSibling[comparison]?.[level] ?? 0
  return sum
}
