import { UnknownContent } from './unknown.ts'

const lessThan = 0x3c
const greaterThan = 0x3e
const slash = 0x2f

/** Bytes in which the first element begins. */
const headBytes = 4096
/** Bytes of one element that may stand in memory before it ends. */
const largestElement = 256 << 20

/**
 * Cuts a stream into pieces that end behind an element of a name, so that no element, and no character, is ever cut. The rest behind the last one comes last.
 * Chunks may be cut anywhere. Throws UnknownContent for what a piece can't be told apart in: comments, CDATA, UTF-16, elements without end.
 */
export async function* wholeElements(chunks: AsyncIterable<Buffer>, name: string): AsyncGenerator<{ readonly bytes: Buffer; readonly isLast: boolean }> {
  // Pieces of an element that has not ended are joined once, however long it becomes.
  let pending: Buffer[] = []
  let overlap: Buffer = Buffer.alloc(0)
  let length = 0
  let end: Buffer | null = null
  for await (const chunk of chunks) {
    if (end === null) {
      const head: Buffer = pending.length === 0 ? chunk : Buffer.concat([...pending, chunk])
      if (head[0] === 0xff || head[0] === 0xfe) throw new UnknownContent('UTF-16')
      const prefix = prefixOf(head)
      if (prefix === null) {
        if (head.length > headBytes) throw new UnknownContent('no element')
        pending = [head]
        continue
      }
      end = Buffer.from(`</${prefix}${name}>`)
      overlap = Buffer.concat(pending)
    }
    const seen: Buffer = overlap.length === 0 ? chunk : Buffer.concat([overlap, chunk])
    const last = seen.lastIndexOf(end)
    if (last === -1) {
      pending.push(chunk)
      length += chunk.length
      if (length > largestElement) throw new UnknownContent('no end')
      overlap = seen.subarray(-end.length + 1)
      continue
    }
    const cut = last + end.length - overlap.length
    yield { bytes: plainMarkup(Buffer.concat([...pending, chunk.subarray(0, cut)])), isLast: false }
    const rest = chunk.subarray(cut)
    pending = [rest]
    length = rest.length
    overlap = rest.subarray(-end.length + 1)
  }
  yield { bytes: plainMarkup(Buffer.concat(pending)), isLast: true }
}

/** The prefix of the first element, with its colon; null where that is not there yet. */
function prefixOf(bytes: Buffer): string | null {
  const [, prefix = ''] = /<((?:[\w.-]+:)?)[\w.-]+[\s>/]/.exec(bytes.toString('latin1', 0, headBytes)) ?? []
  return /<[\w.-]/.test(bytes.toString('latin1', 0, headBytes)) ? prefix : null
}

function plainMarkup(bytes: Buffer): Buffer {
  if (bytes.includes('<!')) throw new UnknownContent('comments or CDATA')
  return bytes
}

/** Walks over the tags of a piece; the same object is changed at each step. */
export class Tags {
  readonly bytes: Buffer
  start = 0
  end = 0
  name = 0
  nameEnd = 0
  #isEnd = false
  #isEmpty = false

  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  /** Steps to the next tag; false where there is none. */
  next(): boolean {
    const { bytes } = this
    const start = bytes.indexOf(lessThan, this.end)
    if (start === -1) return false
    this.start = start
    this.#isEnd = bytes[start + 1] === slash
    let at = this.#isEnd ? start + 2 : start + 1
    this.name = at
    let byte = bytes[at]
    // Names end at white space, '/' or '>'.
    while (byte !== undefined && byte > 0x20 && byte !== slash && byte !== greaterThan) {
      if (byte === 0x3a) this.name = at + 1
      byte = bytes[++at]
    }
    this.nameEnd = at
    // A '>' may stand inside quotes.
    let quote = 0
    while (byte !== undefined && (byte !== greaterThan || quote !== 0)) {
      if (quote === 0 ? byte === 0x22 || byte === 0x27 : byte === quote) quote = quote === 0 ? byte : 0
      byte = bytes[++at]
    }
    if (byte === undefined) throw new UnknownContent('a tag without end')
    this.#isEmpty = bytes[at - 1] === slash
    this.end = at + 1
    return true
  }

  /** Whether it is an end tag. */
  ends(): boolean {
    return this.#isEnd
  }

  /** Whether it is an element without content. */
  empty(): boolean {
    return this.#isEmpty
  }

  /** Whether the name is this one, given by its characters. */
  is(name: readonly number[]): boolean {
    if (this.nameEnd - this.name !== name.length) return false
    for (let i = 0; i < name.length; i++) if (this.bytes[this.name + i] !== name[i]) return false
    return true
  }

  /** An attribute's text by its whole name; null where there is none. */
  attribute(name: string): string | null {
    const text = this.bytes.toString('latin1', this.nameEnd, this.end)
    let at = text.indexOf(name)
    while (at !== -1) {
      const before = text.charCodeAt(at - 1)
      const [, double, single] = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(text.slice(at + name.length, at + name.length + 64)) ?? []
      if (before <= 0x20 && (double !== undefined || single !== undefined)) return double ?? single ?? ''
      at = text.indexOf(name, at + 1)
    }
    return null
  }
}

/** Characters of a name, for Tags.is. */
export function nameBytes(name: string): readonly number[] {
  return [...Buffer.from(name)]
}
