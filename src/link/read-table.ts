import { ReconcileError } from '../errors.ts'
import { openWorkbook } from '../read/formats/index.ts'
import { fingerprint } from '../read/fingerprint.ts'
import type { Limits } from '../read/limits.ts'
import type { Row } from '../types.ts'
import { headingKey, type LinkSchema } from './schema.ts'
import { TableRows } from './table-rows.ts'

/** What became of the rows of one sheet; the kinds add up to all of them. */
export interface TableAccount {
  readonly sheet: string | null
  /** Above the heading. */
  readonly title: number
  readonly heading: number
  readonly blank: number
  /** On a sheet that has no heading of the schema. */
  readonly aside: number
  /** Filled, and nothing in a column that is compared. */
  readonly rejected: number
  readonly compared: number
}

/** One of the two tables as it was read. */
export interface ReadTable {
  readonly file: string
  readonly format: string
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly bytes: number
  readonly sha256: string
  readonly accounts: readonly TableAccount[]
  readonly rows: TableRows
}

/** Rows at the top of a sheet among which the heading is looked for (chosen: titles and notes take a few). */
const mostRowsAbove = 50

/** Columns of one sheet by the schema, 0-based; -1 for a key that the table does not have. */
interface Found {
  readonly row: number
  readonly texts: readonly string[]
  readonly columns: readonly number[]
  readonly key: number
}

/**
 * Reads one table: of every sheet that has the schema's headings all rows below them.
 *
 * @param file how messages name it
 * @throws ReconcileError (unreadable) where the file can't be opened, lacks a heading, or has no row
 */
export async function readTable(path: string, file: string, schema: LinkSchema, limits: Limits): Promise<ReadTable> {
  const workbook = await openWorkbook(path, file, limits)
  const rows = new TableRows(schema.columns.length)
  const [accounts, tops]: [TableAccount[], (readonly Row[])[]] = [[], []]
  for (const sheet of workbook.sheets) {
    const reading = new SheetReading(sheet.name, schema, rows)
    for await (const batch of sheet.batches) for (const row of batch) reading.take(row)
    tops.push(reading.top)
    accounts.push(reading.finish())
  }
  if (accounts.every(({ heading }) => heading === 0)) throw headingMissing(file, tops.flat(), schema)
  if (rows.size === 0) throw new ReconcileError('table-without-rows', 'unreadable', { file })
  const { format, encoding, delimiter } = workbook
  return { file, format, encoding, delimiter, ...(await fingerprint(path, limits)), accounts, rows }
}

/** Takes the rows of one sheet as they come: until the heading is found, those at the top wait. */
class SheetReading {
  /** Rows among which the heading was looked for. */
  readonly top: Row[] = []
  readonly #name: string | null
  readonly #schema: LinkSchema
  readonly #into: TableRows
  readonly #counts = { title: 0, heading: 0, blank: 0, aside: 0, rejected: 0, compared: 0 }
  #found: Found | null = null

  constructor(name: string | null, schema: LinkSchema, into: TableRows) {
    this.#name = name
    this.#schema = schema
    this.#into = into
  }

  take(row: Row): void {
    if (this.#found !== null) this.#count(row, this.#found)
    else if (this.top.length < mostRowsAbove) {
      this.top.push(row)
      this.#found = foundIn(row, this.#schema)
      if (this.#found !== null) for (const each of this.top) this.#count(each, this.#found)
    } else this.#count(row, null)
  }

  finish(): TableAccount {
    if (this.#found === null) for (const each of this.top) this.#count(each, null)
    return { sheet: this.#name, ...this.#counts }
  }

  #count(row: Row, found: Found | null): void {
    const counts = this.#counts
    const isBlank = row.texts.every((text) => text.trim() === '')
    if (isBlank) counts.blank++
    else if (found === null) counts.aside++
    else if (row.number < found.row) counts.title++
    // A printed table repeats its heading on every page.
    else if (row.number === found.row || isRepeat(row, found)) counts.heading++
    else {
      const texts = found.columns.map((column) => cellOf(row, column))
      if (texts.every((text) => text === '')) counts.rejected++
      else {
        counts.compared++
        this.#into.add({ sheet: this.#name, row: row.number, key: cellOf(row, found.key), texts })
      }
    }
  }
}

/** '' too for #N/A and its like. */
function cellOf({ texts, kinds }: Row, column: number): string {
  return kinds?.[column] === 'error' ? '' : (texts[column] ?? '').trim()
}

function foundIn(row: Row, schema: LinkSchema): Found | null {
  const columns = columnsOf(row, schema)
  return columns.every((column) => column >= 0) ? { row: row.number, texts: row.texts, columns, key: indexOf(row, schema.key) } : null
}

function isRepeat(row: Row, { columns, texts }: Found): boolean {
  return columns.every((column) => row.texts[column] === texts[column])
}

function columnsOf(row: Row, { columns }: LinkSchema): readonly number[] {
  return columns.map(({ headings }) => indexOf(row, headings))
}

function indexOf({ texts }: Row, headings: readonly string[]): number {
  const keys = headings.map(headingKey)
  return texts.findIndex((text) => keys.includes(headingKey(text)))
}

/** Of the rows that could be the heading, the one with most of the schema, and then with most cells filled, says what is missing. */
function headingMissing(file: string, rows: readonly Row[], schema: LinkSchema): ReconcileError {
  const known = (row: Row): number => columnsOf(row, schema).filter((column) => column >= 0).length
  const filled = ({ texts }: Row): number => texts.filter((text) => text.trim() !== '').length
  const best = rows.reduce<Row | null>((chosen, row) => (chosen === null || known(row) > known(chosen) || (known(row) === known(chosen) && filled(row) > filled(chosen)) ? row : chosen), null)
  const missing = schema.columns.filter(({ headings }) => best === null || indexOf(best, headings) < 0)
  const headings = (best?.texts ?? []).filter((text) => text.trim() !== '').join(' | ')
  return new ReconcileError('schema-heading-missing', 'unreadable', { file, heading: missing.map(({ name }) => name).join(', '), headings: headings === '' ? '-' : headings })
}
