import { speak } from '../messages/reports.ts'
import { sheetWords } from '../messages/verification.ts'
import type { TableLayout } from '../types.ts'

/** Headings that only the reports and verification sheets of this program have. */
const ownHeadings: ReadonlySet<string> = new Set((['zh', 'en'] as const).flatMap((language) => [speak(language)('place-registered'), speak(language)('question-number'), sheetWords.number[language]]))

/** Whether a file is a report of this program and was given as an input by mistake. */
export function isOwnReport(layouts: readonly Pick<TableLayout, 'columns'>[]): boolean {
  return layouts.some(({ columns }) => columns.some(({ heading }) => heading.split('/').some((part) => ownHeadings.has(part))))
}
