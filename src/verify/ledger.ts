import type { Answer, AnswerPlace, AnswerProblem, AnswerResult, AskedQuestion, LedgerEntry } from '../types.ts'
import { hashOf } from './marks.ts'
import type { IsNamed } from './named.ts'
import { classTeacher } from './departments.ts'
import { whichRowMark } from './registered-twice.ts'
import { answerText, isWithinRemit, officesResults, teachersResults, whichRowResults } from './rules.ts'

/** A row of a returned sheet that answers something. */
export interface ReturnedRow {
  readonly answer: Answer
  /** Name of the student as the row has it; '' for none. */
  readonly student: string
  readonly place: AnswerPlace
  /** Result and category as they are written. */
  readonly written: { readonly result: string; readonly category: string }
}

/**
 * Takes returned rows into the ledger. An answer that is there already adds nothing, whatever file brings it; a row whose number was never
 * given out, that stands beside the name of another student, that is dated before the question was asked, or whose result or category is not for whoever was asked to say, is a problem and adds nothing.
 */
export function takeIn(
  ledger: readonly LedgerEntry[],
  rows: readonly ReturnedRow[],
  register: ReadonlyMap<string, AskedQuestion>,
  isNamed: IsNamed,
): { readonly ledger: readonly LedgerEntry[]; readonly problems: readonly AnswerProblem[] } {
  const known = new Set(ledger.map(({ id }) => id))
  const fresh: LedgerEntry[] = []
  const problems: AnswerProblem[] = []
  for (const { answer, student, place, written } of rows) {
    const asked = register.get(answer.number)
    const { file, sheet, row } = place
    if (asked === undefined) {
      problems.push({ code: 'number-unknown', file, sheet, row, params: { number: answer.number } })
    } else if (!isNamed(asked.student, student, answer.name)) {
      problems.push({ code: 'student-differs', file, sheet, row, params: { number: answer.number, name: student } })
    } else if (!answer.results.every((result) => isForWhomAsked(result, asked))) {
      problems.push({ code: 'result-foreign', file, sheet, row, params: { number: answer.number } })
    } else if (!answer.results.every((result) => isAsked(result, asked))) {
      problems.push({ code: 'result-unknown', file, sheet, row, params: { number: answer.number, text: written.result } })
    } else if (answer.category !== '' && !isWithinRemit(answer.category, asked.department)) {
      problems.push({ code: 'category-unknown', file, sheet, row, params: { number: answer.number, text: written.category } })
    } else if (answer.date !== '' && answer.date < asked.asked) {
      problems.push({ code: 'date-before-question', file, sheet, row, params: { number: answer.number, date: answer.date, asked: asked.asked } })
    } else {
      const id = hashOf(answerText(answer))
      if (!known.has(id)) fresh.push({ id, ...answer, place })
      known.add(id)
    }
  }
  return { ledger: [...ledger, ...fresh], problems }
}

/** Class teachers say nothing of the lists, and offices nothing of the registration. */
function isForWhomAsked(result: AnswerResult, { department }: AskedQuestion): boolean {
  return department === classTeacher ? teachersResults.includes(result) || whichRowResults.includes(result) : officesResults.includes(result)
}

/** Whether the child is in the class is asked where several rows have it; that a row is right as it is says too little there, and is asked about again. */
function isAsked(result: AnswerResult, { department, candidate }: AskedQuestion): boolean {
  return department !== classTeacher || candidate === whichRowMark || teachersResults.includes(result)
}
