import { idMissing, wrongDigit } from './id-number.ts'
import { written } from '../names.ts'
import { headOf } from '../people.ts'
import { homophoneName } from './name.ts'
import { text, type PresentClass } from './class.ts'

export const clean: PresentClass = { title: 'clean', shape: 'any', singleError: false, enter: () => ({}) }

export const twinsBothPresent: PresentClass = { title: 'twins both present', shape: 'twins', singleError: false, enter: () => ({}) }

/** Two children of one name and birthday in two villages, both listed: half without a number, with the village and the guardian to tell them apart. */
export const sameNameAndBirthday: PresentClass = {
  title: 'same name and birthday',
  shape: 'same-name-and-birthday',
  singleError: false,
  enter({ family, birth }, row, random) {
    if (random.chance(0.5)) return {}
    const { name, township } = family.village
    return { ...row, idNumber: text(''), birthDate: text(birth), address: text(`${township}${name}${family.group}`), guardianName: text(written(headOf(family).name)) }
  },
}

export const homophoneWrongDigit: PresentClass = {
  title: 'homophone, wrong digit',
  shape: 'any',
  singleError: false,
  enter(person, _row, random) {
    const name = homophoneName(person, random)
    return name === null ? null : { name: text(name), idNumber: text(wrongDigit(person.idNumber, random)) }
  },
}

export const homophoneNoId: PresentClass = {
  title: 'homophone, no ID',
  shape: 'any',
  singleError: false,
  undecidable: 'no-key',
  enter(person, row, random, ids) {
    const name = homophoneName(person, random)
    return name === null ? null : { ...idMissing.enter(person, row, random, ids), name: text(name) }
  },
}
