import { birthOf, checkCharacters, hasRightCheck } from './id-check.ts'

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
    proposeReplaced(value, propose)
    proposeSwapped(value, propose)
  } else if (value.length === 17) {
    for (let i = 0; i <= 17; i++) for (const character of charactersAt(i)) propose(value.slice(0, i) + character + value.slice(i))
  } else if (value.length === 19) {
    for (let i = 0; i < 19; i++) propose(value.slice(0, i) + value.slice(i + 1))
  }
  return [...found]
}

/** What may stand in this place of a number, counted from 0. */
function charactersAt(place: number): string {
  return place === 17 ? checkCharacters : '0123456789'
}

function proposeReplaced(value: string, propose: (text: string) => void): void {
  for (let i = 0; i < 18; i++) for (const character of charactersAt(i)) propose(value.slice(0, i) + character + value.slice(i + 1))
}

/** Two neighbours, or two with one between them, in each other's place. */
function proposeSwapped(value: string, propose: (text: string) => void): void {
  for (let i = 0; i < 18; i++) {
    for (const j of [i + 1, i + 2]) {
      if (j < 18) propose(value.slice(0, i) + (value[j] ?? '') + value.slice(i + 1, j) + (value[i] ?? '') + value.slice(j + 1))
    }
  }
}
