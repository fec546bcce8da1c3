import { upperBound } from '../accuracy/interval.ts'
import type { Found, Links } from './measure.ts'

const nameWidth = 50
const cellWidth = 12

function row(title: string, cells: readonly string[]): string {
  return title.padEnd(nameWidth) + cells.map((cell) => cell.padStart(cellWidth)).join('')
}

function share(cases: number, all: number): string {
  return all === 0 ? '-' : (cases / all).toFixed(4)
}

/** Pairs of rows of one person by what is wrong with them, and how many were linked. */
export function classTable({ classes }: Links): string {
  const lines = [...classes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { pairs, linked }]) => row(id, [String(pairs), String(linked), share(linked, pairs)]))
  return [row('pairs of rows of one person', ['pairs', 'linked', 'recall']), ...lines].join('\n')
}

export function linkSummary({ classes, right, wrong }: Links): string {
  const pairs = [...classes.values()].reduce((sum, each) => sum + each.pairs, 0)
  const clean = classes.get('clean') ?? { pairs: 0, linked: 0 }
  return [
    `precision ${share(right, right + wrong)}: ${String(wrong)} of ${String(right + wrong)} linked pairs are two people; upper end of the 95 % interval ${upperBound(wrong, right + wrong).toExponential(2)}`,
    `recall ${share(right, pairs)}: ${String(right)} of ${String(pairs)}; where a row has a fault ${share(right - clean.linked, pairs - clean.pairs)}: ${String(right - clean.linked)} of ${String(pairs - clean.pairs)}`,
  ].join('\n')
}

/** What becomes of the students with the lists linked, not linked, and one by one. */
export function foundTable(found: Readonly<Record<'linked' | 'unlinked' | 'alone', Found>>): string {
  const line = (title: string, { students, matchedRightly, matchedWrongly, first, entries, entriesRight, entriesWrong }: Found): string =>
    row(title, [share(matchedRightly, students), String(matchedWrongly), share(matchedRightly + first, students), share(entriesRight, entries), String(entriesWrong)])
  return [
    row('students who are on a list', ['matched', 'wrongly', '… or first', 'entries', 'wrongly']),
    line('lists linked', found.linked),
    line('lists not linked', found.unlinked),
    line('lists one by one (a student counts once for each)', found.alone),
  ].join('\n')
}
