import { StringPool } from '../match/string-pool.ts'

/** A row as it was read: the cell of every column of the schema, '' where blank, and of the key. */
export interface TableRow {
  readonly sheet: string | null
  /** 1-based, as the spreadsheet shows it; in a text file the record's first line. */
  readonly row: number
  readonly key: string
  readonly texts: readonly string[]
}

/** The rows of one table as they were read, in numbers of a pool of texts: an object a row would be most of what a large table takes. */
export class TableRows {
  readonly #pool = new StringPool()
  readonly #columns: number
  /** Row after row: the key, and the columns. */
  #texts = new Uint32Array(1024)
  readonly #rows: number[] = []
  /** Sheets with the number of rows before each. */
  readonly #sheets: { readonly name: string | null; readonly from: number }[] = []

  constructor(columns: number) {
    this.#columns = columns
  }

  get size(): number {
    return this.#rows.length
  }

  add({ sheet, row, key, texts }: TableRow): void {
    const last = this.#sheets.at(-1)
    if (last === undefined || last.name !== sheet) this.#sheets.push({ name: sheet, from: this.size })
    let at = this.size * (this.#columns + 1)
    if (at + this.#columns >= this.#texts.length) {
      const longer = new Uint32Array(2 * this.#texts.length + this.#columns)
      longer.set(this.#texts)
      this.#texts = longer
    }
    this.#texts[at] = this.#pool.id(key)
    for (const text of texts) this.#texts[++at] = this.#pool.id(text)
    this.#rows.push(row)
  }

  key(at: number): string {
    return this.#pool.text(this.#texts[at * (this.#columns + 1)] ?? 0)
  }

  text(at: number, column: number): string {
    return this.#pool.text(this.#texts[at * (this.#columns + 1) + 1 + column] ?? 0)
  }

  row(at: number): number {
    return this.#rows[at] ?? 0
  }

  sheet(at: number): string | null {
    return this.#sheets.findLast(({ from }) => from <= at)?.name ?? null
  }
}
