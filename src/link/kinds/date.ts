import { isCalendarDate } from '../../normalize/calendar.ts'
import { normalizeDate } from '../../normalize/date.ts'
import { isOneEdit } from '../similarity/one-edit.ts'
import { different, equal, level, oneEdit, type Kind } from './kind.ts'

const levels = {
  equal: level(equal, 0.88, 0.0001),
  'day-and-month': level({ zh: '月和日颠倒', en: 'day and month exchanged' }, 0.01, 0.0001),
  'one-edit': level(oneEdit, 0.06, 0.002),
  'two-parts': level({ zh: '年、月、日中有两项相同', en: 'two of year, month and day equal' }, 0.02, 0.004),
  different: level(different, 0.03, 0.9938),
}

function compareDates(a: string, b: string): keyof typeof levels {
  if (a.length !== fullDate || b.length !== fullDate) return isOneEdit(a, b) ? 'one-edit' : 'different'
  const [isYear, isMonth, isDay] = [isEqual(a, b, 0, 4), isEqual(a, b, 4, 6), isEqual(a, b, 6, 8)]
  if (isYear && !isMonth && !isDay && a.slice(4, 6) === b.slice(6) && a.slice(6) === b.slice(4, 6)) return 'day-and-month'
  if (isOneEdit(a, b)) return 'one-edit'
  return Number(isYear) + Number(isMonth) + Number(isDay) === 2 ? 'two-parts' : 'different'
}

/** Digits of YYYYMMDD. */
const fullDate = 8

function isEqual(a: string, b: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (a.charCodeAt(at) !== b.charCodeAt(at)) return false
  return true
}

/** An error in one of them leaves the other. */
const pieces = { year: (value: string): string => value.slice(0, 4), day: (value: string): string => (value.length === fullDate ? value.slice(4) : '') }

/** What is no day of the calendar keeps its digits: a mistyped date is still one error away from the right one. */
function digitsOf(text: string): string {
  const digits = text.normalize('NFKC').replace(/\D/g, '')
  return digits.length < shortestDate ? '' : digits
}

/** A year alone says too little to be a birth date. */
const shortestDate = 6

function dateKind(en: string, zh: string, read: (text: string) => string): Kind {
  // Twins.
  return { words: { zh, en }, shared: 0.02, isKey: true, levels, pieces, normalize: read, compare: compareDates }
}

/** A date that begins with the year, or a spreadsheet's date: 1965-10-13, 19651013. YYYYMMDD. */
export const date = dateKind('date that begins with the year', '日期（年在前）', (text) => normalizeDate(text) || byMonthName(text) || digitsOf(text))

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** 13 Oct 1965, 13th of October 1965, October 13, 1965: whatever comes first; '' for anything else. */
function byMonthName(text: string): string {
  const words = text.normalize('NFKC').toLowerCase().match(/\p{L}+|\d+/gu) ?? []
  const month = words.map((word) => months.indexOf(word.slice(0, monthLetters))).find((number) => number >= 0)
  const [day, year] = [words.find((word) => /^\d{1,2}$/.test(word)), words.find((word) => /^\d{4}$/.test(word))]
  if (month === undefined || day === undefined || year === undefined || !isCalendarDate(Number(year), month + 1, Number(day))) return ''
  return `${year}${String(month + 1).padStart(2, '0')}${day.padStart(2, '0')}`
}

/** Letters by which a month is told. */
const monthLetters = 3

/** 13/10/1965. */
export const dateDayFirst = dateKind('date that begins with the day', '日期（日在前）', (text) => partedDate(text, 'day-first'))

/** 10/13/1965. */
export const dateMonthFirst = dateKind('date that begins with the month', '日期（月在前）', (text) => partedDate(text, 'month-first'))

/** Where the year stands first all the same, as in a spreadsheet's date cell, it is read so. */
function partedDate(text: string, order: 'day-first' | 'month-first'): string {
  const [, first = '', second = '', year = ''] = /^\s*(\d{1,2})\D+(\d{1,2})\D+(\d{4})\b/.exec(text.normalize('NFKC')) ?? []
  if (year === '') return date.normalize(text)
  const [day, month] = order === 'day-first' ? [first, second] : [second, first]
  const asStated = `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`
  // A thirteenth month is a day in the wrong place, which the comparison of digits would not see.
  return !isCalendarDate(Number(year), Number(month), Number(day)) && isCalendarDate(Number(year), Number(day), Number(month)) ? `${year}${day.padStart(2, '0')}${month.padStart(2, '0')}` : asStated
}
