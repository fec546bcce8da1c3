import { ReconcileError } from '../../errors.ts'
import type { Limits } from '../limits.ts'
import { bytesOf } from './format.ts'

let read: Promise<Buffer> | null = null

/** All of the standard input. It can be read once, so that it is kept. Throws ReconcileError where nothing is piped into it. */
export function readStandardInput(file: string, limits: Limits): Promise<Buffer> {
  read ??= readNow(file, limits)
  return read
}

async function readNow(file: string, limits: Limits): Promise<Buffer> {
  let bytes
  try {
    // A terminal would be waited for without end. The stream itself can't be had where a program was started without one.
    bytes = process.stdin.isTTY ? Buffer.alloc(0) : await bytesOf({ file, limits, head: new Uint8Array(0), stream: () => process.stdin as AsyncIterable<Uint8Array> })
  } catch (error) {
    if (error instanceof ReconcileError) throw error
    throw new ReconcileError('standard-input-unreadable', 'unreadable', {}, error)
  }
  if (bytes.length === 0) throw new ReconcileError('standard-input-blank', 'unreadable')
  return bytes
}
