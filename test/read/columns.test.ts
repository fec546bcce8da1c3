import { describe, expect, test } from 'vitest'
import { bindColumns } from '../../src/read/columns.ts'
import type { Config } from '../../src/config.ts'
import { headingsOf, rowsOf } from './sheet.ts'

const child = '433199201203051280'
const other = '433199201309307133'
const parent = '433199197911035178'

/** Fields of a row of headings, 'field' or 'field#slot'; '-' where a column is not known, 'x' where it is known and not used. */
function bound(line: string, role: 'students' | 'list', rows = '', map: Config['map'] = {}): string {
  const columns = bindColumns(headingsOf(line), { role, map, sample: rows === '' ? [] : rowsOf(rows) })
  return columns.map(({ field, slot }) => (field === null ? '-' : field === 'ignored' ? 'x' : slot > 0 ? `${field}#${String(slot)}` : field)).join(' ')
}

describe('bare headings', () => {
  test.each<['students' | 'list', string, string, string]>([
    ['list', '户编号|姓名|证件号码|与户主关系', 'householdId name idNumber relationToHead', 'the member of the row'],
    ['list', '姓名|身份证号|户主姓名|户主证件号码', 'name idNumber headName headIdNumber', 'own and head'],
    ['list', '户主姓名|身份证号', 'headName headIdNumber', 'the number behind the only name'],
    ['list', '姓名|户主姓名|身份证号', 'name headName idNumber', 'one number is the row\'s own'],
    ['list', '姓名|身份证号|户主姓名|身份证号', 'name idNumber headName headIdNumber', 'the second number by the name on its left'],
    ['list', '户主姓名|身份证号|姓名|身份证号', 'headName headIdNumber name idNumber', 'the head first, then the row\'s person'],
    ['list', '户主姓名|户主身份证号|姓名|身份证号|姓名|身份证号', 'headName headIdNumber name#1 idNumber#1 name#2 idNumber#2', 'members to the right of the head'],
    ['list', '姓名|身份证号|姓名|身份证号', 'name idNumber name#1 idNumber#1', 'members to the right of the first'],
    ['list', '户主姓名|身份证号|家庭成员|身份证号|家庭成员|身份证号', 'headName headIdNumber name#1 idNumber#1 name#2 idNumber#2', 'members by another word'],
    ['list', '户主姓名|户主身份证号|姓名|与户主关系|身份证号|姓名|与户主关系|身份证号', 'headName headIdNumber name#1 relationToHead#1 idNumber#1 name#2 relationToHead#2 idNumber#2', 'relations'],
    ['list', '户主姓名|户主身份证号|成员1姓名|成员1身份证号|成员2姓名|成员2身份证号', 'headName headIdNumber name#1 idNumber#1 name#2 idNumber#2', 'numbered'],
    ['list', '户主姓名|成员一|成员一性别|成员一身份证号', 'headName name#1 sex#1 idNumber#1', 'numbered in words, with facts'],
    ['list', '户主姓名|身份证号|成员1姓名|成员1身份证号|联系电话', 'headName headIdNumber name#1 idNumber#1 phone', 'one phone behind the members is the household\'s'],
    ['list', '姓名1|身份证号1|姓名2|身份证号2', 'name idNumber name#1 idNumber#1', 'numbered from the row\'s own'],
    ['list', 'Head|Head ID|Member 1 name|Member 1 id|Member 2 name|Member 2 id', 'headName headIdNumber name#1 idNumber#1 name#2 idNumber#2', 'in English'],
    ['list', '儿童姓名|身份证号|监护人姓名|监护人身份证号', 'name idNumber guardianName guardianIdNumber', 'a list of orphans'],
    ['list', '儿童姓名|身份证号|监护人姓名|身份证号', 'name idNumber guardianName guardianIdNumber', 'the guardian\'s by its place'],
    ['list', '户主姓名|联系电话|姓名|身份证号', 'headName headPhone name idNumber', 'the head\'s phone by its place'],
    ['list', '学校|年级|姓名|身份证号|成员1姓名|成员1关系|成员1身份证件号', 'schoolName grade name idNumber guardianName guardianRelation guardianIdNumber', 'parents in a school\'s export'],
    ['students', '姓名|性别|身份证号|姓名|与学生关系|身份证号|联系电话', 'name sex idNumber guardianName guardianRelation guardianIdNumber guardianPhone', 'a second name is the guardian'],
    ['students', '姓名|身份证号|监护人|身份证号', 'name idNumber guardianName guardianIdNumber', ''],
    ['students', '姓名|监护人|身份证号', 'name guardianName idNumber', 'one number is the child\'s'],
    ['students', '姓名|监护人|身份证号|身份证号', 'name guardianName guardianIdNumber idNumber', 'the second behind the guardian is the child\'s'],
    ['students', '身份证号|姓名|家长|身份证号', 'idNumber name guardianName guardianIdNumber', 'the number before the name'],
    ['students', '姓名|关系|身份证号', 'name guardianRelation idNumber', '关系 of a school form is the guardian\'s'],
    ['list', '姓名|关系|身份证号', 'name relationToHead idNumber', '关系 of a list is to the head'],
    ['students', '学生信息>姓名|学生信息>身份证号|户主（监护人）信息>姓名|户主（监护人）信息>身份证号|户主（监护人）信息>联系电话', 'name idNumber guardianName guardianIdNumber guardianPhone', 'by group'],
    ['students', '学生>姓名|学生>性别|监护人>姓名|监护人>性别|监护人>出生日期', 'name sex guardianName x x', 'the guardian\'s sex is not the child\'s'],
    ['students', '学生>姓名|学生>身份证号|家庭成员>姓名|家庭成员>身份证号', 'name idNumber guardianName guardianIdNumber', 'family of a student are carers'],
    ['list', '户主>姓名|户主>身份证号|家庭成员>姓名|家庭成员>身份证号', 'headName headIdNumber name idNumber', 'family of a household are its people'],
    ['students', '父亲>姓名|父亲>身份证号|母亲>姓名|母亲>身份证号|姓名|身份证号', 'fatherName fatherIdNumber motherName motherIdNumber name idNumber', ''],
    ['students', '成员1姓名|成员1身份证件号|成员2姓名|成员2身份证件号|姓名|身份证件号', 'guardianName guardianIdNumber fatherName fatherIdNumber name idNumber', 'numbered family of a student'],
    ['list', '户主姓名|领款人姓名|身份证号', 'headName x headIdNumber', 'of two heads the better word'],
    ['list', '地区|家庭住址|姓名|身份证号', 'address address name idNumber', 'a second address fills in'],
    ['list', '姓名|身份证号|保障人数>A类|保障人数>B类|保障人数>C类', 'name idNumber coveredCount coveredCount coveredCount', 'parts that add up'],
    ['list', '姓名|身份证号|保障人数>合计|保障人数>残疾人数', 'name idNumber coveredCount -', 'the part that is the whole'],
    ['list', '姓名|身份证号|保障人数>重点保障人数|保障人数>残疾人数', 'name idNumber - -', 'parts that overlap say nothing of the whole'],
  ])('%s: %s -> %s (%s)', (role, line, fields) => {
    expect(bound(line, role)).toBe(fields)
  })
})

describe('content decides where headings leave doubt', () => {
  test.each<['students' | 'list', string, string, string, string]>([
    ['students', 'id|name|id_number', `1|甲|${child}\n2|乙|${other}`, 'sequence name idNumber', 'an id that numbers the rows'],
    ['students', 'id|name', `${child}|甲\n${other}|乙`, 'idNumber name', 'an id that is one'],
    ['students', 'student id|name|id number', `20180001|甲|${child}\n20180002|乙|${other}`, 'x name idNumber', 'a number of the school\'s own'],
    ['students', 'student id|name|id number', `G${child}|甲|${child}\nG${other}|乙|${other}`, 'studentNumber name idNumber', 'a student number'],
    ['students', '学号|姓名|身份证号', `G${child}|甲|${child}\nL43319920180202123|乙|`, 'studentNumber name idNumber', '学号 with student numbers'],
    ['students', '学号|姓名|身份证号', '1|甲|\n2|乙|', 'x name idNumber', '学号 inside the class'],
    ['students', '姓名|证照', `甲|${child}\n乙|${other}`, 'name idNumber', 'a column of valid ID numbers, whatever it is called'],
    ['students', '姓名|编号', `甲|${child}\n乙|${other}`, 'name idNumber', 'even if it is called 编号'],
    ['students', '姓名|身份证号|证照', `甲||${child}\n乙||${other}`, 'name x idNumber', 'where the ID column is empty'],
    ['students', '姓名|监护人身份证号|证照', `甲|${parent}|1\n乙|${parent}|2`, 'name guardianIdNumber -', 'a guardian\'s number is not the child\'s'],
    ['students', '姓名|开户人身份证', `甲|${parent}\n乙|${parent}`, 'name x', 'nor is the account holder\'s'],
    ['students', '姓名|身份证号|身份证号码', `甲|1|${child}\n乙|2|${other}`, 'name x idNumber', 'of two columns the one with valid numbers'],
    ['list', '编号|姓名|身份证号', `4300000001|甲|${child}\n4300000001|乙|${other}`, 'householdId name idNumber', '编号 with a household\'s number'],
    ['list', '编号|姓名|身份证号', `1|甲|${child}\n2|乙|${other}`, 'sequence name idNumber', '编号 of the row'],
    ['list', '姓名|身份证号|低保类别', `甲|${child}|农村\n乙|${other}|城市`, 'name idNumber assistanceType', '低保类别 by residence'],
    ['list', '姓名|身份证号|低保类别', `甲|${child}|A\n乙|${other}|B`, 'name idNumber assistanceCategory', '低保类别 by grade'],
    ['list', '姓名|身份证号|类别', `甲|${child}|建档立卡\n乙|${other}|低保`, 'name idNumber declaredCategory', '类别 by kind of list'],
    ['students', '姓名|身份证号|类别', `甲|${child}|A\n乙|${other}|B`, 'name idNumber declaredCategory', '类别 of a registration is declared'],
  ])('%s: %s %s -> %s (%s)', (role, line, rows, fields) => {
    expect(bound(line, role, rows)).toBe(fields)
  })
})

describe('the user overrules', () => {
  test.each<[string, Config['map'], string, string]>([
    ['姓名|身份证号|真实姓名', { name: ['真实姓名'] }, 'x idNumber name', 'another column'],
    ['学生>姓名|监护人>姓名|证', { name: ['监护人/姓名'], idNumber: ['证'] }, 'x name idNumber', 'by group and heading, as inspect shows it'],
    ['甲|乙', { name: ['丙', '甲'], idNumber: ['乙'] }, 'name idNumber', 'the first of several that is there'],
    ['姓名|身份证号', { name: ['丙'] }, 'name idNumber', 'a heading that is not there leaves the dictionary'],
    ['成员1姓名|身份证号', { name: ['成员1姓名'] }, 'name idNumber', 'a numbered column'],
  ])('%s %o -> %s (%s)', (line, map, fields) => {
    expect(bound(line, 'students', '', map)).toBe(fields)
  })
})
