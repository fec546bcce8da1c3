import type { Workbook } from '../../types.ts'
import type { Limits } from '../limits.ts'
import { overLimit } from './over-limit.ts'

/** A file to open, or one that is packed inside another. */
export interface Source {
  /** How messages name it. */
  readonly file: string
  /** Its first bytes, as many as `headLength` or the whole file. */
  readonly head: Uint8Array
  /** All of its bytes, in chunks, from the beginning; may be called again. */
  readonly stream: () => AsyncIterable<Uint8Array>
  readonly limits: Limits
  /** How often it was packed; 0 where left out. */
  readonly depth?: number
}

/** Opens a file, or one that is packed inside another. */
export type OpenSource = (source: Source) => Promise<Workbook>

/** Bytes of a file's beginning that formats may look at. */
export const headLength = 4096
/**
 * Bytes in which files are read; even, so that no UTF-16 character is cut. The rows of a chunk live until all of them have been taken in, and so long the collector moves
 * them about (measured: reading and normalizing takes a sixth less CPU time than with eight times as many).
 */
export const chunkBytes = 1 << 15
/** Bytes in which files come from the disk, to be cut into those chunks: each reading costs as much as a chunk's decoding (measured). A multiple of them. */
export const readBytes = 1 << 20
/** Bytes in which what was packed is unpacked. */
export const unpackedChunkBytes = 1 << 18
export const megabyte = 1 << 20

/** The whole file, for formats that need it. */
export async function bytesOf(source: Source): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of source.stream()) {
    length += chunk.length
    if (length > source.limits['file-megabytes'] * megabyte) throw overLimit('file-megabytes', source)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}

/** Whether the bytes begin with these. */
export function startsWith(head: Uint8Array, ...bytes: readonly number[]): boolean {
  return bytes.every((byte, i) => head[i] === byte)
}
