import { checkCharacter } from '../normalize/id-check.ts'
import { repairs } from '../normalize/id-edit.ts'
import { keptDigits, type IdNumber } from '../normalize/id-number.ts'
import { surnameOf } from '../normalize/name.ts'
import { placeSounds, soundKeys } from '../normalize/sound.ts'
import { fifteenDigits } from './comparisons/id-number.ts'
import { shortestPart } from './comparisons/part-order.ts'
import { Found } from './found.ts'
import { mostMembers, type Households } from './households.ts'
import { KeyIndex, keyOf, kindOfKey, mostUnderOneKey, wordKey, type Key } from './key-index.ts'
import { birthDates, type Carer, type Profile, type Profiles } from './profile.ts'
import type { PeopleStore } from './store.ts'
import type { Hashing } from './text-hash.ts'

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
  /** Of the student at hand. */
  readonly #found: Found
  readonly #families: Found
  /** 1 where the person has a valid number of their own. */
  readonly #hasValidId: Uint8Array

  constructor(store: PeopleStore, profiles: Profiles, households: Households) {
    this.#store = store
    this.#households = households
    this.#hasValidId = new Uint8Array(store.size)
    this.#found = new Found(store.size)
    this.#families = new Found(store.size)
    for (let listed = 0; listed < store.size; listed++) this.#add(profiles.of(listed))
  }

  /**
   * Somebody with another valid number is another person, and is proposed only under the very same name; and for a student who is found by number
   * and name only rows that lack the number can be the same person.
   */
  of(student: Profile): Proposed {
    const found = this.#found
    for (const id of idKeys(student.id)) this.#ids.findInto(found, wordKey(id), mostUnderOneKey)
    const byNumber = found.people.length
    const families = student.id.status === 'valid' && found.people.some((listed) => this.#isSame(student, listed)) ? null : this.familiesOf(student)
    if (families === null) this.#findNamesakes(student)
    else this.#findOthers(student, families)
    const people: number[] = []
    for (const [at, listed] of found.take().entries()) if (at < byNumber || this.#mayBe(student, listed)) people.push(listed)
    return { people: people.sort(ascending), families }
  }

  /** Whether somebody who was not found by the number may be the student. */
  #mayBe(student: Profile, listed: number): boolean {
    return student.id.status !== 'valid' || this.#hasValidId[listed] === 0 || this.#hasSameName(student, listed)
  }

  /** Whether the listed person has a valid number of their own. */
  hasValidId(listed: number): boolean {
    return this.#hasValidId[listed] === 1
  }

  #hasSameName(student: Profile, listed: number): boolean {
    return student.names.includes(this.#store.value(listed, 'name'))
  }

  #isSame(student: Profile, listed: number): boolean {
    return this.#store.value(listed, 'idNumber') === student.id.value && this.#hasSameName(student, listed)
  }

  #findNamesakes(student: Profile): void {
    for (const name of student.names) this.#findName(withoutDots(name), student.village, wholeName)
  }

  /** One side has the father's name behind the child's own, and the other has not. */
  #findWithoutLastPart(student: Profile): void {
    for (const name of student.names) {
      const own = ownPart(name)
      if (own === '') this.#findName(name, student.village, ownPartOfName)
      else this.#findName(own, student.village, wholeName)
    }
  }

  /** Where not too many have the name, those of the village are among them. */
  #findName(name: string, village: string, { alone, inVillage }: NameKinds): void {
    if (this.#names.findInto(this.#found, keyOf(alone, name), mostUnderOneKey)) return
    for (const place of placeSounds(village)) this.#names.findInto(this.#found, keyOf(inVillage, name, place), mostUnderOneKey)
  }

  #findOthers(student: Profile, families: readonly number[]): void {
    const found = this.#found
    const witness = student.person.value('studentNumber')
    if (witness !== '') this.#ids.findInto(found, wordKey(witness), mostUnderOneKey)
    if (hasKeptDigits(student.id)) this.#keptDigits.findInto(found, wordKey(student.id.value.slice(0, keptDigits)), mostUnderOneKey)
    this.#findNamesakes(student)
    this.#findWithoutLastPart(student)
    for (const key of partKeys(student)) this.#names.findInto(found, key, mostUnderOneKey)
    for (const listed of families) {
      const members = this.#households.membersWith(listed)
      if (members.length <= mostMembers) for (const member of members) found.add(member)
      else found.add(listed)
    }
  }

  /** Listed people who are, or whose row names as head, one of the student's carers: by ID number, by name and village, or by a rare name. */
  familiesOf(student: Profile): readonly number[] {
    for (const carer of student.carers) this.#findFamilies(carer, student.village)
    return this.#families.take().sort(ascending)
  }

  /** Listed people with exactly this ID number. */
  withId(value: string): readonly number[] {
    return this.#ids.find(wordKey(value), mostUnderOneKey).filter((listed) => this.#store.value(listed, 'idNumber') === value)
  }

  #findFamilies(carer: Carer, village: string): void {
    const found = this.#families
    for (const id of idKeys(carer.id)) {
      this.#ids.findInto(found, wordKey(id), mostCarers)
      this.#heads.findInto(found, wordKey(id), mostUnderOneKey)
    }
    if (carer.name === '') return
    // Where not too many have the name, those of the village are among them.
    const areAllListed = this.#names.findInto(found, keyOf(wholeName.alone, carer.name), mostCarers)
    const areAllNamed = this.#heads.findInto(found, wordKey(carer.name), mostCarers)
    if (areAllListed && areAllNamed) return
    for (const place of placeSounds(village)) {
      this.#names.findInto(found, keyOf(wholeName.inVillage, carer.name, place), mostCarers)
      this.#heads.findInto(found, keyOf(ofCarer, carer.name, place), mostUnderOneKey)
    }
  }

  #add(profile: Profile): void {
    const { index } = profile.person
    if (profile.id.status === 'valid') this.#hasValidId[index] = 1
    for (const id of idKeys(profile.id)) this.#ids.add(wordKey(id), index)
    if (hasKeptDigits(profile.id)) this.#keptDigits.add(wordKey(profile.id.value.slice(0, keptDigits)), index)
    for (const key of exactNameKeys(profile)) this.#names.add(key, index)
    for (const key of partKeys(profile)) this.#names.add(key, index)
    for (const carer of profile.carers) {
      if (carer.id.value !== '') this.#heads.add(wordKey(carer.id.value), index)
      if (carer.name === '') continue
      this.#heads.add(wordKey(carer.name), index)
      for (const place of placeSounds(profile.village)) this.#heads.add(keyOf(ofCarer, carer.name, place), index)
    }
  }
}

function ascending(a: number, b: number): number {
  return a - b
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

/** Kinds of the keys of a name, alone and with the village. */
interface NameKinds {
  readonly alone: Hashing
  readonly inVillage: Hashing
}

const wholeName: NameKinds = { alone: kindOfKey('name'), inVillage: kindOfKey('village') }
/** Kinds of their own: many have one part in common, and those who have it for their whole name would be too many to be looked at. */
const ownPartOfName: NameKinds = { alone: kindOfKey('own part'), inVillage: kindOfKey('own part village') }
const bySoundInVillage = kindOfKey('sound village')
const bySoundAndBirth = kindOfKey('sound birth')
const bySurnameAndBirth = kindOfKey('birth')
const byBirthInVillage = kindOfKey('birth village')
const ofCarer = kindOfKey('carer')

/** Of the name as it is, and of the child's own part of a name with a dot, by which rows without the father's name are found. */
function exactNameKeys(profile: Profile): readonly Key[] {
  const ownParts = profile.names.map(ownPart).filter((part) => part !== '')
  return eachOnce([...keysOf(profile.names.map(withoutDots), wholeName, profile), ...keysOf(ownParts, ownPartOfName, profile)], profile)
}

/** Of names alone, and with the village. */
function keysOf(names: readonly string[], { alone, inVillage }: NameKinds, { village }: Profile): readonly Key[] {
  const keys: Key[] = []
  for (const name of names) {
    keys.push(keyOf(alone, name))
    addKeys(keys, inVillage, [name], placeSounds(village))
  }
  return keys
}

function withoutDots(name: string): string {
  return name.includes('·') ? name.replaceAll('·', '') : name
}

/** Sound, surname, birth date and village, two of them together, each key once. */
function partKeys(profile: Profile): readonly Key[] {
  const dates = birthDates(profile)
  const places = placeSounds(profile.village)
  const keys: Key[] = []
  for (const name of profile.names) {
    const sounds = soundKeys(name)
    addKeys(keys, bySoundInVillage, sounds, places)
    addKeys(keys, bySoundAndBirth, sounds, dates)
    addKeys(keys, bySurnameAndBirth, [surnameOf(name).surname], dates)
  }
  // A wrong surname is found by the rest: the same day in the same village.
  addKeys(keys, byBirthInVillage, dates, places)
  return eachOnce(keys, profile)
}

/** Two names of one person often have a part in common. */
function eachOnce(keys: readonly Key[], { names }: Profile): readonly Key[] {
  return names.length > 1 ? keys.filter((key, at) => keys.indexOf(key) === at) : keys
}

/** 阿依古丽 of 阿依古丽·买买提: the father's name, which stands behind it, is often left out. '' where there is no such part. */
function ownPart(name: string): string {
  const end = name.indexOf('·')
  return end < shortestPart ? '' : name.slice(0, end)
}

/** A key for each word with each of the further ones. */
function addKeys(keys: Key[], kind: Hashing, words: readonly string[], further: readonly string[]): void {
  for (const word of words) for (const other of further) keys.push(keyOf(kind, word, other))
}
