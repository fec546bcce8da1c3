import { gradeOf } from '../normalize/grade.ts'
import { parseIdNumber, type IdNumber } from '../normalize/id-number.ts'
import type { FieldId } from '../schema.ts'
import type { Person } from '../types.ts'
import type { Households } from './households.ts'
import type { PeopleStore } from './store.ts'

/** A person of the family who may be found in the other list: parent, guardian or head of household. */
export interface Carer {
  readonly name: string
  readonly id: IdNumber
}

/** What the comparisons read of one person, taken once from the columns. */
export interface Profile {
  readonly person: Person
  /** Normalized name, then former names; none where the list gives no name. */
  readonly names: readonly string[]
  readonly id: IdNumber
  /** As the list's own column states it: YYYYMMDD, YYYYMM or ''. */
  readonly birth: string
  readonly sex: string
  /** Counted through from the first; null where none is stated (normalize/grade.ts). */
  readonly grade: number | null
  readonly school: string
  readonly ethnicGroup: string
  readonly village: string
  readonly township: string
  readonly phones: readonly string[]
  /** Stated in the person's own row, without the person. */
  readonly carers: readonly Carer[]
}

const carerFields: readonly (readonly [FieldId, FieldId])[] = [
  ['guardianName', 'guardianIdNumber'],
  ['headName', 'headIdNumber'],
  ['fatherName', 'fatherIdNumber'],
  ['motherName', 'motherIdNumber'],
]

const phoneFields: readonly FieldId[] = ['phone', 'guardianPhone', 'headPhone']

/** A listed person with the other people of the family that the list names. */
export interface ListedProfile extends Profile {
  readonly family: readonly Carer[]
}

/** Takes a person's values from the columns. */
export function profileOf(person: Person): Profile {
  const id = parseIdNumber(person.value('idNumber'))
  const name = person.value('name')
  const formerName = person.value('formerName')
  const carers: Carer[] = []
  for (const [nameField, idField] of carerFields) {
    const carer = { name: person.value(nameField), id: parseIdNumber(person.value(idField)) }
    if (carer.name === '' && carer.id.value === '') continue
    // The head's own row names the head again; that says nothing about another person.
    if (carer.name === name && (carer.id.value === '' || carer.id.value === id.value)) continue
    carers.push(carer)
  }
  return {
    person,
    names: [name, formerName].filter((each, position) => each !== '' && (position === 0 || each !== name)),
    id,
    birth: person.value('birthDate'),
    sex: person.value('sex'),
    grade: gradeOfPerson(person),
    school: person.value('schoolName'),
    ethnicGroup: person.value('ethnicGroup'),
    village: person.value('village'),
    township: person.value('township'),
    phones: phonesOf(person),
    carers,
  }
}

export function gradeOfPerson(person: Person): number | null {
  return gradeOf(person.value('grade'), person.value('className'), person.value('stage'))
}

const noPhones: readonly string[] = []

function phonesOf(person: Person): readonly string[] {
  const stated = phoneFields.map((field) => person.value(field)).filter((phone) => phone !== '')
  return stated.length === 0 ? noPhones : [...new Set(stated)]
}

/** Every birth date that the row states or that its ID number holds, full dates only (YYYYMMDD). */
export function birthDates({ birth, id }: Profile): readonly string[] {
  const dates: string[] = []
  if (birth.length === 8) dates.push(birth)
  if (id.birth !== '' && id.birth !== birth) dates.push(id.birth)
  return dates
}

/** Profiles kept, a power of two: few are asked for again soon, and those by neighbours in the list. */
const slots = 2 ** 14

/** Takes the profiles of a store's people; each has one slot in which it is remembered until another needs it. */
export class Profiles {
  readonly #store: PeopleStore
  readonly #households: Households
  readonly #kept = new Array<ListedProfile | undefined>(slots)

  constructor(store: PeopleStore, households: Households) {
    this.#store = store
    this.#households = households
  }

  of(index: number): ListedProfile {
    const slot = index & (slots - 1)
    const known = this.#kept[slot]
    if (known?.person.index === index) return known
    const person = this.#store.person(index)
    const profile = { ...profileOf(person), family: this.#households.familyOf(index) }
    this.#kept[slot] = profile
    return profile
  }
}
