import { describe, expect, it } from 'vitest'
import { normalizeClass } from '../../src/normalize/class.ts'
import { gradeOf } from '../../src/normalize/grade.ts'

/** Grade, class and stage as written; the grade counted through; why. */
const cases: readonly (readonly [string, string, string, number | null, string])[] = [
  ['三年级', '2班', '', 3, 'the column of the grade'],
  ['', '三（2）班', '', 3, 'a class that names its grade'],
  ['', '302', '', 3, 'the same in digits'],
  ['', '2班', '', null, 'the number of a class is no grade'],
  ['初一', '', '', 7, 'counted through by its own name'],
  ['七年级', '', '初中', 7, 'counted through already'],
  ['一年级', '', '初中', 7, 'the first of its stage'],
  ['二年级', '3班', '中职', 11, 'vocational school follows junior high'],
  ['高三', '', '高中', 12, 'the last one'],
  ['初中二年级', '', '', 8, 'the stage before the grade'],
  ['', '高中三（2）班', '', 12, 'the same in the class'],
  ['初中八年级', '', '', 8, 'the stage before a grade that is counted through'],
  ['一年级', '', '小学低段', 1, 'a part of primary school'],
  ['三年级', '', '小学高年级', 3, '高 of another word'],
  ['二年级', '', '民族中学', null, 'junior or senior high'],
  ['八年级', '', '民族中学', 8, 'counted through'],
  ['一年级', '', '大专', null, 'past school'],
  ['四', '', '本科', null, 'the same'],
  ['大班', '', '', 0, 'the year before school'],
  ['', '学前班', '', 0, 'the same by another name'],
  ['', '中一班', '', -1, 'one of several classes'],
  ['大二', '', '', null, 'a university'],
  ['小（1）班', '', '学前教育', -2, 'the first of kindergarten'],
  ['2018级', '', '', null, 'the year of enrolment is not read'],
  ['十五', '', '', null, 'no school has it'],
  ['', '', '', null, 'nothing'],
]

describe('gradeOf', () => {
  it.each(cases)('grade %j, class %j, stage %j is %s: %s', (grade, className, stage, expected) => {
    expect(gradeOf(normalizeClass(grade), normalizeClass(className), stage)).toBe(expected)
  })
})

it('a grade that was counted through is counted through as it is', () => {
  // Kindergarten's are no text that a column of grades holds.
  for (let grade = 1; grade <= 12; grade++) expect(gradeOf(normalizeClass(String(grade)), '', '')).toBe(grade)
})
