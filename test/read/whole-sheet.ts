import { openSheet, outcomesOf, readersOf } from '../../src/read/open-sheet.ts'
import type { InputContext } from '../../src/read/layout.ts'
import type { Row, RowOutcome, Sheet, SourceRecord } from '../../src/types.ts'
import type { MadeSheet } from './layout-maker.ts'
import { merge, rowsOf, type ReadOptions } from './sheet.ts'

export interface WholeSheet {
  readonly people: readonly SourceRecord[]
  /** Kinds of the rows, in order. */
  readonly kinds: readonly string[]
  readonly outcomes: readonly RowOutcome[]
}

/** Reads a typed sheet with all of its tables and forms, as the program reads one. `batch` is the number of rows that come at a time. */
export async function readWhole(text: string | readonly Row[], { sheet: name = 'Sheet1', merges = [], ...given }: ReadOptions = {}, batch = 1000): Promise<WholeSheet> {
  const rows = typeof text === 'string' ? rowsOf(text) : text
  const context: InputContext = { file: 'file.xlsx', role: 'list', kind: null, map: {}, ...given }
  const sheet: Sheet = { name, hidden: false, merges: merges.map(merge), batches: inBatches(rows, batch) }
  const opened = await openSheet(sheet, context)
  const outcomes: RowOutcome[] = []
  if (opened.forms !== null) outcomes.push(...opened.forms.outcomes)
  else for await (const some of outcomesOf(opened, readersOf(opened, context))) outcomes.push(...some)
  return { outcomes, people: outcomes.flatMap((outcome) => (outcome.kind === 'person' ? outcome.records : [])), kinds: outcomes.map(({ kind }) => kind) }
}

async function* inBatches(rows: readonly Row[], size: number): AsyncGenerator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += size) yield await Promise.resolve(rows.slice(at, at + size))
}

/** What becomes of the rows of a sheet that was drawn. */
export async function readMade({ name, rows, merges }: MadeSheet, role: InputContext['role']): Promise<readonly RowOutcome[]> {
  const context: InputContext = { file: 'file.xlsx', role, kind: null, map: {} }
  const opened = await openSheet({ name, hidden: false, merges, batches: inBatches(rows, rows.length) }, context)
  const outcomes: RowOutcome[] = []
  for await (const some of outcomesOf(opened, readersOf(opened, context))) outcomes.push(...some)
  return outcomes
}
