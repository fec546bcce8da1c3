import { comparisons, type ComparisonId } from '../../src/match/comparisons/index.ts'
import type { Counted } from '../../src/match/frequencies.ts'
import { learn } from '../../src/match/learn.ts'
import { indexLists } from '../../src/match/match.ts'
import { matchStudents } from '../../src/match/matching.ts'
import type { RunWeights } from '../../src/match/run-weights.ts'
import { shares } from '../../src/match/shares/index.ts'
import { millibitsOf, type Level, type Share } from '../../src/match/shares/level.ts'
import { nameSteps } from '../../src/match/shares/name.ts'
import { PeopleStore } from '../../src/match/store.ts'
import { StringPool } from '../../src/match/string-pool.ts'
import type { Words } from '../../src/messages/language.ts'
import { backOffs, frequenciesText, introduction, likenessText, soundLevels, titles, tuningText } from './words.ts'

/** docs/weights.md: every level of every comparison with m, u, provenance and bits, as shipped. */
export function weightsPage(): string {
  const pool = new StringPool()
  const nobody = indexLists(new PeopleStore(pool), new PeopleStore(pool), '2026-09-01')
  const { described } = matchStudents(nobody)
  const sections = Object.entries(shares) as [ComparisonId, Readonly<Record<string, Level>>][]
  return [
    introduction,
    ...sections.map(([id, levels]) => `## ${titles[id].en} (${titles[id].zh})\n\n\`${id}\`. ${titles[id].of}\n\n${levelTable(levels, comparisons[id].labels)}`),
    `## Steps of a name\n\nA name is worth the sum over the characters of both names laid side by side. An equal character says log2((1-e)/u), where u is how common it is in the files.\n\n${levelTable(nameSteps, null)}`,
    `${likenessText}\n${likenessTable(described.likeness)}`,
    `${frequenciesText}\n${frequencyTable(described.frequencies)}`,
    `${tuningText}\n${tuningTable(learn([], nobody).levels)}`,
  ].join('\n')
}

function levelTable(levels: Readonly<Record<string, Level>>, labels: Readonly<Record<string, Words>> | null): string {
  return table(
    ['level', ...(labels === null ? [] : ['says']), 'm', 'u', 'added', 'bits', 'from'],
    Object.entries(levels).map(([id, level]) => [`\`${id}\``, ...(labels === null ? [] : [both(labels[id])]), ...sharesOf(level), both(level.origin)]),
  )
}

function sharesOf(level: Level): readonly string[] {
  const m = shareText(level.m)
  if (!('added' in level)) return [m, `files (\`${level.u}\`)`, '', level.mostBits === null ? 'by the files' : `by the files, at most ${String(level.mostBits)}`]
  const added = level.added === null ? '' : `${level.added.bits.toFixed(2)}: ${both(level.added.why)}`
  return [m, shareText(level.u), added, String(millibitsOf(level) / 1000)]
}

function shareText({ value, provenance }: Share): string {
  return `${number(value)} ${provenance}`
}

function likenessTable({ m, u, bits }: RunWeights['likeness']): string {
  const cell = (row: number, column: number): string => `${String(bits[row]?.[column] ?? 0)} (${number(m[row]?.[column] ?? 0)} / ${number(u[row]?.[column] ?? 0)})`
  return table(['sound', '0', '1', '2', '3', '4'], soundLevels.map((sound, row) => [sound, ...[0, 1, 2, 3, 4].map((column) => cell(row, column))]))
}

function frequencyTable(frequencies: RunWeights['frequencies']): string {
  return table(
    ['', 'back-off', 'weight', 'from'],
    (Object.entries(frequencies) as [Counted, RunWeights['frequencies'][Counted]][]).map(([id, { backOff, backOffWeight }]) => [`\`${id}\``, number(backOff), String(backOffWeight), backOffs[id]]),
  )
}

function tuningTable(levels: ReturnType<typeof learn>['levels']): string {
  const named = (ids: readonly string[]): string => ids.map((id) => `\`${id}\``).join(', ')
  return table(['comparison', 'share of', 'shipped', 'takes the rest'], levels.map(({ comparison, moved, shipped, rest }) => [`\`${comparison}\``, named(moved), number(shipped), named(rest)]))
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('')
}

/** As in the code: four digits at most. */
function number(value: number): string {
  return String(Number(value.toPrecision(4)))
}

function both(words: Words | undefined): string {
  return words === undefined ? '' : `${words.en}<br>${words.zh}`
}
