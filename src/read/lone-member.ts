import type { Row } from '../types.ts'
import type { BindingContext, Draft } from './draft.ts'
import { isNameLike } from './name-like.ts'

/**
 * 户主姓名 户主身份证号 姓名 身份证号, of which the second pair is blank in some rows and never the head's own: one row a household, and the pair is its member to the right. In a list of
 * persons the head has a row of their own, and every row has a name. Changes `drafts`.
 */
export function findLoneMember(drafts: readonly Draft[], { role, sample }: BindingContext): void {
  const of = (field: Draft['field']): Draft | undefined => drafts.find((draft) => draft.field === field && draft.slot === 0 && draft.by !== 'map')
  const [name, idNumber, headName, headIdNumber] = [of('name'), of('idNumber'), of('headName'), of('headIdNumber')]
  if (role !== 'list' || name === undefined || idNumber === undefined || headName === undefined || headIdNumber === undefined) return
  if (drafts.some(({ field, slot }) => slot > 0 || field === 'relationToHead' || field === 'memberId')) return
  const isHousehold = (row: Row): boolean => text(row, headName) !== '' && text(row, headIdNumber) !== ''
  const rows = sample.filter((row) => isHousehold(row) || text(row, name) !== '')
  // A row that shows how to fill in the form has the same words in both.
  const isOwnHead = (row: Row): boolean => isNameLike(text(row, headName)) && isSame(row)
  const isSame = (row: Row): boolean => text(row, name) === text(row, headName) || (text(row, idNumber) !== '' && text(row, idNumber) === text(row, headIdNumber))
  if (!rows.every(isHousehold) || rows.some(isOwnHead) || !rows.some((row) => text(row, name) === '' && text(row, idNumber) === '')) return
  for (const draft of [name, idNumber]) draft.slot = 1
}

function text({ texts }: Row, { heading }: Draft): string {
  return (texts[heading.index - 1] ?? '').trim()
}
