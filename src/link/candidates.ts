import { missingLevel, relativeRatio, tuneTrueShares, type GroupedPairs, type TrueShares } from './em.ts'
import { millibits, oddsFactor } from '../match/millibits.ts'
import type { Chance } from './chance.ts'
import type { Comparer } from './comparer.ts'
import { kinds } from './kinds/index.ts'
import type { Kind } from './kinds/kind.ts'
import type { LinkProposals } from './proposals.ts'
import type { LinkSchema } from './schema.ts'
import type { LinkTable } from './table.ts'
import { emLeastChange, emMostRounds, shippedM, startingPresent, startingRelatives, weightOfShippedM } from './weights.ts'

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

/** Left rows from which m is learnt (chosen: with so many a level of one pair in a thousand is seen ten times). */
const mostLearntFrom = 10_000
/** Candidates of one row that are kept, beside those that are as good (as in match/match.ts). */
const mostCandidates = 8

/** Learns m from the files themselves, in the order of their contents. */
export function learnShares(context: LinkContext): TrueShares {
  const { schema, left, right, comparer, chance, proposals } = context
  const comparisons = schema.columns.length
  const start = { m: shippedM(schema, comparer.nameColumn), present: startingPresent, relatives: startingRelatives }
  const [starts, levels, chances]: [number[], number[], number[]] = [[0], [], []]
  const pair = new Uint8Array(comparisons)
  const startBits = start.m.map((of) => of.map((m) => Math.log2(m)))
  let count = 0
  for (let row = 0; row < Math.min(left.size, mostLearntFrom); row++) {
    const chanceBits = bitsByLevel(comparer, (column, level) => chance.bits(column, level, left, row))
    const excess = chanceBits.map((of, column) => of.map((bits, level) => (startBits[column]?.[level] ?? 0) - bits))
    for (const other of proposals.of(left, row)) {
      comparer.compare(row, other, pair)
      // What speaks against one person by the shipped weights teaches nothing, and is most of the pairs.
      if (sumOf(pair, excess) <= 0) continue
      for (let column = 0; column < comparisons; column++) {
        const level = pair[column] ?? missingLevel
        levels.push(level)
        chances.push(chanceBits[column]?.[level] ?? 0)
      }
      count++
    }
    starts.push(count)
  }
  const pairs: GroupedPairs = { comparisons, starts, levels: Uint8Array.from(levels), chance: Float64Array.from(chances) }
  const shared = schema.columns.map(({ kind }) => kinds[kind].shared)
  return tuneTrueShares(pairs, start, { mostRounds: emMostRounds, leastChange: emLeastChange, weightOfStart: weightOfShippedM, others: right.size, shared })
}

/** A number for every level of every column. */
function bitsByLevel({ levels }: Comparer, bitsOf: (column: number, level: number) => number): readonly (readonly number[])[] {
  return levels.map((of, column) => of.map((_, level) => bitsOf(column, level)))
}

/** Sum over the columns that both rows state. */
function sumOf(pair: Uint8Array, bits: readonly (readonly number[])[]): number {
  let sum = 0
  for (let column = 0; column < pair.length; column++) sum += bits[column]?.[pair[column] ?? missingLevel] ?? 0
  return sum
}

/** Evidence of every level of every column on the pairs of one left row, in thousandths of a bit: of equal values it is the row's own. */
function evidenceByLevel(row: number, { left, comparer, chance }: LinkContext, { m }: TrueShares): readonly (readonly number[])[] {
  return bitsByLevel(comparer, (column, level) => millibits(Math.log2(m[column]?.[level] ?? 1) - chance.bits(column, level, left, row)))
}

/** The candidates of one left row, best first. */
export function candidatesOf(row: number, context: LinkContext, shares: TrueShares): readonly LinkCandidate[] {
  const { left, comparer, proposals } = context
  const pair = new Uint8Array(context.schema.columns.length)
  const evidence = evidenceByLevel(row, context, shares)
  const found: LinkCandidate[] = []
  for (const right of proposals.of(left, row)) {
    comparer.compare(row, right, pair)
    const sum = sumOf(pair, evidence)
    if (sum > 0) found.push(candidateOf(right, sum, pair, evidence, context))
  }
  found.sort((a, b) => b.millibits - a.millibits || a.right - b.right)
  const last = found[mostCandidates - 1]
  return last === undefined ? found : found.filter(({ millibits: own }) => own >= last.millibits)
}

function candidateOf(right: number, sum: number, pair: Uint8Array, evidence: readonly (readonly number[])[], { schema }: LinkContext): LinkCandidate {
  let [relative, isEqual, hasName, hasOther] = [0, true, false, false] as [number, boolean, boolean, boolean]
  schema.columns.forEach(({ kind: id }, column) => {
    const level = pair[column] ?? missingLevel
    if (level === missingLevel) return
    const kind: Kind = kinds[id]
    const own = evidence[column]?.[level] ?? 0
    relative += millibits(Math.log2(relativeRatio(oddsFactor(own), kind.shared)))
    if (level !== 0) isEqual = false
    if (own <= 0) return
    if (kind.isName === true) hasName = true
    else hasOther = true
  })
  return { right, millibits: sum, relativeMillibits: relative, agreement: hasName && !hasOther ? 'names' : isEqual ? 'all' : 'some' }
}

/** What each comparison finds on a pair of rows, in the order of the schema. */
export function evidenceOf(row: number, right: number, context: LinkContext, shares: TrueShares): readonly LinkEvidence[] {
  const pair = new Uint8Array(context.schema.columns.length)
  context.comparer.compare(row, right, pair)
  const evidence = evidenceByLevel(row, context, shares)
  return Array.from(pair, (level, column) => ({ column, level: context.comparer.levels[column]?.[level] ?? '', millibits: evidence[column]?.[level] ?? 0 })).filter(({ level }) => level !== '')
}
