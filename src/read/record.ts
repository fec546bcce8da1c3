import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ReconcileError } from '../errors.ts'
import type { AskedQuestion, LedgerEntry, ReviewEntry } from '../types.ts'
import type { RememberedNotice } from '../verify/notice/notice.ts'
import { parseLedger, parseNotices, parseObjections, parseRegister } from '../verify/record-lines.ts'

/** Files of a project's record. */
export const ledgerFile = 'ledger.jsonl'
export const registerFile = 'batches.jsonl'
export const noticesFile = 'notices.jsonl'
export const objectionsFile = 'objections.jsonl'

/** What a project remembers of earlier runs. */
export interface ProjectRecord {
  readonly ledger: readonly LedgerEntry[]
  readonly reviews: readonly ReviewEntry[]
  readonly register: readonly AskedQuestion[]
  readonly notices: RememberedNotice['register']
  readonly objections: RememberedNotice['ledger']
}

/** Every answer and review, every question that was given a number, everybody on a notice, and every objection. Nothing where the project has no record yet. */
export async function readRecord(folder: string): Promise<ProjectRecord> {
  const read = async <T>(file: string, parse: (text: string, path: string) => T): Promise<T> => parse(await textOf(join(folder, file)), join(folder, file))
  return {
    ...(await read(ledgerFile, parseLedger)),
    register: await read(registerFile, parseRegister),
    notices: await read(noticesFile, parseNotices),
    objections: await read(objectionsFile, parseObjections),
  }
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
