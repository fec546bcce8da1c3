import { idMissing, wrongDigit } from './id-number.ts'
import { written } from '../names.ts'
import { headOf } from '../people.ts'
import { homophoneName } from './name.ts'
import { text, type PresentClass } from './class.ts'

export const clean: PresentClass = { title: 'clean', share: 0.4, shape: 'any', enter: () => ({}) }

export const twinsBothPresent: PresentClass = { title: 'twins both present', share: 0.02, shape: 'twins', enter: () => ({}) }

/** Two children of one name and birthday in two villages, both listed: half without a number, with the village and the guardian to tell them apart. */
export const sameNameAndBirthday: PresentClass = {
  title: 'same name and birthday',
  share: 0.01,
  shape: 'same-name-and-birthday',
  enter({ family, birth }, row, random) {
    if (random.chance(0.5)) return {}
    const { name, township } = family.village
    return { ...row, idNumber: text(''), birthDate: text(birth), address: text(`${township}${name}${family.group}`), guardianName: text(written(headOf(family).name)) }
  },
}

export const homophoneWrongDigit: PresentClass = {
  title: 'homophone, wrong digit',
  share: 0.02,
  shape: 'any',
  enter(person, _row, random) {
    const name = homophoneName(person, random)
    return name === null ? null : { name: text(name), idNumber: text(wrongDigit(person.idNumber, random)) }
  },
}

export const homophoneNoId: PresentClass = {
  title: 'homophone, no ID',
  share: 0.02,
  shape: 'any',
  enter(person, row, random) {
    const name = homophoneName(person, random)
    return name === null ? null : { ...idMissing.enter(person, row, random), name: text(name) }
  },
}
