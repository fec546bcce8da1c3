import { isHeadRelation } from '../normalize/relation.ts'
import type { FieldId } from '../schema.ts'
import type { Column, Row } from '../types.ts'

/** Headings of sums that are a household's: 户月保障金. */
const householdSums = /户月|户均|家庭月|每户/

/**
 * Whether the rows of a list are households, each named by its head and nobody else: a list with heads and no names of its own; or one whose 姓名
 * stands beside figures of the household, with no relation, and that states more people in a household than it has rows of it.
 */
export function listsHouseholds(columns: readonly Column[], sample: readonly Row[]): boolean {
  const column = (field: FieldId): Column | undefined => columns.find((each) => each.field === field)
  if (column('relationToHead') !== undefined) return isHeadsOnlyByRelation(column('relationToHead'), sample)
  if (column('name') === undefined) return true
  if (column('headName') !== undefined || column('memberId') !== undefined) return false
  const key = column('assistanceNumber') ?? column('householdId')
  const count = column('coveredCount') ?? column('householdSize')
  const isOfHouseholds = column('coveredCount') !== undefined || (column('assistanceNumber') !== undefined && columns.some(({ heading }) => householdSums.test(heading)))
  if (!isOfHouseholds || count === undefined) return false
  const rows = sample.filter(({ texts }) => isFilled(texts, column('name')) && isFilled(texts, column('idNumber')))
  const isLarger = rows.some(({ texts }) => Number(texts[count.index - 1]) > 1)
  if (key === undefined) return isLarger
  const keys = rows.map(({ texts }) => (texts[key.index - 1] ?? '').trim())
  // A blank key, or one that comes again, is a member below the head.
  return isLarger && !keys.includes('') && new Set(keys).size === keys.length
}

function isFilled(texts: readonly string[], column: Column | undefined): boolean {
  return column !== undefined && (texts[column.index - 1] ?? '').trim() !== ''
}

/** Rows enough to say that a list with a relation column never names a member (chosen: a page). */
const fewestRows = 20

/** A relation column that says 户主 in every row. */
function isHeadsOnlyByRelation(relation: Column | undefined, sample: readonly Row[]): boolean {
  const values = sample.map(({ texts }) => (texts[(relation?.index ?? 0) - 1] ?? '').trim()).filter((text) => text !== '')
  return values.length >= fewestRows && values.every(isHeadRelation)
}
