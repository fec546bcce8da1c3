import { ReconcileError } from '../../errors.ts'
import type { Row } from '../../types.ts'
import type { LimitId } from '../limits.ts'
import type { Source } from './format.ts'
import type { Quoting } from '../quoting.ts'
import { overLimit } from './over-limit.ts'

/** A record that was cut out of the text: where the next one begins, and how many lines it took. */
interface Cut {
  readonly fields: string[]
  readonly next: number
  readonly lines: number
}

/**
 * Cuts delimited text into rows, chunk after chunk: RFC 4180, and what offices add to it. Lines end in CRLF, LF or CR, mixed too; a quote that does not open a
 * field is a character (="433…", 5"); what follows a closing quote belongs to the field, as spreadsheets read it; records may be of any length, and
 * blank ones count. NUL bytes that fill up a field are dropped; inside a text they are lost characters (U+FFFD).
 *
 * @throws ReconcileError `unclosed-quote` with the line where a quoted field swallows the lines below it
 */
export class DelimitedReader {
  readonly #source: Pick<Source, 'file' | 'limits'>
  readonly #delimiter: string
  readonly #quoting: Quoting
  #rest = ''
  #line = 1
  /** Fields of the widest record so far. */
  #width = 0

  constructor(source: Pick<Source, 'file' | 'limits'>, delimiter: string, quoting: Quoting) {
    this.#quoting = quoting
    this.#source = source
    this.#delimiter = delimiter
  }

  /** The rows that the text completes. */
  push(text: string): readonly Row[] {
    return this.#take(this.#rest + (text.includes('\0') ? withoutNuls(text) : text), false)
  }

  /** The last row, where no line end follows it. */
  end(): readonly Row[] {
    return this.#take(this.#rest, true)
  }

  #take(text: string, isEnd: boolean): readonly Row[] {
    const rows: Row[] = []
    const lineEnds = new LineEnds(text)
    let at = 0
    while (at < text.length) {
      const cut = this.#cutLine(text, at, lineEnds, isEnd) ?? this.#cutQuoted(text, at, isEnd)
      if (cut === null) break
      this.#check(cut, at)
      rows.push({ number: this.#line, texts: withoutTrailingBlanks(cut.fields), kinds: null })
      this.#width = Math.max(this.#width, cut.fields.length)
      this.#line += cut.lines
      at = cut.next
    }
    this.#rest = text.slice(at)
    if (isEnd ? this.#rest !== '' : this.#rest.length > this.#source.limits['record-characters']) throw this.#rest.includes(this.#quoting.quote) ? this.#unclosed() : this.#over('record-characters')
    return rows
  }

  /** A record without quotes, which is a line; null where it has some, or is not complete yet. */
  #cutLine(text: string, at: number, lineEnds: LineEnds, isEnd: boolean): Cut | null {
    const end = lineEnds.after(at)
    if (end === text.length && !isEnd) return null
    const line = text.slice(at, end)
    if (line.includes(this.#quoting.quote)) return null
    const next = afterLineEnd(text, end, isEnd)
    return next === null ? null : { fields: line.split(this.#delimiter), next, lines: 1 }
  }

  /** A record with quotes, character by character; null where it is not complete yet. */
  #cutQuoted(text: string, start: number, isEnd: boolean): Cut | null {
    const fields: string[] = []
    let at = start
    let lines = 1
    for (;;) {
      let field = ''
      if (text[at] === this.#quoting.quote) {
        const close = closingQuote(text, at + 1, this.#quoting)
        // A quote that ends the chunk may be the first half of a doubled one.
        if (close === -1 || (close === text.length - 1 && !isEnd)) return null
        const inside = text.slice(at + 1, close)
        lines += this.#linesInside(inside)
        field = this.#unescaped(inside)
        at = close + 1
      }
      const end = this.#fieldEnd(text, at)
      if (end === text.length && !isEnd) return null
      fields.push(field + text.slice(at, end))
      if (text[end] === this.#delimiter) {
        at = end + 1
        continue
      }
      const next = afterLineEnd(text, end, isEnd)
      return next === null ? null : { fields, next, lines }
    }
  }

  #unescaped(inside: string): string {
    const { quote, escape } = this.#quoting
    return escape === quote ? inside.replaceAll(quote + quote, quote) : inside.replace(/\\(["\\])/g, '$1')
  }

  #fieldEnd(text: string, from: number): number {
    let at = from
    while (at < text.length && text[at] !== this.#delimiter && text[at] !== '\n' && text[at] !== '\r') at++
    return at
  }

  /** Line breaks inside a quoted field. Lines with as many delimiters as records have are records that a stray quote has swallowed. */
  #linesInside(inside: string): number {
    const breaks = inside.match(/\r\n|\n|\r/g)?.length ?? 0
    if (breaks > 0 && this.#width > 2) {
      const delimiters = inside.split(this.#delimiter).length - 1
      if (delimiters >= breaks * (this.#width - 1)) throw this.#unclosed()
    }
    return breaks
  }

  #check({ fields, next }: Cut, at: number): void {
    const { limits } = this.#source
    if (fields.length > limits.columns) throw this.#over('columns')
    if (next - at > limits['cell-characters'] && fields.some(({ length }) => length > limits['cell-characters'])) throw this.#over('cell-characters')
  }

  #over(limit: LimitId): ReconcileError {
    return overLimit(limit, this.#source, { row: this.#line })
  }

  #unclosed(): ReconcileError {
    return new ReconcileError('unclosed-quote', 'unreadable', { file: this.#source.file, row: this.#line })
  }
}

/** The next line end, looked up once for each kind until it is passed. */
class LineEnds {
  readonly #text: string
  #feed = -1
  #return = -1

  constructor(text: string) {
    this.#text = text
  }

  after(at: number): number {
    if (this.#feed < at) this.#feed = this.#find('\n', at)
    if (this.#return < at) this.#return = this.#find('\r', at)
    return Math.min(this.#feed, this.#return)
  }

  #find(character: string, at: number): number {
    const found = this.#text.indexOf(character, at)
    return found === -1 ? this.#text.length : found
  }
}

/** Behind a line end; null where a CR ends the chunk, because an LF may follow. */
function afterLineEnd(text: string, end: number, isEnd: boolean): number | null {
  if (text[end] !== '\r') return Math.min(end + 1, text.length)
  if (end + 1 === text.length) return isEnd ? end + 1 : null
  return text[end + 1] === '\n' ? end + 2 : end + 1
}

/** The quote that closes a field, doubled or escaped ones passed over; -1 for none. */
function closingQuote(text: string, from: number, { quote, escape }: Quoting): number {
  let at = text.indexOf(quote, from)
  if (escape === quote) while (at !== -1 && text[at + 1] === quote) at = text.indexOf(quote, at + 2)
  else while (at !== -1 && isEscaped(text, at, from)) at = text.indexOf(quote, at + 1)
  return at
}

/** An odd number of backslashes stands in front. */
function isEscaped(text: string, at: number, from: number): boolean {
  let first = at
  while (first > from && text[first - 1] === '\\') first--
  return (at - first) % 2 === 1
}

function withoutNuls(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}])\0+(?=[\p{L}\p{N}])/gu, '\ufffd').replaceAll('\0', '')
}

function withoutTrailingBlanks(fields: string[]): readonly string[] {
  while (fields.length > 0 && (fields.at(-1) ?? '').trim() === '') fields.pop()
  return fields
}
