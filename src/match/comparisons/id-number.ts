import { distance } from 'fastest-levenshtein'
import { idEdit } from '../../normalize/id-edit.ts'
import { keptDigits, type IdNumber } from '../../normalize/id-number.ts'
import { weights } from '../weights.ts'
import type { Comparison, Finding } from './comparison.ts'

export type IdNumberLevel = keyof typeof weights.idNumber

/** Digits of place and birth date, up to its last one: the first fourteen. 4.33199E+17 shows six, which every child of a town has. */
export const placeAndBirth = 14

/** Levels at which one number is the other with one error, or cut short. */
export const damagedIds = ['one-edit', 'one-edit-in-tail', 'short-form-agrees', 'fifteen-digits-agree'] as const satisfies readonly IdNumberLevel[]

/** Levels at which the numbers are one, whole or damaged; they hold the birth date already. */
export const agreeingIds: ReadonlySet<string | null> = new Set<IdNumberLevel>(['equal', 'equal-but-invalid', ...damagedIds])

export const idNumber: Comparison<IdNumberLevel> = {
  about: 'child',
  labels: {
    equal: { zh: '身份证号相同', en: 'same ID number' },
    'equal-but-invalid': { zh: '身份证号相同，但号码本身有误', en: 'same ID number, which is itself invalid' },
    'one-edit-in-tail': { zh: '身份证号只在末四位差一处，其中一个号码有误', en: 'ID numbers one error apart in the last four characters, one of them invalid' },
    'one-edit': { zh: '身份证号只差一处，其中一个号码有误', en: 'ID numbers one error apart, one of them invalid' },
    'short-form-agrees': { zh: '身份证号为15位，与18位号码相应', en: 'the 15-digit form of the other ID number' },
    'fifteen-digits-agree': { zh: '身份证号末尾被电子表格损坏，前15位相同', en: 'ID number damaged by a spreadsheet, its first 15 digits agree' },
    'shown-digits-agree': { zh: '身份证号只剩前几位，这几位相同', en: 'only the first digits of the ID number are left, and they agree' },
    'two-edits': { zh: '身份证号差两处，其中一个号码有误', en: 'ID numbers two errors apart, one of them invalid' },
    'damaged-different': { zh: '身份证号不同，其中一个号码有误', en: 'ID numbers differ, one of them invalid' },
    'shown-digits-differ': { zh: '身份证号剩下的几位就不相同', en: 'the digits that are left of the ID number differ' },
    'valid-and-different': { zh: '两个身份证号都有效而不相同', en: 'two valid, different ID numbers' },
    'valid-and-same-day': { zh: '两个身份证号都有效，出生日期相同而号码不同（可能是双胞胎）', en: 'two valid, different ID numbers with the same birth date (twins?)' },
  },
  compare(student, listed) {
    const level = compareIdNumbers(student.id, listed.id)
    return level === null ? null : finding(level)
  },
}

function finding(level: IdNumberLevel): Finding<IdNumberLevel> {
  return { level, millibits: weights.idNumber[level] }
}

/** The level of two ID numbers, the same in both directions; null where either is missing. */
export function compareIdNumbers(a: IdNumber, b: IdNumber): IdNumberLevel | null {
  if (a.value === '' || b.value === '') return null
  if (a.value === b.value && isWhole(a)) return 'equal'
  if (isShortFormOf(a, b) || isShortFormOf(b, a)) return 'short-form-agrees'
  if (a.status === 'digits-lost' || b.status === 'digits-lost') return compareShownDigits(a, b)
  if (a.value === b.value) return a.status === 'tail-lost' ? 'fifteen-digits-agree' : 'equal-but-invalid'
  if (a.status === 'tail-lost' || b.status === 'tail-lost') {
    return a.value.slice(0, keptDigits) === b.value.slice(0, keptDigits) ? 'fifteen-digits-agree' : 'shown-digits-differ'
  }
  if (isWhole(a) && isWhole(b)) {
    return a.status === 'valid' && b.status === 'valid' && a.value.slice(0, placeAndBirth) === b.value.slice(0, placeAndBirth) ? 'valid-and-same-day' : 'valid-and-different'
  }
  if (idEdit(a.value, b.value) !== 'far') return a.value.slice(0, placeAndBirth) === b.value.slice(0, placeAndBirth) ? 'one-edit-in-tail' : 'one-edit'
  return distance(a.value, b.value) === 2 ? 'two-edits' : 'damaged-different'
}

/** A number of 15 digits does not say its century: it is the short form of every whole number with the same digits around the century. */
function isShortFormOf(short: IdNumber, whole: IdNumber): boolean {
  const digits = fifteenDigits(short)
  return digits !== '' && isWhole(whole) && whole.value.length === idLength && digits === whole.value.slice(0, 6) + whole.value.slice(8, 17)
}

const idLength = 18

/** The fifteen digits that are left of a number, where they may be one of the first generation; '' for any other. */
export function fifteenDigits({ status, value }: IdNumber): string {
  return status === 'digits-lost' && value.length === keptDigits + 1 ? value.slice(0, keptDigits) : ''
}

function isWhole(id: IdNumber): boolean {
  return id.status === 'valid' || id.status === 'permit'
}

/** A number in scientific notation shows its first digits only, the last of them rounded; the others are not there to be compared. */
function compareShownDigits(a: IdNumber, b: IdNumber): IdNumberLevel {
  const [first, second] = [digitsOf(a), digitsOf(b)]
  const [shown, whole] = first.length <= second.length ? [first, second] : [second, first]
  if (!whole.startsWith(shown) && roundedTo(shown.length, whole) !== shown) return 'shown-digits-differ'
  return shown.length >= placeAndBirth ? 'fifteen-digits-agree' : 'shown-digits-agree'
}

function digitsOf({ value }: IdNumber): string {
  return value.replace(/\D/g, '')
}

/** The first digits of a number as a spreadsheet shows them: 520699… with three digits is 521. */
function roundedTo(length: number, digits: string): string {
  const next = digits[length]
  return next !== undefined && next >= '5' ? (BigInt(digits.slice(0, length)) + 1n).toString() : digits.slice(0, length)
}
