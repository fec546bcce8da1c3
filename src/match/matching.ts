import { reweigher, weightsFrom, type WeightsInForce } from './in-force.ts'
import { learn } from './learn.ts'
import { matchStudent, type ListIndex, type StudentMatch } from './match.ts'
import { describeWeights, type RunWeights } from './run-weights.ts'

/** What the lists have for every student, weighed for this run. */
export interface Matching {
  /** One a student, in the order of the store. */
  readonly matches: readonly StudentMatch[]
  readonly weights: WeightsInForce
  /** For the manifest. */
  readonly described: RunWeights
}

/** Compares every student, learns from the pairs that are certain, and weighs all pairs by what was learned. */
export function matchStudents(index: ListIndex): Matching {
  const matches: StudentMatch[] = []
  for (let student = 0; student < index.students.size; student++) matches.push(matchStudent(student, index))
  const learned = learn(matches, index)
  const weights = weightsFrom(learned)
  if (Object.keys(weights.shifts).length > 0) matches.forEach(reweigher(weights, index))
  return { matches, weights, described: describeWeights(weights, learned, index.frequencies) }
}
