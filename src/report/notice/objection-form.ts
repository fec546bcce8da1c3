import { groupBy } from '../../group-by.ts'
import { dateText, objectionHeadings, objectionResultWords, objectionStateText, speakNotice, type ObjectionHeading } from '../../messages/notice.ts'
import { speakSheet, type SheetWord } from '../../messages/verification.ts'
import type { Objection, RunResult } from '../../types.ts'
import { isPending } from '../../verify/notice/objections.ts'
import { blank, given, personalFoot, type Paper, type PaperColumn, type PaperValue, type SignatureCell } from '../papers/paper.ts'
import type { Report } from '../report.ts'
import { noticedRows, type NoticedRow } from './noticed.ts'

/** Rows for objections that come in (chosen: they fill the first page). */
const emptyRows = 8

/** The block below, over the columns that have room for names and a seal; its words are those of the verification sheets, by which it is read back. */
const signatureBlock: readonly (Pick<SignatureCell, 'labelColumns' | 'valueColumns'> & { readonly word: SheetWord })[] = [
  { word: 'sheet-signer', labelColumns: [1, 2], valueColumns: [3, 4] },
  { word: 'sheet-unit', labelColumns: [5, 5], valueColumns: [6, 8] },
  { word: 'sheet-date', labelColumns: [9, 9], valueColumns: [10, 10] },
  { word: 'sheet-sealed', labelColumns: [11, 11], valueColumns: [12, 12] },
  { word: 'sheet-scan', labelColumns: [13, 13], valueColumns: [14, 14] },
]

/** The form on which objections are recorded and examined, a paper a school: those that wait for it, and empty rows. It is read back like a verification sheet. */
export const objectionForm: Report = {
  kind: 'papers',
  page: true,
  papers(result) {
    if (result.config.notice === null) return []
    const waiting = result.verification.notice.objections.filter(isPending)
    return [{ suffix: '', papers: [...groupBy(noticedRows(result), ({ school }) => school).values()].map((rows) => formPaper(rows, waiting, result)) }]
  },
}

function formPaper(rows: readonly NoticedRow[], waiting: readonly Objection[], { config }: RunResult): Paper {
  const { language } = config
  const say = speakNotice(language)
  const saySheet = speakSheet(language)
  const heading = (column: ObjectionHeading): string => objectionHeadings[column][language]
  const columns: readonly PaperColumn[] = [
    given(heading('position'), 4, 'number'),
    blank(heading('number'), 12),
    blank(heading('student'), 9),
    blank(heading('class'), 13),
    blank(heading('objection'), 25),
    blank(heading('objector'), 9),
    blank(heading('objector-contact'), 13),
    blank(heading('received'), 11),
    given(heading('state'), 12),
    blank(heading('found'), 25),
    blank(heading('result'), 9, Object.values(objectionResultWords).map((words) => words[language]), true),
    blank(heading('examiner'), 9),
    blank(heading('date'), 11),
    blank(heading('final'), 12, [say('yes')]),
  ]
  const ofStudent = new Map(rows.map((row) => [row.student, row]))
  const recorded = waiting.flatMap((objection) => {
    const row = objection.student === null ? undefined : ofStudent.get(objection.student)
    return row === undefined ? [] : [valuesOf(objection, row, language)]
  })
  const empty = Array.from({ length: emptyRows }, (): readonly PaperValue[] => columns.slice(1).map(() => ''))
  const [first, last] = [rows.map(({ noticed }) => noticed.first).reduce((a, b) => (b < a ? b : a)), rows.map(({ noticed }) => noticed.last).reduce((a, b) => (b > a ? b : a))]
  const school = rows[0]?.school ?? ''
  return {
    name: school || say('no-school'),
    title: say('form-title'),
    about: [say('form-about', { school: school || say('no-school'), first: dateText(first, language), last: dateText(last, language), count: recorded.length }), say('form-howto')],
    columns,
    rows: [...recorded, ...empty].map((values, at) => [at + 1, ...values]),
    closing: [say('form-statement')],
    signature: [signatureBlock.map(({ word, labelColumns, valueColumns }) => ({ label: saySheet(word), labelColumns, valueColumns, choices: word === 'sheet-sealed' ? [say('yes'), say('no')] : [] }))],
    orientation: 'landscape',
    foot: personalFoot(language, config.asOf),
  }
}

/** What was recorded; what was found is asked anew, and the words say why. */
function valuesOf({ row, state }: Objection, { noticed, name, gradeClass }: NoticedRow, language: RunResult['config']['language']): readonly PaperValue[] {
  return [noticed.number, name, gradeClass, row.objection, row.objector, row.contact, row.received, objectionStateText(state, language), '', '', '', '', '']
}
