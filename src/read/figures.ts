import type { Row } from '../types.ts'
import { fieldOfHeading } from './heading-fields.ts'
import { headingKey } from './heading-text.ts'

/** Headings of figures: 户数, 人数, 金额, 占比, 合计. */
const figureWords = /(?:人|户|个|次|名额|总|单位|学生|儿童)(?:口)?数$|^(?:数量|数目|总数|合计|小计|总计|计|金额|总额|比例|比率|占比|百分比|count|total|number of.*|amount|share|sum|percent.*)$|金额$|占比$|比例$|资金$/
/** 12, 1,140.5, 35%, 12人. */
const figure = /^-?[\d,]+(?:\.\d+)?\s*(?:%|人|户|名|元|个)?$/
export function isFigure(text: string): boolean {
  return figure.test(text)
}

/** Whether a heading or label says that figures follow. */
export function isWordOfFigures(text: string): boolean {
  return figureWords.test(headingKey(text))
}

/** A heading is a word or a short phrase. */
const longest = 20
/** Share of a heading's cells that must be known words; the others are what the figures are of: 米粮村, 城市低保. */
const knownShare = 0.5

/**
 * Whether a row heads a table of figures, as one of totals by village stands below a list: a word for figures, mostly known words otherwise, nobody's name or number, and numbers
 * below the words for figures.
 */
export function headsFigures(row: Row, next: Row | undefined): boolean {
  if (next === undefined) return false
  const cells = row.texts.map((text, column) => ({ text: text.trim(), column })).filter(({ text }) => text !== '')
  if (cells.length < 2 || cells.some(({ text }) => text.length > longest || isFigure(text))) return false
  const fields = cells.map(({ text }) => fieldOfHeading(text))
  if (fields.some((field) => field === 'name' || field === 'idNumber' || field === 'headName' || field === 'headIdNumber')) return false
  const ofFigures = cells.filter(({ text }) => isWordOfFigures(text))
  const known = cells.filter(({ text }, at) => fields[at] !== null || isWordOfFigures(text))
  if (ofFigures.length === 0 || known.length < cells.length * knownShare) return false
  const below = ofFigures.map(({ column }) => (next.texts[column] ?? '').trim()).filter((text) => text !== '')
  return below.length > 0 && below.every(isFigure)
}
