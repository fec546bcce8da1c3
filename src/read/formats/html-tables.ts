import type { CellKind, Merge, Row } from '../../types.ts'
import { statedCell } from './stated-value.ts'

/** One table of a page. */
export interface HtmlTable {
  readonly rows: readonly Row[]
  readonly merges: readonly Merge[]
}

/** Columns that one cell can span (HTML Standard 4.9.11). Rows are limited by the table itself. */
const mostColumns = 1000
/** Elements whose text is none of the page's. */
const hiddenElements = new Set(['script', 'style', 'title', 'xml'])
const namedCharacters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', middot: '·', ensp: '\u2002', emsp: '\u2003' }

/**
 * The tables of a page, cell by cell: colspan and rowspan become merged ranges, <br> a line break, and cells are text as it is shown, because an
 * ID number must not pass through a number; where a spreadsheet program has stated the number behind it, that one instead of a rounded one. End tags may be missing, as HTML allows; a table inside a cell is a table of its own.
 *
 * @returns null where a comment, script or tag that nothing closes swallows cells: the page is damaged or cut off, and its rest would be missing without a word
 */
export function readHtmlTables(html: string): readonly HtmlTable[] | null {
  const tables: TableBuilder[] = []
  const open: TableBuilder[] = []
  for (const token of tokensOf(html)) {
    if (token.tag === unclosed) return null
    const table = open.at(-1)
    if (token.tag === null) table?.addText(decodeCharacters(token.text))
    else if (token.tag === 'table') {
      const begun = new TableBuilder()
      tables.push(begun)
      open.push(begun)
    } else if (token.tag === '/table') open.pop()
    else if (token.tag === 'tr') table?.beginRow()
    else if (token.tag === 'td' || token.tag === 'th') table?.beginCell(spanOf(token.text, 'colspan'), spanOf(token.text, 'rowspan'), token.text)
    else if (token.tag === '/td' || token.tag === '/th') table?.endCell()
    else if (token.tag === 'br' || token.tag === '/p' || token.tag === '/div') table?.addText('\u0085')
  }
  return tables.map((table) => table.finish()).filter(({ rows }) => rows.length > 0)
}

/** Stands in place of a tag where cells are inside of what nothing closes. */
const unclosed = '<'
const cellInside = /<t[dhr]\b/i

interface Token {
  /** In lower case, with '/' before an end tag; null for text; `unclosed`. */
  readonly tag: string | null
  /** The text, or the attributes. */
  readonly text: string
}

function* tokensOf(html: string): Generator<Token> {
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open !== at) yield { tag: null, text: html.slice(at, open === -1 ? html.length : open) }
    if (open === -1) return
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open)
      if (at === html.length && !html.endsWith('-->') && cellInside.test(html.slice(open))) yield { tag: unclosed, text: '' }
      continue
    }
    const close = after(html, '>', open)
    if (close === html.length && !html.endsWith('>') && cellInside.test(html.slice(open))) yield { tag: unclosed, text: '' }
    const [, tag, attributes = ''] = /^<(\/?[a-z][\w:]*)([\s\S]*?)\/?>?$/i.exec(html.slice(open, close)) ?? []
    at = close
    if (tag === undefined) continue
    const name = tag.toLowerCase()
    yield { tag: name, text: attributes }
    if (!hiddenElements.has(name)) continue
    at = afterIgnoringCase(html, `</${name}`, close)
    if (at === html.length && cellInside.test(html.slice(close))) yield { tag: unclosed, text: '' }
  }
}

function after(html: string, end: string, from: number): number {
  const found = html.indexOf(end, from)
  return found === -1 ? html.length : found + end.length
}

function afterIgnoringCase(html: string, end: string, from: number): number {
  const pattern = new RegExp(end, 'gi')
  pattern.lastIndex = from
  return pattern.exec(html)?.index ?? html.length
}

function spanOf(attributes: string, name: string): number {
  const [, digits = '1'] = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,7})`, 'i').exec(attributes) ?? []
  return Math.max(1, Number(digits))
}

function decodeCharacters(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));?/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return namedCharacters[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Places cells on a grid, as a browser does. */
class TableBuilder {
  readonly #rows: { readonly texts: string[]; readonly kinds: CellKind[] }[] = []
  readonly #spans: { readonly top: number; readonly left: number; readonly width: number; readonly height: number }[] = []
  /** For each column the first row that no cell above reaches down to. */
  readonly #freeFrom: number[] = []
  #column = 0
  #cell: { readonly left: number; readonly attributes: string; text: string } | null = null

  beginRow(): void {
    this.endCell()
    this.#rows.push({ texts: [], kinds: [] })
    this.#column = 0
  }

  beginCell(width: number, height: number, attributes: string): void {
    this.endCell()
    if (this.#rows.length === 0) this.beginRow()
    const row = this.#rows.length - 1
    while ((this.#freeFrom[this.#column] ?? 0) > row) this.#column++
    const left = this.#column
    const right = left + Math.min(mostColumns, width)
    for (let column = left; column < right; column++) this.#freeFrom[column] = row + height
    if (width > 1 || height > 1) this.#spans.push({ top: row, left, width: right - left, height })
    this.#cell = { left, attributes, text: '' }
    this.#column = right
  }

  addText(text: string): void {
    if (this.#cell !== null) this.#cell.text += text
  }

  endCell(): void {
    if (this.#cell === null) return
    const row = this.#rows.at(-1)
    if (row === undefined) return
    const { texts, kinds } = row
    const { left, attributes } = this.#cell
    const shown = this.#cell.text.replace(/[ \t\r\n]+/g, ' ').replace(/ *\u0085+ */g, '\n').trim()
    while (texts.length < left) texts.push('')
    while (kinds.length < left) kinds.push('text')
    const { text, kind } = statedCell(shown, attributes)
    texts[left] = text
    kinds[left] = kind
    this.#cell = null
  }

  finish(): HtmlTable {
    this.endCell()
    const rows = this.#rows.map(({ texts, kinds }, index): Row => {
      while (texts.length > 0 && texts.at(-1) === '') texts.pop()
      return { number: index + 1, texts, kinds: kinds.every((kind) => kind === 'text') ? null : kinds.slice(0, texts.length) }
    })
    const last = rows.length
    const merges = this.#spans.map(({ top, left, width, height }): Merge => ({ top: top + 1, left: left + 1, bottom: Math.min(last, top + height), right: left + width }))
    return { rows, merges }
  }
}
