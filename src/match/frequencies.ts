import { surnameOf } from '../normalize/name.ts'
import type { FieldId } from '../schema.ts'
import type { PeopleStore } from './store.ts'

/** Chance that two random given-name characters agree, where the files say nothing (names: measured, 1/235). */
const backOff = 1 / 235
/** Weight of the back-off in observed characters (chosen: a character seen in one of two hundred names keeps its own rate). */
const backOffWeight = 100
/** A village of which the files say nothing (chosen: the about twenty villages of a township). */
const villageBackOff = 1 / 20
const villageBackOffWeight = 20
/** A school of which the files say nothing (chosen: the about fifty schools of a county). */
const schoolBackOff = 1 / 50
const schoolBackOffWeight = 50

/** What is counted in the files: surnames and schools of people, characters of given names, and villages. */
export type Counted = 'surname' | 'character' | 'village' | 'school'

/** How common names, characters and villages are in these very files: the u of the comparisons. */
export interface Frequencies {
  readonly tallies: Readonly<Record<Counted, Tally>>
  /** Share of people with this surname. */
  surname(surname: string): number
  /** Share of given-name characters that are this one. */
  character(character: string): number
  /** Share of people of this village. */
  village(village: string): number
  /** Share of people of this school, among those of whom a school is stated. */
  school(school: string): number
  /** Every village named in the lists, longest first. */
  readonly villages: readonly string[]
  /** A village's normalized name -> as the files write it, the shortest way: 米粮 -> 米粮村. */
  readonly villageNames: ReadonlyMap<string, string>
}

/** How often each value stands in the files of both sides. */
export class Tally {
  readonly #counts = new Map<string, number>()
  /** Share of a value of which the files say nothing, and the values that this share counts for. */
  readonly backOff: number
  readonly backOffWeight: number
  #total = 0

  constructor(backOff: number, backOffWeight: number) {
    this.backOff = backOff
    this.backOffWeight = backOffWeight
  }

  /** Values counted, and how many of them are different. */
  get total(): number {
    return this.#total
  }

  get distinct(): number {
    return this.#counts.size
  }

  /** Share of a value that the files do not have. */
  get unseen(): number {
    return this.#shareOf(0)
  }

  count(key: string): number {
    return this.#counts.get(key) ?? 0
  }

  add(key: string, times: number): void {
    this.#total += times
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + times)
  }

  share(key: string): number {
    return this.#shareOf(this.count(key))
  }

  #shareOf(count: number): number {
    return (count + this.backOff * this.backOffWeight) / (this.#total + this.backOffWeight)
  }

  keys(): readonly string[] {
    return [...this.#counts.keys()]
  }
}

/** Counts both sides together: a name that is rare in both says most. */
export function countFrequencies(stores: readonly PeopleStore[]): Frequencies {
  const surnames = new Tally(backOff, backOffWeight)
  const characters = new Tally(backOff, backOffWeight)
  const villages = new Tally(villageBackOff, villageBackOffWeight)
  const schools = new Tally(schoolBackOff, schoolBackOffWeight)
  for (const store of stores) {
    for (const { row, times } of countValues(store, 'name')) {
      const { surname, given } = surnameOf(store.value(row, 'name'))
      surnames.add(surname, times)
      for (const character of given) characters.add(character, times)
    }
    for (const { row, times } of countValues(store, 'schoolName')) schools.add(store.value(row, 'schoolName'), times)
    for (const { row, times } of countValues(store, 'village')) villages.add(store.value(row, 'village'), times)
  }
  return {
    tallies: { surname: surnames, character: characters, village: villages, school: schools },
    surname: (key) => surnames.share(key),
    character: (key) => characters.share(key),
    village: (key) => villages.share(key),
    school: (key) => schools.share(key),
    villageNames: shortestTexts(stores, 'village'),
    villages: [...villages.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
  }
}

/** One value of a field: a row that has it, and how many rows have it. */
interface ValueCount {
  readonly row: number
  times: number
}

/** The values of a field in a store. They are told apart by their numbers: texts cost more, and most stand in many rows. */
function countValues(store: PeopleStore, field: FieldId): Iterable<ValueCount> {
  const counts = new Map<number, ValueCount>()
  for (let row = 0; row < store.size; row++) {
    const number = store.valueNumber(row, field)
    if (number === 0) continue
    const known = counts.get(number)
    if (known === undefined) counts.set(number, { row, times: 1 })
    else known.times++
  }
  return counts.values()
}

/** The shortest text that any row has for each value of a field, the first in the order of texts where several are as short. */
function shortestTexts(stores: readonly PeopleStore[], field: FieldId): ReadonlyMap<string, string> {
  const shortest = new Map<string, string>()
  for (const store of stores) {
    for (let i = 0; i < store.size; i++) {
      const value = store.value(i, field)
      if (value === '') continue
      const text = store.text(i, field)
      const known = shortest.get(value)
      if (known === undefined || text.length < known.length || (text.length === known.length && text < known)) shortest.set(value, text)
    }
  }
  return shortest
}
