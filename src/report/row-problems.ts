import { issueSentence } from '../messages/issues.ts'
import type { Place, RunResult } from '../types.ts'

/** Says what is wrong in a student's own row, in whole sentences; '' where nothing is. */
export function rowProblems({ issues, config: { language } }: RunResult): (place: Place) => string {
  const sentences = new Map<string, string[]>()
  for (const issue of issues) {
    if (issue.severity === 'note') continue
    const key = placeKey(issue.place)
    const known = sentences.get(key)
    const sentence = issueSentence(issue, language)
    if (known === undefined) sentences.set(key, [sentence])
    else if (!known.includes(sentence)) known.push(sentence)
  }
  return (place) => (sentences.get(placeKey(place)) ?? []).join('\n')
}

/** One text a place, for maps. */
export function placeKey({ file, sheet, row, column }: Place): string {
  return JSON.stringify([file, sheet, row, column])
}
