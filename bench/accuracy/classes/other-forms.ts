import { spelled } from '../confusions.ts'
import type { Person } from '../people.ts'
import type { Random } from '../random.ts'
import { named, text, type PresentClass } from './class.ts'

/** Surname and given name as somebody types them who has no input method at hand: with a space or none, in small or capital letters; null where the name has parts, or a character that no menu has. */
function inPinyin({ name }: Person, random: Random): string | null {
  const [surname, given] = [spelled(name.surname), spelled(name.given)]
  if (name.father !== '' || surname === null || given === null) return null
  const letters = surname + random.pick([' ', '']) + given
  return random.chance(0.5) ? letters.toUpperCase() : letters
}

export const pinyinName: PresentClass = {
  title: 'name in pinyin',
  shape: 'any',
  singleError: false,
  enter: (person, _row, random) => named(inPinyin(person, random)),
}

export const pinyinNameNoId: PresentClass = {
  title: 'name in pinyin, no ID',
  shape: 'any',
  singleError: false,
  undecidable: 'no-key',
  enter: (person, _row, random) => named(inPinyin(person, random), { idNumber: text('') }),
}

export const fathersNameMissing: PresentClass = {
  title: "without the father's name",
  shape: 'dotted',
  singleError: false,
  enter: ({ name }) => ({ name: text(name.given) }),
}

export const fathersNameMissingNoId: PresentClass = {
  title: "without father's name and ID",
  shape: 'dotted',
  singleError: false,
  undecidable: 'no-key',
  enter: ({ name }) => ({ name: text(name.given), idNumber: text('') }),
}

export const fathersNameFirst: PresentClass = {
  title: "father's name first",
  shape: 'dotted',
  singleError: false,
  enter: ({ name }) => ({ name: text(`${name.father}·${name.given}`) }),
}
