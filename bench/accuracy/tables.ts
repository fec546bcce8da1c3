import { absentClassIds, presentClassIds, titleOf, type ClassId } from './classes/index.ts'
import { falseMatches, hold, type Bar } from './bars.ts'
import { check, type Bin } from './calibration.ts'
import { groups, outcomes, sum, type Group, type Tally } from './judge.ts'

const columns = ['n', 'matched right', 'matched wrong', 'verify: first', 'later', 'missing', 'unmatched'] as const
const nameWidth = 26
/** They are counted in their classes too. */
const groupTitles = { 'undecidable-present': 'undecidable, present', 'undecidable-absent': 'undecidable, absent' } as const satisfies Record<Group, string>

/** The counts of every class as a table of text. */
export function classTable(tally: Tally): string {
  const line = (title: string, ids: readonly (ClassId | Group)[]): string =>
    row(title, [sum(tally, ids), ...outcomes.map((outcome) => sum(tally, ids, [outcome]))].map(String))
  const occurs = (id: ClassId | Group): boolean => sum(tally, [id]) > 0
  return [
    row('class', columns),
    ...presentClassIds.filter(occurs).map((id) => line(titleOf(id), [id])),
    line('all present', presentClassIds),
    ...absentClassIds.filter(occurs).map((id) => line(titleOf(id), [id])),
    line('all absent', absentClassIds),
    ...groups.filter(occurs).map((id) => line(groupTitles[id], [id])),
  ].join('\n')
}

function row(title: string, cells: readonly string[]): string {
  return title.padEnd(nameWidth) + cells.map((cell, i) => cell.padStart((columns[i]?.length ?? 0) + 3)).join('')
}

/** Every bar with its share and PASS or FAIL. */
export function barTable(tally: Tally, bars: readonly Bar[]): string {
  const results = hold(tally, bars)
  const width = Math.max(...results.map(({ title }) => title.length))
  const lines = results.map(({ title, cases, all, share, bar, passed }) => `${passed === null ? '    ' : passed ? 'PASS' : 'FAIL'}  ${title.padEnd(width)}  ${share.toFixed(5)}  ${bar.padEnd(9)} ${String(cases)} of ${String(all)}`)
  const { wrong, matched, upper } = falseMatches(tally)
  return [...lines, `      false matches: ${String(wrong)} of ${String(matched)} matched; upper end of the 95 % interval ${upper.toExponential(2)}`].join('\n')
}

/** Every bin of stated probability with the share of its pairs that are true. */
export function calibrationTable(bins: readonly Bin[]): string {
  const lines = check(bins).map(({ bin: { from, to, pairs, truePairs, expected }, low, high, passed }) => {
    const title = `${passed === null ? '    ' : passed ? 'PASS' : 'FAIL'}  probability ${String(from)} to ${String(to)}`.padEnd(32)
    if (pairs === 0) return `${title}no pairs`
    return `${title}${(truePairs / pairs).toFixed(5)} true (${low.toFixed(5)} to ${high.toFixed(5)}), stated ${(expected / pairs).toFixed(5)}, ${String(pairs)} pairs`
  })
  return ['calibration: match or best candidate of each student, by the probability stated for it', ...lines].join('\n')
}
