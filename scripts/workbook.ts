import { utils, write, type WorkBook } from '@e965/xlsx'

/** A sheet to be written: rows of text, where a cell can be a number; merges as ranges such as 'A1:T1'. */
export interface SheetSource {
  readonly name: string
  readonly rows: readonly (readonly (string | number | null)[])[]
  readonly merges?: readonly string[]
  /** Cell in which the rows begin; A1 where it is not said. Merges are those of the sheet. */
  readonly origin?: string
  readonly hidden?: boolean
}

/** The bytes of a workbook whose text cells are text, the same for the same sheets. */
export function workbookBytes(sheets: readonly SheetSource[], bookType: 'xlsx' | 'biff8'): Buffer {
  const workbook: WorkBook = utils.book_new()
  for (const { name, rows, merges = [], origin = 'A1' } of sheets) {
    const sheet = utils.aoa_to_sheet([])
    utils.sheet_add_aoa(sheet, rows.map((row) => row.map((cell) => (cell === '' ? null : cell))), { origin })
    sheet['!merges'] = merges.map((range) => utils.decode_range(range))
    const widths: number[] = []
    for (const row of rows) row.forEach((cell, column) => (widths[column] = Math.min(30, Math.max(widths[column] ?? 6, String(cell ?? '').length + 4))))
    sheet['!cols'] = Array.from(widths, (wch) => ({ wch }))
    utils.book_append_sheet(workbook, sheet, name)
  }
  if (sheets.some(({ hidden }) => hidden)) workbook.Workbook = { Sheets: sheets.map(({ name, hidden = false }) => ({ name, Hidden: hidden ? 1 : 0 })) }
  return write(workbook, { type: 'buffer', bookType, compression: bookType === 'xlsx' }) as Buffer
}

/** A table typed as text with | between cells; a number is written #123, a blank is nothing. */
export function table(text: string): readonly (readonly (string | number | null)[])[] {
  return text
    .replace(/^\n|\n$/g, '')
    .split('\n')
    .map((line) => line.split('|').map((cell) => parseCell(cell)))
}

function parseCell(cell: string): string | number | null {
  const text = cell.replace(/^ +| +$/g, '')
  if (text === '') return null
  return text.startsWith('#') ? Number(text.slice(1)) : text.replaceAll('⇥', '\t')
}
