import type { Cell, Merge, Row } from '../../types.ts'
import type { Source } from './format.ts'
import { numberCell } from './number-cell.ts'
import { overLimit } from './over-limit.ts'
import { RowBuilder } from './row-builder.ts'
import { attributesOf } from './xlsx/xml-text.ts'
import type { XmlReader } from './xml-reader.ts'

export interface TableContext {
  /** Its name. */
  readonly sheet: string
  readonly source: Source
  /** Cell styles that show a number as a date or time; programs other than LibreOffice write such cells as numbers. */
  readonly dateStyles: ReadonlySet<string>
}

/**
 * Rows with cells of the table whose tag the reader stands on, and steps behind its end.
 *
 * @param merges takes the merged ranges, and nothing is read then but them; null for the rows
 */
export function* readTable(reader: XmlReader, context: TableContext, merges: Merge[] | null): Generator<Row> {
  if (reader.isEmpty) return
  const { sheet, source } = context
  const { depth } = reader
  let number = 1
  while (reader.depth >= depth && reader.next()) {
    if (reader.kind !== 'open') continue
    if (skipped.has(reader.name)) reader.content()
    if (reader.name !== 'table-row') continue
    const repeated = count(attributesOf(reader.attributes)['number-rows-repeated'])
    const row = readRow(reader, number, context, merges)?.finish(number) ?? null
    if (row !== null) {
      if (repeated > source.limits.repeats) throw overLimit('repeats', source, { sheet, row: number })
      for (let i = 0; i < repeated; i++) yield { ...row, number: number + i }
    }
    number += repeated
  }
}

/** What holds tables, words or numbers that are none of the sheet's. */
const skipped = new Set(['table', 'shapes', 'forms', 'annotation', 'tracked-changes', 'desc', 'title'])

function readRow(reader: XmlReader, number: number, { sheet, source, dateStyles }: TableContext, merges: Merge[] | null): RowBuilder | null {
  if (reader.isEmpty) return null
  const row = new RowBuilder()
  const { depth } = reader
  let column = 0
  while (reader.depth >= depth && reader.next()) {
    if (reader.kind !== 'open') continue
    if (reader.name !== 'table-cell' && reader.name !== 'covered-table-cell') {
      if (skipped.has(reader.name)) reader.content()
      continue
    }
    const attributes = attributesOf(reader.attributes)
    const repeated = count(attributes['number-columns-repeated'])
    const [width, height] = [count(attributes['number-columns-spanned']), count(attributes['number-rows-spanned'])]
    if (merges !== null) {
      if (width > 1 || height > 1) merges.push({ top: number, left: column + 1, bottom: number + height - 1, right: column + width })
      reader.content()
    } else {
      const cell = cellOf(attributes, reader, dateStyles)
      if (cell.text !== '') {
        if (column + repeated > source.limits.columns) throw overLimit('columns', source, { sheet, row: number })
        for (let i = 0; i < repeated; i++) row.set(column + i, cell)
      }
    }
    column += repeated
  }
  return merges === null ? row : null
}

function count(text: string | undefined): number {
  const number = Number(text ?? 1)
  return Number.isInteger(number) && number > 0 ? number : 1
}

function cellOf(attributes: Readonly<Record<string, string>>, reader: XmlReader, dateStyles: ReadonlySet<string>): Cell {
  const shown = wordsOf(reader)
  const { value = '' } = attributes
  switch (attributes['value-type']) {
    case 'float':
    case 'currency':
    case 'percentage':
      return value === '' ? { text: shown, kind: 'number' } : dateStyles.has(attributes['style-name'] ?? '') ? numberCell(Number(value), dateFormat, false, () => shown) : number(value, shown)
    case 'date':
      return { text: (attributes['date-value'] ?? shown).replace(/T00:00:00(?:\.0+)?Z?$/, '').replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)[.\d]*Z?$/, '$1 $2'), kind: 'date' }
    case 'time':
      return { text: timeOf(attributes['time-value'] ?? '') ?? shown, kind: 'date' }
    case 'boolean':
      return { text: attributes['boolean-value'] === 'true' ? 'TRUE' : 'FALSE', kind: 'boolean' }
    case 'error':
      return { text: shown, kind: 'error' }
    case undefined:
    default:
      return { text: shown === '' ? (attributes['string-value'] ?? '') : shown, kind: 'text' }
  }
}

/** Any will do: what is shown is ISO. */
const dateFormat = 'yyyy-mm-dd'

/** Leading zeros and words (第1班) as displayed, any other number in full. */
function number(text: string, shown: string): Cell {
  const value = Number(text)
  if (!Number.isFinite(value)) return { text: shown === '' ? text : shown, kind: 'number' }
  if ((/^0\d+$/.test(shown) && Number(shown) === value) || /\p{Script=Han}/u.test(shown)) return { text: shown, kind: 'number' }
  return numberCell(value, 'General', false, () => text)
}

/** PT12H00M00S */
function timeOf(duration: string): string | null {
  const [, hours, minutes = '', seconds = ''] = /^PT(\d+)H(\d+)M(\d+)[.,\d]*S$/.exec(duration) ?? []
  return hours === undefined ? null : [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':')
}

/** The paragraphs of a cell, one a line; notes and ruby are none of them. Steps behind the end of the cell. */
function wordsOf(reader: XmlReader): string {
  if (reader.isEmpty) return ''
  const { depth } = reader
  const paragraphs: string[] = []
  while (reader.depth >= depth && reader.next()) {
    if (reader.kind !== 'open') continue
    if (reader.name === 'p' || reader.name === 'h') paragraphs.push(paragraphOf(reader))
    else if (skipped.has(reader.name)) reader.content()
  }
  return paragraphs.join('\n')
}

/** White space counts once, and at the beginning not at all; more of it has elements of its own (section 6.1.2). */
function paragraphOf(reader: XmlReader): string {
  if (reader.isEmpty) return ''
  const { depth } = reader
  let words = ''
  while (reader.depth >= depth && reader.next()) {
    if (reader.kind === 'text') {
      const text = reader.text.replace(/[ \t\r\n]+/g, ' ')
      words += words === '' ? text.replace(/^ /, '') : text
    } else if (reader.kind === 'close') continue
    else if (reader.name === 's') words += ' '.repeat(Math.min(mostSpaces, count(attributesOf(reader.attributes)['c'])))
    else if (reader.name === 'tab') words += '\t'
    else if (reader.name === 'line-break') words += '\n'
    else if (skipped.has(reader.name) || reader.name === 'ruby-text' || reader.name === 'note') reader.content()
  }
  return words
}

/** Spaces that one element may stand for; chosen. */
const mostSpaces = 10_000
