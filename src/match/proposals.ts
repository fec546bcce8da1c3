import { checkCharacter } from '../normalize/id-check.ts'
import { repairs } from '../normalize/id-edit.ts'
import { keptDigits, type IdNumber } from '../normalize/id-number.ts'
import { surnameOf } from '../normalize/name.ts'
import { placeSounds, soundKeys } from '../normalize/sound.ts'
import { fifteenDigits } from './comparisons/id-number.ts'
import { mostMembers, type Households } from './households.ts'
import { KeyIndex, keyOf, kindOfKey, mostUnderOneKey, wordKey, type Key } from './key-index.ts'
import { birthDates, type Carer, type Profile, type Profiles } from './profile.ts'
import type { PeopleStore } from './store.ts'

/** Namesakes of a carer whose families are looked into (chosen). */
const mostCarers = 12

/** Whom a student may be. */
export interface Proposed {
  /** Indexes of listed people, each once, ascending. */
  readonly people: readonly number[]
  /** `familiesOf` the student; null where it was not looked up, because the student is found by number and name. */
  readonly families: readonly number[] | null
}

/**
 * Proposes the listed people worth comparing with a student, by exact keys on repaired and partial values, never all pairs:
 * the ID number and its repairs, its first 15 digits, name or sound with birth date or village, birth date with surname, the name alone,
 * and everybody in the household of a carer.
 */
export class Proposals {
  readonly #store: PeopleStore
  readonly #households: Households
  readonly #ids = new KeyIndex()
  readonly #keptDigits = new KeyIndex()
  readonly #names = new KeyIndex()
  readonly #heads = new KeyIndex()
  /** 1 where the person has a valid number of their own. */
  readonly #hasValidId: Uint8Array

  constructor(store: PeopleStore, profiles: Profiles, households: Households) {
    this.#store = store
    this.#households = households
    this.#hasValidId = new Uint8Array(store.size)
    for (const profile of profiles.everybody()) this.#add(profile)
  }

  /**
   * Somebody with another valid number is another person, and is proposed only under the very same name; and for a student who is found by number
   * and name only rows that lack the number can be the same person.
   */
  of(student: Profile): Proposed {
    const found = new Set<number>()
    const ids = idKeys(student.id)
    for (const id of ids) for (const listed of this.#ids.find(wordKey(id), mostUnderOneKey)) found.add(listed)
    const isFound = student.id.status === 'valid' && [...found].some((listed) => this.#isSame(student, listed))
    const families = isFound ? null : this.familiesOf(student)
    for (const listed of families === null ? this.#namesakes(student) : this.#others(student, families)) {
      if (student.id.status !== 'valid' || this.#hasValidId[listed] === 0 || this.#hasSameName(student, listed)) found.add(listed)
    }
    return { people: [...found].sort((a, b) => a - b), families }
  }

  #hasSameName(student: Profile, listed: number): boolean {
    return student.names.includes(this.#store.value(listed, 'name'))
  }

  #isSame(student: Profile, listed: number): boolean {
    return this.#store.value(listed, 'idNumber') === student.id.value && this.#hasSameName(student, listed)
  }

  #namesakes(student: Profile): Iterable<number> {
    return new Set(exactNameKeys(student, placesOf(student)).flatMap((key) => this.#names.find(key, mostUnderOneKey)))
  }

  #others(student: Profile, families: readonly number[]): Iterable<number> {
    const found = new Set<number>()
    const propose = (index: KeyIndex, key: Key): void => {
      for (const listed of index.find(key, mostUnderOneKey)) found.add(listed)
    }
    const witness = student.person.value('studentNumber')
    if (witness !== '') propose(this.#ids, wordKey(witness))
    if (hasKeptDigits(student.id)) propose(this.#keptDigits, wordKey(student.id.value.slice(0, keptDigits)))
    for (const key of nameKeys(student)) propose(this.#names, key)
    for (const listed of families) {
      const members = this.#households.membersWith(listed)
      if (members.length <= mostMembers) for (const member of members) found.add(member)
      else found.add(listed)
    }
    return found
  }

  /** Listed people who are, or whose row names as head, one of the student's carers: by ID number, by name and village, or by a rare name. */
  familiesOf(student: Profile): readonly number[] {
    const found = new Set<number>()
    for (const carer of student.carers) for (const listed of this.#carer(carer, student.village)) found.add(listed)
    return [...found].sort((a, b) => a - b)
  }

  /** Listed people with exactly this ID number. */
  withId(value: string): readonly number[] {
    return this.#ids.find(wordKey(value), mostUnderOneKey).filter((listed) => this.#store.value(listed, 'idNumber') === value)
  }

  #carer(carer: Carer, village: string): readonly number[] {
    const found: number[] = []
    if (carer.id.value !== '') {
      for (const id of idKeys(carer.id)) found.push(...this.#ids.find(wordKey(id), mostCarers), ...this.#heads.find(wordKey(id), mostUnderOneKey))
    }
    if (carer.name === '') return found
    if (village !== '') {
      for (const place of placeSounds(village)) {
        found.push(...this.#names.find(keyOf(inVillage, carer.name, place), mostCarers), ...this.#heads.find(keyOf(ofCarer, carer.name, place), mostUnderOneKey))
      }
    }
    found.push(...this.#names.find(keyOf(byName, carer.name), mostCarers), ...this.#heads.find(wordKey(carer.name), mostCarers))
    return found
  }

  #add(profile: Profile): void {
    const { index } = profile.person
    if (profile.id.status === 'valid') this.#hasValidId[index] = 1
    for (const id of idKeys(profile.id)) this.#ids.add(wordKey(id), index)
    if (hasKeptDigits(profile.id)) this.#keptDigits.add(wordKey(profile.id.value.slice(0, keptDigits)), index)
    for (const key of nameKeys(profile)) this.#names.add(key, index)
    for (const carer of profile.carers) {
      if (carer.id.value !== '') this.#heads.add(wordKey(carer.id.value), index)
      if (carer.name === '') continue
      this.#heads.add(wordKey(carer.name), index)
      for (const place of placeSounds(profile.village)) this.#heads.add(keyOf(ofCarer, carer.name, place), index)
    }
  }
}

/** The number and, where it can't be right as it stands, every valid number one error away. */
function idKeys(id: IdNumber): readonly string[] {
  if (id.value === '') return []
  if (id.status === 'digits-lost') return longForm(fifteenDigits(id))
  return id.status === 'valid' || id.status === 'permit' || id.status === 'tail-lost' ? [id.value] : [id.value, ...repairs(id.value)]
}

/** The whole number that a child of this century has for fifteen digits, as GB 11643 makes 18 of 15. */
function longForm(fifteen: string): readonly string[] {
  const digits = `${fifteen.slice(0, 6)}20${fifteen.slice(6)}`
  return fifteen === '' ? [] : [digits + checkCharacter(digits)]
}

function hasKeptDigits(id: IdNumber): boolean {
  return id.value.replace('*', '').length >= keptDigits && id.status !== 'permit' && id.status !== 'other'
}

const byName = kindOfKey('name')
const inVillage = kindOfKey('village')
const bySoundInVillage = kindOfKey('sound village')
const bySoundAndBirth = kindOfKey('sound birth')
const bySurnameAndBirth = kindOfKey('birth')
const byBirthInVillage = kindOfKey('birth village')
const ofCarer = kindOfKey('carer')

/** How the village may sound. */
function placesOf({ village }: Profile): readonly string[] {
  return village === '' ? [] : placeSounds(village)
}

/** The name as it is, alone and with the village. */
function exactNameKeys(profile: Profile, places: readonly string[]): Key[] {
  const keys: Key[] = []
  for (const each of profile.names) {
    const name = withoutDots(each)
    keys.push(keyOf(byName, name))
    for (const place of places) keys.push(keyOf(inVillage, name, place))
  }
  return keys
}

function withoutDots(name: string): string {
  return name.includes('·') ? name.replaceAll('·', '') : name
}

/** Keys by which a person is found without a number, each once. */
function nameKeys(profile: Profile): readonly Key[] {
  const dates = birthDates(profile)
  const places = placesOf(profile)
  const keys = exactNameKeys(profile, places)
  for (const each of profile.names) {
    const sounds = soundKeys(each)
    for (const place of places) for (const sound of sounds) keys.push(keyOf(bySoundInVillage, sound, place))
    for (const date of dates) {
      keys.push(keyOf(bySurnameAndBirth, surnameOf(each).surname, date))
      for (const sound of sounds) keys.push(keyOf(bySoundAndBirth, sound, date))
    }
  }
  // A wrong surname is found by the rest: the same day in the same village.
  for (const date of dates) for (const place of places) keys.push(keyOf(byBirthInVillage, date, place))
  return keys.filter((key, at) => keys.indexOf(key) === at)
}
