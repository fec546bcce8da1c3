import { describe, expect, it } from 'vitest'
import { hasCarersNumber, placeStudents } from '../../src/match/students.ts'
import { cui, cuiWrong, father } from '../decide/cases.ts'
import { store, type PersonFields } from '../people.ts'

const addresses: readonly (readonly [PersonFields, string, string])[] = [
  [{ address: '边城镇米粮村一组' }, '米粮', 'the name stands in the address'],
  [{ address: '边城镇米粮一组' }, '米粮', 'without 村'],
  [{ address: '茶峒社区' }, '茶洞', 'another way to write the sound'],
  [{ address: '边城镇大米粮仓村' }, '米粮', 'a longer name is no other village where the lists know only the short one'],
  [{ village: '板栗村', address: '米粮村' }, '板栗', 'a village that is stated stays'],
  [{ address: '贵州松桃迓驾镇' }, '', 'no village of the lists'],
  [{}, '', 'no address'],
]

describe('placeStudents', () => {
  it.each(addresses)('%j: %s, because %s', (fields, village) => {
    const students = store([fields])
    placeStudents(students, ['板栗', '米粮', '茶洞'])
    expect(students.value(0, 'village')).toBe(village)
    expect(students.text(0, 'village')).toBe(fields.village ?? '')
  })
})

const numbers: readonly (readonly [PersonFields, boolean, string])[] = [
  [{ idNumber: cui }, false, "a child's number"],
  [{ idNumber: father }, true, "an adult's number"],
  [{ idNumber: father, birthDate: '1979-11-03' }, false, 'an adult pupil whose birth column confirms the number'],
  [{ name: '龙翠翠', guardianName: '石老司', idNumber: cui, guardianIdNumber: cui, birthDate: '2014-01-01' }, true, "the guardian's own number, and another birth date"],
  [{ name: '龙翠翠', guardianName: '石老司', idNumber: cui, guardianIdNumber: cui, birthDate: '2012-03-05' }, false, "the child's number entered for the guardian"],
  [{ idNumber: cuiWrong.replace('2012', '1992') }, false, 'a number that is wrong as it stands may be wrong in its year'],
]

describe('hasCarersNumber on 2019-03-15', () => {
  it.each(numbers)('%j is %s: %s', (fields, expected) => {
    expect(hasCarersNumber(store([fields]).person(0), '2019-03-15')).toBe(expected)
  })
})
