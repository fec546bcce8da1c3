import { checkedWords, speakCorrection, type CheckedResult } from '../../messages/corrections.ts'
import { speakSheet } from '../../messages/verification.ts'
import { blank, given, personalFoot, signatureRows, type Paper } from '../papers/paper.ts'
import type { Report } from '../report.ts'
import type { AnswerResult, RunResult } from '../../types.ts'
import { teachersResults, whichRowResults } from '../../verify/rules.ts'
import { classCorrections, type ClassCorrections } from './rows.ts'

/** What is wrong on the school's side: for every class teacher a list to check against the documents, fill in and return. */
export const corrections: Report = {
  kind: 'papers',
  page: true,
  papers: (result) => [{ suffix: '', papers: classCorrections(result).map((each) => paperOf(each, result)) }],
}

function paperOf({ label, batches, rows }: ClassCorrections, { config: { language, asOf } }: RunResult): Paper {
  const [say, sheet] = [speakCorrection(language), speakSheet(language)]
  const group = label === '' ? say('no-class') : label
  const choices = (results: readonly AnswerResult[]): readonly string[] => results.flatMap((result) => (result in checkedWords ? [checkedWords[result as CheckedResult][language]] : []))
  const [ofTeacher, ofWhichRow] = [choices(teachersResults), choices(whichRowResults)]
  const checked = { ...blank(say('checked'), 11), answers: { choices: ofTeacher, ticked: true, choicesOf: (row: number) => (rows[row]?.isWhichRow === true ? ofWhichRow : ofTeacher) } }
  const columns = [
    given(sheet('position'), 5, 'number'), given(sheet('number'), 12, 'code'), given(sheet('student'), 9), given(say('old-value'), 21, 'code'), given(say('wrong'), 32), given(say('suggestion'), 29, 'code'),
    checked, blank(sheet('right-name'), 10), blank(sheet('right-id'), 23), blank(say('checked-by'), 9), blank(sheet('date'), 10),
  ]
  return {
    name: group,
    title: say('title'),
    about: [say('about', { group, batches: batches.join(', '), count: rows.length }), say('howto') + (rows.some(({ isWhichRow }) => isWhichRow) ? say('howto-twice') : '')],
    columns,
    rows: rows.map(({ number, student, idNumber, wrong, suggestion }, at) => [at + 1, number, student, idNumber, wrong, suggestion, '', '', '', '', '']),
    closing: [say('closing')],
    signature: signatureRows(columns, [say('checked-by'), sheet('date')]),
    orientation: 'landscape',
    foot: personalFoot(language, asOf),
  }
}
