import { ledgerFile, noticesFile, objectionsFile, registerFile } from '../read/record.ts'
import type { RunResult } from '../types.ts'
import { linesOf } from '../verify/record-lines.ts'

/** Text of the project's record by file: what was asked and answered, who stood on a notice, and what was objected. A file with nothing to say is not begun. */
export function recordFiles({ verification: { ledger, reviews, register, notice } }: Pick<RunResult, 'verification'>): ReadonlyMap<string, string> {
  const files = [[ledgerFile, linesOf([...ledger, ...reviews])], [registerFile, linesOf(register)], [noticesFile, linesOf(notice.register)], [objectionsFile, linesOf(notice.ledger)]] as const
  return new Map(files.filter(([, text]) => text !== ''))
}
