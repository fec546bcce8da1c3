import type { Config } from '../config.ts'
import { isPlainId, parseIdNumber } from '../normalize/id-number.ts'
import type { FieldId } from '../schema.ts'
import type { BoundBy, Row } from '../types.ts'

/** A column's heading: its own cell, and the group cells above it, joined by '/', where there are any. */
export interface Heading {
  /** 1-based. */
  readonly index: number
  readonly group: string
  readonly leaf: string
}

/** What a sheet is read as; the same bare heading means another person in a registration than in a government's list. */
export interface BindingContext {
  readonly role: 'students' | 'list'
  readonly map: Config['map']
  /** Rows below the heading, as many as are looked at. */
  readonly sample: readonly Row[]
}

/** A column while it is bound. */
export interface Draft {
  readonly heading: Heading
  readonly key: string
  field: FieldId | 'ignored' | null
  slot: number
  by: BoundBy | null
}

export function bind(draft: Draft, field: Draft['field'], by: BoundBy, slot = 0): void {
  Object.assign(draft, { field, by: field === null ? null : by, slot })
}

/** The filled cells of a column. */
export function columnTexts(sample: readonly Row[], index: number): readonly string[] {
  return sample.map(({ texts }) => (texts[index - 1] ?? '').trim()).filter((text) => text !== '')
}

/** Cells below which content decides nothing. */
const fewestCells = 2

/** Share of values that pass a test; 0 where there are too few to tell. */
export function share(values: readonly string[], test: (value: string) => boolean): number {
  return values.length < fewestCells ? 0 : values.filter(test).length / values.length
}

export function isValidId(text: string): boolean {
  return parseIdNumber(text).status === 'valid'
}

/** Whether a cell may be an ID number, damaged or not. Eight or nine digits alone would do for a passport and are a figure or a date more often. */
export function isIdLike(text: string): boolean {
  if (isPlainId(text)) return true
  const { status } = parseIdNumber(text)
  return status === 'permit' ? !/^\d{1,14}$/.test(text.trim()) : status !== 'none' && status !== 'other'
}
