import type { Row, RowOutcome, Sheet, TableLayout } from '../types.ts'
import { listBesideFigures } from './figures-beside.ts'
import { findHeading } from './find-heading.ts'
import { holdsBlankForm, holdsForm, readForms } from './forms.ts'
import { layoutOf, layoutRows, layoutUnder, type InputContext, type SheetLayout } from './layout.ts'
import { joinOutcomes, rowWithin, sheetWithin, tableRanges, type ColumnRange } from './side-by-side.ts'
import { TableReader } from './table-reader.ts'
import { withIssues } from './totals.ts'

/** One of the tables that stand side by side on a sheet; one that stands alone has no range. */
export interface Part {
  readonly range: ColumnRange | null
  readonly sheet: Sheet
  readonly found: SheetLayout
}

/** A sheet whose first rows were read ahead. */
export interface OpenedSheet {
  readonly sheet: Sheet
  readonly parts: readonly Part[]
  /** Outcomes of a sheet of forms; null for tables. */
  readonly forms: { readonly layout: TableLayout; readonly outcomes: readonly RowOutcome[] } | null
  /** Whether it is a form that nobody filled in; asked where other sheets are forms. */
  readonly isBlankForm: () => boolean
  readonly batches: AsyncIterable<readonly Row[]>
}

/** Reads ahead as many rows as the layout needs; of a sheet of forms all. */
export async function openSheet(sheet: Sheet, input: InputContext): Promise<OpenedSheet> {
  const batches = sheet.batches[Symbol.asyncIterator]()
  const ahead: Row[] = []
  const readTo = async (rows: number): Promise<void> => {
    for (let next; ahead.length < rows && (next = await batches.next()).done !== true; ) for (const row of next.value) ahead.push(row)
  }
  await readTo(layoutRows)
  const first = ahead.slice(0, layoutRows)
  if (holdsForm(first, sheet.merges)) {
    await readTo(Infinity)
    return { sheet, parts: [], forms: readForms(sheet, ahead, input), isBlankForm: () => false, batches: replay(ahead, batches) }
  }
  return { sheet, parts: partsOf(sheet, first, input), forms: null, isBlankForm: () => holdsBlankForm(first, sheet.merges), batches: replay(ahead, batches) }
}

function partsOf(sheet: Sheet, rows: readonly Row[], input: InputContext): readonly Part[] {
  const heading = findHeading(rows, sheet.merges, input.map)
  const list = heading === null ? null : listBesideFigures(heading, rows)
  if (list !== null) return partsOf(sheetWithin(sheet, list), rows.map((row) => rowWithin(row, list)), input).map((part) => ({ ...part, range: part.range === null ? list : { ...part.range, right: Math.min(part.range.right, list.right) } }))
  const ranges = heading === null ? [] : tableRanges(heading, rows)
  if (heading === null || ranges.length < 2) return [{ range: null, sheet, found: layoutUnder(heading, sheet, rows, input) }]
  return ranges.map((range): Part => {
    const within = sheetWithin(sheet, range)
    const [top = 1] = heading.rows
    // A title that stands over one of the tables is that one's; a title alone in its row is everybody's.
    const own = rows.map((row) => (row.number >= top || !isShared(row, ranges) ? rowWithin(row, range) : row))
    return { range, sheet: within, found: layoutOf(within, own, input) }
  })
}

function isShared(row: Row, ranges: readonly ColumnRange[]): boolean {
  return ranges.filter((range) => rowWithin(row, range).texts.length > 0).length < 2
}

/** The readers of the parts; their layouts are complete once the rows have been read. */
export function readersOf({ parts }: OpenedSheet, input: InputContext): readonly TableReader[] {
  return parts.map(({ sheet, found }) => new TableReader(sheet, found, input))
}

/** What becomes of every row, in order. */
export async function* outcomesOf({ parts, batches }: OpenedSheet, readers: readonly TableReader[]): AsyncGenerator<readonly RowOutcome[]> {
  let rows: readonly Row[] = []
  // A further heading is told by the rows below it: so many are kept back until there are more.
  for await (const batch of batches) {
    rows = rows.length === 0 ? batch : [...rows, ...batch]
    const ready = rows.length - layoutRows
    if (ready <= 0) continue
    yield read(rows, ready, parts, readers)
    rows = rows.slice(ready)
  }
  const last = rows.length > 0 ? read(rows, rows.length, parts, readers) : []
  const left = readers.flatMap((reader) => reader.end())
  const at = last.findLastIndex(({ kind }) => kind !== 'rejected')
  yield last.map((outcome, i) => (i === at ? withIssues(outcome, left) : outcome))
}

function read(rows: readonly Row[], count: number, parts: readonly Part[], readers: readonly TableReader[]): readonly RowOutcome[] {
  const [reader] = readers
  if (reader === undefined) throw new Error('a sheet without a reader')
  const outcomes: RowOutcome[] = []
  if (parts.every(({ range }) => range === null)) {
    for (let i = 0; i < count; i++) outcomes.push(reader.read(rows, i))
    return outcomes
  }
  const within = parts.map(({ range }, part) => (range === null ? rows : rows.map((row) => (part === parts.length - 1 && holdsNumberBehind(row, range) ? row : rowWithin(row, range)))))
  for (let i = 0; i < count; i++) {
    const outcome = joinOutcomes(readers.map((each, part) => each.read(within[part] ?? rows, i)))
    // Figures beside a list go on where it has ended.
    outcomes.push(outcome.kind === 'blank' && (rows[i]?.texts.length ?? 0) > 0 ? { kind: 'aside', row: outcome.row } : outcome)
  }
  return outcomes
}

/** What stands to the right of the last part are figures; a person's number there is left in its row, and reported as a field too many. */
function holdsNumberBehind({ texts }: Row, { right }: ColumnRange): boolean {
  return right < Infinity && texts.slice(right).some((text) => /\d{10}/.test(text))
}

async function* replay(ahead: readonly Row[], rest: AsyncIterator<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  if (ahead.length > 0) yield ahead
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}
