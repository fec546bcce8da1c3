import { jaroWinkler } from '../similarity/jaro-winkler.ts'

/** Lower ends of "nearly the same" and "somewhat alike" (those of Splink's manual for names). */
const similarFrom = 0.92
const alikeFrom = 0.8

/** Level of two different texts by Jaro-Winkler. */
export function compareWords(a: string, b: string): 'similar' | 'alike' | 'different' {
  const similarity = jaroWinkler(a, b)
  return similarity >= similarFrom ? 'similar' : similarity >= alikeFrom ? 'alike' : 'different'
}
