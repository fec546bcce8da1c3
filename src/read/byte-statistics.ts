/** Bytes that are looked at; what a text is written in shows long before. */
const sampleBytes = 4 << 20

/**
 * How the bytes beyond ASCII of a text are spread: two encodings of two bytes accept nearly everything that the other one writes, but each has its common
 * characters in a place of its own.
 */
export class ByteStatistics {
  #seen = 0
  #lead = 0
  #highRun = 0
  /** Pairs read as GB 18030 and as Big5, and those of them that are common characters or punctuation. */
  #pairs = 0
  #commonGbk = 0
  #commonBig5 = 0
  #runs = 0
  #loneRuns = 0

  add(chunk: Uint8Array): void {
    if (this.#seen > sampleBytes) return
    this.#seen += chunk.length
    for (const byte of chunk) {
      if (byte >= 0x80) this.#highRun++
      else if (this.#highRun > 0) {
        this.#runs++
        if (this.#highRun === 1) this.#loneRuns++
        this.#highRun = 0
      }
      if (this.#lead !== 0) {
        this.#pair(this.#lead, byte)
        this.#lead = 0
      } else if (byte >= 0x81) this.#lead = byte
    }
  }

  #pair(lead: number, trail: number): void {
    this.#pairs++
    // GB 2312 level 1 (rows 16 to 55) and its punctuation; Big5 level 1 and its punctuation.
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) this.#commonGbk++
    if (((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1) && lead >= 0xa1 && lead <= 0xc6) this.#commonBig5++
  }

  /** Chosen after a look at names and addresses: GBK text has about .97 of its pairs in the first set and below .75 in the second, Big5 text below .5 and above .95. */
  get isBig5(): boolean {
    return this.#pairs > 0 && this.#commonBig5 / this.#pairs > 0.9 && this.#commonGbk / this.#pairs < 0.75
  }

  /** Most bytes beyond ASCII stand alone between letters, as the accents of European names do. */
  get isLatin(): boolean {
    return this.#runs > 0 && this.#loneRuns / this.#runs > 0.8
  }
}
