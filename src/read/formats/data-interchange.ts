import { ReconcileError } from '../../errors.ts'
import type { Cell, Row, Workbook } from '../../types.ts'
import { decodeBytes } from './decode.ts'
import { bytesOf, type Source } from './format.ts'
import { RowBuilder } from './row-builder.ts'

/** DIF: two lines a cell, a number or words. The bytes say the encoding. */
export async function openDataInterchange({ file, ...source }: Source): Promise<Workbook> {
  const decoded = decodeBytes(await bytesOf({ file, ...source }))
  if (decoded === null) throw new ReconcileError('file-not-text', 'unreadable', { file })
  const rows = readRows(decoded.text)
  if (rows === null) throw new ReconcileError('file-damaged', 'unreadable', { file })
  async function* batches(): AsyncGenerator<readonly Row[]> {
    yield await Promise.resolve(rows ?? [])
  }
  return { file, format: 'dif', encoding: decoded.encoding, delimiter: null, sheets: [{ name: 'Sheet1', hidden: false, merges: [], batches: batches() }] }
}

/** Rows below DATA, up to the end of data (-1 and EOD); null where one of the two is missing, or a line is none of theirs. */
function readRows(text: string): readonly Row[] | null {
  const lines = text.split(/\r\n|\n|\r/)
  const rows: Row[] = []
  const begin = lines.indexOf('DATA')
  let row: RowBuilder | null = null
  let [number, column] = [0, 0]
  const finish = (): void => {
    const done = row?.finish(number) ?? null
    if (done !== null) rows.push(done)
  }
  for (let at = begin + 3; begin !== -1 && at + 1 < lines.length; at += 2) {
    const [type = '', value = ''] = /^(-?\d+),(.*)$/.exec(lines[at] ?? '')?.slice(1) ?? []
    let words = lines[at + 1] ?? ''
    if (type === '-1' && words === 'EOD') {
      finish()
      return rows
    }
    if (type === '-1' && words === 'BOT') {
      finish()
      ;[row, column] = [new RowBuilder(), 0]
      number++
      continue
    }
    // Line breaks inside words.
    while (type === '1' && !isClosed(words) && at + 2 < lines.length) words += `\n${lines[++at + 1] ?? ''}`
    const cell = type === '0' ? valueOf(value, words) : type === '1' ? { text: words.replace(/^"|"$/g, '').replaceAll('""', '"'), kind: 'text' as const } : null
    if (cell === null || row === null) return null
    row.set(column++, cell)
  }
  return null
}

function isClosed(words: string): boolean {
  return !words.startsWith('"') || (words.length > 1 && words.endsWith('"') && (words.match(/"/g) ?? []).length % 2 === 0)
}

/** V is a number, and whatever else the program wrote there as it shows it; the digits stay as they are. */
function valueOf(value: string, indicator: string): Cell | null {
  switch (indicator) {
    case 'TRUE':
    case 'FALSE':
      return { text: indicator, kind: 'boolean' }
    case 'NA':
    case 'ERROR':
      return { text: indicator === 'NA' ? '#N/A' : 'ERROR', kind: 'error' }
    case 'V':
      return Number.isFinite(Number(value)) ? { text: value.trim(), kind: 'number' } : { text: value.trim(), kind: 'text' }
    default:
      return null
  }
}
