import type { AnswerProblem, Decision, Issue, ListKind, People, StudentMarks, Verification } from '../types.ts'
import type { Config } from '../config.ts'
import { correctionsOf } from './corrections.ts'
import { faultFinder } from './faults.ts'
import { takeIn } from './ledger.ts'
import { marksOf } from './marks.ts'
import { applyNotice, takeInObjections } from './notice/notice.ts'
import { settle } from './outcomes.ts'
import { namedAs } from './named.ts'
import { ask, type VerifyConfig } from './questions.ts'
import { unanswered, type Prepared, type Remembered } from './prepared.ts'
import { reviewPlace, standingReviews } from './reviews.ts'
import { registeredTwice } from './registered-twice.ts'
import { Answers } from './standing-answers.ts'

/** Students more than this are a matter for programs: nobody prints a sheet for each (chosen: 20,000 rows are a thousand pages). */
export const mostOnPaper = 20_000

/** Takes the returned rows in, and says which values of the registration they put right. */
export function prepare(students: People, { ledger, reviews, register, returned, problems, notice }: Remembered, { twoPersons }: Pick<VerifyConfig, 'twoPersons'>): Prepared {
  const taken = takeIn(ledger, returned, new Map(register.map((asked) => [asked.number, asked])), namedAs(students, () => marksOf(students)))
  const found = [...problems, ...taken.problems]
  if (taken.ledger.length + reviews.length === 0) return unanswered({ reviews, register, problems: found, notice })
  // Made now: corrections change the values that they are made from.
  const marks = marksOf(students).map(({ digest, person, idNumber, pupil }): StudentMarks => ({ digest, person, idNumber, pupil }))
  const isPresent = presence(marks)
  const asked = new Map(register.map((each) => [each.number, each]))
  const isGone = (number: string): boolean => {
    const about = asked.get(number)
    return about !== undefined && !isPresent(about.student)
  }
  const gone = taken.ledger.filter(({ number }) => isGone(number)).map(({ number, place }): AnswerProblem => ({ code: 'student-gone', file: place.file, sheet: place.sheet, row: place.row, params: { number } }))
  const reviewed = standingReviews(reviews).filter(({ number }) => isGone(number)).map(({ number }): AnswerProblem => ({ code: 'student-gone', file: reviewPlace, sheet: null, row: 0, params: { number } }))
  return { ledger: taken.ledger, reviews, register, problems: [...found, ...gone, ...reviewed], marks, ...correctionsOf(register, taken.ledger, { students, marks }, twoPersons), notice }
}

/** Whether the registration still has a student, perhaps with other values. */
function presence(marks: readonly StudentMarks[]): (student: StudentMarks) => boolean {
  const known = new Set(marks.flatMap(({ digest, person, idNumber, pupil }) => [digest, `person ${person}`, `number ${idNumber}`, `pupil ${pupil}`]))
  return ({ digest, person, idNumber, pupil }) =>
    known.has(digest) || known.has(`person ${person}`) || known.has(`pupil ${pupil}`) || (idNumber !== '' && known.has(`number ${idNumber}`))
}

/** What was decided, with the offices' answers and the objections applied; nothing here changes a verdict, which is about identity alone. */
export function verify(
  prepared: Prepared,
  run: { readonly students: People; readonly listed: People; readonly decisions: readonly Decision[]; readonly kinds: readonly ListKind[]; readonly issues: readonly Issue[] },
  config: VerifyConfig & Pick<Config, 'precedence' | 'notice'>,
): Verification {
  const { ledger, reviews, register, problems, corrections, contradicting } = prepared
  const { decisions, students, listed, kinds, issues } = run
  const isOnPaper = decisions.filter(({ verdict }) => verdict !== 'matched').length <= mostOnPaper
  const { precedence, countEnded } = config
  const twice = registeredTwice(decisions, students)
  if (!isOnPaper && ledger.length + reviews.length === 0) {
    const { outcomes } = settle({ decisions, questions: [], corrections, twice, precedence, countEnded })
    return withNotice({ outcomes, questions: null, corrections, registeredTwice: twice, contradicting, marks: null, problems, ledger, reviews, register }, prepared, run.students, config)
  }
  const marks = prepared.marks ?? marksOf(students)
  const faultsOf = faultFinder({ students, listed, issues, asOf: config.asOf })
  // Of more students than anybody prints, only those whom the lists do not have are asked about; the others' faults are in issues.csv.
  const isFaulty = (decision: Decision): boolean => (decisions.length <= mostOnPaper || decision.verdict !== 'matched') && faultsOf(decision).length > 0
  const asked = ask({ decisions, marks, students, listed, twice, kinds, answers: new Answers(register, { ledger, reviews, contradicting }, marks), isFaulty, register, config })
  const { outcomes, questions } = settle({ decisions, questions: asked.questions, corrections, twice, precedence, countEnded })
  return withNotice({ outcomes, questions, corrections, registeredTwice: twice, contradicting, marks, problems, ledger, reviews, register: asked.register }, { ...prepared, marks }, run.students, config)
}

/** Without a notice, set or remembered, nothing is looked up. */
function withNotice(verification: Omit<Verification, 'notice'>, { notice, marks }: Prepared, students: People, { notice: settings, asOf }: Pick<Config, 'asOf' | 'notice'>): Verification {
  if (settings === null && notice.register.length === 0) {
    const { ledger, problems } = takeInObjections(notice, null, () => true)
    return { ...verification, problems: [...verification.problems, ...problems], notice: { noticed: new Map(), objections: [], changes: [], unseen: 0, register: [], ledger } }
  }
  const present = marks ?? marksOf(students)
  const noted = applyNotice(verification.outcomes, notice, { marks: present, settings, asOf, isNamed: namedAs(students, () => present) })
  return { ...verification, outcomes: noted.outcomes, problems: [...verification.problems, ...noted.problems], notice: noted.notice }
}
