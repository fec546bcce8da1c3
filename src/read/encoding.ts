import { TextDecoder } from 'node:util'
import { ByteStatistics } from './byte-statistics.ts'

/** Encodings of text files that are told apart by content; the labels are those of the WHATWG Encoding Standard. */
export type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'windows-1252' | 'utf-16le' | 'utf-16be'

/** Share of one parity of bytes that is NUL in UTF-16 text: every ASCII character has one, and headings, digits and line ends are ASCII. */
const nulShare = 0.05
/** Characters that any table has: line ends and delimiters. In UTF-16 they stand beside a NUL; in other text that holds a stray NUL they do not. */
const structural = new Set([0x09, 0x0a, 0x0d, 0x2c, 0x3b, 0x7c])

/**
 * Tells a text's encoding from all of its bytes: byte order mark, NUL parity for UTF-16, strict UTF-8, strict GB18030 or Big5 by where their
 * common characters stand, Latin letters, in this order. Feed it every chunk, then ask; null where it is none of them.
 */
export class EncodingDetector {
  #first: Uint8Array = new Uint8Array(0)
  #last = -1
  #length = 0
  readonly #nuls: [number, number] = [0, 0]
  /** NULs behind a structural character (little endian), and in front of one (big endian). */
  #behind = 0
  #before = 0
  readonly #utf8 = new StrictDecoder('utf-8')
  // Never 'gbk': Node 20's decoder of that label fails on four-byte characters.
  readonly #gb18030 = new StrictDecoder('gb18030')

  readonly #big5 = new StrictDecoder('big5')
  readonly #statistics = new ByteStatistics()

  add(chunk: Uint8Array): void {
    if (this.#length === 0) this.#first = chunk.slice(0, 4)
    else if (this.#last === 0 && this.#length % 2 === 1 && structural.has(chunk[0] ?? -1)) this.#before++
    for (let i = chunk.indexOf(0); i !== -1; i = chunk.indexOf(0, i + 1)) {
      const isEven = (this.#length + i) % 2 === 0
      this.#nuls[isEven ? 0 : 1]++
      if (!isEven && structural.has(i === 0 ? this.#last : (chunk[i - 1] ?? -1))) this.#behind++
      if (isEven && structural.has(chunk[i + 1] ?? -1)) this.#before++
    }
    this.#length += chunk.length
    this.#last = chunk.at(-1) ?? this.#last
    this.#utf8.add(chunk)
    // GB18030 is asked only where UTF-8 has failed; until then its bytes are kept by nobody, so it has to see them all.
    this.#gb18030.add(chunk)
    this.#big5.add(chunk)
    if (!this.#utf8.isValid) this.#statistics.add(chunk)
  }

  result(): Encoding | null {
    const [a, b, c] = this.#first
    if (a === 0xef && b === 0xbb && c === 0xbf) return this.#utf8.end() === 'no' ? null : 'utf-8'
    if (a === 0xff && b === 0xfe) return 'utf-16le'
    if (a === 0xfe && b === 0xff) return 'utf-16be'
    const [even, odd] = this.#nuls
    const half = this.#length / 2
    if (this.#length % 2 === 0 && odd / half > nulShare && even === 0 && this.#behind > 0) return 'utf-16le'
    if (this.#length % 2 === 0 && even / half > nulShare && odd === 0 && this.#before > 0) return 'utf-16be'
    const utf8 = this.#utf8.end()
    if (utf8 === 'yes') return 'utf-8'
    const isGb18030 = this.#gb18030.end() === 'yes'
    if (this.#big5.end() === 'yes' && (!isGb18030 || this.#statistics.isBig5)) return 'big5'
    if (isGb18030) return 'gb18030'
    if (utf8 === 'cut') return 'utf-8'
    return this.#statistics.isLatin ? 'windows-1252' : null
  }
}

/** Whether a sequence of chunks is text in one encoding; 'cut' where only its last character is not whole. */
class StrictDecoder {
  readonly #decoder: TextDecoder
  isValid = true

  constructor(label: string) {
    this.#decoder = new TextDecoder(label, { fatal: true })
  }

  add(chunk: Uint8Array): void {
    if (this.isValid) this.isValid = isText(() => this.#decoder.decode(chunk, { stream: true }))
  }

  end(): 'yes' | 'cut' | 'no' {
    if (!this.isValid) return 'no'
    return isText(() => this.#decoder.decode()) ? 'yes' : 'cut'
  }
}

function isText(decode: () => string): boolean {
  try {
    decode()
    return true
  } catch (error) {
    // The standard's word for malformed input; anything else is a bug.
    if (error instanceof TypeError) return false
    throw error
  }
}
