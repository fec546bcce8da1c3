import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { ReconcileError } from '../../errors.ts'
import type { CellKind, Merge, Row, Sheet, Workbook } from '../../types.ts'
import { readArchiveDirectory, type ArchiveEntry } from './archive.ts'
import { beginning, decodeBytes } from './decode.ts'
import { bytesOf, startsWith, type Format, type Source } from './format.ts'
import { openZipped, partOf } from './packed.ts'

/** Unpacked bytes beyond which an archive is refused before it is opened (chosen: a million rows of forty columns are below half of it). */
const largestUnpacked = 1 << 30
/** Packing ratio of a bomb; spreadsheets reach about 30. Small archives may exceed it. */
const largestRatio = 500
const smallArchive = 50 << 20

/** Office Open XML (.xlsx, .xlsm, .xlsb) and OpenDocument (.ods) by @e965/xlsx, and the archive of one other table. */
export function xlsx(openInner: (source: Source) => Promise<Workbook>): Format {
  return {
    recognises: (head) => startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0x50, 0x4b, 0x05, 0x06),
    async open(source) {
      const { file } = source
      const bytes = await bytesOf(source)
      const entries = readArchiveDirectory(bytes)
      if (entries === null) throw new ReconcileError('file-damaged', 'unreadable', { file })
      const names = new Set(entries.map(({ name }) => name))
      if (names.has('word/document.xml')) throw new ReconcileError('file-is-word', 'unreadable', { file })
      if (names.has('content.xml') && names.has('mimetype')) return openDocument(bytes, entries, source)
      if (names.has('xl/workbook.bin')) {
        refuseTooLarge(entries, file)
        return openWith(bytes, source, 'xlsb')
      }
      if (names.has('[Content_Types].xml') && !names.has('xl/workbook.xml')) throw new ReconcileError('file-is-archive', 'unreadable', { file })
      if (!names.has('xl/workbook.xml')) return openZipped(source, bytes, entries, openInner)
      refuseTooLarge(entries, file)
      return openWith(bytes, source, 'xlsx')
    },
  }
}

/** Repeats of a filled row or cell beyond which a document is refused: the library would write every one of them out. */
const mostRepeats = 10_000
const repeatedContent = /<table:table-(?:row|cell)[^>]*-repeated="(\d{5,})"[^>]*>(?:\s*<table:table-cell[^>]*>)?\s*<text:p/g

async function openDocument(bytes: Buffer, entries: readonly ArchiveEntry[], source: Source): Promise<Workbook> {
  const { file } = source
  refuseTooLarge(entries, file)
  const part = (name: string): string => partOf(bytes, entries.find((entry) => entry.name === name), file, largestUnpacked)?.toString('utf8') ?? ''
  if (part('META-INF/manifest.xml').includes('encryption-data')) throw new ReconcileError('file-encrypted', 'unreadable', { file })
  for (const [, count] of part('content.xml').matchAll(repeatedContent)) {
    if (Number(count) > mostRepeats) throw new ReconcileError('file-damaged', 'unreadable', { file })
  }
  return openWith(bytes, source, 'ods')
}

function refuseTooLarge(entries: readonly ArchiveEntry[], file: string): void {
  const packed = entries.reduce((sum, { compressed }) => sum + compressed, 0)
  const unpacked = entries.reduce((sum, { uncompressed }) => sum + uncompressed, 0)
  if (unpacked > largestUnpacked || (unpacked > smallArchive && unpacked > packed * largestRatio)) {
    throw new ReconcileError('file-too-large', 'unreadable', { file, megabytes: unpacked >> 20 })
  }
}

/** Compound File Binary: .xls, .et, and the wrapper of encrypted .xlsx. */
export const xls: Format = {
  recognises: (head) => startsWith(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  async open(source) {
    const { file } = source
    const bytes = await bytesOf(source)
    if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw new ReconcileError('file-encrypted', 'unreadable', { file })
    if (!bytes.includes(Buffer.from('Workbook', 'utf16le')) && !bytes.includes(Buffer.from('Book', 'utf16le'))) {
      throw new ReconcileError(bytes.includes(Buffer.from('WordDocument', 'utf16le')) ? 'file-is-word' : 'file-damaged', 'unreadable', { file })
    }
    return openWith(bytes, source, 'xls')
  },
}

/** XML Spreadsheet 2003, which old systems name .xls. */
export const xml: Format = {
  recognises: (head) => {
    const text = beginning(head)
    return /^<(?:\?xml|\?mso-application|workbook)/.test(text) && text.includes('urn:schemas-microsoft-com:office:spreadsheet')
  },
  async open(source) {
    const decoded = decodeBytes(await bytesOf(source))
    if (decoded === null) throw new ReconcileError('file-not-text', 'unreadable', { file: source.file })
    // The text is decoded already, so that the encoding that its first line names must not be applied to it once more.
    const workbook = await openWith(`<?xml version="1.0"?>${decoded.text.replace(/^\s*<\?xml[^>]*\?>/, '')}`, source, 'xml')
    return { ...workbook, encoding: decoded.encoding }
  },
}

/**
 * A date as the library shows it where the file does not write its number format: the formats 27 to 58 that Chinese Excel and WPS have built in
 * (ECMA-376 18.8.30), all of which are dates or times.
 */
const builtInDate = /^\d{1,2}\/\d{1,2}\/\d{2}$/

/** A moment as the library takes it apart. */
interface DateParts {
  readonly y: number
  readonly m: number
  readonly d: number
  readonly H: number
  readonly M: number
  readonly S: number
}

/** What is used of the library's number formats, for which it declares no types. */
interface NumberFormats {
  readonly is_date: (format: string) => boolean
  readonly parse_date_code: (value: number, options: { readonly date1904: boolean }) => DateParts | null
}

async function openWith(content: Buffer | string, { file }: Source, format: string): Promise<Workbook> {
  const sheetJs = await import('@e965/xlsx')
  const numberFormats = sheetJs.SSF as NumberFormats
  let workbook: WorkBook
  try {
    workbook = quietly(() => sheetJs.read(content, { type: typeof content === 'string' ? 'string' : 'buffer', dense: true, cellDates: false, cellNF: true, cellText: true, cellFormula: false, cellHTML: false }))
  } catch (error) {
    // The library throws plain errors for whatever it can't read; a password is the only one that it names.
    const code = error instanceof Error && /password|encrypt/i.test(error.message) ? 'file-encrypted' : 'file-damaged'
    throw new ReconcileError(code, 'unreadable', { file }, error)
  }
  const reader: CellReader = { isDate: (format) => numberFormats.is_date(format), parseDate: (value, date1904) => numberFormats.parse_date_code(value, { date1904 }), date1904: workbook.Workbook?.WBProps?.date1904 === true }
  const sheets = workbook.SheetNames.map((name, position): Sheet => {
    const sheet = workbook.Sheets[name]
    if (sheet === undefined) throw new ReconcileError('file-damaged', 'unreadable', { file })
    const hidden = (workbook.Workbook?.Sheets?.[position]?.Hidden ?? 0) !== 0
    return { name, hidden, merges: mergesOf(sheet), batches: rowsOf(sheet, reader) }
  })
  return { file, format, encoding: null, delimiter: null, sheets }
}

/** The library writes remarks about number formats to the console, which is not its to write to. It reads without a pause, so that nobody else is silenced. */
function quietly<T>(read: () => T): T {
  const output = globalThis.console
  const original = Object.getOwnPropertyDescriptor(output, 'error')
  output.error = () => undefined
  try {
    return read()
  } finally {
    if (original !== undefined) Object.defineProperty(output, 'error', original)
  }
}

function mergesOf(sheet: WorkSheet): readonly Merge[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }))
}

/** What the cells need of the library. */
interface CellReader {
  readonly isDate: (format: string) => boolean
  readonly parseDate: (value: number, date1904: boolean) => DateParts | null
  readonly date1904: boolean
}

/** Blank rows in a row that are delivered as such; a longer gap is the end of the data, and what is below it comes with its own number. */
const longestGap = 1000
const batchRows = 1000

/** Rows in order. With `dense` the library keeps them in arrays by their place on the sheet, whatever the stated dimension says. */
async function* rowsOf(sheet: WorkSheet, reader: CellReader): AsyncGenerator<readonly Row[]> {
  const data = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[]
  let batch: Row[] = []
  let last = 0
  // Holes of sparse arrays are skipped by forEach, so that a lone cell in the last row costs nothing.
  const stored: number[] = []
  data.forEach((_, index) => stored.push(index))
  for (const index of stored) {
    const row = rowOf(data[index] ?? [], index + 1, reader)
    if (row.texts.length === 0) continue
    if (row.number - last <= longestGap) for (let number = last + 1; number < row.number; number++) batch.push({ number, texts: [], kinds: null })
    batch.push(row)
    last = row.number
    if (batch.length < batchRows) continue
    yield batch
    batch = await Promise.resolve([])
  }
  if (batch.length > 0) yield batch
}

function rowOf(cells: readonly (CellObject | undefined)[], number: number, reader: CellReader): Row {
  const texts: string[] = []
  const kinds: CellKind[] = []
  cells.forEach((cell, column) => {
    if (cell === undefined) return
    const { text, kind } = cellOf(cell, reader)
    if (text === '') return
    while (texts.length < column) {
      texts.push('')
      kinds.push('text')
    }
    texts.push(text)
    kinds.push(kind)
  })
  return { number, texts, kinds: kinds.every((kind) => kind === 'text') ? null : kinds }
}

function cellOf(cell: CellObject, reader: CellReader): { readonly text: string; readonly kind: CellKind } {
  switch (cell.t) {
    case 's':
      return { text: decodeEscapes(String(cell.v ?? '')), kind: 'text' }
    case 'n':
      return numberCell(Number(cell.v), String(cell.z ?? ''), cell.w ?? '', reader)
    case 'b':
      return { text: cell.v === true ? 'TRUE' : 'FALSE', kind: 'boolean' }
    case 'e':
      return { text: cell.w ?? '#N/A', kind: 'error' }
    case 'd':
      return { text: cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : String(cell.v ?? ''), kind: 'date' }
    case 'z':
      return { text: '', kind: 'text' }
  }
}

/** _x000D_ and its like: control characters as Office Open XML writes them (ECMA-376 22.9.2.19). */
function decodeEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

/** Dates by their number format, as ISO; leading zeros and words (第1班) as displayed; any other number in full and never in scientific notation. */
function numberCell(value: number, format: string, displayed: string, reader: CellReader): { readonly text: string; readonly kind: CellKind } {
  if (format === '' ? builtInDate.test(displayed) : reader.isDate(format)) {
    const date = reader.parseDate(value, reader.date1904)
    if (date !== null && value >= 0) return { text: value < 1 ? timeOf(date) : isoDate(date), kind: 'date' }
  }
  if (/^0{2,}$/.test(format) && Number.isInteger(value) && value >= 0) return { text: String(value).padStart(format.length, '0'), kind: 'number' }
  return { text: /\p{Script=Han}/u.test(displayed) ? displayed.trim() : fullNumber(value), kind: 'number' }
}

function isoDate(date: DateParts): string {
  const day = `${String(date.y).padStart(4, '0')}-${twoDigits(date.m)}-${twoDigits(date.d)}`
  return date.H === 0 && date.M === 0 && date.S === 0 ? day : `${day} ${timeOf(date)}`
}

/** A time of day, which spreadsheets hold as a part of the first day. */
function timeOf({ H, M, S }: DateParts): string {
  return `${twoDigits(H)}:${twoDigits(M)}:${twoDigits(Math.floor(S))}`
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0')
}

function fullNumber(value: number): string {
  const text = String(value)
  if (!text.includes('e')) return text
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '')
}
