import { missingLevel } from './em.ts'
import type { Comparer } from './comparer.ts'
import type { LinkSchema } from './schema.ts'
import type { LinkTable } from './table.ts'
import { leastU, mostRandomPairs, shippedU, weightOfShippedU } from './weights.ts'

/**
 * u: how often two people who have nothing to do with each other agree. Of equal values by how common the value is in these very tables, of the
 * other levels by random pairs: each row of the one table with rows of the other at a fixed stride, both in the order of a hash of their contents, so
 * that no random number is needed.
 */
export class Chance {
  /** Share of random pairs at each level, by column. */
  readonly u: readonly (readonly number[])[]
  /** Random pairs that were compared. */
  readonly pairs: number
  readonly #columns: readonly (readonly ValueCounts[])[]
  readonly #comparer: Comparer
  readonly #bits: readonly (readonly number[])[]

  constructor(schema: LinkSchema, left: LinkTable, right: LinkTable, comparer: Comparer) {
    this.#comparer = comparer
    this.#columns = schema.columns.map((_, column) => [new ValueCounts(left, column), new ValueCounts(right, column)])
    const sums = shippedU(schema).map((of) => of.map((share) => share * weightOfShippedU))
    const levels = new Uint8Array(schema.columns.length)
    let pairs = 0
    for (const [a, b] of randomPairs(left.size, right.size)) {
      comparer.compare(a, b, levels)
      if (isProbablyTrue(levels)) continue
      pairs++
      sums.forEach((of, column) => {
        const level = levels[column] ?? missingLevel
        if (level < of.length) of[level] = (of[level] ?? 0) + 1
      })
    }
    this.pairs = pairs
    this.u = sums.map((of) => {
      const total = of.reduce((sum, each) => sum + each, 0)
      return of.map((each) => each / total)
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
    const counts = this.#columns[column] ?? []
    const total = counts.reduce((sum, each) => sum + each.total, 0)
    return Math.log2(Math.max(leastU, counts.reduce((sum, each) => sum + each.others(value), 0) / Math.max(total, 1)))
  }
}

/** How often each value of a column occurs in one table. */
class ValueCounts {
  readonly total: number
  readonly #counts = new Map<number, number>()
  /** Others expected to have a value that one person of the table has. */
  readonly #behindOne: number

  constructor(table: LinkTable, column: number) {
    let total = 0
    for (let row = 0; row < table.size; row++) {
      const value = table.valueNumber(row, column)
      if (value === 0) continue
      total++
      this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1)
    }
    let [once, twice] = [0, 0]
    for (const count of this.#counts.values()) {
      if (count === 1) once++
      else if (count === 2) twice++
    }
    this.total = total
    // Good and Turing: of values seen once, 2 n2/n1 more are to be expected; half a value is added so that a small table claims nothing.
    this.#behindOne = Math.min(1, (2 * (twice + 0.5)) / (once + 1))
  }

  /** People of the table, beside the one at hand, who are to be expected with this value. */
  others(value: number): number {
    return Math.max((this.#counts.get(value) ?? 0) - 1, 0) + this.#behindOne
  }
}

/** Equal in more than half of what both state: one person, more often than two, in a small table. */
function isProbablyTrue(levels: Uint8Array): boolean {
  let [equal, stated] = [0, 0]
  for (const level of levels) {
    if (level === missingLevel) continue
    stated++
    if (level === 0) equal++
  }
  return equal * 2 > stated
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
