import { oddsFactor } from '../match/millibits.ts'
import type { LinkCandidate } from './candidates.ts'
import type { TrueShares } from './em.ts'
import { emLeastChange, emMostRounds, startingPresent, weightOfShippedM } from './weights.ts'

/** Of a left row, against the odds that it is nobody: that it is one of its candidates, and a relative of one whom no other left row claims. */
interface Odds {
  readonly same: number
  readonly apart: number
}

/**
 * Share of left rows that the right table does not have, while it has a relative whom the left table does not have: only such a relative stays free to be taken for the row.
 * As many as if the two had nothing to do with each other; where the files show more, as many as they show (a household may be in each table with one of its
 * members, and not with the same). Tuned as m is, round after round, with m held.
 */
export function shareOfRelativesApart(candidates: readonly (readonly LinkCandidate[])[], rightRows: number, shares: TrueShares): number {
  const { present, relatives } = shares
  const least = relatives * shareOfRightOnly(candidates.length, rightRows, present)
  const rows = oddsOf(candidates, rightRows, shares)
  let apart = relatives
  for (let round = 0; round < emMostRounds; round++) {
    const expected = rows.reduce((sum, each) => sum + (apart * each.apart) / (1 + each.same + apart * each.apart), 0)
    const next = Math.max(least, expected / candidates.length)
    const isStill = Math.abs(next - apart) < emLeastChange * next
    apart = next
    if (isStill) break
  }
  return apart
}

/** Share of right rows whom the left table does not have; never less than what is assumed before any row is seen leaves of it. */
function shareOfRightOnly(leftRows: number, rightRows: number, present: number): number {
  return Math.max(1 - (present * leftRows) / rightRows, ((1 - startingPresent) * weightOfShippedM) / (rightRows + weightOfShippedM))
}

function oddsOf(candidates: readonly (readonly LinkCandidate[])[], rightRows: number, { present, relatives }: TrueShares): readonly Odds[] {
  const stranger = rightRows * (1 - present - relatives)
  const sameAs = ({ millibits }: LinkCandidate): number => (present * oddsFactor(millibits)) / stranger
  const relativeOf = ({ relativeMillibits }: LinkCandidate): number => oddsFactor(relativeMillibits) / stranger
  const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0)
  const same = candidates.map((of) => sum(of.map(sameAs)))
  const probability = (candidate: LinkCandidate, row: number): number => sameAs(candidate) / (1 + (same[row] ?? 0) + relatives * sum((candidates[row] ?? []).map(relativeOf)))
  const claimed = new Map<number, number>()
  candidates.forEach((of, row) => {
    for (const each of of) claimed.set(each.right, (claimed.get(each.right) ?? 0) + probability(each, row))
  })
  return candidates.map((of, row) => {
    const free = (each: LinkCandidate): number => Math.max(0, 1 - ((claimed.get(each.right) ?? 0) - probability(each, row)))
    return { same: same[row] ?? 0, apart: sum(of.map((each) => free(each) * relativeOf(each))) }
  })
}
