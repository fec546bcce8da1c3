import { characterFacts, type CharacterFacts } from './character-facts.ts'
import { dialectMergeIds, dialectMerges, type DialectMerge } from './dialect.ts'
import { syllablesOfLetters } from './pinyin.ts'

let merges: readonly DialectMerge[] = dialectMergeIds

/** Counts the changes of dialect, for what is remembered elsewhere about sounds. */
export let dialectsHeard = 0

/**
 * Says which sounds the people who wrote the files do not keep apart. It holds for the whole process until the next call, because sounds are
 * compared by the hundred million; what was remembered of another dialect is forgotten.
 */
export function hearDialect(ids: readonly DialectMerge[]): void {
  const inOrder = dialectMergeIds.filter((id) => ids.includes(id))
  if (inOrder.join() === merges.join()) return
  merges = inOrder
  dialectsHeard++
  for (const remembered of [merged, sounds, keysOf, syllables]) remembered.clear()
}

const merged = new Map<string, string>()

/** 'zhang1' -> 'zan': without tone, and with the merges of the dialect. */
export function mergedSyllable(reading: string): string {
  const known = merged.get(reading)
  if (known !== undefined) return known
  const syllable = merges.flatMap((id) => dialectMerges[id]).reduce((syllable, [from, to]) => syllable.replace(from, to), withoutTone(reading))
  merged.set(reading, syllable)
  return syllable
}

function withoutTone(reading: string): string {
  return reading.replace(/\d$/, '')
}

/** One reading with what it is compared by; there are some fourteen hundred. */
interface Sound {
  readonly reading: string
  readonly toneless: string
  readonly merged: string
}

const sounds = new Map<string, Sound>()

function soundOf(reading: string): Sound {
  const known = sounds.get(reading)
  if (known !== undefined) return known
  const sound = { reading, toneless: withoutTone(reading), merged: mergedSyllable(reading) }
  sounds.set(reading, sound)
  return sound
}

/** 4 same syllable and tone, 3 same syllable, 2 equal after dialect merges, 1 one letter apart after them, 0 other; any reading of either counts. */
export function soundLevel(a: string, b: string): number {
  return soundLevelOf(characterFacts(a), characterFacts(b))
}

/** The same of two characters whose facts are at hand. */
export function soundLevelOf(a: CharacterFacts, b: CharacterFacts): number {
  let level = 0
  for (const x of a.readings) {
    const sound = soundOf(x)
    for (const y of b.readings) level = Math.max(level, syllableLevel(sound, soundOf(y)))
  }
  return level
}

function syllableLevel(a: Sound, b: Sound): number {
  if (a === b) return 4
  if (a.toneless === b.toneless) return 3
  if (a.merged === b.merged) return 2
  return isOneLetterApart(a.merged, b.merged) ? 1 : 0
}

function isOneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  // As many letters as still agree from the end; the one between them may differ, or be there once.
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return Math.max(a.length, b.length) - start - end <= 1
}

/** Sound keys of a name or place at most; characters with several readings multiply. */
const mostSoundKeys = 8

const keysOf = new Map<string, readonly string[]>()
/** Results kept; villages repeat, and names within a family. */
const mostKept = 20_000

/**
 * How a name or place may sound: its syllables after the dialect's merges, parted by spaces, one key a combination of readings. A character without
 * a reading stands for itself. A name in pinyin sounds as its characters do.
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
  const spelled = syllablesOfLetters(value, mostSoundKeys)
  if (spelled.length > 0) return [...new Set(spelled.map((way) => way.map(mergedSyllable).join(' ')))]
  let keys: readonly string[] = ['']
  for (const character of value) {
    const syllables = syllablesOf(character)
    const [first = character] = syllables
    // Beyond the limit the first reading of each is kept; readings are in alphabetical order, so that both sides keep the same.
    const isOne = syllables.length === 1 || keys.length * syllables.length > mostSoundKeys
    keys = isOne ? keys.map((key) => behind(key, first)) : keys.flatMap((key) => syllables.map((syllable) => behind(key, syllable)))
  }
  return keys
}

function behind(key: string, syllable: string): string {
  return key === '' ? syllable : `${key} ${syllable}`
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
