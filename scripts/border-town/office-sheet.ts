import ExcelJS from 'exceljs'

export type OfficeCell = string | number | Date | null

/** A sheet as an office lays it out: a title, a line of facts, a heading of two rows, ruled cells, notes below. */
export interface OfficeSheet {
  readonly name: string
  readonly rows: readonly (readonly OfficeCell[])[]
  readonly merges: readonly string[]
  /** Rows of the heading, 1-based; the rows before it are title and facts. */
  readonly heading: readonly [number, number]
  /** Last ruled row. */
  readonly lastRuled: number
  readonly widths: readonly number[]
}

/** Thursday, 14 March 2019: when the school put its sheets together. It stands in the file's properties. */
const written = new Date(Date.UTC(2019, 2, 14))

/** A4 in the numbering of SpreadsheetML (ECMA-376, 18.3.1.63); the enumeration that exceljs declares does not exist at run time. */
const a4 = 9

/** The bytes of the workbook, the same for the same sheets. */
export async function officeWorkbook(sheets: readonly OfficeSheet[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.created = workbook.modified = written
  workbook.creator = workbook.lastModifiedBy = ''
  for (const sheet of sheets) addSheet(workbook, sheet)
  return withFixedTimes(Buffer.from(await workbook.xlsx.writeBuffer()))
}

function addSheet(workbook: ExcelJS.Workbook, { name, rows, merges, heading, lastRuled, widths }: OfficeSheet): void {
  const sheet = workbook.addWorksheet(name)
  const fitted = { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
  Object.assign(sheet.pageSetup, { paperSize: a4, orientation: 'landscape', ...fitted, printTitlesRow: `${heading[0]}:${heading[1]}` })
  widths.forEach((width, i) => (sheet.getColumn(i + 1).width = width))
  const thin = { style: 'thin' } as const
  rows.forEach((cells, i) => {
    const number = i + 1
    const row = sheet.getRow(number)
    row.height = number === 1 ? 32 : 18
    const inTable = number >= heading[0] && number <= lastRuled
    const inHeading = inTable && number <= heading[1]
    for (let column = 1; column <= (inTable ? widths.length : cells.length); column++) {
      const value = cells[column - 1] ?? null
      const cell = row.getCell(column)
      if (value !== null && value !== '') cell.value = value
      cell.font = number === 1 ? { name: '黑体', size: 18, bold: true } : { name: '宋体', size: 11, bold: inHeading }
      cell.alignment = { horizontal: number === 1 || inTable ? 'center' : 'left', vertical: 'middle', wrapText: inHeading }
      if (inTable) cell.border = { top: thin, left: thin, bottom: thin, right: thin }
      cell.numFmt = value instanceof Date ? 'yyyy-mm-dd' : typeof value === 'string' ? '@' : 'General'
    }
  })
  for (const range of merges) sheet.mergeCells(range)
}

/** Signature of an archive's central directory entry, and where in it and in the local header things stand (PKWARE APPNOTE 4.3). */
const centralSignature = 0x02014b50
const endSignature = 0x06054b50
/** 1980-01-01 00:00, the first moment that the format knows. */
const firstDay = 0x21

/** Sets the time of every entry of a zip archive to the same moment. */
function withFixedTimes(archive: Buffer): Buffer {
  const end = archive.lastIndexOf(Buffer.from(Uint32Array.of(endSignature).buffer))
  let entry = archive.readUInt32LE(end + 16)
  while (archive.readUInt32LE(entry) === centralSignature) {
    const local = archive.readUInt32LE(entry + 42)
    for (const at of [entry + 12, local + 10]) {
      archive.writeUInt16LE(0, at)
      archive.writeUInt16LE(firstDay, at + 2)
    }
    entry += 46 + archive.readUInt16LE(entry + 28) + archive.readUInt16LE(entry + 30) + archive.readUInt16LE(entry + 32)
  }
  return archive
}
