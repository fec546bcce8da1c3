import { setImmediate } from 'node:timers/promises'
import { Writable } from 'node:stream'
import type { stream, Style, Workbook, Worksheet } from 'exceljs'
import type { Language } from '../messages/language.ts'
import { speak, type Say } from '../messages/reports.ts'
import { displayWidth } from './display-width.ts'
import { foldColumns, type ShownColumn } from './fold-columns.ts'
import type { ReportSheet, ReportValue } from './report.ts'
import { restamp } from './restamp.ts'
import { a4, fonts, headingFill, marginFace, marginText, propertiesOf } from './spreadsheet-style.ts'

const fontSize = 11
const markColour = 'FFC00000'
const lineColour = 'FFA6A6A6'

/** Inches; narrow, since the tables are wide. */
const margins = { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 }
/** Width of a half-width character of the font (11 points, half an em) in units of a column (5.25 points): without it the last character of a full line wraps, out of sight. */
const unitsPerCharacter = 5.5 / 5.25
/** Half-width characters that a cell needs beside its text: its margins and the button of the filter. */
const padding = 2
const narrowest = 4
/** Points of a line of text, and of a row beside its lines; the format holds rows of up to 409 points. */
const linePoints = 15
const rowPoints = 4
const mostPoints = 409
/** Share of a line that words fill on average before they wrap; Chinese wraps anywhere. */
const filledByWords = 0.85
/** Rows after which the archive gets its turn, so that a large table is not held twice. */
const batchRows = 1000

/** What the drawing of every sheet needs. */
interface Ink {
  readonly language: Language
  /** Says at the foot of every page how old the facts are. */
  readonly dated: string
  readonly say: Say
}

type WorkbookWriter = stream.xlsx.WorkbookWriter

/**
 * Draws tables as a workbook for people: text cells, frozen heading, filter, A4 across and as wide as the page with the heading on every page.
 * The same tables give the same bytes: times and authors are fixed.
 *
 * @param asOf ISO date, which the workbook also carries as that of its making
 * @param dateWords what the foot of every page says of that date
 */
export async function drawWorkbook(sheets: readonly ReportSheet[], language: Language, asOf: string, dateWords: 'as-of' | 'linked-on' = 'as-of'): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs')
  const chunks: Buffer[] = []
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk)
      done()
    },
  })
  const options = { stream: sink, useStyles: true, useSharedStrings: true, ...propertiesOf(asOf) }
  const workbook = new exceljs.stream.xlsx.WorkbookWriter(options)
  const say = speak(language)
  for (const sheet of sheets) await drawSheet(workbook, sheet, { language, dated: say(dateWords, { date: asOf }), say })
  await workbook.commit()
  const archive = Buffer.concat(chunks)
  restamp(archive)
  return archive
}

async function drawSheet(workbook: WorkbookWriter, sheet: ReportSheet, ink: Ink): Promise<void> {
  const { columns, widths } = measure(sheet)
  const worksheet = (workbook as Pick<Workbook, 'addWorksheet'>).addWorksheet(sheet.name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins, horizontalCentered: true, printTitlesRow: '1:1' },
    headerFooter: pageText(sheet, ink),
  })
  Object.assign(worksheet.pageSetup, { paperSize: a4 })
  worksheet.columns = columns.map((_, at) => ({ width: Math.ceil((widths[at] ?? narrowest) * unitsPerCharacter) }))
  drawHeadings(worksheet, columns, widths, ink)
  const pick = (values: readonly ReportValue[]): ReportValue[] => columns.map(({ value }) => value(values))
  // One object a column: exceljs knows a style again by its object, and copies and writes out a column's own for every cell.
  const styles = columns.map((column) => bodyStyle(column, ink))
  let drawn = 0
  for (const values of sheet.rows()) {
    const chosen = pick(values)
    const row = worksheet.addRow(chosen.map((value) => cellValue(value, ink)))
    styles.forEach((style, at) => {
      row.getCell(at + 1).style = style
    })
    row.height = heightOf(chosen.map(textOf), widths)
    row.commit()
    if (++drawn % batchRows === 0) await setImmediate()
  }
  if (sheet.totals !== undefined) drawTotals(worksheet, pick(sheet.totals), columns, ink)
  if (drawn === 0) drawNone(worksheet, columns.length, ink)
  // The filter leaves out the line of sums.
  worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1 + Math.max(drawn, 1), column: columns.length } }
  worksheet.commit()
}

/** Which columns are shown, and how wide: as wide as their longest line up to the column's limit. */
function measure(sheet: ReportSheet): { readonly columns: readonly ShownColumn[]; readonly widths: readonly number[] } {
  const folded = foldColumns(sheet)
  const widths = folded.map(({ heading }) => longestLine(heading))
  const filled = folded.map(({ isOptional }) => !isOptional)
  const take = (values: readonly ReportValue[]): void => {
    folded.forEach((column, at) => {
      const value = column.value(values)
      if (value === '' || value === 0) return
      filled[at] = true
      const longest = longestLine(textOf(value))
      if (longest > (widths[at] ?? 0)) widths[at] = longest
    })
  }
  for (const values of sheet.rows()) take(values)
  if (sheet.totals !== undefined) take(sheet.totals)
  const widthOf = (at: number): number => Math.max(narrowest, Math.min(widths[at] ?? 0, folded[at]?.most ?? 0)) + padding
  return { columns: folded.filter((_, at) => filled[at] === true), widths: folded.map((_, at) => widthOf(at)).filter((_, at) => filled[at] === true) }
}

function longestLine(text: string): number {
  return text.includes('\n') ? Math.max(...text.split('\n').map(displayWidth)) : displayWidth(text)
}

/** Points that a row needs: some programs trust the height in the file and would cut off what is wrapped. */
function heightOf(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, at) => {
    const room = (widths[at] ?? narrowest) - padding
    const linesOf = (line: string): number => {
      const width = displayWidth(line)
      return width <= room ? 1 : Math.ceil(width / (line.includes(' ') ? room * filledByWords : room - 1))
    }
    return text.split('\n').reduce((sum, line) => sum + linesOf(line), 0)
  })
  return Math.min(Math.max(...lines) * linePoints + rowPoints, mostPoints)
}

function textOf(value: ReportValue): string {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value : value.map(({ text }) => text).join('')
}

/** A blank cell is null, which keeps its borders and is no empty text to formulas. */
function cellValue(value: ReportValue, ink: Ink): string | number | null | { richText: { text: string; font: Style['font'] }[]; toString: () => string } {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return value === '' ? null : value
  if (value.every(({ differs }) => !differs)) return textOf(value) === '' ? null : textOf(value)
  const richText = value.map(({ text, differs }) => ({ text, font: font(ink, differs ? { bold: true, color: { argb: markColour } } : {}) }))
  // exceljs tells its shared strings apart by what they are as text, and every object is "[object Object]": without this, all marked cells of a
  // workbook show the first one's name or number.
  return { richText, toString: () => `rich text ${JSON.stringify(value)}` }
}

function drawHeadings(worksheet: Worksheet, columns: readonly ShownColumn[], widths: readonly number[], ink: Ink): void {
  const row = worksheet.addRow(columns.map(({ heading }) => heading))
  row.eachCell((cell) => Object.assign(cell, headingStyle(ink)))
  row.height = heightOf(columns.map(({ heading }) => heading), widths)
  row.commit()
}

function drawTotals(worksheet: Worksheet, values: readonly ReportValue[], columns: readonly ShownColumn[], ink: Ink): void {
  const row = worksheet.addRow(values.map((value) => cellValue(value, ink)))
  columns.forEach((column, at) => {
    row.getCell(at + 1).style = { ...bodyStyle(column, ink), font: font(ink, { bold: true }), fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: headingFill } } }
  })
  row.commit()
}

function drawNone(worksheet: Worksheet, columns: number, ink: Ink): void {
  const row = worksheet.addRow([ink.say('none')])
  if (columns > 1) worksheet.mergeCells(row.number, 1, row.number, columns)
  row.getCell(1).style = { font: font(ink), alignment: { horizontal: 'center' }, border }
  row.commit()
}

function font({ language }: Ink, more: Partial<Style['font']> = {}): Style['font'] {
  return { name: fonts[language], size: fontSize, ...more }
}

const thin = { style: 'thin', color: { argb: lineColour } } as const
const border = { top: thin, left: thin, bottom: thin, right: thin }

/** '@' is text: a number of eighteen digits keeps them all. An expected number of students has as many decimals as its value. */
const formats: Readonly<Record<ShownColumn['kind'], string>> = { text: '@', number: '0', decimal: 'General' }

function bodyStyle({ kind }: Pick<ShownColumn, 'kind'>, ink: Ink): Partial<Style> {
  const alignment = { vertical: 'middle', horizontal: kind === 'text' ? 'left' : 'center', wrapText: true } as const
  return { numFmt: formats[kind], font: font(ink), alignment, border }
}

function headingStyle(ink: Ink): Pick<Style, 'font' | 'alignment' | 'border' | 'fill' | 'numFmt'> {
  return {
    numFmt: '@',
    font: font(ink, { bold: true }),
    alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
    border,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: headingFill } },
  }
}

/** Title and note above, for the note would run into the page numbers below. */
function pageText({ title, personal, note = '' }: ReportSheet, { language, dated, say }: Ink): { readonly oddHeader: string; readonly oddFooter: string } {
  const left = personal ? say('personal') : ''
  const below = note === '' ? '' : `\n${marginFace(language, 'Regular')}&9 ${marginText(note)}`
  // A code that ends in a number must not run into a text that begins with one.
  return {
    oddHeader: `&C${marginFace(language, 'Bold')}&14 ${marginText(title)}${below}`,
    oddFooter: `&L${marginFace(language, 'Regular')}&9 ${marginText(left)}&C${marginFace(language, 'Regular')}&9 ${say('page', { page: '&P', pages: '&N' })}&R${marginFace(language, 'Regular')}&9 ${marginText(dated)}`,
  }
}
