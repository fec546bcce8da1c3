import { parseIdNumber } from '../normalize/id-number.ts'
import type { Person } from '../types.ts'
import type { Carer } from './profile.ts'
import type { PeopleStore } from './store.ts'

/** What a list says of one household. */
export interface Household {
  /** Indexes of its listed people, in order of the list. */
  readonly members: readonly number[]
  /** How many people the list itself says it holds: those covered where it tells, or else the family's size; 0 where it does not say. */
  readonly stated: number
  /** The list names heads only. */
  readonly headsOnly: boolean
}

/** Households of a store: members in two flat arrays (compressed rows), so that ten million people fit. */
export class Households {
  readonly #store: PeopleStore
  readonly #starts: Uint32Array
  readonly #members: Uint32Array

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
    const family = new Map<string, Carer>()
    const add = (name: string, idText: string): void => {
      if (name === '' && idText === '') return
      family.set(`${name}\n${idText}`, { name, id: parseIdNumber(idText) })
    }
    for (const member of this.membersWith(person.index)) {
      if (member !== person.index) add(this.#store.value(member, 'name'), this.#store.value(member, 'idNumber'))
      add(this.#store.value(member, 'headName'), this.#store.value(member, 'headIdNumber'))
    }
    add(person.value('guardianName'), person.value('guardianIdNumber'))
    add(person.value('fatherName'), person.value('fatherIdNumber'))
    add(person.value('motherName'), person.value('motherIdNumber'))
    family.delete(`${person.value('name')}\n${person.value('idNumber')}`)
    return [...family.values()]
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
