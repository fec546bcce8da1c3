import { speak, type ReportWord, type Say } from '../messages/reports.ts'
import { schema, type FieldId } from '../schema.ts'
import type { ListKind, RunResult } from '../types.ts'
import { totalsBy, totalsOfAll, type GroupPart, type GroupTotals } from './groups.ts'
import { overlaps, pairwise } from './overlap.ts'
import type { Report, ReportColumn, ReportSheet, ReportValue } from './report.ts'
import { nameWidth, placeWidth, sentenceWidth, shortWidth } from './student-columns.ts'
import { categoriesOf, rowKinds, summarize, summaryEntries } from './summary.ts'
import { listWords } from './wording.ts'

/** Width at which the names of several lists, and the remarks of the overview, wrap. */
const listsWidth = 60

/** Totals by category, school, class and village; which lists overlap; and what became of every row. */
export const summaryWorkbook: Report = {
  kind: 'table',
  csv: false,
  sheets: (result) => {
    const say = speak(result.config.language)
    return [
      overview(result, say),
      groupSheet('by-school', ['schoolName'], result, say),
      groupSheet('by-class', ['schoolName', 'grade', 'className'], result, say),
      groupSheet('by-village', ['village'], result, say),
      overlapSheet(result, say),
      pairSheet(result, say),
      accountSheet(result, say),
    ]
  },
}

type SheetWord = 'overview' | 'by-school' | 'by-class' | 'by-village' | 'overlap' | 'overlap-pairs' | 'row-account'

function sheetOf(word: SheetWord, columns: readonly ReportColumn[], rows: readonly (readonly ReportValue[])[], say: Say, totals?: readonly ReportValue[]): ReportSheet {
  const title: ReportWord = `title-${word}`
  return { name: say(word), title: say(title), personal: false, columns, count: rows.length, rows: () => rows, ...(totals === undefined ? {} : { totals }) }
}

function textColumn(heading: string, most: number, optional = false): ReportColumn {
  return { heading, kind: 'text', most, optional }
}

function countColumn(heading: string, optional = false): ReportColumn {
  return { heading, kind: 'number', most: shortWidth, optional }
}

/** Four spaces, so that the depth of a line is seen in any font. */
const indent = '    '

function overview(result: RunResult, say: Say): ReportSheet {
  const entries = summaryEntries(summarize(result), result.config.language)
  const columns = [textColumn(say('item'), listsWidth), countColumn(say('count')), textColumn(say('remark'), listsWidth)]
  return sheetOf('overview', columns, entries.map(({ depth, label, value, remark }) => [indent.repeat(depth) + label, value, remark]), say)
}

function groupSheet(word: SheetWord, fields: readonly FieldId[], result: RunResult, say: Say): ReportSheet {
  const { language } = result.config
  const categories = categoriesOf(result)
  const parts = fields.map((field): GroupPart => (student) => ({ value: student.value(field), text: student.text(field) || (result.villageNames.get(student.value(field)) ?? '') }))
  const columns = [
    ...fields.map((field) => textColumn(schema[field][language], placeWidth, fields.length > 1)),
    countColumn(say('students')),
    countColumn(say('matched')),
    ...categories.map((kind) => countColumn(listWords(kind, result.config))),
    countColumn(say('counted-none'), true),
    countColumn(say('needs-verification')),
    countColumn(say('unmatched')),
    countColumn(say('of-these-other-province'), true),
  ]
  const rows = totalsBy(parts, result).map(({ labels, ...totals }) => [...labels.map((label, at) => label || (at === labels.length - 1 ? say('blank') : '')), ...numbers(totals, categories)])
  const totals = [...fields.map((_, at) => (at === fields.length - 1 ? say('total') : '')), ...numbers(totalsOfAll(result.decisions), categories)]
  return sheetOf(word, columns, rows, say, totals)
}

function numbers(totals: Omit<GroupTotals, 'labels'>, categories: readonly ListKind[]): readonly number[] {
  const { students, matched, ended, needsVerification, unmatched, otherProvince } = totals
  return [students, matched, ...categories.map((kind) => totals.categories.get(kind) ?? 0), ended, needsVerification, unmatched, otherProvince]
}

function overlapSheet(result: RunResult, say: Say): ReportSheet {
  const columns = [textColumn(say('lists'), listsWidth), countColumn(say('lists-count')), countColumn(say('students'))]
  const rows = overlaps(result).map(({ lists, students }) => [lists.map((list) => listWords(list, result.config)).join(say('plus')), lists.length, students])
  const sum = overlaps(result).reduce((total, { students }) => total + students, 0)
  return sheetOf('overlap', columns, rows, say, [say('total'), '', sum])
}

function pairSheet(result: RunResult, say: Say): ReportSheet {
  const shared = pairwise(result)
  const columns = [textColumn(say('lists'), sentenceWidth), ...result.kinds.map((kind) => countColumn(listWords(kind, result.config)))]
  return sheetOf('overlap-pairs', columns, result.kinds.map((kind) => [listWords(kind, result.config), ...result.kinds.map((other) => shared(kind, other))]), say)
}

function accountSheet({ accounts }: RunResult, say: Say): ReportSheet {
  const columns = [
    textColumn(say('file'), sentenceWidth),
    textColumn(say('sheet'), nameWidth, true),
    countColumn(say('rows')),
    ...rowKinds.map((kind) => countColumn(say(`row-${kind}`), kind !== 'person')),
    countColumn(say('people')),
    countColumn(say('repeats'), true),
  ]
  const rows = accounts.map(({ file, sheet, hidden, rows: read, kinds, people, repeats }) => [
    file,
    hidden ? say('hidden', { sheet: sheet ?? '' }) : (sheet ?? ''),
    read,
    ...rowKinds.map((kind) => kinds[kind]),
    people,
    repeats,
  ])
  const sum = (at: number): number => rows.reduce((total, row) => total + Number(row[at]), 0)
  return sheetOf('row-account', columns, rows, say, [say('total'), '', ...columns.slice(2).map((_, at) => sum(at + 2))])
}
