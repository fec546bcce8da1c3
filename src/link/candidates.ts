import { missingLevel, relativeRatio, tuneTrueShares, type GroupedPairs, type TrueShares } from './em.ts'
import { millibits, oddsFactor } from '../match/weights.ts'
import type { Chance } from './chance.ts'
import type { Comparer } from './comparer.ts'
import { kinds } from './kinds/index.ts'
import type { Kind } from './kinds/kind.ts'
import type { LinkProposals } from './proposals.ts'
import type { LinkSchema } from './schema.ts'
import type { LinkTable } from './table.ts'
import { emRounds, shippedM, startingPresent, startingRelatives, weightOfShippedM } from './weights.ts'

/** One comparison's finding on a pair; thousandths of a bit. */
export interface LinkEvidence {
  /** Index in the schema. */
  readonly column: number
  readonly level: string
  readonly millibits: number
}

/** A right row that may be the same person. Millions are kept, so that its evidence is worked out again where it is shown: `evidenceOf`. */
export interface LinkCandidate {
  readonly right: number
  /** Sum of the evidence for the same person against a stranger. */
  readonly millibits: number
  /** The same for a relative under the same roof against a stranger. */
  readonly relativeMillibits: number
  /** All that both state is equal; names, and nothing beside them, speak for it; or anything else. */
  readonly agreement: 'all' | 'names' | 'some'
}

/** Everything that comparing a pair needs. */
export interface LinkContext {
  readonly schema: LinkSchema
  readonly left: LinkTable
  readonly right: LinkTable
  readonly comparer: Comparer
  readonly chance: Chance
  readonly proposals: LinkProposals
}

/** Left rows from which m is learnt (chosen: with so many a level of one pair in a thousand is seen twenty times). */
const mostLearntFrom = 20_000
/** Candidates of one row that are kept, beside those that are as good (as in match/match.ts). */
const mostCandidates = 8

/** Learns m from the files themselves, in the order of their contents. */
export function learnShares(context: LinkContext): TrueShares {
  const { schema, left, right, comparer, chance, proposals } = context
  const comparisons = schema.columns.length
  const start = { m: shippedM(schema, comparer.nameColumn), present: startingPresent, relatives: startingRelatives }
  const [starts, levels, chances]: [number[], number[], number[]] = [[0], [], []]
  const pair = new Uint8Array(comparisons)
  let count = 0
  for (let row = 0; row < Math.min(left.size, mostLearntFrom); row++) {
    for (const other of proposals.of(left, row)) {
      comparer.compare(row, other, pair)
      const bits = chanceBits(pair, row, left, chance)
      // What speaks against one person by the shipped weights teaches nothing, and is most of the pairs.
      if (startingBits(pair, start.m) <= bits.reduce((sum, each) => sum + each, 0)) continue
      levels.push(...pair)
      chances.push(...bits)
      count++
    }
    starts.push(count)
  }
  const pairs: GroupedPairs = { comparisons, starts, levels: Uint8Array.from(levels), chance: Float64Array.from(chances) }
  const shared = schema.columns.map(({ kind }) => kinds[kind].shared)
  return tuneTrueShares(pairs, start, { rounds: emRounds, weightOfStart: weightOfShippedM, others: right.size, shared })
}

function chanceBits(pair: Uint8Array, row: number, left: LinkTable, chance: Chance): readonly number[] {
  return Array.from(pair, (level, column) => (level === missingLevel ? 0 : chance.bits(column, level, left, row)))
}

function startingBits(pair: Uint8Array, m: readonly (readonly number[])[]): number {
  let sum = 0
  for (let column = 0; column < pair.length; column++) {
    const level = pair[column] ?? missingLevel
    if (level !== missingLevel) sum += Math.log2(m[column]?.[level] ?? 1)
  }
  return sum
}

/** The candidates of one left row with their evidence, best first. */
export function candidatesOf(row: number, context: LinkContext, shares: TrueShares): readonly LinkCandidate[] {
  const { left, comparer, proposals } = context
  const pair = new Uint8Array(context.schema.columns.length)
  const found: LinkCandidate[] = []
  for (const right of proposals.of(left, row)) {
    comparer.compare(row, right, pair)
    const candidate = weigh(row, right, pair, context, shares)
    if (candidate.millibits > 0) found.push(candidate)
  }
  found.sort((a, b) => b.millibits - a.millibits || a.right - b.right)
  const last = found[mostCandidates - 1]
  return last === undefined ? found : found.filter(({ millibits: own }) => own >= last.millibits)
}

function weigh(row: number, right: number, pair: Uint8Array, context: LinkContext, shares: TrueShares): LinkCandidate {
  let [sum, relative] = [0, 0]
  let [isEqual, hasName, hasOther] = [true, false, false] as [boolean, boolean, boolean]
  for (let column = 0; column < pair.length; column++) {
    const level = pair[column] ?? missingLevel
    if (level === missingLevel) continue
    const { shared, isName }: Kind = kinds[context.schema.columns[column]?.kind ?? 'text']
    const own = bitsOf(row, column, level, context, shares)
    sum += own
    relative += millibits(Math.log2(relativeRatio(oddsFactor(own), shared)))
    if (level !== 0) isEqual = false
    if (own <= 0) continue
    if (isName === true) hasName = true
    else hasOther = true
  }
  return { right, millibits: sum, relativeMillibits: relative, agreement: hasName && !hasOther ? 'names' : isEqual ? 'all' : 'some' }
}

/** Thousandths of a bit. */
function bitsOf(row: number, column: number, level: number, { left, chance }: LinkContext, shares: TrueShares): number {
  return millibits(Math.log2(shares.m[column]?.[level] ?? 1) - chance.bits(column, level, left, row))
}

/** What each comparison finds on a pair of rows, in the order of the schema. */
export function evidenceOf(row: number, right: number, context: LinkContext, shares: TrueShares): readonly LinkEvidence[] {
  const pair = new Uint8Array(context.schema.columns.length)
  context.comparer.compare(row, right, pair)
  return Array.from(pair, (level, column) => ({ column, number: level, level: context.comparer.levels[column]?.[level] ?? '' }))
    .filter(({ number }) => number !== missingLevel)
    .map(({ column, number, level }) => ({ column, level, millibits: bitsOf(row, column, number, context, shares) }))
}
