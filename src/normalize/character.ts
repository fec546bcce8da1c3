import { characterLines } from './data/characters.ts'

/** What the table knows of one character. */
export interface CharacterFacts {
  /** Readings with their tone, such as 'zi3'. */
  readonly readings: readonly string[]
  readonly fourCorner: string
  readonly cangjie: string
  readonly strokes: number
  /** Component -> strokes, the character itself included. */
  readonly components: ReadonlyMap<string, number>
  /** Characters that mean the same and may stand for it: 喆 and 哲. */
  readonly variants: string
}

/**
 * Bits of two different characters by how alike they sound (rows: other, one letter apart after merges, equal after merges, same syllable, same
 * syllable and tone) and look (columns: five levels). log2(m/u), m from real errors (input methods .6, pupils' handwriting .2, OCR .2), u from random
 * characters of given names; smoothed to grow with both.
 */
const similarityBits: readonly (readonly number[])[] = [
  [-2.5, -1.5, 0.5, 2.5, 5],
  [-0.5, 0, 1.5, 3.5, 6.5],
  [4, 5, 5.5, 6.5, 7],
  [5.5, 5.5, 5.5, 7, 7.5],
  [5.5, 5.5, 7, 7, 7.5],
]

/** Semantic variants (喆/哲, 堃/坤, 昇/升, 甯/宁) are near, but not the same name (assumed). */
const variantBits = 8

/** Shares of the four measures of shape, tuned on the same errors; where a code is missing the others are scaled up. */
const shapeWeights = { fourCorner: 0.35, cangjie: 0.2, component: 0.35, strokes: 0.1 } as const
/** Lower ends of the shape levels 1 to 4. */
const shapeCuts = [0.24, 0.34, 0.45, 0.58] as const

let lines: ReadonlyMap<string, string> | null = null
const facts = new Map<string, CharacterFacts>()
const nothing: CharacterFacts = { readings: [], fourCorner: '', cangjie: '', strokes: 0, components: new Map(), variants: '' }

/** The table's line of a character; the table is cut into lines when first asked. */
function lineOf(character: string): string | undefined {
  if (lines === null) {
    const cut = new Map<string, string>()
    for (const line of characterLines.split('\n')) if (line !== '') cut.set(line.slice(0, line.indexOf('|')), line)
    lines = cut
  }
  return lines.get(character)
}

export function characterFacts(character: string): CharacterFacts {
  const known = facts.get(character)
  if (known !== undefined) return known
  const line = lineOf(character)
  const parsed = line === undefined ? nothing : parseLine(character, line)
  facts.set(character, parsed)
  return parsed
}

function parseLine(character: string, line: string): CharacterFacts {
  const [, readings = '', fourCorner = '', cangjie = '', strokes = '', parts = '', variants = ''] = line.split('|')
  const components = new Map([[character, Number(strokes)]])
  for (const part of parts.split(' ')) {
    const match = /^(.+?)(\d+)$/u.exec(part)
    if (match !== null) components.set(match[1] ?? '', Number(match[2]))
  }
  return { readings: readings === '' ? [] : readings.split(' '), fourCorner, cangjie, strokes: Number(strokes), components, variants }
}

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

/** 'zhang1' -> 'zan': without tone, and with the merges of the region. */
export function mergedSyllable(reading: string): string {
  return merges.reduce((syllable, [from, to]) => syllable.replace(from, to), reading.replace(/\d$/, ''))
}

/** 4 same syllable and tone, 3 same syllable, 2 equal after dialect merges, 1 one letter apart after them, 0 other; any reading of either counts. */
export function soundLevel(a: string, b: string): number {
  let level = 0
  for (const x of characterFacts(a).readings) {
    for (const y of characterFacts(b).readings) level = Math.max(level, syllableLevel(x, y))
  }
  return level
}

function syllableLevel(a: string, b: string): number {
  if (a === b) return 4
  if (a.replace(/\d$/, '') === b.replace(/\d$/, '')) return 3
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

/** 0 to 4: how alike two characters look, by four-corner, Cangjie, largest common component and strokes. */
export function shapeLevel(a: string, b: string): number {
  const score = shapeScore(characterFacts(a), characterFacts(b))
  return shapeCuts.filter((cut) => score >= cut).length
}

function shapeScore(a: CharacterFacts, b: CharacterFacts): number {
  let sum = 0
  let weight = 0
  const add = (share: number, similarity: number): void => {
    sum += share * similarity
    weight += share
  }
  if (a.fourCorner !== '' && b.fourCorner !== '') add(shapeWeights.fourCorner, sameCorners(a.fourCorner, b.fourCorner))
  if (a.cangjie !== '' && b.cangjie !== '') add(shapeWeights.cangjie, commonSubsequence(a.cangjie, b.cangjie) / Math.max(a.cangjie.length, b.cangjie.length))
  if (a.strokes > 0 && b.strokes > 0) {
    const most = Math.max(a.strokes, b.strokes)
    add(shapeWeights.component, largestCommonComponent(a, b) / most)
    add(shapeWeights.strokes, 1 - Math.abs(a.strokes - b.strokes) / most)
  }
  return weight === 0 ? 0 : sum / weight
}

/** Share of the four corners that agree. */
function sameCorners(a: string, b: string): number {
  let same = 0
  for (let corner = 0; corner < 4; corner++) if (a[corner] === b[corner]) same++
  return same / 4
}

function commonSubsequence(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const x of a) {
    const next = [0]
    for (let j = 1; j <= b.length; j++) next.push(x === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0))
    row = next
  }
  return row[b.length] ?? 0
}

/** Strokes of the largest component of both. */
function largestCommonComponent(a: CharacterFacts, b: CharacterFacts): number {
  let largest = 0
  for (const [component, strokes] of a.components) {
    const other = b.components.get(component)
    if (other !== undefined) largest = Math.max(largest, Math.min(strokes, other))
  }
  return largest
}

const pairs = new Map<string, number>()
/** Pairs kept: names use a few thousand characters, and errors pair each with a few. */
const mostPairs = 500_000

/** Weight of two different characters in the same place of two names, in thousandths of a bit; the same in both directions. */
export function characterMillibits(a: string, b: string): number {
  const key = a < b ? a + b : b + a
  const known = pairs.get(key)
  if (known !== undefined) return known
  const isVariant = characterFacts(a).variants.includes(b) || characterFacts(b).variants.includes(a)
  const bits = isVariant ? variantBits : (similarityBits[soundLevel(a, b)]?.[shapeLevel(a, b)] ?? 0)
  if (pairs.size >= mostPairs) pairs.clear()
  pairs.set(key, bits * 1000)
  return bits * 1000
}

/** Whether a run of pinyin letters ('CUI') is a reading of the character, tone and the region's merges aside. */
export function soundsLikeLetters(letters: string, character: string): boolean {
  if (!/^[A-Z]{2,6}$/.test(letters)) return false
  const syllable = mergedSyllable(letters.toLowerCase())
  return characterFacts(character).readings.some((reading) => mergedSyllable(reading) === syllable)
}

/** Radicals as they stand inside a character, by the character that is written for them when it is taken apart. */
const radicalForms: Readonly<Record<string, string>> = {
  人: '亻', 水: '氵', 手: '扌', 心: '忄', 言: '讠', 金: '钅', 食: '饣', 丝: '纟', 火: '灬', 犬: '犭', 草: '艹', 示: '礻', 衣: '衤', 竹: '⺮', 足: '⻊', 刀: '刂', 王: '𤣩', 玉: '王',
}

/** Whether two adjacent characters stand for one, as an input method without the character leaves it: 王韦 for 玮, and 女洁 for 㛃 by its sound. */
export function isSplitOf(whole: string, left: string, right: string): boolean {
  if (left === whole || right === whole) return false
  const { components, strokes } = characterFacts(whole)
  const has = (part: string): boolean => components.has(part) || components.has(radicalForms[part] ?? part)
  if (!has(left)) return false
  if (has(right) && characterFacts(left).strokes + characterFacts(right).strokes === strokes) return true
  // 㛃 has no other character for its right half, so one that sounds like the whole is taken; only a radical says that something was taken apart.
  return radicalParts.has(left) && soundLevel(whole, right) >= sameSyllable
}

/** Characters that are written for a radical on the left. */
const radicalParts: ReadonlySet<string> = new Set([...Object.keys(radicalForms), '女', '木', '土', '日', '月', '石', '山', '马', '鱼', '口', '禾', '米', '目', '车'])

/** Sound level from which two characters have the same syllable. */
const sameSyllable = 3
