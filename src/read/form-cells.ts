import type { FieldId } from '../schema.ts'
import { schema } from '../schema.ts'
import type { Cell, Merge, Row } from '../types.ts'
import { bareKind, fieldOfHeading, fieldOfKey } from './heading-fields.ts'
import { headingKey } from './heading-text.ts'
import { fieldOfRole, roleOfGroup, type Role } from './roles.ts'
import { tickedText } from './ticks.ts'

/** A label of a form and what is written behind it. */
export interface FormCell {
  readonly field: FieldId
  readonly label: string
  /** 1-based, of the value; of the label where both share a cell. */
  readonly column: number
  /** null where nothing is filled in. */
  readonly value: Cell | null
}

/** 学校：某镇中心小学 in one cell; several of them may follow each other. */
const inline = /([^\s：:，,；;（(□☑]{1,10})[：:]\s*([^\s：:]*)(?=\s|$)/g
const colon = /[：:]/
/** Boxes of one character each, as many as a number has at least. */
const fewestBoxes = 15

/** The labels of one row with their values: in the next cell to the right, behind a colon, or in boxes of one character. `section` is whose facts stand here. */
export function formCells(row: Row, merges: readonly Merge[], section: Role | null): readonly FormCell[] {
  const cells: FormCell[] = []
  for (const [at, text] of row.texts.entries()) {
    if (text.trim() === '') continue
    const field = labelField(text, section)
    if (field !== null) {
      cells.push({ field, label: text.trim(), column: valueColumn(row, at, merges), value: valueOf(row, at, field, merges) })
      continue
    }
    if (!colon.test(text)) continue
    for (const [, label = '', value = ''] of text.matchAll(inline)) {
      const inlineField = labelField(label, section)
      const known = tickedText(value).trim()
      if (inlineField !== null) cells.push({ field: inlineField, label, column: at + 1, value: known === '' ? null : { text: known, kind: 'text' } })
    }
  }
  return cells
}

/** The field of a label; null for one that is not known, or known and not used. */
function labelField(text: string, section: Role | null): FieldId | null {
  if (text.length > 20) return null
  const key = headingKey(text)
  const bare = bareKind(key)
  if (bare !== null && section !== null && section !== 'member') return fieldOfRole(section, bare)
  const field = fieldOfKey(key)
  if (field === null || field === 'ignored') return null
  const isOfOther = section !== null && section !== 'person' && section !== 'member' && schema[field].owner === 'person'
  return isOfOther ? null : field
}

/** Whether a cell is a label, used or not. */
function isLabel(text: string): boolean {
  return text.trim() !== '' && fieldOfHeading(text) !== null
}

/** Whose facts a cell in front of labels announces: 学生基本情况, 监护人信息. */
export function sectionOf(row: Row): Role | null {
  const at = row.texts.findIndex((text) => text.trim() !== '')
  const text = row.texts[at] ?? ''
  return at === -1 || isLabel(text) || colon.test(text) ? null : roleOfGroup(headingKey(text))
}

/** Right behind the label's cell, or behind its merged range. */
function valueColumn(row: Row, at: number, merges: readonly Merge[]): number {
  const merge = merges.find(({ top, bottom, left }) => top <= row.number && bottom >= row.number && left === at + 1)
  return (merge?.right ?? at + 1) + 1
}

function valueOf(row: Row, at: number, field: FieldId, merges: readonly Merge[]): Cell | null {
  const column = valueColumn(row, at, merges)
  const first = (row.texts[column - 1] ?? '').trim()
  // 与户主关系 is answered with 户主, which is a label elsewhere.
  if (first === '' || (isLabel(first) && schema[field].kind !== 'text')) return null
  const boxes = row.texts.slice(column - 1).map((text) => text.trim())
  const end = boxes.findIndex((text) => text.length !== 1)
  const filled = end === -1 ? boxes.length : end
  if (filled >= fewestBoxes) return { text: boxes.slice(0, filled).join(''), kind: 'text' }
  const text = tickedText(field === 'declaredCategory' ? optionsOf(row, column) : first).trim()
  return text === '' ? null : { text, kind: row.kinds?.[column - 1] ?? 'text' }
}

/** The options of a question, which may stand in a cell each. */
function optionsOf(row: Row, column: number): string {
  const behind = row.texts.slice(column - 1)
  const end = behind.findIndex((text) => isLabel(text))
  return behind.slice(0, end === -1 ? undefined : end).filter((text) => text.trim() !== '').join(' ')
}
