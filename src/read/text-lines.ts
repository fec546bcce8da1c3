import { TextDecoder } from 'node:util'
import { fitOf } from './common-characters.ts'

const lineFeed = 0x0a
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** Whether a line is UTF-8: more of its characters beyond ASCII are whole ones of UTF-8 than broken ones, whether or not all are. A line in ASCII is. */
export function isUtf8Line(line: Uint8Array): boolean {
  const { wide, broken } = fitOf(utf8.decode(line))
  return wide - broken >= broken
}

/** Decodes a text in which lines are of UTF-8 and of another encoding, as files that were joined are, or in which single bytes are damaged: each line as it is. */
export class LineDecoder {
  readonly #legacy: TextDecoder
  #rest: Uint8Array = new Uint8Array(0)
  #isFirst = true

  /** @param legacy what lines are that are not UTF-8 */
  constructor(legacy: string) {
    this.#legacy = new TextDecoder(legacy)
  }

  /** The text of the lines that the bytes complete. A line feed is never a part of a character of these encodings. */
  push(chunk: Uint8Array): string {
    const end = chunk.lastIndexOf(lineFeed)
    if (end === -1) {
      this.#rest = Buffer.concat([this.#rest, chunk])
      return ''
    }
    const text = this.#lines(Buffer.concat([this.#rest, chunk.subarray(0, end + 1)]))
    this.#rest = chunk.slice(end + 1)
    return text
  }

  end(): string {
    const text = this.#lines(Buffer.from(this.#rest))
    this.#rest = new Uint8Array(0)
    return text
  }

  #lines(bytes: Buffer): string {
    let text = ''
    for (let at = 0; at < bytes.length; ) {
      const found = bytes.indexOf(lineFeed, at)
      const next = found === -1 ? bytes.length : found + 1
      const line = bytes.subarray(at, next)
      text += isUtf8Line(line) ? utf8.decode(line) : this.#legacy.decode(line)
      at = next
    }
    if (this.#isFirst && text !== '') {
      this.#isFirst = false
      return text.replace(/^\ufeff/, '')
    }
    return text
  }
}
