import { characterFacts, type CharacterFacts } from './character-facts.ts'

/** Shares of the four measures of shape, tuned on the same errors; where a code is missing the others are scaled up. */
const shapeWeights = { fourCorner: 0.35, cangjie: 0.2, component: 0.35, strokes: 0.1 } as const
/** Lower ends of the shape levels 1 to 4. */
const shapeCuts = [0.24, 0.34, 0.45, 0.58] as const

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
