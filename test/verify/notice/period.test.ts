import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { NoticeSettings } from '../../../src/config.ts'
import { isWorkingDay, lastDay, takeDownDay } from '../../../src/verify/notice/period.ts'

type Period = Pick<NoticeSettings, 'period' | 'holidays' | 'workdays'>
const days = (count: number): Period => ({ period: { unit: 'days', count }, holidays: [], workdays: [] })
const working = (count: number, holidays: readonly string[] = [], workdays: readonly string[] = []): Period => ({ period: { unit: 'working-days', count }, holidays, workdays })

it.each([
  ['2019-03-25', days(7), '2019-03-31', 'seven days, the first of them counted'],
  ['2019-03-25', days(1), '2019-03-25', 'one day'],
  ['2020-02-25', days(7), '2020-03-02', 'over a leap day'],
  ['2019-12-30', days(7), '2020-01-05', 'over the end of a year'],
  ['2019-03-25', working(5), '2019-03-29', 'Monday to Friday'],
  ['2019-03-27', working(5), '2019-04-02', 'over a weekend'],
  ['2019-03-23', working(5), '2019-03-29', 'from a Saturday, which is no working day'],
  ['2019-04-03', working(5, ['2019-04-05']), '2019-04-10', 'over the day of Qingming'],
  ['2019-04-28', working(5, ['2019-05-01', '2019-05-02', '2019-05-03', '2019-05-04'], ['2019-04-28', '2019-05-05']), '2019-05-06', 'over the first of May of 2019, with two Sundays that were worked'],
])('a notice from %s ends on %s: %s', (first, period, last) => {
  expect(lastDay(first, period)).toBe(last)
})

it('is taken down on the day after its last', () => {
  expect([takeDownDay({ last: '2019-03-31' }), takeDownDay({ last: '2019-12-31' })]).toEqual(['2019-04-01', '2020-01-01'])
})

it('holds as many working days as it says, and ends on one', () => {
  const day = fc.date({ min: new Date('2019-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 30 }), fc.array(day, { maxLength: 20 }), (first, count, holidays) => {
      const settings = working(count, holidays)
      const last = lastDay(first, settings)
      let found = 0
      for (let each = first; each <= last; each = takeDownDay({ last: each })) if (isWorkingDay(each, settings)) found++
      expect([found, isWorkingDay(last, settings)]).toEqual([count, true])
    }),
  )
})
