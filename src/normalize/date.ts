import type { Cell } from '../types.ts'
import { isCalendarDate } from './calendar.ts'
import { digitsAt } from './id-check.ts'

/** Serial numbers of spreadsheets: days since 1899-12-30 for dates from 1957 to 2064. Below are 20123 and its like, which are years and months without a dot. */
const firstSerial = 21_000
const lastSerial = 60_000
const dayMilliseconds = 86_400_000
const serialEpoch = Date.UTC(1899, 11, 30)

const parts = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})?日?|月?)生?$/

/**
 * A date as offices write it: 20120305, 2012-03-05, 2012/3/5, 2012.3.5, 2012年3月5日, 201203, 2012.3, 2012年3月, or a spreadsheet's serial number.
 * YYYYMMDD, or YYYYMM where no day is stated; '' for anything else. Two-digit years are not guessed.
 */
export function normalizeDate(text: string, cell?: Pick<Cell, 'kind'>): string {
  if (isPlainDate(text)) return text
  // Nothing in it wants cleaning; a number may have lost its last zero.
  const plain = cell?.kind === 'number' ? null : parts.exec(text)
  if (plain !== null) return dateOf(plain[1], plain[2], plain[3])
  const written = text.normalize('NFKC').replace(/[\p{Cf}\p{Cc}'"’‘`=]/gu, ' ').trim()
  const compact = written.replace(/\s/g, '').replace(/\.0+$/, '')
  const digits = /^(\d{4})(\d{2})(\d{2})?(?:\d{6})?$/.exec(compact)
  if (digits !== null) return dateOf(digits[1], digits[2], digits[3])
  // A number has lost its last zero: 2012.1 may have been 2012.10.
  if (cell?.kind === 'number' && /^\d{4}\.1$/.test(written)) return ''
  const withoutTime = written.replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/, '').replace(/\s/g, '')
  const parted = parts.exec(withoutTime)
  if (parted !== null) return dateOf(parted[1], parted[2], parted[3])
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(compact)
  if (serial !== null && Number(serial[1]) >= firstSerial && Number(serial[1]) <= lastSerial) {
    return new Date(serialEpoch + Number(serial[1]) * dayMilliseconds).toISOString().slice(0, 10).replaceAll('-', '')
  }
  return ''
}

/** Eight digits that are a day, as systems export it. */
function isPlainDate(text: string): boolean {
  return text.length === 8 && isCalendarDate(digitsAt(text, 0, 4), digitsAt(text, 4, 6), digitsAt(text, 6, 8))
}

function dateOf(year = '', month = '', day = ''): string {
  if (!isCalendarDate(Number(year), Number(month), day === '' ? 1 : Number(day))) return ''
  return `${year}${month.padStart(2, '0')}${day === '' ? '' : day.padStart(2, '0')}`
}
