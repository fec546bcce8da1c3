import { issueSentenceBesideNumber } from '../messages/issues.ts'
import type { Issue, Place, RunResult } from '../types.ts'

/** Says what is wrong in a student's own row, in whole sentences; '' where nothing is. */
export function rowProblems({ issues, config: { language } }: RunResult): (place: Place) => string {
  const byPlace = new Map<string, Issue[]>()
  for (const issue of issues) {
    if (issue.severity === 'note') continue
    const key = placeKey(issue.place)
    const known = byPlace.get(key)
    if (known === undefined) byPlace.set(key, [issue])
    else known.push(issue)
  }
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
