import { ReconcileError } from '../errors.ts'
import type { Row, RowOutcome, Sheet, TableLayout } from '../types.ts'
import { openWorkbook } from './formats/index.ts'
import { tellingColumns } from './kind.ts'
import type { Limits } from './limits.ts'
import { layoutOf, layoutRows, type InputContext, type SheetLayout } from './layout.ts'
import { RecordReader } from './records.ts'
import { kindWords, sourceIds } from './sources/index.ts'

/** One sheet of an input: its layout is decided, its rows are read when they are asked for, once. */
export interface SheetReading {
  readonly name: string | null
  readonly hidden: boolean
  readonly layout: TableLayout
  readonly outcomes: AsyncIterable<readonly RowOutcome[]>
}

/** One input file. */
export interface InputReading {
  readonly format: string
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly sheets: readonly SheetReading[]
}

/** Facts that make a sheet a list of people although it lacks ID numbers, beside sheets that have them. */
const factsOfPeople = 3

/** A sheet whose first rows were read ahead. */
interface Opened {
  readonly sheet: Sheet
  readonly found: SheetLayout
  readonly batches: AsyncIterable<readonly Row[]>
}

/**
 * Opens one input and decides how each of its sheets is laid out.
 *
 * @throws ReconcileError (unreadable) where the file can't be opened, where no sheet has a column of names and one of ID numbers, and where a
 *   government list does not say what kind it is
 */
export async function readInput(input: InputContext & { readonly path: string; /** The default ones where left out. */ readonly limits?: Limits }): Promise<InputReading> {
  const workbook = await openWorkbook(input.path, input.file, input.limits)
  const opened: Opened[] = []
  for (const sheet of workbook.sheets) opened.push(await open(sheet, input))
  const hasList = opened.some(({ found }) => found.hasName && found.hasId)
  if (!hasList) throw missingColumn(opened, input)
  const sheets = opened.map(({ sheet, found, batches }): SheetReading => {
    const isList = found.hasName && (found.hasId || found.facts >= factsOfPeople)
    const layout = isList ? found.layout : { ...found.layout, headingRows: [], columns: [] }
    return { name: sheet.name, hidden: sheet.hidden, layout, outcomes: isList ? outcomesOf({ sheet, found, batches }, input) : asides(batches) }
  })
  return { format: workbook.format, encoding: workbook.encoding, delimiter: workbook.delimiter, sheets }
}

/** Reads ahead as many rows as the layout needs. */
async function open(sheet: Sheet, input: InputContext): Promise<Opened> {
  const batches = sheet.batches[Symbol.asyncIterator]()
  const ahead: (readonly Row[])[] = []
  let rows = 0
  while (rows < layoutRows) {
    const next = await batches.next()
    if (next.done === true) break
    ahead.push(next.value)
    rows += next.value.length
  }
  const found = layoutOf(sheet, ahead.flat().slice(0, layoutRows), input)
  return { sheet, found, batches: replay(ahead, batches) }
}

async function* replay(ahead: readonly (readonly Row[])[], rest: AsyncIterator<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  yield* ahead
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

async function* outcomesOf({ sheet, found, batches }: Opened, input: InputContext): AsyncGenerator<readonly RowOutcome[]> {
  const reader = new RecordReader(sheet, found.layout, found.kind, input)
  for await (const batch of batches) {
    const outcomes = batch.map((row) => reader.read(row))
    if (found.kind === null) refuseUnknownKind(outcomes, found.layout, input)
    yield outcomes
  }
}

/** Neither the sheet nor the row says what kind of list it is; where a column should say it, the row is named. */
function refuseUnknownKind(outcomes: readonly RowOutcome[], { columns }: TableLayout, { file, kinds = {} }: InputContext): void {
  const unknown = outcomes.find((outcome) => outcome.kind === 'person' && outcome.records.some(({ kind }) => kind === 'unknown'))
  if (unknown === undefined) return
  // Either word can be written before a file, and people who read Chinese write the Chinese one.
  const known = [...sourceIds, ...Object.keys(kinds)].map((kind) => `${kind} ${kindWords(kind, kinds).zh}`).join(', ')
  const column = columns.find(({ field }) => tellingColumns.some((each) => each === field))
  if (column === undefined) throw new ReconcileError('kind-unknown', 'unreadable', { file, kinds: known })
  throw new ReconcileError('kind-of-row-unknown', 'unreadable', { file, row: unknown.row, heading: column.heading, kinds: known })
}

/** A sheet without people, such as one of totals or instructions: every row is accounted for as such. */
async function* asides(batches: AsyncIterable<readonly Row[]>): AsyncGenerator<readonly RowOutcome[]> {
  for await (const batch of batches) yield batch.map(({ number, texts }): RowOutcome => ({ kind: texts.length === 0 ? 'blank' : 'aside', row: number }))
}

/** Of the sheets that could be the list, the one with most known columns says what is missing. */
function missingColumn(opened: readonly Opened[], { file }: InputContext): ReconcileError {
  const [first, ...rest] = opened
  if (first === undefined) return new ReconcileError('file-empty', 'unreadable', { file })
  const { sheet, found } = rest.reduce((best, each) => (each.found.facts > best.found.facts ? each : best), first)
  const { headingRows, columns } = found.layout
  const shown = columns.map(({ heading }) => heading).filter((heading) => heading !== '')
  return new ReconcileError(found.hasName ? 'no-id-column' : 'no-name-column', 'unreadable', {
    file,
    sheet: sheet.name ?? '-',
    row: headingRows.at(-1) ?? 1,
    headings: shown.length === 0 ? '-' : shown.join(' | '),
  })
}
