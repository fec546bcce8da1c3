import type { NoticeSettings } from '../../config.ts'

const dayMilliseconds = 86_400_000
const [sunday, saturday] = [0, 6]
/** Days within which every period ends: as many working days as may be set, their Saturdays and Sundays, and as many holidays as may be named. */
const mostDays = 3 * 366

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMilliseconds).toISOString().slice(0, 10)
}

/** Monday to Friday without the holidays, and the Saturdays and Sundays that were decreed to be worked. */
export function isWorkingDay(day: string, { holidays, workdays }: Pick<NoticeSettings, 'holidays' | 'workdays'>): boolean {
  const weekday = new Date(day).getUTCDay()
  return workdays.includes(day) || (weekday !== sunday && weekday !== saturday && !holidays.includes(day))
}

/**
 * Last day of a notice, ISO. The first day counts, as notices state their period; of working days the first one on or after it.
 *
 * @param first ISO
 */
export function lastDay(first: string, settings: Pick<NoticeSettings, 'period' | 'holidays' | 'workdays'>): string {
  const { unit, count } = settings.period
  if (unit === 'days') return addDays(first, count - 1)
  let left = count
  for (let day = first, passed = 0; passed < mostDays; day = addDays(day, 1), passed++) {
    if (isWorkingDay(day, settings)) left--
    if (left === 0) return day
  }
  throw new Error(`no ${count} working days within ${mostDays} days after ${first}`)
}

/** The day on which it is taken down: names of needy children hang no longer than they must. */
export function takeDownDay({ last }: { readonly last: string }): string {
  return addDays(last, 1)
}
