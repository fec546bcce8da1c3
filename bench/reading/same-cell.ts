import { dateParts, isoDate, isoTime } from '../../src/read/formats/number-format.ts'
import type { CellKind } from '../../src/types.ts'

/** Digits in which spreadsheets agree on a number. */
const significantDigits = 15
const openDocuments: ReadonlySet<string> = new Set(['ods', 'fods'])
const scientific = /^\d\.\d+E\+\d+$/

/**
 * Whether a cell is what a reference has: the same text; the same number, however it is written; the same day or time, which the reference may write as its
 * locale does (3/5/2012); the same truth. White space around text and the kind of line ends are nobody's.
 */
export function isSameCell(expected: string, found: string, kind: CellKind, format: string): boolean {
  if (plain(expected) === plain(found)) return true
  // OpenDocument holds truth as a number that is shown as such.
  if (kind === 'number' && (expected === 'TRUE' || expected === 'FALSE')) return Number(found) === (expected === 'TRUE' ? 1 : 0)
  // LibreOffice makes a number of an ID number in a page, and rounds its last digit up from .44; here it stays as it is.
  if (kind === 'text' && scientific.test(expected)) return isRounded(expected, found)
  if (kind === 'number') return numberOf(expected) === numberOf(found)
  if (kind === 'boolean') return expected.toUpperCase() === found || Number(expected) === (found === 'TRUE' ? 1 : 0)
  if (kind === 'error') return expected.startsWith('#') || expected.startsWith('Err:')
  // LibreOffice 7.4 loses the line breaks of a paragraph that it wrote itself (text:line-break).
  if (kind === 'text') return openDocuments.has(format) && found.includes('\n') && expected === found.replaceAll('\n', '')
  return momentOf(expected) === momentOf(found) || isSerial(expected, found)
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}

/** A number of 15 digits in place of a longer one, off by one in the last digit at most. */
function isRounded(expected: string, found: string): boolean {
  if (!/^\d{16,}$/.test(found)) return false
  const unit = 10 ** (found.length - significantDigits)
  return Math.abs(Number(expected) - Number(found)) <= unit
}

/** The day's number in place of a date in a page, where LibreOffice does not know the Chinese format; and the time as a part of a day. */
function isSerial(expected: string, found: string): boolean {
  if (!/^\d+(?:\.\d+)?$/.test(expected)) return false
  const parts = dateParts(Number(expected), false)
  return parts !== null && found === (Number(expected) < 1 ? isoTime(parts) : isoDate(parts))
}

function numberOf(text: string): string {
  const percent = text.endsWith('%')
  return (Number(text.replace(/[,%¥￥$\s]/g, '')) / (percent ? 100 : 1)).toPrecision(significantDigits)
}

function momentOf(text: string): string {
  const [, month = '', day = '', year = '', time = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{2,4})\s*(.*)$/.exec(text) ?? []
  const iso = year === '' ? text : `${year.length === 2 ? (Number(year) < 30 ? '20' : '19') : ''}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${time === '' ? '' : ` ${time}`}`
  const [, hours = '', minutes = '', seconds = '00', half] = /(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?$/.exec(iso) ?? []
  if (hours === '') return iso.replace(/\b(\d)\b/g, '0$1')
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'PM' ? 12 : 0)
  return `${/^[\d-]+ /.exec(iso)?.[0] ?? ''}${String(hour).padStart(2, '0')}:${minutes}:${seconds}`
}
