import { absentClasses, absentClassIds, presentClassIds, type ClassId } from './classes/index.ts'
import { upperBound } from './interval.ts'
import { sum, type Tally } from './judge.ts'

/** A promise about the pooled counts. */
export interface Bar {
  readonly id: string
  readonly title: string
  readonly atLeast?: number
  readonly atMost?: number
  /** Cases out of all that count. */
  readonly of: (tally: Tally) => readonly [number, number]
}

const everybody: readonly ClassId[] = [...presentClassIds, ...absentClassIds]
const traps: readonly ClassId[] = absentClassIds.filter((id) => absentClasses[id].trap !== null)

export const bars: readonly Bar[] = [
  { id: 'precision', title: 'precision of matched', atLeast: 0.999, of: (tally) => [sum(tally, everybody, ['right']), sum(tally, everybody, ['right', 'wrong'])] },
  { id: 'matched-rightly', title: 'matched rightly, of those present', atLeast: 0.9, of: (tally) => [sum(tally, presentClassIds, ['right']), sum(tally, presentClassIds)] },
  { id: 'matched-or-first', title: 'matched rightly or first in needs-verification, of those present', atLeast: 0.985, of: (tally) => [sum(tally, presentClassIds, ['right', 'first']), sum(tally, presentClassIds)] },
  { id: 'clean-asked', title: 'clean in needs-verification', atMost: 0.002, of: (tally) => [sum(tally, ['clean'], ['first', 'later', 'missing']), sum(tally, ['clean'])] },
  { id: 'traps-matched', title: 'absent twins, siblings and namesakes matched', atMost: 0, of: (tally) => [sum(tally, traps, ['wrong']), sum(tally, traps)] },
]

/** Printed beside the bars, and held to nothing. */
export const figures: readonly Bar[] = [
  { id: 'absent-asked', title: 'absent in needs-verification', of: (tally) => [sum(tally, absentClassIds, ['first', 'later', 'missing']), sum(tally, absentClassIds)] },
]

export interface BarResult {
  readonly id: string
  readonly title: string
  readonly cases: number
  readonly all: number
  readonly share: number
  readonly bar: string
  /** null where no bar is set. */
  readonly passed: boolean | null
}

export function hold(tally: Tally): readonly BarResult[] {
  return [...bars, ...figures].map(({ id, title, atLeast, atMost, of }) => {
    const [cases, all] = of(tally)
    const share = all === 0 ? 0 : cases / all
    const bar = atLeast !== undefined ? `>= ${String(atLeast)}` : atMost !== undefined ? `<= ${String(atMost)}` : ''
    const passed = bar === '' ? null : all > 0 && share >= (atLeast ?? 0) && share <= (atMost ?? 1)
    return { id, title, cases, all, share, bar, passed }
  })
}

/** False matches among the matched, and the upper end of the 95 % interval of their rate. */
export function falseMatches(tally: Tally): { readonly wrong: number; readonly matched: number; readonly upper: number } {
  const wrong = sum(tally, everybody, ['wrong'])
  const matched = sum(tally, everybody, ['right', 'wrong'])
  return { wrong, matched, upper: upperBound(wrong, matched) }
}
