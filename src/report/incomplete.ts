import { speak, type ReportWord, type Say } from '../messages/reports.ts'
import { schema } from '../schema.ts'
import type { RunResult } from '../types.ts'
import { findIncompleteness } from './completeness.ts'
import type { Report, ReportColumn, ReportSheet, ReportValue } from './report.ts'
import { nameWidth, placeWidth, sentenceWidth, shortWidth } from './student-columns.ts'
import { listWords, placeText } from './wording.ts'

/** Whom and what an export leaves out by its own account: households, villages, numbers of rows, classes. For asking the office for the whole list. */
export const incomplete: Report = {
  kind: 'table',
  csv: true,
  sheets: (result) => {
    const say = speak(result.config.language)
    return [householdSheet(result, say), villageSheet(result, say), gapSheet(result, say), classSheet(result, say)]
  },
}

type SheetWord = 'incomplete-households' | 'incomplete-villages' | 'incomplete-numbers' | 'incomplete-classes'

function sheetOf(word: SheetWord, columns: readonly ReportColumn[], rows: readonly (readonly ReportValue[])[], say: Say, personal = false): ReportSheet {
  const title: ReportWord = `title-${word}`
  return { name: say(word), title: say(title), personal, columns, count: rows.length, rows: () => rows, note: say('incomplete-note') }
}

function text(heading: string, most: number): ReportColumn {
  return { heading, kind: 'text', most }
}

function number(heading: string): ReportColumn {
  return { heading, kind: 'number', most: shortWidth }
}

function householdSheet(result: RunResult, say: Say): ReportSheet {
  const { language } = result.config
  const columns = [
    text(say('lists'), nameWidth), text(schema.village[language], nameWidth), text(schema.householdId[language], nameWidth), text(schema.headName[language], nameWidth),
    number(say('people-stated')), number(say('people-present')), number(say('people-missing')), text(say('place'), placeWidth),
  ]
  const rows = findIncompleteness(result).households.map((each) => [
    listWords(each.list, result.config), each.villageText, each.number, each.head, each.stated, each.listed, each.stated - each.listed, placeText(each.place, say),
  ])
  return sheetOf('incomplete-households', columns, rows, say, true)
}

function villageSheet(result: RunResult, say: Say): ReportSheet {
  const columns = [text(schema.village[result.config.language], nameWidth), number(say('students')), text(say('lists-without-village'), sentenceWidth), number(say('households-short')), number(say('people-missing'))]
  const rows = findIncompleteness(result).villages.map((each) => [
    each.text, each.students, each.absentFrom.map((kind) => listWords(kind, result.config)).join(say('comma')), each.households, each.people,
  ])
  return sheetOf('incomplete-villages', columns, rows, say)
}

function gapSheet(result: RunResult, say: Say): ReportSheet {
  const columns = [text(say('file'), sentenceWidth), text(say('sheet'), nameWidth), number(say('count')), text(say('numbers-missing'), sentenceWidth)]
  return sheetOf('incomplete-numbers', columns, findIncompleteness(result).gaps.map(({ file, sheet, count, numbers }) => [file, sheet ?? '', count, numbers.join(say('comma'))]), say)
}

function classSheet(result: RunResult, say: Say): ReportSheet {
  const { language } = result.config
  const columns = [text(schema.schoolName[language], nameWidth), text(schema.grade[language], shortWidth), text(schema.className[language], shortWidth), number(say('people-present'))]
  return sheetOf('incomplete-classes', columns, findIncompleteness(result).classes.map(({ school, grade, className, listed }) => [school, grade, className, listed]), say)
}
