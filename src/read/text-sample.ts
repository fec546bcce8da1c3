import { isUtf8Line } from './text-lines.ts'

/** Bytes from the first one beyond ASCII on that are looked at; what a text is written in shows long before. */
const sampleBytes = 1 << 16
const lineFeed = 0x0a

/** The bytes of a text that say what it is written in, and whether any of its lines is UTF-8, which is told from every other encoding by itself. */
export class TextSample {
  readonly #chunks: Uint8Array[] = []
  #length = 0
  /** Of the line at hand: bytes beyond ASCII, and those of them in whole UTF-8 characters of three bytes. */
  #high = 0
  #whole = 0
  #pending = 0
  hasUtf8Lines = false

  add(chunk: Uint8Array): void {
    if (this.#length < sampleBytes) {
      const from = this.#length === 0 ? chunk.findIndex((byte) => byte >= 0x80) : 0
      const part = from === -1 ? chunk.subarray(0, 0) : chunk.slice(from, from + sampleBytes - this.#length)
      if (part.length > 0) this.#chunks.push(part)
      this.#length += part.length
    }
  }

  /** Looks for lines that are UTF-8 throughout, in a text that is not. */
  scan(chunk: Uint8Array): void {
    for (const byte of chunk) {
      if (byte < 0x80) {
        this.#pending = 0
        if (byte === lineFeed) this.#endLine()
        continue
      }
      this.#high++
      if (this.#pending > 0 && byte < 0xc0) {
        this.#pending--
        if (this.#pending === 0) this.#whole += 3
      } else this.#pending = byte >= 0xe3 && byte <= 0xef ? 2 : 0
    }
  }

  end(): void {
    this.#endLine()
  }

  #endLine(): void {
    if (this.#high >= fewestBytes && this.#whole === this.#high) this.hasUtf8Lines = true
    this.#high = this.#whole = this.#pending = 0
  }

  /** Share of runs beyond ASCII that are one byte long, as the accents of European names are. */
  get loneShare(): number {
    let runs = 0
    let lone = 0
    let run = 0
    for (const byte of [...this.bytes(), 0]) {
      if (byte >= 0x80) run++
      else if (run > 0) {
        runs++
        if (run === 1) lone++
        run = 0
      }
    }
    return runs === 0 ? 0 : lone / runs
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#chunks)
  }

  /** The sample without its lines of UTF-8. */
  legacyBytes(): Uint8Array {
    const all = Buffer.from(this.bytes())
    const lines: Buffer[] = []
    for (let at = 0; at < all.length; ) {
      const end = all.indexOf(lineFeed, at)
      const next = end === -1 ? all.length : end + 1
      const line = all.subarray(at, next)
      if (!isUtf8Line(line)) lines.push(line)
      at = next
    }
    return Buffer.concat(lines)
  }
}

/** Two characters: one alone can be chance. */
const fewestBytes = 6
