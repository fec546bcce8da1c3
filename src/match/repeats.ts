import { parseIdNumber } from '../normalize/id-number.ts'
import { fieldIds, type FieldId } from '../schema.ts'
import type { Person } from '../types.ts'
import { placeAndBirth } from './comparisons/id-number.ts'
import type { PeopleStore } from './store.ts'
import { finishHash } from './text-hash.ts'

/** Fields in which an exact repeat may differ: they number or comment the row and say nothing of the person. */
const rowFields: ReadonlySet<FieldId> = new Set(['sequence', 'remarks', 'memberId'])

/** Other facts that must agree before a row without an ID number is a repeat (chosen: a name and one fact can be two children). */
const factsWithoutId = 2

/** Parts the two numbers of which one key is made (odd; the golden ratio as 32 bits). */
const keyMultiplier = 0x9e3779b1

const personFields = fieldIds.filter((field) => !rowFields.has(field))

/**
 * Finds exact repeats: the same kind of list, name and ID number, and no fact that differs; what is missing on one side may be there on
 * the other, as a summary sheet has fewer columns than the sheets it repeats. Of the rows of one person the fullest is kept, so
 * that the result does not depend on their order. Returns the kept index of each repeat.
 */
export function findRepeats(store: PeopleStore): ReadonlyMap<number, number> {
  const repeats = new Map<number, number>()
  for (const group of alikeGroups(store)) {
    const kept: number[] = []
    for (const index of fullestFirst(group, store)) {
      const original = kept.find((each) => isRepeat(store.person(index), store.person(each)))
      if (original === undefined) kept.push(index)
      else repeats.set(index, original)
    }
  }
  return repeats
}

/** Rows, two and more, of one kind of list, name and ID number. */
function alikeGroups(store: PeopleStore): Iterable<readonly number[]> {
  const groups = new Map<number, number[]>()
  // Open addressing, at most half full: the first row of each group + 1, 0 for an empty slot.
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * store.size + 1)))
  for (let row = 0; row < store.size; row++) {
    const slot = slotOf(row, slots, store)
    const first = slots[slot] ?? 0
    if (first === 0) slots[slot] = row + 1
    else addTo(groups, first - 1, row)
  }
  return groups.values()
}

/** The slot of the row's group, or the empty one that becomes it. */
function slotOf(row: number, slots: Uint32Array, store: PeopleStore): number {
  const mask = slots.length - 1
  let slot = finishHash(Math.imul(store.valueNumber(row, 'name'), keyMultiplier) ^ store.valueNumber(row, 'idNumber')) & mask
  for (let first = slots[slot] ?? 0; first !== 0 && !isAlike(row, first - 1, store); first = slots[slot] ?? 0) slot = (slot + 1) & mask
  return slot
}

function addTo(groups: Map<number, number[]>, first: number, row: number): void {
  const group = groups.get(first)
  if (group === undefined) groups.set(first, [first, row])
  else group.push(row)
}

function isAlike(a: number, b: number, store: PeopleStore): boolean {
  return store.valueNumber(a, 'name') === store.valueNumber(b, 'name') && store.valueNumber(a, 'idNumber') === store.valueNumber(b, 'idNumber') && store.kind(a) === store.kind(b)
}

/** Most facts first; among equals by what they say, and only rows that say the same by place. */
function fullestFirst(group: readonly number[], store: PeopleStore): readonly number[] {
  return group
    .map((index) => {
      const values = personFields.map((field) => store.value(index, field))
      return { index, facts: values.filter((value) => value !== '').length, content: values.join('\n') }
    })
    .sort((a, b) => b.facts - a.facts || (a.content < b.content ? -1 : a.content > b.content ? 1 : a.index - b.index))
    .map(({ index }) => index)
}

function isRepeat(person: Person, kept: Person): boolean {
  let agreeing = 0
  for (const field of personFields) {
    const [ours, theirs] = [person.value(field), kept.value(field)]
    if (ours === '' || theirs === '') continue
    if (ours !== theirs) return false
    agreeing++
  }
  // Name and number are the key and agree.
  const facts = agreeing - (person.value('name') === '' ? 0 : 1) - (person.value('idNumber') === '' ? 0 : 1)
  return tellsWhose(person.value('idNumber')) || facts >= factsWithoutId
}

/** Whether a number, if only in part, is one child's among those of one name. */
function tellsWhose(idNumber: string): boolean {
  if (idNumber === '') return false
  return parseIdNumber(idNumber).status !== 'digits-lost' || idNumber.replace(/\D/g, '').length >= placeAndBirth
}
