import type { Random } from '../accuracy/random.ts'
import type { ArchiveEntry } from '../../src/read/formats/archive-directory.ts'
import { Archive } from '../../src/read/formats/archive.ts'
import type { Limits } from '../../src/read/limits.ts'

/** Bytes of chunks: inside of characters and tags, and about as long as cells, rows and more. */
const longest = [3, 40, 700, 65_536] as const
/** Parts up to here are cut into the shortest; a large one would take minutes. */
const smallPart = 1 << 16

/** An archive whose parts come in chunks that end at random places. */
export class CutArchive extends Archive {
  readonly #random: Random

  constructor(bytes: Buffer, file: string, limits: Limits, random: Random) {
    super(bytes, file, limits)
    this.#random = random
  }

  override async *stream(entry: ArchiveEntry): AsyncGenerator<Buffer> {
    const bytes = this.unpack(entry)
    for (let at = 0; at < bytes.length; ) {
      const next = at + this.#random.between(1, bytes.length > smallPart ? longest[3] : this.#random.pick(longest))
      yield await Promise.resolve(bytes.subarray(at, next))
      at = next
    }
  }
}
