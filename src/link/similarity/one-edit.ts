/**
 * Whether two different texts are one error apart: a character more, less or other, or two neighbours exchanged (a Damerau-Levenshtein distance of 1).
 * False for equal texts.
 */
export function isOneEdit(a: string, b: string): boolean {
  if (a.length > b.length) return isOneEdit(b, a)
  if (b.length - a.length > 1) return false
  let first = 0
  while (first < a.length && a[first] === b[first]) first++
  if (a.length < b.length) return a.slice(first) === b.slice(first + 1)
  if (first === a.length) return false
  if (a.slice(first + 1) === b.slice(first + 1)) return true
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2)
}
