import type { Workbook } from '../../types.ts'

/** A file to open. */
export interface Source {
  /** Where it is. */
  readonly path: string
  /** How messages name it. */
  readonly file: string
  /** Its first bytes, as many as `headLength` or the whole file. */
  readonly head: Uint8Array
}

/** One file format. What a file is, its bytes say, and never its name. */
export interface Format {
  recognises(head: Uint8Array): boolean
  /** Throws ReconcileError (unreadable) where the file can't be read as this format. */
  open(source: Source): Promise<Workbook>
}

/** Bytes of a file's beginning that formats may look at. */
export const headLength = 4096

/** Whether the bytes begin with these. */
export function startsWith(head: Uint8Array, ...bytes: readonly number[]): boolean {
  return bytes.every((byte, i) => head[i] === byte)
}
