import type { Column, Row, RowKind } from '../types.ts'
import { isIdLike } from './draft.ts'
import { headingKey } from './heading-text.ts'

/** A cell that begins with a total's word: 合计, 本页小计：4人, 三年级合计. */
const totals = /^(?:[一二三四五六七八九十\d]+年级|全[校园镇乡村县]|本[页校班村镇乡户])?(?:合计|总计|小计|共计|总共|累计)|^(?:total|subtotal|grandtotal|sum)(?:$|[：:（(\d])/i
const footerWords = [
  '注', '备注', '说明', '填表说明', '填报说明', '编制说明', '制表', '制表人', '填表', '填表人', '填报人', '填表日期', '填报日期', '填表时间', '填报时间', '制表时间', '审核', '审核人', '审批人', '复核人',
  '负责人', '校长', '园长', '班主任', '单位负责人', '主管领导', '分管领导', '经办人', '核查人', '核实人', '联系电话', '联系人', '盖章', '公章', '单位', '填报单位', '填表单位', '统计单位', '附注', '附件', '日期',
  'note', 'notes', 'remark', 'prepared by', 'checked by', 'approved by', 'signature', 'date',
]
const footers = new RegExp(`^(?:${footerWords.map((word) => word.replace(/ /g, '')).join('|')})(?:[（(](?:签字|签名|签章|盖章|公章|章)[)）])?(?:$|[：:（(.\\d、])`, 'i')
/** Lines above a heading that come again at the head of every page: 学校：某小学 班级：三（2）班. */
const unitWords = /^(?:学校|学校名称|单位|填报单位|填表单位|统计单位|班级|年级|乡镇|村|填表日期|填报时间|统计时间|school|class|unit)[：:]/i
const examples = /^[[【(（]?(?:示例|样例|例如|例|范例|填写示例|填写样例|example|sample)\d?(?:[\]】)）：:]|$)/i
/** 2.身份证号必须18位: further lines of a note. */
const numberedLine = /^[（(]?\d{1,2}[)）.、．]\D{4,}/
/** A sentence, or a line too long for any name; 15 characters with middle dots are the longest seen. A lost middle dot is a question mark and no sentence's end. */
const sentence = /[。；;]|.{19,}/u
const tooLongForName = /.{19,}|。$/u

/** What the columns of a sheet tell about its rows; made once a sheet. */
export interface RowShape {
  readonly columns: readonly Column[]
  /** What each column's heading, and each part of one of several rows, is compared by. */
  readonly headingKeys: readonly { readonly index: number; readonly keys: ReadonlySet<string> }[]
  /** Columns, 1-based, that hold a name or an ID number of any slot. */
  readonly names: readonly number[]
  readonly ids: readonly number[]
  readonly sequence: number | null
  /** Texts above the heading, without white space. */
  readonly titles: ReadonlySet<string>
}

export function rowShape(columns: readonly Column[], titles: readonly string[]): RowShape {
  const of = (...fields: readonly Column['field'][]): readonly number[] => columns.filter(({ field }) => fields.includes(field)).map(({ index }) => index)
  return {
    columns,
    headingKeys: columns.map(({ index, heading }) => ({ index, keys: new Set([heading, ...heading.split('/')].map(headingKey).filter((key) => key !== '')) })),
    names: of('name', 'headName'),
    ids: of('idNumber', 'headIdNumber', 'disabilityNumber', 'studentNumber'),
    sequence: of('sequence')[0] ?? null,
    titles: new Set(titles.map(compact)),
  }
}

/**
 * What a row below the heading is. A 'person' still may turn out to be rejected, where neither a name nor a number stands in it. A row with an ID number
 * is never taken for anything but a person or an example.
 */
export function rowKind(row: Row, shape: RowShape): Exclude<RowKind, 'aside' | 'duplicate'> {
  const opening = openingOf(row)
  if (opening === null) return 'blank'
  if (!holdsId(row, shape)) return kindWithoutId(row, opening, shape)
  return isExampleOpening(opening, shape) || isExample(row, opening, shape) ? 'example' : 'person'
}

/** A cell with something in it; its column is 1-based, its text without white space. */
interface FilledCell {
  readonly column: number
  readonly text: string
}

function openingOf({ texts }: Row): FilledCell | null {
  for (let column = 1; column <= texts.length; column++) {
    const text = compact(texts[column - 1] ?? '')
    if (text !== '') return { column, text }
  }
  return null
}

function holdsId({ texts }: Row, { ids }: RowShape): boolean {
  for (const index of ids) if (isIdLike(texts[index - 1] ?? '')) return true
  return false
}

function kindWithoutId(row: Row, opening: FilledCell, shape: RowShape): ReturnType<typeof rowKind> {
  const filled = row.texts.map((text, column): FilledCell => ({ column: column + 1, text: compact(text) })).filter(({ text }) => text !== '')
  if (isHeadingAgain(row, shape, filled.length)) return 'heading'
  if (isNumbering(filled.map(({ text }) => text))) return 'heading'
  if (isExampleOpening(opening, shape)) return 'example'
  const names = shape.names.map((index) => compact(row.texts[index - 1] ?? '')).filter((text) => text !== '')
  const hasName = names.some((text) => !isNoName(text))
  // In a column of free text a total's word says nothing of a person's row; a row that begins with it and names nobody is none.
  const isTotal = filled.some(({ text, column }) => totals.test(text) && (!isText(column, shape) || (!hasName && text === opening.text)))
  if (isTotal && (!hasName || totals.test(opening.text))) return 'total'
  if (isTitleAgain(filled.map(({ text }) => text), shape)) return 'title'
  if (footers.test(opening.text) && (!hasName || !isText(opening.column, shape))) return 'footer'
  if (filled.length === 1 && isLoneLine(opening, shape)) return 'footer'
  if (!hasName && filled.every(({ text }) => /[：:]/.test(text) || sentence.test(text))) return 'footer'
  if (isPrintedForm(filled, shape)) return 'blank'
  return hasName || shape.ids.some((index) => compact(row.texts[index - 1] ?? '') !== '') ? 'person' : 'rejected'
}

function isExampleOpening({ column, text }: FilledCell, { names }: RowShape): boolean {
  return !names.includes(column) && examples.test(text)
}

function compact(text: string): string {
  return text.replace(/\s/g, '')
}

/** 12, 1,140.5, 12人, and what figures are of. */
const figureOrWord = /^[\d.,，]+(?:人|户|名|元|%)?$|^(?:男|女|男生|女生|其中|总?人数|总?户数|建档立卡|城市低保|农村低保|低保|特困供养)$/

/** A cell in a name column that names nobody. */
function isNoName(text: string): boolean {
  return totals.test(text) || footers.test(text) || /[：:]/.test(text) || tooLongForName.test(text) || figureOrWord.test(text) || isSealOrDate(text)
}

/** A column of free text, where a word like 合计 or 说明 says nothing of the row. */
function isText(column: number, { columns }: RowShape): boolean {
  const field = columns.find(({ index }) => index === column)?.field
  return field === 'remarks' || field === 'address'
}

/** （盖章）, （公章）, 2018年9月12日, 年 月 日: what stands below a list where it is signed. */
function isSealOrDate(text: string): boolean {
  return /^[（(【][^（）()【】]{1,8}[)）】]$|^(?:\d{2,4}年\d{0,2}月?\d{0,2}日?|年月日)$/.test(text)
}

/** Columns numbered below their headings: 1 2 3 4, or 甲 乙 1 2. */
function isNumbering(texts: readonly string[]): boolean {
  const letters = [...'甲乙丙丁戊'].findIndex((letter, at) => texts[at] !== letter)
  return texts.length > 2 && letters < texts.length && texts.slice(letters).every((text, at) => text === String(at + 1))
}

/** The name column holds 示例 or 例 beside a number that shows how to fill it in. */
function isExample({ texts }: Row, opening: FilledCell, { names }: RowShape): boolean {
  for (const index of names) if (examples.test(index === opening.column ? opening.text : compact(texts[index - 1] ?? ''))) return true
  return false
}

/**
 * The heading printed once more, as at the top of every page; of a heading of several rows, any of them. People have some words of the heading too: 县内 in
 * a column 县内/县外, 男 in a column 男.
 */
function isHeadingAgain({ texts }: Row, { headingKeys }: RowShape, filled: number): boolean {
  let same = 0
  for (const { index, keys } of headingKeys) {
    const text = texts[index - 1] ?? ''
    if (text !== '' && keys.has(headingKey(text))) same++
  }
  // The topmost group alone: 登记信息 over all columns.
  return (same >= 2 && same * 2 >= filled) || (same === 1 && filled === 1)
}

/** The title or the unit row printed once more. */
function isTitleAgain(texts: readonly string[], { titles }: RowShape): boolean {
  return titles.has(texts.join('')) || texts.every((text) => unitWords.test(text))
}

/** One cell alone: a number in the sequence column of an empty form, a line of a note, a title between two parts of a list. */
function isLoneLine({ column, text }: FilledCell, { sequence, names }: RowShape): boolean {
  if (/^\d+$/.test(text)) return false
  return isSealOrDate(text) || numberedLine.test(text) || (column === sequence && !names.includes(column)) || sentence.test(text) || /(?:名单|名册|花名册|登记表|备案表|汇总表|统计表|情况表|一览表)$/.test(text)
}

/** A line of an empty form: a number and nothing else, or sums that are all zero. */
function isPrintedForm(filled: readonly FilledCell[], { sequence }: RowShape): boolean {
  return filled.every(({ column, text }) => (column === sequence && /^\d+$/.test(text)) || /^0(?:\.0+)?$/.test(text))
}
