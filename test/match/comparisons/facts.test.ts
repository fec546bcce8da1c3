import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../../src/match/comparisons/comparison.ts'
import { comparisons } from '../../../src/match/comparisons/index.ts'
import { brother, cui, cuiWrong, father, other } from '../../decide/cases.ts'
import type { PersonFields } from '../../people.ts'
import { levelOf } from './pair.ts'

const household = { household: 'h1' }
const child: PersonFields = { ...household, name: '龙翠翠', idNumber: cui }
const fatherWrong = `${father.slice(0, 12)}${father[12] === '1' ? '2' : '1'}${father.slice(13)}`

/** Comparison, student, listed person, the rest of their household, level, why. */
const cases: readonly (readonly [keyof typeof comparisons, PersonFields, readonly PersonFields[], string | null, string])[] = [
  ['sex', { sex: '女' }, [{ sex: '女' }], 'equal', 'as the columns say'],
  ['sex', { sex: '男' }, [{ idNumber: cui }], 'different', 'the listed person by digit 17 of the number'],
  ['sex', { idNumber: cui }, [{ sex: '女' }], 'equal', 'the student by digit 17, where the list has no number'],
  ['sex', { idNumber: cui }, [{ idNumber: cui, sex: '男' }], 'different', 'the same number, and the list says otherwise'],
  ['sex', { idNumber: brother }, [{ idNumber: cui, sex: '女' }], null, "a girl with her brother's number is no boy"],
  ['sex', { idNumber: brother, sex: '女' }, [{ idNumber: cui }], 'equal', 'but her own column says what she is'],
  ['sex', { idNumber: brother }, [{ idNumber: cui }], null, 'two numbers that differ have said so'],
  ['sex', { sex: '男' }, [{ name: '龙翠翠' }], null, 'missing says nothing'],
  ['grade', { grade: '一年级' }, [{ idNumber: cui }], 'fits-age', 'the age of the listed child, who became six this summer'],
  ['grade', { grade: '大班' }, [{ idNumber: cui }], 'a-year-off', 'started late'],
  ['grade', { className: '三（2）班' }, [{ idNumber: cui }], 'two-years-off', 'by the class, which names its grade'],
  ['grade', { grade: '六年级' }, [{ idNumber: cui }], 'far-from-age', 'the age of another child'],
  ['grade', { grade: '一年级', idNumber: cui }, [{ idNumber: cui }], 'fits-number', 'the number is the child’s'],
  ['grade', { grade: '二年级', idNumber: cui }, [{ idNumber: cui }], null, 'a late starter’s number says neither'],
  ['grade', { grade: '六年级', idNumber: cui }, [{ idNumber: cui }], 'far-from-number', 'the number may be a brother’s'],
  ['grade', { grade: '三年级', idNumber: cui }, [{ idNumber: brother }], 'fits-age', 'the number is another child’s, and the grade the listed one’s'],
  ['grade', { grade: '六年级', birthDate: '2012-03-05' }, [{ idNumber: cui }], null, 'the birth column has said the age'],
  ['grade', { grade: '一年级' }, [{ idNumber: father }], null, 'an adult is no pupil, as the birth date says'],
  ['grade', { className: '2班' }, [{ idNumber: cui }], null, 'no grade is stated'],
  ['school', { schoolName: '边城镇中心小学' }, [{ schoolName: '花垣县边城镇中心小学' }], 'equal', 'with and without the county'],
  ['school', { schoolName: '边城镇中心小学' }, [{ schoolName: '长兴镇中心小学' }], 'different', 'another school'],
  ['school', { schoolName: '中心小学' }, [{ schoolName: '长兴镇中心小学' }], 'different', 'words that every town’s school has'],
  ['school', { schoolName: '第一中学' }, [{ schoolName: '第一中学' }], 'equal', 'the same words on both sides'],
  ['school', { schoolName: '边城镇中心小学' }, [{ name: '龙翠翠' }], null, 'few lists state a school'],
  ['ethnicGroup', { ethnicGroup: '苗' }, [{ ethnicGroup: '苗族' }], 'equal', 'with and without 族'],
  ['ethnicGroup', { ethnicGroup: '汉族' }, [{ ethnicGroup: '苗族' }], 'different', 'two groups'],
  ['ethnicGroup', { ethnicGroup: '06' }, [{ ethnicGroup: '苗族' }], null, 'a number is not decoded'],
  ['village', { village: '米粮村' }, [{ village: '米粮村委会' }], 'equal', 'the same village by two names'],
  ['village', { village: '茶峒社区' }, [{ village: '茶洞社区' }], 'same-sound', 'written in two ways'],
  ['village', { village: '板栗村' }, [{ village: '米粮村' }], 'different', 'another village'],
  ['village', { address: '边城镇' }, [{ village: '米粮村' }], 'not-in-address', 'an address that names no village of the list'],
  ['village', {}, [{ village: '米粮村' }], null, 'no address says nothing'],
  ['phone', { guardianPhone: '199 0000 1234' }, [{ headPhone: '19900001234' }], 'equal', "the family's number, whoever's column it is"],
  ['phone', { guardianPhone: '19900001234' }, [{ headPhone: '19900004321' }], null, 'a number changes too often for a difference to speak'],
  ['studentNumber', { studentNumber: `G${cui}`, idNumber: cuiWrong }, [{ idNumber: cui }], 'agrees', 'the number inside 学籍号 where the ID column is wrong'],
  ['studentNumber', { studentNumber: `G${cui}`, idNumber: '无' }, [{ idNumber: cui }], null, 'it became the ID number, and is no second witness'],
  ['studentNumber', { studentNumber: `L${cui}` }, [{ idNumber: cui }], null, 'a temporary number is none'],
  ['family', { guardianName: '石老司', guardianIdNumber: father }, [child, { ...household, name: '石老司', idNumber: father }], 'same-id', 'the guardian is in the household'],
  ['family', { guardianName: '石老司', guardianIdNumber: fatherWrong }, [child, { ...household, name: '石老司', idNumber: father }], 'nearly-same-id', 'a slip in the number, and the name'],
  ['family', { guardianName: '石老司' }, [{ ...child, headName: '石老司' }], 'same-name', 'the head by name'],
  ['family', { guardianName: '石老思' }, [{ ...child, headName: '石老司' }], 'similar-name', 'a homophone'],
  ['family', { guardianName: '石老司', guardianIdNumber: brother }, [child, { ...household, name: '石老司', idNumber: other }], 'different', 'two valid numbers are two people, whatever they are called'],
  ['family', { guardianName: '吴顺顺' }, [{ ...child, headName: '石老司' }], 'different', 'another name'],
  ['family', { guardianName: '吴顺顺' }, [child], null, 'a list without a family says nothing'],
  ['family', {}, [{ ...child, headName: '石老司' }], null, 'a student without a carer says nothing'],
]

describe('comparisons', () => {
  it.each(cases)('%s of %j: %j is %s: %s', (id, student, listed, level) => {
    expect(levelOf(comparisons[id], student, ...listed)).toBe(level)
  })

  it.each(Object.entries(comparisons) as [string, Comparison][])('%s has words for every level in both languages', (_, { labels }) => {
    for (const words of Object.values(labels)) {
      expect(words.zh).toMatch(/\p{Script=Han}/u)
      expect(words.en).toMatch(/^[a-zA-Z]/)
    }
  })
})
