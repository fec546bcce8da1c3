import { speak, type ReportWord, type Say } from '../messages/reports.ts'
import { schema, type FieldId } from '../schema.ts'
import type { RunResult } from '../types.ts'
import { gradePart } from './grade.ts'
import type { GroupPart } from './groups.ts'
import { overlaps, pairwise } from './overlap.ts'
import type { Report, ReportColumn, ReportSheet, ReportValue } from './report.ts'
import { countColumn, listsWidth, nameWidth, sentenceWidth, textColumn } from './student-columns.ts'
import { groupSheet, partOf } from './summary-groups.ts'
import { categorySheet, checkSheet } from './summary-sums.ts'
import { rowKinds, summarize, summaryEntries } from './summary.ts'
import { listWords } from './wording.ts'

/** Totals by category, school, grade, class and village, with what became of the students; which lists overlap; and what became of every row. */
export const summaryWorkbook: Report = {
  kind: 'table',
  csv: false,
  sheets: (result) => {
    const say = speak(result.config.language)
    const field = (id: FieldId): readonly [string, GroupPart] => [schema[id][result.config.language], partOf(id, result)]
    return [
      overview(result, say),
      categorySheet(result),
      groupSheet('by-school', [field('schoolName')], result, say),
      groupSheet('by-grade', [field('schoolName'), [schema.grade[result.config.language], gradePart(result.config.language)]], result, say),
      groupSheet('by-class', [field('schoolName'), field('grade'), field('className')], result, say),
      groupSheet('by-village', [field('village')], result, say),
      overlapSheet(result, say),
      pairSheet(result, say),
      checkSheet(result),
      accountSheet(result, say),
    ]
  },
}

type SheetWord = 'overview' | 'overlap' | 'overlap-pairs' | 'row-account'

function sheetOf(word: SheetWord, columns: readonly ReportColumn[], rows: readonly (readonly ReportValue[])[], say: Say, totals?: readonly ReportValue[]): ReportSheet {
  const title: ReportWord = `title-${word}`
  return { name: say(word), title: say(title), personal: false, columns, count: rows.length, rows: () => rows, ...(totals === undefined ? {} : { totals }) }
}

/** Four spaces, so that the depth of a line is seen in any font. */
const indent = '    '

function overview(result: RunResult, say: Say): ReportSheet {
  const entries = summaryEntries(summarize(result), result.config.language)
  const columns = [textColumn(say('item'), listsWidth), countColumn(say('count')), textColumn(say('remark'), listsWidth)]
  return sheetOf('overview', columns, entries.map(({ depth, label, value, remark }) => [indent.repeat(depth) + label, value, remark]), say)
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
