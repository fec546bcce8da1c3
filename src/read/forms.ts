import { normalizeDate } from '../normalize/date.ts'
import { normalizeSex } from '../normalize/sex.ts'
import type { FieldId } from '../schema.ts'
import type { Column, Merge, Row, RowOutcome, Sheet, SourceRecord, TableLayout } from '../types.ts'
import { isIdLike } from './draft.ts'
import { factsOf } from './facts.ts'
import { familyOf } from './form-family.ts'
import { formCells, sectionOf, type FormCell } from './form-cells.ts'
import type { Cells } from './household-tracker.ts'
import { kindOfRow, kindOfSheet } from './kind.ts'
import type { InputContext } from './layout.ts'
import type { Role } from './roles.ts'

/** One form: its person's row and cells, and the rows that it takes. */
interface Form {
  readonly row: number
  readonly column: number
  readonly cells: Cells
  readonly labels: readonly FormCell[]
}

/** A sheet of forms, read whole: forms are pages and never many thousands of rows. */
export interface FormSheet {
  readonly layout: TableLayout
  readonly outcomes: readonly RowOutcome[]
}

/** Rows below the name in which a form states further facts about the person. */
const factsWithin = 4

/** Whether the rows hold a form that is filled in: 姓名 and no other label behind it, and near it a sex, a birth date or a number behind their labels. */
export function holdsForm(rows: readonly Row[], merges: readonly Merge[]): boolean {
  return rows.some((row, at) => row.texts.length > 0 && nameOf(row, merges) !== undefined && rows.slice(at, at + factsWithin).some((each) => formCells(each, merges, sectionOf(each)).some(isPlausible)))
}

/** Fifteen digits or more: somebody's number. */
const idDigits = /\d{15}/

/** Whether the rows are a form that nobody filled in, as one is kept beside those that are. */
export function holdsBlankForm(rows: readonly Row[], merges: readonly Merge[]): boolean {
  return rows.some((row) => row.texts.length > 0 && nameOf(row, merges)?.value === null) && !rows.some(({ texts }) => texts.some((text) => idDigits.test(text)))
}

/** The cell that begins a form: the student's own name. */
function nameOf(row: Row, merges: readonly Merge[]): FormCell | undefined {
  const section = sectionOf(row)
  if (section !== null && section !== 'person') return undefined
  const cell = formCells(row, merges, section).find(({ field }) => field === 'name')
  // 姓名 年龄 关系: a label follows, so it heads the table of the family.
  return cell === undefined || isHeadingOfFamily(row, cell) ? undefined : cell
}

function isHeadingOfFamily(row: Row, { column, value }: FormCell): boolean {
  return value === null && (row.texts[column - 1] ?? '').trim() !== ''
}

function isPlausible({ field, value }: FormCell): boolean {
  const text = value?.text ?? ''
  if (text === '') return false
  return (field === 'sex' && normalizeSex(text) !== '') || (field === 'birthDate' && normalizeDate(text) !== '') || ((field === 'idNumber' || field === 'studentNumber') && isIdLike(text))
}

/** Reads every form of a sheet. Rows that hold a form's facts are 'form'; the row with the name is its person's. */
export function readForms(sheet: Sheet, rows: readonly Row[], context: InputContext): FormSheet {
  const starts = rows.flatMap((row, at) => (nameOf(row, sheet.merges) === undefined ? [] : [at]))
  const from = starts.map((start, i) => titleOf(rows, start, i === 0 ? 0 : (starts[i - 1] ?? 0) + 1))
  const forms = starts.map((start, i) => formOf(rows.slice(from[i], from[i + 1] ?? rows.length), rows[start]?.number ?? 0, sheet.merges))
  const titles = rows.slice(0, starts[0] ?? 0)
  const titleTexts = titles.map(({ texts }) => texts.filter((text) => text.trim() !== '').join(' ')).filter((text) => text !== '')
  const facts = factsOf([], sheet.name, context.file, context.role)
  const records = new Map(forms.map((form) => [form.row, recordOf(form, facts, sheet, titleTexts, context)]))
  const outcomes = rows.map(({ number, texts }): RowOutcome => {
    const record = records.get(number)
    if (record != null) return { kind: 'person', row: number, records: [record] }
    return { kind: texts.every((text) => text.trim() === '') ? 'blank' : 'form', row: number }
  })
  const columns = (forms[0]?.labels ?? []).map(({ column, label, field }): Column => ({ index: column, heading: label, field, slot: 0, by: 'dictionary' }))
  const people = [...records.values()].filter((record) => record !== null).length
  return { layout: { sheet: sheet.name, headingRows: [], columns, titles: titleTexts, facts, wide: false, headsOnly: false, forms: people }, outcomes }
}

/** The first of the lines above a form that are its own: its title, and 学校： 班级：. */
function titleOf(rows: readonly Row[], start: number, earliest: number): number {
  let at = start
  while (at > earliest && isTitleLine(rows[at - 1])) at--
  return at
}

function isTitleLine(row: Row | undefined): boolean {
  const filled = row?.texts.filter((text) => text.trim() !== '') ?? []
  return filled.length <= 1 || filled.every((text) => /[：:]/.test(text))
}

/** The facts of one form; of a label that comes twice the first that is filled in. */
function formOf(rows: readonly Row[], nameRow: number, merges: readonly Merge[]): Form {
  const cells: Cells = {}
  const labels: FormCell[] = []
  let column = 1
  let section: Role | null = null
  const family = familyOf(rows)
  for (const row of rows) {
    if (family.rows.has(row.number)) continue
    // A section's cell is merged downwards, or blank in the rows below the first.
    section = (row.texts[0] ?? '').trim() === '' ? section : sectionOf(row)
    for (const cell of formCells(row, merges, sectionOf(row) ?? section)) {
      labels.push(cell)
      if (row.number === nameRow && cell.field === 'name') column = cell.column
      if (cell.value !== null) cells[cell.field] ??= cell.value
    }
  }
  for (const [field, cell] of Object.entries(family.cells) as [FieldId, NonNullable<Cells[FieldId]>][]) cells[field] ??= cell
  return { row: nameRow, column, cells, labels }
}

/** null for a form that nobody filled in. */
function recordOf({ row, column, cells }: Form, facts: TableLayout['facts'], sheet: Sheet, titles: readonly string[], context: InputContext): SourceRecord | null {
  if (cells.name === undefined && cells.idNumber === undefined) return null
  const own: Cells = { ...cells }
  for (const [field, text] of Object.entries(facts) as [FieldId, string][]) own[field] ??= { text, kind: 'text' }
  const sheetKind = kindOfSheet({ stated: context.kind, sheet: sheet.name, titles, file: context.file, columns: [] })
  const kind = context.role === 'students' ? 'registration' : (kindOfRow((field) => own[field]?.text ?? '', sheetKind, context.kind) ?? 'unknown')
  return { place: { file: context.file, sheet: sheet.name, row, column }, kind, household: null, headsOnly: false, cells: own }
}
