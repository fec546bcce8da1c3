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

/** The columns of one person of the row. */
interface Slot {
  readonly columns: readonly SlotColumn[]
  /** Columns in which a person's place is, best first: the name, and where that is blank a number. */
  readonly places: readonly number[]
}

/** One of them; of two columns for one field the better heading comes first. */
interface SlotColumn {
  readonly index: number
  readonly field: FieldId
  readonly isFirst: boolean
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
  /** The row's own person, and the members to the right. */
  readonly #own: Slot
  readonly #members: readonly Slot[]
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
    const slots = [...new Set(used.map(({ slot }) => slot))].filter((slot) => slot > 0).sort((a, b) => a - b)
    const ofSlot = (slot: number): Slot => slotOf(byPreference(used.filter((column) => column.slot === slot)))
    this.#own = ofSlot(0)
    this.#members = slots.map(ofSlot)
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
    return { kind: 'person', row: row.number, records, issues: rowIssues(row, records, this.#fields) }
  }

  #rejected(row: Row): RowOutcome {
    const column = row.texts.findIndex((text) => text.trim() !== '') + 1
    const place = { file: this.#context.file, sheet: this.#sheet.name, row: row.number, column }
    return { kind: 'rejected', row: row.number, issue: { code: 'row-without-name-and-id', severity: 'issue', place, field: null, params: {} } }
  }

  #records(row: Row): readonly SourceRecord[] {
    const own: Cells = {}
    takeCells(row, this.#own.columns, own)
    for (const [field, cell] of this.#facts) own[field] ??= cell
    this.#merged.fill(row.number, own, this.#own.columns)
    const household = this.#household(row, own)
    const kind = this.#kindOf(own)
    const records: SourceRecord[] = []
    if (!isNobody(own)) records.push(this.#record(row, this.#own, own, kind, household))
    for (const slot of this.#members) {
      const cells = memberCells(row, slot, own)
      if (!isNobody(cells)) records.push(this.#record(row, slot, cells, kind, household))
    }
    return records
  }

  #record(row: Row, slot: Slot, cells: Cells, kind: ListKind, household: string | null): SourceRecord {
    const place = { file: this.#context.file, sheet: this.#sheet.name, row: row.number, column: placeIn(row, slot) }
    return { place, kind, household, headsOnly: this.#layout.headsOnly, cells }
  }

  #kindOf(own: Cells): ListKind {
    if (this.#context.role === 'students') return 'registration'
    const said = (field: FieldId): string => own[field]?.text ?? ''
    const declared = this.#context.kind === null ? declaredKindOfRow(said, this.#context.kinds) : null
    return declared ?? kindOfRow(said, this.#kind, this.#context.kind) ?? 'unknown'
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

function slotOf(columns: readonly UsedColumn[]): Slot {
  const ofField = (field: FieldId): readonly number[] => columns.filter((column) => column.field === field).map(({ index }) => index)
  return {
    columns: columns.map(({ index, field }, at) => ({ index, field, isFirst: columns.findIndex((column) => column.field === field) === at })),
    places: personFields.flatMap(ofField),
  }
}

/** Fields that make somebody of a row; the person's place is that of the first that is filled in. */
const personFields = ['name', 'idNumber', 'disabilityNumber', 'studentNumber'] as const

function isNobody(cells: Cells): boolean {
  return cells.name === undefined && cells.idNumber === undefined && cells.disabilityNumber === undefined && cells.studentNumber === undefined
}

function placeIn({ texts }: Row, { columns, places }: Slot): number {
  for (const index of places) if ((texts[index - 1] ?? '').trim() !== '') return index
  return columns[0]?.index ?? 1
}

/** Changes `cells`. */
function takeCells({ texts, kinds }: Row, columns: readonly SlotColumn[], cells: Cells): void {
  for (const { index, field, isFirst } of columns) {
    const text = (texts[index - 1] ?? '').trim()
    if (text === '') continue
    const before = isFirst ? undefined : cells[field]
    if (before === undefined) cells[field] = { text, kind: kinds?.[index - 1] ?? 'text' }
    else if (field === 'coveredCount') cells[field] = { text: String(Number(before.text) + Number(text)), kind: before.kind }
  }
}

/** A member to the right: their own name and number, the household's facts, and the row's person as head. */
function memberCells(row: Row, { columns }: Slot, own: Cells): Cells {
  const shared: Cells = {}
  for (const field of Object.keys(own) as FieldId[]) {
    const cell = own[field]
    if (cell !== undefined && (schema[field].owner === 'household' || schema[field].owner === 'list')) shared[field] = cell
  }
  if (own.name !== undefined) shared.headName = own.name
  if (own.idNumber !== undefined) shared.headIdNumber = own.idNumber
  const cells: Cells = {}
  takeCells(row, columns, cells)
  return { ...shared, ...cells }
}

/** #N/A and its like, as a lookup that failed leaves them: no value of anybody. */
const errorValue = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/

function withoutErrors(row: Row): Row {
  for (let column = 0; column < row.texts.length; column++) {
    if (isError(row, column)) return { ...row, texts: row.texts.map((text, each) => (isError(row, each) ? '' : text)) }
  }
  return row
}

function isError({ texts, kinds }: Row, column: number): boolean {
  if (kinds?.[column] === 'error') return true
  const text = texts[column] ?? ''
  return text.startsWith('#') && errorValue.test(text)
}
