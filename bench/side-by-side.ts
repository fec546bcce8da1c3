import { spawnSync } from 'node:child_process'

/** The last line that a Python program printed, or the last one of what it said where it failed. */
export function runPython(python: string, args: readonly string[]): { readonly last: string } | { readonly failure: string } {
  const child = spawnSync(python, [...args], { encoding: 'utf8', maxBuffer: outputBytes })
  const last = (text: string): string => text.trim().split(/\r?\n/).at(-1) ?? ''
  if (child.error !== undefined) return { failure: child.error.message }
  return child.status === 0 ? { last: last(child.stdout) } : { failure: last(child.stderr) }
}

const outputBytes = 1 << 28

/** A column of a table of results: its title, and what it says of a line. */
export type ResultColumn<Line> = readonly [title: string, of: (line: Line) => string]

/** Lines of a table: the titles, and what each line of results says below them, behind its name. */
export function resultTable<Line>(columns: readonly ResultColumn<Line>[], lines: readonly Line[], nameOf: (line: Line) => string): readonly string[] {
  const row = (name: string, cells: readonly string[]): string => name.padEnd(nameWidth) + cells.map((cell, i) => cell.padStart((columns[i]?.[0].length ?? 0) + gap)).join('')
  return [row('', columns.map(([title]) => title)), ...lines.map((line) => row(nameOf(line), columns.map(([, of]) => of(line))))]
}

/** Characters of the longest name, and between two columns. */
export const nameWidth = 28
const gap = 4
