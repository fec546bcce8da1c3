import type { Say } from '../messages/reports.ts'
import { speakSummary, type SummaryWord } from '../messages/summary.ts'
import type { FieldId } from '../schema.ts'
import type { ListKind, RunResult } from '../types.ts'
import { countForwarded } from './forwarded.ts'
import { gradePart } from './grade.ts'
import { totalsBy, totalsOfAll, type GroupPart, type GroupTotals } from './groups.ts'
import type { ReportColumn, ReportSheet } from './report.ts'
import { countColumn, placeWidth, textColumn } from './student-columns.ts'
import { categoriesOf } from './summary.ts'
import { listWords } from './wording.ts'

/** A group told by a field, and called as most of its rows write it. */
export function partOf(field: FieldId, { villageNames }: RunResult): GroupPart {
  return (student) => ({ value: student.value(field), text: student.text(field) || (villageNames.get(student.value(field)) ?? '') })
}

/** Totals of each group and of everybody. */
export function groupSheet(word: GroupSheetWord, parts: readonly (readonly [heading: string, part: GroupPart])[], result: RunResult, say: Say): ReportSheet {
  const { language } = result.config
  const columns = [...parts.map(([heading]) => textColumn(heading, placeWidth, parts.length > 1)), ...totalColumns(result, say)]
  const of = numbersFor(result)
  const rows = totalsBy(parts.map(([, part]) => part), result).map(({ labels, ...totals }) => [...labels.map((label, at) => label || (at === labels.length - 1 ? say('blank') : '')), ...of(totals)])
  const totals = [...parts.map((_, at) => (at === parts.length - 1 ? say('total') : '')), ...of(totalsOfAll(result))]
  const words = speakSummary(language)
  const named = word === 'by-grade' ? { name: words('by-grade'), title: words('title-by-grade') } : { name: say(word), title: say(`title-${word}`) }
  return { ...named, personal: false, columns, count: rows.length, rows: () => rows, totals }
}

type GroupSheetWord = 'by-school' | 'by-grade' | 'by-class' | 'by-village'

/** Verdicts; and, once something came back, what became of the students and who goes forward under what. */
function totalColumns(result: RunResult, say: Say): readonly ReportColumn[] {
  const words = speakSummary(result.config.language)
  const group = (name: SummaryWord, columns: readonly ReportColumn[]): readonly ReportColumn[] => columns.map((column) => ({ ...column, group: words(name) }))
  const lists = [
    countColumn(say('matched')),
    ...categoriesOf(result).map((kind) => countColumn(listWords(kind, result.config))),
    countColumn(say('counted-none'), true),
    countColumn(say('needs-verification')),
    countColumn(say('unmatched')),
    countColumn(say('of-these-other-province'), true),
  ]
  if (!hasAnswers(result)) return [countColumn(say('students')), ...lists]
  const after = [...(['found', 'approved', 'refused', 'open'] as const).map((each) => countColumn(words(each))), countColumn(words('struck'), true), countColumn(words('removed'), true)]
  const forwarded = [countColumn(words('sum')), ...forwardedKinds(result).map((kind) => countColumn(listWords(kind, result.config)))]
  return [countColumn(say('students')), ...group('group-lists', lists), ...group('group-answers', after), ...group('group-forwarded', forwarded)]
}

function numbersFor(result: RunResult): (totals: Omit<GroupTotals, 'labels'>) => readonly number[] {
  const categories = categoriesOf(result)
  const [isAnswered, kinds] = [hasAnswers(result), forwardedKinds(result)]
  return ({ students, matched, ended, needsVerification, unmatched, otherProvince, outcomes, forwarded, ...totals }) => [
    students, matched, ...categories.map((kind) => totals.categories.get(kind) ?? 0), ended, needsVerification, unmatched, otherProvince,
    ...(isAnswered ? [outcomes.found, outcomes.approved, outcomes.refused, outcomes.open, outcomes.struck, outcomes.removed, [...forwarded.values()].reduce((sum, each) => sum + each, 0), ...kinds.map((kind) => forwarded.get(kind) ?? 0)] : []),
  ]
}

/** Before anything came back, what became of the students is what the verdicts say. */
function hasAnswers({ verification: { ledger, reviews } }: RunResult): boolean {
  return ledger.length + reviews.length > 0
}

export function forwardedKinds(result: RunResult): readonly ListKind[] {
  return countForwarded(result).categories.map(({ list }) => list)
}

/** One group in numbers, for programs. */
interface GroupNumbers extends Omit<GroupTotals, 'categories' | 'forwarded'> {
  readonly categories: Readonly<Record<ListKind, number>>
  readonly forwarded: Readonly<Record<ListKind, number>>
}

/** The same totals as plain data, by school, grade, class and village; `--json` prints them. */
export function groupNumbers(result: RunResult): Readonly<Record<'schools' | 'grades' | 'classes' | 'villages', readonly GroupNumbers[]>> {
  const numbers = (parts: readonly GroupPart[]): readonly GroupNumbers[] =>
    totalsBy(parts, result).map((totals) => ({ ...totals, categories: Object.fromEntries(totals.categories), forwarded: Object.fromEntries(totals.forwarded) }))
  const part = (field: FieldId): GroupPart => partOf(field, result)
  return {
    schools: numbers([part('schoolName')]),
    grades: numbers([part('schoolName'), gradePart(result.config.language)]),
    classes: numbers([part('schoolName'), part('grade'), part('className')]),
    villages: numbers([part('village')]),
  }
}
