import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One answer: a left row, the right row that the program says, and how sure it is. */
export interface Answer {
  readonly left: string
  readonly right: string
  readonly score: number
  readonly isMatched: boolean
}

export interface FebrlMeasures {
  readonly matched: number
  readonly falseMatches: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** At the threshold that only the truth tells. */
  readonly bestF1: number
  /** Share of those present who are matched rightly, or whose right row is the first candidate of a row to be verified. */
  readonly rightOrFirst: number
}

export function readTruth(folder: string): ReadonlyMap<string, string> {
  const lines = readFileSync(join(folder, 'truth.csv'), 'utf8').trim().split(/\r?\n/).slice(1)
  return new Map(lines.map((line) => line.split(',')).map(([left = '', right = '']) => [left, right]))
}

/** Answers of `hedui link`: the match, or the first candidate of a row that a person must check. */
export function heduiAnswers(folder: string): readonly Answer[] {
  interface Line {
    readonly left: { readonly key: string }
    readonly verdict: string
    readonly falseMatch: number
    readonly candidates: readonly { readonly key: string }[]
  }
  const lines = readFileSync(join(folder, 'results.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Line)
  return lines.flatMap(({ left, verdict, falseMatch, candidates: [best] }) =>
    best === undefined || verdict === 'unmatched' ? [] : [{ left: left.key, right: best.key, score: 1 - falseMatch, isMatched: verdict === 'matched' }],
  )
}

/** Splink's pairs, the best of each left row; matched from a probability of one half on. */
export function splinkAnswers(folder: string): readonly Answer[] {
  const best = new Map<string, Answer>()
  for (const line of readFileSync(join(folder, 'pairs.csv'), 'utf8').trim().split(/\r?\n/).slice(1)) {
    const [left = '', right = '', score = '', probability = ''] = line.split(',')
    if (Number(score) > (best.get(left)?.score ?? -Infinity)) best.set(left, { left, right, score: Number(score), isMatched: Number(probability) >= 0.5 })
  }
  return [...best.values()]
}

export function measureFebrl(answers: readonly Answer[], truth: ReadonlyMap<string, string>): FebrlMeasures {
  const isRight = ({ left, right }: Answer): boolean => truth.get(left) === right
  const f1Of = (right: number, named: number): number => (2 * right) / (named + truth.size)
  const matched = answers.filter((answer) => answer.isMatched)
  const right = matched.filter(isRight).length
  const ordered = [...answers].sort((a, b) => b.score - a.score)
  let [rightSoFar, bestF1] = [0, 0]
  ordered.forEach((answer, at) => {
    if (isRight(answer)) rightSoFar++
    // A threshold can't part equal scores.
    if (ordered[at + 1]?.score !== answer.score) bestF1 = Math.max(bestF1, f1Of(rightSoFar, at + 1))
  })
  return {
    matched: matched.length,
    falseMatches: matched.length - right,
    precision: right / matched.length,
    recall: right / truth.size,
    f1: f1Of(right, matched.length),
    bestF1,
    rightOrFirst: answers.filter(isRight).length / truth.size,
  }
}
