import { ReconcileError } from '../../errors.ts'
import type { Cell, Merge, Row, Sheet, Workbook } from '../../types.ts'
import { decodeBytes } from './decode.ts'
import { bytesOf, type Source } from './format.ts'
import { displayOf, type Display } from './number-display.ts'
import { numberCell } from './number-cell.ts'
import { overLimit } from './over-limit.ts'
import { batchRows, RowBuilder } from './row-builder.ts'
import { attributesOf } from './xlsx/xml-text.ts'
import { XmlReader } from './xml-reader.ts'

/** XML Spreadsheet 2003, which old systems name .xls. Its bytes say the encoding, whatever its first line says. */
export async function openXmlSpreadsheet(source: Source): Promise<Workbook> {
  const decoded = decodeBytes(await bytesOf(source))
  if (decoded === null) throw new ReconcileError('file-not-text', 'unreadable', { file: source.file })
  const { sheets, formats } = contentsOf(decoded.text, source)
  if (sheets.length === 0) throw new ReconcileError('file-damaged', 'unreadable', { file: source.file })
  const styles = { formats, display: await displayOf(formats.values(), false) }
  return { file: source.file, format: 'xml', encoding: decoded.encoding, delimiter: null, sheets: sheets.map(({ table, ...sheet }): Sheet => ({ ...sheet, batches: rowsOf(decoded.text, table, styles, sheet.name, source) })) }
}

interface Styles {
  /** Number formats by style. */
  readonly formats: ReadonlyMap<string, string>
  readonly display: Display
}

interface SheetPart {
  readonly name: string
  hidden: boolean
  readonly merges: Merge[]
  /** Where its table begins; null for none. */
  table: number | null
}

/** Walks through the whole document once, so that nothing is read of one that is damaged further down. */
function contentsOf(xml: string, source: Source): { readonly sheets: readonly SheetPart[]; readonly formats: ReadonlyMap<string, string> } {
  const reader = new XmlReader(xml, source.file)
  const sheets: SheetPart[] = []
  const formats = new Map<string, string>()
  let style = ''
  let place = new CellPlace(source)
  while (reader.next()) {
    if (reader.kind !== 'open') continue
    const sheet = sheets.at(-1)
    if (reader.name === 'Style') {
      const { ID = '', Parent = '' } = attributesOf(reader.attributes)
      style = ID
      formats.set(style, formats.get(Parent) ?? '')
    } else if (reader.name === 'NumberFormat') formats.set(style, formatNamed(attributesOf(reader.attributes)['Format'] ?? ''))
    else if (reader.name === 'Worksheet') {
      sheets.push({ name: attributesOf(reader.attributes)['Name'] ?? '', hidden: false, merges: [], table: null })
      place = new CellPlace(source)
    } else if (sheet === undefined) continue
    else if (reader.name === 'Table') sheet.table ??= reader.start
    else if (reader.name === 'Visible') sheet.hidden = reader.content().trim() !== 'SheetVisible'
    else if (reader.name === 'Row') place.row(attributesOf(reader.attributes), sheet.name)
    else if (reader.name === 'Cell') {
      const { width, height } = place.cell(attributesOf(reader.attributes), sheet.name)
      if (width > 1 || height > 1) sheet.merges.push({ top: place.number, left: place.column + 1, bottom: place.number + height - 1, right: place.column + width })
    }
  }
  return { sheets, formats }
}

async function* rowsOf(xml: string, table: number | null, styles: Styles, sheet: string, source: Source): AsyncGenerator<readonly Row[]> {
  if (table === null) return
  const reader = new XmlReader(xml, source.file, table)
  const place = new CellPlace(source)
  let batch: Row[] = []
  let row: RowBuilder | null = null
  let rowStyle = ''
  while (reader.next()) {
    if (reader.kind === 'open' && reader.name === 'Row') {
      const attributes = attributesOf(reader.attributes)
      place.row(attributes, sheet)
      rowStyle = attributes['StyleID'] ?? ''
      row = reader.isEmpty ? null : new RowBuilder()
    } else if (reader.kind === 'open' && reader.name === 'Cell') {
      const attributes = attributesOf(reader.attributes)
      place.cell(attributes, sheet)
      const cell = cellOf(reader, styles.formats.get(attributes['StyleID'] ?? rowStyle) ?? '', styles.display)
      if (cell !== null) row?.set(place.column, cell)
    } else if (reader.kind === 'close' && reader.name === 'Row') {
      const read = row?.finish(place.number) ?? null
      row = null
      if (read !== null) batch.push(read)
      if (batch.length < batchRows) continue
      yield batch
      batch = await Promise.resolve([])
    } else if (reader.depth === 0) break
  }
  if (batch.length > 0) yield batch
}

/** Where the cells stand: one behind the other, but for what Index, Span and MergeAcross say. */
class CellPlace {
  readonly #source: Source
  number = 0
  /** 0-based. */
  column = -1
  #next = 0
  #nextRow = 1

  constructor(source: Source) {
    this.#source = source
  }

  row({ Index, Span }: Attributes, sheet: string): void {
    this.number = Index === undefined ? this.#nextRow : Number(Index)
    if (!(this.number >= this.#nextRow)) throw new ReconcileError('file-damaged', 'unreadable', { file: this.#source.file })
    if (this.number > this.#source.limits.rows) throw overLimit('rows', this.#source, { sheet, row: this.number })
    this.#nextRow = this.number + 1 + count(Span)
    this.#next = 0
  }

  /** Cells that it spans. */
  cell({ Index, MergeAcross, MergeDown }: Attributes, sheet: string): { readonly width: number; readonly height: number } {
    this.column = Index === undefined ? this.#next : Number(Index) - 1
    const width = 1 + count(MergeAcross)
    if (!(this.column >= 0)) throw new ReconcileError('file-damaged', 'unreadable', { file: this.#source.file })
    if (this.column + width > this.#source.limits.columns) throw overLimit('columns', this.#source, { sheet, row: this.number })
    this.#next = this.column + width
    return { width, height: 1 + count(MergeDown) }
  }
}

type Attributes = Readonly<Record<string, string>>

function count(text: string | undefined): number {
  const number = Number(text ?? 0)
  return Number.isInteger(number) && number > 0 ? number : 0
}

/** The data of a cell; that of its comment is none. Stops behind the end of the cell. */
function cellOf(reader: XmlReader, format: string, display: Display): Cell | null {
  if (reader.isEmpty) return null
  let cell: Cell | null = null
  const depth = reader.depth
  while (reader.depth >= depth && reader.next()) {
    if (reader.kind !== 'open') continue
    if (reader.name === 'Comment' || reader.name === 'PhoneticText') reader.content()
    else if (reader.name === 'Data') {
      const { Type = 'String' } = attributesOf(reader.attributes)
      cell = dataOf(Type, reader.content(), format, display)
    }
  }
  return cell
}

function dataOf(type: string, text: string, format: string, display: Display): Cell {
  switch (type) {
    case 'Number':
      // More digits than a number holds are kept as the file has them.
      if (/^\s*-?\d{16,}\s*$/.test(text) || !Number.isFinite(Number(text)) || text.trim() === '') return { text: text.trim(), kind: 'number' }
      return numberCell(Number(text), format === '' ? 'General' : format, false, () => display(format, Number(text)))
    case 'DateTime':
      return dateTime(text)
    case 'Boolean':
      return { text: text.trim() === '1' || text.trim().toLowerCase() === 'true' ? 'TRUE' : 'FALSE', kind: 'boolean' }
    case 'Error':
      return { text, kind: 'error' }
    default:
      return { text, kind: 'text' }
  }
}

/** 2012-03-05T00:00:00.000; a time of day stands on the day before the first one. */
function dateTime(text: string): Cell {
  const [, day, time = '00:00:00'] = /^\s*(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)[.\d]*Z?)?\s*$/.exec(text) ?? []
  if (day === undefined) return { text, kind: 'date' }
  if (day === '1899-12-31' || day === '1899-12-30') return { text: time, kind: 'date' }
  return { text: time === '00:00:00' ? day : `${day} ${time}`, kind: 'date' }
}

/** Formats that go by a name (Excel's XML Spreadsheet Reference, NumberFormat). */
const named: Readonly<Record<string, string>> = { 'General Date': 'm/d/yyyy h:mm', 'Long Date': 'yyyy-m-d', 'Medium Date': 'd-mmm-yy', 'Short Date': 'm/d/yyyy', 'Long Time': 'h:mm:ss', 'Medium Time': 'h:mm AM/PM', 'Short Time': 'h:mm' }

function formatNamed(format: string): string {
  return named[format] ?? (/^(?:General Number|Currency|Euro Currency|Fixed|Standard|Percent|Scientific|Yes\/No|True\/False|On\/Off)$/.test(format) ? 'General' : format)
}
