import { describe, expect, it } from 'vitest'
import { makeConfig, type Config } from '../../src/config.ts'
import { ReconcileError } from '../../src/errors.ts'

/** The notice of a project file and a flag. */
function notice(file: unknown, flag?: unknown): Config['notice'] {
  const layer = (value: unknown, name: string) => ({ values: { notice: value }, folder: '', nameOf: (setting: string) => name + setting })
  return makeConfig([layer(file, ''), layer(flag, '--')], { today: '2019-03-15', language: 'zh', folder: '' }).notice
}

const whole = { from: '2019-03-25', period: { unit: 'days', count: 7 }, holidays: [], workdays: [], contact: '', unit: '', category: false }

describe('the setting of the notice', () => {
  it('is none, or seven days from the day that it states', () => {
    expect([notice(undefined), notice({ from: '2019年3月25日' })]).toEqual([null, whole])
  })

  it.each([
    [{ from: '2019-03-25', 'working-days': 5, holidays: ['2019-04-05'] }, { period: { unit: 'working-days', count: 5 }, holidays: ['2019-04-05'] }],
    [{ from: '2019-04-28', holidays: '2019-05-01..2019-05-04', workdays: '2019-04-28, 2019-05-05' }, { from: '2019-04-28', holidays: ['2019-05-01', '2019-05-02', '2019-05-03', '2019-05-04'], workdays: ['2019-04-28', '2019-05-05'] }],
    [{ from: '2019-03-25', contact: ' 学生资助办 龙老师 ', unit: '边城学校', category: true }, { contact: '学生资助办 龙老师', unit: '边城学校', category: true }],
    [['from=2019-03-25', 'days=10', 'contact=a=b', 'category=true'], { period: { unit: 'days', count: 10 }, contact: 'a=b', category: true }],
  ])('%j', (given, expected) => {
    expect(notice(given)).toEqual({ ...whole, ...expected })
  })

  it('is put together from project file and flag, and the flag overrules', () => {
    expect(notice({ 'working-days': 5, contact: '龙老师', from: '2019-03-01' }, ['from=2019-03-25', 'days=8'])).toEqual({ ...whole, contact: '龙老师', period: { unit: 'days', count: 8 } })
  })

  it.each([
    [{ contact: '龙老师' }, 'notice-without-from', {}],
    [{ from: '2019-02-30' }, 'date-impossible', { setting: 'notice: from' }],
    [{ from: '2019-03-25', days: 0 }, 'notice-days-impossible', { value: '0' }],
    [{ from: '2019-03-25', days: 5.5 }, 'notice-days-impossible', { value: '5.5' }],
    [{ from: '2019-03-25', days: 7, 'working-days': 5 }, 'notice-two-periods', {}],
    [{ from: '2019-03-25', holiday: '2019-04-05' }, 'notice-part-unknown', { name: 'holiday', nearest: 'holidays' }],
    [{ from: '2019-03-25', holidays: '2019-05-04..2019-05-01' }, 'date-impossible', {}],
    [{ from: '2019-03-25', holidays: '2019-05-05', workdays: '2019-05-05' }, 'notice-day-both', { day: '2019-05-05' }],
    [{ from: '2019-03-25', category: 'yes' }, 'setting-not-flag', {}],
    ['2019-03-25', 'notice-not-pair', { value: '2019-03-25' }],
  ])('%j is refused: %s', (given, code, params) => {
    let thrown: unknown
    try {
      notice(given)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(ReconcileError)
    expect(thrown).toMatchObject({ code, params })
  })
})
