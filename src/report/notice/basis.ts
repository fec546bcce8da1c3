import { groupBy } from '../../group-by.ts'
import { speakNotice } from '../../messages/notice.ts'
import type { ReasonCode } from '../../messages/reasons.ts'
import { speak, type Say } from '../../messages/reports.ts'
import { hasCarersNumber } from '../../match/students.ts'
import { parseIdNumber } from '../../normalize/id-number.ts'
import { schema, type FieldId } from '../../schema.ts'
import type { Decision, LedgerEntry, ListKind, Person, Question, RunResult } from '../../types.ts'
import { standingReviews } from '../../verify/reviews.ts'
import { distinct } from '../../verify/rules.ts'
import { correctedTexts, guardianOf } from '../student-columns.ts'
import { listWords, placeNames, type PlaceNames } from '../wording.ts'

/** On what a student goes forward, and what a list adds to what the school typed. */
export interface Basis {
  readonly text: string
  readonly household: string
  readonly guardian: string
  /** The list's number, where it is valid and that registered is damaged, missing, a carer's or another child's; '' where the registered one stands. */
  readonly idNumber: string
  /** Name and ID number where the list has others, and the registered number where the list's stands in its place, a line each. */
  readonly differing: readonly string[]
}

/** Says of each student who goes forward on what basis: the entry of the list under which the student counts, or who approved it when. */
export function basesOf(result: RunResult): (student: number, category: ListKind) => Basis {
  const { verification, students, listed, config } = result
  const { language } = config
  const [say, sayReport] = [speakNotice(language), speak(language)]
  const places = placeNames(result, sayReport)
  const approvals = groupBy((verification.questions ?? []).filter(({ finding: { kind } }) => kind === 'approved' || kind === 'identified'), ({ student }) => student)
  const saidOfRows = new Map((verification.questions ?? []).filter(({ finding: { kind } }) => kind === 'row-holds' || kind === 'row-struck').map(({ student, answers }) => [student, answers]))
  const corrections = new Map(verification.corrections.map(({ student, answer }) => [student, answer]))
  const who = ({ unit, signer, date }: LedgerEntry): string => [unit, signer, date].filter((text) => text !== '').join(' ')
  const reviewers = ({ reviews }: Question): string => distinct(standingReviews(reviews).map(({ reviewer, date }) => `${reviewer} ${date}`.trim())).join(say('comma'))
  const textOf = correctedTexts(result)
  const decisionOf = new Map(result.decisions.map((decision) => [decision.student, decision]))
  const beside = (person: Person, entry: Person, reason?: string): Pick<Basis, 'idNumber' | 'differing'> => besideList(person, { text: textOf(person, 'idNumber'), reason }, entry, config, sayReport)
  return (student, category) => {
    const person = students.person(student)
    const decision = decisionOf.get(student)
    const entry = decision === undefined ? null : entryFor(decision, category, listed)
    const question = approvals.get(student)?.find(({ finding }) => (finding.kind === 'approved' || finding.kind === 'identified') && finding.category === category)
    const answer = question?.answers[0]
    const correction = corrections.get(student)
    const own = { guardian: guardianOf(person) || (entry === null ? '' : guardianOf(entry)), ...(entry === null ? { idNumber: '', differing: [] } : beside(person, entry, decision?.reason)) }
    const identifiedBy = (reviewed: Question, whom: Person): Basis => ({
      text: say('basis-reviewed', { who: reviewers(reviewed), place: say('basis-entry', { list: listWords(whom.kind, config), place: placeOf(whom, places) }) }),
      household: householdOf(whom),
      guardian: guardianOf(person) || guardianOf(whom),
      ...beside(person, whom),
    })
    const place = entry === null ? '' : say('basis-entry', { list: listWords(entry.kind, config), place: placeOf(entry, places) })
    if (entry !== null && correction !== undefined) return { ...own, text: say('basis-corrected', { who: who(correction), place }), household: householdOf(entry) }
    if (entry !== null && decision?.verdict === 'matched') return { ...own, text: place, household: householdOf(entry) }
    if (entry !== null && decision?.sameChild !== undefined) {
      const teachers = distinct(decision.sameChild.flatMap((row) => saidOfRows.get(row) ?? []).map(who)).join(say('comma'))
      return { ...own, text: say('basis-enrolment', { place, count: decision.sameChild.length, who: teachers }), household: householdOf(entry) }
    }
    if (question?.finding.kind === 'identified') return identifiedBy(question, listed.person(question.finding.listed))
    const basis = answer === undefined || answer.basis === '' ? '' : say('basis-of-answer', { basis: answer.basis })
    const best = question?.listed ?? null
    return {
      ...own,
      text: answer === undefined ? '' : say('basis-answer', { who: who(answer), basis }),
      household: answer?.householdId !== undefined && answer.householdId !== '' ? answer.householdId : best === null ? '' : householdOf(listed.person(best)),
    }
  }
}

/** The entry under whose list a student counts who is matched, or would be but for another row of the same child; or else the match. */
function entryFor({ match, hits, sameChild }: Decision, category: ListKind, listed: RunResult['listed']): Person | null {
  const hit = hits.find(({ list, verdict }) => list === category && (verdict === 'matched' || sameChild !== undefined))
  const index = hit?.listed ?? match?.listed
  return index === undefined ? null : listed.person(index)
}

function placeOf(entry: Person, places: PlaceNames): string {
  return places.listed(entry.place)
}

/** The low-income lists number certificates and not households. */
function householdOf(entry: Person): string {
  return entry.text('householdId') || entry.text('assistanceNumber')
}

const compared = ['name', 'idNumber'] as const satisfies readonly FieldId[]
const usable: ReadonlySet<string> = new Set(['valid', 'permit'])

/** Reasons for a match by which the registered number is another child's, or nobody's. */
const numbersOfOthers: ReadonlySet<string> = new Set<ReasonCode>(['wrong-id-all-else-agrees', 'siblings-ids-swapped'])

/**
 * A damaged number, or somebody else's, is the government's to receive in no column: whose entry it is, is decided, and the entry has the whole number.
 *
 * @param registered the number with what was put right, and the reason for the match where it is the entry's
 */
function besideList(
  person: Person,
  registered: { readonly text: string; readonly reason: string | undefined },
  entry: Person,
  { language, asOf }: Pick<RunResult['config'], 'language' | 'asOf'>,
  say: Say,
): Pick<Basis, 'idNumber' | 'differing'> {
  const [theirs, ours] = [parseIdNumber(entry.value('idNumber')), parseIdNumber(registered.text)]
  const isReplaced = theirs.status === 'valid' && theirs.value !== ours.value && (!usable.has(ours.status) || numbersOfOthers.has(registered.reason ?? '') || hasCarersNumber(person, asOf))
  const lines = compared
    .filter((field) => entry.value(field) !== '' && entry.value(field) !== person.value(field) && !(isReplaced && field === 'idNumber'))
    .map((field) => say('differing', { field: schema[field][language], text: entry.text(field) }))
  if (!isReplaced) return { idNumber: '', differing: lines }
  const remark = registered.text === '' ? say('number-from-list') : say('registered-as', { field: schema.idNumber[language], text: registered.text })
  return { idNumber: theirs.value, differing: [...lines, remark] }
}
