import { isCalendarDate } from './calendar.ts'
import { unitAt } from './unit-at.ts'

/** GB 11643-1999: weights of the seventeen digits, and the check character by their sum modulo 11. */
const checkWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
export const checkCharacters = '10X98765432'
export const digits = '0123456789'

const zero = 48

/** The check character of seventeen digits (GB 11643-1999). */
export function checkCharacter(digits: string): string {
  let sum = 0
  for (let i = 0; i < checkWeights.length; i++) sum += (unitAt(digits, i) - zero) * (checkWeights[i] ?? 0)
  return checkCharacters[sum % 11] ?? ''
}

/** Whether the text is seventeen digits and the check character that belongs to them. */
export function hasRightCheck(text: string): boolean {
  if (text.length !== 18) return false
  let sum = 0
  for (let i = 0; i < 17; i++) {
    const digit = unitAt(text, i) - zero
    if (digit < 0 || digit > 9) return false
    sum += digit * (checkWeights[i] ?? 0)
  }
  return unitAt(text, 17) === checkCharacters.charCodeAt(sum % 11)
}

/** The same of the UTF-16 units of 18 characters, for many that differ in one or two of them. */
export function isRightCheck(units: readonly number[]): boolean {
  let sum = 0
  for (let i = 0; i < 17; i++) {
    const digit = (units[i] ?? 0) - zero
    if (digit < 0 || digit > 9) return false
    sum += digit * (checkWeights[i] ?? 0)
  }
  return units[17] === checkCharacters.charCodeAt(sum % 11)
}

/** The digit with which, in one of the seventeen places, the check of 18 characters is right: of ten digits there is one at most. '' where there is none. */
export function rightDigit(text: string, place: number): string {
  let rest = 0
  for (let i = 0; i < 17; i++) {
    const digit = i === place ? 0 : unitAt(text, i) - zero
    if (digit < 0 || digit > 9) return ''
    rest += digit * (checkWeights[i] ?? 0)
  }
  const weight = checkWeights[place] ?? 0
  for (let digit = 0; digit <= 9; digit++) if (checkCharacters.charCodeAt((rest + digit * weight) % 11) === unitAt(text, 17)) return digits.charAt(digit)
  return ''
}

/** Digits of the text as a number; NaN where there is anything else. */
export function digitsAt(text: string, from: number, to: number): number {
  if (text.length < to) return NaN
  let number = 0
  for (let i = from; i < to; i++) {
    const digit = unitAt(text, i) - zero
    if (digit < 0 || digit > 9) return NaN
    number = number * 10 + digit
  }
  return number
}

/** Whether digits 7 to 14 (YYYYMMDD) are a date from 1880 to 2099. */
export function hasBirth(text: string): boolean {
  return isCalendarDate(digitsAt(text, 6, 10), digitsAt(text, 10, 12), digitsAt(text, 12, 14))
}

/** Digits 7 to 14 (YYYYMMDD) where they are a date from 1880 to 2099, or else ''. */
export function birthOf(text: string): string {
  return hasBirth(text) ? text.slice(6, 14) : ''
}

/** Digit 17: odd for male, even for female. */
export function sexOf(text: string): 'male' | 'female' {
  return unitAt(text, 16) % 2 === 1 ? 'male' : 'female'
}
