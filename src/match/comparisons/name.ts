import { isOfCommonCharacters, placeholder } from '../../normalize/name.ts'
import { lettersCode, type NameForm, type NameForms } from '../name-forms.ts'
import { weights } from '../weights.ts'
import { alignNames, mostCharacters, type Alignment } from './align-names.ts'
import { pairMillibits, pairOf } from './character-pairs.ts'
import type { Comparison, Finding } from './comparison.ts'
import { arePartsReordered, isWithoutLastParts } from './part-order.ts'
import { beginsWithLetter, isReadingOf } from './pinyin-name.ts'

export type NameLevel =
  | 'equal'
  | 'similar-character'
  | 'similar-last-character'
  | 'similar-characters'
  | 'missing-character'
  | 'missing-last-character'
  | 'missing-part'
  | 'pinyin'
  | 'swapped-characters'
  | 'swapped-parts'
  | 'unreadable-character'
  | 'milk-name'
  | 'faint-character'
  | 'faint-last-character'
  | 'other-character'
  | 'other-last-character'
  | 'other-only-character'
  | 'different'

/** Levels of two names that can be one, entered with a slip or two. */
export const slips: readonly NameLevel[] = [
  'similar-character', 'similar-last-character', 'similar-characters', 'missing-character', 'missing-last-character', 'missing-part', 'pinyin', 'swapped-characters',
  'swapped-parts', 'unreadable-character',
]
/** Levels of two names that can be one: the same, or with slips. */
export const nearNames: ReadonlySet<string | null> = new Set<NameLevel>(['equal', ...slips])

/** The level of two names and what it is worth. */
export interface NameComparison {
  readonly level: NameLevel
  readonly millibits: number
}

export const name: Comparison<NameLevel> = {
  about: 'child',
  labels: {
    equal: { zh: '姓名相同', en: 'same name' },
    'similar-character': { zh: '姓名有一个字音近或形近', en: 'names differ in one character that sounds or looks alike' },
    'similar-last-character': { zh: '姓名最后一个字音近或形近', en: 'names differ in the last character, which sounds or looks alike' },
    'similar-characters': { zh: '姓名有两个以上的字音近或形近', en: 'names differ in several characters that sound or look alike' },
    'missing-character': { zh: '姓名少一个字', en: 'one name lacks a character' },
    'missing-last-character': { zh: '姓名少最后一个字', en: 'one name lacks its last character' },
    'missing-part': { zh: '姓名少了后面一部分（父名）', en: "one name lacks its last part (the father's name)" },
    pinyin: { zh: '一方的姓名是拼音，读音相同', en: 'one name is written in pinyin and reads the same' },
    'swapped-characters': { zh: '名字中两个字颠倒', en: 'two characters of the given name are swapped' },
    'swapped-parts': { zh: '姓名各部分相同，先后颠倒', en: 'the parts of the name are the same, in another order' },
    'unreadable-character': { zh: '姓名有一个字无法识别', en: 'a character of the name cannot be read' },
    'milk-name': { zh: '一方像是小名（小某、阿某或叠字）', en: 'one of the names looks like the name used at home (小…, 阿… or a doubled character)' },
    'faint-character': { zh: '姓名有一个字不同，字形略微相近', en: 'names differ in one character, which looks faintly alike' },
    'faint-last-character': { zh: '姓名最后一个字不同，字形略微相近', en: 'names differ in the last character, which looks faintly alike' },
    'other-character': { zh: '姓名有一个字不同，音形都不相近', en: 'names differ in one character that neither sounds nor looks alike' },
    'other-last-character': { zh: '姓名最后一个字不同，音形都不相近', en: 'names differ in the last character, which neither sounds nor looks alike' },
    'other-only-character': { zh: '姓相同，单名的字不同，音形都不相近', en: 'names of two characters with the same surname; the other character neither sounds nor looks alike' },
    different: { zh: '姓名不同', en: 'different names' },
  },
  compare(student, listed, { forms }) {
    let best: Finding<NameLevel> | null = null
    for (const ours of student.names) {
      for (const theirs of listed.names) {
        const found = compareNames(ours, theirs, forms)
        if (best === null || found.millibits > best.millibits) best = found
      }
    }
    return best
  },
}

/**
 * Compares two normalized names; the same in both directions. Dots of minority names are not compared. Parts in another order are never equal: where the father's name
 * follows the child's, a boy called after his grandfather has his father's name turned round.
 */
export function compareNames(first: string, second: string, forms: NameForms): NameComparison {
  // Most pairs that are compared.
  if (first === second && !first.includes(placeholder)) return nameItself(first, forms)
  if (first.includes('·') || second.includes('·')) {
    const parts = compareParts(first, second, forms)
    if (parts !== null) return parts
  }
  const [a, b] = [forms.of(first), forms.of(second)]
  if (beginsWithLetter(first) !== beginsWithLetter(second)) {
    const [letters, characters] = beginsWithLetter(first) ? [first, b] : [second, a]
    if (isReadingOf(letters, characters)) return { level: 'pinyin', millibits: worthInPinyin(characters) }
  }
  const alignment = first <= second ? alignNames(a, b) : alignNames(b, a)
  return { level: levelOf(alignment, a, b), millibits: alignment.millibits }
}

/** Laid beside itself, a name has every character opposite to itself. */
function nameItself(name: string, forms: NameForms): NameComparison {
  if (name.length <= mostCharacters && isOfCommonCharacters(name)) return { level: 'equal', millibits: forms.worth(name) }
  const { worths } = forms.of(name)
  let sum = 0
  for (let i = 0; i < Math.min(worths.length, mostCharacters); i++) sum += worths[i] ?? 0
  return { level: worths.length === 0 ? 'different' : 'equal', millibits: sum }
}

/** What the parts of two names say, of which one has a dot at least; null where they say nothing. Without a dot the first character is taken for a surname, so that the two names can be worth differently. */
function compareParts(first: string, second: string, forms: NameForms): NameComparison | null {
  const isReordered = arePartsReordered(first, second)
  if (!isReordered && !isWithoutLastParts(first, second) && !isWithoutLastParts(second, first)) return null
  const worth = Math.min(forms.worth(first), forms.worth(second))
  return isReordered
    ? { level: 'swapped-parts', millibits: weights.name.swappedCharacters + worth }
    : { level: 'missing-part', millibits: weights.name.missingCharacter + worth }
}

/** A syllable says of a common character no more than the character itself. */
const worthInPinyin = ({ worths }: NameForm): number => worths.reduce((sum, worth) => sum + Math.min(worth, weights.name.pinyin), 0)

/** 小强, 阿强 and 强强 are what a 志强 is called at home, and what some are entered as. */
const milkCharacters: ReadonlySet<string> = new Set(['小', '阿'])

function isMilkName({ characters: home }: NameForm, { characters: full }: NameForm): boolean {
  const [first, last] = home.slice(-2)
  return home.length === full.length && first !== full.at(-2) && last === full.at(-1) && (first === last || milkCharacters.has(first ?? ''))
}

/** Whether the one character that differs is at least as likely an error as chance: .080 of errors and .061 of random pairs are such and not yet alike (measured). */
function isFaintlyAlike({ codes: a }: NameForm, { codes: b }: NameForm): boolean {
  const place = a.findIndex((code, i) => code !== b[i])
  return a.length === b.length && pairMillibits(pairOf(a[place] ?? lettersCode, b[place] ?? lettersCode)) >= 0
}

/** Names of at least this many characters (without dots) are written out from another language; an error more says less in them. */
export const longName = 6

function levelOf({ equal, similar, other, missing, swapped, unreadable }: Alignment, a: NameForm, b: NameForm): NameLevel {
  const length = Math.max(a.characters.length, b.characters.length)
  const differences = similar + other + missing + swapped + unreadable
  if (differences === 0) return length === 0 ? 'different' : 'equal'
  // Two characters must agree beside an unlike one, or the surname alone would make a name nearly the same.
  if (differences === 1 && equal >= 1) {
    // Brothers and sisters share the surname and often the character after it, so a last character that differs says less.
    const isLast = a.characters.at(-1) !== b.characters.at(-1)
    if (similar === 1) return isLast ? 'similar-last-character' : 'similar-character'
    if (swapped === 1) return 'swapped-characters'
    // With one character beside the surname, which half a village has, only a number can make one person of them.
    if (other === 1 && length === 2 && a.characters[0] === b.characters[0]) return 'other-only-character'
    if (equal < 2) return 'different'
    if (missing === 1) return isLast ? 'missing-last-character' : 'missing-character'
    if (unreadable === 1) return 'unreadable-character'
    if (!isLast && (isMilkName(a, b) || isMilkName(b, a))) return 'milk-name'
    if (isFaintlyAlike(a, b)) return isLast ? 'faint-last-character' : 'faint-character'
    return isLast ? 'other-last-character' : 'other-character'
  }
  if (differences === 2 && similar + swapped === 2 && equal >= 1) return 'similar-characters'
  if (length >= longName && differences <= 2 && other <= 1) return other === 0 ? 'missing-character' : 'other-character'
  return 'different'
}
