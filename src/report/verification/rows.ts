import { groupBy } from '../../group-by.ts'
import { findingDetail, speakSheet, type SaySheet } from '../../messages/verification.ts'
import { compareText } from '../../text-order.ts'
import type { DepartmentId, Decision, Person, Question, RunResult } from '../../types.ts'
import { classLabel, villageLabel } from '../grouping.ts'
import { compareNatural, inOrderOfClass } from '../order.ts'
import { guardianOf, plainNumber } from '../student-columns.ts'
import { classTeacher, departmentOf } from '../../verify/departments.ts'
import { listWords, reasonSentence } from '../wording.ts'

/** One question as an office reads it. */
export interface SheetRow {
  /** From 1 on each sheet. */
  readonly position: number
  readonly number: string
  readonly student: string
  readonly idNumber: string
  readonly schoolClass: string
  readonly guardian: string
  /** The best candidate or the family, a fact a line; '' for nobody. */
  readonly listed: string
  readonly question: string
}

/** What one office is asked about one village. */
export interface VillageSheet {
  readonly department: DepartmentId
  /** '' where the registration does not say it. */
  readonly village: string
  readonly batches: readonly number[]
  readonly rows: readonly SheetRow[]
}

/** Questions that an office still has to answer: about students who are open, and doubts that are left about others. */
export function openQuestions({ verification: { questions, outcomes } }: Pick<RunResult, 'verification'>): readonly Question[] {
  return (questions ?? []).filter(({ asked, student, finding: { kind } }) => asked.department !== classTeacher && kind !== 'approved' && kind !== 'refused' && kind !== 'identified' && (outcomes[student]?.kind === 'open' || outcomes[student]?.kind === 'found'))
}

/** The sheets of a run: by office, and within it by village; rows in order of class. Only what the office needs is on them. */
export function villageSheets(result: RunResult): readonly VillageSheet[] {
  const say = speakSheet(result.config.language)
  const open = groupBy(openQuestions(result), ({ student }) => student)
  const sheets = new Map<string, { readonly department: DepartmentId; readonly village: string; readonly batches: Set<number>; readonly rows: SheetRow[] }>()
  for (const decision of inOrderOfClass(result)) {
    for (const question of open.get(decision.student) ?? []) {
      const student = result.students.person(decision.student)
      const { department, number, batch } = question.asked
      const village = villageLabel(student, result)
      const key = JSON.stringify([department, village])
      const sheet = sheets.get(key) ?? { department, village, batches: new Set<number>(), rows: [] }
      sheets.set(key, sheet)
      sheet.batches.add(batch)
      sheet.rows.push({ ...rowOf(decision, question, student, result, say), position: sheet.rows.length + 1, number })
    }
  }
  return [...sheets.values()]
    .map((sheet) => ({ ...sheet, batches: [...sheet.batches].sort((a, b) => a - b) }))
    .sort((a, b) => compareText(a.department, b.department) || Number(a.village === '') - Number(b.village === '') || compareNatural(a.village, b.village))
}

function rowOf(decision: Decision, question: Question, student: Person, result: RunResult, say: SaySheet): Omit<SheetRow, 'position' | 'number'> {
  const { language } = result.config
  const listed = listedFacts(decision, question, result, say)
  const reason = reasonSentence(decision, language)
  const asks = say(isCandidate(decision, question.listed) ? 'ask-candidate' : 'ask-nobody', { reason })
  const { kind } = question.finding
  return {
    student: student.text('name'),
    idNumber: plainNumber(student.text('idNumber')),
    schoolClass: classLabel(student),
    guardian: guardianOf(student),
    listed,
    question: kind === 'unanswered' ? asks : asks + say('ask-again', { why: findingDetail(question.finding, language) }),
  }
}

/** Where the family alone is listed, one of it stands for the household, and is nobody to compare the student with. */
export function isCandidate({ candidates, family, hits }: Decision, listed: number | null): boolean {
  return listed !== null && (candidates.some((candidate) => candidate.listed === listed) || (family === null && hits.some((hit) => hit.listed === listed)))
}

/** Name, number, household and list of the candidate; of the family where the office lists nobody else. */
function listedFacts(decision: Decision, { listed: best, asked }: Question, { listed, config }: RunResult, say: SaySheet): string {
  if (best !== null && isCandidate(decision, best)) {
    const person = listed.person(best)
    const household = person.text('householdId')
    return [person.text('name'), plainNumber(person.text('idNumber')), household === '' ? '' : say('of-household', { household }), listWords(person.kind, config)].filter((text) => text !== '').join('\n')
  }
  if (decision.family === null) return ''
  const relative = listed.person(decision.family)
  const head = relative.text('headName') || relative.text('name')
  return isOf(relative, asked.department) && head !== '' ? say('family', { head, household: relative.text('householdId'), list: listWords(relative.kind, config) }).trim() : ''
}

function isOf(person: Person, department: DepartmentId): boolean {
  return departmentOf(person.kind) === department
}
