import type { FieldId } from '../schema.ts'
import { schema } from '../schema.ts'
import type { Cell, Column, ListKind, Merge, Row, RowOutcome, Sheet, SourceRecord, TableLayout } from '../types.ts'
import { declaredKindOfRow } from './declared-kinds.ts'
import { kindOfRow } from './kind.ts'
import type { InputContext } from './layout.ts'
import { rowKind, rowShape, type RowShape } from './row-kind.ts'

/** Fields that speak of a whole household or list, and so hold for every row that a merged cell covers. */
const sharedOwners: ReadonlySet<string> = new Set(['household', 'list', 'carer', 'school'])
/** Fields by which a list names its households, best first. */
const householdKeys: readonly FieldId[] = ['householdId', 'assistanceNumber']
/** Fields that a row without its own household keys takes from the row above. */
const householdFields: readonly FieldId[] = [
  'householdId', 'assistanceNumber', 'headName', 'headIdNumber', 'headPhone', 'householdSize', 'coveredCount', 'assistanceCategory', 'assistanceType', 'village', 'villageGroup', 'township', 'address',
]

type Cells = Partial<Record<FieldId, Cell>>

/** Turns the rows of one sheet, in order, into what becomes of each. */
export class RecordReader {
  readonly #context: InputContext
  readonly #sheet: Sheet
  readonly #layout: TableLayout
  readonly #kind: ListKind | null
  readonly #shape: RowShape
  readonly #headingRows: ReadonlySet<number>
  readonly #firstHeading: number
  readonly #slots: readonly { readonly slot: number; readonly columns: readonly (Column & { readonly field: FieldId })[] }[]
  /** Merges that reach down, by their rows, and the values at their top. */
  readonly #vertical: readonly Merge[]
  readonly #tops = new Map<Merge, Cell>()
  readonly #isLongHousehold: boolean
  #above: Cells = {}
  #block = 0
  #blockHead = ''

  constructor(sheet: Sheet, layout: TableLayout, kind: ListKind | null, context: InputContext) {
    this.#sheet = sheet
    this.#layout = layout
    this.#kind = kind
    this.#context = context
    this.#shape = rowShape(layout.columns)
    this.#headingRows = new Set(layout.headingRows)
    this.#firstHeading = layout.headingRows[0] ?? Infinity
    const used = layout.columns.filter((column): column is Column & { readonly field: FieldId } => column.field !== null && column.field !== 'ignored')
    const slots = [...new Set(used.map(({ slot }) => slot))].sort((a, b) => a - b)
    this.#slots = slots.map((slot) => ({ slot, columns: used.filter((column) => column.slot === slot) }))
    const lastHeading = layout.headingRows.at(-1) ?? 0
    this.#vertical = sheet.merges.filter(({ top, bottom }) => bottom > top && top > lastHeading)
    const fields = new Set(used.map(({ field }) => field))
    this.#isLongHousehold = context.role === 'list' && !layout.wide && fields.has('name') && (fields.has('headName') || fields.has('relationToHead'))
  }

  read(row: Row): RowOutcome {
    if (this.#headingRows.has(row.number)) return { kind: 'heading', row: row.number }
    if (row.number < this.#firstHeading) return { kind: row.texts.length === 0 ? 'blank' : 'title', row: row.number }
    const kind = rowKind(row, this.#shape)
    if (kind === 'rejected') return this.#rejected(row)
    if (kind !== 'person') return { kind, row: row.number }
    const records = this.#records(row)
    return records.length === 0 ? this.#rejected(row) : { kind: 'person', row: row.number, records }
  }

  #rejected(row: Row): RowOutcome {
    const column = row.texts.findIndex((text) => text.trim() !== '') + 1
    const place = { file: this.#context.file, sheet: this.#sheet.name, row: row.number, column }
    return { kind: 'rejected', row: row.number, issue: { code: 'row-without-name-and-id', severity: 'issue', place, field: null, params: {} } }
  }

  #records(row: Row): readonly SourceRecord[] {
    const own = this.#cells(row, 0)
    this.#fillDown(row, own)
    const household = this.#household(row, own)
    const said = (field: FieldId): string => own[field]?.text ?? ''
    const declared = this.#context.kind === null ? declaredKindOfRow(said, this.#context.kinds) : null
    const kind = declared ?? kindOfRow(said, this.#kind, this.#context.kind) ?? 'unknown'
    const records: SourceRecord[] = []
    for (const { slot } of this.#slots) {
      const cells = slot === 0 ? own : this.#member(row, slot, own)
      const name = cells.name?.text.trim() ?? ''
      const id = cells.idNumber?.text.trim() ?? cells.disabilityNumber?.text.trim() ?? ''
      if (name === '' && id === '') continue
      const place = { file: this.#context.file, sheet: this.#sheet.name, row: row.number, column: this.#columnOf(slot, row) }
      records.push({ place, kind: this.#context.role === 'students' ? 'registration' : kind, household, headsOnly: this.#layout.headsOnly, cells })
    }
    return records
  }

  #columnOf(slot: number, row: Row): number {
    const columns = this.#slots.find((each) => each.slot === slot)?.columns ?? []
    const filled = (field: FieldId): number | undefined => columns.find((column) => column.field === field && (row.texts[column.index - 1] ?? '').trim() !== '')?.index
    return filled('name') ?? filled('idNumber') ?? columns[0]?.index ?? 1
  }

  #cells(row: Row, slot: number): Cells {
    const cells: Cells = {}
    for (const { index, field } of this.#slots.find((each) => each.slot === slot)?.columns ?? []) {
      const text = row.texts[index - 1] ?? ''
      if (text.trim() !== '') cells[field] = { text: text.trim(), kind: row.kinds?.[index - 1] ?? 'text' }
    }
    if (slot === 0) {
      for (const [field, text] of Object.entries(this.#layout.facts) as [FieldId, string][]) cells[field] ??= { text, kind: 'text' }
    }
    return cells
  }

  /** A member to the right: their own name and number, the household's facts, and the row's person as head. */
  #member(row: Row, slot: number, own: Cells): Cells {
    const cells: Cells = {}
    for (const field of Object.keys(own) as FieldId[]) {
      const cell = own[field]
      if (cell !== undefined && (schema[field].owner === 'household' || schema[field].owner === 'list')) cells[field] = cell
    }
    if (own.name !== undefined) cells.headName = own.name
    if (own.idNumber !== undefined) cells.headIdNumber = own.idNumber
    return { ...cells, ...this.#cells(row, slot) }
  }

  /** Household cells that are merged downwards, or left blank below the first row of a household, hold for the rows below. */
  #fillDown(row: Row, cells: Cells): void {
    for (const { index, field } of this.#slots[0]?.columns ?? []) {
      if (!sharedOwners.has(schema[field].owner) && field !== 'sequence') continue
      const merge = this.#vertical.find(({ top, bottom, left, right }) => top <= row.number && bottom >= row.number && left <= index && right >= index)
      if (merge === undefined) continue
      const cell = cells[field]
      if (merge.top === row.number && cell !== undefined) this.#tops.set(merge, cell)
      const top = this.#tops.get(merge)
      if (cell === undefined && top !== undefined) cells[field] = top
    }
    if (this.#isLongHousehold && this.#continuesHousehold(cells)) {
      for (const field of householdFields) {
        const cell = this.#above[field]
        if (cell !== undefined) cells[field] ??= cell
      }
    }
    this.#above = cells
  }

  /** Merges were lost: the row has neither number nor key of a household, nor a head, and is no head itself. */
  #continuesHousehold(cells: Cells): boolean {
    const relation = cells.relationToHead?.text ?? ''
    const isKeyed = householdKeys.some((field) => cells[field] !== undefined) || cells.headName !== undefined || (this.#shape.sequence !== null && cells.sequence !== undefined)
    const hasKeys = householdKeys.some((field) => this.#above[field] !== undefined) || this.#above.headName !== undefined
    return !isKeyed && hasKeys && relation !== '' && relation !== '户主'
  }

  /** The household's number or certificate; or the row of a wide list; or the head and the block of rows that name the head. */
  #household(row: Row, cells: Cells): string | null {
    if (this.#context.role === 'students') return null
    for (const field of householdKeys) {
      const key = cells[field]?.text.replace(/[\s'"=]/g, '') ?? ''
      if (key !== '') return key
    }
    if (this.#layout.wide || this.#layout.headsOnly) return `${this.#sheet.name ?? ''} ${String(row.number)}`
    const head = `${cells.headName?.text ?? ''} ${cells.headIdNumber?.text ?? ''}`.trim()
    const isHead = cells.relationToHead?.text === '户主'
    if (head === '' && !this.#isLongHousehold) return null
    if (head === '' ? isHead || this.#block === 0 : head !== this.#blockHead) this.#block++
    this.#blockHead = head
    return `${this.#sheet.name ?? ''} block ${String(this.#block)}`
  }
}
