import { groupBy } from '../../group-by.ts'
import { speakQuality, type QualityWord, type SayQuality } from '../../messages/quality.ts'
import type { Decision, RunResult } from '../../types.ts'
import type { Report, ReportColumn, ReportSheet, ReportValue } from '../report.ts'
import { countColumn, nameWidth, sentenceWidth, textColumn } from '../student-columns.ts'
import { reasonSentence } from '../wording.ts'
import { estimate, falseMatchRate, missedMatchRate, shareOf, type Estimate } from './estimate.ts'
import { groups } from './groups.ts'
import { atLimits } from './limits.ts'
import { least, shownComplement, shownNumber, shownPercent } from './shown.ts'

/**
 * How far the run can be trusted, in the form of the linkage quality guidance of statistical offices (ONS, NHS England): linkage rate, false match rate and missed match rate with their
 * counts, over all, by group of students and by rule, and what another limit would come to.
 */
export const quality: Report = {
  kind: 'table',
  csv: false,
  sheets: (result) => {
    const say = speakQuality(result.config.language)
    return [groupSheet(result, say), ruleSheet(result, say), limitSheet(result, say), termSheet(say)]
  },
}

/** One column of counts or rates. */
interface Figure {
  readonly word: QualityWord
  readonly value: (sums: Estimate, say: SayQuality) => ReportValue
}

/** A rate stands behind what it is the rate of. */
const figures: readonly Figure[] = [
  { word: 'students', value: ({ students }) => students },
  { word: 'matched', value: ({ matched }) => matched },
  { word: 'matched-rate', value: ({ matched, students }, say) => shownPercent(shareOf(matched, students), say) },
  { word: 'false', value: ({ falseMatches }, say) => shownNumber(falseMatches, say) },
  { word: 'false-rate', value: (sums, say) => shownPercent(falseMatchRate(sums), say) },
  { word: 'precision', value: (sums) => shownComplement(falseMatchRate(sums)) },
  { word: 'asked', value: ({ asked }) => asked },
  { word: 'asked-rate', value: ({ asked, students }, say) => shownPercent(shareOf(asked, students), say) },
  { word: 'right-asked', value: ({ rightAsked }, say) => shownNumber(rightAsked, say) },
  { word: 'unmatched', value: ({ unmatched }) => unmatched },
  { word: 'without-candidate', value: ({ withoutCandidate }) => withoutCandidate },
  { word: 'missed', value: ({ missed }, say) => shownNumber(missed, say) },
  { word: 'missed-rate', value: (sums, say) => shownPercent(missedMatchRate(sums), say) },
]

/** Words of columns that hold whole numbers; the others may have a fraction. */
const counts: ReadonlySet<QualityWord> = new Set(['students', 'matched', 'asked', 'unmatched', 'without-candidate'])

/** A rule has one verdict, so these are 0 or 100 of it. */
const notOfRules: ReadonlySet<QualityWord> = new Set(['matched-rate', 'asked-rate', 'missed-rate'])
const ruleFigures = figures.filter(({ word }) => !notOfRules.has(word))

/** As many characters as the longest that is usual, 99.999977 and <0.000001, have. */
const fractionWidth = 9
/** Widths at which groups and rules wrap (chosen: A4 across at four fifths and more; seen on paper). */
const groupWidth = 36
const ruleWidth = 44

function figureColumn(word: QualityWord, say: SayQuality): ReportColumn {
  const column = countColumn(say(word))
  return counts.has(word) ? column : { ...column, kind: 'decimal', most: fractionWidth }
}

interface EstimateTable extends Pick<ReportSheet, 'name' | 'title'> {
  readonly label: ReportColumn
  readonly figures: readonly Figure[]
  readonly rows: readonly (readonly [string, readonly Decision[]])[]
}

function estimateSheet({ name, title, label, figures, rows }: EstimateTable, say: SayQuality): ReportSheet {
  const columns = [label, ...figures.map(({ word }) => figureColumn(word, say))]
  const shown = rows.map(([text, decisions]) => {
    const sums = estimate(decisions)
    return [text, ...figures.map(({ value }) => value(sums, say))]
  })
  return { name, title, personal: false, columns, count: shown.length, rows: () => shown, note: say('note') }
}

function groupSheet(result: RunResult, say: SayQuality): ReportSheet {
  const rows = groups
    .map(({ word, has }) => [say(word), result.decisions.filter(({ student }) => has(result.students.person(student), result))] as const)
    .filter(([, decisions]) => decisions.length > 0)
  return estimateSheet({ name: say('groups'), title: say('title-groups'), label: textColumn(say('group'), groupWidth), figures, rows }, say)
}

function ruleSheet(result: RunResult, say: SayQuality): ReportSheet {
  const rows = [...groupBy(result.decisions, ({ reason }) => reason)]
    .sort(([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1))
    .map(([reason, decisions]) => [ruleText(reason, decisions, result), decisions] as const)
  return estimateSheet({ name: say('rules'), title: say('title-rules'), label: textColumn(say('rule'), ruleWidth), figures: ruleFigures, rows }, say)
}

/** The rule's sentence, of which every student has other parameters, and its code, by which results.jsonl names it. */
function ruleText(reason: string, [first]: readonly Decision[], { config }: RunResult): string {
  if (first === undefined) return reason
  const params = Object.fromEntries(Object.keys(first.params).map((param) => [param, '…']))
  return `${reasonSentence({ ...first, params }, config.language)} (${reason})`
}

function limitSheet({ decisions, config: { maxFalseMatch } }: RunResult, say: SayQuality): ReportSheet {
  const words: readonly QualityWord[] = ['matched', 'matched-rate', 'false', 'false-rate', 'asked', 'asked-rate', 'unmatched']
  const rows = atLimits(decisions, maxFalseMatch).map(({ limit, isRun, matched, falseMatches, asked, unmatched }) => [
    isRun ? say('this-run', { limit }) : say('limit-of', { limit, people: Math.round(1 / limit) }),
    matched,
    shownPercent(shareOf(matched, decisions.length), say),
    shownNumber(falseMatches, say),
    shownPercent(falseMatchRate({ falseMatches, matched }), say),
    asked,
    shownPercent(shareOf(asked, decisions.length), say),
    unmatched,
  ])
  const columns = [textColumn(say('limit'), sentenceWidth), ...words.map((word) => figureColumn(word, say))]
  return { name: say('limits'), title: say('title-limits'), personal: false, columns, count: rows.length, rows: () => rows, note: say('note-limits') }
}

/** Each column or group that wants words, and what it means; a term of several headings names them all. */
const terms: readonly (readonly [readonly QualityWord[], QualityWord])[] = [
  [['false', 'right-asked', 'missed'], 'means-expected'],
  [['matched-rate'], 'means-matched-rate'],
  [['false-rate', 'precision'], 'means-false-rate'],
  [['asked-rate'], 'means-asked-rate'],
  [['missed-rate'], 'means-missed-rate'],
  [['without-candidate'], 'means-without-candidate'],
  [['group-rare-character'], 'means-rare-character'],
  [['group-minority', 'group-long-name'], 'means-minority'],
  [['limits'], 'means-limits'],
  [['title-terms'], 'means-form'],
]

/** Widest line of an explanation, in half-width characters (chosen: one page of A4 across). */
const meaningWidth = 100

function termSheet(say: SayQuality): ReportSheet {
  const rows = terms.map(([words, meaning]) => [words.map((word) => say(word)).join('\n'), say(meaning, { least: least.toFixed(6) })])
  const columns = [textColumn(say('term'), 2 * nameWidth), textColumn(say('meaning'), meaningWidth)]
  return { name: say('terms'), title: say('title-terms'), personal: false, columns, count: rows.length, rows: () => rows }
}
