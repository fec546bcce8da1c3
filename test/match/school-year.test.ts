import { describe, expect, it } from 'vitest'
import { dayOfAges, gradesAhead, schoolYearOf } from '../../src/match/school-year.ts'
import { idNumber, store, type PersonFields } from '../people.ts'

/** Children of the first grade of 2015, of whom every fifth started a year late. */
const firstGrade = (count: number): readonly PersonFields[] =>
  Array.from({ length: count }, (_, i) => ({ name: '龙翠翠', idNumber: idNumber(`433199${i % 5 === 0 ? '2008' : '2009'}0305${String(100 + i)}`), grade: '一年级' }))

describe('schoolYearOf', () => {
  it.each<[number, string, number, string]>([
    [40, '2026-11-24', 2015, 'the registration itself says it, however long ago it was'],
    [10, '2026-11-24', 2026, 'too few students: the day of the run'],
    [10, '2026-05-01', 2025, 'in spring the school year is that of last autumn'],
    [10, '2026-08-20', 2026, 'in August the new classes are made'],
  ])('of %i students on %s is %i: %s', (count, asOf, expected) => {
    expect(schoolYearOf(store(firstGrade(count)), asOf)).toBe(expected)
  })

  it('is not told by numbers of parents in the children’s column', () => {
    const withParents = Array.from({ length: 40 }, (_, i): PersonFields => ({ name: '龙翠翠', idNumber: idNumber(`43319919880305${String(100 + i)}`), grade: '一年级' }))
    expect(schoolYearOf(store(withParents), '2026-11-24')).toBe(2026)
  })

  it('is not told by a column that says one grade of children of every age', () => {
    const everyAge = Array.from({ length: 270 }, (_, i): PersonFields => ({ name: '龙翠翠', idNumber: idNumber(`433199${String(2004 + (i % 9))}0305${String(100 + i)}`), grade: '一年级' }))
    expect(schoolYearOf(store(everyAge), '2018-11-24')).toBe(2018)
  })

  it('is the same with the rows in any order', () => {
    const children = firstGrade(45)
    expect(schoolYearOf(store([...children].reverse()), '2026-11-24')).toBe(schoolYearOf(store(children), '2026-11-24'))
  })
})

describe('dayOfAges', () => {
  it.each([
    [2012, '2026-11-24', '2013-08-31', 'a pupil of the ninth grade of 2012 is no adult'],
    [2026, '2026-11-24', '2026-11-24', 'the school year of the run'],
  ])('of %i on %s is %s: %s', (schoolYear, asOf, expected) => {
    expect(dayOfAges(schoolYear, asOf)).toBe(expected)
  })
})

describe('gradesAhead', () => {
  it.each<[number, string, number, number, string]>([
    [1, '20090305', 2015, 0, 'six years old in the summer before'],
    [1, '20090831', 2015, 0, 'six on the last day of August'],
    [1, '20090901', 2015, 1, 'a day later, and a year early'],
    [1, '20080305', 2015, -1, 'a year late'],
    [0, '200903', 2014, 0, 'kindergarten, and a month without a day'],
  ])('grade %i of somebody born %s in %i: %i, %s', (grade, birth, schoolYear, expected) => {
    expect(gradesAhead(grade, birth, schoolYear)).toBe(expected)
  })
})
