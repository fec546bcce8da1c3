import type { DataValidation, Style, Worksheet } from 'exceljs'
import type { Config } from '../../config.ts'
import type { Language } from '../../messages/language.ts'
import { resultWords, speakSheet, type SaySheet } from '../../messages/verification.ts'
import type { ListKind } from '../../types.ts'
import { departmentOf, departmentWords } from '../../verify/departments.ts'
import { displayWidth } from '../display-width.ts'
import { restamp } from '../restamp.ts'
import { listWords } from '../wording.ts'
import { sheetColumns, signatureBlock } from './layout.ts'
import type { VillageSheet } from './rows.ts'

/** SimSun shows digits in one width; every Windows has it. */
const fonts: Readonly<Record<Language, string>> = { zh: '宋体', en: 'Calibri' }
const sizes = { title: 16, about: 11, body: 10 }
/** A4 (ECMA-376 18.3.1.63): the enum of the types does not exist at run time. */
const a4 = 9
/** Inches. */
const margins = { left: 0.3, right: 0.3, top: 0.45, bottom: 0.55, header: 0.2, footer: 0.25 }
const givenFill = 'FFF2F2F2'
const headingFill = 'FFDCE6F1'
/** Points of a line of text, the least height of a row that people write into, and that of the block for the seal. */
const linePoints = 13.5
const leastPoints = 30
const sealPoints = 54
/** Rows above the people: title, what the sheet is about, how it is filled in, headings. */
const headingRow = 4
/** Longest name of a sheet, and characters that it may not hold (ECMA-376 18.2.19 and Excel). */
const longestName = 31
const forbiddenInName = /[:\\/?*[\]']/g

const line = { style: 'thin', color: { argb: 'FF808080' } } as const
const border = { top: line, left: line, bottom: line, right: line }

/** What every sheet needs. */
interface Ink {
  readonly config: Config
  readonly kinds: readonly ListKind[]
  readonly say: SaySheet
}

/**
 * The workbook for one office, a sheet a village: A4 across, as wide as the page, the heading on every page, lists to choose answers from, and text
 * cells. The same sheets give the same bytes.
 *
 * @param kinds of list in the run
 */
export async function drawVerificationWorkbook(sheets: readonly VillageSheet[], config: Config, kinds: readonly ListKind[]): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  const made = new Date(`${config.asOf}T00:00:00Z`)
  Object.assign(workbook, { creator: 'hedui', lastModifiedBy: 'hedui', created: made, modified: made })
  const ink = { config, kinds, say: speakSheet(config.language) }
  const names = new Set<string>()
  for (const sheet of sheets) drawSheet(workbook.addWorksheet(nameOf(sheet, names, ink)), sheet, ink)
  const archive = Buffer.from(await workbook.xlsx.writeBuffer())
  restamp(archive)
  return archive
}

/** The village's name, made fit for a sheet and different from all others. */
function nameOf({ village }: VillageSheet, taken: Set<string>, { say }: Ink): string {
  const plain = (village === '' ? say('no-village') : village).replace(forbiddenInName, ' ').trim().slice(0, longestName) || say('no-village')
  let name = plain
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${plain.slice(0, longestName - String(count).length - 1)} ${count}`
  taken.add(name.toLowerCase())
  return name
}

function drawSheet(worksheet: Worksheet, sheet: VillageSheet, ink: Ink): void {
  const { say, config } = ink
  const columns = sheetColumns.length
  worksheet.views = [{ state: 'frozen', ySplit: headingRow, xSplit: 3 }]
  worksheet.columns = sheetColumns.map(({ width }) => ({ width }))
  const department = departmentWords(sheet.department, config.kinds)[config.language]
  const about = say('about', { department, village: sheet.village || say('no-village'), batches: sheet.batches.join(', '), count: sheet.rows.length })
  drawLine(worksheet, say('title'), { size: sizes.title, bold: true }, 'center', 27, ink)
  drawLine(worksheet, about, { size: sizes.about, bold: true }, 'left', 20, ink)
  drawLine(worksheet, say('howto'), { size: sizes.body }, 'left', 30, ink)
  drawHeadings(worksheet, ink)
  for (const row of sheet.rows) {
    const texts = sheetColumns.map(({ value }) => value?.(row) ?? null)
    const drawn = worksheet.addRow(texts.map((text) => (text === '' ? null : text)))
    drawn.height = Math.max(leastPoints, ...texts.map((text, at) => linesOf(String(text ?? ''), sheetColumns[at]?.width ?? 1) * linePoints + 4))
    sheetColumns.forEach(({ value }, at) => (drawn.getCell(at + 1).style = bodyStyle(value !== null, typeof texts[at] === 'number', ink)))
  }
  addChoices(worksheet, sheet, ink)
  drawSignature(worksheet, ink)
  worksheet.pageSetup = {
    ...worksheet.pageSetup, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins, horizontalCentered: true,
    printTitlesRow: `1:${headingRow}`, printArea: `A1:${worksheet.getColumn(columns).letter}${worksheet.rowCount}`,
  }
  Object.assign(worksheet.pageSetup, { paperSize: a4 })
  worksheet.headerFooter = footerOf(ink)
}

function drawLine(worksheet: Worksheet, text: string, more: Partial<Style['font']>, horizontal: 'left' | 'center', height: number, ink: Ink): void {
  const row = worksheet.addRow([text])
  worksheet.mergeCells(row.number, 1, row.number, sheetColumns.length)
  row.getCell(1).style = { font: font(ink, more), alignment: { horizontal, vertical: 'middle', wrapText: true }, numFmt: '@' }
  row.height = height
}

function drawHeadings(worksheet: Worksheet, ink: Ink): void {
  const row = worksheet.addRow(sheetColumns.map(({ heading }) => ink.say(heading)))
  row.height = 30
  row.eachCell((cell) => {
    const fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: headingFill } } as const
    cell.style = { font: font(ink, { bold: true }), alignment: { horizontal: 'center', vertical: 'middle', wrapText: true }, border, fill, numFmt: '@' }
  })
}

/** Lists to choose from; another text is let through, since a form that refuses an answer loses it. */
function addChoices(worksheet: Worksheet, sheet: VillageSheet, { config, kinds, say }: Ink): void {
  const categories = [...kinds.filter((kind) => departmentOf(kind) === sheet.department).map((kind) => listWords(kind, config)), say('category-other-province')]
  const choices = { result: Object.values(resultWords).map((words) => words[config.language]), category: categories }
  sheetColumns.forEach((column, at) => {
    if (column.choices === undefined) return
    for (let row = headingRow + 1; row <= headingRow + sheet.rows.length; row++) {
      worksheet.getCell(row, at + 1).dataValidation = listOf(choices[column.choices])
    }
  })
}

function listOf(choices: readonly string[]): DataValidation {
  return { type: 'list', allowBlank: true, showErrorMessage: false, formulae: [`"${choices.join(',').replaceAll('"', '""')}"`] }
}

function drawSignature(worksheet: Worksheet, ink: Ink): void {
  const { say } = ink
  drawLine(worksheet, say('statement'), { size: sizes.about }, 'left', 24, ink)
  const row = worksheet.addRow([])
  row.height = sealPoints
  for (const { word, label, value, choices } of signatureBlock) {
    for (const [[from, to], isLabel] of [[label, true], [value, false]] as const) {
      if (to > from) worksheet.mergeCells(row.number, from, row.number, to)
      for (let at = from; at <= to; at++) row.getCell(at).style = { ...bodyStyle(isLabel, false, ink), border }
    }
    const cell = row.getCell(label[0])
    cell.value = say(word)
    cell.style = { ...cell.style, font: font(ink, { bold: true }), alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } }
    if (choices === 'yes-no') row.getCell(value[0]).dataValidation = listOf([say('yes'), say('no')])
  }
}

function footerOf({ config, say }: Ink): { readonly oddFooter: string } {
  const face = `&"${fonts[config.language]},Regular"&9`
  return { oddFooter: `&L${face} ${say('personal')}&C${face} ${say('page', { page: '&P', pages: '&N' })}&R${face} ${say('as-of', { date: config.asOf })}` }
}

function font({ config }: Ink, more: Partial<Style['font']> = {}): Style['font'] {
  return { name: fonts[config.language], size: sizes.body, ...more }
}

function bodyStyle(isGiven: boolean, isNumber: boolean, ink: Ink): Partial<Style> {
  const fill: Partial<Style> = isGiven ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: givenFill } } } : {}
  return { numFmt: isNumber ? '0' : '@', font: font(ink), alignment: { vertical: 'middle', horizontal: isNumber ? 'center' : 'left', wrapText: true }, border, ...fill }
}

/** Lines that a text takes in a column. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, each) => sum + Math.max(1, Math.ceil(displayWidth(each) / (width - 2))), 0)
}
