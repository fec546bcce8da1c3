import type { Quoting } from '../quoting.ts'

/** A record that was cut out of the text: where the next one begins, and how many lines it took. */
export interface Cut {
  readonly fields: string[]
  readonly next: number
  readonly lines: number
}

/** How text is cut: one character between fields, and quotes. */
export interface Cutting {
  readonly delimiter: string
  readonly quoting: Quoting
  /** A record with more is given as soon as it has them, to be refused: the rest of a long line need not be read. */
  readonly mostFields: number
}

/**
 * What a quote means whose field goes on behind the closing one: `joined`, the rest belongs to the field ("米粮村"一组), as spreadsheets read it; `inner`,
 * quotes inside were not doubled ("他说"好"了"); `literal`, the first one is a character that strayed in front of an unquoted or a quoted field; `unclosed`, so
 * is one that nothing closes.
 */
type Reading = 'joined' | 'inner' | 'literal' | 'unclosed'

interface Rough extends Cut {
  readonly isRough: boolean
  /** Whether a quote that is not closed properly swallowed a line end, or is closed by the quote that opens the field or the next one. */
  readonly swallows: boolean
}

/**
 * Cuts a record with quotes, character by character. Of the ways in which a quote out of place can be read the one is taken that gives as many fields as
 * records usually have; where none does, the one that leaves lines apart.
 *
 * @param isEnd whether no text follows
 * @param usual fields of most records; 0 where that is not known yet
 * @returns null where the record is not complete yet
 */
export function cutQuoted(text: string, start: number, isEnd: boolean, cutting: Cutting, usual: number): Cut | null {
  const joined = cut(text, start, isEnd, cutting, 'joined')
  if (joined?.isRough !== true) return joined
  const others: readonly Reading[] = joined.swallows ? ['literal', 'inner', 'joined'] : ['inner', 'joined', 'literal']
  for (const reading of others) {
    const found = reading === 'joined' ? joined : cut(text, start, isEnd, cutting, reading)
    if (found?.fields.length === usual) return found
  }
  return cut(text, start, isEnd, cutting, 'literal')
}

/**
 * A record with a quote that nothing closes in the rest of the text: a character that strayed there where its line, and the one below, have the fields of a
 * record. Null where that is not so, because the text may be cut off.
 */
export function cutUnclosed(text: string, start: number, cutting: Cutting, usual: number): Cut | null {
  const found = usual < fewestFields ? null : cut(text, start, false, cutting, 'unclosed')
  if (found?.lines !== 1 || found.fields.length !== usual) return null
  const [below = ''] = /^[^\r\n]*/.exec(text.slice(found.next, found.next + longestLine)) ?? []
  return below.split(cutting.delimiter).length === usual ? found : null
}

/** Fields from which on a line can be told to be a record by their number. */
export const fewestFields = 3
const longestLine = 65_536

function cut(text: string, start: number, isEnd: boolean, cutting: Cutting, reading: Reading): Rough | null {
  const { delimiter, quoting: { quote } } = cutting
  const fields: string[] = []
  let [at, lines, isRough, swallows] = [start, 1, false, false]
  for (;;) {
    let field = ''
    const open = delimiter === ' ' ? at : behindSpaces(text, at)
    if (text[open] === quote) {
      const close = closingQuote(text, open + 1, cutting.quoting)
      // A quote that ends the chunk may be the first half of a doubled one.
      if (reading !== 'unclosed' && (close === -1 || (close === text.length - 1 && !isEnd))) return null
      let quoted = { text: unescaped(text.slice(open + 1, close), cutting.quoting), end: close + 1 }
      const follows = close === -1 ? false : endsField(text, close + 1, delimiter)
      if (follows === null && !isEnd) return null
      if (follows === false) {
        isRough = true
        swallows ||= swallowsField(text.slice(open + 1, close), delimiter)
        const other = reading === 'joined' ? quoted : reading === 'inner' ? innerField(text, open, close, cutting) : literalField(text, open, close, cutting)
        // One field that can't be read so is enough, so that a long line is not searched again for each.
        if (other === null) return null
        quoted = other
      }
      lines += text.slice(open, quoted.end).match(/\r\n|\n|\r/g)?.length ?? 0
      field = quoted.text
      at = quoted.end
    }
    const end = fieldEnd(text, at, delimiter)
    if (end === text.length && !isEnd) return null
    const rest = text.slice(at, end)
    fields.push(field === '' ? rest : field + rest.trimEnd())
    if (fields.length > cutting.mostFields) return { fields, next: end, lines, isRough: false, swallows: false }
    if (text[end] === delimiter) {
      at = end + 1
      continue
    }
    const next = afterLineEnd(text, end, isEnd)
    return next === null ? null : { fields, next, lines, isRough, swallows }
  }
}

function swallowsField(inside: string, delimiter: string): boolean {
  return inside === '' || /[\r\n]/.test(inside) || inside.trimEnd().endsWith(delimiter)
}

interface Quoted {
  readonly text: string
  readonly end: number
}

/** Up to the quote in front of a delimiter or line end, where there is one in this line. */
function innerField(text: string, open: number, close: number, { delimiter, quoting }: Cutting): Quoted | null {
  for (let at = close + 1; at < text.length && text[at] !== '\n' && text[at] !== '\r'; at++) {
    if (text[at] === quoting.quote && endsField(text, at + 1, delimiter) !== false) return { text: unescaped(text.slice(open + 1, at), quoting), end: at + 1 }
  }
  return null
}

/** The first quote as a character: of the quoted field behind it, or of a field without quotes. What is joined and holds no delimiter shifts nothing and stays as it is. */
function literalField(text: string, open: number, close: number, { delimiter, quoting }: Cutting): Quoted {
  if (close === -1) return { text: quoting.quote, end: open + 1 }
  if (close === open + 1) {
    const second = closingQuote(text, close + 1, quoting)
    const inside = text.slice(close + 1, second)
    if (second !== -1 && (!/[\r\n]/.test(inside) || !inside.includes(delimiter)) && endsField(text, second + 1, delimiter) !== false) return { text: quoting.quote + unescaped(inside, quoting), end: second + 1 }
  }
  const inside = text.slice(open + 1, close)
  if (!inside.includes(delimiter) && !/[\r\n]/.test(inside)) return { text: unescaped(inside, quoting), end: close + 1 }
  return { text: quoting.quote, end: open + 1 }
}

/** Whether nothing but spaces stands in front of the end of the field; null where the text ends there. */
function endsField(text: string, from: number, delimiter: string): boolean | null {
  const at = delimiter === ' ' ? from : behindSpaces(text, from)
  if (at === text.length) return null
  return text[at] === delimiter || text[at] === '\n' || text[at] === '\r'
}

function behindSpaces(text: string, from: number): number {
  let at = from
  while (text[at] === ' ') at++
  return at
}

function fieldEnd(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

/** Behind a line end; null where a CR ends the chunk, because an LF may follow. */
export function afterLineEnd(text: string, end: number, isEnd: boolean): number | null {
  if (text[end] !== '\r') return Math.min(end + 1, text.length)
  if (end + 1 === text.length) return isEnd ? end + 1 : null
  return text[end + 1] === '\n' ? end + 2 : end + 1
}

function unescaped(inside: string, { quote, escape }: Quoting): string {
  return escape === quote ? inside.replaceAll(quote + quote, quote) : inside.replace(/\\(["\\])/g, '$1')
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
