import type { Candidate } from '../types.ts'
import type { WeightsInForce } from './in-force.ts'
import { candidateWeigher } from './in-force.ts'
import { bestFirst, compare, levelOf, total, type ListIndex } from './match.ts'
import { studentProfile } from './students.ts'

/**
 * The listed people who are most like a student, best first, with the weights in force: for a student who found nothing. Compared with everybody, also with those who are no
 * candidates because both numbers are valid and differ, so it is for one student and not for all. Only who has something telling in common: the name or number in part, or
 * the family.
 */
export function nearestMisses(student: number, index: ListIndex, weights: WeightsInForce, most: number): readonly Candidate[] {
  const profile = studentProfile(index.students.person(student), index.asOf)
  const weigh = candidateWeigher(weights)
  const near: Candidate[] = []
  for (let listed = 0; listed < index.listed.size; listed++) {
    const candidate = compare(profile, listed, index)
    if (!hasSomethingTelling(candidate)) continue
    weigh(candidate)
    if (total(candidate) > 0) near.push(candidate)
  }
  return near.sort(bestFirst(index)).slice(0, most)
}

const unlikeNames: ReadonlySet<string | null> = new Set([null, 'different', 'other-only-character'])

function hasSomethingTelling(candidate: Candidate): boolean {
  return !unlikeNames.has(levelOf(candidate, 'name')) || candidate.evidence.some(({ comparison, millibits }) => (comparison === 'idNumber' || comparison === 'family') && millibits > 0)
}
