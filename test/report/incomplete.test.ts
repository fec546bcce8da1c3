import { describe, expect, test } from 'vitest'
import { findIncompleteness } from '../../src/report/completeness.ts'
import { incomplete } from '../../src/report/incomplete.ts'
import { summarize } from '../../src/report/summary.ts'
import { idNumber, type PersonFields } from '../people.ts'
import { run } from './runs.ts'

const person = (name: string, fields: Partial<PersonFields> = {}): PersonFields => ({ name, idNumber: idNumber(`4331992012030${String(512 + name.length)}8`.slice(0, 17)), ...fields })
const student = person('龙翠翠', { village: '米粮村' })

describe('households', () => {
  test.each<[string, readonly PersonFields[], readonly string[]]>([
    ['as many as stated', [person('甲', { household: 'H1', householdId: 'H1', householdSize: '2' }), person('乙乙', { household: 'H1', householdId: 'H1', householdSize: '2' })], []],
    ['fewer than the family', [person('甲', { household: 'H1', householdId: 'H1', householdSize: '4' }), person('乙乙', { household: 'H1', householdId: 'H1', householdSize: '4' })], ['H1 甲 4 2']],
    ['as many as are covered: the fourth is rightly absent', [person('甲', { household: 'H1', householdSize: '4', coveredCount: '1' })], []],
    ['fewer than are covered', [person('甲', { household: 'H1', assistanceNumber: '农1', householdSize: '4', coveredCount: '3' })], ['农1 甲 3 1']],
    ['heads only: nobody else was to be expected', [person('甲', { household: 'H1', householdSize: '4', headsOnly: true })], []],
    ['nothing stated', [person('甲', { household: 'H1' })], []],
    ['one household in two files', [person('甲', { household: 'H1', householdId: 'H1', householdSize: '2', file: 'a.csv' }), person('乙乙', { household: 'H1', householdId: 'H1', householdSize: '2', file: 'b.csv' })], []],
  ])('%s', (_, listed, expected) => {
    const found = findIncompleteness(run([student], listed)).households
    expect(found.map(({ number, head, stated, listed: people }) => `${number} ${head} ${String(stated)} ${String(people)}`)).toEqual(expected)
  })
})

test('a village that a list leaves out, where it has most of the others', () => {
  const students = ['米粮村', '板栗村', '大寨村'].map((village, i) => person('甲'.repeat(i + 1), { village }))
  const found = findIncompleteness(run(students, [person('丙', { village: '米粮村' }), person('丁丁', { village: '板栗村' }), person('戊戊戊', { village: '米粮村', kind: 'destitute' })]))
  expect(found.villages.map(({ village, students: count, absentFrom }) => [village, count, absentFrom])).toEqual([['大寨', 1, ['filing']]])
})

describe('numbers of rows', () => {
  test.each<[string, readonly number[], readonly string[]]>([
    ['without a gap', [1, 2, 3], []],
    ['one is missing', [1, 2, 4], ['3']],
    ['the first ones and some more', [3, 4, 5, 6, 9, 10, 11], ['1–2, 7–8']],
    ['a part of a longer list', [41, 42, 43, 44], []],
    ['numbers of another list', [3, 90, 417], []],
  ])('%s', (_, numbers, gaps) => {
    const listed = numbers.map((number, i) => person('甲'.repeat(i + 1), { sequence: String(number) }))
    expect(findIncompleteness(run([student], listed)).gaps.map(({ numbers: missing }) => missing.join(', '))).toEqual(gaps)
  })
})

test('a class that the list has and the registration has not', () => {
  const school = { schoolName: '某小学', grade: '三年级' }
  const found = findIncompleteness(run([{ ...student, ...school, className: '1班' }], [person('甲', { ...school, className: '1班' }), person('乙乙', { ...school, className: '2班' }), person('丙丙丙', { ...school, schoolName: '别校', className: '3班' })]))
  expect(found.classes).toEqual([{ school: '某小学', grade: '三年级', className: '2班', listed: 1 }])
})

test('is counted in the summary, and drawn', () => {
  const result = run([student], [person('甲', { household: 'H1', householdId: 'H1', householdSize: '4', village: '板栗村' })])
  expect(summarize(result).incomplete).toEqual({ households: 1, people: 3, villages: 0, gaps: 0 })
  const sheets = incomplete.kind === 'table' ? incomplete.sheets(result) : []
  expect(sheets.map(({ count }) => count)).toEqual([1, 1, 0, 0])
  expect([...(sheets[0]?.rows() ?? [])]).toEqual([['建档立卡', '板栗村', 'H1', '甲', 4, 1, 3, expect.any(String)]])
})
