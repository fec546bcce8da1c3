import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ReconcileError } from '../errors.ts'
import type { AskedQuestion, LedgerEntry } from '../types.ts'
import { parseLedger, parseRegister } from '../verify/record-lines.ts'

/** Files of a project's record. */
export const ledgerFile = 'ledger.jsonl'
export const registerFile = 'batches.jsonl'

/** What a project remembers: every answer, and every question that was given a number. Nothing where it has no record yet. */
export async function readRecord(folder: string): Promise<{ readonly ledger: readonly LedgerEntry[]; readonly register: readonly AskedQuestion[] }> {
  const [ledger, register] = [join(folder, ledgerFile), join(folder, registerFile)]
  return { ledger: parseLedger(await textOf(ledger), ledger), register: parseRegister(await textOf(register), register) }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT' || code === 'ENOTDIR') return ''
    throw new ReconcileError('file-unreadable', 'unreadable', { file: path }, error)
  }
}
