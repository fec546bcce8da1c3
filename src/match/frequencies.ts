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

  add(key: string): void {
    this.#total++
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
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
  const names = new Map<string, string>()
  const village: FieldId = 'village'
  for (const store of stores) {
    for (let i = 0; i < store.size; i++) {
      const name = store.value(i, 'name')
      if (name !== '') {
        const { surname, given } = surnameOf(name)
        surnames.add(surname)
        for (const character of given) characters.add(character)
      }
      const school = store.value(i, 'schoolName')
      if (school !== '') schools.add(school)
      const place = store.value(i, village)
      if (place === '') continue
      villages.add(place)
      const text = store.text(i, village)
      const known = names.get(place)
      if (known === undefined || text.length < known.length || (text.length === known.length && text < known)) names.set(place, text)
    }
  }
  return {
    tallies: { surname: surnames, character: characters, village: villages, school: schools },
    surname: (key) => surnames.share(key),
    character: (key) => characters.share(key),
    village: (key) => villages.share(key),
    school: (key) => schools.share(key),
    villageNames: names,
    villages: [...villages.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
  }
}
