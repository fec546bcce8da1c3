import { checkCharacter, checkCharacters, digits, hasBirth, hasRightCheck, isRightCheck, rightDigit } from './id-check.ts'
import { unitAt } from './unit-at.ts'

/**
 * How far apart two different numbers are, in both directions: one wrong character, two that changed places (adjacent, or with one between
 * them, as GB 11643's check finds both), one that is missing or too many; or farther.
 */
export function idEdit(a: string, b: string): 'equal' | 'substitution' | 'transposition' | 'insertion' | 'deletion' | 'far' {
  if (a === b) return 'equal'
  if (a.length === b.length) return sameLengthEdit(a, b)
  if (Math.abs(a.length - b.length) !== 1) return 'far'
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  if (short.slice(i) !== long.slice(i + 1)) return 'far'
  return a.length < b.length ? 'insertion' : 'deletion'
}

function sameLengthEdit(a: string, b: string): 'substitution' | 'transposition' | 'far' {
  const places: number[] = []
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue
    if (places.length === 2) return 'far'
    places.push(i)
  }
  const [first = 0, second] = places
  if (second === undefined) return 'substitution'
  return second - first <= 2 && a[first] === b[second] && a[second] === b[first] ? 'transposition' : 'far'
}

/**
 * Every valid number one error away from one that can't be right as it stands: keys to look for a candidate with, never repairs in themselves
 * (a wrong number has 3.6 plausible ones).
 */
export function repairs(value: string): readonly string[] {
  if (value.length === 18) return changes(value)
  if (value.length === 17) return insertions(value)
  return value.length === 19 ? deletions(value) : []
}

/** Another character in one place, or two that changed places. No two of these are one text. */
function changes(value: string): readonly string[] {
  const found: string[] = []
  const propose = (text: string): void => {
    if (text !== value && hasBirth(text)) found.push(text)
  }
  for (let place = 0; place < 17; place++) {
    const digit = rightDigit(value, place)
    if (digit !== '') propose(value.slice(0, place) + digit + value.slice(place + 1))
  }
  const first = value.slice(0, 17)
  const whole = first + checkCharacter(first)
  if (hasRightCheck(whole)) propose(whole)
  const units = unitsOf(value)
  swapEach(units, () => {
    // Of the texts few have a right check, and only these are made.
    if (isRightCheck(units)) propose(String.fromCharCode(...units))
  })
  return found
}

function insertions(value: string): readonly string[] {
  const texts: string[] = []
  for (let i = 0; i <= 17; i++) for (const character of i === 17 ? checkCharacters : digits) texts.push(value.slice(0, i) + character + value.slice(i))
  return wholeAmong(texts)
}

function deletions(value: string): readonly string[] {
  return wholeAmong(Array.from({ length: 19 }, (_, i) => value.slice(0, i) + value.slice(i + 1)))
}

/** Each once: a digit beside its like is lost or doubled in two places with one result. */
function wholeAmong(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter(isWhole))]
}

/** The check rules out ten of eleven, so it comes first. */
function isWhole(text: string): boolean {
  return hasRightCheck(text) && hasBirth(text)
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => unitAt(text, i))
}

/** Tells after each change: two neighbours, or two with one between them, in each other's place. */
function swapEach(units: number[], changed: () => void): void {
  const swap = (i: number, j: number): void => {
    ;[units[i], units[j]] = [units[j] ?? 0, units[i] ?? 0]
  }
  for (let i = 0; i < 17; i++) {
    for (let j = i + 1; j <= Math.min(i + 2, 17); j++) {
      swap(i, j)
      changed()
      swap(i, j)
    }
  }
}
