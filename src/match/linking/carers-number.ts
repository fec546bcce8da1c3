import { distance } from 'fastest-levenshtein'
import { parseIdNumber } from '../../normalize/id-number.ts'
import { isHeadRelation } from '../../normalize/relation.ts'
import type { FieldId } from '../../schema.ts'
import type { Households } from '../households.ts'
import { carerFields } from '../profile.ts'
import { isAdultAt } from '../school-age.ts'
import type { PeopleStore } from '../store.ts'

/** Relations of the younger generation, 之子, 次女, 孙女, 外孙, 女儿; a wife (妻子) and who married in (儿媳, 女婿) are none. */
const childRelation = /(?:子|女|孙|儿)$|^(?:grand)?(?:son|daughter|child)$/i
const wife = /妻/

/**
 * Whether the ID cell of a listed person holds the number of their head, parent or guardian, as it is often entered for children: a grown-up's number, which a carer whom the row
 * names has, by the row itself or by their own row in the household, or another adult of the household of a child. The head's own row is not meant, nor one whose birth
 * column confirms the number.
 *
 * @param asOf ISO date by which ages are told
 */
export function bearsCarersNumber(listed: number, store: PeopleStore, households: Households, asOf: string): boolean {
  const number = store.valueNumber(listed, 'idNumber')
  if (number === 0) return false
  const owners = carersWith(number, listed, store, households)
  if (owners.length === 0) return false
  const relation = store.value(listed, 'relationToHead')
  if (isHeadRelation(relation)) return false
  const [birth, id] = [store.value(listed, 'birthDate'), parseIdNumber(store.value(listed, 'idNumber'))]
  if (id.birth === '' || !isAdultAt(id.birth, asOf) || (birth !== '' && id.birth.startsWith(birth.slice(0, 4)))) return false
  // Without a relation one character may be the head's own row, misspelt.
  return relation !== '' || owners.every((owner) => distance(store.value(listed, 'name'), store.value(owner.row, owner.field)) > 1)
}

interface Owner {
  readonly row: number
  readonly field: FieldId
}

const nobody: readonly Owner[] = []

/** The carers of a person who have the number, by the cells with their names. Most people have no number in common with anybody, and then no text is read. */
function carersWith(number: number, listed: number, store: PeopleStore, households: Households): readonly Owner[] {
  let owners = nobody
  const name = store.valueNumber(listed, 'name')
  for (const [field, idField] of carerFields) {
    const carer = store.valueNumber(listed, field)
    if (carer !== 0 && carer !== name && store.valueNumber(listed, idField) === number) owners = [...owners, { row: listed, field }]
  }
  households.everyMemberWith(listed, (member) => {
    if (member === listed || store.valueNumber(member, 'idNumber') !== number) return
    const theirs = store.valueNumber(member, 'name')
    if (theirs === 0 || theirs === name) return
    const isNamed = carerFields.some(([field]) => store.valueNumber(listed, field) === theirs)
    if (isNamed || isElder(store.value(member, 'relationToHead'), store.value(listed, 'relationToHead'))) owners = [...owners, { row: member, field: 'name' }]
  })
  return owners
}

/** By what the two rows state of their relation to the head. */
function isElder(theirs: string, own: string): boolean {
  return isHeadRelation(theirs) || (theirs !== '' && isChild(own) && !isChild(theirs))
}

function isChild(relation: string): boolean {
  return childRelation.test(relation) && !wife.test(relation)
}
