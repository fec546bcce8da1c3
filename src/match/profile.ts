import { parseIdNumber, type IdNumber } from '../normalize/id-number.ts'
import type { FieldId } from '../schema.ts'
import type { Person } from '../types.ts'
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
    ethnicGroup: person.value('ethnicGroup'),
    village: person.value('village'),
    township: person.value('township'),
    phones: [...new Set(phoneFields.map((field) => person.value(field)).filter((phone) => phone !== ''))],
    carers,
  }
}

/** Every birth date that the row states or that its ID number holds, full dates only (YYYYMMDD). */
export function birthDates({ birth, id }: Profile): readonly string[] {
  const dates = new Set<string>()
  if (birth.length === 8) dates.add(birth)
  if (id.birth !== '') dates.add(id.birth)
  return [...dates]
}

/** Profiles kept; a county's students are compared with the same few thousand families again and again. */
const mostProfiles = 100_000

/** Takes the profiles of a store's people, each once while it is remembered. */
export class Profiles {
  readonly #store: PeopleStore
  readonly #profiles = new Map<number, Profile>()

  constructor(store: PeopleStore) {
    this.#store = store
  }

  of(index: number): Profile {
    const known = this.#profiles.get(index)
    if (known !== undefined) return known
    if (this.#profiles.size >= mostProfiles) this.#profiles.clear()
    const profile = profileOf(this.#store.person(index))
    this.#profiles.set(index, profile)
    return profile
  }
}
