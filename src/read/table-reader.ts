import type { Issue, Row, RowOutcome, Sheet, TableLayout } from '../types.ts'
import { headsFigures } from './figures.ts'
import { headsTable, isPrintedAgain, mappedKeys } from './find-heading.ts'
import { isListOfPeople, layoutOf, layoutRows, type InputContext, type SheetLayout } from './layout.ts'
import { RecordReader } from './records.ts'
import { rowKind, rowShape, type RowShape } from './row-kind.ts'
import { statedPeople, TotalCheck, withIssues } from './totals.ts'

/** Rows between the end of one table and the heading of the next: a title, a unit row, two blank ones, groups (chosen; see fixtures/layouts/tables-*). */
const rowsAboveHeading = 6

/** An ID number, a household's number or a bank account. */
const longNumber = /\d{10}/
const fewestDigits = 10

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
  /** A table of figures has begun below the people, and no blank row has ended it. */
  #isInFigures = false
  readonly #totals = new TotalCheck()
  /** Found when a table had ended; said at the next row. */
  readonly #pending: Issue[] = []

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
    // Whatever else it is, a row with somebody's number heads nothing.
    const mayHead = row.number > this.#begun && row.texts.length > 0 && !this.#holdsId(row)
    if (mayHead) this.#beginTable(rows, at)
    if (row.number > this.#begun) this.#isInFigures = mayHead && (this.#isInFigures || headsFigures(row, rows[at + 1]))
    return this.#isInFigures ? { kind: 'aside', row: row.number } : this.#checked(this.#reader.read(row), row)
  }

  /** What is left to say once the last row was read. */
  end(): readonly Issue[] {
    return [...this.#pending.splice(0), ...this.#totals.end()]
  }

  /** The outcome of a row with what its total says otherwise. */
  #checked(outcome: RowOutcome, row: Row): RowOutcome {
    if (outcome.kind === 'person') this.#totals.people(outcome.records.length)
    if (outcome.kind === 'heading') this.#totals.heading()
    if (outcome.kind !== 'total' && this.#pending.length === 0) return outcome
    const pending = this.#pending.splice(0)
    if (outcome.kind !== 'total') return withIssues(outcome, pending)
    const column = row.texts.findIndex((text) => text.trim() !== '') + 1
    const stated = statedPeople(row, this.#found.layout.columns)
    return withIssues(outcome, [...pending, ...this.#totals.total(stated, { file: this.#context.file, sheet: this.#sheet.name, row: row.number, column })])
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
    this.#isInFigures = false
    this.#pending.push(...this.#totals.begin())
    this.#found = inheriting(found, this.#found)
    this.#shape = rowShape(this.#found.layout.columns, this.#found.layout.titles)
    this.#reader = new RecordReader(this.#sheet, this.#found.layout, this.#found.kind, this.#context)
    this.#begun = this.#found.layout.headingRows.at(-1) ?? 0
    this.#layouts.push(this.#found.layout)
  }

  #headingBelow(rows: readonly Row[], at: number): Row | undefined {
    const within = rows.slice(at, at + rowsAboveHeading + 1)
    for (const row of within) {
      if (this.#holdsId(row)) return undefined
      if (!headsTable(row, this.#mapped)) continue
      // The table at hand has no such groups: what stands above its headings begins another one.
      const hasGroups = (): boolean => within.slice(0, within.indexOf(row)).some((above) => this.#kindOf(above) === 'person' || this.#kindOf(above) === 'rejected')
      return isPrintedAgain(row, this.#found.layout.columns) && !hasGroups() ? undefined : row
    }
    return undefined
  }

  #kindOf(row: Row | undefined): ReturnType<typeof rowKind> | null {
    return row === undefined ? null : rowKind(row, this.#shape)
  }

  #holdsId({ texts }: Row): boolean {
    for (const text of texts) if (text.length >= fewestDigits && longNumber.test(text)) return true
    return false
  }
}

/** A further table without a title of its own is a part of the one above; under a title of its own it is of the same school and, where nothing else is said, kind. */
function inheriting(found: SheetLayout, above: SheetLayout): SheetLayout {
  const { layout } = found
  const { schoolName } = above.layout.facts
  const isPart = layout.titles.length === 0
  const facts = isPart ? { ...above.layout.facts, ...layout.facts } : { ...(schoolName === undefined ? {} : { schoolName }), ...layout.facts }
  return { ...found, kind: isPart ? (above.kind ?? found.kind) : (found.kind ?? above.kind), layout: { ...layout, facts } }
}
