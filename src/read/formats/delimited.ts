import { ReconcileError } from '../../errors.ts'
import type { Row } from '../../types.ts'
import type { LimitId } from '../limits.ts'
import type { Source } from './format.ts'
import type { Quoting } from '../quoting.ts'
import { overLimit } from './over-limit.ts'
import { afterLineEnd, cutQuoted, cutUnclosed, fewestFields, type Cut, type Cutting } from './quoted-record.ts'

/**
 * Cuts delimited text into rows, chunk after chunk: RFC 4180, and what offices add to it. Lines end in CRLF, LF or CR, mixed too; a quote that does not open a
 * field is a character (="433…", 5"), and so is one that strayed to the beginning of a field; records may be of any length, and blank ones count. NUL bytes
 * that fill up a field are dropped; inside a text they are lost characters (U+FFFD).
 *
 * @throws ReconcileError `unclosed-quote` with the line where a quoted field swallows the lines below it
 */
export class DelimitedReader {
  readonly #source: Pick<Source, 'file' | 'limits'>
  readonly #cutting: Cutting
  #rest = ''
  #line = 1
  /** Fields of the widest record so far, and of most records (by majority vote, which needs no counts of the others). */
  #width = 0
  #usual = 0
  #votes = 0

  constructor(source: Pick<Source, 'file' | 'limits'>, delimiter: string, quoting: Quoting) {
    this.#source = source
    this.#cutting = { delimiter, quoting, mostFields: source.limits.columns }
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
      const width = cut.fields.length
      rows.push({ number: this.#line, texts: withoutTrailingBlanks(cut.fields), kinds: null })
      this.#count(width)
      this.#line += cut.lines
      at = cut.next
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > (isEnd ? 0 : this.#source.limits['record-characters'])) throw this.#rest.includes(this.#cutting.quoting.quote) ? this.#unclosed() : this.#over('record-characters')
    return rows
  }

  /** A record without quotes, which is a line; null where it has some, or is not complete yet. */
  #cutLine(text: string, at: number, lineEnds: LineEnds, isEnd: boolean): Cut | null {
    const end = lineEnds.after(at)
    if (end === text.length && !isEnd) return null
    const line = text.slice(at, end)
    if (line.includes(this.#cutting.quoting.quote)) return null
    const next = afterLineEnd(text, end, isEnd)
    return next === null ? null : { fields: cutAt(line, this.#cutting.delimiter), next, lines: 1 }
  }

  #cutQuoted(text: string, at: number, isEnd: boolean): Cut | null {
    const isLast = isEnd || text.length - at > this.#source.limits['record-characters']
    return cutQuoted(text, at, isEnd, this.#cutting, this.#usual) ?? (isLast ? cutUnclosed(text, at, this.#cutting, this.#usual) : null)
  }

  #count(width: number): void {
    this.#width = Math.max(this.#width, width)
    if (width === this.#usual) this.#votes++
    else if (this.#votes > 0) this.#votes--
    else [this.#usual, this.#votes] = [width, 1]
  }

  #check({ fields, next, lines }: Cut, at: number): void {
    const { limits } = this.#source
    if (lines > 1 && this.#width >= fewestFields) for (const field of fields) this.#refuseSwallowed(field)
    if (fields.length > limits.columns) throw this.#over('columns')
    if (next - at > limits['cell-characters'] && fields.some(({ length }) => length > limits['cell-characters'])) throw this.#over('cell-characters')
  }

  /** Lines inside a field with as many delimiters as records have are records that a stray quote has swallowed. */
  #refuseSwallowed(field: string): void {
    const breaks = field.match(/\r\n|\n|\r/g)?.length ?? 0
    if (breaks > 0 && field.split(this.#cutting.delimiter).length - 1 >= breaks * (this.#width - 1)) throw this.#unclosed()
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

/** As `split` does, which costs half as much again (measured). */
function cutAt(line: string, delimiter: string): string[] {
  const fields: string[] = []
  let at = 0
  for (let end = line.indexOf(delimiter); end !== -1; end = line.indexOf(delimiter, at)) {
    fields.push(line.slice(at, end))
    at = end + 1
  }
  fields.push(line.slice(at))
  return fields
}

function withoutNuls(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}])\0+(?=[\p{L}\p{N}])/gu, '\ufffd').replaceAll('\0', '')
}

function withoutTrailingBlanks(fields: string[]): readonly string[] {
  while (fields.length > 0 && (fields.at(-1) ?? '').trim() === '') fields.pop()
  return fields
}
