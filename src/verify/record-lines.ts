import { ReconcileError } from '../errors.ts'
import type { AskedQuestion, LedgerEntry, NoticedStudent, ObjectionEntry, ReviewEntry } from '../types.ts'

/** Version of the lines' own keys; raised when one changes its meaning. */
const lineVersion = 1

/** Records as a file of JSON lines. */
export function linesOf(records: readonly (LedgerEntry | ReviewEntry | AskedQuestion | NoticedStudent | ObjectionEntry)[]): string {
  return records.map((record) => `${JSON.stringify({ v: lineVersion, ...record })}\n`).join('')
}

/**
 * The ledger, or the register of batches, from its file. A line that is cut off or was changed by hand stops the run, since what it said
 * would be lost in silence.
 *
 * @throws ReconcileError (unreadable: record-damaged), naming the line
 */
export function parseLedger(text: string, file: string): { readonly ledger: readonly LedgerEntry[]; readonly reviews: readonly ReviewEntry[] } {
  const entries = parseLines(text, file, (value): value is LedgerEntry | ReviewEntry => isReviewEntry(value) || isLedgerEntry(value))
  const ledger: LedgerEntry[] = []
  const reviews: ReviewEntry[] = []
  for (const entry of entries) {
    if ('kind' in entry) reviews.push(entry)
    // Answers from before the two-person rule have no checker.
    else ledger.push({ ...entry, checker: (entry as Partial<LedgerEntry>).checker ?? '' })
  }
  return { ledger, reviews }
}

export function parseRegister(text: string, file: string): readonly AskedQuestion[] {
  return parseLines(text, file, isAskedQuestion)
}

export function parseNotices(text: string, file: string): readonly NoticedStudent[] {
  return parseLines(text, file, isNoticedStudent)
}

export function parseObjections(text: string, file: string): readonly ObjectionEntry[] {
  return parseLines(text, file, isObjectionEntry)
}

function parseLines<T>(text: string, file: string, isRecord: (value: unknown) => value is T): readonly T[] {
  const records: T[] = []
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return
    const record = parseJson(line)
    if (!isTable(record) || record['v'] !== lineVersion || !isRecord(record)) throw new ReconcileError('record-damaged', 'unreadable', { file, row: at + 1 })
    records.push(Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'v')) as unknown as T)
  })
  return records
}

/** null where the line is no JSON, which no record is. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

type Table = Readonly<Record<string, unknown>>

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const hasTexts = (table: Table, keys: readonly string[]): boolean => keys.every((key) => typeof table[key] === 'string')

const resultIds: readonly unknown[] = ['listed', 'not-listed', 'wrong-data', 'other', 'unchanged', 'in-class', 'not-in-class']

function isLedgerEntry(value: unknown): value is LedgerEntry {
  if (!isTable(value) || 'kind' in value || !hasTexts(value, ['id', 'number', 'category', 'name', 'idNumber', 'householdId', 'basis', 'signer', 'unit', 'phone', 'date', 'scan'])) return false
  const { results, sealed } = value
  return areResults(results, resultIds) && typeof sealed === 'boolean' && hasPlace(value)
}

function areResults(results: unknown, known: readonly unknown[]): boolean {
  return Array.isArray(results) && results.every((result) => known.includes(result))
}

function hasPlace({ place }: Table): boolean {
  return isTable(place) && hasTexts(place, ['file', 'sha256']) && (place['sheet'] === null || typeof place['sheet'] === 'string') && typeof place['row'] === 'number'
}

function isReviewEntry(value: unknown): value is ReviewEntry {
  if (!isTable(value) || value['kind'] !== 'review' || (value['result'] !== 'same-person' && value['result'] !== 'none')) return false
  return hasTexts(value, ['id', 'number', 'candidate', 'category', 'basis', 'note', 'reviewer', 'date', 'replaces'])
}

function isAskedQuestion(value: unknown): value is AskedQuestion {
  if (!isTable(value) || !hasTexts(value, ['number', 'asked', 'department', 'candidate']) || !Number.isInteger(value['batch'])) return false
  return hasMarks(value)
}

function hasMarks({ student }: Table): boolean {
  return isTable(student) && hasTexts(student, ['digest', 'person', 'idNumber', 'pupil'])
}

function isNoticedStudent(value: unknown): value is NoticedStudent {
  return isTable(value) && hasTexts(value, ['number', 'notice', 'first', 'last']) && Number.isInteger(value['batch']) && hasMarks(value) && (value['category'] === undefined || typeof value['category'] === 'string')
}

const objectionResultIds: readonly unknown[] = ['upheld', 'not-upheld']

function isObjectionEntry(value: unknown): value is ObjectionEntry {
  if (!isTable(value) || !hasTexts(value, ['id', 'number', 'objection', 'objector', 'contact', 'received', 'found', 'examiner', 'unit', 'date', 'scan'])) return false
  return areResults(value['results'], objectionResultIds) && typeof value['sealed'] === 'boolean' && typeof value['final'] === 'boolean' && hasPlace(value)
}
