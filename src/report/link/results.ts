import { evidenceOf } from '../../link/candidates.ts'
import type { LinkDecision } from '../../link/decide.ts'
import type { LinkResult } from '../../link/pipeline.ts'
import type { LinkTable, RowPlace } from '../../link/table.ts'
import { inOrderOfLeft } from './tables.ts'

const millibitsOfBit = 1000
/** Digits of a probability; more would differ from machine to machine. */
const probabilityDigits = 3

/** One line of JSON a left row, in the order of its file. Its keys are a contract with programs. */
export function* resultLines(result: LinkResult): Generator<string> {
  for (const decision of inOrderOfLeft(result)) yield JSON.stringify(lineOf(decision, result))
}

function lineOf({ left: row, verdict, reason, falseMatch, candidates }: LinkDecision, { config: { schema }, context, shares }: LinkResult): unknown {
  const { left, right } = context
  const [best] = candidates
  return {
    left: rowOf(left, row),
    verdict,
    reason,
    falseMatch: Number(falseMatch.toPrecision(probabilityDigits)),
    match: verdict === 'matched' && best !== undefined ? rowOf(right, best.right) : null,
    candidates: candidates.map((candidate) => ({
      ...rowOf(right, candidate.right),
      bits: candidate.millibits / millibitsOfBit,
      evidence: evidenceOf(row, candidate.right, context, shares).map(({ column, level, millibits }) => ({ column: schema.columns[column]?.name, level, bits: millibits / millibitsOfBit })),
    })),
  }
}

function rowOf(table: LinkTable, row: number): RowPlace & { readonly key?: string } {
  const key = table.key(row)
  return { ...table.place(row), ...(key === '' ? {} : { key }) }
}
