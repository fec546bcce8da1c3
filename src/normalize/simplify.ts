import { radicalPairs, simplifiedPairs } from './data/simplified.ts'

const simplified = pairMap(simplifiedPairs)
const radicals = pairMap(radicalPairs)

function pairMap(pairs: string): ReadonlyMap<string, string> {
  const characters = [...pairs]
  const map = new Map<string, string>()
  for (let i = 0; i + 1 < characters.length; i += 2) map.set(characters[i] ?? '', characters[i + 1] ?? '')
  return map
}

/** Every traditional character that has a single simplified one, replaced by it. */
export function toSimplified(text: string): string {
  return replaceEach(text, simplified)
}

/** Kangxi radicals, those of the CJK Radicals Supplement (of which NFKC knows only two) and strokes, replaced by the characters that look the same. */
export function withoutRadicals(text: string): string {
  return replaceEach(text, radicals)
}

/** Replaces single characters; the text itself where there is nothing to replace. */
export function replaceEach(text: string, map: ReadonlyMap<string, string>): string {
  let result = ''
  let isChanged = false
  for (const character of text) {
    const other = map.get(character)
    if (other !== undefined) isChanged = true
    result += other ?? character
  }
  return isChanged ? result : text
}
