import { distance } from 'fastest-levenshtein'

/** Share of a name that may differ in what was meant, unless both begin alike; beyond it a suggestion only puzzles (chosen: fling is filing, needs-check is needs-verification, out is no quiet). */
const farthest = 0.5
const sameBeginning = 4

/**
 * The known name that was probably meant: fewest edits for its length, so that a long name is not beaten by a short one with nothing in common; '' where none is near. A sentence leaves out
 * what it says of it (messages/language.ts).
 */
export function nearest(name: string, known: readonly string[]): string {
  const farness = (each: string): number => distance(name.toLowerCase(), each.toLowerCase()) / Math.max(name.length, each.length)
  const best = known.reduce((best, each) => (farness(each) < farness(best) ? each : best), known[0] ?? '')
  const beginsAlike = name.length >= sameBeginning && best.toLowerCase().startsWith(name.slice(0, sameBeginning).toLowerCase())
  return beginsAlike || farness(best) <= farthest ? best : ''
}
