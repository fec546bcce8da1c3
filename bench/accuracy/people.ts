import type { Name, Sex } from './names.ts'

/** The truth: invented people and families, and nothing of how lists write them. */
export interface Person {
  /** Number of the person in this population. */
  readonly number: number
  readonly name: Name
  readonly sex: Sex
  /** YYYYMMDD. */
  readonly birth: string
  /** Right check character, unassigned area. */
  readonly idNumber: string
  readonly role: 'head' | 'spouse' | 'grandparent' | 'child'
  readonly family: Family
}

export interface Village {
  readonly name: string
  readonly township: string
  readonly county: string
  /** First six digits of the ID numbers given out there; unassigned. */
  readonly area: string
}

export interface Family {
  readonly number: number
  readonly village: Village
  /** Of the village, such as 三组. */
  readonly group: string
  readonly ethnicGroup: string
  readonly surname: string
  /** Character that the children share in first place; '' in most families. */
  readonly generation: string
  /** Father's part of the children's dotted names; '' in families that have none. */
  readonly father: string
  readonly members: Person[]
}

export function headOf(family: Family): Person {
  const head = family.members[0]
  if (head === undefined) throw new Error(`family ${String(family.number)} has no head`)
  return head
}
