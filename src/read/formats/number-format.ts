/** A moment as a spreadsheet holds it: days since the epoch of the workbook, with the time of day as a part. */
export interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** Letters that stand for a part of a date or time, outside quotes and brackets (ECMA-376 18.8.31); b and B are years of the Buddhist calendar where 1 or 2 follows. */
const dateLetters = /^[mdyhseMDYHSEg]/
/** Elapsed time: [h], [mm], [ss]. */
const elapsed = /^\[(?:h+|m+|s+)\]/i
/** What is skipped whole: quoted text, an escaped or padding character, General, digits with what belongs to them, brackets (colour, condition, locale), repeated padding. */
const skipped = /^(?:"[^"]*(?:"|$)|\\.?|_.?|General|[0#.](?:[0#?.,E+%-]|\\-(?=[0#]))*|\[[^\]]*(?:\]|$)|\*[ *]?|.)/su
const isKnownDate = new Map<string, boolean>()

/**
 * Whether a number format shows a date or a time.
 *
 * >>> isDateFormat('yyyy"年"m"月"')
 * true
 * >>> isDateFormat('[Red]0.00E+00')
 * false
 */
export function isDateFormat(format: string): boolean {
  const known = isKnownDate.get(format)
  if (known !== undefined) return known
  const isDate = scan(format)
  isKnownDate.set(format, isDate)
  return isDate
}

function scan(format: string): boolean {
  let rest = format
  while (rest !== '') {
    if (!/^general/i.test(rest) && (dateLetters.test(rest) || elapsed.test(rest) || /^[bB][12]/.test(rest) || /^(?:a\/p|am\/pm|上午\/下午)/i.test(rest))) return true
    const [whole = rest] = (/^general/i.exec(rest) ?? skipped.exec(rest)) ?? []
    rest = rest.slice(whole.length)
  }
  return false
}

const secondsPerDay = 86_400
/** Days from the epoch of 1900 to that of 1904. */
const daysTo1904 = 1462
/** 9999-12-31. */
const lastDay = 2_958_465
/** 1970-01-01 as a day of 1900, and the day that never was (1900-02-29), which Excel counts. */
const dayOf1970 = 25_569
const leapDay = 60

/** Takes a day number apart; null where it is no day of a spreadsheet. Seconds are cut off, but for what is within 1/10,000 of the next. */
export function dateParts(value: number, from1904: boolean): DateParts | null {
  if (value < 0 || value > lastDay) return null
  let day = Math.floor(value)
  let seconds = Math.floor(secondsPerDay * (value - day) + 1e-4)
  if (seconds === secondsPerDay) {
    seconds = 0
    day++
  }
  if (from1904) day += daysTo1904
  const time = { hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60 }
  if (day === 0) return { year: 1900, month: 1, day: 0, ...time }
  if (day === leapDay) return { year: 1900, month: 2, day: 29, ...time }
  const date = new Date((day - dayOf1970 + (day < leapDay ? 1 : 0)) * secondsPerDay * 1000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), ...time }
}

/** ISO, with the time where there is one. */
export function isoDate(date: DateParts): string {
  const day = `${String(date.year).padStart(4, '0')}-${twoDigits(date.month)}-${twoDigits(date.day)}`
  return date.hour === 0 && date.minute === 0 && date.second === 0 ? day : `${day} ${isoTime(date)}`
}

/** A time of day, which spreadsheets hold as a part of the first day. */
export function isoTime({ hour, minute, second }: DateParts): string {
  return `${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}`
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0')
}
