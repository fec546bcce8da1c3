import { characterFacts } from './character-facts.ts'

/** Sounds that the dialects of the region do not keep apart, applied in this order to a syllable without tone. */
const merges: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, '$1'],
  [/^[nr]/, 'l'],
  [/^hui$/, 'fei'],
  [/^hun$/, 'fen'],
  [/^hu(?=.)/, 'f'],
  [/^hu$/, 'fu'],
  [/(?<=[aei])ng$/, 'n'],
]

const merged = new Map<string, string>()

/** 'zhang1' -> 'zan': without tone, and with the merges of the region. */
export function mergedSyllable(reading: string): string {
  const known = merged.get(reading)
  if (known !== undefined) return known
  const syllable = merges.reduce((syllable, [from, to]) => syllable.replace(from, to), withoutTone(reading))
  merged.set(reading, syllable)
  return syllable
}

function withoutTone(reading: string): string {
  return reading.replace(/\d$/, '')
}

/** 4 same syllable and tone, 3 same syllable, 2 equal after dialect merges, 1 one letter apart after them, 0 other; any reading of either counts. */
export function soundLevel(a: string, b: string): number {
  let level = 0
  const others = characterFacts(b).readings
  for (const x of characterFacts(a).readings) for (const y of others) level = Math.max(level, syllableLevel(x, y))
  return level
}

function syllableLevel(a: string, b: string): number {
  if (a === b) return 4
  if (withoutTone(a) === withoutTone(b)) return 3
  const [x, y] = [mergedSyllable(a), mergedSyllable(b)]
  if (x === y) return 2
  return isOneLetterApart(x, y) ? 1 : 0
}

function isOneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
}

/** Sound keys of a name or place at most; characters with several readings multiply. */
const mostSoundKeys = 8

const keysOf = new Map<string, readonly string[]>()
/** Results kept; villages repeat, and names within a family. */
const mostKept = 20_000

/**
 * How a name or place may sound: its syllables after the region's merges, parted by spaces, one key a combination of readings. A character without
 * a reading stands for itself.
 */
export function soundKeys(value: string): readonly string[] {
  const known = keysOf.get(value)
  if (known !== undefined) return known
  const keys = combineReadings(value.replaceAll('·', ''))
  if (keysOf.size >= mostKept) keysOf.clear()
  keysOf.set(value, keys)
  return keys
}

function combineReadings(value: string): readonly string[] {
  if (value === '') return []
  let keys: readonly string[] = ['']
  for (const character of value) {
    const syllables = syllablesOf(character)
    const [first = character] = syllables
    // Beyond the limit the first reading of each is kept; readings are in alphabetical order, so that both sides keep the same.
    const added = keys.length * syllables.length <= mostSoundKeys ? syllables : [first]
    keys = keys.flatMap((key) => added.map((syllable) => (key === '' ? syllable : `${key} ${syllable}`)))
  }
  return keys
}

const syllables = new Map<string, readonly string[]>()

/** Readings after the merges, each once; the character itself where it has none. */
function syllablesOf(character: string): readonly string[] {
  const known = syllables.get(character)
  if (known !== undefined) return known
  const { readings } = characterFacts(character)
  const found = readings.length === 0 ? [character] : [...new Set(readings.map(mergedSyllable))]
  syllables.set(character, found)
  return found
}
