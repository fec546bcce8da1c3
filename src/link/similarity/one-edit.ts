/**
 * Whether two different texts are one error apart: a character more, less or other, or two neighbours exchanged (a Damerau-Levenshtein distance of 1).
 * False for equal texts.
 */
export function isOneEdit(a: string, b: string): boolean {
  if (a.length > b.length) return isOneEdit(b, a)
  if (b.length - a.length > 1) return false
  // What differs is from `first` on, and before the ends that are alike.
  let first = 0
  while (first < a.length && a.charCodeAt(first) === b.charCodeAt(first)) first++
  let [endA, endB] = [a.length, b.length]
  while (endA > first && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--
    endB--
  }
  if (endA === first) return endB - first === 1
  if (endA - first === 1) return endB - first === 1
  return endA - first === 2 && endB - first === 2 && a[first] === b[first + 1] && a[first + 1] === b[first]
}
