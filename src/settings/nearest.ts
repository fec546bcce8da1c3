import { distance } from 'fastest-levenshtein'

/** The known name that was probably meant: fewest edits for its length, so that a long name is not beaten by a short one with nothing in common. */
export function nearest(name: string, known: readonly string[]): string {
  const farness = (each: string): number => distance(name.toLowerCase(), each.toLowerCase()) / Math.max(name.length, each.length)
  return known.reduce((best, each) => (farness(each) < farness(best) ? each : best), known[0] ?? '')
}
