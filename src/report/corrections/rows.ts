import { faultSentences, speakCorrection, type SayCorrection } from '../../messages/corrections.ts'
import { issueSentenceBesideNumber } from '../../messages/issues.ts'
import { fill } from '../../messages/language.ts'
import { findingDetail, findingText, joinedRows } from '../../messages/verification.ts'
import type { Decision, Finding, Question, RunResult } from '../../types.ts'
import { classTeacher } from '../../verify/departments.ts'
import { faultFinder, type Fault } from '../../verify/faults.ts'
import { registeredRow } from '../../verify/registered-twice.ts'
import { byClass } from '../grouping.ts'
import { withoutEcho } from '../row-problems.ts'
import { plainNumber } from '../student-columns.ts'
import { reasonSentence } from '../wording.ts'
import { suggestionFor } from './suggestion.ts'

/** One student as the class teacher reads them. */
export interface CorrectionRow {
  readonly number: string
  readonly student: string
  readonly idNumber: string
  /** Sentences, one a line. */
  readonly wrong: string
  /** What to compare with the documents, a value a line; '' for nothing. */
  readonly suggestion: string
  /** The child is registered more than once, and which row holds is asked. */
  readonly isWhichRow: boolean
}

/** What one class teacher is asked. */
export interface ClassCorrections {
  /** School, grade and class; '' where the registration does not say them. */
  readonly label: string
  readonly batches: readonly number[]
  readonly rows: readonly CorrectionRow[]
}

/** Whether a class teacher still has to answer. */
const isOpen = ({ kind }: Finding): boolean => !answered.has(kind)
const answered: ReadonlySet<Finding['kind']> = new Set(['correction', 'confirmed', 'row-holds', 'row-struck', 'not-in-class'])

/** Questions that class teachers still have to answer; whom every office refused is of no use to correct. */
export function openCorrections({ verification: { questions, outcomes } }: Pick<RunResult, 'verification'>): readonly Question[] {
  return (questions ?? []).filter(({ asked, student, finding }) => asked.department === classTeacher && isOpen(finding) && outcomes[student]?.kind !== 'refused')
}

/** The correction lists of a run, a class each. */
export function classCorrections(result: RunResult): readonly ClassCorrections[] {
  const say = speakCorrection(result.config.language)
  const open = new Map(openCorrections(result).map((question) => [question.student, question]))
  const faultsOf = faultFinder({ ...result, asOf: result.config.asOf })
  return byClass(result, ({ student }) => open.has(student)).map(({ label, decisions }) => {
    const asked = decisions.flatMap((decision) => {
      const question = open.get(decision.student)
      return question === undefined ? [] : [{ decision, question }]
    })
    const batches = [...new Set(asked.map(({ question }) => question.asked.batch))].sort((a, b) => a - b)
    return { label, batches, rows: asked.map(({ decision, question }) => rowOf(decision, question, faultsOf(decision), result, say)) }
  })
}

function rowOf(decision: Decision, { asked, finding }: Question, faults: readonly Fault[], result: RunResult, say: SayCorrection): CorrectionRow {
  const student = result.students.person(decision.student)
  const { name, idNumber } = suggestionFor(decision, faults, result)
  const others = (result.verification.registeredTwice.get(decision.student) ?? []).filter((row) => row !== decision.student).map((row) => registeredRow(result.students.person(row)))
  const twice = others.length === 0 ? '' : say('twice', { count: others.length + 1, others: joinedRows(others, result.config.language) })
  const suggestion = [name === '' ? '' : say('suggested-name', { name }), idNumber === '' ? '' : say('suggested-id', { id: idNumber })]
  return {
    number: asked.number,
    student: student.text('name'),
    idNumber: plainNumber(student.text('idNumber')),
    wrong: [twice, ...withoutEcho(faults, (fault) => (fault.code === 'issue' ? fault.issue.code : fault.code)).map((fault) => faultSentence(fault, decision, result)), askedAgain(finding, result, say)].filter((each) => each !== '').join('\n'),
    suggestion: suggestion.filter((each) => each !== '').join('\n'),
    isWhichRow: others.length > 0,
  }
}

function faultSentence(fault: Fault, decision: Decision, { listed, config: { language } }: RunResult): string {
  if (fault.code === 'issue') return issueSentenceBesideNumber(fault.issue, language)
  if (fault.code === 'not-found') return reasonSentence(decision, language)
  return fill(faultSentences[fault.code][language], fault.code === 'name-differs' ? { name: listed.person(fault.listed).text('name') } : {})
}

function askedAgain(finding: Finding, { config: { language } }: RunResult, say: SayCorrection): string {
  if (finding.kind === 'in-no-class') return say('again-no-class')
  if (finding.kind === 'contradiction') return finding.values === undefined && finding.rows === undefined ? say('again-contradiction') : say('again-differently', { why: findingDetail(finding, language) })
  if (finding.kind === 'stale') return say('again-stale')
  return finding.kind === 'incomplete' ? say('again-incomplete', { why: findingText(finding, language) }) : ''
}
