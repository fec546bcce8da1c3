import type { Decision } from '../../src/types.ts'
import type { Dataset } from './generate.ts'
import { lowerBound, upperBound } from './interval.ts'

/** Bounds of the probabilities that are checked; a probability on a bound belongs to the bin above. */
const bounds = [0.5, 0.9, 0.99, 0.999, 1] as const
/** Fewer pairs say nothing of a bin. */
const fewestPairs = 200

/** The pairs whose stated probability lies in one bin. */
export interface Bin {
  readonly from: number
  readonly to: number
  pairs: number
  truePairs: number
  /** Sum of the stated probabilities: as many true pairs are expected. */
  expected: number
}

export function emptyBins(): readonly Bin[] {
  return bounds.slice(0, -1).map((from, i) => ({ from, to: bounds[i + 1] ?? 1, pairs: 0, truePairs: 0, expected: 0 }))
}

/** Counts the match or the best candidate of every student, whatever the verdict, under the probability that the program states for it. */
export function addTo(bins: readonly Bin[], decisions: readonly Decision[], { students, listed }: Dataset): void {
  for (const { student, match, candidates, falseMatch } of decisions) {
    const best = match ?? candidates[0]
    const truth = students[student]
    if (best === undefined || truth === undefined) continue
    const probability = 1 - falseMatch
    const bin = bins.find(({ from, to }) => probability >= from && (probability < to || to === 1))
    if (bin === undefined) continue
    bin.pairs++
    bin.expected += probability
    if (truth.present && listed[best.listed]?.person === truth.person) bin.truePairs++
  }
}

export interface CheckedBin {
  readonly bin: Bin
  readonly low: number
  readonly high: number
  /** The exact 95 % interval of the share of true pairs meets the bin; null with too few pairs. */
  readonly passed: boolean | null
}

export function check(bins: readonly Bin[]): readonly CheckedBin[] {
  return bins.map((bin) => {
    const [low, high] = [lowerBound(bin.truePairs, bin.pairs), upperBound(bin.truePairs, bin.pairs)]
    return { bin, low, high, passed: bin.pairs < fewestPairs ? null : high >= bin.from && low <= bin.to }
  })
}
