import { isMainThread } from 'node:worker_threads'
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { ReconcileError } from '../../errors.ts'
import type { Cell, CellKind, Merge, Row, Sheet, Workbook } from '../../types.ts'
import type { Source } from './format.ts'
import { numberCell } from './number-cell.ts'
import { overLimit } from './over-limit.ts'

/** Reads a workbook by @e965/xlsx. Throws ReconcileError where it can't. */
export async function openWithSheetJs(content: Buffer | string, source: Source, format: string): Promise<Workbook> {
  const { file } = source
  const sheetJs = await import('@e965/xlsx')
  // Without its tables the library reads the words of workbooks from before 1997 as Latin letters. It declares types for none of them.
  const hasCodePage = format === 'xls' || format === 'dbf'
  if (hasCodePage) sheetJs.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'))
  let workbook: WorkBook
  try {
    workbook = quietly(() => sheetJs.read(content, { type: typeof content === 'string' ? 'string' : 'buffer', dense: true, cellDates: false, cellNF: true, cellText: true, cellFormula: false, cellHTML: false, ...(hasCodePage ? { codepage: chineseCodePage } : {}) }))
  } catch (error) {
    throw problemOf(error, source)
  }
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true
  const sheets = workbook.SheetNames.map((name, position): Sheet => {
    const sheet = workbook.Sheets[name]
    if (sheet === undefined) throw new ReconcileError('file-damaged', 'unreadable', { file })
    const hidden = (workbook.Workbook?.Sheets?.[position]?.Hidden ?? 0) !== 0
    return { name, hidden, merges: mergesOf(sheet), batches: rowsOf(sheet, date1904) }
  })
  return { file, format, encoding: null, delimiter: null, sheets }
}

/** What a workbook from before 1997 is written in where it does not say so itself: GBK. */
const chineseCodePage = 936

/** The library throws plain errors for whatever it can't read; a password is the only one that it names. */
export function problemOf(error: unknown, source: Source): ReconcileError {
  const { file } = source
  if (error instanceof Error) {
    if (/password|encrypt/i.test(error.message)) return new ReconcileError('file-encrypted', 'unreadable', { file }, error)
    if (error instanceof RangeError && /string|array|allocation/i.test(error.message)) return overLimit('memory-megabytes', source)
    if ('code' in error && error.code === 'ERR_STRING_TOO_LONG') return overLimit('memory-megabytes', source)
  }
  return new ReconcileError('file-damaged', 'unreadable', { file }, error)
}

/** The library writes remarks about number formats to the console, which is not its to write to. Only in the worker, where nobody else writes anything; another thread's console is left alone. */
function quietly<T>(read: () => T): T {
  if (isMainThread) return read()
  const output = globalThis.console
  const original = Object.getOwnPropertyDescriptor(output, 'error')
  output.error = () => undefined
  try {
    return read()
  } finally {
    if (original !== undefined) Object.defineProperty(output, 'error', original)
  }
}

function mergesOf(sheet: WorkSheet): readonly Merge[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }))
}

const batchRows = 1000

/** Rows in order. With `dense` the library keeps them in arrays by their place on the sheet, whatever the stated dimension says. */
async function* rowsOf(sheet: WorkSheet, date1904: boolean): AsyncGenerator<readonly Row[]> {
  const data = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[]
  let batch: Row[] = []
  // Holes of sparse arrays are skipped by forEach, so that a lone cell in the last row costs nothing.
  const kept: number[] = []
  data.forEach((_, index) => kept.push(index))
  for (const index of kept) {
    const row = rowOf(data[index] ?? [], index + 1, date1904)
    if (row.texts.length > 0) batch.push(row)
    if (batch.length < batchRows) continue
    yield batch
    batch = await Promise.resolve([])
  }
  if (batch.length > 0) yield batch
}

function rowOf(cells: readonly (CellObject | undefined)[], number: number, date1904: boolean): Row {
  const texts: string[] = []
  const kinds: CellKind[] = []
  cells.forEach((cell, column) => {
    if (cell === undefined) return
    const { text, kind } = cellOf(cell, date1904)
    if (text === '') return
    while (texts.length < column) {
      texts.push('')
      kinds.push('text')
    }
    texts.push(text)
    kinds.push(kind)
  })
  return { number, texts, kinds: kinds.every((kind) => kind === 'text') ? null : kinds }
}

function cellOf(cell: CellObject, date1904: boolean): Cell {
  switch (cell.t) {
    case 's':
      return { text: String(cell.v ?? ''), kind: 'text' }
    case 'n':
      return numberCell(Number(cell.v), String(cell.z ?? ''), date1904, () => cell.w ?? '')
    case 'b':
      return { text: cell.v === true ? 'TRUE' : 'FALSE', kind: 'boolean' }
    case 'e':
      return { text: cell.w ?? '#N/A', kind: 'error' }
    case 'd':
      return { text: cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : String(cell.v ?? ''), kind: 'date' }
    case 'z':
    // A type of a damaged file, of which the library gives what stands there.
    default:
      return { text: '', kind: 'text' }
  }
}
