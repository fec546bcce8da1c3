import type { IdIssueCode } from '../messages/id-issues.ts'
import { remember } from '../remember.ts'
import { fieldIds, schema, type FieldId, type FieldKind } from '../schema.ts'
import type { Cell, FieldValue, Issue, NormalizedRecord, SourceRecord } from '../types.ts'
import { normalizeClass } from './class.ts'
import { normalizeDate } from './date.ts'
import { normalizeEthnicGroup } from './ethnic-group.ts'
import { maskId, parseIdNumber, type IdNote, type IdNumber } from './id-number.ts'
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

/** Kinds of which nearly every person or household has a value of its own. In the others a list says the same few things in row after row, and each is worked out once. */
const ownKinds: ReadonlySet<FieldKind> = new Set(['name', 'id-number', 'student-number', 'phone', 'date', 'code'])
/** Values remembered of one field; a county's villages and classes are fewer. */
export const mostRemembered = 10_000
/** Longer texts, such as addresses, rarely repeat. */
const longestRemembered = 12

/** Makes the values of one field. */
class FieldReader {
  /** Troubles of its numbers are noted. */
  readonly isNoted: boolean
  readonly #field: FieldId
  readonly #kind: FieldKind
  /** Rows often say the same as the one above, but not of the person's own name and numbers. */
  readonly #mayRepeat: boolean
  readonly #remembered: Map<string, FieldValue> | null
  #last: FieldValue

  constructor(field: FieldId) {
    const { kind, owner } = schema[field]
    this.isNoted = idFields.includes(field)
    this.#field = field
    this.#kind = kind
    this.#mayRepeat = owner !== 'person' || !ownKinds.has(kind)
    this.#remembered = ownKinds.has(kind) ? null : new Map()
    this.#last = { field, text: '', value: '', isRemembered: false }
  }

  read(cell: Cell): FieldValue {
    const { text } = cell
    // What a number says as a date is not what the same text says.
    if (!this.#mayRepeat || (cell.kind !== 'text' && this.#kind === 'date')) return this.#make(cell, false)
    if (text !== this.#last.text) this.#last = this.#remember(cell)
    return this.#last
  }

  /** The value of a text that was read already. */
  of(text: string, value: string): FieldValue {
    if (!this.#mayRepeat) return { field: this.#field, text, value, isRemembered: false }
    if (text !== this.#last.text || value !== this.#last.value) this.#last = { field: this.#field, text, value, isRemembered: false }
    return this.#last
  }

  #remember(cell: Cell): FieldValue {
    const { text } = cell
    if (this.#remembered === null || text.length > longestRemembered) return this.#make(cell, false)
    return this.#remembered.get(text) ?? remember(this.#remembered, text, this.#make(cell, true), mostRemembered)
  }

  #make(cell: Cell, isRemembered: boolean): FieldValue {
    return { field: this.#field, text: cell.text, value: normalizers[this.#kind](cell.text, cell), isRemembered }
  }
}

/** Fields of which the troubles are noted, in the order in which they are. */
const idFields: readonly FieldId[] = ['idNumber', 'guardianIdNumber', 'headIdNumber', 'fatherIdNumber', 'motherIdNumber']

const readers: ReadonlyMap<FieldId, FieldReader> = new Map(fieldIds.map((field) => [field, new FieldReader(field)]))

/** Troubles in the person's own ID number that want a look; every other note of the clean-up is information. */
const idIssues: ReadonlySet<IdNote> = new Set([
  'id-number-cell', 'id-masked', 'id-wrong-check', 'id-impossible-date', 'id-tail-lost', 'id-digits-lost', 'id-wrong-length', 'id-not-a-number',
])

/** A text as the value of a field. */
export function normalizeValue(field: FieldId, text: string): string {
  return normalizers[schema[field].kind](text, { text, kind: 'text' })
}

/** Makes a record comparable; the originals stay in the record, and every trouble is an issue with its place. Never throws. */
export function normalizeRecord(record: SourceRecord): NormalizedRecord {
  const { cells } = record
  const values: FieldValue[] = []
  const issues: Issue[] = []
  let own: IdNumber | null = null
  for (const key in cells) {
    const field = key as FieldId
    const cell = cells[field]
    const reader = readers.get(field)
    if (cell === undefined || cell.text === '' || reader === undefined) continue
    if (reader.isNoted) {
      const { text } = cell
      const id = parseIdNumber(text, cell.kind)
      if (field === 'idNumber') own = id
      if (id.notes.length > 0) noteTroubles(record, field, text, id, issues)
      values.push(reader.of(text, id.value))
    } else values.push(reader.read(cell))
  }
  if (issues.length > 1) issues.sort((a, b) => placeOf(a) - placeOf(b))
  if (own === null || own.value === '') own = takeIdFromElsewhere(record, values, issues)
  if (own !== null) noteContradictions(record, own, values, issues)
  return { record, values, issues, unknownArea: own?.notes.includes('id-area-unknown') === true ? own.value.slice(0, areaDigits) : '' }
}

/** GB 11643: the first six digits are the county's. */
const areaDigits = 6

function placeOf({ field }: Issue): number {
  return idFields.findIndex((each) => each === field)
}

function issueOf(record: SourceRecord, code: IdIssueCode, field: FieldId, severity: Issue['severity'], params: Issue['params']): Issue {
  return { code, severity, place: record.place, field, params }
}

/** Notes the troubles of an ID number. Those of a carer's number are notes only, because it is evidence only. */
function noteTroubles(record: SourceRecord, field: FieldId, text: string, { notes, value, source }: IdNumber, issues: Issue[]): void {
  for (const note of notes) {
    // Counted over each sheet by match/unknown-areas; where a carer was first registered says nothing that anybody could act on.
    if (note === 'id-area-unknown') continue
    const severity = field === 'idNumber' && idIssues.has(note) ? 'issue' : 'note'
    // The last two digits of a disability number are the type and level of the disability.
    issues.push(issueOf(record, note, field, severity, { id: maskId(source === 'disability-number' ? value : text) }))
  }
}

/** Where the ID column holds no number, a disability certificate or a student number holds it too; null where neither does. */
function takeIdFromElsewhere(record: SourceRecord, values: FieldValue[], issues: Issue[]): IdNumber | null {
  for (const field of ['disabilityNumber', 'studentNumber'] as const) {
    const cell = record.cells[field]
    const id = parseIdNumber(cell?.text ?? '', cell?.kind)
    if (id.status !== 'valid') continue
    const { value } = id
    const taken = { field: 'idNumber', text: record.cells.idNumber?.text ?? value, value, isRemembered: false } as const
    const at = values.findIndex((each) => each.field === 'idNumber')
    if (at === -1) values.push(taken)
    else values[at] = taken
    issues.push(issueOf(record, 'id-taken-from', field, 'note', { id: maskId(value) }))
    return id
  }
  return null
}

/** What the row says twice and differently. */
function noteContradictions(record: SourceRecord, { value, birth, sex, status }: IdNumber, values: readonly FieldValue[], issues: Issue[]): void {
  if (birth === '' || (status !== 'valid' && status !== 'permit')) return
  const note = (code: IdIssueCode, field: FieldId): void => {
    issues.push(issueOf(record, code, field, 'issue', { id: maskId(value) }))
  }
  const said = valueOf(values, 'sex')
  if (said !== '' && said !== sex) note('sex-contradicts-id', 'sex')
  if (!birth.startsWith(valueOf(values, 'birthDate'))) note('birth-contradicts-id', 'birthDate')
  const studentNumber = valueOf(values, 'studentNumber')
  if (studentNumber !== '' && studentNumber !== value) note('student-number-contradicts-id', 'studentNumber')
  const disabilityNumber = valueOf(values, 'disabilityNumber')
  if (disabilityNumber !== value && /^\d{17}[\dX]$/.test(disabilityNumber)) note('disability-number-contradicts-id', 'disabilityNumber')
}

/** '' for none. */
function valueOf(values: readonly FieldValue[], field: FieldId): string {
  for (const each of values) if (each.field === field) return each.value
  return ''
}
