import { placeSounds } from '../../normalize/sound.ts'
import { millibits } from '../millibits.ts'
import { sameVillageRate, weights } from '../weights.ts'
import type { Comparison } from './comparison.ts'

/** A place is where the family lives, so it speaks of the family; the same name stands on both sides of a provincial border. */
export const village: Comparison<'equal' | 'same-sound' | keyof typeof weights.village> = {
  about: 'family',
  labels: {
    equal: { zh: '村（社区）相同', en: 'same village' },
    'same-sound': { zh: '村名读音相同', en: 'village names that sound the same' },
    different: { zh: '村（社区）不同', en: 'different villages' },
    'not-in-address': { zh: '登记的住址中没有该村名', en: "the address registered does not name the list's village" },
  },
  compare(student, listed, { frequencies }) {
    if (listed.village === '') return null
    if (student.village === '') {
      return student.person.value('address') === '' ? null : { level: 'not-in-address', millibits: weights.village['not-in-address'] }
    }
    const isEqual = student.village === listed.village
    if (!isEqual && !soundAlike(student.village, listed.village)) return { level: 'different', millibits: weights.village.different }
    return { level: isEqual ? 'equal' : 'same-sound', millibits: millibits(Math.log2(sameVillageRate / frequencies.village(listed.village))) }
  },
}

function soundAlike(a: string, b: string): boolean {
  const theirs = placeSounds(b)
  return placeSounds(a).some((sound) => theirs.includes(sound))
}
