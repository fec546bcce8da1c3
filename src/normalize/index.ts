import type { IdIssueCode } from '../messages/id-issues.ts'
import { fieldIds, schema, type FieldId, type FieldKind } from '../schema.ts'
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

/** Results kept of one kind of field; a county's villages and classes are fewer. */
const mostRemembered = 10_000
/** Longer texts, such as addresses, rarely repeat. */
const longestRemembered = 12

/** For fields in which a list says the same few things in every row: each is worked out once. */
function remembered(normalize: (text: string) => string): (text: string) => string {
  const results = new Map<string, string>()
  return (text) => {
    if (text.length > longestRemembered) return normalize(text)
    const known = results.get(text)
    if (known !== undefined) return known
    const result = normalize(text)
    if (results.size >= mostRemembered) results.clear()
    results.set(text, result)
    return result
  }
}

const dateInText = remembered(normalizeDate)

/** How a cell becomes a comparable value, by the field's kind; '' where it holds none. Normalizing a value again gives it again. */
const normalizers: Readonly<Record<FieldKind, (text: string, cell: Cell) => string>> = {
  name: (text) => normalizeName(text).value,
  'id-number': (text, cell) => parseIdNumber(text, cell.kind).value,
  'student-number': normalizeStudentNumber,
  date: (text, cell) => (cell.kind === 'text' ? dateInText(text) : normalizeDate(text, cell)),
  sex: remembered(normalizeSex),
  'ethnic-group': remembered(normalizeEthnicGroup),
  place: remembered(normalizePlace),
  village: remembered(normalizeVillage),
  phone: normalizePhone,
  class: remembered(normalizeClass),
  count: remembered(normalizeCount),
  code: remembered(normalizeCode),
  text: remembered(normalizeText),
}

/** The same by field: a look-up for every cell. */
const normalizerOf: ReadonlyMap<FieldId, (text: string, cell: Cell) => string> = new Map(fieldIds.map((field) => [field, normalizers[schema[field].kind]]))

/** Troubles in the person's own ID number that want a look; every other note of the clean-up is information. */
const idIssues: ReadonlySet<IdNote> = new Set([
  'id-number-cell', 'id-masked', 'id-wrong-check', 'id-impossible-date', 'id-tail-lost', 'id-digits-lost', 'id-wrong-length', 'id-not-a-number',
])

const idFields = ['idNumber', 'guardianIdNumber', 'headIdNumber', 'fatherIdNumber', 'motherIdNumber'] as const satisfies readonly FieldId[]

type Values = Partial<Record<FieldId, string>>

/** A text as the value of a field. */
export function normalizeValue(field: FieldId, text: string): string {
  return normalizers[schema[field].kind](text, { text, kind: 'text' })
}

/** Makes a record comparable; the originals stay in the record, and every trouble is an issue with its place. Never throws. */
export function normalizeRecord(record: SourceRecord): NormalizedRecord {
  const values: Values = {}
  const issues: Issue[] = []
  for (const field of idFields) takeId(record, field, values, issues)
  for (const field of Object.keys(record.cells) as FieldId[]) {
    const cell = record.cells[field]
    if (cell === undefined || cell.text === '' || values[field] !== undefined) continue
    const value = normalizerOf.get(field)?.(cell.text, cell) ?? ''
    if (value !== '') values[field] = value
  }
  takeIdFromElsewhere(record, values, issues)
  noteContradictions(record, values, issues)
  return { record, values, issues }
}

function issueOf(record: SourceRecord, code: IdIssueCode, field: FieldId, severity: Issue['severity'], params: Issue['params']): Issue {
  return { code, severity, place: record.place, field, params }
}

/** Takes an ID number, and notes its troubles. Those of a carer's number are notes only, because it is evidence only. */
function takeId(record: SourceRecord, field: (typeof idFields)[number], values: Values, issues: Issue[]): void {
  const cell = record.cells[field]
  if (cell === undefined || cell.text === '') return
  const { notes, value, source } = parseIdNumber(cell.text, cell.kind)
  if (value !== '') values[field] = value
  // Counted over each sheet by match/unknown-areas; where a carer was first registered says nothing that anybody could act on.
  const told = notes.filter((note) => note !== 'id-area-unknown')
  if (told.length === 0) return
  // The last two digits of a disability number are the type and level of the disability.
  const id = maskId(source === 'disability-number' ? value : cell.text)
  for (const note of told) {
    const severity = field === 'idNumber' && idIssues.has(note) ? 'issue' : 'note'
    issues.push(issueOf(record, note, field, severity, { id }))
  }
}

/** Where the ID column holds no number, a disability certificate or a student number holds it too. */
function takeIdFromElsewhere(record: SourceRecord, values: Values, issues: Issue[]): void {
  if (values.idNumber !== undefined) return
  for (const field of ['disabilityNumber', 'studentNumber'] as const) {
    const cell = record.cells[field]
    const { status, value } = parseIdNumber(cell?.text ?? '', cell?.kind)
    if (status !== 'valid') continue
    values.idNumber = value
    issues.push(issueOf(record, 'id-taken-from', field, 'note', { id: maskId(value) }))
    return
  }
}

/** What the row says twice and differently. */
function noteContradictions(record: SourceRecord, values: Values, issues: Issue[]): void {
  if (values.idNumber === undefined) return
  const id = parseIdNumber(values.idNumber)
  if (id.birth === '' || (id.status !== 'valid' && id.status !== 'permit')) return
  const note = (code: IdIssueCode, field: FieldId): void => {
    issues.push(issueOf(record, code, field, 'issue', { id: maskId(id.value) }))
  }
  if (values.sex !== undefined && values.sex !== id.sex) note('sex-contradicts-id', 'sex')
  if (values.birthDate !== undefined && !id.birth.startsWith(values.birthDate)) note('birth-contradicts-id', 'birthDate')
  if (values.studentNumber !== undefined && values.studentNumber !== id.value) note('student-number-contradicts-id', 'studentNumber')
  if (/^\d{17}[\dX]$/.test(values.disabilityNumber ?? '') && values.disabilityNumber !== id.value) note('disability-number-contradicts-id', 'disabilityNumber')
}
