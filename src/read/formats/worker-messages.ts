import type { ErrorCode, ErrorParams } from '../../errors.ts'
import type { Row, Workbook } from '../../types.ts'
import type { Limits } from '../limits.ts'
import type { RowBatch } from './row-batch.ts'

/** What the main thread asks of the worker that reads spreadsheets. One question at a time. */
export type Question =
  | { readonly kind: 'open'; readonly path: string; readonly file: string; readonly limits: Limits; /** Where the file is not on the disk. */ readonly bytes: Uint8Array | null }
  | { readonly kind: 'next'; readonly sheet: number }

/** A sheet without its rows. Merges are top, left, bottom, right in turn. */
export interface SheetHead {
  readonly name: string | null
  readonly hidden: boolean
  readonly merges: Int32Array
  /** Its first rows; all of them where the sheet `isDone`. */
  readonly ahead: readonly (RowBatch | readonly Row[])[]
  readonly isDone: boolean
}

export type Answer =
  | { readonly kind: 'opened'; readonly workbook: Omit<Workbook, 'sheets'>; readonly sheets: readonly SheetHead[] }
  | { readonly kind: 'rows'; /** null: there are no more. */ readonly rows: RowBatch | readonly Row[] | null }
  /** What can't be read; `stack` instead where it is a bug. */
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly params: ErrorParams }
  | { readonly kind: 'broke'; readonly stack: string }
