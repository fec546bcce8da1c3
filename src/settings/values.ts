import { isAbsolute, join, sep } from 'node:path'
import type { Config } from '../config.ts'
import { ReconcileError } from '../errors.ts'
import { standardInput } from '../read/inputs.ts'
import { normalizeDate } from '../normalize/date.ts'
import { nearest } from './nearest.ts'

/** One value, where it stands, and what it may refer to. */
export interface Given {
  readonly value: unknown
  /** For messages. */
  readonly setting: string
  readonly folder: string
  readonly kinds: Config['kinds']
}

/** A value that may be given alone or as a list. */
export function items({ value }: Given): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [value]
}

/** Text, or a list of texts. */
export function texts(given: Given): readonly string[] {
  return items(given).map((value) => text({ ...given, value }))
}

export function text({ value, setting }: Given): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string' || value.trim() === '') throw new ReconcileError('setting-not-text', 'usage', { setting })
  return value
}

export function flag({ value, setting }: Given): boolean {
  if (typeof value !== 'boolean') throw new ReconcileError('setting-not-flag', 'usage', { setting })
  return value
}

export function table({ value, setting }: Given): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ReconcileError('setting-not-table', 'usage', { setting })
  return value as Readonly<Record<string, unknown>>
}

export function oneOf<T extends string>(given: Given, known: readonly T[], code: 'language-unknown' | 'verdict-unknown' | 'dialect-unknown'): T {
  const value = text(given)
  const found = known.find((each) => each === value)
  if (found === undefined) throw new ReconcileError(code, 'usage', { setting: given.setting, value, nearest: nearest(value, known) })
  return found
}

/** A day as offices write it (normalize/date.ts), in full. A spreadsheet's serial number is shorter than any of these. */
export function isoDate(given: Given): string {
  const value = text(given)
  const date = normalizeDate(value)
  if (date.length !== 8 || value.length < 8) throw new ReconcileError('date-impossible', 'usage', { setting: given.setting, value })
  return `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`
}

/** The least probability of a false match that can be asked for (chosen): no pair of two rows is surer, and with less everything would go before a person. */
const surest = 1e-9

/** A probability that an error may have: from one in a thousand million on, and below a half. */
export function probability({ value, setting }: Given): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number !== 'number' || !(number >= surest && number < 0.5)) throw new ReconcileError('probability-impossible', 'usage', { setting, value: String(value), surest: String(surest) })
  return number
}

export function inFolder(path: string, { folder }: Given): string {
  if (isAbsolute(path) || path === standardInput) return path
  const joined = join(folder, path)
  // ./- is a file of that name.
  return joined === standardInput ? `.${sep}${joined}` : joined
}
