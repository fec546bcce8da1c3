import { ReconcileError } from '../../errors.ts'
import type { Limits } from '../limits.ts'
import { bytesOf } from './format.ts'

let read: Promise<Buffer> | null = null

/** All of the standard input. It can be read once, so that it is kept. Throws ReconcileError where nothing is piped into it. */
export function readStandardInput(file: string, limits: Limits): Promise<Buffer> {
  if (process.stdin.isTTY) return Promise.reject(new ReconcileError('file-empty', 'unreadable', { file }))
  read ??= bytesOf({ file, limits, head: new Uint8Array(0), stream: () => process.stdin as AsyncIterable<Uint8Array> })
  return read
}
