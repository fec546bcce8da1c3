import type { CellKind, Row } from '../../../types.ts'
import { cellOf, type CellContext } from './cells.ts'
import { nameBytes, Tags, wholeElements } from './elements.ts'
import { UnknownContent } from './unknown.ts'
import { decodeCellText } from './xml-text.ts'

const [row, cell, value, text, phonetic, inline, data, sheet] = ['row', 'c', 'v', 't', 'rPh', 'is', 'sheetData', 'worksheet'].map(nameBytes) as readonly (readonly number[])[] as [
  readonly number[], readonly number[], readonly number[], readonly number[], readonly number[], readonly number[], readonly number[], readonly number[],
]
const batchRows = 1000

/** Rows of a sheet in order, those without cells left out. Throws UnknownContent, also where the sheet is cut off or its rows are not in order. */
export async function* readRows(chunks: AsyncIterable<Buffer>, context: CellContext): AsyncGenerator<readonly Row[]> {
  const reader = new RowReader(context)
  for await (const { bytes } of wholeElements(chunks, 'row')) {
    reader.read(bytes)
    if (reader.rows.length < batchRows) continue
    yield reader.rows
    reader.rows = []
  }
  if (!reader.hasEnded) throw new UnknownContent('cut off')
  if (reader.rows.length > 0) yield reader.rows
}

class RowReader {
  readonly #context: CellContext
  rows: Row[] = []
  hasEnded = false
  #isInside = false
  #number = 0

  constructor(context: CellContext) {
    this.#context = context
  }

  /** Reads a piece that ends behind a row. */
  read(bytes: Buffer): void {
    const tags = new Tags(bytes)
    while (tags.next()) {
      if (tags.is(row) && this.#isInside && !tags.ends()) this.#row(tags)
      else if (tags.is(data)) this.#isInside = !tags.ends() && !tags.empty()
      else if (tags.is(sheet)) this.hasEnded ||= tags.ends() || tags.empty()
    }
  }

  #row(tags: Tags): void {
    const stated = tags.attribute('r')
    const number = stated === null ? this.#number + 1 : Number(stated)
    if (!Number.isInteger(number) || number <= this.#number) throw new UnknownContent('rows out of order')
    this.#number = number
    if (tags.empty()) return
    const texts: string[] = []
    const kinds: CellKind[] = []
    let isText = true
    let column = -1
    while (tags.next()) {
      if (tags.is(cell)) {
        if (tags.ends()) continue
        const head = headOf(tags)
        column = head.column ?? column + 1
        const read = tags.empty() ? null : contentOf(tags, head.type)
        const { text, kind } = head.type === 'inlineStr' ? { text: read ?? '', kind: 'text' as const } : cellOf(head.type, head.style, read, this.#context)
        if (text === '') continue
        while (texts.length <= column) {
          texts.push('')
          kinds.push('text')
        }
        texts[column] = text
        kinds[column] = kind
        if (kind !== 'text') isText = false
      } else if (tags.is(row)) {
        if (!tags.ends()) throw new UnknownContent('a row inside a row')
        if (texts.length > 0) this.rows.push({ number, texts, kinds: isText ? null : kinds })
        return
      }
    }
    throw new UnknownContent('a row without end')
  }
}

/** What stands in the tag of a cell. */
interface Head {
  /** 0-based; null where it is not stated. */
  readonly column: number | null
  readonly style: number
  readonly type: string
}

/** Reads r, s and t, whatever their order, byte by byte: nothing is read as often. */
function headOf({ bytes, nameEnd, end }: Tags): Head {
  let [column, style, type]: [number | null, number, string] = [null, 0, '']
  let at = nameEnd
  while (at < end) {
    const name = bytes[at] ?? 0
    if (name <= 0x20 || name === 0x2f || name === 0x3e) {
      at++
      continue
    }
    let equals = at
    while (equals < end && bytes[equals] !== 0x3d) equals++
    let open = equals + 1
    while (open < end && bytes[open] !== 0x22 && bytes[open] !== 0x27) open++
    let close = open + 1
    while (close < end && bytes[close] !== bytes[open]) close++
    if (equals === at + 1) {
      if (name === 0x72) column = columnOf(bytes, open + 1, close)
      else if (name === 0x73) style = Number(bytes.toString('latin1', open + 1, close))
      else if (name === 0x74) type = close === open + 2 ? String.fromCharCode(bytes[open + 1] ?? 0) : bytes.toString('latin1', open + 1, close)
    }
    at = close + 1
  }
  return { column, style, type }
}

/** The column of 'AB12'. */
function columnOf(bytes: Buffer, from: number, to: number): number {
  let column = 0
  let at = from
  for (; at < to; at++) {
    const letter = (bytes[at] ?? 0) & 0xdf
    if (letter < 0x41 || letter > 0x5a) break
    column = column * 26 + letter - 0x40
  }
  if (column === 0 || column > mostColumns) throw new UnknownContent('no column')
  return column - 1
}

const mostColumns = 16_384

/** The text of a cell's value, or its inline words; stops behind the end of the cell. */
function contentOf(tags: Tags, type: string): string | null {
  const { bytes } = tags
  let content: string | null = null
  let isPhonetic = false
  let isInline = false
  while (tags.next()) {
    if (tags.is(value)) {
      if (tags.ends() || tags.empty()) continue
      const from = tags.end
      if (!tags.next() || !tags.ends() || !tags.is(value)) throw new UnknownContent('a value with elements')
      if (type !== 'inlineStr') content = type === 'str' || type === 'e' ? bytes.toString('utf8', from, tags.start) : bytes.toString('latin1', from, tags.start)
    } else if (tags.is(cell)) {
      if (!tags.ends()) throw new UnknownContent('a cell inside a cell')
      return content
    } else if (tags.is(inline)) isInline = !tags.ends() && !tags.empty()
    else if (tags.is(phonetic)) isPhonetic = !tags.ends() && !tags.empty()
    else if (tags.is(text) && isInline && !isPhonetic && !tags.ends() && !tags.empty()) {
      const from = tags.end
      if (!tags.next() || !tags.ends() || !tags.is(text)) throw new UnknownContent('text with elements')
      if (type === 'inlineStr') content = (content ?? '') + decodeCellText(bytes.toString('utf8', from, tags.start))
    }
  }
  throw new UnknownContent('a cell without end')
}
