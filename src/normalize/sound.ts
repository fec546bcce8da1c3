import { remember } from '../remember.ts'
import { characterFacts, factsOf, type CharacterFacts } from './character-facts.ts'
import { dialectMergeIds, dialectMerges, type DialectMerge } from './dialect.ts'
import { isOfCommonCharacters } from './name.ts'
import { syllablesOfLetters } from './pinyin.ts'
import { unitAt } from './unit-at.ts'

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

/** One reading with what it is compared by. */
interface Sound {
  readonly reading: string
  readonly toneless: string
  readonly merged: string
}

const sounds = new Map<CharacterFacts, readonly Sound[]>()

const noSounds: readonly Sound[] = []

function soundsOf(facts: CharacterFacts): readonly Sound[] {
  // What is no character of the table has new facts each time, and would be remembered each time.
  if (facts.readings.length === 0) return noSounds
  const known = sounds.get(facts)
  if (known !== undefined) return known
  const found = facts.readings.map((reading) => ({ reading, toneless: withoutTone(reading), merged: mergedSyllable(reading) }))
  sounds.set(facts, found)
  return found
}

/** 4 same syllable and tone, 3 same syllable, 2 equal after dialect merges, 1 one letter apart after them, 0 other; any reading of either counts. */
export function soundLevel(a: string, b: string): number {
  return soundLevelOf(characterFacts(a), characterFacts(b))
}

/** The same of two characters whose facts are at hand. */
export function soundLevelOf(a: CharacterFacts, b: CharacterFacts): number {
  let level = 0
  const theirs = soundsOf(b)
  for (const ours of soundsOf(a)) for (const their of theirs) level = Math.max(level, syllableLevel(ours, their))
  return level
}

function syllableLevel(a: Sound, b: Sound): number {
  if (a.reading === b.reading) return 4
  if (a.toneless === b.toneless) return 3
  if (a.merged === b.merged) return 2
  return isOneLetterApart(a.merged, b.merged) ? 1 : 0
}

function isOneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && unitAt(a, start) === unitAt(b, start)) start++
  // As many letters as still agree from the end; the one between them may differ, or be there once.
  let end = 0
  while (end < a.length - start && end < b.length - start && unitAt(a, a.length - 1 - end) === unitAt(b, b.length - 1 - end)) end++
  return Math.max(a.length, b.length) - start - end <= 1
}

/** Sound keys of a name or place at most; characters with several readings multiply. */
const mostSoundKeys = 8

/**
 * How a name or place may sound: its syllables after the dialect's merges, parted by spaces, one key a combination of readings. A character without
 * a reading stands for itself. A name in pinyin sounds as its characters do.
 */
export function soundKeys(value: string): readonly string[] {
  if (isOfCommonCharacters(value)) return combineReadings(value)
  const letters = value.replaceAll('·', '')
  if (letters === '') return []
  const spelled = syllablesOfLetters(letters, mostSoundKeys)
  return spelled.length > 0 ? [...new Set(spelled.map((way) => way.map(mergedSyllable).join(' ')))] : combineReadings(letters)
}

function combineReadings(value: string): readonly string[] {
  let keys: string[] = ['']
  for (const character of value) {
    const syllables = syllablesOf(character)
    // Beyond the limit the first reading of each is kept; readings are in alphabetical order, so that both sides keep the same.
    if (syllables.length > 1 && keys.length * syllables.length <= mostSoundKeys) keys = keys.flatMap((key) => syllables.map((syllable) => behind(key, syllable)))
    else for (let i = 0; i < keys.length; i++) keys[i] = behind(keys[i] ?? '', syllables[0] ?? character)
  }
  return keys
}

function behind(key: string, syllable: string): string {
  return key === '' ? syllable : `${key} ${syllable}`
}

const keysOf = new Map<string, readonly string[]>()
/** Places kept; a province has as many villages. */
const mostKept = 20_000

/** The same of a place, remembered: there are few, and each is asked for again and again. */
export function placeSounds(place: string): readonly string[] {
  return keysOf.get(place) ?? remember(keysOf, place, soundKeys(place), mostKept)
}

/** By code point. */
const syllables = new Map<number, readonly string[]>()

/** Readings after the merges, each once; the character itself where it has none. */
function syllablesOf(character: string): readonly string[] {
  const code = character.codePointAt(0) ?? 0
  const known = syllables.get(code)
  if (known !== undefined) return known
  const { readings } = factsOf(code)
  const found = readings.length === 0 ? [character] : [...new Set(readings.map(mergedSyllable))]
  syllables.set(code, found)
  return found
}
