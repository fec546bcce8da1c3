import type { Row } from '../../types.ts'
import { isSignature, signatureOf, type Signature } from './signature.ts'

/** A row of a returned sheet below a heading, with the columns that this heading gives it. */
export interface TableRow<Columns> {
  readonly row: Row
  readonly columns: Columns
}

/** The rows below the first heading; null where there is none. A heading that was pasted in with its rows holds for what is below it. */
export function rowsBelow<Columns>(rows: readonly Row[], columnsOf: (row: Row) => Columns | null): { readonly above: readonly Row[]; readonly below: readonly TableRow<Columns>[] } | null {
  const above: Row[] = []
  const below: TableRow<Columns>[] = []
  let current: Columns | null = null
  for (const row of rows) {
    const columns: Columns | null = columnsOf(row)
    if (columns !== null) current = columns
    else if (current === null) above.push(row)
    else below.push({ row, columns: current })
  }
  return current === null ? null : { above, below }
}

/**
 * What is signed below a table holds for the rows above it, as far as the block before: tables that were put below one another on one sheet each keep
 * their own. A row below the last block, as one that was pasted in, takes that; what a block leaves out may stand above the table.
 */
export function signaturesOf<Columns>(above: readonly Row[], below: readonly TableRow<Columns>[], isNumbered: (row: TableRow<Columns>) => boolean): (row: Row) => Signature {
  const blocks: { readonly rows: Row[]; readonly signed: Row[] }[] = [{ rows: [], signed: [] }]
  for (const each of below) {
    const last = blocks.at(-1)
    if (isNumbered(each)) {
      if (last === undefined || last.signed.length > 0) blocks.push({ rows: [each.row], signed: [] })
      else last.rows.push(each.row)
    } else if (isSignature(each.row)) last?.signed.push(each.row)
  }
  const signatures = new Map<Row, Signature>()
  let before: readonly Row[] = []
  for (const { rows, signed } of blocks) {
    const holds = signed.length > 0 ? signed : before
    const signature = signatureOf([...above, ...holds])
    for (const row of rows) signatures.set(row, signature)
    before = holds
  }
  const none = signatureOf([])
  return (row) => signatures.get(row) ?? none
}
