import { ownHeadings } from '../messages/own-headings.ts'
import type { TableLayout } from '../types.ts'

const known: ReadonlySet<string> = new Set(Object.values(ownHeadings).flatMap(({ zh, en }) => [zh, en]))

/** Whether a file is a report of this program and was given as an input by mistake. */
export function isOwnReport(layouts: readonly Pick<TableLayout, 'columns'>[]): boolean {
  return layouts.some(({ columns }) => columns.some(({ heading }) => heading.split('/').some((part) => known.has(part))))
}
