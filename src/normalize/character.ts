import { characterFacts, componentNumber, type CharacterFacts } from './character-facts.ts'
import { likeness } from './likeness.ts'
import { shapeLevelOf } from './shape.ts'
import { mergedSyllable, soundLevelOf } from './sound.ts'

/** Semantic variants (喆/哲, 堃/坤, 昇/升, 甯/宁) are near, but not the same name (assumed). */
const variantBits = 8

/** Weight of two different characters in the same place of two names, in thousandths of a bit; the same in both directions. */
export function characterMillibits(a: string, b: string): number {
  return factsMillibits(characterFacts(a), characterFacts(b))
}

/** The same of two characters whose facts are at hand. */
export function factsMillibits(a: CharacterFacts, b: CharacterFacts): number {
  const isVariant = a.variants.includes(b.character) || b.variants.includes(a.character)
  const bits = isVariant ? variantBits : (likeness.bits[soundLevelOf(a, b)]?.[shapeLevelOf(a, b)] ?? 0)
  return bits * 1000
}

/** Whether a run of pinyin letters ('CUI') is a reading of the character, tone and the dialect's merges aside. */
export function soundsLikeLetters(letters: string, character: string): boolean {
  if (!/^[A-Z]{1,6}$/.test(letters)) return false
  const syllable = mergedSyllable(letters.toLowerCase())
  return characterFacts(character).readings.some((reading) => mergedSyllable(reading) === syllable)
}

/** Radicals as they stand inside a character, by the character that is written for them when it is taken apart. */
const radicalForms: ReadonlyMap<string, string> = new Map(Object.entries({
  人: '亻', 水: '氵', 手: '扌', 心: '忄', 言: '讠', 金: '钅', 食: '饣', 丝: '纟', 火: '灬', 犬: '犭', 草: '艹', 示: '礻', 衣: '衤', 竹: '⺮', 足: '⻊', 刀: '刂', 王: '𤣩', 玉: '王',
}))

const radicalNumbers: ReadonlyMap<number, number> = new Map([...radicalForms].map(([character, form]) => [componentNumber(character), componentNumber(form)]))

/** Whether the character is, or as a radical becomes, a component of the other. */
export function isPartOf({ number }: CharacterFacts, { components }: CharacterFacts): boolean {
  const radical = radicalNumbers.get(number) ?? number
  for (const each of components) if (each.number === number || each.number === radical) return true
  return false
}

/** Whether two adjacent characters stand for one, as an input method without the character leaves it: 王韦 for 玮, and 女洁 for 㛃 by its sound. */
export function isSplitOf(whole: string, left: string, right: string): boolean {
  if (left === whole || right === whole) return false
  const [all, first] = [characterFacts(whole), characterFacts(left)]
  if (!isPartOf(first, all)) return false
  const second = characterFacts(right)
  if (isPartOf(second, all) && first.strokes + second.strokes === all.strokes) return true
  // 㛃 has no other character for its right half, so one that sounds like the whole is taken; only a radical says that something was taken apart.
  return radicalParts.has(left) && soundLevelOf(all, second) >= sameSyllable
}

/** Characters that are written for a radical on the left. */
const radicalParts: ReadonlySet<string> = new Set([...radicalForms.keys(), '女', '木', '土', '日', '月', '石', '山', '马', '鱼', '口', '禾', '米', '目', '车'])

/** Sound level from which two characters have the same syllable. */
const sameSyllable = 3
