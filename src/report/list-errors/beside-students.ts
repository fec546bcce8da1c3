import { damagedIds } from '../../match/comparisons/id-number.ts'
import { levelOf } from '../../match/match.ts'
import { parseIdNumber } from '../../normalize/id-number.ts'
import { placeholder } from '../../normalize/name.ts'
import { issueSentenceBesideNumber } from '../../messages/issues.ts'
import { speak } from '../../messages/reports.ts'
import type { Candidate, Decision, Hit, Issue, Person, RunResult } from '../../types.ts'
import { classTeacher } from '../../verify/departments.ts'
import { evidencePhrase, placeText } from '../wording.ts'
import type { ListError } from './error.ts'

const repairable: ReadonlySet<string | null> = new Set(damagedIds)

/** What the errors are drawn from, looked up once. */
export interface Findings {
  readonly result: RunResult
  /** Troubles of both sides by place; notes are left out. */
  readonly issuesAt: (person: Person) => readonly Issue[]
  /** What is said of a row's ID number; each sentence ends in a full stop. */
  readonly troubleOf: (person: Person) => string
  /** Whether a list's sheet has a column for the number at all. */
  readonly hasNumberColumn: (person: Person) => boolean
}

/** Errors of the rows that students were matched with: what the registration, where it is consistent in itself, says otherwise. */
export function* errorsBesideStudents(findings: Findings): Generator<ListError> {
  const checked = checkedByTeacher(findings.result)
  for (const decision of findings.result.decisions) {
    if (decision.verdict === 'matched') for (const hit of decision.hits) if (hit.verdict === 'matched') yield* errorsOfHit(decision, hit, checked, findings)
    if (decision.reason === 'two-valid-ids') yield* twoValidIds(decision, findings)
  }
}

function* errorsOfHit(decision: Decision, { listed }: Hit, checked: Checked, findings: Findings): Generator<ListError> {
  const { result } = findings
  const [student, entry] = [result.students.person(decision.student), result.listed.person(listed)]
  const candidate = decision.candidates.find((each) => each.listed === listed)
  const number = student.value('idNumber')
  const teacher = checked.get(decision.student)
  const isConsistent = parseIdNumber(number).status === 'valid' && (teacher !== undefined || findings.issuesAt(student).length === 0)
  if (!isConsistent) return
  const theirs = parseIdNumber(entry.value('idNumber'))
  const base = { list: entry.kind, place: entry.place, name: entry.text('name') }
  const about = { student: student.value('name'), phrases: phrasesFor(candidate, result) }
  if (theirs.status === 'none' && findings.hasNumberColumn(entry)) {
    yield { ...base, code: 'id-missing', field: 'idNumber', old: entry.text('idNumber'), proposed: number, params: about }
  } else if (theirs.status !== 'valid' && candidate !== undefined && repairable.has(levelOf(candidate, 'idNumber'))) {
    yield { ...base, code: 'id-by-school', field: 'idNumber', old: entry.text('idNumber'), proposed: number, params: { ...about, trouble: findings.troubleOf(entry) } }
  }
  if (theirs.value !== number) return
  for (const issue of contradictionsOf(entry, findings)) {
    const { code, field } = issue
    const isBirth = code === 'birth-contradicts-id'
    const proposed = isBirth && theirs.birth === student.value('birthDate') ? dated(theirs.birth) : ''
    const trouble = issueSentenceBesideNumber(issue, result.config.language)
    if (field !== null) yield { ...base, code: proposed === '' ? 'contradicts-id' : 'contradicts-id-by-school', field, old: entry.text(field), proposed, params: { ...about, trouble } }
  }
  const name = student.value('name')
  if (entry.value('name') === '' || entry.value('name').replaceAll('·', '') === name.replaceAll('·', '')) return
  const differs = { ...base, field: 'name', old: entry.text('name') } as const
  const other = decision.hits.map((hit) => result.listed.person(hit.listed)).find((each) => each.value('idNumber') === number && each.value('name') === name && each.index !== listed)
  if (teacher !== undefined) yield { ...differs, code: 'name-by-teacher', proposed: name, params: { student: name, ...teacher } }
  else if (other !== undefined) yield { ...differs, code: 'name-by-list', proposed: name, params: { student: name, place: placeText(other.place, speak(result.config.language)) } }
  else if (entry.value('name').includes(placeholder) && !name.includes(placeholder)) yield { ...differs, code: 'name-unreadable', proposed: name, params: { student: name } }
  else yield { ...differs, code: 'name-differs', proposed: '', params: { student: name } }
}

/** Both numbers are right in themselves, so neither side knows. */
function* twoValidIds({ student: index, candidates: [best] }: Decision, { result }: Findings): Generator<ListError> {
  if (best === undefined) return
  const [student, entry] = [result.students.person(index), result.listed.person(best.listed)]
  const params = { student: student.text('name'), id: student.value('idNumber'), phrases: phrasesFor(best, result) }
  yield { code: 'id-two-valid', list: entry.kind, place: entry.place, name: entry.text('name'), field: 'idNumber', old: entry.text('idNumber'), proposed: '', params }
}

export function contradictionsOf(entry: Person, { issuesAt }: Findings): readonly Issue[] {
  return issuesAt(entry).filter(({ code }) => code === 'birth-contradicts-id' || code === 'sex-contradicts-id')
}

/** Who checked a student's row, and when. */
type Checked = ReadonlyMap<number, { readonly signer: string; readonly date: string }>

function checkedByTeacher({ verification: { questions } }: RunResult): Checked {
  const checked = new Map<number, { readonly signer: string; readonly date: string }>()
  for (const { asked, student, finding, answers } of questions ?? []) {
    const answer = answers.find(({ signer, date }) => signer !== '' && date !== '')
    if (asked.department !== classTeacher || answer === undefined) continue
    if (finding.kind === 'confirmed' || finding.kind === 'correction') checked.set(student, { signer: answer.signer, date: answer.date })
  }
  return checked
}

/** What speaks for the student being the person of the row. */
function phrasesFor(candidate: Candidate | undefined, { config: { language } }: RunResult): string {
  return (candidate?.evidence ?? []).filter(({ millibits }) => millibits > 0).map((each) => evidencePhrase(each, language)).join(speak(language)('comma'))
}

function dated(birth: string): string {
  return `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`
}
