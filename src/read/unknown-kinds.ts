import { ReconcileError } from '../errors.ts'
import type { Column, RowOutcome } from '../types.ts'
import { tellingColumns } from './kind.ts'
import type { InputContext } from './layout.ts'
import { kindWords, sourceIds } from './sources/index.ts'

/**
 * Hands the rows on as long as sheet or row says what kind of list each is of.
 *
 * @throws ReconcileError `kind-unknown`, or where a column should say it `kind-of-row-unknown` with the row
 */
export async function* refuseUnknownKinds(outcomes: AsyncIterable<readonly RowOutcome[]>, columns: readonly Column[], input: InputContext): AsyncGenerator<readonly RowOutcome[]> {
  for await (const batch of outcomes) {
    const unknown = batch.find((outcome) => outcome.kind === 'person' && outcome.records.some(({ kind }) => kind === 'unknown'))
    if (unknown !== undefined) throw unknownKind(unknown.row, columns, input)
    yield batch
  }
}

function unknownKind(row: number, columns: readonly Column[], { file, kinds = {} }: InputContext): ReconcileError {
  // Either word can be written before a file, and people who read Chinese write the Chinese one.
  const known = [...sourceIds, ...Object.keys(kinds)].map((kind) => `${kind} ${kindWords(kind, kinds).zh}`).join(', ')
  const column = columns.find(({ field }) => tellingColumns.some((each) => each === field))
  if (column === undefined) return new ReconcileError('kind-unknown', 'unreadable', { file, kinds: known })
  return new ReconcileError('kind-of-row-unknown', 'unreadable', { file, row, heading: column.heading, kinds: known })
}
