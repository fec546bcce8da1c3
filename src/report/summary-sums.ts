import { speak } from '../messages/reports.ts'
import { speakSummary } from '../messages/summary.ts'
import type { ListKind, RunResult } from '../types.ts'
import { categoryOf } from './forwarded.ts'
import { formula, identitiesOf } from './identities.ts'
import type { ReportSheet } from './report.ts'
import { countColumn, listsWidth, shortWidth, textColumn } from './student-columns.ts'
import { forwardedKinds } from './summary-groups.ts'
import { categoriesOf } from './summary.ts'
import { listWords } from './wording.ts'

/** Who was found, approved and goes forward under each category. */
export function categorySheet(result: RunResult): ReportSheet {
  const { config, verification } = result
  const say = speakSummary(config.language)
  const kinds = [...new Set([...categoriesOf(result), ...forwardedKinds(result)])]
  const ways = ['answer', 'correction', 'review'] as const
  const columns = [
    textColumn(speak(config.language)('category'), listsWidth), countColumn(say('found')), ...ways.map((way) => countColumn(say(`approved-${way}`), true)), countColumn(say('forwarded')),
  ]
  const numbersOf = (isOf: (category: ListKind | null) => boolean): readonly number[] => {
    const settled = verification.outcomes.filter((outcome) => (outcome.kind === 'found' || outcome.kind === 'approved') && isOf(outcome.category))
    const ofWay = ways.map((way) => settled.filter((outcome) => outcome.kind === 'approved' && outcome.by === way).length)
    return [settled.filter(({ kind }) => kind === 'found').length, ...ofWay, settled.filter((outcome) => categoryOf(outcome) !== null).length]
  }
  const rows = kinds.map((kind) => [listWords(kind, config), ...numbersOf((category) => category === kind)])
  const uncounted = numbersOf((category) => category === null)
  const all = uncounted.some((each) => each > 0) ? [...rows, [say('uncounted'), ...uncounted]] : rows
  return { name: say('by-category'), title: say('title-by-category'), personal: false, columns, count: all.length, rows: () => all, totals: [say('sum'), ...numbersOf(() => true)] }
}

/** The sums by which people check all others. */
export function checkSheet(result: RunResult): ReportSheet {
  const { config } = result
  const say = speakSummary(config.language)
  const columns = [textColumn(say('sum-of'), listsWidth), textColumn(say('parts'), listsWidth), textColumn(say('holds'), shortWidth)]
  const rows = identitiesOf(result).map((identity) => [say(`check-${identity.id}`), formula(identity, say), say('yes')])
  return { name: say('checks'), title: say('title-checks'), personal: false, columns, count: rows.length, rows: () => rows }
}
