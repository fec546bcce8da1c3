import { schema, type FieldId, type FieldKind } from '../schema.ts'
import type { Cell, Issue, NormalizedRecord, SourceRecord } from '../types.ts'
import { normalizeClass } from './class.ts'
import { normalizeDate } from './date.ts'
import { normalizeEthnicGroup } from './ethnic-group.ts'
import { maskId, parseIdNumber, type IdNote } from './id-number.ts'
import { normalizeName } from './name.ts'
import { normalizePhone } from './phone.ts'
import { normalizePlace, normalizeVillage } from './place.ts'
import { normalizeSex } from './sex.ts'
import { normalizeStudentNumber } from './student-number.ts'
import { normalizeCode, normalizeCount, normalizeText } from './text.ts'

/** How a cell becomes a comparable value, by the field's kind; '' where it holds none. Normalizing a value again gives it again. */
const normalizers: Readonly<Record<FieldKind, (text: string, cell: Cell) => string>> = {
  name: (text) => normalizeName(text).value,
  'id-number': (text, cell) => parseIdNumber(text, cell.kind).value,
  'student-number': normalizeStudentNumber,
  date: normalizeDate,
  sex: normalizeSex,
  'ethnic-group': normalizeEthnicGroup,
  place: normalizePlace,
  village: normalizeVillage,
  phone: normalizePhone,
  class: normalizeClass,
  count: normalizeCount,
  code: normalizeCode,
  text: normalizeText,
}

/** Troubles in ID numbers that want a look; every other note of the clean-up is information. */
const idIssues: ReadonlySet<IdNote> = new Set(['id-number-cell', 'id-wrong-check', 'id-impossible-date', 'id-tail-lost', 'id-digits-lost', 'id-wrong-length', 'id-not-a-number'])

const idFields = ['idNumber', 'guardianIdNumber', 'headIdNumber', 'fatherIdNumber', 'motherIdNumber'] as const satisfies readonly FieldId[]

/** Makes a record comparable; the originals stay in the record, and every trouble is an issue with its place. Never throws. */
export function normalizeRecord(record: SourceRecord): NormalizedRecord {
  const values: Partial<Record<FieldId, string>> = {}
  for (const field of Object.keys(record.cells) as FieldId[]) {
    const cell = record.cells[field]
    if (cell === undefined || cell.text === '') continue
    const value = normalizers[schema[field].kind](cell.text, cell)
    if (value !== '') values[field] = value
  }
  const issues: Issue[] = []
  for (const field of idFields) noteId(record, field, issues)
  takeIdFromElsewhere(record, values, issues)
  contradictions(record, values, issues)
  return { record, values, issues }
}

function issueOf(record: SourceRecord, code: Issue['code'], field: FieldId, severity: Issue['severity'], params: Issue['params']): Issue {
  return { code, severity, place: record.place, field, params }
}

function noteId(record: SourceRecord, field: FieldId, issues: Issue[]): void {
  const cell = record.cells[field]
  if (cell === undefined || cell.text === '') return
  const { notes } = parseIdNumber(cell.text, cell.kind)
  for (const note of notes) issues.push(issueOf(record, note, field, idIssues.has(note) ? 'issue' : 'note', { id: maskId(cell.text) }))
}

/** Where the ID column is empty, a disability certificate or a student number holds the number too. */
function takeIdFromElsewhere(record: SourceRecord, values: Partial<Record<FieldId, string>>, issues: Issue[]): void {
  if (values.idNumber !== undefined) return
  for (const field of ['disabilityNumber', 'studentNumber'] as const) {
    const cell = record.cells[field]
    const id = parseIdNumber(cell?.text ?? '', cell?.kind)
    if (id.status !== 'valid') continue
    values.idNumber = id.value
    issues.push(issueOf(record, 'id-taken-from', field, 'note', { id: maskId(id.value) }))
    return
  }
}

/** What the row says twice and differently. */
function contradictions(record: SourceRecord, values: Partial<Record<FieldId, string>>, issues: Issue[]): void {
  const id = parseIdNumber(values.idNumber ?? '')
  if (id.status !== 'valid') return
  const masked = { id: maskId(id.value) }
  if (values.sex !== undefined && values.sex !== id.sex) issues.push(issueOf(record, 'sex-contradicts-id', 'sex', 'issue', masked))
  if (values.birthDate !== undefined && !id.birth.startsWith(values.birthDate)) issues.push(issueOf(record, 'birth-contradicts-id', 'birthDate', 'issue', masked))
  if (values.studentNumber !== undefined && values.studentNumber !== id.value) issues.push(issueOf(record, 'student-number-contradicts-id', 'studentNumber', 'issue', masked))
}
