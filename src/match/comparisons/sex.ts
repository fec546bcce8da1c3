import type { Profile } from '../profile.ts'
import { weights } from '../weights.ts'
import type { Comparison } from './comparison.ts'

export const sex: Comparison<keyof typeof weights.sex> = {
  about: 'child',
  labels: {
    equal: { zh: '性别相同', en: 'same sex' },
    different: { zh: '性别不同', en: 'different sex' },
  },
  compare(student, listed) {
    const [ours, theirs] = [sexOf(student), sexOf(listed)]
    if (ours === '' || theirs === '') return null
    const level = ours === theirs ? 'equal' : 'different'
    return { level, millibits: weights.sex[level] }
  },
}

/** The column, or else digit 17 of a valid ID number. */
function sexOf({ sex: column, id }: Profile): string {
  return column !== '' ? column : id.status === 'valid' ? id.sex : ''
}
