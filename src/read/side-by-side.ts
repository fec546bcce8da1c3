import type { Issue, Row, RowKind, RowOutcome, Sheet, SourceRecord } from '../types.ts'
import { fieldOfHeading } from './heading-fields.ts'
import { headingKey } from './heading-text.ts'
import type { FoundHeading } from './find-heading.ts'

/** Columns of one table, 1-based and inclusive. */
export interface ColumnRange {
  readonly left: number
  readonly right: number
}

/**
 * Tables that stand side by side under one row of headings: the same headings again, each time with a number of the row, or behind a column that is blank
 * throughout (序号 姓名 身份证号 | 序号 姓名 身份证号). 姓名 身份证号 姓名 身份证号 alone is a household with its members to the right, or a child
 * and a parent; it stays one table, and so does all else.
 *
 * @returns the ranges from left to right; one range where it is one table
 */
export function tableRanges({ rows: headingRows, headings }: FoundHeading, rows: readonly Row[]): readonly ColumnRange[] {
  const width = Math.max(0, ...headings.map(({ index }) => index))
  const whole = [{ left: 1, right: Infinity }]
  const keys = Array.from({ length: width }, (_, at) => headingKey(headings.find(({ index }) => index === at + 1)?.leaf ?? ''))
  const first = keys.findIndex((key) => key !== '')
  if (first === -1) return whole
  const starts = keys.flatMap((key, at) => (key === keys[first] ? [at] : []))
  if (starts.length < 2) return whole
  const blocks = starts.map((start, i) => keys.slice(start, starts[i + 1] ?? width))
  const bodies = blocks.map((block) => block.filter((key) => key !== '').join(' '))
  const isSame = bodies.every((body) => body === bodies[0])
  const holdsPeople = (blocks[0] ?? []).some((key) => fieldOfHeading(key) === 'name')
  if (!isSame || !holdsPeople) return whole
  const isNumbered = fieldOfHeading(keys[first] ?? '') === 'sequence'
  const below = rows.filter(({ number }) => number >= (headingRows[0] ?? 1))
  const isBlank = (at: number): boolean => below.every(({ texts }) => (texts[at] ?? '').trim() === '')
  const isApart = starts.slice(1).every((start) => isBlank(start - 1))
  if (!isNumbered && !(isApart && (blocks[0] ?? []).filter((key) => key !== '').length > 2)) return whole
  return starts.map((start, i) => ({ left: i === 0 ? 1 : start + 1, right: starts[i + 1] ?? Infinity }))
}

/** The sheet as if only these columns were filled; they keep their places. */
export function sheetWithin(sheet: Sheet, { left, right }: ColumnRange): Sheet {
  const merges = sheet.merges.filter((merge) => merge.left <= right && merge.right >= left)
  return { ...sheet, merges: merges.map((merge) => ({ ...merge, left: Math.max(merge.left, left), right: Math.min(merge.right, right) })) }
}

/** The row as if only these columns were filled. A line above the headings stands for every table. */
export function rowWithin(row: Row, { left, right }: ColumnRange): Row {
  const texts = row.texts.slice(0, right === Infinity ? undefined : right).map((text, at) => (at + 1 < left ? '' : text))
  while (texts.length > 0 && texts.at(-1) === '') texts.pop()
  return { number: row.number, texts, kinds: row.kinds === null ? null : row.kinds.slice(0, texts.length) }
}

/** What a row is where its parts are different things; the first that occurs. */
const precedence: readonly RowKind[] = ['person', 'rejected', 'heading', 'total', 'example', 'footer', 'title', 'form', 'aside', 'blank']

/** What became of one row, from what became of its parts: people of all of them, and what is wrong with a part that could not be read. */
export function joinOutcomes(parts: readonly RowOutcome[]): RowOutcome {
  const [first, ...others] = [...parts].sort((a, b) => precedence.indexOf(a.kind) - precedence.indexOf(b.kind))
  if (first === undefined) throw new Error('a row without parts')
  if (first.kind !== 'person' || others.length === 0) return first
  const records: SourceRecord[] = []
  const issues: Issue[] = []
  for (const part of parts) {
    if (part.kind === 'person') {
      records.push(...part.records)
      issues.push(...(part.issues ?? []))
    }
    if (part.kind === 'rejected') issues.push(part.issue)
  }
  return { ...first, records, issues }
}
