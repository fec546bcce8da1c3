import { heardAs, inTraditional, seenAs } from '../confusions.ts'
import { written } from '../names.ts'
import type { Person } from '../people.ts'
import type { Random } from '../random.ts'
import { named, replaced, text, type PresentClass } from './class.ts'

/** Share of mistaken characters that are the surname's: people know how to write surnames (assumed). */
const surnameShare = 0.1

/** The name with one character mistaken; null where nothing can be taken for it. */
function mistaken({ name }: Person, mistake: (character: string, random: Random) => string | null, random: Random): string | null {
  const whole = [...written(name)]
  const surname = [...name.surname].length
  const place = surname > 0 && random.chance(surnameShare) ? random.between(0, surname - 1) : random.between(surname, whole.length - 1)
  const other = mistake(whole[place] ?? '', random)
  return other === null ? null : replaced(whole.join(''), place, other)
}

export function homophoneName(person: Person, random: Random): string | null {
  return person.name.father === '' ? mistaken(person, heardAs, random) : null
}

export const homophone: PresentClass = {
  title: 'homophone',
  shape: 'any',
  singleError: true,
  enter: (person, _row, random) => named(homophoneName(person, random)),
}

export const lookAlike: PresentClass = {
  title: 'look-alike',
  shape: 'any',
  singleError: true,
  enter: (person, _row, random) => named(person.name.father === '' ? mistaken(person, seenAs, random) : null),
}

export const traditional: PresentClass = {
  title: 'traditional characters',
  shape: 'any',
  singleError: true,
  enter({ name }) {
    const other = inTraditional(written(name))
    return other === written(name) ? null : { name: text(other) }
  },
}

/** What stands around and between characters that were typed or copied: ideographic, no-break and zero-width spaces, tabs, the byte order mark. */
const spaces = ['\u3000', ' ', '\u00a0', '  ', '\u200b', '\ufeff', '\t']

export const spacesAndWidth: PresentClass = {
  title: 'spaces and full width',
  shape: 'any',
  singleError: true,
  enter({ name, idNumber }, _row, random) {
    const whole = [...written(name)]
    const wide = [...idNumber].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
    if (random.chance(0.3)) return { idNumber: text(wide) }
    const place = random.between(1, whole.length)
    return { name: text([...whole.slice(0, place), random.pick(spaces), ...whole.slice(place)].join('')) }
  },
}

/** Other dots, none, a space, and what a GBK export leaves of a dot it does not know. */
const dots = ['•', '・', '．', '.', '‧', '∙', '●', '。', ' ', '?', '']

export const middleDot: PresentClass = {
  title: 'middle dots',
  shape: 'dotted',
  singleError: true,
  enter({ name }, _row, random) {
    return { name: text(`${name.given}${random.pick(dots)}${name.father}`) }
  },
}

export const missingCharacter: PresentClass = {
  title: 'missing character',
  shape: 'any',
  singleError: true,
  enter({ name }, _row, random) {
    const given = [...name.given]
    if (given.length < 2 || name.father !== '') return null
    given.splice(random.between(0, given.length - 1), 1)
    return { name: text(name.surname + given.join('')) }
  },
}
