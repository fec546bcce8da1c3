import { finishHash, hashOn } from '../match/text-hash.ts'
import type { KindId } from './kinds/index.ts'
import { kinds } from './kinds/index.ts'
import type { LinkSchema } from './schema.ts'
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

/** A row as it was read: the cell of every column of the schema, '' where blank, and of the key. */
export interface TableRow {
  readonly sheet: string | null
  readonly row: number
  readonly key: string
  readonly texts: readonly string[]
}

/**
 * One of the two tables, in columns of numbers of a pool that both share: equal values have equal numbers, and 0 is none. Its rows are in
 * an order of their own, that of what they say, so that the order in the file plays no part in anything.
 */
export class LinkTable {
  readonly file: string
  readonly #pool: ValuePool
  readonly #rows: readonly TableRow[]
  readonly #values: readonly Uint32Array[]

  constructor(file: string, rows: readonly TableRow[], schema: LinkSchema, pool: ValuePool) {
    const normalized = rows.map((row) => ({ row, values: schema.columns.map(({ kind }, column) => kinds[kind].normalize(row.texts[column] ?? '')) }))
    const ordered = inOrderOfContents(normalized)
    this.file = file
    this.#pool = pool
    this.#rows = ordered.map(({ row }) => row)
    this.#values = schema.columns.map((_, column) => Uint32Array.from(ordered, ({ values }) => pool.id(values[column] ?? '')))
  }

  get size(): number {
    return this.#rows.length
  }

  /** The number that stands for the comparable value; 0 for none. */
  valueNumber(row: number, column: number): number {
    return this.#values[column]?.[row] ?? 0
  }

  value(row: number, column: number): string {
    return this.#pool.text(this.valueNumber(row, column))
  }

  /** As the table has it. */
  text(row: number, column: number): string {
    return this.#rows[row]?.texts[column] ?? ''
  }

  key(row: number): string {
    return this.#rows[row]?.key ?? ''
  }

  place(row: number): RowPlace {
    const { sheet = null, row: number = 0 } = this.#rows[row] ?? {}
    return { file: this.file, sheet, row: number }
  }
}

interface Normalized {
  readonly row: TableRow
  readonly values: readonly string[]
}

/** By a hash of what the rows say, which puts rows side by side that have nothing to do with one another; only rows that say the same by their key. */
function inOrderOfContents(rows: readonly Normalized[]): readonly Normalized[] {
  const marked = rows.map((each) => ({ each, contents: JSON.stringify(each.values) })).map((entry) => ({ ...entry, mark: finishHash(hashOn(entry.contents)) }))
  marked.sort((a, b) => a.mark - b.mark || compareText(a.contents, b.contents) || compareText(a.each.row.key, b.each.row.key))
  return marked.map(({ each }) => each)
}

/** Number of the only column of a kind; -1 where there is none, or more than one. */
export function onlyColumn(schema: LinkSchema, kind: KindId): number {
  const found = schema.columns.findIndex((column) => column.kind === kind)
  return schema.columns.filter((column) => column.kind === kind).length === 1 ? found : -1
}
