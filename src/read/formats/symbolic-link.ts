import { ReconcileError } from '../../errors.ts'
import type { Cell, Row, Workbook } from '../../types.ts'
import { decodeBytes } from './decode.ts'
import { bytesOf, type Source } from './format.ts'
import { isDateFormat } from './number-format.ts'
import { numberCell } from './number-cell.ts'
import { overLimit } from './over-limit.ts'
import { RowBuilder } from './row-builder.ts'

/** SYLK (.slk): a record a line, fields parted by semicolons. The bytes say the encoding. */
export async function openSymbolicLink(source: Source): Promise<Workbook> {
  const decoded = decodeBytes(await bytesOf(source))
  if (decoded === null) throw new ReconcileError('file-not-text', 'unreadable', { file: source.file })
  const rows = readRows(decoded.text, source)
  async function* batches(): AsyncGenerator<readonly Row[]> {
    yield await Promise.resolve(rows)
  }
  return { file: source.file, format: 'slk', encoding: decoded.encoding, delimiter: null, sheets: [{ name: 'Sheet1', hidden: false, merges: [], batches: batches() }] }
}

/** Throws ReconcileError where the last record (E) is missing, or a cell stands nowhere. */
function readRows(text: string, source: Source): readonly Row[] {
  const { file, limits } = source
  const rows = new Map<number, RowBuilder>()
  const formats: string[] = []
  let [row, column, cells, hasEnded, format] = [1, 1, 0, false, '']
  for (const line of text.split(/\r\n|\n|\r/)) {
    const fields = fieldsOf(line)
    const [type] = fields
    if (type === 'E') hasEnded = true
    if (type === 'P') formats.push(fieldOf(fields, 'P') ?? '')
    if (type !== 'C' && type !== 'F') continue
    row = Number(fieldOf(fields, 'Y') ?? row)
    column = Number(fieldOf(fields, 'X') ?? column)
    if (!(Number.isInteger(row) && row > 0 && Number.isInteger(column) && column > 0)) throw new ReconcileError('file-damaged', 'unreadable', { file })
    if (type === 'F') {
      format = formats[Number(fieldOf(fields, 'P') ?? -1)] ?? ''
      continue
    }
    const content = fieldOf(fields, 'K')
    if (content === null) continue
    if (row > limits.rows) throw overLimit('rows', source, { sheet: 'Sheet1', row })
    if (column > limits.columns) throw overLimit('columns', source, { sheet: 'Sheet1', row })
    const builder = rows.get(row) ?? new RowBuilder()
    rows.set(row, builder)
    cells += column
    if (cells > limits.cells) throw overLimit('cells', source, { sheet: 'Sheet1', row })
    builder.set(column - 1, cellOf(content, fieldOf(fields, 'E'), format))
    format = ''
  }
  if (!hasEnded) throw new ReconcileError('file-damaged', 'unreadable', { file })
  return [...rows].sort(([a], [b]) => a - b).flatMap(([number, builder]) => builder.finish(number) ?? [])
}

/** Fields of a record; a doubled semicolon is a character of the field, and so is whatever stands inside quotes. */
function fieldsOf(line: string): readonly string[] {
  const fields: string[] = []
  let field = ''
  let isQuoted = false
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at)
    if (character === '"' && (isQuoted ? /^"(?:;[A-Z]|$)/.test(line.slice(at, at + 3)) : /^[KE]$/.test(field))) isQuoted = !isQuoted
    if (character !== ';' || isQuoted) field += character
    else if (line[at + 1] === ';') {
      field += ';'
      at++
    } else {
      fields.push(field)
      field = ''
    }
  }
  return [...fields, field]
}

function fieldOf(fields: readonly string[], name: string): string | null {
  return fields.find((field, i) => i > 0 && field.startsWith(name))?.slice(name.length) ?? null
}

/** `content` is words in quotes, TRUE, FALSE, an error or a number; an expression of that name makes a truth of the number, and an error of any. */
function cellOf(content: string, expression: string | null, format: string): Cell {
  if (expression === 'TRUE()' || expression === 'FALSE()') return { text: expression.slice(0, -2), kind: 'boolean' }
  if (expression !== null && errors.test(expression)) return { text: expression, kind: 'error' }
  if (content.startsWith('"')) return { text: unescaped(content.replace(/^"|"$/g, '')), kind: 'text' }
  if (content === 'TRUE' || content === 'FALSE') return { text: content, kind: 'boolean' }
  if (errors.test(content)) return { text: content, kind: 'error' }
  // More digits than a number holds are kept as the file has them.
  const value = Number(content)
  if (content === '' || !Number.isFinite(value) || /^-?\d{16,}$/.test(content)) return { text: content, kind: content === '' || Number.isFinite(value) ? 'number' : 'text' }
  return numberCell(value, isDateFormat(format) ? format : 'General', false, () => content)
}

const errors = /^#(?:N\/A|REF!|NAME\?|DIV\/0!|VALUE!|NUM!|NULL!)$/

/** ESC, a column and a row of the code table stand for a character below 32; doubled quotes and semicolons for one. */
function unescaped(text: string): string {
  return text.replace(/\x1b([ -/])([0-?])/g, (_, high: string, low: string) => String.fromCharCode((high.charCodeAt(0) - 0x20) * 16 + low.charCodeAt(0) - 0x30)).replaceAll('""', '"').replaceAll(';;', ';')
}
