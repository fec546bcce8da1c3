import { birthDates } from '../profile.ts'
import { isAdultAt } from '../school-age.ts'
import { gradesAhead } from '../school-year.ts'
import { weights } from '../weights.ts'
import type { Comparison, Finding } from './comparison.ts'
import { agreeingIds, compareIdNumbers } from './id-number.ts'

export type GradeLevel = keyof typeof weights.grade

/** Late starters and repeaters are a grade off, or this many; more speaks against the person. */
const unusual = 2

/** Whether the student's grade is that of the listed person's age. A row that states the child's birth date has said so already. */
export const grade: Comparison<GradeLevel> = {
  about: 'child',
  labels: {
    'fits-age': { zh: '年级与名单中的年龄相符', en: "the grade is that of the listed person's age" },
    'a-year-off': { zh: '年级与名单中的年龄差一年', en: "the grade is a year off the listed person's age" },
    'two-years-off': { zh: '年级与名单中的年龄差两年', en: "the grade is two years off the listed person's age" },
    'far-from-age': { zh: '年级与名单中的年龄不符', en: "the grade is not that of the listed person's age" },
    'fits-number': { zh: '年级与身份证号的年龄相符', en: 'the grade is that of the age in the ID number' },
    'far-from-number': { zh: '年级与身份证号的年龄不符，可能是别人的号码', en: "the grade is not that of the age in the ID number, which may be somebody else's" },
  },
  compare(student, listed, { asOf, schoolYear }) {
    if (student.birth !== '') return null
    const stated = student.grade
    if (stated === null) return null
    const idLevel = compareIdNumbers(student.id, listed.id)
    const theirs = birthDates(listed)
    if (agreeingIds.has(idLevel)) {
      const birth = student.id.birth === '' ? theirs[0] : student.id.birth
      if (birth === undefined) return null
      const off = Math.abs(gradesAhead(stated, birth, schoolYear))
      return off === 0 ? finding('fits-number') : off > unusual ? finding('far-from-number') : null
    }
    // An adult is no pupil, and what has the student's own date is of the student's own age: both are said of the birth date.
    const [birth] = theirs
    if (birth === undefined || isAdultAt(birth, asOf) || birthDates(student).includes(birth)) return null
    const off = Math.abs(gradesAhead(stated, birth, schoolYear))
    return finding(levels[off] ?? 'far-from-age')
  },
}

/** By how many grades are between. */
const levels: readonly GradeLevel[] = ['fits-age', 'a-year-off', 'two-years-off']

function finding(level: GradeLevel): Finding<GradeLevel> {
  return { level, millibits: weights.grade[level] }
}
