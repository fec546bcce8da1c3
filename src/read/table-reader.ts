import type { Column, Row, RowOutcome, Sheet, TableLayout } from '../types.ts'
import { headsTable, mappedKeys } from './find-heading.ts'
import { headingKey } from './heading-text.ts'
import { isListOfPeople, layoutOf, layoutRows, type InputContext, type SheetLayout } from './layout.ts'
import { RecordReader } from './records.ts'
import { rowKind, rowShape, type RowShape } from './row-kind.ts'

/** Rows between the end of one table and the heading of the next: a title, a unit row, two blank ones, groups (chosen; see fixtures/layouts/tables-*). */
const rowsAboveHeading = 6

/** An ID number, a household's number or a bank account: whatever else a row is, it heads nothing. */
const longNumber = /\d{10}/

/**
 * Reads the rows of one sheet, or of one of the tables that stand side by side on it, in order. A further heading below starts a table of its own,
 * whose columns may differ: they are bound anew.
 */
export class TableReader {
  readonly #sheet: Sheet
  readonly #context: InputContext
  readonly #mapped: ReadonlySet<string>
  readonly #layouts: TableLayout[] = []
  #found: SheetLayout
  #shape: RowShape
  #reader: RecordReader
  /** Number of the last row of titles and headings that is known to belong to the table at hand. */
  #begun: number

  constructor(sheet: Sheet, found: SheetLayout, context: InputContext) {
    this.#sheet = sheet
    this.#context = context
    this.#mapped = mappedKeys(context.map)
    this.#found = found
    this.#shape = rowShape(found.layout.columns, found.layout.titles)
    this.#reader = new RecordReader(sheet, found.layout, found.kind, context)
    this.#begun = found.layout.headingRows.at(-1) ?? 0
    this.#layouts.push(found.layout)
  }

  /** Layouts of the tables found so far, from the top. */
  get layouts(): readonly TableLayout[] {
    return this.#layouts
  }

  /** Whether the table at hand says what kind of list it is. */
  get kind(): SheetLayout['kind'] {
    return this.#found.kind
  }

  /** Reads `rows[at]`; the rows behind it are looked at as far as `layoutRows`. */
  read(rows: readonly Row[], at: number): RowOutcome {
    const row = rows[at]
    if (row === undefined) throw new Error('no row to read')
    if (row.number > this.#begun && row.texts.length > 0 && !this.#holdsId(row)) this.#beginTable(rows, at)
    return this.#reader.read(row)
  }

  /** Begins a new table at this row where a heading stands in it, or a little below with nothing but titles in between. */
  #beginTable(rows: readonly Row[], at: number): void {
    const heading = this.#headingBelow(rows, at)
    // A sum between two tables is that of the upper one.
    if (heading === undefined || this.#kindOf(rows[at]) === 'total') return
    const found = layoutOf(this.#sheet, rows.slice(at, at + layoutRows), this.#context)
    const [first = Infinity] = found.layout.headingRows
    if (!isListOfPeople(found) || !found.layout.headingRows.includes(heading.number)) return
    // A person without a number that stands right above is no title.
    const isTitled = rows.slice(at).every((row) => row.number >= first || this.#kindOf(row) !== 'person')
    if (!isTitled) return
    this.#found = inheriting(found, this.#found)
    this.#shape = rowShape(this.#found.layout.columns, this.#found.layout.titles)
    this.#reader = new RecordReader(this.#sheet, this.#found.layout, this.#found.kind, this.#context)
    this.#begun = this.#found.layout.headingRows.at(-1) ?? 0
    this.#layouts.push(this.#found.layout)
  }

  #headingBelow(rows: readonly Row[], at: number): Row | undefined {
    for (const row of rows.slice(at, at + rowsAboveHeading + 1)) {
      if (this.#holdsId(row)) return undefined
      if (headsTable(row, this.#mapped)) return this.#isOwnHeading(row) ? undefined : row
    }
    return undefined
  }

  /** The heading of the table at hand, printed once more: every cell stands in its column. */
  #isOwnHeading({ texts }: Row): boolean {
    const { columns } = this.#found.layout
    return texts.every((text, i) => text.trim() === '' || columns.some((column) => column.index === i + 1 && hasPart(column, text)))
  }

  #kindOf(row: Row | undefined): ReturnType<typeof rowKind> | null {
    return row === undefined ? null : rowKind(row, this.#shape)
  }

  #holdsId({ texts }: Row): boolean {
    return texts.some((text) => longNumber.test(text))
  }
}

function hasPart({ heading }: Column, text: string): boolean {
  const key = headingKey(text)
  return [heading, ...heading.split('/')].some((part) => headingKey(part) === key)
}

/** A further table without a title of its own is a part of the one above; under a title of its own it is of the same school and, where nothing else is said, kind. */
function inheriting(found: SheetLayout, above: SheetLayout): SheetLayout {
  const { layout } = found
  const { schoolName } = above.layout.facts
  const isPart = layout.titles.length === 0
  const facts = isPart ? { ...above.layout.facts, ...layout.facts } : { ...(schoolName === undefined ? {} : { schoolName }), ...layout.facts }
  return { ...found, kind: isPart ? (above.kind ?? found.kind) : (found.kind ?? above.kind), layout: { ...layout, facts } }
}
