import { ReconcileError } from '../errors.ts'
import type { RowOutcome, TableLayout } from '../types.ts'
import { openWorkbook } from './formats/index.ts'
import type { Limits } from './limits.ts'
import { isListOfPeople, type InputContext, type SheetLayout } from './layout.ts'
import { isOwnReport } from './own-report.ts'
import { openSheet, outcomesOf, readersOf, type OpenedSheet } from './open-sheet.ts'
import { refuseUnknownKinds } from './unknown-kinds.ts'

/** One sheet of an input: its layout is decided, its rows are read when they are asked for, once. */
export interface SheetReading {
  readonly name: string | null
  readonly hidden: boolean
  /** Of the first table. */
  readonly layout: TableLayout
  /** Of tables beside and below it; those below are known once the rows have been read. */
  readonly further: () => readonly TableLayout[]
  readonly outcomes: AsyncIterable<readonly RowOutcome[]>
}

/** One input file. */
export interface InputReading {
  readonly format: string
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly sheets: readonly SheetReading[]
}

/**
 * Opens one input and decides how each of its sheets is laid out.
 *
 * @throws ReconcileError (unreadable) where the file can't be opened, where no sheet has a column of names and one of ID numbers, and where a
 *   government list does not say what kind it is
 */
export async function readInput(input: InputContext & { readonly path: string; /** The default ones where left out. */ readonly limits?: Limits }): Promise<InputReading> {
  const workbook = await openWorkbook(input.path, input.file, input.limits)
  const opened: OpenedSheet[] = []
  for (const sheet of workbook.sheets) opened.push(await openSheet(sheet, input))
  const layouts = opened.flatMap(({ parts }) => parts.map(({ found }) => found))
  const hasForms = opened.some(({ forms }) => forms !== null)
  const hasList = hasForms || layouts.some(({ hasName, hasId }) => hasName && hasId)
  if (!hasList) throw missingColumn(layouts, input)
  if (input.role === 'list' && isOwnReport(layouts.map(({ layout }) => layout))) throw new ReconcileError('report-as-list', 'unreadable', { file: input.file })
  const { format, encoding, delimiter } = workbook
  return { format, encoding, delimiter, sheets: opened.map((each) => readingOf(each, hasForms && each.isBlankForm(), input)) }
}

function readingOf(opened: OpenedSheet, isBlankForm: boolean, input: InputContext): SheetReading {
  const { sheet: { name, hidden }, forms, parts: [first, ...beside], batches } = opened
  if (forms !== null) return { name, hidden, layout: forms.layout, further: () => [], outcomes: refuseUnknownKinds(inOne(forms.outcomes), forms.layout.columns, input) }
  if (first === undefined) throw new Error('a sheet without a layout')
  if (isBlankForm || !isListOfPeople(first.found)) return { name, hidden, layout: { ...first.found.layout, headingRows: [], columns: [] }, further: () => [], outcomes: asides(batches) }
  const readers = readersOf(opened, input)
  return {
    name,
    hidden,
    layout: first.found.layout,
    further: () => [...(readers[0]?.layouts.slice(1) ?? []), ...readers.slice(1, beside.length + 1).flatMap(({ layouts }) => layouts)],
    outcomes: refuseUnknownKinds(outcomesOf(opened, readers), first.found.layout.columns, input),
  }
}

async function* inOne(outcomes: readonly RowOutcome[]): AsyncGenerator<readonly RowOutcome[]> {
  yield await Promise.resolve(outcomes)
}

/** A sheet without people, such as one of totals or instructions: every row is accounted for as such. */
async function* asides(batches: OpenedSheet['batches']): AsyncGenerator<readonly RowOutcome[]> {
  for await (const batch of batches) yield batch.map(({ number, texts }): RowOutcome => ({ kind: texts.length === 0 ? 'blank' : 'aside', row: number }))
}

/** Of the sheets that could be the list, the one with most known columns says what is missing. */
function missingColumn(layouts: readonly SheetLayout[], { file }: InputContext): ReconcileError {
  const [first, ...rest] = layouts
  if (first === undefined) return new ReconcileError('file-empty', 'unreadable', { file })
  const found = rest.reduce((best, each) => (each.facts > best.facts ? each : best), first)
  const { sheet, headingRows, columns } = found.layout
  const shown = columns.map(({ heading }) => heading).filter((heading) => heading !== '')
  const guess = found.hasName ? found.guesses.idNumber : found.guesses.name
  const code = found.hasName ? 'no-id-column' : 'no-name-column'
  return new ReconcileError(guess === null ? code : `${code}-guessed`, 'unreadable', {
    ...(guess === null ? {} : { guess }),
    file,
    sheet: sheet ?? '-',
    row: headingRows.at(-1) ?? 1,
    headings: shown.length === 0 ? '-' : shown.join(' | '),
  })
}
