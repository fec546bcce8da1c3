import { parseIdNumber } from './id-number.ts'

/** 学籍号: the ID number inside a G number; '' for temporary (L) and substitute (J) numbers, whose digits are no ID number. */
export function normalizeStudentNumber(text: string): string {
  const id = parseIdNumber(text)
  return id.source === 'student-number' || id.status === 'valid' ? id.value : ''
}
