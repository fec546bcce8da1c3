import { parseIdNumber } from '../../normalize/id-number.ts'
import { weights } from '../weights.ts'
import type { Comparison } from './comparison.ts'

/** 学籍号 G + ID number: a second witness of the child's own number, for rows whose ID column is wrong. */
export const studentNumber: Comparison<keyof typeof weights.studentNumber> = {
  about: 'child',
  labels: { agrees: { zh: '学籍号中的身份证号相同', en: 'the ID number inside the student number is the same' } },
  compare(student, listed) {
    const witness = parseIdNumber(student.person.value('studentNumber'))
    if (witness.status !== 'valid' || witness.value === student.id.value || witness.value !== listed.id.value) return null
    return { level: 'agrees', millibits: weights.studentNumber.agrees }
  },
}
