import type { DataValidation, Style, Worksheet } from 'exceljs'
import type { Language } from '../../messages/language.ts'
import { speak } from '../../messages/reports.ts'
import { displayWidth } from '../display-width.ts'
import { restamp } from '../restamp.ts'
import { a4, fonts, headingFill, marginFace, marginText, propertiesOf } from '../spreadsheet-style.ts'
import { choicesIn, type Paper, type PaperColumn, type PaperValue, type SignatureCell } from './paper.ts'

const sizes = { title: 16, about: 11, body: 10 }
/** Inches. */
const margins = { left: 0.3, right: 0.3, top: 0.45, bottom: 0.55, header: 0.2, footer: 0.25 }
const givenFill = 'FFF2F2F2'
/** Points of a line of text, the least height of a row, of one that people write into, and of the block for the seal. */
const linePoints = 13.5
const leastPoints = 20
const writtenPoints = 30
const sealPoints = 54
const titlePoints = 27
/** Points of a line above or below the table, and of each further one that it is wrapped into. */
const aboutPoints = { first: 20, further: 15 }
/** Longest name of a sheet, and characters that it may not hold (ECMA-376 18.2.19 and Excel). */
const longestName = 31
const forbiddenInName = /[:\\/?*[\]']/g
/** Longest list of choices that a cell may hold in itself (Excel). */
const longestChoices = 255

const line = { style: 'thin', color: { argb: 'FF808080' } } as const
const border = { top: line, left: line, bottom: line, right: line }

/**
 * A workbook with a sheet a paper: A4, as wide as the page, the heading on every page, lists to choose answers from, and text cells. The same papers
 * give the same bytes.
 *
 * @param asOf ISO date, which the workbook also carries as that of its making
 */
export async function drawPapers(papers: readonly Paper[], language: Language, asOf: string): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  Object.assign(workbook, propertiesOf(asOf))
  const names = new Set<string>()
  for (const paper of papers) drawPaper(workbook.addWorksheet(sheetName(paper, names)), paper, language)
  const archive = Buffer.from(await workbook.xlsx.writeBuffer())
  restamp(archive)
  return archive
}

/** The paper's name, made fit for a sheet and different from all others. */
function sheetName({ name, title }: Paper, taken: Set<string>): string {
  const plain = name.replace(forbiddenInName, ' ').trim().slice(0, longestName) || title
  let free = plain
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${plain.slice(0, longestName - String(count).length - 1)} ${count}`
  taken.add(free.toLowerCase())
  return free
}

function drawPaper(worksheet: Worksheet, paper: Paper, language: Language): void {
  const { columns, rows, about, closing } = paper
  worksheet.columns = columns.map(({ width }) => ({ width }))
  drawLine(worksheet, paper.title, { size: sizes.title, bold: true }, 'center', paper, language)
  about.forEach((text, at) => { drawLine(worksheet, text, at === 0 ? { size: sizes.about, bold: true } : { size: sizes.body }, 'left', paper, language); })
  const headingRow = about.length + 2
  worksheet.views = [{ state: 'frozen', ySplit: headingRow, xSplit: frozenColumns(columns) }]
  drawHeadings(worksheet, columns, language)
  const least = columns.some(({ answers }) => answers !== null) ? writtenPoints : leastPoints
  rows.forEach((values, number) => { drawRow(worksheet, values, number, columns, least, language); })
  for (const text of closing) drawLine(worksheet, text, { size: sizes.about }, 'left', paper, language)
  for (const cells of paper.signature) drawSignature(worksheet, cells, columns.length, language)
  worksheet.pageSetup = {
    ...worksheet.pageSetup, orientation: paper.orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins, horizontalCentered: true,
    printTitlesRow: `1:${headingRow}`, printArea: `A1:${worksheet.getColumn(columns.length).letter}${worksheet.rowCount}`,
  }
  Object.assign(worksheet.pageSetup, { paperSize: a4 })
  worksheet.headerFooter = footerOf(paper, language)
}

/** Columns that stay in sight: number, code and name, where the paper is wider than a screen. */
function frozenColumns(columns: readonly PaperColumn[]): number {
  const columnsInSight = 12
  return columns.length > columnsInSight ? 3 : 0
}

function drawLine(worksheet: Worksheet, text: string, more: Partial<Style['font']>, horizontal: 'left' | 'center', { columns }: Paper, language: Language): void {
  const row = worksheet.addRow([text])
  if (columns.length > 1) worksheet.mergeCells(row.number, 1, row.number, columns.length)
  row.getCell(1).style = { font: font(language, more), alignment: { horizontal, vertical: 'middle', wrapText: true }, numFmt: '@' }
  const width = columns.reduce((sum, column) => sum + column.width, 0) / ((more.size ?? sizes.body) / sizes.body)
  row.height = more.size === sizes.title ? titlePoints : aboutPoints.first + aboutPoints.further * (linesOf(text, width) - 1)
}

function drawHeadings(worksheet: Worksheet, columns: readonly PaperColumn[], language: Language): void {
  const row = worksheet.addRow(columns.map(({ heading }) => heading))
  row.height = Math.max(writtenPoints, ...columns.map(({ heading, width }) => linesOf(heading, width) * linePoints + 4))
  row.eachCell((cell) => {
    const fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: headingFill } } as const
    cell.style = { font: font(language, { bold: true }), alignment: { horizontal: 'center', vertical: 'middle', wrapText: true }, border, fill, numFmt: '@' }
  })
}

/** Lists to choose from let another text through, since a form that refuses an answer loses it. */
function drawRow(worksheet: Worksheet, values: readonly PaperValue[], number: number, columns: readonly PaperColumn[], least: number, language: Language): void {
  const row = worksheet.addRow(columns.map((_, at) => (values[at] === '' ? null : (values[at] ?? null))))
  row.height = Math.max(least, ...columns.map(({ width }, at) => linesOf(String(values[at] ?? ''), width) * linePoints + 4))
  columns.forEach(({ answers, look }, at) => {
    const cell = row.getCell(at + 1)
    cell.style = bodyStyle(answers === null, look === 'number', language)
    if (answers !== null && answers.choices.length > 0) choose(cell, choicesIn(answers, number))
  })
}

function choose(cell: { dataValidation: DataValidation }, choices: readonly string[]): void {
  const list = choices.join(',').replaceAll('"', '""')
  if (list.length <= longestChoices) cell.dataValidation = { type: 'list', allowBlank: true, showErrorMessage: false, formulae: [`"${list}"`] }
}

function drawSignature(worksheet: Worksheet, cells: readonly SignatureCell[], columns: number, language: Language): void {
  const row = worksheet.addRow([])
  row.height = sealPoints
  for (let at = 1; at <= columns; at++) row.getCell(at).style = bodyStyle(false, false, language)
  for (const { label, labelColumns, valueColumns, choices } of cells) {
    for (const [[from, to], isLabel] of [[labelColumns, true], [valueColumns, false]] as const) {
      if (to > from) worksheet.mergeCells(row.number, from, row.number, to)
      for (let at = from; at <= to; at++) row.getCell(at).style = bodyStyle(isLabel, false, language)
    }
    const cell = row.getCell(labelColumns[0])
    cell.value = label
    cell.style = { ...cell.style, font: font(language, { bold: true }), alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } }
    if (choices.length > 0) choose(row.getCell(valueColumns[0]), choices)
  }
}

function footerOf({ foot }: Paper, language: Language): { readonly oddFooter: string } {
  const face = `${marginFace(language, 'Regular')}&9`
  return { oddFooter: `&L${face} ${marginText(foot.left)}&C${face} ${speak(language)('page', { page: '&P', pages: '&N' })}&R${face} ${marginText(foot.right)}` }
}

function font(language: Language, more: Partial<Style['font']> = {}): Style['font'] {
  return { name: fonts[language], size: sizes.body, ...more }
}

function bodyStyle(isGiven: boolean, isNumber: boolean, language: Language): Partial<Style> {
  const fill: Partial<Style> = isGiven ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: givenFill } } } : {}
  return { numFmt: isNumber ? '0' : '@', font: font(language), alignment: { vertical: 'middle', horizontal: isNumber ? 'center' : 'left', wrapText: true }, border, ...fill }
}

/** Lines that a text takes in a column. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, each) => sum + Math.max(1, Math.ceil(displayWidth(each) / (width - 2))), 0)
}
