import { heardAs, seenAs } from '../confusions.ts'
import { drawGiven, written } from '../names.ts'
import { headOf, type Person } from '../people.ts'
import type { Random } from '../random.ts'
import { wrongDigit } from './id-number.ts'
import { homophoneName } from './name.ts'
import { replaced, text, type PresentClass } from './class.ts'

export const twoErrors: PresentClass = {
  title: 'two errors',
  shape: 'any',
  singleError: false,
  enter({ name, idNumber }, _row, random) {
    const given = [...name.given]
    if (name.father !== '') return null
    const place = random.between(0, given.length - 1)
    const other = random.chance(0.5) ? heardAs(given[place] ?? '', random) : seenAs(given[place] ?? '', random)
    const mistaken = name.surname + replaced(name.given, place, other ?? '')
    const digits = wrongDigit(wrongDigit(idNumber, random), random)
    if (random.chance(0.5) && other !== null) return { name: text(mistaken), idNumber: text(wrongDigit(idNumber, random)) }
    return digits === idNumber ? null : { idNumber: text(digits) }
  },
}

/** Surnames that offices write for one another (the domain's list of variants). */
const surnameVariants = ['付傅', '肖萧', '闫阎', '兰蓝', '戴代', '邱丘', '廖寥', '龙隆', '吴伍', '吴武', '覃秦', '余佘', '蒋将', '尹伊']

export const surnameVariant: PresentClass = {
  title: 'surname variant',
  shape: 'any',
  singleError: true,
  enter({ name }, _row, random) {
    const pairs = surnameVariants.filter((pair) => pair.includes(name.surname) && name.surname !== '')
    if (pairs.length === 0) return null
    return { name: text(random.pick(pairs).replace(name.surname, '') + name.given) }
  },
}

export const givenNameSwapped: PresentClass = {
  title: 'given name swapped',
  shape: 'any',
  singleError: true,
  enter({ name }) {
    const [first = '', second = '', ...more] = name.given
    return name.father !== '' || second === '' || more.length > 0 || first === second ? null : { name: text(name.surname + second + first) }
  },
}

/** 小强, 阿强, 强强 for 吴志强: what the child is called at home. */
export const milkName: PresentClass = {
  title: 'milk name',
  shape: 'any',
  singleError: false,
  enter({ name }, _row, random) {
    const last = [...name.given].at(-1) ?? ''
    return name.father === '' ? { name: text(name.surname + random.pick([`小${last}`, `阿${last}`, last + last])) } : null
  },
}

export const renamed: PresentClass = {
  title: 'renamed',
  shape: 'any',
  singleError: false,
  undecidable: 'another-person',
  enter: ({ name, sex }, _row, random) => (name.father === '' ? { name: text(name.surname + drawGiven(random, sex, 'child')) } : null),
}

export const siblingsId: PresentClass = {
  title: "sibling's ID",
  shape: 'any',
  singleError: false,
  undecidable: 'another-person',
  enter(person, _row, random) {
    const others = siblingsOf(person)
    return others.length === 0 ? null : { idNumber: text(random.pick(others).idNumber) }
  },
}

export const siblingsIdsSwapped: PresentClass = {
  title: "siblings' IDs swapped",
  shape: 'siblings',
  singleError: false,
  enter(person) {
    const [other] = siblingsOf(person)
    return other === undefined ? null : { idNumber: text(other.idNumber) }
  },
}

/** A valid number that is neither the child's nor anybody's of the lists. */
export const anotherId: PresentClass = {
  title: 'another valid ID',
  shape: 'any',
  singleError: false,
  undecidable: 'numbers-differ',
  enter: ({ idNumber, sex }, _row, random, ids) => ({ idNumber: text(random.chance(0.5) ? ids.after(idNumber, sex) : ids.next(idNumber.slice(0, 6), birthOfAnother(idNumber, random), sex)) }),
}

/** One child registered in two schools or classes, the second time with another valid number; the first row is right. */
export const registeredTwice: PresentClass = {
  title: 'registered twice',
  shape: 'registered-twice',
  singleError: false,
  enter: anotherId.enter,
}

/** The row is right; the list has the child twice, once with a typing error (lists.ts). */
export const listedTwice: PresentClass = { title: 'listed twice, one mistyped', shape: 'listed-twice', singleError: false, enter: () => ({}) }

export const headsName: PresentClass = {
  title: "head's name",
  shape: 'any',
  singleError: false,
  undecidable: 'another-person',
  enter: ({ family }) => ({ name: text(written(headOf(family).name)) }),
}

/** A name heard wrongly on a row that has no number of the child. */
export const homophoneAndGuardiansId: PresentClass = {
  title: "homophone, guardian's ID",
  shape: 'any',
  singleError: false,
  undecidable: 'no-key',
  enter(person, _row, random) {
    const name = homophoneName(person, random)
    return name === null ? null : { name: text(name), idNumber: text(headOf(person.family).idNumber) }
  },
}

function siblingsOf(person: Person): readonly Person[] {
  return person.family.members.filter((member) => member.role === 'child' && member !== person)
}

function birthOfAnother(idNumber: string, random: Random): string {
  return `${idNumber.slice(6, 10)}${String(random.between(1, 12)).padStart(2, '0')}${String(random.between(1, 28)).padStart(2, '0')}`
}
