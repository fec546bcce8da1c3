import { absentClasses, absentClassIds, presentClasses, presentClassIds, type ClassId } from './classes/index.ts'
import { upperBound } from './interval.ts'
import { sum, type Tally } from './judge.ts'

/** A promise about the pooled counts; without a bound it is only printed. */
export interface Bar {
  readonly title: string
  readonly atLeast: number | null
  readonly atMost: number | null
  /** Cases, and all that count. */
  readonly of: (tally: Tally) => readonly [number, number]
}

const everybody: readonly ClassId[] = [...presentClassIds, ...absentClassIds]
const traps = absentClassIds.filter((id) => absentClasses[id].trap !== null)
const singleErrors = presentClassIds.filter((id) => presentClasses[id].singleError)
const asked = ['first', 'later', 'missing'] as const

export function precision(atLeast: number): Bar {
  return { title: 'precision of matched', atLeast, atMost: null, of: (tally) => [sum(tally, everybody, ['right']), sum(tally, everybody, ['right', 'wrong'])] }
}

export function matchedRightly(atLeast: number | null): Bar {
  return { title: 'matched rightly, of those present', atLeast, atMost: null, of: (tally) => [sum(tally, presentClassIds, ['right']), sum(tally, presentClassIds)] }
}

export function matchedOrFirst(atLeast: number | null): Bar {
  const title = 'matched rightly or first in needs-verification, of those present'
  return { title, atLeast, atMost: null, of: (tally) => [sum(tally, presentClassIds, ['right', 'first']), sum(tally, presentClassIds)] }
}

export function cleanAsked(atMost: number): Bar {
  return { title: 'clean in needs-verification', atLeast: null, atMost, of: (tally) => [sum(tally, ['clean'], asked), sum(tally, ['clean'])] }
}

export function singleErrorsAsked(atMost: number): Bar {
  return { title: 'rows with one error in name or ID in needs-verification', atLeast: null, atMost, of: (tally) => [sum(tally, singleErrors, asked), sum(tally, singleErrors)] }
}

export function absentAsked(atMost: number | null): Bar {
  return { title: 'absent in needs-verification', atLeast: null, atMost, of: (tally) => [sum(tally, absentClassIds, asked), sum(tally, absentClassIds)] }
}

/** No verdict is right where nothing in the row decides: a person must see it. */
export function undecidableAbsentAsked(atLeast: number): Bar {
  const title = 'undecidable absent in needs-verification'
  return { title, atLeast, atMost: null, of: (tally) => [sum(tally, ['undecidable-absent'], asked), sum(tally, ['undecidable-absent'])] }
}

/** Not a promise of the program, but of the scenario: nobody can match more than the rest. */
export const undecidablePresent: Bar = {
  title: 'undecidable by construction, of those present',
  atLeast: null,
  atMost: null,
  of: (tally) => [sum(tally, ['undecidable-present']), sum(tally, presentClassIds)],
}

/** Of all students, as the bar speaks of so many traps in so many students. */
export function trapsMatched(atMost: number): Bar {
  return { title: 'absent twins, siblings and namesakes matched, of all students', atLeast: null, atMost, of: (tally) => [sum(tally, traps, ['wrong']), sum(tally, everybody)] }
}

export interface BarResult {
  readonly title: string
  readonly cases: number
  readonly all: number
  readonly share: number
  readonly bar: string
  /** null where no bar is set. */
  readonly passed: boolean | null
}

export function hold(tally: Tally, bars: readonly Bar[]): readonly BarResult[] {
  return bars.map(({ title, atLeast, atMost, of }) => {
    const [cases, all] = of(tally)
    const share = all === 0 ? 0 : cases / all
    const bar = atLeast !== null ? `>= ${String(atLeast)}` : atMost !== null ? `<= ${String(atMost)}` : ''
    return { title, cases, all, share, bar, passed: bar === '' || all === 0 ? null : share >= (atLeast ?? 0) && share <= (atMost ?? 1) }
  })
}

/** False matches among the matched, and the upper end of the 95 % interval of their rate. */
export function falseMatches(tally: Tally): { readonly wrong: number; readonly matched: number; readonly upper: number } {
  const wrong = sum(tally, everybody, ['wrong'])
  const matched = sum(tally, everybody, ['right', 'wrong'])
  return { wrong, matched, upper: upperBound(wrong, matched) }
}
