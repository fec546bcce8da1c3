import { ReconcileError } from '../errors.ts'
import { openWorkbook } from '../read/formats/index.ts'
import { fingerprint } from '../read/fingerprint.ts'
import type { Limits } from '../read/limits.ts'
import type { Row, Sheet } from '../types.ts'
import { headingKey, type LinkSchema } from './schema.ts'
import type { TableRow } from './table.ts'

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
  readonly rows: readonly TableRow[]
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
  const [rows, accounts, tops]: [TableRow[], TableAccount[], (readonly Row[])[]] = [[], [], []]
  for (const sheet of workbook.sheets) {
    const all: Row[] = []
    for await (const batch of sheet.batches) for (const row of batch) all.push(row)
    const top = all.slice(0, mostRowsAbove)
    tops.push(top)
    accounts.push(takeRows(sheet, all, findHeading(top, schema), rows))
  }
  if (accounts.every(({ heading }) => heading === 0)) throw headingMissing(file, tops.flat(), schema)
  if (rows.length === 0) throw new ReconcileError('table-without-rows', 'unreadable', { file })
  const { format, encoding, delimiter } = workbook
  return { file, format, encoding, delimiter, ...(await fingerprint(path, limits)), accounts, rows }
}

function takeRows({ name }: Sheet, all: readonly Row[], found: Found | null, into: TableRow[]): TableAccount {
  const counts = { title: 0, heading: 0, blank: 0, aside: 0, rejected: 0, compared: 0 }
  for (const row of all) {
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
        into.push({ sheet: name, row: row.number, key: cellOf(row, found.key), texts })
      }
    }
  }
  return { sheet: name, ...counts }
}

/** '' too for #N/A and its like. */
function cellOf({ texts, kinds }: Row, column: number): string {
  return kinds?.[column] === 'error' ? '' : (texts[column] ?? '').trim()
}

function findHeading(rows: readonly Row[], schema: LinkSchema): Found | null {
  for (const row of rows) {
    const columns = columnsOf(row, schema)
    if (columns.every((column) => column >= 0)) return { row: row.number, texts: row.texts, columns, key: indexOf(row, schema.key) }
  }
  return null
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

/** Of the rows that could be the heading, the one with most of the schema says what is missing. */
function headingMissing(file: string, rows: readonly Row[], schema: LinkSchema): ReconcileError {
  const known = (row: Row): number => columnsOf(row, schema).filter((column) => column >= 0).length
  const best = rows.reduce<Row | null>((chosen, row) => (chosen === null || known(row) > known(chosen) ? row : chosen), null)
  const missing = schema.columns.filter(({ headings }) => best === null || indexOf(best, headings) < 0)
  const headings = (best?.texts ?? []).filter((text) => text.trim() !== '').join(' | ')
  return new ReconcileError('schema-heading-missing', 'unreadable', { file, heading: missing.map(({ name }) => name).join(', '), headings: headings === '' ? '-' : headings })
}
