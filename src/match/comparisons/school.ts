import { millibits } from '../millibits.ts'
import { sameSchoolRate, weights } from '../weights.ts'
import type { Comparison } from './comparison.ts'

/** What a school is called without its place, as many are. */
const placeless = /^(?:中心|完全|初级|高级|实验|民族|希望|职业|第?[一二三四五六七八九十\d]+)*(?:完小|小学|中学|学校|幼儿园)$/

/** The school that a list states: the survey of school-age children and some monitoring lists have it. A list may be of last year, so another school says little. */
export const school: Comparison<'equal' | keyof typeof weights.school> = {
  about: 'child',
  labels: {
    equal: { zh: '学校相同', en: 'same school' },
    different: { zh: '名单中是另一所学校', en: 'another school on the list' },
  },
  compare(student, listed, { frequencies }) {
    const ours = student.school
    if (ours === '') return null
    const theirs = listed.school
    if (theirs === '') return null
    if (!isSameSchool(ours, theirs)) return { level: 'different', millibits: weights.school.different }
    return { level: 'equal', millibits: millibits(Math.log2(sameSchoolRate / frequencies.school(theirs))) }
  },
}

/** 边城镇中心小学 and 花垣县边城镇中心小学 are one. */
function isSameSchool(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short === long || (long.endsWith(short) && !placeless.test(short))
}
