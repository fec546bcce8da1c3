import { birthOf, checkCharacters, hasRightCheck, isRightCheck } from './id-check.ts'
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
  const found = new Set<string>()
  const propose = (text: string): void => {
    // The check rules out ten of eleven, so it comes first.
    if (hasRightCheck(text) && text !== value && birthOf(text) !== '') found.add(text)
  }
  if (value.length === 18) {
    const units = unitsOf(value)
    // Of two hundred texts few have a right check, and only these are made.
    const proposeUnits = (): void => {
      if (isRightCheck(units)) propose(String.fromCharCode(...units))
    }
    replaceEach(units, proposeUnits)
    swapEach(units, proposeUnits)
  } else if (value.length === 17) {
    for (let i = 0; i <= 17; i++) for (const character of i === 17 ? checkCharacters : digits) propose(value.slice(0, i) + character + value.slice(i))
  } else if (value.length === 19) {
    for (let i = 0; i < 19; i++) propose(value.slice(0, i) + value.slice(i + 1))
  }
  return [...found]
}

const digits = '0123456789'
const [digitUnits, checkUnits] = [unitsOf(digits), unitsOf(checkCharacters)]

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => unitAt(text, i))
}

/** Tells after each change: every character replaced by each that may stand in its place. */
function replaceEach(units: number[], changed: () => void): void {
  for (let i = 0; i < 18; i++) {
    const own = units[i] ?? 0
    for (const other of i === 17 ? checkUnits : digitUnits) {
      units[i] = other
      changed()
    }
    units[i] = own
  }
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
