import { groupBy } from '../group-by.ts'
import { issueSentenceBesideNumber } from '../messages/issues.ts'
import type { Place, RunResult } from '../types.ts'

/** Says what is wrong in a student's own row, in whole sentences; '' where nothing is. */
export function rowProblems({ issues, config: { language } }: RunResult): (place: Place) => string {
  const byPlace = groupBy(issues.filter(({ severity }) => severity !== 'note'), ({ place }) => placeKey(place))
  return (place) => [...new Set(withoutEcho(byPlace.get(placeKey(place)) ?? [], ({ code }) => code).map((issue) => issueSentenceBesideNumber(issue, language)))].join('\n')
}

/** What is wrong without what only follows from it: a number cell that lost its last digits shows them as 000. */
export function withoutEcho<T>(troubles: readonly T[], codeOf: (trouble: T) => string): readonly T[] {
  const isNumberCell = troubles.some((trouble) => codeOf(trouble) === 'id-number-cell')
  return isNumberCell ? troubles.filter((trouble) => codeOf(trouble) !== 'id-tail-lost') : troubles
}

/** One text a place, for maps. */
export function placeKey({ file, sheet, row, column }: Place): string {
  return JSON.stringify([file, sheet, row, column])
}
