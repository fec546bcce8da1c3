import { ReconcileError } from '../errors.ts'
import type { Column, RowOutcome, SourceRecord } from '../types.ts'
import { tellingColumns } from './kind.ts'
import type { InputContext } from './layout.ts'
import { kindWords, sourceIds } from './sources/index.ts'

/**
 * Hands the rows on where sheet or row says what kind of list each is of. In a list whose rows say it, one that doesn't is rejected and reported, and the others are read.
 *
 * @throws ReconcileError `kind-unknown` where nothing says it; `kind-of-row-unknown` where a column should say it, with the first row, once no row of the sheet has
 */
export async function* refuseUnknownKinds(outcomes: AsyncIterable<readonly RowOutcome[]>, columns: readonly Column[], input: InputContext): AsyncGenerator<readonly RowOutcome[]> {
  const telling = columns.find(({ field }) => tellingColumns.some((each) => each === field))
  const seen: { unknown: number | null; isKnown: boolean } = { unknown: null, isKnown: false }
  for await (const batch of outcomes) {
    yield batch.map((outcome) => {
      if (outcome.kind !== 'person') return outcome
      const unknown = outcome.records.find(({ kind }) => kind === 'unknown')
      if (unknown === undefined) {
        seen.isKnown = true
        return outcome
      }
      if (telling === undefined) throw unknownKind(outcome.row, telling, input)
      seen.unknown ??= outcome.row
      return rejected(unknown, telling)
    })
  }
  if (seen.unknown !== null && !seen.isKnown) throw unknownKind(seen.unknown, telling, input)
}

/** Of a row that names several people all are of one kind. */
function rejected({ place, cells }: SourceRecord, { field, heading }: Column): RowOutcome {
  const value = field === null || field === 'ignored' ? '' : (cells[field]?.text ?? '')
  const code = value === '' ? 'kind-of-row-missing' : 'kind-of-row-unknown'
  return { kind: 'rejected', row: place.row, issue: { code, severity: 'issue', place, field: field === 'ignored' ? null : field, params: { heading, value } } }
}

function unknownKind(row: number, column: Column | undefined, { file, kinds = {} }: InputContext): ReconcileError {
  // Either word can be written before a file, and people who read Chinese write the Chinese one.
  const known = [...sourceIds, ...Object.keys(kinds)].map((kind) => `${kind} ${kindWords(kind, kinds).zh}`).join(', ')
  if (column === undefined) return new ReconcileError('kind-unknown', 'unreadable', { file, kinds: known })
  return new ReconcileError('kind-of-row-unknown', 'unreadable', { file, row, heading: column.heading, kinds: known })
}
