import type { FieldId } from '../schema.ts'
import { schema } from '../schema.ts'
import type { Cell, Column, ListKind, Row, RowOutcome, Sheet, SourceRecord, TableLayout } from '../types.ts'
import { declaredKindOfRow } from './declared-kinds.ts'
import { headingRank } from './heading-fields.ts'
import { HouseholdTracker, keyOf, type Cells } from './household-tracker.ts'
import { kindOfRow } from './kind.ts'
import type { InputContext } from './layout.ts'
import { MergedCells } from './merged-cells.ts'
import { fieldsOf, rowIssues } from './row-issues.ts'
import { rowKind, rowShape, type RowShape } from './row-kind.ts'

type UsedColumn = Column & { readonly field: FieldId }

/** The columns of one person of the row; of two columns for one field the better heading first. */
interface Slot {
  readonly slot: number
  readonly columns: readonly UsedColumn[]
}

/** Turns the rows of one sheet, in order, into what becomes of each. */
export class RecordReader {
  readonly #context: InputContext
  readonly #sheet: Sheet
  readonly #layout: TableLayout
  readonly #kind: ListKind | null
  readonly #shape: RowShape
  readonly #fields: number | null
  readonly #headingRows: ReadonlySet<number>
  readonly #firstHeading: number
  readonly #own: readonly UsedColumn[]
  /** The row's own person first. */
  readonly #slots: readonly Slot[]
  readonly #facts: readonly (readonly [FieldId, Cell])[]
  readonly #merged: MergedCells
  /** Names the table among all of the file: several may share a sheet, and its rows. */
  readonly #table: string
  readonly #households: HouseholdTracker

  constructor(sheet: Sheet, layout: TableLayout, kind: ListKind | null, context: InputContext) {
    this.#sheet = sheet
    this.#layout = layout
    this.#kind = kind
    this.#context = context
    this.#shape = rowShape(layout.columns, layout.titles)
    this.#fields = fieldsOf(sheet.name, layout.columns)
    this.#headingRows = new Set(layout.headingRows)
    this.#firstHeading = layout.headingRows[0] ?? Infinity
    const used = layout.columns.filter((column): column is UsedColumn => column.field !== null && column.field !== 'ignored')
    const slots = [...new Set(used.map(({ slot }) => slot))].sort((a, b) => a - b)
    const ofSlot = (slot: number): readonly UsedColumn[] => byPreference(used.filter((column) => column.slot === slot))
    this.#own = ofSlot(0)
    this.#slots = [{ slot: 0, columns: this.#own }, ...slots.filter((slot) => slot > 0).map((slot) => ({ slot, columns: ofSlot(slot) }))]
    this.#facts = (Object.entries(layout.facts) as [FieldId, string][]).map(([field, text]) => [field, { text, kind: 'text' }])
    this.#merged = new MergedCells(sheet.merges, layout.headingRows.at(-1) ?? 0)
    this.#table = JSON.stringify([sheet.name, layout.headingRows[0] ?? 0, layout.columns[0]?.index ?? 0])
    this.#households = new HouseholdTracker(this.#table, layout.columns)
  }

  read(given: Row): RowOutcome {
    const row = withoutErrors(given)
    if (this.#headingRows.has(row.number)) return { kind: 'heading', row: row.number }
    if (row.number < this.#firstHeading) return { kind: row.texts.some((text) => text.trim() !== '') ? 'title' : 'blank', row: row.number }
    const kind = rowKind(row, this.#shape)
    // A row of errors alone is not blank, and nobody stands in it.
    if (kind === 'rejected' || (kind === 'blank' && row !== given && row.texts.every((text) => text === ''))) return this.#rejected(given)
    if (kind !== 'person') return { kind, row: row.number }
    const records = this.#records(row)
    if (records.length === 0) return this.#rejected(given)
    const issues = rowIssues(row, records, this.#fields)
    return { kind: 'person', row: row.number, records, ...(issues.length === 0 ? {} : { issues }) }
  }

  #rejected(row: Row): RowOutcome {
    const column = row.texts.findIndex((text) => text.trim() !== '') + 1
    const place = { file: this.#context.file, sheet: this.#sheet.name, row: row.number, column }
    return { kind: 'rejected', row: row.number, issue: { code: 'row-without-name-and-id', severity: 'issue', place, field: null, params: {} } }
  }

  #records(row: Row): readonly SourceRecord[] {
    const own = this.#cells(row, this.#own)
    for (const [field, cell] of this.#facts) own[field] ??= cell
    this.#merged.fill(row.number, own, this.#own)
    const household = this.#household(row, own)
    const said = (field: FieldId): string => own[field]?.text ?? ''
    const declared = this.#context.kind === null ? declaredKindOfRow(said, this.#context.kinds) : null
    const kind = this.#context.role === 'students' ? 'registration' : (declared ?? kindOfRow(said, this.#kind, this.#context.kind) ?? 'unknown')
    const records: SourceRecord[] = []
    for (const { slot, columns } of this.#slots) {
      const cells = slot === 0 ? own : this.#member(row, columns, own)
      if (isNobody(cells)) continue
      const place = { file: this.#context.file, sheet: this.#sheet.name, row: row.number, column: columnOf(columns, row) }
      records.push({ place, kind, household, headsOnly: this.#layout.headsOnly, cells })
    }
    return records
  }

  #cells(row: Row, columns: readonly UsedColumn[]): Cells {
    const cells: Cells = {}
    for (const { index, field } of columns) {
      const text = (row.texts[index - 1] ?? '').trim()
      if (text === '') continue
      const before = cells[field]
      if (before === undefined) cells[field] = { text, kind: row.kinds?.[index - 1] ?? 'text' }
      else if (field === 'coveredCount') cells[field] = { text: String(Number(before.text) + Number(text)), kind: before.kind }
    }
    return cells
  }

  /** A member to the right: their own name and number, the household's facts, and the row's person as head. */
  #member(row: Row, columns: readonly UsedColumn[], own: Cells): Cells {
    const cells: Cells = {}
    for (const field of Object.keys(own) as FieldId[]) {
      const cell = own[field]
      if (cell !== undefined && (schema[field].owner === 'household' || schema[field].owner === 'list')) cells[field] = cell
    }
    if (own.name !== undefined) cells.headName = own.name
    if (own.idNumber !== undefined) cells.headIdNumber = own.idNumber
    return { ...cells, ...this.#cells(row, columns) }
  }

  /** The household's key; the row itself in a list with one row a household. */
  #household(row: Row, own: Cells): string | null {
    if (this.#context.role === 'students') return null
    const isRowOfHousehold = this.#layout.wide || this.#layout.headsOnly
    if (!isRowOfHousehold) this.#households.fillDown(own)
    const key = isRowOfHousehold ? keyOf(own) : this.#households.household(own)
    return key ?? (isRowOfHousehold ? `${this.#table} ${String(row.number)}` : null)
  }
}

/** In the order of the sheet; of a field's two columns the one with the better word for it first, so that the other counts where that one is blank. */
function byPreference(columns: readonly UsedColumn[]): readonly UsedColumn[] {
  const place = (field: FieldId): number => columns.find((column) => column.field === field)?.index ?? 0
  const rank = ({ heading }: Column): number => headingRank(heading.split('/').at(-1) ?? heading)
  return [...columns].sort((a, b) => place(a.field) - place(b.field) || rank(a) - rank(b) || a.index - b.index)
}

/** #N/A and its like, as a lookup that failed leaves them: no value of anybody. */
const errorValue = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/

function withoutErrors(row: Row): Row {
  const isError = (text: string, column: number): boolean => row.kinds?.[column] === 'error' || (text[0] === '#' && errorValue.test(text))
  return row.texts.some(isError) ? { ...row, texts: row.texts.map((text, column) => (isError(text, column) ? '' : text)) } : row
}

function isNobody(cells: Cells): boolean {
  return cells.name === undefined && cells.idNumber === undefined && cells.disabilityNumber === undefined && cells.studentNumber === undefined
}

/** Of the name; where that is blank, of the number. */
function columnOf(columns: readonly UsedColumn[], row: Row): number {
  const filled = (field: FieldId): number | undefined => columns.find((column) => column.field === field && (row.texts[column.index - 1] ?? '').trim() !== '')?.index
  return filled('name') ?? filled('idNumber') ?? filled('disabilityNumber') ?? filled('studentNumber') ?? columns[0]?.index ?? 1
}
