import { speakDuplicates, type SayDuplicates } from '../messages/duplicates.ts'
import type { Language } from '../messages/language.ts'
import { speak, type Say } from '../messages/reports.ts'
import type { Person, RunResult } from '../types.ts'
import { registeredRow } from '../verify/registered-twice.ts'
import { placeOrder } from './order.ts'
import { possiblyTwice, type PossibleRow } from './possibly-twice.ts'
import type { ReportColumn, ReportSheet, ReportValue } from './report.ts'
import { fieldColumn, idWidth, nameWidth, numberColumn, placeWidth, schoolColumns, schoolValues, sentenceWidth, shortWidth, textColumn } from './student-columns.ts'
import { placeText } from './wording.ts'

/** Other rows of a child that a row names. */
const mostOthers = 3

interface GroupedRow {
  /** From 1: rows of one number may be one child. */
  readonly group: number
  readonly row: PossibleRow
}

/** Rows that may be one child beside one another, in order of place. */
function groupedRows(result: RunResult): readonly GroupedRow[] {
  const byPlace = placeOrder(result)
  const placeOf = ({ student }: PossibleRow) => result.students.person(student).place
  return possiblyTwice(result)
    .map((child) => [...child].sort((a, b) => byPlace(placeOf(a), placeOf(b))))
    .sort(([a], [b]) => (a === undefined || b === undefined ? 0 : byPlace(placeOf(a), placeOf(b))))
    .flatMap((child, at) => child.map((row) => ({ group: at + 1, row })))
}

/** For people: which rows may be one child, where each stands, and what agrees. */
export function possibleSheet(result: RunResult): ReportSheet {
  const { language } = result.config
  const [say, sayDuplicates] = [speak(language), speakDuplicates(language)]
  const grouped = groupedRows(result)
  return {
    name: sayDuplicates('possible'),
    title: sayDuplicates('title-possible', { count: grouped.length }),
    note: sayDuplicates('note-possible'),
    personal: true,
    count: grouped.length,
    columns: [
      numberColumn(say),
      { heading: sayDuplicates('child'), kind: 'number', most: shortWidth },
      fieldColumn('name', nameWidth, language),
      fieldColumn('idNumber', idWidth, language),
      ...schoolColumns(language),
      textColumn(say('place'), placeWidth),
      textColumn(sayDuplicates('other'), placeWidth),
      textColumn(sayDuplicates('agrees'), sentenceWidth),
    ],
    *rows() {
      let number = 0
      for (const { group, row } of grouped) {
        const student = result.students.person(row.student)
        const [others, agrees] = [othersText(row, result, say, sayDuplicates), agreesText(row, sayDuplicates)]
        yield [++number, group, student.text('name'), student.text('idNumber'), ...schoolValues(student), placeText(student.place, say), others, agrees]
      }
    },
  }
}

/** The same rows in the columns of the certain ones, without a number, and the columns that they have beside those. */
export function withAgreement(result: RunResult): { readonly columns: readonly ReportColumn[]; readonly rows: () => Iterable<readonly ReportValue[]> } {
  const { language } = result.config
  return { columns: [textColumn(speakDuplicates(language)('agrees'), sentenceWidth)], rows: () => rowsOfCsv(result, language) }
}

function* rowsOfCsv(result: RunResult, language: Language): Generator<readonly ReportValue[]> {
  const [say, sayDuplicates] = [speak(language), speakDuplicates(language)]
  for (const { row } of groupedRows(result)) {
    const student = result.students.person(row.student)
    const [others, agrees] = [othersText(row, result, say, sayDuplicates), agreesText(row, sayDuplicates)]
    yield [sayDuplicates('kind'), say('side-students'), student.text('name'), student.text('idNumber'), student.text('className'), placeText(student.place, say), others, agrees]
  }
}

/** Where the other rows stand, with their school and class. */
function othersText({ others }: PossibleRow, { students }: RunResult, say: Say, sayDuplicates: SayDuplicates): string {
  const shown = others.slice(0, mostOthers).map(({ student }) => whereText(students.person(student), say, sayDuplicates))
  return [...shown, ...(others.length > mostOthers ? [say('and-more', { count: others.length - mostOthers })] : [])].join('\n')
}

function whereText(student: Person, say: Say, sayDuplicates: SayDuplicates): string {
  const [{ label }, place] = [registeredRow(student), placeText(student.place, say)]
  return label === '' ? place : sayDuplicates('other-row', { label, place })
}

/** A line for each of the other rows; once where all agree in the same. */
function agreesText({ others }: PossibleRow, say: SayDuplicates): string {
  const lines = others.slice(0, mostOthers).map(({ agrees }) => agrees.map((each) => say(each)).join(say('between')))
  return new Set(lines).size === 1 ? (lines[0] ?? '') : lines.join('\n')
}
