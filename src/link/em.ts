/**
 * Pairs of records to learn from, grouped by the record of one side: at most one pair of a group can be true.
 * Level 255 stands for a comparison that says nothing, because a side has no value.
 */
export interface GroupedPairs {
  /** Comparisons of a pair. */
  readonly comparisons: number
  /** First pair of each group, and the number of pairs behind the last. */
  readonly starts: readonly number[]
  /** Level of each comparison, pair after pair. */
  readonly levels: Uint8Array
  /** log2 of the probability of each of these levels among random pairs (0 or less), in bits. */
  readonly chance: Float64Array
}

export const missingLevel = 255

/** What the shares among true pairs come to. */
export interface TrueShares {
  /** Share of true pairs at each level, by comparison. */
  readonly m: readonly (readonly number[])[]
  /** Share of groups that have a true pair. */
  readonly present: number
  /** Share of groups without one of which the other side has a relative under the same roof. */
  readonly relatives: number
  /** Expected number of true pairs that the shares rest on. */
  readonly pairs: number
  /** Rounds after which no share moved any more, or the most that are made. */
  readonly rounds: number
}

/** Shares before anything is compared. */
export type StartingShares = Omit<TrueShares, 'pairs' | 'rounds'>

export interface EmSettings {
  readonly mostRounds: number
  /** It ends when no share moves by so much. */
  readonly leastChange: number
  /** Pairs of experience that the starting shares stand for: with few pairs of the files' own they stay nearly as they are. */
  readonly weightOfStart: number
  /** Records of the other side: any of them may be the true one, before anything is compared. */
  readonly others: number
  /** Share of relatives who have a comparison's value in common because they are relatives. */
  readonly shared: readonly number[]
}

/**
 * Tunes m by expectation and maximization, with u held: in turn, how probable it is that each pair is true by the shares of the round before (one
 * of a group at most, or none), and the shares of the levels among the pairs, each counted as much as it is probably true. A pair may also be of two
 * relatives, who share what a household shares: without that, a file of brothers and sisters would teach that given names change.
 *
 * It goes on until no share moves, or for the most rounds there may be. Sums run in the order of the groups, so that the caller decides what they may depend
 * on. No random numbers.
 */
export function tuneTrueShares(pairs: GroupedPairs, start: StartingShares, settings: EmSettings): TrueShares {
  let shares: TrueShares = { ...start, pairs: 0, rounds: 0 }
  while (shares.rounds < settings.mostRounds) {
    const next = nextShares(pairs, shares, start, settings)
    const change = largestChange(shares, next)
    shares = next
    if (change < settings.leastChange) break
  }
  return shares
}

function largestChange(before: StartingShares, after: StartingShares): number {
  const list = ({ m, present, relatives }: StartingShares): readonly number[] => [...m.flat(), present, relatives]
  const then = list(before)
  return Math.max(...list(after).map((share, at) => Math.abs(share - (then[at] ?? 0))))
}

function nextShares({ comparisons, starts, levels, chance }: GroupedPairs, before: TrueShares, start: StartingShares, { weightOfStart, others, shared }: EmSettings): TrueShares {
  const bits = before.m.map((of) => of.map((share) => Math.log2(share)))
  const sums = start.m.map((of) => of.map((share) => share * weightOfStart))
  const groups = starts.length - 1
  let [expected, expectedRelatives] = [0, 0]
  for (let group = 0; group < groups; group++) {
    const first = starts[group] ?? 0
    const odds: number[] = []
    let total = others * (1 - before.present - before.relatives)
    let ofRelatives = 0
    for (let pair = first; pair < (starts[group + 1] ?? 0); pair++) {
      let [same, relative] = [1, 1]
      for (let c = 0; c < comparisons; c++) {
        const at = pair * comparisons + c
        const level = levels[at] ?? missingLevel
        if (level === missingLevel) continue
        const ratio = 2 ** ((bits[c]?.[level] ?? 0) - (chance[at] ?? 0))
        same *= ratio
        relative *= relativeRatio(ratio, shared[c] ?? 0)
      }
      odds.push(same * before.present)
      ofRelatives += relative * before.relatives
      total += same * before.present + relative * before.relatives
    }
    expectedRelatives += ofRelatives / total
    odds.forEach((own, n) => {
      const probability = own / total
      expected += probability
      for (let c = 0; c < comparisons; c++) {
        const level = levels[(first + n) * comparisons + c] ?? missingLevel
        const of = sums[c]
        if (level !== missingLevel && of !== undefined) of[level] = (of[level] ?? 0) + probability
      }
    })
  }
  const share = (sum: number, startShare: number): number => (sum + startShare * weightOfStart) / (groups + weightOfStart)
  return { m: sums.map(toShares), present: share(expected, start.present), relatives: share(expectedRelatives, start.relatives), pairs: expected, rounds: before.rounds + 1 }
}

/** m/u of a relative: they have the value in common as one person with himself would, or agree as strangers do. */
export function relativeRatio(ratio: number, shared: number): number {
  return shared * ratio + 1 - shared
}

function toShares(sums: readonly number[]): readonly number[] {
  const total = sums.reduce((sum, each) => sum + each, 0)
  return sums.map((each) => each / total)
}
