import { radicalPairs, simplifiedPairs } from './data/simplified.ts'

import { unitAt } from './unit-at.ts'

/** Characters and what each is replaced by. Most texts have none of them, which their units tell: taking a text apart costs much more. */
export class Replacements {
  readonly #others: ReadonlyMap<string, string>
  /** 1 for each UTF-16 unit with which one of the characters begins. */
  readonly #begins = new Uint8Array(2 ** 16)

  constructor(others: ReadonlyMap<string, string>) {
    this.#others = others
    for (const character of others.keys()) this.#begins[unitAt(character, 0)] = 1
  }

  /** The text with every such character replaced; the text itself where there is none. */
  in(text: string): string {
    if (!this.#mayStandIn(text)) return text
    let result = ''
    for (const character of text) result += this.#others.get(character) ?? character
    return result === text ? text : result
  }

  #mayStandIn(text: string): boolean {
    const { length } = text
    for (let i = 0; i < length; i++) if (this.#begins[unitAt(text, i)] === 1) return true
    return false
  }
}

const simplified = new Replacements(pairMap(simplifiedPairs))
const radicals = new Replacements(pairMap(radicalPairs))

function pairMap(pairs: string): ReadonlyMap<string, string> {
  const characters = [...pairs]
  const map = new Map<string, string>()
  for (let i = 0; i + 1 < characters.length; i += 2) map.set(characters[i] ?? '', characters[i + 1] ?? '')
  return map
}

/** Every traditional character that has a single simplified one, replaced by it. */
export function toSimplified(text: string): string {
  return simplified.in(text)
}

/** Kangxi radicals, those of the CJK Radicals Supplement (of which NFKC knows only two) and strokes, replaced by the characters that look the same. */
export function withoutRadicals(text: string): string {
  return radicals.in(text)
}
