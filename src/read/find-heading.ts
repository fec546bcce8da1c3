import type { Config } from '../config.ts'
import type { FieldId } from '../schema.ts'
import type { Column, Merge, Row } from '../types.ts'
import { isIdLike, type Heading } from './draft.ts'
import { fieldOfHeading } from './heading-fields.ts'
import { headingKey } from './heading-text.ts'
import { joinRows } from './join-headings.ts'
import { isNumberedHeading } from './numbered-columns.ts'
import { roleOfGroup } from './roles.ts'

/** Rows in which a heading is looked for: fifteen rows of titles and instructions are the most seen. */
const headingWithin = 20
/** Rows of one heading: groups of groups are the most seen. */
const mostHeadingRows = 3
/** A heading cell is a word or a short phrase; 是否参加新型农村合作医疗（城乡居民基本医疗保险） has 25 characters. Longer ones carry a hint in brackets. */
const longestHeading = 40
const longestGroup = 20

/** The heading of a sheet. */
export interface FoundHeading {
  /** Numbers of its rows. */
  readonly rows: readonly number[]
  readonly headings: readonly Heading[]
}

/** Fields by which a row is known to be a heading of people. */
const nameFields: ReadonlySet<FieldId> = new Set(['name', 'headName', 'guardianName'])
const idFields: ReadonlySet<FieldId> = new Set(['idNumber', 'headIdNumber', 'guardianIdNumber', 'disabilityNumber', 'studentNumber'])

/** Headings that the user named, alone and as the last part of what is shown, as they are compared. */
export function mappedKeys(map: Config['map']): ReadonlySet<string> {
  return new Set(Object.values(map).flat().flatMap((heading) => [heading, heading.split('/').at(-1) ?? heading]).map(headingKey))
}

/** Finds the heading among the first rows: one row, with rows of groups above it and of parts below it where cells span; null where no row looks like one. */
export function findHeading(rows: readonly Row[], merges: readonly Merge[], map: Config['map']): FoundHeading | null {
  const mapped = mappedKeys(map)
  const candidates = rows.slice(0, headingWithin)
  const core = candidates.findIndex((row) => isHeadingRow(row, mapped))
  const at = core === -1 ? guess(candidates) : core
  const row = candidates[at]
  if (row === undefined) return null
  const parts = [row]
  for (let i = at - 1; parts.length < mostHeadingRows; i--) {
    const above = candidates[i]
    const below = parts[0] ?? row
    if (above === undefined || above.number !== below.number - 1 || !isGroupRow(above, below, merges, mapped)) break
    parts.unshift(above)
  }
  for (let i = at + 1; parts.length < mostHeadingRows; i++) {
    const below = rows[i]
    const above = parts.at(-1) ?? row
    if (below === undefined || below.number !== above.number + 1 || !isPartRow(below, above, merges, mapped)) break
    parts.push(below)
  }
  return { rows: parts.map(({ number }) => number), headings: joinRows(parts, merges) }
}

function filled(row: Row): readonly string[] {
  return row.texts.filter((text) => text.trim() !== '')
}

function isKnown(text: string, mapped: ReadonlySet<string>): boolean {
  return fieldOfHeading(text) !== null || isNumberedHeading(text) || mapped.has(headingKey(text))
}

/** No data, at least two known headings, and among them a name or an ID number (or one that the user named). */
function isHeadingRow(row: Row, mapped: ReadonlySet<string>): boolean {
  const cells = filled(row)
  if (cells.length === 0 || holdsData(cells)) return false
  const fields = cells.map((text) => fieldOfHeading(text))
  const named = cells.filter((text) => mapped.has(headingKey(text))).length
  const known = cells.filter((text) => isKnown(text, mapped)).length
  const isOfPeople = fields.some((field) => field !== null && field !== 'ignored' && (nameFields.has(field) || idFields.has(field)))
  return named > 0 || (known >= 2 && isOfPeople)
}

/** Words that a heading of people has; a cheap look before a dear one. */
const peopleWords = /姓\s*名|名\s*字|name|身\s*份\s*证|证\s*件|证\s*号/i
const nameWords = /姓\s*名|名\s*字|name/i
/** Share of known words from which a row below a heading is a heading of its own: people are called 户主 or 学生 in one cell, and not in most (chosen). */
const knownShare = 0.5

/** Whether a row further down heads a table of its own: stricter than the first heading, because people stand around it. */
export function headsTable(row: Row, mapped: ReadonlySet<string>): boolean {
  if (!row.texts.some((text) => peopleWords.test(text) || (mapped.size > 0 && mapped.has(headingKey(text))))) return false
  const cells = filled(row)
  const hasNameWord = cells.some((text) => text.length <= longestGroup && (mapped.has(headingKey(text)) || (nameWords.test(text) && isKnown(text, mapped))))
  return hasNameWord && isHeadingRow(row, mapped) && cells.filter((text) => isKnown(text, mapped)).length >= cells.length * knownShare
}

/** Whether a row is the heading of these columns, printed once more: every cell stands in its column. */
export function isPrintedAgain({ texts }: Row, columns: readonly Pick<Column, 'index' | 'heading'>[]): boolean {
  return texts.every((text, i) => text.trim() === '' || columns.some(({ index, heading }) => index === i + 1 && hasPart(heading, text)))
}

function hasPart(heading: string, text: string): boolean {
  const key = headingKey(text)
  return [heading, ...heading.split('/')].some((part) => headingKey(part) === key)
}

/** An ID number, or more than a few other numbers: 2019 and 2020 may head columns of figures. */
function holdsData(cells: readonly string[]): boolean {
  const numbers = cells.filter((text) => /^\d{4,}$/.test(text.trim())).length
  return numbers * 4 > cells.length || cells.some((text) => /\d{6}/.test(text) && isIdLike(text))
}

/** Where no row can be told for a heading, the one with the most cells that could be one; an error shows it. */
function guess(rows: readonly Row[]): number {
  let best = -1
  let most = 1
  rows.forEach((row, position) => {
    const cells = filled(row)
    if (cells.length > most && !cells.some((text) => text.length > longestHeading) && !holdsData(cells)) [best, most] = [position, cells.length]
  })
  return best
}

/** 贫困家庭学生信息登记表, 2018年9月 and 学校：某小学 stand above a heading and group nothing. */
function isTitle(text: string): boolean {
  return /(?:表|册|名单|名录|台账|台帐|清单|汇总|统计)(?:[（(].*[）)])?$|\d{4}\s*年|[：:](?=.)/.test(text.trim())
}

/** The row above holds groups (学生信息, 户主（监护人）信息) or headings that reach down over both rows. */
function isGroupRow(above: Row, row: Row, merges: readonly Merge[], mapped: ReadonlySet<string>): boolean {
  const cells = filled(above)
  if (cells.length < 2 || cells.some((text) => text.length > longestGroup || isTitle(text)) || holdsData(cells)) return false
  const standsAlone = above.texts.some((text, column) => text.trim() !== '' && (row.texts[column] ?? '').trim() === '' && isKnown(text, mapped))
  return standsAlone || cells.some((text) => roleOfGroup(headingKey(text)) !== null) || isMergedOver(above, row, merges)
}

/** Every cell of the row is a merged range: over headings below it, or down over the row below. */
function isMergedOver(above: Row, row: Row, merges: readonly Merge[]): boolean {
  return above.texts.every((text, column) => {
    if (text.trim() === '') return true
    const merge = merges.find(({ top, left }) => top === above.number && left === column + 1)
    return merge !== undefined && (merge.right > merge.left ? (row.texts[column] ?? '').trim() !== '' : merge.bottom >= row.number)
  })
}

/** The row below holds the parts of headings that span columns: 人口 over 家庭人口 and 保障人数, 学生 over 姓名 and 身份证号. */
function isPartRow(below: Row, row: Row, merges: readonly Merge[], mapped: ReadonlySet<string>): boolean {
  const cells = filled(below)
  if (cells.length === 0 || cells.some((text) => text.length > longestHeading) || holdsData(cells)) return false
  // People never look like a second heading; a heading that is printed twice does, and has headings of the same columns above it.
  if (isHeadingRow(below, mapped) && below.texts.some((text, column) => text.trim() !== '' && !isHeadingOfColumn(row.texts[column] ?? '', mapped))) return true
  return below.texts.every((text, column) => {
    if (text.trim() === '') return true
    const isSpanned = merges.some((merge) => spans(merge, row, below) && merge.left <= column + 1 && merge.right >= column + 1)
    return isSpanned || (isUnderGroup(row, column) && isKnown(text, mapped))
  })
}

/** A heading of one column, and no group over several: 姓名, and neither a blank nor 监护人信息. */
function isHeadingOfColumn(text: string, mapped: ReadonlySet<string>): boolean {
  return text.trim() !== '' && isKnown(text, mapped)
}

/** A merged range of the row above, over more than one column, that ends above the row below. */
function spans({ top, bottom, left, right }: Merge, row: Row, below: Row): boolean {
  return top <= row.number && bottom >= row.number && bottom < below.number && right > left
}

/** Without merges a spanning cell is one that is followed by blanks. */
function isUnderGroup(row: Row, column: number): boolean {
  for (let at = column; at >= 0; at--) {
    if ((row.texts[at] ?? '').trim() === '') continue
    return at < column || ((row.texts[column + 1] ?? '').trim() === '' && fieldOfHeading(row.texts[at] ?? '') === null)
  }
  return false
}
