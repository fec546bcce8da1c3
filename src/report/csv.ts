import { stringify } from 'csv-stringify/sync'
import type { ReportSheet, ReportValue } from './report.ts'

/** Rows turned into text at once. */
const batchRows = 1000
/** By this mark Excel and WPS know a text file for UTF-8. */
const byteOrderMark = '\uFEFF'

/** A cell that a spreadsheet would take for a formula, full width included, or that hides one behind a tab or line break. */
const startsFormula = /^[=+\-@＝＋－＠\t\r\n]/
const plainNumber = /^[+-]?\d+(\.\d+)?$/
/**
 * Text that a spreadsheet would turn into another value: numbers of which it shows twelve digits and keeps fifteen, leading zeros,
 * scientific notation, and classes such as 3-2 that become dates.
 */
const isTurned = /^(\d{12,}|0\d+|\d+(\.\d+)?E[+-]?\d+|\d{1,4}[-/]\d{1,2})$/i

/**
 * A value as it stands in a csv file for people's spreadsheets: what would be a formula gets an apostrophe, and what would be turned into
 * another value gets a tab in front, which keeps it text in Excel and WPS, is not seen, and is dropped when this program reads it again.
 */
export function csvText(value: ReportValue): string {
  if (typeof value === 'number') return String(value)
  const text = typeof value === 'string' ? value : value.map((part) => part.text).join('')
  if (isTurned.test(text)) return `\t${text}`
  return startsFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text
}

/** A table as a csv file: UTF-8 with a byte order mark, lines ended by CR LF, the groups of headings written into each heading. */
export function* csvChunks({ columns, rows, totals }: ReportSheet): Generator<string> {
  const write = (lines: readonly (readonly ReportValue[])[]): string => stringify(lines.map((line) => line.map(csvText)), { record_delimiter: '\r\n' })
  yield byteOrderMark + write([columns.map(({ group, heading }) => (group === undefined ? heading : `${group} (${heading})`))])
  let batch: (readonly ReportValue[])[] = []
  for (const row of rows()) {
    batch.push(row)
    if (batch.length < batchRows) continue
    yield write(batch)
    batch = []
  }
  yield write(totals === undefined ? batch : [...batch, totals])
}
