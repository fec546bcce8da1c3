import { ReconcileError } from '../errors.ts'

/** An error of the operating system, which has a code such as EACCES. */
export interface SystemError extends Error {
  readonly code: string
}

export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
}

/** Says why the output folder can't be written. */
export function unwritable(folder: string, error: SystemError): ReconcileError {
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return new ReconcileError('out-disk-full', 'unwritable', { folder }, error)
  return new ReconcileError('out-not-writable', 'unwritable', { folder, detail: error.code }, error)
}
