import type { Language } from '../messages/language.ts'
import { readerOf, readers, reportFileWords } from '../messages/report-files.ts'
import { displayWidth, padEndTo } from '../report/display-width.ts'

/** The files of a run for people, by whom they are for: `matched.xlsx (.csv)` and what it is for, a line a report. */
export function reportFileLines(files: readonly string[], language: Language): readonly string[] {
  const extensions = new Map<string, readonly string[]>()
  for (const file of files) {
    const [, name = file, extension = ''] = /^(.+)(\.[^.]+)$/.exec(file) ?? []
    extensions.set(name, [...(extensions.get(name) ?? []), extension])
  }
  const shown = [...extensions].map(([name, [first = '', ...others]]) => ({ report: reportOf(name), text: name + first + others.map((other) => ` (${other})`).join('') }))
  const width = Math.max(0, ...shown.map(({ text }) => displayWidth(text)))
  return (Object.keys(readers) as readonly (keyof typeof readers)[]).flatMap((reader) => {
    const own = shown.filter(({ report }) => report !== undefined && readerOf[report] === reader)
    return own.length === 0 ? [] : [`  ${readers[reader][language]}`, ...own.map(({ report, text }) => `    ${padEndTo(text, width)}  ${report === undefined ? '' : reportFileWords[report][language]}`)]
  })
}

/** A report of several files names each after itself: verification-civil-affairs. */
function reportOf(name: string): keyof typeof reportFileWords | undefined {
  const report = Object.keys(reportFileWords).filter((each) => name === each || name.startsWith(`${each}-`)).at(-1)
  return report !== undefined && isReport(report) ? report : undefined
}

function isReport(name: string): name is keyof typeof reportFileWords {
  return Object.hasOwn(reportFileWords, name)
}
