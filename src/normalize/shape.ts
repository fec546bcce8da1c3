import { characterFacts, type CharacterFacts } from './character-facts.ts'
import { unitAt } from './unit-at.ts'

/** Shares of the four measures of shape, tuned on the same errors; where a code is missing the others are scaled up. */
const shapeWeights = { fourCorner: 0.35, cangjie: 0.2, component: 0.35, strokes: 0.1 } as const
/** Lower ends of the shape levels 1 to 4. */
const shapeCuts = [0.24, 0.34, 0.45, 0.58] as const

/** 0 to 4: how alike two characters look, by four-corner, Cangjie, largest common component and strokes. */
export function shapeLevel(a: string, b: string): number {
  return shapeLevelOf(characterFacts(a), characterFacts(b))
}

/** The same of two characters whose facts are at hand. */
export function shapeLevelOf(a: CharacterFacts, b: CharacterFacts): number {
  const score = shapeScore(a, b)
  let level = 0
  for (const cut of shapeCuts) if (score >= cut) level++
  return level
}

function shapeScore(a: CharacterFacts, b: CharacterFacts): number {
  let sum = 0
  let weight = 0
  if (a.fourCorner !== '' && b.fourCorner !== '') {
    sum += shapeWeights.fourCorner * sameCorners(a.fourCorner, b.fourCorner)
    weight += shapeWeights.fourCorner
  }
  if (a.cangjie !== '' && b.cangjie !== '') {
    sum += shapeWeights.cangjie * (commonSubsequence(a.cangjie, b.cangjie) / Math.max(a.cangjie.length, b.cangjie.length))
    weight += shapeWeights.cangjie
  }
  if (a.strokes > 0 && b.strokes > 0) {
    const most = Math.max(a.strokes, b.strokes)
    sum += shapeWeights.component * (largestCommonComponent(a, b) / most)
    weight += shapeWeights.component
    sum += shapeWeights.strokes * (1 - Math.abs(a.strokes - b.strokes) / most)
    weight += shapeWeights.strokes
  }
  return weight === 0 ? 0 : sum / weight
}

/** Share of the four corners that agree. */
function sameCorners(a: string, b: string): number {
  let same = 0
  for (let corner = 0; corner < 4; corner++) if (unitAt(a, corner) === unitAt(b, corner)) same++
  return same / 4
}

/** Cangjie has five letters at most. */
const row = new Uint8Array(8)

/** Length of the longest common subsequence. */
function commonSubsequence(a: string, b: string): number {
  row.fill(0)
  for (let i = 0; i < a.length; i++) {
    const letter = unitAt(a, i)
    let diagonal = 0
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0
      row[j] = letter === unitAt(b, j - 1) ? diagonal + 1 : Math.max(above, row[j - 1] ?? 0)
      diagonal = above
    }
  }
  return row[b.length] ?? 0
}

/** Strokes of the largest component of both. */
function largestCommonComponent(a: CharacterFacts, b: CharacterFacts): number {
  let largest = 0
  for (const { number, strokes } of a.components) {
    for (const other of b.components) if (other.number === number) largest = Math.max(largest, Math.min(strokes, other.strokes))
  }
  return largest
}
