import { parseIdNumber } from '../normalize/id-number.ts'
import { fieldIds, type FieldId } from '../schema.ts'
import type { Person } from '../types.ts'
import { placeAndBirth } from './comparisons/id-number.ts'
import type { PeopleStore } from './store.ts'

/** Fields in which an exact repeat may differ: they number or comment the row and say nothing of the person. */
const rowFields: ReadonlySet<FieldId> = new Set(['sequence', 'remarks', 'memberId'])

/** Other facts that must agree before a row without an ID number is a repeat (chosen: a name and one fact can be two children). */
const factsWithoutId = 2

const personFields = fieldIds.filter((field) => !rowFields.has(field))

/**
 * Finds exact repeats: the same kind of list, name and ID number, and no fact that differs; what is missing on one side may be there on
 * the other, as a summary sheet has fewer columns than the sheets it repeats. Of the rows of one person the fullest is kept, so
 * that the result does not depend on their order. Returns the kept index of each repeat.
 */
export function findRepeats(store: PeopleStore): ReadonlyMap<number, number> {
  const groups = new Map<string, number[]>()
  const firsts = new Map<string, number>()
  for (let i = 0; i < store.size; i++) {
    const key = `${store.kind(i)}\n${store.value(i, 'name')}\n${store.value(i, 'idNumber')}`
    const first = firsts.get(key)
    if (first === undefined) {
      firsts.set(key, i)
      continue
    }
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [first, i])
    else group.push(i)
  }
  const repeats = new Map<number, number>()
  for (const group of groups.values()) {
    const kept: number[] = []
    for (const index of fullestFirst(group, store)) {
      const original = kept.find((each) => isRepeat(store.person(index), store.person(each)))
      if (original === undefined) kept.push(index)
      else repeats.set(index, original)
    }
  }
  return repeats
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
