import { absentClasses } from './absent.ts'
import type { PresentClass } from './class.ts'
import { clean, homophoneNoId, homophoneWrongDigit, sameNameAndBirthday, twinsBothPresent } from './combined.ts'
import { anotherId, givenNameSwapped, headsName, homophoneAndGuardiansId, listedTwice, milkName, registeredTwice, renamed, siblingsId, siblingsIdsSwapped, surnameVariant, twoErrors } from './harder.ts'
import { apostrophe, fifteenDigits, guardiansId, idMissing, lastDigitLost, letterX, oneDigit, scientific, tailLost, transposed } from './id-number.ts'
import { fathersNameFirst, fathersNameMissing, fathersNameMissingNoId, pinyinName, pinyinNameNoId } from './other-forms.ts'
import { homophone, lookAlike, middleDot, missingCharacter, spacesAndWidth, traditional } from './name.ts'

/** Every class of the present, in the order in which the tables show them. A new one is one entry here, and its share in a scenario. */
export const presentClasses = {
  clean,
  homophone,
  'look-alike': lookAlike,
  traditional,
  'spaces-and-width': spacesAndWidth,
  'middle-dot': middleDot,
  'missing-character': missingCharacter,
  'one-digit': oneDigit,
  transposed,
  'id-missing': idMissing,
  'fifteen-digits': fifteenDigits,
  'letter-x': letterX,
  'tail-lost': tailLost,
  scientific,
  'last-digit-lost': lastDigitLost,
  apostrophe,
  'guardians-id': guardiansId,
  'twins-both-present': twinsBothPresent,
  'same-name-and-birthday': sameNameAndBirthday,
  'homophone-wrong-digit': homophoneWrongDigit,
  'homophone-no-id': homophoneNoId,
  // of the harder case only
  'two-errors': twoErrors,
  'homophone-guardians-id': homophoneAndGuardiansId,
  'surname-variant': surnameVariant,
  'given-name-swapped': givenNameSwapped,
  'milk-name': milkName,
  renamed,
  'siblings-id': siblingsId,
  'siblings-ids-swapped': siblingsIdsSwapped,
  'another-id': anotherId,
  'heads-name': headsName,
  'registered-twice': registeredTwice,
  'listed-twice': listedTwice,
  // of names in other forms only
  'pinyin-name': pinyinName,
  'pinyin-name-no-id': pinyinNameNoId,
  'fathers-name-missing': fathersNameMissing,
  'fathers-name-missing-no-id': fathersNameMissingNoId,
  'fathers-name-first': fathersNameFirst,
} as const satisfies Record<string, PresentClass>

export type PresentClassId = keyof typeof presentClasses
export type AbsentClassId = keyof typeof absentClasses
export type ClassId = PresentClassId | AbsentClassId

export const presentClassIds = Object.keys(presentClasses) as readonly PresentClassId[]
export const absentClassIds = Object.keys(absentClasses) as readonly AbsentClassId[]
export { absentClasses }

export function titleOf(id: ClassId): string {
  return id in presentClasses ? presentClasses[id as PresentClassId].title : absentClasses[id as AbsentClassId].title
}
