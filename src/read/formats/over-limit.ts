import { ReconcileError } from '../../errors.ts'
import type { LimitId, Limits } from '../limits.ts'

/** The error that names a limit, and the place where it was hit as far as that is known. */
export function overLimit(limit: LimitId, { file, limits }: { readonly file: string; readonly limits: Limits }, at: { readonly sheet?: string | null; readonly row?: number } = {}): ReconcileError {
  const params = { file, limit, most: limits[limit] }
  if (at.row === undefined) return new ReconcileError('over-limit', 'unreadable', params)
  return new ReconcileError('over-limit-at', 'unreadable', { ...params, sheet: at.sheet ?? '-', row: at.row })
}
