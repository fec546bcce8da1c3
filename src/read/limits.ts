/**
 * What one file may take, so that no file can hang or crash the program. Each is named in the error when it is hit, and raised by --limit NAME=VALUE or the
 * setting `limit`. Origins: Excel's own bounds where it has some (rows, columns), else chosen well above what real lists take.
 */
export const defaultLimits = {
  /** Seconds without an answer of the reader: for opening, and for each portion of rows. Holds for 5 MB; a larger file has more in proportion. */
  seconds: 15,
  /** Megabytes that reading a spreadsheet may add to the program's memory. Holds for 5 MB; a larger file has more in proportion. */
  'memory-megabytes': 400,
  /** Megabytes of a file that is read as a whole (text is streamed and has no such limit). */
  'file-megabytes': 1024,
  /** Megabytes of everything in an archive, measured while it is unpacked. */
  'unpacked-megabytes': 2048,
  /** Unpacked bytes for each packed one; asked only beyond 50 MB. Sheets reach about 30, deflate at most 1032. */
  'packing-ratio': 200,
  /** Files inside an archive. */
  'archive-entries': 20_000,
  /** Rows of one sheet; text has no such limit. */
  rows: 1_048_576,
  columns: 16_384,
  /** Cells of one sheet, blank ones in front of others counted: what a row with its only cell in the last column takes. */
  cells: 100_000_000,
  /** Characters of one cell; Excel holds 32,767. */
  'cell-characters': 1_000_000,
  /** Characters of one record of a text file; beyond it a quote was left open, or it is no table. */
  'record-characters': 1 << 23,
  /** Merged ranges of one sheet. */
  merges: 500_000,
  /** Rows covered by merged ranges, over all ranges: what overlapping ones multiply. */
  'merged-rows': 50_000_000,
  /** How often an OpenDocument row or cell with content may be repeated by a number. */
  repeats: 100_000,
} as const satisfies Record<string, number>

export type LimitId = keyof typeof defaultLimits
export type Limits = Readonly<Record<LimitId, number>>

export const limitIds = Object.keys(defaultLimits) as readonly LimitId[]
