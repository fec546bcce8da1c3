import { glyphNeighbours } from './data/glyph-neighbours.ts'
import { inputMethodCandidates } from './data/input-method-candidates.ts'
import { traditionalForms } from './data/traditional-forms.ts'
import type { Random } from './random.ts'

/** Syllable -> its menu. */
const menus = new Map<string, readonly string[]>()
/** Character -> the syllables under which the input method offers it. */
const syllables = new Map<string, string[]>()
for (const line of inputMethodCandidates.trim().split('\n')) {
  const [syllable = '', first = '', rest = ''] = line.split(' ')
  menus.set(syllable, [...first])
  for (const character of first + rest) {
    const known = syllables.get(character)
    if (known === undefined) syllables.set(character, [syllable])
    else known.push(syllable)
  }
}
const neighbours = table(glyphNeighbours)
const traditional = table(traditionalForms)

function table(lines: string): ReadonlyMap<string, readonly string[]> {
  return new Map(lines.trim().split('\n').map((line) => { const [key = '', ...rest] = line; return [key, rest] as const }))
}

/** 模糊音 as input methods offer them in their settings, for typists who do not part these sounds. */
const fuzzy: readonly (readonly [RegExp, string])[] = [
  [/^zh/, 'z'], [/^ch/, 'c'], [/^sh/, 's'], [/^z(?!h)/, 'zh'], [/^c(?!h)/, 'ch'], [/^s(?!h)/, 'sh'], [/^n/, 'l'], [/^l/, 'n'], [/^r/, 'l'],
  [/^hu(?=.)/, 'f'], [/^f/, 'hu'], [/ang$/, 'an'], [/an$/, 'ang'], [/eng$/, 'en'], [/en$/, 'eng'], [/ing$/, 'in'], [/in$/, 'ing'],
]
/** Share of typing errors with such a neighbouring syllable (assumed; more than a half of real typing errors keep the syllable). */
const fuzzyShare = 0.15
/** A typist takes a character that looks like one of a name rather than a common word (assumed). */
const nameBonus = 4

/** The usual syllable of each character, one behind another; null where the input method lacks one. */
export function spelled(word: string): string | null {
  const letters = [...word].map(usualSyllable)
  return letters.includes(undefined) ? null : letters.join('')
}

/** The first syllables are the usual ones: a rare reading stands far down in its menu. */
function usualSyllable(character: string): string | undefined {
  return [...(syllables.get(character) ?? [])].sort((a, b) => depth(character, a) - depth(character, b))[0]
}

/** Another character that the input method offers for the same keys; null where it offers none. */
export function heardAs(character: string, random: Random): string | null {
  const own = usualSyllable(character)
  if (own === undefined) return null
  const near = fuzzy.filter(([from]) => from.test(own)).map(([from, to]) => own.replace(from, to)).filter((syllable) => menus.has(syllable))
  const syllable = near.length > 0 && random.chance(fuzzyShare) ? random.pick(near) : own
  const menu = (menus.get(syllable) ?? []).filter((each) => each !== character)
  // The higher in the menu, the sooner taken: one over the place.
  return menu.length === 0 ? null : random.weighted(menu.map((each, place) => [each, (neighbours.has(each) ? nameBonus : 1) / (place + 1)] as const))
}

function depth(character: string, syllable: string): number {
  const place = menus.get(syllable)?.indexOf(character) ?? -1
  return place === -1 ? Infinity : place
}

/** A character whose printed form is near; null where none is. */
export function seenAs(character: string, random: Random): string | null {
  const near = neighbours.get(character) ?? []
  return near.length === 0 ? null : random.weighted(near.map((each, place) => [each, 1 / (place + 1)] as const))
}

/** The whole text in traditional characters; the same where it has none. */
export function inTraditional(text: string): string {
  return [...text].map((character) => traditional.get(character)?.[0] ?? character).join('')
}
