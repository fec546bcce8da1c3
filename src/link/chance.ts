import { missingLevel } from './em.ts'
import type { Comparer } from './comparer.ts'
import type { LinkSchema } from './schema.ts'
import type { LinkTable } from './table.ts'
import { leastU, mostRandomPairs, shippedBits, shippedU, weightOfShippedU } from './weights.ts'

/**
 * u: how often two people who have nothing to do with each other agree. Of equal values by how common the value is in these very tables, blended with
 * the shipped share; of the other levels by random pairs: each row of the one table with rows of the other at a fixed stride, both in the order of a
 * hash of their contents, so that no random number is needed.
 */
export class Chance {
  /** Share of random pairs at each level, by column; of 'equal' the mean over all values. */
  readonly u: readonly (readonly number[])[]
  /** Random pairs that were compared. */
  readonly pairs: number
  readonly #values: readonly ValueCounts[]
  readonly #comparer: Comparer
  readonly #bits: readonly (readonly number[])[]

  constructor(schema: LinkSchema, left: LinkTable, right: LinkTable, comparer: Comparer) {
    const shipped = shippedU(schema)
    this.#comparer = comparer
    this.#values = shipped.map(([equal = 1], column) => new ValueCounts([left, right], column, equal))
    const { counts, pairs } = countLevels(schema, left, right, comparer)
    this.pairs = pairs
    this.u = shipped.map((of, column) => {
      const { equal } = this.#values[column] ?? { equal: 1 }
      const others = of.slice(1).map((share, at) => share * weightOfShippedU + (counts[column]?.[at + 1] ?? 0))
      const total = others.reduce((sum, each) => sum + each, 0)
      return [equal, ...others.map((each) => ((1 - equal) * each) / total)]
    })
    this.#bits = this.u.map((of) => of.map((share) => Math.log2(share)))
  }

  /** log2 of the probability that a random pair is at this level of this column; where values are equal, that a random person has this one. */
  bits(column: number, level: number, left: LinkTable, a: number): number {
    if (level === 0) return this.#commonness(column, left.valueNumber(a, column))
    const { nameColumn, surnameColumn, exchangedLevel } = this.#comparer
    if (column !== nameColumn || level < exchangedLevel) return this.#bits[column]?.[level] ?? 0
    // Of two names that are exchanged nearly, which of them is the equal one is left open: the more common one says less.
    const [given, family] = [this.#commonness(surnameColumn, left.valueNumber(a, nameColumn)), this.#commonness(nameColumn, left.valueNumber(a, surnameColumn))]
    if (level === exchangedLevel) return given + family
    const alike = Math.log2(this.u[surnameColumn]?.slice(1, -1).reduce((sum, each) => sum + each, 0) ?? 1)
    return Math.max(given, family) + alike
  }

  /** log2 of the share of people with this value. */
  #commonness(column: number, value: number): number {
    return Math.log2(Math.max(leastU, this.#values[column]?.share(value) ?? 1))
  }
}

/** How often each value of a column occurs in both tables. */
class ValueCounts {
  /** Probability that two people have one value: of pairs within each table, where hardly anybody stands twice, blended with the shipped share. */
  readonly equal: number
  readonly #counts = new Map<number, number>()
  readonly #total: number

  constructor(tables: readonly LinkTable[], column: number, shipped: number) {
    let [total, pairs, equalPairs] = [0, 0, 0]
    for (const table of tables) {
      const own = new Map<number, number>()
      let stated = 0
      for (let row = 0; row < table.size; row++) {
        const value = table.valueNumber(row, column)
        if (value === 0) continue
        stated++
        own.set(value, (own.get(value) ?? 0) + 1)
      }
      for (const [value, count] of own) {
        equalPairs += (count * (count - 1)) / 2
        this.#counts.set(value, (this.#counts.get(value) ?? 0) + count)
      }
      pairs += (stated * (stated - 1)) / 2
      total += stated
    }
    this.equal = (equalPairs + shipped * weightOfShippedU) / (pairs + weightOfShippedU)
    this.#total = total
  }

  /**
   * Share of people who have the value that both rows of a pair have: those seen beside the two, and before any is seen one of as many as make
   * two people equal with the column's probability. So five rows say what is shipped, and many say what they are.
   *
   * Source: the predictive probability of a Dirichlet process (Blackwell and MacQueen 1973; Ewens 1972).
   */
  share(value: number): number {
    const others = Math.max(0, (this.#counts.get(value) ?? 0) - 2)
    return (1 + others) / (1 / this.equal + Math.max(0, this.#total - 2))
  }
}

/** Random pairs at each level, by column, leaving out who is probably one person: in a small table that is one pair in a few. */
function countLevels(schema: LinkSchema, left: LinkTable, right: LinkTable, comparer: Comparer): { readonly counts: readonly (readonly number[])[]; readonly pairs: number } {
  const bits = shippedBits(schema, comparer.nameColumn)
  const counts = bits.map((of) => of.map(() => 0))
  const levels = new Uint8Array(schema.columns.length)
  const mostBits = Math.log2(right.size)
  let pairs = 0
  for (const [a, b] of randomPairs(left.size, right.size)) {
    comparer.compare(a, b, levels)
    let sum = 0
    levels.forEach((level, column) => (sum += bits[column]?.[level] ?? 0))
    if (sum > mostBits) continue
    pairs++
    counts.forEach((of, column) => {
      const level = levels[column] ?? missingLevel
      if (level < of.length) of[level] = (of[level] ?? 0) + 1
    })
  }
  return { counts, pairs }
}

/**
 * All pairs of small tables; of larger ones as many for every row of the left, spread over the right. The right runs backwards, since the same person
 * stands at about the same place of both.
 */
function* randomPairs(left: number, right: number): Generator<readonly [number, number]> {
  const ofLeft = Math.min(left, mostRandomPairs)
  const each = Math.min(right, Math.max(1, Math.floor(mostRandomPairs / Math.max(ofLeft, 1))))
  const step = Math.max(1, Math.floor(right / Math.max(each, 1)))
  for (let a = 0; a < ofLeft; a++) for (let n = 0; n < each; n++) yield [a, (right - 1 - (a % right) + n * step) % right]
}
