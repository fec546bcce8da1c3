import { groupBy } from '../../group-by.ts'
import type { Households } from '../households.ts'
import { isIncomplete, mostMembers } from '../households.ts'
import { oddsFactor } from '../millibits.ts'
import { oddsOfTwo, type LinkEvidence } from './evidence.ts'
import type { Groups } from './groups.ts'

/** Odds of two people up to which two rows are linked (chosen among 1e-4, 3e-4 and 1e-3 on the seeds 1 to 4 of bench/lists: none of 100,000 linked pairs was two people's, and two at 1e-3). */
const mostFalseLink = 3e-4
/**
 * What is left of the odds of a brother or sister, and of a twin, who is in one list and not in the other, where all others of the two households are the same people (chosen: one in
 * twelve children is left out of a list, and of twins more often one); and where both households have as many people as they state (assumed).
 */
const leftOut = { beside: { sibling: 0.1, twin: 0.5 }, stated: { sibling: 0.05, twin: 0.05 } } as const

/** Two rows that may be one person. */
export interface LinkPair extends LinkEvidence {
  readonly a: number
  readonly b: number
}

interface Linking {
  readonly groups: Groups
  readonly households: Households
  /** Rows of all lists. */
  readonly listed: number
  /** Whether nothing that is certain of two rows makes two people of them. */
  readonly mayBeOne: (a: number, b: number) => boolean
}

/**
 * Joins the rows that are one person beyond doubt. It goes in rounds: what is linked in one is known in the next, where a brother's row that has found its own person is no
 * rival any more. A round reads the groups of the round before only, and where its links together would make one person of two, none of them is made, so that the
 * order of rows plays no part.
 */
export function joinPairs(pairs: readonly LinkPair[], linking: Linking): void {
  const { groups } = linking
  const byRow = groupBy(pairs.flatMap((pair) => [pair.a, pair.b].map((row) => ({ row, pair }))), ({ row }) => row)
  const byRows = new Map(pairs.map((pair) => [pairKey(pair.a, pair.b, linking), pair]))
  let open = pairs
  for (;;) {
    open = open.filter(({ a, b }) => groups.rootOf(a) !== groups.rootOf(b) && areCompatible(groups.with(a), groups.with(b), linking))
    const odds = new Map(open.map((pair) => [pair, oddsAlone(pair, linking)]))
    /** Probability that two rows, which a third one resembles, are two people: as long as they may be one, the one is no full rival of the other. */
    const differ = (a: number, b: number): number => {
      if (groups.rootOf(a) === groups.rootOf(b)) return 0
      const pair = byRows.get(pairKey(a, b, linking))
      const ofPair = pair === undefined ? undefined : odds.get(pair)
      return ofPair === undefined ? 1 : ofPair / (1 + ofPair)
    }
    const isSure = (pair: LinkPair, from: number, to: number): boolean => {
      const others = [odds.get(pair) ?? Infinity]
      for (const { pair: rival } of byRow.get(from) ?? []) {
        if (rival !== pair && odds.has(rival)) others.push(oddsFactor(rival.millibits - pair.millibits) * differ(rival.a === from ? rival.b : rival.a, to))
      }
      // Sorted, so that the last bit of the sum does not depend on the order of rows.
      return others.sort((x, y) => x - y).reduce((sum, each) => sum + each, 0) <= mostFalseLink
    }
    const sure = open.filter((pair) => isSure(pair, pair.a, pair.b) && isSure(pair, pair.b, pair.a))
    if (sure.length === 0) return
    const dropped = joinConsistent(sure, linking)
    open = open.filter((pair) => !dropped.has(pair))
  }
}

/** The odds of anybody who is in one list and not in the other, to the same person. */
function oddsAlone(pair: LinkPair, linking: Linking): number {
  const known = othersAre(pair, linking)
  return known === null ? oddsOfTwo(pair) : oddsOfTwo(pair, leftOut[known])
}

/** Two households of which all others are linked to each other; 'stated' where both have as many people as they state. */
function othersAre({ a, b }: LinkPair, { groups, households }: Linking): keyof typeof leftOut | null {
  const [first, second] = [households.membersWith(a), households.membersWith(b)]
  if (first.length < 2 || first.length > mostMembers || second.length > mostMembers || first.includes(b)) return null
  const isAmong = (row: number, members: readonly number[], but: number): boolean => groups.with(row).some((each) => each !== but && members.includes(each))
  if (!first.every((row) => row === a || isAmong(row, second, b)) || !second.every((row) => row === b || isAmong(row, first, a))) return null
  return [households.of(a), households.of(b)].every((household) => household.stated > 0 && !isIncomplete(household)) ? 'stated' : 'beside'
}

function areCompatible(first: readonly number[], second: readonly number[], { mayBeOne }: Linking): boolean {
  return first.every((a) => second.every((b) => mayBeOne(a, b)))
}

/** Joins the groups that the pairs connect, but for those in which two people would be one. Returns the pairs that were not joined. */
function joinConsistent(pairs: readonly LinkPair[], linking: Linking): ReadonlySet<LinkPair> {
  const { groups } = linking
  const connected = new Map<number, Set<number>>()
  const setOf = (root: number): Set<number> => connected.get(root) ?? new Set([root])
  for (const { a, b } of pairs) {
    const together = new Set([...setOf(groups.rootOf(a)), ...setOf(groups.rootOf(b))])
    for (const root of together) connected.set(root, together)
  }
  const consistent = new Map<Set<number>, boolean>()
  for (const roots of new Set(connected.values())) {
    const all = [...roots].map((root) => groups.with(root))
    consistent.set(roots, all.every((rows, at) => all.slice(at + 1).every((others) => areCompatible(rows, others, linking))))
  }
  const dropped = new Set(pairs.filter(({ a }) => consistent.get(setOf(groups.rootOf(a))) !== true))
  for (const pair of pairs) if (!dropped.has(pair)) groups.join(pair.a, pair.b)
  return dropped
}

function pairKey(a: number, b: number, { listed }: Linking): number {
  return Math.min(a, b) * listed + Math.max(a, b)
}
