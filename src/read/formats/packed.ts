import { Readable } from 'node:stream'
import { createGunzip, createInflateRaw, inflateRawSync } from 'node:zlib'
import { ReconcileError } from '../../errors.ts'
import type { Workbook } from '../../types.ts'
import type { ArchiveEntry } from './archive.ts'
import { chunkBytes, headLength, startsWith, type Format, type Source } from './format.ts'

type OpenSource = (source: Source) => Promise<Workbook>

/** Methods of packing that archives use (APPNOTE 4.4.5): stored, deflated. */
const stored = 0
const deflated = 8

/** A file packed by gzip; it is unpacked while it is read. */
export function gzip(openInner: OpenSource): Format {
  return {
    recognises: (head) => startsWith(head, 0x1f, 0x8b),
    open: (source) => openUnpacked(source.file, () => source.stream(), () => createGunzip({ chunkSize: chunkBytes }), openInner),
  }
}

/** The one table inside a zip archive that is no spreadsheet itself. */
export async function openZipped(source: Source, bytes: Buffer, entries: readonly ArchiveEntry[], openInner: OpenSource): Promise<Workbook> {
  const files = entries.filter(({ name }) => !name.endsWith('/') && !/^__MACOSX\/|(?:^|\/)(?:\.|Thumbs\.db$)/.test(name))
  const [entry, ...others] = files
  if (entry === undefined || others.length > 0) throw new ReconcileError('file-is-archive', 'unreadable', { file: source.file })
  if ((entry.flags & 1) === 1) throw new ReconcileError('file-encrypted', 'unreadable', { file: source.file })
  const packed = dataOf(bytes, entry)
  if (packed === null || (entry.method !== stored && entry.method !== deflated)) throw new ReconcileError('file-damaged', 'unreadable', { file: source.file })
  const stream = (): AsyncIterable<Uint8Array> => Readable.from([packed])
  return entry.method === stored ? openInner(await withHead(source.file, stream)) : openUnpacked(source.file, stream, () => createInflateRaw({ chunkSize: chunkBytes }), openInner)
}

/** One part of an archive, unpacked; null where the archive has none. */
export function partOf(bytes: Buffer, entry: ArchiveEntry | undefined, file: string, limit: number): Buffer | null {
  const packed = entry === undefined ? null : dataOf(bytes, entry)
  if (entry === undefined || packed === null) return null
  try {
    return entry.method === stored ? packed : inflateRawSync(packed, { maxOutputLength: limit })
  } catch (error) {
    throw new ReconcileError('file-damaged', 'unreadable', { file }, error)
  }
}

/** An entry's packed bytes, behind its own header, whose name and extra field may differ in length from the directory's (APPNOTE 4.3.7). */
function dataOf(bytes: Buffer, { offset, compressed }: ArchiveEntry): Buffer | null {
  if (offset + 30 > bytes.length) return null
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  return start + compressed > bytes.length ? null : bytes.subarray(start, start + compressed)
}

async function openUnpacked(file: string, packed: () => AsyncIterable<Uint8Array>, unpacker: () => NodeJS.ReadWriteStream, openInner: OpenSource): Promise<Workbook> {
  async function* stream(): AsyncGenerator<Uint8Array> {
    try {
      const unpacked = unpacker()
      const input = Readable.from(packed())
      input.on('error', (error) => unpacked.emit('error', error))
      for await (const chunk of input.pipe(unpacked)) yield chunk as Buffer
    } catch (error) {
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) throw new ReconcileError('file-damaged', 'unreadable', { file }, error)
      throw error
    }
  }
  return openInner(await withHead(file, stream))
}

async function withHead(file: string, stream: () => AsyncIterable<Uint8Array>): Promise<Source> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream()) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= headLength) break
  }
  return { file, head: Buffer.concat(chunks).subarray(0, headLength), stream }
}
