import { ledgerFile, registerFile } from '../read/record.ts'
import type { RunResult } from '../types.ts'
import { linesOf } from '../verify/record-lines.ts'

/** Text of the project's record by file: what was asked, and what was answered. A file with nothing to say is not begun. */
export function recordFiles({ verification: { ledger, register } }: Pick<RunResult, 'verification'>): ReadonlyMap<string, string> {
  const files = [[ledgerFile, linesOf(ledger)], [registerFile, linesOf(register)]] as const
  return new Map(files.filter(([, text]) => text !== ''))
}
