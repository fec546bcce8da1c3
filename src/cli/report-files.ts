import type { Language, Words } from '../messages/language.ts'
import { reportFileWords } from '../messages/report-files.ts'
import { displayWidth, padEndTo } from '../report/display-width.ts'

/** The files of a run for people: `matched.xlsx (.csv)` and what it is for, a line a report. */
export function reportFileLines(files: readonly string[], language: Language): readonly string[] {
  const extensions = new Map<string, readonly string[]>()
  for (const file of files) {
    const [, name = file, extension = ''] = /^(.+)(\.[^.]+)$/.exec(file) ?? []
    extensions.set(name, [...(extensions.get(name) ?? []), extension])
  }
  const shown = [...extensions].map(([name, [first = '', ...others]]) => ({ name, text: name + first + others.map((other) => ` (${other})`).join('') }))
  const width = Math.max(0, ...shown.map(({ text }) => displayWidth(text)))
  return shown.map(({ name, text }) => `  ${padEndTo(text, width)}  ${purposeOf(name)?.[language] ?? ''}`.trimEnd())
}

/** A report of several files names each after itself: verification-civil-affairs. */
function purposeOf(name: string): Words | undefined {
  const report = Object.keys(reportFileWords).filter((each) => name === each || name.startsWith(`${each}-`)).at(-1)
  return report !== undefined && isReport(report) ? reportFileWords[report] : undefined
}

function isReport(name: string): name is keyof typeof reportFileWords {
  return Object.hasOwn(reportFileWords, name)
}
