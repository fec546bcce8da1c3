import { TextDecoder } from 'node:util'
import { fitOf } from './common-characters.ts'
import { LineDecoder } from './text-lines.ts'
import { TextSample } from './text-sample.ts'

/** Encodings of text files that are told apart by content; the labels are those of the WHATWG Encoding Standard. */
export type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'windows-1252' | 'utf-16le' | 'utf-16be'

/** What a text is written in. */
export interface TextEncoding {
  readonly encoding: Encoding
  /** null: all of it. Else the encoding of the lines that are not UTF-8: of a text that has both, or damaged bytes, which come as U+FFFD. */
  readonly legacy: 'gb18030' | 'big5' | null
}

/** Turns the chunks of a text into text, in the encoding that was found. */
export interface ChunkDecoder {
  push(chunk: Uint8Array): string
  end(): string
}

export function decoderOf({ encoding, legacy }: TextEncoding): ChunkDecoder {
  if (legacy !== null) return new LineDecoder(legacy)
  const decoder = new TextDecoder(encoding)
  return { push: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() }
}

/** Characters that any table has: line ends and delimiters. In UTF-16 they stand beside a NUL; in other text that holds a stray NUL they do not. */
const structural = new Set([0x09, 0x0a, 0x0d, 0x2c, 0x3b, 0x7c])

/*
 * Measured on 6,750 generated registrations of 0 to 30 rows in Chinese of two bytes (2,250 each of GBK, traditional characters in GBK, and Big5), in which none, a third, or all characters
 * of given names are any that the encoding has (test/read/encoding.test.ts makes them). Judged on seeds that nothing was tuned on (8001 to
 * 8003, 15,750 texts of seven encodings): one was not read as it was written, of 30 rows in Big5.
 */

/** Share of structural bytes that have the NUL beside them from which a text is UTF-16. Measured: .63 to .99 in UTF-16, where Han characters have bytes that look like delimiters; 0 in all else. */
const nulBesideShare = 0.5
/**
 * Share of common characters (common-characters.ts) among those beyond ASCII from which a text is Chinese. Measured: .06 to 1 in the right encoding, 0 in Latin letters read as one of
 * Chinese. The wrong one of GB18030 and Big5 reaches .08 in long lists of names, but never that of the right one of the same text.
 */
const leastCommon = 0.03
/** Share of broken characters up to which bytes are text, here and there damaged (chosen: a sheet with one in ten characters damaged is useless anyhow). */
const mostBroken = 0.1
/** Share of runs of one byte beyond ASCII from which a text that is not Chinese is of Latin letters. Measured: .5 to 1 in European names, with ú and ñ beside each other in the shortest. */
const latinShare = 0.45

/**
 * Tells a text's encoding from all of its bytes: byte order mark, NUL beside delimiters for UTF-16, strict UTF-8, then GB18030 or Big5 by which of them reads
 * characters that registrations have, Latin letters. Feed it every chunk, then ask; null where it is none of them.
 */
export class EncodingDetector {
  #first: Uint8Array = new Uint8Array(0)
  #last = -1
  #length = 0
  #structural = 0
  /** NULs behind a structural character at an even place (little endian), and in front of one at an odd place (big endian). */
  #behind = 0
  #before = 0
  #hasNul = false
  readonly #utf8 = new StrictDecoder('utf-8')
  // Never 'gbk': Node 20's decoder of that label fails on four-byte characters.
  readonly #gb18030 = new StrictDecoder('gb18030')
  readonly #big5 = new StrictDecoder('big5')
  readonly #sample = new TextSample()

  add(chunk: Uint8Array): void {
    if (this.#length === 0) this.#first = chunk.slice(0, 4)
    this.#hasNul ||= chunk.includes(0)
    if (this.#hasNul) this.#countNuls(chunk)
    this.#length += chunk.length
    this.#last = chunk.at(-1) ?? this.#last
    this.#utf8.add(chunk)
    // GB18030 is asked only where UTF-8 has failed; until then its bytes are kept by nobody, so it has to see them all.
    this.#gb18030.add(chunk)
    this.#big5.add(chunk)
    this.#sample.add(chunk)
    if (!this.#utf8.isValid) this.#sample.scan(chunk)
  }

  #countNuls(chunk: Uint8Array): void {
    for (let i = 0; i < chunk.length; i++) {
      if (!structural.has(chunk[i] ?? -1)) continue
      this.#structural++
      const isEven = (this.#length + i) % 2 === 0
      // The NUL of a last character may stand in the next chunk; chunks are even, and one is no matter.
      if (isEven && chunk[i + 1] === 0) this.#behind++
      else if (!isEven && (i === 0 ? this.#last : chunk[i - 1]) === 0) this.#before++
    }
  }

  result(): TextEncoding | null {
    const [a, b, c] = this.#first
    if (a === 0xff && b === 0xfe) return all('utf-16le')
    if (a === 0xfe && b === 0xff) return all('utf-16be')
    if (this.#behind > this.#structural * nulBesideShare) return all('utf-16le')
    if (this.#before > this.#structural * nulBesideShare) return all('utf-16be')
    this.#sample.end()
    const utf8 = this.#utf8.end()
    if (utf8 === 'yes') return all('utf-8')
    const isMarked = a === 0xef && b === 0xbb && c === 0xbf
    return this.#other(isMarked || this.#utf8.hasWide || this.#sample.hasUtf8Lines, utf8 === 'cut')
  }

  /** Of a text that is not UTF-8 throughout. `hasUtf8`: some of it is. */
  #other(hasUtf8: boolean, isCut: boolean): TextEncoding | null {
    const bytes = this.#sample.legacyBytes()
    const strict = { gb18030: this.#gb18030.end() === 'yes', big5: this.#big5.end() === 'yes' } as const
    const gb18030 = fitOf(new TextDecoder('gb18030').decode(bytes))
    const big5 = fitOf(new TextDecoder('big5').decode(bytes))
    // Where both read as many of them, the one that reads every byte; and GB18030 is the rule here.
    const isBig5 = big5.common > gb18030.common || (big5.common === gb18030.common && strict.big5 && !strict.gb18030)
    const legacy = isBig5 ? 'big5' : 'gb18030'
    const fit = isBig5 ? big5 : gb18030
    if (isCut || hasUtf8) return { encoding: isCut || fit.wide === 0 ? 'utf-8' : hasMore(this.#sample.bytes(), legacy), legacy }
    const isPlausible = fit.common >= fit.wide * leastCommon && fit.broken <= fit.wide * mostBroken
    if (!isPlausible && this.#sample.loneShare > latinShare) return all('windows-1252')
    if (strict[legacy]) return all(legacy)
    return isPlausible ? { encoding: legacy, legacy } : null
  }
}

function all(encoding: Encoding): TextEncoding {
  return { encoding, legacy: null }
}

/** What most of a text is in that has both. */
function hasMore(bytes: Uint8Array, legacy: 'gb18030' | 'big5'): Encoding {
  return fitOf(new TextDecoder('utf-8').decode(bytes)).common >= fitOf(new TextDecoder(legacy).decode(bytes)).common ? 'utf-8' : legacy
}

/** Whether a sequence of chunks is text in one encoding; 'cut' where only its last character is not whole. */
class StrictDecoder {
  readonly #decoder: TextDecoder
  isValid = true
  /** Characters of more than one byte in what was valid. */
  hasWide = false

  constructor(label: string) {
    this.#decoder = new TextDecoder(label, { fatal: true })
  }

  add(chunk: Uint8Array): void {
    if (!this.isValid) return
    const text = textOf(() => this.#decoder.decode(chunk, { stream: true }))
    if (text === null) this.isValid = false
    else if (text.length < chunk.length) this.hasWide = true
  }

  end(): 'yes' | 'cut' | 'no' {
    if (!this.isValid) return 'no'
    return textOf(() => this.#decoder.decode()) === null ? 'cut' : 'yes'
  }
}

function textOf(decode: () => string): string | null {
  try {
    return decode()
  } catch (error) {
    // The standard's word for malformed input; anything else is a bug.
    if (error instanceof TypeError) return null
    throw error
  }
}
