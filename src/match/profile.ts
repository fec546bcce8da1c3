import { gradeOf } from '../normalize/grade.ts'
import { parseIdNumber, type IdNumber } from '../normalize/id-number.ts'
import type { FieldId } from '../schema.ts'
import type { Person } from '../types.ts'
import type { Households } from './households.ts'
import { bearsCarersNumber } from './linking/carers-number.ts'
import type { PeopleStore } from './store.ts'

/** A person of the family who may be found in the other list: parent, guardian or head of household. */
export interface Carer {
  readonly name: string
  readonly id: IdNumber
}

/** What the comparisons read of one person. */
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
  readonly phones: readonly string[]
  /** Stated in the person's own row, without the person. */
  readonly carers: readonly Carer[]
}

/** Name and number of each carer whom a row may name. */
export const carerFields: readonly (readonly [FieldId, FieldId])[] = [
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

/** All profiles are of one class, whichever side they are of, because pairs of them are compared by the million. What few pairs ask for is taken from the columns each time. */
class PersonProfile implements ListedProfile {
  readonly person: Person
  readonly names: readonly string[]
  readonly id: IdNumber
  readonly birth: string
  readonly village: string
  /** Where the family is looked up; null for who has none. */
  readonly #households: Households | null
  #carers: readonly Carer[] | null
  #family: readonly Carer[] | null

  constructor(person: Person, id: IdNumber, households: Households | null, carers: readonly Carer[] | null, family: readonly Carer[] | null) {
    this.person = person
    this.names = namesOf(person.value('name'), person.value('formerName'))
    this.id = id
    this.birth = person.value('birthDate')
    this.village = person.value('village')
    this.#households = households
    this.#carers = carers
    this.#family = family
  }

  get sex(): string {
    return this.person.value('sex')
  }

  get grade(): number | null {
    return gradeOfPerson(this.person)
  }

  get school(): string {
    return this.person.value('schoolName')
  }

  get ethnicGroup(): string {
    return this.person.value('ethnicGroup')
  }

  get phones(): readonly string[] {
    return phonesOf(this.person)
  }

  get carers(): readonly Carer[] {
    return (this.#carers ??= carersOf(this.person, this.id))
  }

  get family(): readonly Carer[] {
    return (this.#family ??= this.#households?.familyOf(this.person.index) ?? nobody)
  }
}

const nobody: readonly Carer[] = []

/** @param households in which the family is looked up; null for who has none */
export function profileOf(person: Person, households: Households | null = null): ListedProfile {
  return new PersonProfile(person, parseIdNumber(person.value('idNumber')), households, null, null)
}

/** The same person with something in place of what the columns say. */
export function changedProfile(profile: ListedProfile, { id = profile.id, carers = profile.carers, family = profile.family }: Partial<Pick<ListedProfile, 'id' | 'carers' | 'family'>>): ListedProfile {
  return new PersonProfile(profile.person, id, null, carers, family)
}

export function gradeOfPerson(person: Person): number | null {
  return gradeOf(person.value('grade'), person.value('className'), person.value('stage'))
}

function namesOf(name: string, formerName: string): readonly string[] {
  if (formerName === '' || formerName === name) return name === '' ? [] : [name]
  return name === '' ? [formerName] : [name, formerName]
}

function carersOf(person: Person, ownId: IdNumber): readonly Carer[] {
  const carers: Carer[] = []
  for (const [nameField, idField] of carerFields) {
    const name = person.value(nameField)
    const number = person.value(idField)
    if (name === '' && number === '') continue
    const id = parseIdNumber(number)
    if (name === '' && id.value === '') continue
    // The head's own row names the head again; that says nothing about another person.
    if (name === person.value('name') && (id.value === '' || id.value === ownId.value)) continue
    carers.push({ name, id })
  }
  // A grown array holds room for more, and one a person is kept.
  return carers.length === 0 ? nobody : carers.slice()
}

const noPhones: readonly string[] = []

function phonesOf(person: Person): readonly string[] {
  let phones = noPhones
  for (const field of phoneFields) {
    const phone = person.value(field)
    if (phone !== '' && !phones.includes(phone)) phones = [...phones, phone]
  }
  return phones
}

/** Every birth date that the row states or that its ID number holds, full dates only (YYYYMMDD). */
export function birthDates({ birth, id }: Profile): readonly string[] {
  const dates: string[] = []
  if (birth.length === 8) dates.push(birth)
  if (id.birth !== '' && id.birth !== birth) dates.push(id.birth)
  return dates
}

/** Profiles kept, a power of two: who is asked for again is so for the same student, or for one beside. */
const slots = 2 ** 15

/** Takes the profiles of a store's people; each has one slot in which it is remembered until another needs it. */
export class Profiles {
  readonly #store: PeopleStore
  readonly #households: Households
  readonly #kept = new Array<ListedProfile | undefined>(slots)
  /** 1 where the ID cell holds a carer's number. */
  readonly #bearCarersNumber: Uint8Array

  /** @param asOf ISO date by which ages are told */
  constructor(store: PeopleStore, households: Households, asOf: string) {
    this.#store = store
    this.#households = households
    this.#bearCarersNumber = new Uint8Array(store.size)
    for (let index = 0; index < store.size; index++) this.#bearCarersNumber[index] = bearsCarersNumber(index, store, households, asOf) ? 1 : 0
  }

  /** Whether the person's ID cell holds the number of a carer, and none of the person's own. */
  bearsCarersNumber(index: number): boolean {
    return this.#bearCarersNumber[index] === 1
  }

  of(index: number): ListedProfile {
    const slot = index & (slots - 1)
    const known = this.#kept[slot]
    if (known?.person.index === index) return known
    const profile = profileOf(this.#store.person(index), this.#households)
    // A carer's number is evidence of the family, which has it already, and none of the child.
    return (this.#kept[slot] = this.bearsCarersNumber(index) ? changedProfile(profile, { id: parseIdNumber('') }) : profile)
  }
}
