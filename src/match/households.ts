import { parseIdNumber } from '../normalize/id-number.ts'
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
  readonly key: number
  readonly carer: Carer
}

/** The numbers of two texts stay below this, so that both fit into one exact double. */
const keyBase = 2 ** 26

interface RelativeFields {
  readonly name: FieldId
  readonly id: FieldId
}

const relativeFields: readonly RelativeFields[] = [
  { name: 'name', id: 'idNumber' },
  { name: 'headName', id: 'headIdNumber' },
  { name: 'guardianName', id: 'guardianIdNumber' },
  { name: 'fatherName', id: 'fatherIdNumber' },
  { name: 'motherName', id: 'motherIdNumber' },
]

/** A household larger than this is a list without households (measured: none above 15). */
export const mostMembers = 30

/** Households whose relatives are kept, a power of two: a family's members are compared one after the other. */
const slots = 2 ** 13

/** Households of a store: members in two flat arrays (compressed rows), so that ten million people fit. */
export class Households {
  readonly #store: PeopleStore
  readonly #starts: Uint32Array
  readonly #members: Uint32Array
  readonly #kept = new Array<{ readonly household: number; readonly relatives: readonly Relative[] } | undefined>(slots)

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
    const members: number[] = []
    this.everyMemberWith(listed, (member) => members.push(member))
    return members
  }

  /** The same, one after the other: asked of everybody. */
  everyMemberWith(listed: number, take: (member: number) => void): void {
    const household = this.#store.household(listed)
    if (household < 0) {
      take(listed)
      return
    }
    const end = this.#starts[household + 1] ?? 0
    for (let at = this.#starts[household] ?? 0; at < end; at++) take(this.#members[at] ?? 0)
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
  familyOf(listed: number): readonly Carer[] {
    const own = this.#relativeKey(listed, 'name', 'idNumber')
    const family: Carer[] = []
    for (const { key, carer } of this.#relativesOf(listed)) if (key !== own) family.push(carer)
    // A grown array holds room for more.
    return family.slice()
  }

  /** Everybody whom the rows of a person's household name, each once. */
  #relativesOf(listed: number): readonly Relative[] {
    const household = this.#store.household(listed)
    if (household < 0) return this.#relativesAmong([listed])
    const slot = household & (slots - 1)
    const known = this.#kept[slot]
    if (known?.household === household) return known.relatives
    const relatives = this.#relativesAmong(this.membersWith(listed))
    this.#kept[slot] = { household, relatives }
    return relatives
  }

  #relativesAmong(members: readonly number[]): readonly Relative[] {
    const relatives = new Map<number, Relative>()
    for (const member of members) for (const fields of relativeFields) this.#addRelative(relatives, member, fields)
    return [...relatives.values()]
  }

  #addRelative(relatives: Map<number, Relative>, member: number, { name, id }: RelativeFields): void {
    const key = this.#relativeKey(member, name, id)
    if (key !== 0 && !relatives.has(key)) relatives.set(key, { key, carer: { name: this.#store.value(member, name), id: parseIdNumber(this.#store.value(member, id)) } })
  }

  /** 0 where neither is stated. */
  #relativeKey(listed: number, nameField: FieldId, idField: FieldId): number {
    return this.#store.valueNumber(listed, nameField) * keyBase + this.#store.valueNumber(listed, idField)
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
