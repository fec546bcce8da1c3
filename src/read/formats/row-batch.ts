import type { CellKind, Row } from '../../types.ts'

/** Rows as they pass between threads: one string for all cells is copied many times faster than an array of strings for each row. */
export interface RowBatch {
  /** All cells, one behind the other, with `separator` between them. */
  readonly text: string
  readonly separator: string
  /** Row number and cells of each row, in turn. */
  readonly rows: Int32Array
  /** A kind for each cell; null where all are text. */
  readonly kinds: Uint8Array | null
}

const kinds: readonly CellKind[] = ['text', 'number', 'date', 'boolean', 'error']
/** Characters that text does not hold; the first that the batch is free of is taken. */
const separators = ['\uffff', '\ufffe', '\ufdd0', '\ufdd1', '\u0000', '\u0001', '\u0002', '\u0003']

/** Packs rows; the rows themselves where the text holds every separator there is. */
export function packRows(batch: readonly Row[]): RowBatch | readonly Row[] {
  const rows = new Int32Array(batch.length * 2)
  const cells: string[] = []
  batch.forEach(({ number, texts }, i) => {
    rows[2 * i] = number
    rows[2 * i + 1] = texts.length
    for (const text of texts) cells.push(text)
  })
  const plain = cells.join('')
  const separator = separators.find((each) => !plain.includes(each))
  if (separator === undefined) return batch
  return { text: cells.join(separator), separator, rows, kinds: batch.some((row) => row.kinds !== null) ? packKinds(batch, cells.length) : null }
}

function packKinds(batch: readonly Row[], count: number): Uint8Array {
  const packed = new Uint8Array(count)
  let at = 0
  for (const row of batch) {
    row.kinds?.forEach((kind, i) => (packed[at + i] = kinds.indexOf(kind)))
    at += row.texts.length
  }
  return packed
}

export function unpackRows(packed: RowBatch | readonly Row[]): readonly Row[] {
  if (!('separator' in packed)) return packed
  const cells = packed.text.split(packed.separator)
  const batch: Row[] = []
  let at = 0
  for (let i = 0; i < packed.rows.length; i += 2) {
    const width = packed.rows[i + 1] ?? 0
    batch.push({ number: packed.rows[i] ?? 0, texts: cells.slice(at, at + width), kinds: kindsOf(packed.kinds?.subarray(at, at + width)) })
    at += width
  }
  return batch
}

function kindsOf(packed: Uint8Array | undefined): readonly CellKind[] | null {
  if (packed === undefined || packed.every((kind) => kind === 0)) return null
  return Array.from(packed, (kind) => kinds[kind] ?? 'text')
}
