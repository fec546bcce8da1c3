import type { NoticeSettings } from '../config.ts'
import { ReconcileError } from '../errors.ts'
import { nearest } from './nearest.ts'
import { flag, isoDate, items, table, text, type Given } from './values.ts'

/** What one layer says of the notice. */
export type GivenNotice = Partial<NoticeSettings>

/** The period in use where nobody says otherwise: the seven days of the schools' own practice; where a rule asks for five working days, it is set. */
const defaultPeriod: NoticeSettings['period'] = { unit: 'days', count: 7 }
/** Longest notice (chosen: a school year; more is a date typed in place of a number). */
const mostDays = 366
const dayMilliseconds = 86_400_000

/** Every part of the setting: `from`, `days` ..., each checked, as it changes the notice. */
const parts = {
  from: (given) => ({ from: isoDate(given) }),
  days: (given) => ({ period: { unit: 'days', count: dayCount(given) } }),
  'working-days': (given) => ({ period: { unit: 'working-days', count: dayCount(given) } }),
  holidays: (given) => ({ holidays: dates(given) }),
  workdays: (given) => ({ workdays: dates(given) }),
  contact: (given) => ({ contact: text(given).trim() }),
  unit: (given) => ({ unit: text(given).trim() }),
  category: (given) => ({ category: flag({ ...given, value: given.value === 'true' ? true : given.value === 'false' ? false : given.value }) }),
} as const satisfies Record<string, (given: Given) => GivenNotice>

type Part = keyof typeof parts
const noticeParts = Object.keys(parts) as readonly Part[]

/** One layer's part of the notice: texts NAME=VALUE, or a table {name: value}. */
export function givenNotice(given: Given): GivenNotice {
  const pairs = items(given).flatMap((value) => (typeof value === 'string' ? [pairOf({ ...given, value })] : Object.entries(table({ ...given, value }))))
  const names = pairs.map(([name]) => name)
  if (names.includes('days') && names.includes('working-days')) throw new ReconcileError('notice-two-periods', 'usage', { setting: given.setting })
  return Object.assign({}, ...pairs.map(([name, value]) => parts[partNamed(name, given)]({ ...given, value, setting: `${given.setting}: ${name}` }))) as GivenNotice
}

function pairOf(given: Given): readonly [string, unknown] {
  const value = text(given)
  const at = value.indexOf('=')
  if (at < 1) throw new ReconcileError('notice-not-pair', 'usage', { setting: given.setting, value })
  return [value.slice(0, at).trim(), value.slice(at + 1)]
}

function partNamed(name: string, { setting }: Given): Part {
  const part = noticeParts.find((each) => each === name)
  if (part === undefined) throw new ReconcileError('notice-part-unknown', 'usage', { setting, name, nearest: nearest(name, noticeParts), names: noticeParts.join(', ') })
  return part
}

function dayCount({ value, setting }: Given): number {
  const count = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > mostDays) throw new ReconcileError('notice-days-impossible', 'usage', { setting, value: String(value) })
  return count
}

/** Days, and runs of days such as 2019-05-01..2019-05-04; several by comma. */
function dates(given: Given): readonly string[] {
  const stated = items(given).flatMap((value) => text({ ...given, value }).split(/[,，、]/))
  const days = [...new Set(stated.flatMap((each) => daysOf(each.trim(), given)))].sort()
  if (days.length > mostDays) throw new ReconcileError('notice-days-impossible', 'usage', { setting: given.setting, value: String(days.length) })
  return days
}

function daysOf(stated: string, given: Given): readonly string[] {
  const [first = '', last = first, ...others] = stated.split(/\.\.|~|至/).map((each) => isoDate({ ...given, value: each.trim() }))
  const count = (Date.parse(last) - Date.parse(first)) / dayMilliseconds + 1
  if (others.length > 0 || count < 1 || count > mostDays) throw new ReconcileError('date-impossible', 'usage', { setting: given.setting, value: stated })
  return Array.from({ length: count }, (_, at) => new Date(Date.parse(first) + at * dayMilliseconds).toISOString().slice(0, 10))
}

/**
 * The notice as all layers give it, the higher over the lower part by part; null where none speaks of it.
 *
 * @throws ReconcileError (usage) where its first day is not given, or a day is said to be a holiday and a working day
 */
export function noticeOf(layers: readonly { readonly notice?: GivenNotice | null }[]): NoticeSettings | null {
  const given = layers.flatMap(({ notice }) => (notice === undefined || notice === null ? [] : [notice]))
  if (given.length === 0) return null
  const { from, ...rest } = Object.assign({}, ...given) as GivenNotice
  if (from === undefined) throw new ReconcileError('notice-without-from', 'usage')
  const notice = { period: defaultPeriod, holidays: [], workdays: [], contact: '', unit: '', category: false, ...rest, from }
  const both = notice.holidays.find((day) => notice.workdays.includes(day))
  if (both !== undefined) throw new ReconcileError('notice-day-both', 'usage', { day: both })
  return notice
}
