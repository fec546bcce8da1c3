import type { Cell } from '../../types.ts'
import { dateParts, isDateFormat, isoDate, isoTime } from './number-format.ts'

/**
 * A date as the library shows it where the file does not write its number format: the formats 27 to 58 that Chinese Excel and WPS have built in
 * (ECMA-376 18.8.30), all of which are dates or times.
 */
const builtInDate = /^\d{1,2}\/\d{1,2}\/\d{2}$/

/**
 * A number as it is read: dates by their number format, as ISO; leading zeros and words (第1班) as displayed; any other number in full and never in
 * scientific notation.
 *
 * @param displayed the number in its format; asked for only where the format may hold words
 */
export function numberCell(value: number, format: string, from1904: boolean, displayed: () => string): Cell {
  if (format === '' ? builtInDate.test(displayed()) : isDateFormat(format)) {
    const date = dateParts(value, from1904)
    if (date !== null) return { text: value < 1 ? isoTime(date) : isoDate(date), kind: 'date' }
  }
  if (/^0{2,}$/.test(format) && Number.isInteger(value) && value >= 0) return { text: fullNumber(value).padStart(format.length, '0'), kind: 'number' }
  if (/\p{Script=Han}/u.test(format)) {
    const shown = displayed().trim()
    if (/\p{Script=Han}/u.test(shown)) return { text: shown, kind: 'number' }
  }
  return { text: fullNumber(value), kind: 'number' }
}

function fullNumber(value: number): string {
  const text = String(value)
  if (!text.includes('e')) return text
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '')
}
