import { finishHash, hashOn } from '../match/text-hash.ts'
import type { KindId } from './kinds/ids.ts'
import { kinds } from './kinds/index.ts'
import type { LinkSchema } from './schema.ts'
import type { TableRows } from './table-rows.ts'
import type { ValuePool } from './value-pool.ts'
import { compareText } from '../text-order.ts'

/** Where a row stands. */
export interface RowPlace {
  readonly file: string
  /** null for a text file. */
  readonly sheet: string | null
  /** 1-based, as the spreadsheet shows it; in a text file the record's first line. */
  readonly row: number
}

/**
 * One of the two tables, its comparable values as numbers of a pool that both share: equal values have equal numbers, and 0 is none. Its rows are in
 * an order of their own, that of what they say, so that the order in the file plays no part in anything.
 */
export class LinkTable {
  readonly file: string
  /** By column the filled cells in which its kind reads nothing: '13.10.' is no date. */
  readonly unread: readonly number[]
  readonly #pool: ValuePool
  readonly #rows: TableRows
  readonly #columns: number
  /** By row its place among the rows as they were read. */
  readonly #order: Uint32Array
  /** Row after row, so that what a pair compares lies side by side. */
  readonly #values: Uint32Array

  constructor(file: string, rows: TableRows, schema: LinkSchema, pool: ValuePool) {
    const columns = schema.columns.length
    const asRead = new Uint32Array(rows.size * columns)
    const unread = new Array<number>(columns).fill(0)
    for (let at = 0; at < rows.size; at++) {
      schema.columns.forEach(({ kind }, column) => {
        const text = rows.text(at, column)
        if (text === '') return
        const value = kinds[kind].normalize(text)
        if (value === '') unread[column] = (unread[column] ?? 0) + 1
        else asRead[at * columns + column] = pool.id(value)
      })
    }
    this.file = file
    this.unread = unread
    this.#pool = pool
    this.#rows = rows
    this.#columns = columns
    this.#order = inOrderOfContents(rows, (at) => Array.from(asRead.subarray(at * columns, (at + 1) * columns), (id) => pool.text(id)))
    this.#values = new Uint32Array(asRead.length)
    this.#order.forEach((at, row) => {
      this.#values.set(asRead.subarray(at * columns, (at + 1) * columns), row * columns)
    })
  }

  get size(): number {
    return this.#order.length
  }

  /** The number that stands for the comparable value; 0 for none. */
  valueNumber(row: number, column: number): number {
    return this.#values[row * this.#columns + column] ?? 0
  }

  value(row: number, column: number): string {
    return this.#pool.text(this.valueNumber(row, column))
  }

  /** As the table has it. */
  text(row: number, column: number): string {
    return this.#rows.text(this.#order[row] ?? 0, column)
  }

  key(row: number): string {
    return this.#rows.key(this.#order[row] ?? 0)
  }

  place(row: number): RowPlace {
    const at = this.#order[row] ?? 0
    return { file: this.file, sheet: this.#rows.sheet(at), row: this.#rows.row(at) }
  }
}

/** By a hash of what the rows say, which puts rows side by side that have nothing to do with one another; only rows that say the same by their key. */
function inOrderOfContents(rows: TableRows, valuesOf: (at: number) => readonly string[]): Uint32Array {
  const contents = (at: number): string => valuesOf(at).join('\n')
  const marks = Uint32Array.from({ length: rows.size }, (_, at) => finishHash(hashOn(contents(at))))
  const compare = (a: number, b: number): number => (marks[a] ?? 0) - (marks[b] ?? 0) || compareText(contents(a), contents(b)) || compareText(rows.key(a), rows.key(b))
  return Uint32Array.from({ length: rows.size }, (_, at) => at).sort(compare)
}

/** Number of the only column of a kind; -1 where there is none, or more than one. */
export function onlyColumn(schema: LinkSchema, kind: KindId): number {
  const found = schema.columns.findIndex((column) => column.kind === kind)
  return schema.columns.filter((column) => column.kind === kind).length === 1 ? found : -1
}
