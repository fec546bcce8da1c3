import { ReconcileError } from '../errors.ts'
import { defaultLimits, limitIds, type Limits } from '../read/limits.ts'
import { nearest } from './nearest.ts'
import { items, table, text, type Given } from './values.ts'

/** Limits that are raised or lowered: 'NAME=NUMBER', several of them, or a table {name: number}; the others stay as they are. */
export function limitsOf(given: Given): Limits {
  const pairs = items(given).flatMap((value) => (typeof value === 'string' ? [pairOf({ ...given, value })] : Object.entries(table({ ...given, value }))))
  return { ...defaultLimits, ...Object.fromEntries(pairs.map(([name, value]) => checkedPair(name, value, given))) }
}

function pairOf(given: Given): readonly [string, unknown] {
  const value = text(given)
  const [name = '', number, ...others] = value.split('=')
  if (number === undefined || others.length > 0) throw new ReconcileError('limit-not-pair', 'usage', { setting: given.setting, value })
  return [name.trim(), number.trim()]
}

function checkedPair(name: string, value: unknown, { setting }: Given): readonly [string, number] {
  if (!limitIds.some((id) => id === name)) throw new ReconcileError('limit-unknown', 'usage', { setting, name, nearest: nearest(name, limitIds), names: limitIds.join(', ') })
  const number = typeof value === 'number' || (typeof value === 'string' && value !== '') ? Number(value) : NaN
  if (!(number > 0 && Number.isFinite(number))) throw new ReconcileError('limit-not-number', 'usage', { setting, name, value: String(value) })
  return [name, number]
}
