import { weights } from '../weights.ts'
import type { Comparison } from './comparison.ts'

export const ethnicGroup: Comparison<keyof typeof weights.ethnicGroup> = {
  about: 'child',
  labels: {
    equal: { zh: '民族相同', en: 'same ethnic group' },
    different: { zh: '民族不同', en: 'different ethnic group' },
  },
  compare(student, listed) {
    const [ours, theirs] = [student.ethnicGroup, listed.ethnicGroup]
    if (ours === '' || theirs === '') return null
    const level = ours === theirs ? 'equal' : 'different'
    return { level, millibits: weights.ethnicGroup[level] }
  },
}
