import { normalizeName } from '../normalize/name.ts'
import type { MarkedPart } from './report.ts'

/** How a character counts in a comparison; '' where it plays no part. */
type Fold = (character: string) => string

/** Spaces and dots between the parts of a name play no part when names are compared, nor do width and traditional forms. */
export const foldName: Fold = (character) => (/[\s\p{Cf}\p{Cc}·•‧∙⋅・･●．.。﹒]/u.test(character) ? '' : normalizeName(character).value || character)

/** Of an ID number only digits and letters count. */
export const foldNumber: Fold = (character) => character.normalize('NFKC').toUpperCase().replace(/[^\dA-Z]/, '')

/**
 * Two texts set beside each other, each in parts that agree and that differ. Of equal length they are compared place by place, as a wrong or
 * swapped digit is; otherwise what is missing is found by alignment. A blank on one side marks nothing: missing is no difference.
 */
export function markDifferences(a: string, b: string, fold: Fold): readonly [readonly MarkedPart[], readonly MarkedPart[]] {
  const [first, second] = [charactersOf(a, fold), charactersOf(b, fold)]
  const [x, y] = [first.filter(({ folded }) => folded !== ''), second.filter(({ folded }) => folded !== '')]
  if (x.length === 0 || y.length === 0) return [[{ text: a, differs: false }], [{ text: b, differs: false }]]
  if (x.length === y.length) {
    x.forEach((each, place) => {
      const other = y[place]
      if (other !== undefined) each.differs = other.differs = each.folded !== other.folded
    })
  } else align(x, y)
  return [partsOf(first), partsOf(second)]
}

interface Character {
  readonly text: string
  readonly folded: string
  differs: boolean
}

function charactersOf(text: string, fold: Fold): readonly Character[] {
  return [...text].map((character) => ({ text: character, folded: fold(character), differs: false }))
}

/** Marks what is outside the longest common subsequence. */
function align(a: readonly Character[], b: readonly Character[]): void {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (row !== undefined) row[j] = a[i]?.folded === b[j]?.folded ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  for (const each of [...a, ...b]) each.differs = true
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i], b[j]]
    if (x !== undefined && y !== undefined && x.folded === y.folded) {
      x.differs = y.differs = false
      i++
      j++
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
}

function partsOf(characters: readonly Character[]): readonly MarkedPart[] {
  const parts: { text: string; differs: boolean }[] = []
  for (const { text, differs } of characters) {
    const last = parts.at(-1)
    if (last?.differs === differs) last.text += text
    else parts.push({ text, differs })
  }
  return parts
}
