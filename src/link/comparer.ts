import { missingLevel } from './em.ts'
import { LevelCache } from './level-cache.ts'
import { kinds } from './kinds/index.ts'
import type { Kind, KindContext } from './kinds/kind.ts'
import { compareWords } from './kinds/words.ts'
import type { LinkSchema } from './schema.ts'
import { onlyColumn, type LinkTable } from './table.ts'
import { levelNames } from './weights.ts'

/** Finds the level of every comparison of a pair. */
export class Comparer {
  /** Names of the levels by column. */
  readonly levels: readonly (readonly string[])[]
  /** The only columns of given names and of surnames, which can be exchanged; -1 where there is no such pair. */
  readonly nameColumn: number
  readonly surnameColumn: number
  /** Levels of the given name from this on are of exchanged names. */
  readonly exchangedLevel: number
  readonly #left: LinkTable
  readonly #right: LinkTable
  readonly #context: KindContext
  readonly #kinds: readonly Kind[]
  /** Number of each level by its name, by column. */
  readonly #numbers: readonly ReadonlyMap<string, number>[]
  /** By column, where its values are words: those meet again, and comparing them costs most. */
  readonly #caches: readonly (LevelCache | null)[]

  constructor(schema: LinkSchema, left: LinkTable, right: LinkTable, context: KindContext) {
    const [name, surname] = [onlyColumn(schema, 'name'), onlyColumn(schema, 'surname')]
    this.nameColumn = surname === -1 ? -1 : name
    this.surnameColumn = name === -1 ? -1 : surname
    this.levels = levelNames(schema, this.nameColumn)
    this.exchangedLevel = Object.keys(kinds.name.levels).length
    this.#left = left
    this.#right = right
    this.#context = context
    this.#kinds = schema.columns.map(({ kind }) => kinds[kind])
    this.#numbers = this.levels.map((of) => new Map(of.map((level, number) => [level, number])))
    this.#caches = this.#kinds.map(({ levels }) => ('alike' in levels ? new LevelCache() : null))
  }

  /** Writes the level of each column into `into`. */
  compare(left: number, right: number, into: Uint8Array): void {
    for (let column = 0; column < this.levels.length; column++) into[column] = this.#level(left, right, column)
    if (this.nameColumn === -1 || into[this.nameColumn] === 0 || into[this.surnameColumn] === 0) return
    const exchanged = this.#exchanged(left, right)
    if (exchanged === null) return
    into[this.nameColumn] = this.exchangedLevel + (exchanged === 'equal' ? 0 : 1)
    into[this.surnameColumn] = missingLevel
  }

  #level(left: number, right: number, column: number): number {
    const [a, b] = [this.#left.valueNumber(left, column), this.#right.valueNumber(right, column)]
    if (a === 0 || b === 0) return missingLevel
    if (a === b) return 0
    const cache = this.#caches[column] ?? null
    const known = cache === null ? -1 : cache.get(a, b)
    if (known !== -1) return known
    const level = this.#numbers[column]?.get(this.#kinds[column]?.compare(this.#left.value(left, column), this.#right.value(right, column), this.#context) ?? '') ?? missingLevel
    cache?.set(a, b, level)
    return level
  }

  /** Whether each name stands in the other's column: as it is, or one of them nearly so. */
  #exchanged(left: number, right: number): 'equal' | 'nearly' | null {
    const [given, family] = [this.#left.valueNumber(left, this.nameColumn), this.#left.valueNumber(left, this.surnameColumn)]
    const [theirGiven, theirFamily] = [this.#right.valueNumber(right, this.nameColumn), this.#right.valueNumber(right, this.surnameColumn)]
    if (given === 0 || family === 0 || theirGiven === 0 || theirFamily === 0) return null
    const [isGiven, isFamily] = [given === theirFamily, family === theirGiven]
    if (isGiven && isFamily) return 'equal'
    if (!isGiven && !isFamily) return null
    const [column, other] = isGiven ? [this.surnameColumn, this.nameColumn] : [this.nameColumn, this.surnameColumn]
    return compareWords(this.#left.value(left, column), this.#right.value(right, other)) === 'different' ? null : 'nearly'
  }
}
