import { groupBy } from '../group-by.ts'
import type { Language } from '../messages/language.ts'
import { reviewWords } from '../messages/review.ts'
import { findingDetail, problemSentence, resultWords } from '../messages/verification.ts'
import { speak, type Say } from '../messages/reports.ts'
import type { AnswerPlace, Question, RunResult } from '../types.ts'
import { departmentWords } from '../verify/departments.ts'
import { reviewPlace, standingReviews } from '../verify/reviews.ts'
import { compareText } from '../text-order.ts'
import { openCorrections } from './corrections/rows.ts'
import { inOrderOfClass } from './order.ts'
import type { Report, ReportColumn, ReportSheet, ReportValue } from './report.ts'
import { fieldColumn, nameWidth, numberColumn, placeWidth, schoolColumns, schoolValues, sentenceWidth, shortWidth } from './student-columns.ts'
import { openQuestions } from './verification/rows.ts'
import { listWords } from './wording.ts'

/**
 * What is still to be answered, of each office and of the class teachers together; every other question with what was answered: who, when, on what evidence, in which file and row; and the
 * rows that could not be used. The csv file has all questions in order of class.
 */
export const answers: Report = {
  kind: 'table',
  csv: (result) => questionSheet('answers', inOrder(result), result, speak(result.config.language)),
  sheets: (result) => {
    const say = speak(result.config.language)
    const open = new Set([...openQuestions(result), ...openCorrections(result)])
    const [toAnswer, others] = [true, false].map((isOpen) => inOrder(result).filter((question) => open.has(question) === isOpen))
    return [questionSheet('to-answer', byOffice(toAnswer ?? []), result, say), questionSheet('answers', others ?? [], result, say), problemSheet(result, say)]
  },
}

/** All questions in order of class. */
function inOrder(result: RunResult): readonly Question[] {
  const byStudent = groupBy(result.verification.questions ?? [], ({ student }) => student)
  return inOrderOfClass(result).flatMap(({ student }) => byStudent.get(student) ?? [])
}

/** Of one office together, and first what it has answered in part. */
function byOffice(questions: readonly Question[]): readonly Question[] {
  const isUnanswered = ({ finding: { kind } }: Question): number => Number(kind === 'unanswered')
  return questions.toSorted((a, b) => compareText(a.asked.department, b.asked.department) || isUnanswered(a) - isUnanswered(b))
}

const text = (heading: string, most: number, optional = false): ReportColumn => ({ heading, kind: 'text', most, optional })

function questionSheet(name: 'answers' | 'to-answer', questions: readonly Question[], result: RunResult, say: Say): ReportSheet {
  const { language, kinds } = result.config
  const rows = questionRows(questions, result, say)
  const offices = [...groupBy(questions, ({ asked }) => asked.department)].map(([department, { length }]) => `${departmentWords(department, kinds)[language]} ${length}`).join(say('comma'))
  return {
    name: say(name),
    title: name === 'answers' ? say('title-answers', { count: rows.length }) : say('title-to-answer', { count: rows.length, offices: offices || say('nobody') }),
    personal: true,
    count: rows.length,
    columns: [
      numberColumn(say), text(say('question-number'), shortWidth), ...schoolColumns(language), fieldColumn('name', nameWidth, language), text(say('office'), nameWidth), text(say('asked'), shortWidth),
      text(say('outcome'), sentenceWidth), text(say('answered'), nameWidth, true), text(say('verified-by'), placeWidth, true), text(say('basis'), sentenceWidth, true), text(say('answer-file'), placeWidth, true),
    ],
    rows: () => rows,
  }
}

function questionRows(questions: readonly Question[], { config, students }: RunResult, say: Say): readonly (readonly ReportValue[])[] {
  return questions.map((question, at) => {
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
