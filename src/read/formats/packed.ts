import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { ReconcileError } from '../../errors.ts'
import type { Workbook } from '../../types.ts'
import type { Archive } from './archive.ts'
import { unpackedChunkBytes, headLength, megabyte, type OpenSource, type Source } from './format.ts'
import { overLimit } from './over-limit.ts'

/** Unpacked bytes below which a high ratio does no harm. */
const smallUnpacked = 50 * megabyte

/** A file packed by gzip; it is unpacked while it is read. */
export async function openGzip(source: Source, openInner: OpenSource): Promise<Workbook> {
  return openUnpacked(source, () => gunzipped(source), openInner)
}

async function* gunzipped(source: Source): AsyncGenerator<Uint8Array> {
  let packed = 0
  let unpacked = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source.stream()) {
      packed += chunk.length
      yield chunk
    }
  }
  const unpacker = createGunzip({ chunkSize: unpackedChunkBytes })
  const input = Readable.from(counted())
  input.on('error', (error) => unpacker.destroy(error))
  try {
    for await (const chunk of input.pipe(unpacker)) {
      unpacked += (chunk as Buffer).length
      if (unpacked > smallUnpacked && unpacked > packed * source.limits['packing-ratio']) throw overLimit('packing-ratio', source)
      yield chunk as Buffer
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) throw new ReconcileError('file-damaged', 'unreadable', { file: source.file }, error)
    throw error
  } finally {
    input.destroy()
  }
}

/** The one table inside a zip archive that is no spreadsheet itself. */
export async function openZipped(source: Source, archive: Archive, openInner: OpenSource): Promise<Workbook> {
  const files = archive.entries.filter(({ name }) => !name.endsWith('/') && !/^__MACOSX\/|(?:^|\/)(?:\.|Thumbs\.db$)/.test(name))
  const [entry, ...others] = files
  if (entry === undefined || others.length > 0) throw new ReconcileError('file-is-archive', 'unreadable', { file: source.file })
  return openUnpacked(source, () => archive.stream(entry), openInner)
}

async function openUnpacked(source: Source, stream: () => AsyncIterable<Uint8Array>, openInner: OpenSource): Promise<Workbook> {
  const depth = (source.depth ?? 0) + 1
  if (depth > deepest) throw new ReconcileError('file-is-archive', 'unreadable', { file: source.file })
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream()) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= headLength) break
  }
  return openInner({ ...source, head: Buffer.concat(chunks).subarray(0, headLength), stream, depth })
}

/** A table packed twice is a mistake that happens; more is an archive made to be unpacked for ever. */
const deepest = 3
