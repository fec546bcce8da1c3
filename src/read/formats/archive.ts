import { inflateRawSync, createInflateRaw } from 'node:zlib'
import { Readable } from 'node:stream'
import { ReconcileError } from '../../errors.ts'
import type { Limits } from '../limits.ts'
import { readArchiveDirectory, type ArchiveEntry } from './archive-directory.ts'
import { unpackedChunkBytes, megabyte } from './format.ts'
import { overLimit } from './over-limit.ts'

/** Methods of packing that archives use (APPNOTE 4.4.5): stored, deflated. */
const stored = 0
const deflated = 8
/** Bytes below which a high ratio does no harm. */
const smallUnpacked = 50 * megabyte
/** Parts up to this size are unpacked at once, which is quicker for small ones. */
const smallPart = 4 * megabyte

/** A zip archive whose parts are unpacked one by one. What the archive says of their sizes is not believed: every byte is counted as it comes out. */
export class Archive {
  readonly entries: readonly ArchiveEntry[]
  readonly #bytes: Buffer
  readonly #file: string
  readonly #limits: Limits
  readonly #byName: ReadonlyMap<string, ArchiveEntry>
  /** Bytes that came out so far, by part, so that a part that is read twice counts once. */
  readonly #unpacked = new Map<ArchiveEntry, number>()
  #total = 0

  /** Throws ReconcileError where the directory can't be read or is over a limit. */
  constructor(bytes: Buffer, file: string, limits: Limits) {
    const entries = readArchiveDirectory(bytes)
    if (entries === null) throw new ReconcileError('file-damaged', 'unreadable', { file })
    if (entries.length > limits['archive-entries']) throw overLimit('archive-entries', { file, limits })
    this.entries = entries
    this.#bytes = bytes
    this.#file = file
    this.#limits = limits
    this.#byName = new Map(entries.map((entry) => [entry.name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase(), entry]))
  }

  /** A part by its name, whatever its case. */
  find(name: string): ArchiveEntry | undefined {
    return this.#byName.get(name.toLowerCase())
  }

  /** A whole part, unpacked; null where the archive has none of this name. */
  read(name: string): Buffer | null {
    const entry = this.find(name)
    return entry === undefined ? null : this.unpack(entry)
  }

  unpack(entry: ArchiveEntry): Buffer {
    const packed = this.#packed(entry)
    if (entry.method === stored) return this.#counted(entry, packed.length, packed)
    const most = this.#mostBytes(entry, packed.length)
    try {
      const unpacked = inflateRawSync(packed, { maxOutputLength: most })
      return this.#counted(entry, unpacked.length, unpacked)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') this.#count(entry, most + 1)
      if (error instanceof ReconcileError) throw error
      throw this.#damaged(error)
    }
  }

  /** A part in chunks, which may end anywhere; a small one in a single chunk. */
  async *stream(entry: ArchiveEntry): AsyncGenerator<Buffer> {
    if (entry.uncompressed <= smallPart) {
      yield this.unpack(entry)
      return
    }
    const packed = this.#packed(entry)
    if (entry.method === stored) {
      yield this.#counted(entry, packed.length, packed)
      return
    }
    let length = 0
    try {
      for await (const chunk of Readable.from(slices(packed)).pipe(createInflateRaw({ chunkSize: unpackedChunkBytes }))) {
        length += (chunk as Buffer).length
        this.#count(entry, length)
        yield chunk as Buffer
      }
    } catch (error) {
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) throw this.#damaged(error)
      throw error
    }
  }

  /** The bytes behind a part's own header, whose name and extra field may differ in length from the directory's (APPNOTE 4.3.7). */
  #packed({ offset, compressed, flags, method }: ArchiveEntry): Buffer {
    if ((flags & 1) === 1) throw new ReconcileError('file-encrypted', 'unreadable', { file: this.#file })
    if (offset + 30 > this.#bytes.length || (method !== stored && method !== deflated)) throw this.#damaged()
    const start = offset + 30 + this.#bytes.readUInt16LE(offset + 26) + this.#bytes.readUInt16LE(offset + 28)
    if (start + compressed > this.#bytes.length) throw this.#damaged()
    return this.#bytes.subarray(start, start + compressed)
  }

  #mostBytes(entry: ArchiveEntry, packed: number): number {
    const left = this.#limits['unpacked-megabytes'] * megabyte - this.#total + (this.#unpacked.get(entry) ?? 0)
    return Math.max(1, Math.min(left, Math.max(smallUnpacked, packed * this.#limits['packing-ratio'])))
  }

  #count(entry: ArchiveEntry, length: number): void {
    const before = this.#unpacked.get(entry) ?? 0
    if (length > before) {
      this.#unpacked.set(entry, length)
      this.#total += length - before
    }
    const over = { file: this.#file, limits: this.#limits }
    if (length > smallUnpacked && length > entry.compressed * this.#limits['packing-ratio']) throw overLimit('packing-ratio', over)
    if (this.#total > smallUnpacked && this.#total > this.#bytes.length * this.#limits['packing-ratio']) throw overLimit('packing-ratio', over)
    if (this.#total > this.#limits['unpacked-megabytes'] * megabyte) throw overLimit('unpacked-megabytes', over)
  }

  #counted(entry: ArchiveEntry, length: number, bytes: Buffer): Buffer {
    this.#count(entry, length)
    return bytes
  }

  #damaged(cause?: unknown): ReconcileError {
    return new ReconcileError('file-damaged', 'unreadable', { file: this.#file }, cause)
  }
}

/** In slices, so that unpacking begins at once and a consumer that stops early stops it. */
function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += unpackedChunkBytes) yield bytes.subarray(at, at + unpackedChunkBytes)
}
