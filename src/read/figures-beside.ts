import type { Row } from '../types.ts'
import { isFigure, isWordOfFigures } from './figures.ts'
import type { FoundHeading } from './find-heading.ts'
import { fieldOfHeading } from './heading-fields.ts'
import { rowWithin, type ColumnRange } from './side-by-side.ts'

/** 统计表, 单位：人 above the headings of the figures. */
const mostTitles = 2
/** Rows of figures: one alone may be anything. */
const fewestRows = 2
const totalLabel = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|总\s*数|total)$/i
const longNumber = /\d{10}/

interface Figures {
  /** Number of the row of their headings; null for labels and figures without any. */
  readonly head: number | null
  readonly last: number
  readonly labels: readonly string[]
  /** Sum of each column. */
  readonly sums: readonly number[]
}

/**
 * The columns of the list where a table of figures (by village, class or kind) stands to its right, behind a column that is blank: its words are none of the people's beside it. Columns
 * of the people themselves can hold words and figures too; what tells is that no label comes twice, and a total at the end, headings in another row, rows below the last person, or a sum that is the
 * number of people. Null where there is none.
 */
export function listBesideFigures(heading: FoundHeading, rows: readonly Row[]): ColumnRange | null {
  const [first = 1] = heading.rows
  const lastHeading = heading.rows.at(-1) ?? 1
  const below = rows.filter(({ number }) => number >= first)
  const width = Math.max(0, ...below.map(({ texts }) => texts.length))
  const isPeople = heading.headings.map(({ index, leaf }) => ({ index, field: fieldOfHeading(leaf) })).filter(({ field }) => field === 'name' || field === 'headName' || field === 'idNumber' || field === 'headIdNumber')
  const lastOfPeople = Math.max(0, ...isPeople.map(({ index }) => index))
  for (let at = lastOfPeople; lastOfPeople > 0 && at < width - 1; at++) {
    if (below.some(({ texts }) => (texts[at] ?? '').trim() !== '')) continue
    const right = rows.map((row) => rowWithin(row, { left: at + 2, right: Infinity })).filter(({ texts }) => texts.length > 0)
    const found = figuresOf(right)
    if (found === null) continue
    const people = below.filter((row) => row.number > lastHeading && rowWithin(row, { left: 1, right: at }).texts.length > 0)
    const isOwn = found.head === null || !heading.rows.includes(found.head) || totalLabel.test(found.labels.at(-1) ?? '') || found.last > (people.at(-1)?.number ?? 0) || found.sums.includes(people.length)
    if (isOwn && new Set(found.labels).size === found.labels.length) return { left: 1, right: at }
  }
  return null
}

/** Rows of a label and figures, under headings with a word for figures, or with such a word as a label. */
function figuresOf(rows: readonly Row[]): Figures | null {
  const lines = rows.map(({ number, texts }) => ({ number, cells: texts.map((text) => text.trim()).filter((text) => text !== '') }))
  if (lines.some(({ cells }) => cells.some((text) => longNumber.test(text)))) return null
  const begin = lines.findIndex(({ cells }) => cells.length > 1)
  const [head] = lines.slice(begin === -1 ? lines.length : begin)
  if (head === undefined || begin > mostTitles) return null
  const isHeaded = head.cells.every((text) => !isFigure(text))
  const body = lines.slice(isHeaded ? begin + 1 : begin).filter(({ cells }) => cells.length > 1)
  const isOfFigures = body.every(({ cells: [label = '', ...figures] }) => !isFigure(label) && figures.every(isFigure))
  const labels = body.map(({ cells: [label = ''] }) => label)
  const words = isHeaded ? head.cells : labels
  if (body.length < fewestRows || !isOfFigures || !words.some(isWordOfFigures) || (!isHeaded && head.cells.length > 2)) return null
  const sums = head.cells.slice(1).map((_, column) => body.filter(({ cells: [label = ''] }) => !totalLabel.test(label)).reduce((sum, { cells }) => sum + Number.parseFloat((cells[column + 1] ?? '0').replaceAll(',', '')), 0))
  return { head: isHeaded ? head.number : null, last: body.at(-1)?.number ?? 0, labels, sums }
}
