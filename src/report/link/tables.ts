import type { LinkDecision } from '../../link/decide.ts'
import type { LinkResult } from '../../link/pipeline.ts'
import type { LinkTable } from '../../link/table.ts'
import { linkReasons, speakLink, type SayLink } from '../../messages/link.ts'
import { compareText } from '../../text-order.ts'
import type { Verdict } from '../../types.ts'
import { markDifferences } from '../differences.ts'
import type { ReportColumn, ReportSheet, ReportValue } from '../report.ts'
import { nameWidth, placeWidth, sentenceWidth, shortWidth } from '../student-columns.ts'
import { evidenceOfPair, linkPlace, probabilityText, valuesText } from './wording.ts'

/** Candidates after the best that a row names. */
const mostOthers = 2

/** Decisions of one verdict in the order of the left file. */
export function inOrderOfLeft({ decisions, context: { left } }: LinkResult, verdict?: Verdict): readonly LinkDecision[] {
  return decisions.filter((decision) => verdict === undefined || decision.verdict === verdict).sort((a, b) => comparePlaces(left, a.left, b.left))
}

function comparePlaces(table: LinkTable, a: number, b: number): number {
  const [first, second] = [table.place(a), table.place(b)]
  return compareText(first.sheet ?? '', second.sheet ?? '') || first.row - second.row
}

/** Matched rows, or those that a person must check: each value of the left beside that of the right, differing characters marked. */
export function pairsSheet(verdict: 'matched' | 'needs-verification', result: LinkResult): ReportSheet {
  const say = speakLink(result.config.language)
  const decisions = inOrderOfLeft(result, verdict)
  const { columns, key } = result.config.schema
  const pair = (group: string, most: number): readonly ReportColumn[] => (['left', 'right'] as const).map((side) => ({ heading: say(side), group, kind: 'text', most }))
  return {
    ...pageOf(verdict, decisions.length, result, say),
    columns: [
      numberColumn(say),
      ...key.slice(0, 1).flatMap((heading) => pair(heading, nameWidth)),
      ...columns.flatMap(({ name }) => pair(name, nameWidth)),
      { heading: say('reason'), kind: 'text', most: sentenceWidth },
      { heading: say('false-match'), kind: 'text', most: shortWidth },
      { heading: say('evidence'), kind: 'text', most: placeWidth * 2 },
      ...(verdict === 'matched' ? [] : [{ heading: say('others'), kind: 'text', most: placeWidth, optional: true } as const]),
      ...pair(say('place'), shortWidth),
    ],
    rows: () => pairRows(verdict, decisions, result, say),
  }
}

function* pairRows(verdict: 'matched' | 'needs-verification', decisions: readonly LinkDecision[], result: LinkResult, say: SayLink): Generator<readonly ReportValue[]> {
  const { config, context: { left, right } } = result
  let number = 0
  for (const decision of decisions) {
    const [best, ...others] = decision.candidates
    if (best === undefined) continue
    yield [
      ++number,
      ...(config.schema.key.length === 0 ? [] : [left.key(decision.left), right.key(best.right)]),
      ...config.schema.columns.flatMap((_, column) => valuesSideBySide(decision.left, best.right, column, result)),
      linkReasons[decision.reason][config.language],
      probabilityText(decision.falseMatch),
      evidenceOfPair(decision.left, best, result, say),
      ...(verdict === 'matched' ? [] : [others.slice(0, mostOthers).map((each) => rightText(each.right, result, say)).join('\n')]),
      linkPlace(left, decision.left, say),
      linkPlace(right, best.right, say),
    ]
  }
}

/** Of what is the same when compared, such as a date in two forms, nothing is marked. */
function valuesSideBySide(row: number, other: number, column: number, { context: { left, right } }: LinkResult): readonly ReportValue[] {
  const [text, theirs] = [left.text(row, column), right.text(other, column)]
  return left.valueNumber(row, column) === right.valueNumber(other, column) ? [text, theirs] : markDifferences(text, theirs, fold)
}

/** Case, spaces and points are no difference. */
function fold(character: string): string {
  return character.normalize('NFKC').toLowerCase().replace(/[\s\p{P}]/gu, '')
}

/** Left rows whom the right table does not have, and the nearest that it has; and right rows that were matched with nobody. */
export function unmatchedSheets(result: LinkResult): readonly ReportSheet[] {
  const say = speakLink(result.config.language)
  const { config, context: { left, right }, decisions } = result
  const unmatched = inOrderOfLeft(result, 'unmatched')
  const taken = new Set(decisions.flatMap(({ verdict, candidates: [best] }) => (verdict === 'matched' && best !== undefined ? [best.right] : [])))
  const free = Array.from({ length: right.size }, (_, row) => row).filter((row) => !taken.has(row)).sort((a, b) => comparePlaces(right, a, b))
  const own = (): readonly ReportColumn[] => [
    numberColumn(say),
    ...[...config.schema.key.slice(0, 1), ...config.schema.columns.map(({ name }) => name)].map((heading) => ({ heading, kind: 'text', most: nameWidth }) as const),
  ]
  const place = { heading: say('place'), kind: 'text', most: placeWidth } as const
  return [
    {
      ...pageOf('unmatched', unmatched.length, result, say),
      columns: [...own(), { heading: say('reason'), kind: 'text', most: sentenceWidth }, { heading: say('nearest'), kind: 'text', most: sentenceWidth, optional: true }, place],
      rows: () =>
        unmatched.map(({ left: row, reason, candidates: [nearest] }, at) => [
          ...ownValues(left, row, at, result),
          linkReasons[reason][config.language],
          nearest === undefined ? '' : rightText(nearest.right, result, say),
          linkPlace(left, row, say),
        ]),
    },
    {
      ...pageOf('right-only', free.length, result, say),
      columns: [...own(), place],
      rows: () => free.map((row, at) => [...ownValues(right, row, at, result), linkPlace(right, row, say)]),
    },
  ]
}

function ownValues(table: LinkTable, row: number, at: number, { config: { schema } }: LinkResult): readonly ReportValue[] {
  return [at + 1, ...(schema.key.length === 0 ? [] : [table.key(row)]), ...schema.columns.map((_, column) => table.text(row, column))]
}

function rightText(row: number, result: LinkResult, say: SayLink): string {
  return `${valuesText(result.context.right, row, result)} (${linkPlace(result.context.right, row, say)})`
}

function numberColumn(say: SayLink): ReportColumn {
  return { heading: say('number'), kind: 'number', most: shortWidth }
}

function pageOf(sheet: Verdict | 'right-only', count: number, { inputs }: LinkResult, say: SayLink): Pick<ReportSheet, 'name' | 'title' | 'personal' | 'note' | 'count'> {
  return { name: say(sheet), title: say(`title-${sheet}`, { count }), personal: true, note: say('tables', { left: inputs.left.file, right: inputs.right.file }), count }
}
