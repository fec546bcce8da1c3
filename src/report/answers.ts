import { groupBy } from '../group-by.ts'
import type { Language } from '../messages/language.ts'
import { reviewWords } from '../messages/review.ts'
import { findingDetail, problemSentence, resultWords } from '../messages/verification.ts'
import { speak, type Say } from '../messages/reports.ts'
import type { AnswerPlace, Question, RunResult } from '../types.ts'
import { departmentWords } from '../verify/departments.ts'
import { reviewPlace, standingReviews } from '../verify/reviews.ts'
import { inOrderOfClass } from './order.ts'
import type { Report, ReportColumn, ReportSheet, ReportValue } from './report.ts'
import { fieldColumn, nameWidth, numberColumn, placeWidth, schoolColumns, schoolValues, sentenceWidth, shortWidth } from './student-columns.ts'
import { listWords } from './wording.ts'

/** Every question with what was answered: who, when, on what evidence, in which file and row; and the rows that could not be used. */
export const answers: Report = {
  kind: 'table',
  csv: true,
  sheets: (result) => {
    const say = speak(result.config.language)
    return [questionSheet(result, say), problemSheet(result, say)]
  },
}

const text = (heading: string, most: number, optional = false): ReportColumn => ({ heading, kind: 'text', most, optional })

function questionSheet(result: RunResult, say: Say): ReportSheet {
  const { language } = result.config
  const rows = questionRows(result, say)
  return {
    name: say('answers'),
    title: say('title-answers', { count: rows.length }),
    personal: true,
    count: rows.length,
    columns: [
      numberColumn(say), text(say('question-number'), shortWidth), ...schoolColumns(language), fieldColumn('name', nameWidth, language), text(say('office'), nameWidth), text(say('asked'), shortWidth),
      text(say('outcome'), sentenceWidth), text(say('answered'), nameWidth, true), text(say('verified-by'), placeWidth, true), text(say('basis'), sentenceWidth, true), text(say('answer-file'), placeWidth, true),
    ],
    rows: () => rows,
  }
}

function questionRows(result: RunResult, say: Say): readonly (readonly ReportValue[])[] {
  const { verification, config, students } = result
  const byStudent = groupBy(verification.questions ?? [], ({ student }) => student)
  const inOrder = inOrderOfClass(result).flatMap(({ student }) => byStudent.get(student) ?? [])
  return inOrder.map((question, at) => {
    const { asked, student, finding } = question
    const person = students.person(student)
    const said = saidOn(question, config.language, say)
    const lines = (part: keyof Said): string => [...new Set(said.map((each) => each[part]))].filter((line) => line !== '').join('\n')
    return [
      at + 1,
      asked.number,
      ...schoolValues(person),
      person.text('name'),
      departmentWords(asked.department, config.kinds)[config.language],
      asked.asked,
      (finding.kind === 'approved' || finding.kind === 'identified') && finding.category !== null
        ? `${findingDetail(finding, config.language)}${say('comma')}${listWords(finding.category, config)}`
        : findingDetail(finding, config.language),
      lines('result'),
      lines('by'),
      lines('basis'),
      lines('where'),
    ]
  })
}

/** One answer or review in words. */
interface Said {
  readonly result: string
  readonly by: string
  readonly basis: string
  readonly where: string
}

function saidOn({ answers: entries, reviews }: Question, language: Language, say: Say): readonly Said[] {
  const joined = (texts: readonly string[]): string => texts.filter((each) => each !== '').join(say('comma'))
  const byOffices = entries.map(({ results, name, idNumber, signer, checker, unit, date, basis, place }) => ({
    result: joined([...results.map((each) => resultWords[each][language]), name, idNumber]), by: joined([signer, checker, unit, date]), basis, where: placeOf(place, say),
  }))
  const bySchool = standingReviews(reviews).map(({ result, reviewer, date, basis, note }) => ({
    result: reviewWords[result][language], by: joined([reviewer, date]), basis: joined([basis, note]), where: reviewPlace,
  }))
  return [...byOffices, ...bySchool]
}

function problemSheet({ verification: { problems }, config: { language } }: RunResult, say: Say): ReportSheet {
  const rows = problems.map((problem): readonly ReportValue[] => [problem.file, problem.sheet ?? '', problem.row === 0 ? '' : problem.row, problemSentence(problem, language)])
  return {
    name: say('answer-problems'),
    title: say('title-answer-problems', { count: rows.length }),
    personal: false,
    count: rows.length,
    columns: [text(say('file'), placeWidth), text(say('sheet'), nameWidth, true), { heading: say('row'), kind: 'number', most: shortWidth }, text(say('problem'), sentenceWidth * 2)],
    rows: () => rows,
  }
}

function placeOf({ file, sheet, row }: AnswerPlace, say: Say): string {
  return sheet === null ? say('place-in-text', { file, row }) : say('place-in-sheet', { file, sheet, row })
}
