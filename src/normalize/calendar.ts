/** Years in which people of these lists can be born, and in which their papers can end. */
const firstYear = 1880
const lastYear = 2099

/** Days of the months of a year that is no leap year. */
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Whether the day exists, from 1880 to 2099; month and day count from 1. NaN is no day. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  if (!(year >= firstYear && year <= lastYear && month >= 1 && month <= 12 && day >= 1)) return false
  const isLeapDay = month === 2 && day === 29
  return isLeapDay ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) : day <= (monthDays[month - 1] ?? 0)
}
