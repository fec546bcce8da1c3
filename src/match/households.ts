import { parseIdNumber } from '../normalize/id-number.ts'
import type { Person } from '../types.ts'
import type { Carer } from './profile.ts'
import type { PeopleStore } from './store.ts'
import type { FieldId } from '../schema.ts'

/** What a list says of one household. */
export interface Household {
  /** Indexes of its listed people, in order of the list. */
  readonly members: readonly number[]
  /** How many people the list itself says it holds: those covered where it tells, or else the family's size; 0 where it does not say. */
  readonly stated: number
  /** The list names heads only. */
  readonly headsOnly: boolean
}

/** One person whom a household's rows name; the key tells the people of a household apart. */
interface Relative {
  readonly key: string
  readonly carer: Carer
}

function relativeKey(name: string, idText: string): string {
  return name === '' && idText === '' ? '' : `${name}\n${idText}`
}

const relativeFields: readonly (readonly [FieldId, FieldId])[] = [
  ['name', 'idNumber'],
  ['headName', 'headIdNumber'],
  ['guardianName', 'guardianIdNumber'],
  ['fatherName', 'fatherIdNumber'],
  ['motherName', 'motherIdNumber'],
]

/** Households whose relatives are kept. */
const mostRemembered = 100_000

/** Households of a store: members in two flat arrays (compressed rows), so that ten million people fit. */
export class Households {
  readonly #store: PeopleStore
  readonly #starts: Uint32Array
  readonly #members: Uint32Array
  readonly #relatives = new Map<number, readonly Relative[]>()

  constructor(store: PeopleStore) {
    this.#store = store
    this.#starts = new Uint32Array(store.householdCount + 1)
    for (let i = 0; i < store.size; i++) {
      const household = store.household(i)
      if (household >= 0) this.#starts[household + 1] = (this.#starts[household + 1] ?? 0) + 1
    }
    for (let h = 0; h < store.householdCount; h++) this.#starts[h + 1] = (this.#starts[h + 1] ?? 0) + (this.#starts[h] ?? 0)
    this.#members = new Uint32Array(this.#starts[store.householdCount] ?? 0)
    const filled = this.#starts.slice()
    for (let i = 0; i < store.size; i++) {
      const household = store.household(i)
      if (household < 0) continue
      const at = filled[household] ?? 0
      this.#members[at] = i
      filled[household] = at + 1
    }
  }

  /** The people listed with this one, the person included. */
  membersWith(listed: number): readonly number[] {
    const household = this.#store.household(listed)
    if (household < 0) return [listed]
    return [...this.#members.subarray(this.#starts[household], this.#starts[household + 1])]
  }

  of(listed: number): Household {
    const members = this.membersWith(listed)
    let covered = 0
    let size = 0
    let headsOnly = false
    for (const member of members) {
      covered = Math.max(covered, count(this.#store.value(member, 'coveredCount')))
      size = Math.max(size, count(this.#store.value(member, 'householdSize')))
      headsOnly ||= this.#store.headsOnly(member)
    }
    return { members, stated: covered > 0 ? covered : size, headsOnly }
  }

  /** The other people of a listed person's family that the list names: household members, and carers stated in any of their rows. */
  familyOf(person: Person): readonly Carer[] {
    const own = relativeKey(person.value('name'), person.value('idNumber'))
    return this.#relativesOf(person.index)
      .filter(({ key }) => key !== own)
      .map(({ carer }) => carer)
  }

  /** Everybody whom the rows of a person's household name, each once. */
  #relativesOf(index: number): readonly Relative[] {
    const household = this.#store.household(index)
    const known = household < 0 ? undefined : this.#relatives.get(household)
    if (known !== undefined) return known
    const relatives = new Map<string, Relative>()
    for (const member of this.membersWith(index)) {
      for (const [nameField, idField] of relativeFields) {
        const name = this.#store.value(member, nameField)
        const idText = this.#store.value(member, idField)
        const key = relativeKey(name, idText)
        if (key !== '' && !relatives.has(key)) relatives.set(key, { key, carer: { name, id: parseIdNumber(idText) } })
      }
    }
    const found = [...relatives.values()]
    if (household < 0) return found
    if (this.#relatives.size >= mostRemembered) this.#relatives.clear()
    this.#relatives.set(household, found)
    return found
  }
}

/** The list holds fewer people of the household than it says itself, or heads only: it can't disprove a child. */
export function isIncomplete(household: Household): boolean {
  return household.headsOnly || household.members.length < household.stated
}

function count(text: string): number {
  const number = Number(text)
  return Number.isInteger(number) ? number : 0
}
