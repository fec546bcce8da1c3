import type { Config } from '../config.ts'
import { parseIdNumber } from '../normalize/id-number.ts'
import type { FieldId } from '../schema.ts'
import type { Merge, Row } from '../types.ts'
import { fieldOfHeading, type Heading } from './columns.ts'
import { headingKey } from './heading-text.ts'
import { roleOfGroup } from './roles.ts'

/** Rows in which a heading is looked for: fifteen rows of titles and instructions are the most seen. */
const headingWithin = 20
/** A heading cell is a word or a short phrase; 是否参加新型农村合作医疗（城乡居民基本医疗保险） has 25 characters. */
const longestHeading = 40

/** The heading of a sheet. */
export interface FoundHeading {
  /** Numbers of its rows. */
  readonly rows: readonly number[]
  readonly headings: readonly Heading[]
}

/** Fields by which a row is known to be a heading of people. */
const nameFields: ReadonlySet<FieldId> = new Set(['name', 'headName', 'guardianName'])
const idFields: ReadonlySet<FieldId> = new Set(['idNumber', 'headIdNumber', 'guardianIdNumber', 'disabilityNumber'])

/** Finds the heading among the first rows: one row, with a row of groups above it or of parts below it where cells span; null where no row looks like one. */
export function findHeading(rows: readonly Row[], merges: readonly Merge[], map: Config['map']): FoundHeading | null {
  const mapped = new Set(Object.values(map).flat().map(headingKey))
  const candidates = rows.slice(0, headingWithin)
  const core = candidates.findIndex((row) => isHeadingRow(row, mapped))
  const at = core === -1 ? guess(candidates) : core
  const row = candidates[at]
  if (row === undefined) return null
  const above = candidates[at - 1]
  const below = rows[at + 1]
  const parts = [row]
  if (above !== undefined && above.number === row.number - 1 && isGroupRow(above, row, mapped)) parts.unshift(above)
  if (below !== undefined && below.number === row.number + 1 && isPartRow(below, row, merges, mapped)) parts.push(below)
  return { rows: parts.map(({ number }) => number), headings: joinRows(parts, merges) }
}

function filled(row: Row): readonly string[] {
  return row.texts.filter((text) => text.trim() !== '')
}

function isKnown(text: string, mapped: ReadonlySet<string>): boolean {
  return fieldOfHeading(text) !== null || mapped.has(headingKey(text))
}

/** Short cells, no data, at least two known headings, and among them a name or an ID number (or one that the user named). */
function isHeadingRow(row: Row, mapped: ReadonlySet<string>): boolean {
  const cells = filled(row)
  if (cells.length === 0 || cells.some((text) => text.length > longestHeading || isData(text))) return false
  const fields = cells.map((text) => fieldOfHeading(text))
  const named = cells.filter((text) => mapped.has(headingKey(text))).length
  const known = cells.filter((text) => isKnown(text, mapped)).length
  const isOfPeople = fields.some((field) => field !== null && field !== 'ignored' && (nameFields.has(field) || idFields.has(field)))
  return named > 0 || (known >= 2 && isOfPeople)
}

function isData(text: string): boolean {
  const { status } = parseIdNumber(text)
  return status === 'valid' || status === 'wrong-check' || status === 'digits-lost' || /^\d{4,}$/.test(text.trim())
}

/** Where no row can be told for a heading, the one with the most cells that could be one; an error shows it. */
function guess(rows: readonly Row[]): number {
  let best = -1
  let most = 1
  rows.forEach((row, position) => {
    const cells = filled(row)
    if (cells.length > most && !cells.some((text) => text.length > longestHeading || isData(text))) [best, most] = [position, cells.length]
  })
  return best
}

/** The row above holds groups (学生信息, 户主（监护人）信息) or headings that reach down over both rows. */
function isGroupRow(above: Row, row: Row, mapped: ReadonlySet<string>): boolean {
  const cells = filled(above)
  if (cells.length < 2 || cells.some((text) => text.length > longestHeading || /[：:]/.test(text) || isData(text))) return false
  const standsAlone = above.texts.some((text, column) => text.trim() !== '' && (row.texts[column] ?? '').trim() === '' && isKnown(text, mapped))
  return standsAlone || cells.some((text) => roleOfGroup(headingKey(text)) !== null && fieldOfHeading(text) === null)
}

/** The row below holds the parts of a heading that spans columns: 人口 over 家庭人口 and 保障人数. */
function isPartRow(below: Row, row: Row, merges: readonly Merge[], mapped: ReadonlySet<string>): boolean {
  const cells = filled(below)
  if (cells.length === 0 || cells.some((text) => text.length > longestHeading || isData(text))) return false
  return below.texts.every((text, column) => {
    if (text.trim() === '') return true
    const spanned = merges.some(({ top, bottom, left, right }) => top <= row.number && bottom >= row.number && bottom < below.number && right > left && left <= column + 1 && right >= column + 1)
    const underGroup = isUnderGroup(row, column)
    return (spanned || underGroup) && (isKnown(text, mapped) || spanned)
  })
}

/** Without merges a spanning cell is one that is followed by blanks. */
function isUnderGroup(row: Row, column: number): boolean {
  for (let at = column; at >= 0; at--) {
    if ((row.texts[at] ?? '').trim() === '') continue
    return at < column || ((row.texts[column + 1] ?? '').trim() === '' && fieldOfHeading(row.texts[at] ?? '') === null)
  }
  return false
}

/** Joins the rows of a heading to one heading a column; a group's cell counts for the columns that it spans. */
function joinRows(parts: readonly Row[], merges: readonly Merge[]): readonly Heading[] {
  const width = Math.max(...parts.map(({ texts }) => texts.length))
  const [first, second] = parts
  const all: Heading[] = []
  let spanning = ''
  for (let column = 0; column < width; column++) {
    const upper = cell(first, column, merges)
    if (second === undefined) {
      all.push({ index: column + 1, group: '', leaf: upper })
      continue
    }
    const lower = (second.texts[column] ?? '').trim()
    if (upper !== '') spanning = upper
    if (lower === '') {
      // A heading that reaches down over both rows is no group for what stands on its right.
      all.push({ index: column + 1, group: '', leaf: upper })
      if (upper !== '') spanning = ''
    } else all.push({ index: column + 1, group: upper === '' ? spanning : upper, leaf: lower })
  }
  return all
}

/** A cell's text, or that of the merged range that covers it. */
function cell(row: Row | undefined, column: number, merges: readonly Merge[]): string {
  if (row === undefined) return ''
  const own = (row.texts[column] ?? '').trim()
  if (own !== '') return own
  const merge = merges.find(({ top, bottom, left, right }) => top === row.number && bottom === row.number && left <= column + 1 && right >= column + 1)
  return merge === undefined ? '' : (row.texts[merge.left - 1] ?? '').trim()
}
