import { describe, expect, it } from 'vitest'
import { isNotAdmitted, isOfOtherProvince, mayHaveEnded, standingOfEntry } from '../../src/decide/standing.ts'
import { store, type PersonFields } from '../people.ts'

const entries: readonly (readonly [PersonFields, string, string])[] = [
  [{}, 'active', 'a list that says nothing is in force'],
  [{ assistanceStatus: '在保' }, 'active', 'in force'],
  [{ assistanceStatus: '停保' }, 'ended', 'stopped'],
  [{ remarks: '停保' }, 'ended', 'a remark that says nothing else'],
  [{ remarks: '2018年2月停保' }, 'ended', 'with its month'],
  [{ remarks: '2018.9起停保。' }, 'ended', 'with this month'],
  [{ remarks: '2018年12月停保' }, 'active', 'it will end'],
  [{ remarks: '2017年停保，2018年恢复' }, 'active', 'it was taken back'],
  [{ remarks: '户主死亡' }, 'active', 'a remark on somebody else'],
  [{ remarks: '未停保' }, 'active', 'not ended'],
  [{ personStatus: '死亡' }, 'ended', 'the person has died'],
  [{ povertyExit: '已脱贫（享受政策）' }, 'active', 'lifted out of poverty and still supported'],
  [{ povertyExit: '已脱贫（不再享受政策）' }, 'ended', 'lifted out of poverty and no longer supported'],
  [{ povertyExit: '稳定脱贫' }, 'ended', 'code 4 of 脱贫属性'],
  [{ householdType: '脱贫户', monitorCategory: '稳定脱贫' }, 'active', 'since 2021 a kind of household in force'],
  [{ monitorResolved: '是' }, 'ended', 'risk resolved'],
  [{ monitorResolved: '否' }, 'active', 'risk not resolved'],
  [{ assistanceEnd: '2018-08-31' }, 'ended', 'ended before the date of the run'],
  [{ assistanceEnd: '2018-09-30' }, 'active', 'ends after the date of the run'],
  [{ assistanceEnd: '201808' }, 'ended', 'a month without a day'],
]

describe('standingOfEntry on 2018-09-12', () => {
  it.each(entries)('%j is %s: %s', (fields, expected) => {
    expect(standingOfEntry(store([fields]).person(0), '2018-09-12')).toBe(expected)
  })
})

describe('mayHaveEnded', () => {
  it.each(entries.filter(([, standing]) => standing === 'ended'))('of %j', (fields) => {
    expect(mayHaveEnded(store([{}, fields]))).toBe(true)
  })

  it('is false of lists that have nothing of it', () => {
    expect(mayHaveEnded(store([{}, { householdType: '脱贫户' }]))).toBe(false)
  })
})

describe('isOfOtherProvince', () => {
  it.each([
    [{ remarks: '外省' }, true],
    [{ declaredCategory: '外省建档立卡' }, true],
    [{ remarks: '走读', address: '贵州松桃迓驾镇' }, false],
  ] as const)('%j is %s', (fields, expected) => {
    expect(isOfOtherProvince(store([fields]).person(0))).toBe(expected)
  })
})

const schools: readonly (readonly [PersonFields, boolean, string])[] = [
  [{ schoolName: '小星星幼儿园' }, true, 'a kindergarten that is not in the list'],
  [{ schoolName: '边城镇中心幼儿园', className: '大班' }, false, 'an admitted kindergarten'],
  [{ schoolName: '小星星学校', className: '中一班' }, true, 'a kindergarten class of a school by another name'],
  [{ schoolName: '小星星学校', className: '三（2）班' }, false, 'a primary school needs no admission'],
  [{ className: '大班' }, false, 'a school that is not stated cannot be told'],
]

describe('isNotAdmitted', () => {
  const admitted = new Set(['边城镇中心幼儿园'])
  it.each(schools)('%j is %s: %s', (fields, expected) => {
    expect(isNotAdmitted(store([fields]).person(0), admitted)).toBe(expected)
    expect(isNotAdmitted(store([fields]).person(0), null)).toBe(false)
  })
})
