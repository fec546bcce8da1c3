import { groupBy } from '../../group-by.ts'
import { compareText } from '../../text-order.ts'
import type { NoticedStudent, Objection, ObjectionState, RunResult } from '../../types.ts'
import { isPending } from '../../verify/notice/objections.ts'
import { categoryOf } from '../forwarded.ts'
import { compareNatural, placeOrder } from '../order.ts'
import { correctedTexts } from '../student-columns.ts'

/** Most students on a notice that is printed (chosen: 20,000 rows are five hundred pages; more are a county's, whose schools print their own). */
export const mostNoticed = 20_000

/** A student who stands, or stood until an objection was upheld, on the notice. */
export interface NoticedRow {
  readonly student: number
  readonly noticed: NoticedStudent
  readonly name: string
  /** As most of the school's rows write it; '' where the registration does not say it. */
  readonly school: string
  /** Grade and class in one, as the school writes them. */
  readonly gradeClass: string
  readonly isRemoved: boolean
}

/** Everybody on the notice, in order of school, grade, class, name by code point, and place; nobody where it would be too long for paper. */
export function noticedRows({ verification, students, accounts }: Pick<RunResult, 'verification' | 'students' | 'accounts'>): readonly NoticedRow[] {
  const { notice, outcomes } = verification
  if (notice.noticed.size > mostNoticed) return []
  const byPlace = placeOrder({ accounts })
  const textOf = correctedTexts({ verification })
  const schools = new Map<string, Map<string, number>>()
  const people = [...notice.noticed].map(([student, noticed]) => {
    const person = students.person(student)
    const spellings = schools.get(person.value('schoolName')) ?? new Map<string, number>()
    schools.set(person.value('schoolName'), spellings.set(person.text('schoolName'), (spellings.get(person.text('schoolName')) ?? 0) + 1))
    return { student, noticed, person }
  })
  const spelling = new Map([...schools].map(([value, spellings]) => [value, [...spellings].sort(([a, x], [b, y]) => y - x || compareText(a, b))[0]?.[0] ?? '']))
  return people
    .sort(({ person: a }, { person: b }) =>
      Number(a.value('schoolName') === '') - Number(b.value('schoolName') === '') || compareNatural(a.value('schoolName'), b.value('schoolName')) || compareNatural(a.value('grade'), b.value('grade')) ||
      compareNatural(a.value('className'), b.value('className')) || compareText(a.value('name'), b.value('name')) || byPlace(a.place, b.place))
    .map(({ student, noticed, person }) => ({
      student,
      noticed,
      name: textOf(person, 'name'),
      school: spelling.get(person.value('schoolName')) ?? '',
      gradeClass: [...new Set([person.text('grade'), person.text('className')])].filter((text) => text !== '').join(' '),
      isRemoved: categoryOf(outcomes[student] ?? { kind: 'open' }) === null,
    }))
}

/** How the notice of a run stands on the day of the run. */
export interface NoticeStanding {
  readonly first: string
  /** Of everybody on it: of the last addition, where there are any. */
  readonly last: string
  readonly phase: 'before' | 'running' | 'ended'
  readonly students: number
  readonly upheld: number
  readonly notUpheld: number
  readonly pending: number
  readonly contradictions: number
  readonly late: number
}

/** null where no notice is in force, or nobody is on it. */
export function noticeStanding({ verification: { notice }, config: { asOf } }: Pick<RunResult, 'verification' | 'config'>): NoticeStanding | null {
  const entries = [...notice.noticed.values()]
  if (entries.length === 0) return null
  const first = entries.map((entry) => entry.first).reduce((a, b) => (b < a ? b : a))
  const last = entries.map((entry) => entry.last).reduce((a, b) => (b > a ? b : a))
  const known = notice.objections.filter(({ student }) => student !== null)
  const count = (kind: ObjectionState['kind']): number => known.filter(({ state }) => state.kind === kind).length
  return {
    first,
    last,
    phase: asOf < first ? 'before' : asOf <= last ? 'running' : 'ended',
    students: entries.length,
    upheld: count('upheld'),
    notUpheld: count('not-upheld'),
    pending: known.filter(isPending).length,
    contradictions: count('contradiction'),
    late: known.filter(({ isLate }) => isLate).length,
  }
}

/** Students whom a notice can't tell apart: of one name, school, grade and class. */
export function indistinct(rows: readonly NoticedRow[]): readonly (readonly NoticedRow[])[] {
  return [...groupBy(rows.filter(({ isRemoved }) => !isRemoved), ({ noticed, name, school, gradeClass }) => JSON.stringify([noticed.batch, name, school, gradeClass])).values()].filter(({ length }) => length > 1)
}

/** Objections that a person has to settle, by student. */
export function objectionsByStudent(objections: readonly Objection[]): ReadonlyMap<number, readonly Objection[]> {
  return groupBy(objections.flatMap((objection) => (objection.student === null ? [] : [{ ...objection, student: objection.student }])), ({ student }) => student)
}
