import type { NameForms } from '../name-forms.ts'
import type { Carer } from '../profile.ts'
import { carerNameCap, similarCarerNameCap, weights } from '../weights.ts'
import type { Comparison, Finding } from './comparison.ts'
import { compareIdNumbers } from './id-number.ts'
import { compareNames, nearNames } from './name.ts'
import { mayBeNear } from './near-names.ts'

export type FamilyLevel = 'same-id' | 'nearly-same-id' | 'same-name' | 'similar-name' | 'different'

/** Levels of a carer's name that still may be that name; not with two slips. */
export const nearly: ReadonlySet<string | null> = new Set([...nearNames].filter((level) => level !== 'similar-characters'))

/** Whether a guardian, parent or head whom the school names is in the family that the list names. */
export const family: Comparison<FamilyLevel> = {
  about: 'family',
  labels: {
    'same-id': { zh: '监护人（户主）身份证号相同', en: "guardian's or head's ID number found in the family" },
    'nearly-same-id': { zh: '监护人（户主）姓名相近、身份证号只差一处', en: "guardian's or head's ID number one error apart, with a similar name" },
    'same-name': { zh: '监护人（户主）姓名相同', en: "guardian's or head's name found in the family" },
    'similar-name': { zh: '监护人（户主）姓名相近', en: "a name like the guardian's or head's found in the family" },
    different: { zh: '监护人（户主）不在这一户', en: "neither guardian nor head found in the family" },
  },
  compare(student, listed, { forms }) {
    let best: Finding<FamilyLevel> | null = null
    for (const carer of student.carers) {
      for (const relative of listed.family) {
        const found = compareCarers(carer, relative, forms)
        if (found !== null && (best === null || found.millibits > best.millibits)) best = found
      }
    }
    return best
  },
}

/** Compares two adults; null where nothing can be compared. */
export function compareCarers(carer: Carer, relative: Carer, forms: NameForms): Finding<FamilyLevel> | null {
  const idLevel = compareIdNumbers(carer.id, relative.id)
  if (idLevel === 'equal' || idLevel === 'equal-but-invalid') return { level: 'same-id', millibits: weights.family['same-id'] }
  if (carer.name === '' || relative.name === '') return null
  // Two valid numbers are two people, whatever they are called.
  if (idLevel === 'valid-and-different' || idLevel === 'valid-and-same-day') return different
  // Most pairs of adults of two families end here, before their names are laid beside one another.
  if (!mayBeNear(carer.name, relative.name)) return different
  const names = compareNames(carer.name, relative.name, forms)
  if ((idLevel === 'one-edit' || idLevel === 'one-edit-in-tail') && nearly.has(names.level)) return { level: 'nearly-same-id', millibits: weights.family['nearly-same-id'] }
  if (names.level === 'equal') return { level: 'same-name', millibits: Math.min(names.millibits, carerNameCap) }
  if (nearly.has(names.level)) return { level: 'similar-name', millibits: Math.min(Math.max(names.millibits, 0), similarCarerNameCap) }
  return different
}

const different: Finding<FamilyLevel> = { level: 'different', millibits: weights.family.different }
