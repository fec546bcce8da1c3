import { unitAt } from '../normalize/unit-at.ts'
import { finishHash, hashOn } from './text-hash.ts'

/** Texts from this length on are kept as bytes; shorter ones, names and dates, are few and often asked for (chosen: ID numbers, phones and addresses are longer). */
const shortestPacked = 10
/** Longer ones, such as a remark of a page, are rare. */
const longestPacked = 0x7f_ff
/** Bytes of a block; blocks are never moved, as one growing array would be. */
const blockBytes = 2 ** 22
const initialTexts = 64
/** Packed texts that are remembered as strings, a power of two: making one costs more than what most ask it for (chosen: what a county's school has; two megabytes). */
const remembered = 2 ** 16

/**
 * Numbers texts, so that a column of text is a column of integers. Number 0 is ''. Most of a list's distinct texts are ID numbers: they stand in
 * blocks of bytes outside the heap, because millions of strings on it cost the collector more than all the matching, and a Map ends at 2^24.
 */
export class StringPool {
  /** Of a short text its place in `#short`; of a packed one where its bytes begin, counted over all blocks in `unit`s. */
  #places = new Uint32Array(initialTexts)
  /** Of a packed text its characters times two, plus 1 where each has two bytes; 0 for a short one. */
  #lengths = new Uint16Array(initialTexts)
  #hashes = new Uint32Array(initialTexts)
  /** Open addressing: numbers of texts by hash, 0 for an empty slot; twice as many as texts. */
  #slots = new Uint32Array(2 * initialTexts)
  #size = 1
  readonly #short: string[] = ['']
  readonly #blocks: Buffer[] = []
  /** Bytes used of the last block. */
  #used = blockBytes
  /** Packed texts as strings, each in one slot until another needs it; made when the first is asked for. */
  #recent: { readonly texts: (string | undefined)[]; readonly ids: Uint32Array } | null = null

  /** Texts, '' among them. */
  get size(): number {
    return this.#size
  }

  /** The text's number; it gets the next one where it is new. */
  id(text: string): number {
    if (text === '') return 0
    const hash = finishHash(hashOn(text))
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (let id = this.#slots[slot] ?? 0; id !== 0; id = this.#slots[slot] ?? 0) {
      if (this.#hashes[id] === hash && this.#holds(id, text)) return id
      slot = (slot + 1) & mask
    }
    return this.#add(text, hash, slot)
  }

  text(id: number): string {
    const place = this.#places[id] ?? 0
    const length = this.#lengths[id] ?? 0
    if (length === 0) return this.#short[place] ?? ''
    const { texts, ids } = (this.#recent ??= { texts: new Array<string | undefined>(remembered), ids: new Uint32Array(remembered) })
    const slot = id & (remembered - 1)
    const known = texts[slot]
    if (ids[slot] === id && known !== undefined) return known
    const text = this.#unpack(place, length)
    texts[slot] = text
    ids[slot] = id
    return text
  }

  #unpack(place: number, length: number): string {
    const at = (place % unitsPerBlock) * unit
    const block = this.#blockOf(place)
    return (length & 1) === 0 ? block.toString('latin1', at, at + (length >> 1)) : block.toString('utf16le', at, at + length - 1)
  }

  #blockOf(place: number): Buffer {
    const block = this.#blocks[Math.floor(place / unitsPerBlock)]
    if (block === undefined) throw new Error(`no text at ${String(place)}`)
    return block
  }

  #holds(id: number, text: string): boolean {
    const place = this.#places[id] ?? 0
    const length = this.#lengths[id] ?? 0
    if (length === 0) return this.#short[place] === text
    return length >> 1 === text.length && isAt(this.#blockOf(place), (place % unitsPerBlock) * unit, text, (length & 1) === 1)
  }

  #add(text: string, hash: number, slot: number): number {
    const id = this.#size++
    if (id === this.#places.length) {
      this.#grow()
      slot = this.#emptySlot(hash)
    }
    this.#hashes[id] = hash
    this.#slots[slot] = id
    if (text.length < shortestPacked || text.length > longestPacked) {
      this.#places[id] = this.#short.length
      this.#short.push(text.length > longestPacked ? copyOf(text) : text)
    } else this.#pack(id, text)
    return id
  }

  #pack(id: number, text: string): void {
    const isWide = hasWideUnit(text)
    const bytes = isWide ? 2 * text.length : text.length
    const taken = Math.ceil(bytes / unit) * unit
    if (this.#used + taken > blockBytes) {
      this.#blocks.push(Buffer.allocUnsafeSlow(blockBytes))
      this.#used = 0
    }
    const block = this.#blocks.at(-1)
    if (block !== undefined) writeAt(block, this.#used, text, isWide)
    this.#places[id] = (this.#blocks.length - 1) * unitsPerBlock + this.#used / unit
    this.#lengths[id] = isWide ? 2 * text.length + 1 : 2 * text.length
    this.#used += taken
  }

  #emptySlot(hash: number): number {
    const mask = this.#slots.length - 1
    let slot = hash & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const length = 2 * this.#places.length
    this.#places = grown(this.#places, new Uint32Array(length))
    this.#lengths = grown(this.#lengths, new Uint16Array(length))
    this.#hashes = grown(this.#hashes, new Uint32Array(length))
    this.#slots = new Uint32Array(2 * length)
    for (let id = 1; id < length / 2; id++) this.#slots[this.#emptySlot(this.#hashes[id] ?? 0)] = id
  }
}

/** Places count in units of so many bytes, so that 32 bits reach sixteen gigabytes. */
const unit = 4
const unitsPerBlock = blockBytes / unit

/** The largest unit that one byte holds. */
const largestNarrow = 0xff

function hasWideUnit(text: string): boolean {
  const { length } = text
  for (let i = 0; i < length; i++) if (unitAt(text, i) > largestNarrow) return true
  return false
}

// Byte by byte: an ID number has 18, and a call of Buffer costs more than all of them.

function writeAt(block: Buffer, at: number, text: string, isWide: boolean): void {
  const { length } = text
  if (isWide) for (let i = 0; i < length; i++) block.writeUInt16LE(unitAt(text, i), at + 2 * i)
  else for (let i = 0; i < length; i++) block[at + i] = unitAt(text, i)
}

function isAt(block: Buffer, at: number, text: string, isWide: boolean): boolean {
  const { length } = text
  for (let i = 0; i < length; i++) if ((isWide ? block.readUInt16LE(at + 2 * i) : block[at + i]) !== unitAt(text, i)) return false
  return true
}

function grown<T extends Uint32Array | Uint16Array>(old: T, longer: T): T {
  longer.set(old)
  return longer
}

/** The same text in memory of its own: a text cut out of a file keeps the whole of the file's chunk alive (V8's sliced strings). */
function copyOf(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}
