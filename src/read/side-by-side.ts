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
 * Tables that stand side by side: under the same headings again, or different ones with a column between them that is blank throughout. 姓名 身份证号 姓名 身份证号 alone is a
 * household with its members to the right, or a child and a parent; it stays one table, and so does all else.
 *
 * @returns the ranges from left to right; one range where it is one table
 */
export function tableRanges(heading: FoundHeading, rows: readonly Row[]): readonly ColumnRange[] {
  const width = Math.max(0, ...heading.headings.map(({ index }) => index))
  const keys = Array.from({ length: width }, (_, at) => headingKey(heading.headings.find(({ index }) => index === at + 1)?.leaf ?? ''))
  const below = rows.filter(({ number }) => number >= (heading.rows[0] ?? 1))
  const isBlank = (at: number): boolean => below.every(({ texts }) => (texts[at] ?? '').trim() === '')
  const starts = repeatedStarts(keys, isBlank) ?? separateStarts(keys, isBlank, rows.filter(({ number }) => number < (heading.rows[0] ?? 1)))
  return starts === null ? [{ left: 1, right: Infinity }] : starts.map((start, i) => ({ left: i === 0 ? 1 : start + 1, right: starts[i + 1] ?? Infinity }))
}

/** The same headings again, each time with a number of the row, or behind a column that is blank throughout: 序号 姓名 身份证号 | 序号 姓名 身份证号. Columns from 0; null where there are none. */
function repeatedStarts(keys: readonly string[], isBlank: (at: number) => boolean): readonly number[] | null {
  const first = keys.findIndex((key) => key !== '')
  const starts = keys.flatMap((key, at) => (first !== -1 && key === keys[first] ? [at] : []))
  if (starts.length < 2) return null
  const blocks = starts.map((start, i) => keys.slice(start, starts[i + 1] ?? keys.length))
  const bodies = blocks.map((block) => block.filter((key) => key !== '').join(' '))
  const isSame = bodies.every((body) => body === bodies[0])
  const holdsPeople = (blocks[0] ?? []).some((key) => fieldOfHeading(key) === 'name')
  if (!isSame || !holdsPeople) return null
  const isNumbered = fieldOfHeading(keys[first] ?? '') === 'sequence'
  const isApart = starts.slice(1).every((start) => isBlank(start - 1))
  return isNumbered || (isApart && (blocks[0] ?? []).filter((key) => key !== '').length > 2) ? starts : null
}

/** Different headings with a blank column between them, each with names and numbers of its own, and with a number of the row or a title of its own: what is one table has these once. */
function separateStarts(keys: readonly string[], isBlank: (at: number) => boolean, above: readonly Row[]): readonly number[] | null {
  const starts = keys.flatMap((key, at) => (key !== '' && (at === 0 || (keys[at - 1] === '' && isBlank(at - 1))) ? [at] : []))
  if (starts.length < 2) return null
  const isTable = (start: number, end: number): boolean => {
    const fields = keys.slice(start, end).map((key) => fieldOfHeading(key))
    const holdsPeople = fields.some((field) => field === 'name' || field === 'headName') && fields.some((field) => field === 'idNumber' || field === 'headIdNumber')
    return holdsPeople && (fields.includes('sequence') || above.some(({ texts }) => texts.slice(start, end).some((text) => text.trim() !== '')))
  }
  return starts.every((start, i) => isTable(start, starts[i + 1] ?? keys.length)) ? starts : null
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
  if (first.kind === 'rejected' || others.length === 0) return first
  const issues = parts.flatMap((part): readonly Issue[] => (part.kind === 'rejected' ? [part.issue] : (part.issues ?? [])))
  if (first.kind !== 'person') return issues.length === 0 ? first : { ...first, issues }
  const records = parts.flatMap((part): readonly SourceRecord[] => (part.kind === 'person' ? part.records : []))
  return { ...first, records, issues }
}
