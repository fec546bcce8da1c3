import { parseIdNumber } from './id-number.ts'

/** 学籍号: the ID number inside a G number; '' for temporary (L) and substitute (J) numbers, whose digits are no ID number, and for any other number. */
export function normalizeStudentNumber(text: string): string {
  const { value } = parseIdNumber(text)
  return /^\d{17}[\dX]$/.test(value) ? value : ''
}
