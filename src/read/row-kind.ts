import { parseIdNumber } from '../normalize/id-number.ts'
import type { Column, Row, RowKind } from '../types.ts'
import { headingKey } from './heading-text.ts'

const totals = /^(合计|总计|小计|共计|本页小计|本页合计|累计|total|subtotal|sum)(?=$|[：:（(\d])/i
const footers = /^(注|备注|说明|填表说明|填报说明|制表人?|填表人?|填报人|审核人?|审批人?|负责人|校长|班主任|单位负责人|经办人|核查人|联系电话|联系人|盖章|单位[（(]盖章[)）]|附注|note|prepared by|checked by)\s*($|[：:（(.\d、])/i
const examples = /^[[【(（]?(示例|样例|例如|例|范例|填写示例|example)[\]】)）]?\s*($|[：:])/i
/** 2.身份证号必须18位: further lines of a note. */
const numberedLine = /^[（(]?\d{1,2}[)）.、．]\s*\S{4,}/

/** What the columns of a sheet tell about its rows; made once a sheet. */
export interface RowShape {
  readonly columns: readonly Column[]
  /** Columns, 1-based, that hold a name or an ID number of any slot. */
  readonly names: readonly number[]
  readonly ids: readonly number[]
  readonly sequence: number | null
}

export function rowShape(columns: readonly Column[]): RowShape {
  const of = (...fields: readonly (Column['field'])[]): readonly number[] => columns.filter(({ field }) => fields.includes(field)).map(({ index }) => index)
  return { columns, names: of('name', 'headName'), ids: of('idNumber', 'headIdNumber', 'disabilityNumber'), sequence: of('sequence')[0] ?? null }
}

/** What a row below the heading is. A 'person' still may turn out to be rejected, where neither a name nor a number stands in it. */
export function rowKind(row: Row, shape: RowShape): Exclude<RowKind, 'title' | 'aside' | 'duplicate'> {
  const first = row.texts.findIndex((text) => text.trim() !== '')
  if (first === -1) return 'blank'
  if (isHeadingAgain(row, shape)) return 'heading'
  const hasId = shape.ids.some((index) => isId(row.texts[index - 1] ?? ''))
  const opening = (row.texts[first] ?? '').replace(/\s/g, '')
  if (examples.test(opening)) return 'example'
  if (!hasId) {
    const name = shape.names.map((index) => (row.texts[index - 1] ?? '').replace(/\s/g, '')).find((text) => text !== '') ?? ''
    if (totals.test(opening) || totals.test(name)) return 'total'
    if (footers.test(opening)) return 'footer'
    const filled = row.texts.filter((text) => text.trim() !== '').length
    if (filled === 1 && numberedLine.test(opening)) return 'footer'
    if (filled === 1 && first + 1 === shape.sequence) return /^\d+$/.test(opening) ? 'blank' : 'footer'
    if (isPrintedForm(row, shape)) return 'blank'
  }
  const hasName = shape.names.some((index) => (row.texts[index - 1] ?? '').trim() !== '')
  return hasId || hasName || shape.ids.some((index) => (row.texts[index - 1] ?? '').trim() !== '') ? 'person' : 'rejected'
}

function isId(text: string): boolean {
  const { status } = parseIdNumber(text)
  return status !== 'none' && status !== 'other'
}

/** The heading printed once more, as at the top of every page. */
function isHeadingAgain(row: Row, { columns }: RowShape): boolean {
  let same = 0
  for (const { index, heading } of columns) {
    const text = row.texts[index - 1] ?? ''
    if (text !== '' && headingKey(text) === headingKey(heading.split('/').at(-1) ?? heading)) same++
  }
  return same >= 2
}

/** A line of an empty form: a number and nothing else, or sums that are all zero. */
function isPrintedForm(row: Row, { sequence }: RowShape): boolean {
  return row.texts.every((text, column) => text.trim() === '' || (column + 1 === sequence && /^\d+$/.test(text.trim())) || /^0(\.0+)?$/.test(text.trim()))
}
