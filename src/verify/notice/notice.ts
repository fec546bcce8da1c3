import type { NoticeSettings } from '../../config.ts'
import type { AnswerPlace, AnswerProblem, NoticedStudent, NoticeRun, ObjectionEntry, ObjectionRow, Outcome, StudentMarks } from '../../types.ts'
import { hashOf } from '../marks.ts'
import type { IsNamed } from '../named.ts'
import { noticeChanges } from './changes.ts'
import { objectionsOf } from './objections.ts'
import { noticeInForce, NoticedStudents, putOnNotice } from './register.ts'

/** A row of a returned objection form that says something. */
export interface ReturnedObjection {
  readonly row: ObjectionRow
  /** Name of the student as the row has it; '' for none. */
  readonly student: string
  readonly place: AnswerPlace
}

/** What a project remembers of its notices, and what was returned since. */
export interface RememberedNotice {
  readonly register: readonly NoticedStudent[]
  readonly ledger: readonly ObjectionEntry[]
  readonly returned: readonly ReturnedObjection[]
}

/** A notice of which nothing is known. */
export const noNotice: RememberedNotice = { register: [], ledger: [], returned: [] }

/** An entry's id is what it says, and not the file in which it came. */
function textOf({ number, objection, objector, contact, received, found, results, examiner, unit, date, sealed, final, scan }: ObjectionRow): readonly string[] {
  return [number, objection, objector, contact, received, found, results.join(' '), examiner, unit, date, sealed ? 'sealed' : '', final ? 'final' : '', scan]
}

/**
 * Takes returned rows into the record. A row that is there already adds nothing; one whose number was never given out, or stands beside the name of
 * another student, is a problem.
 */
export function takeInObjections(
  { register, ledger, returned }: RememberedNotice,
  notice: string | null,
  isNamed: IsNamed,
): { readonly ledger: readonly ObjectionEntry[]; readonly problems: readonly AnswerProblem[] } {
  const byNumber = new Map(register.map((entry) => [entry.number, entry]))
  const known = new Set(ledger.map(({ id }) => id))
  const fresh: ObjectionEntry[] = []
  const problems: AnswerProblem[] = []
  for (const { row, student, place } of returned) {
    const noticed = byNumber.get(row.number)
    const problem = (code: AnswerProblem['code'], params: AnswerProblem['params'] = {}): void => {
      problems.push({ code, file: place.file, sheet: place.sheet, row: place.row, params: { number: row.number, ...params } })
    }
    if (noticed === undefined) {
      problem('notice-number-unknown')
      continue
    }
    if (!isNamed(noticed.student, student)) {
      problem('noticed-student-differs', { name: student })
      continue
    }
    if (noticed.notice !== notice) problem('notice-replaced')
    const id = hashOf(textOf(row))
    if (!known.has(id)) fresh.push({ id, ...row, place })
    known.add(id)
  }
  return { ledger: [...ledger, ...fresh], problems }
}

/** The notice of a run, what its objections come to, and the outcomes after them. */
export interface Noted {
  readonly notice: NoticeRun
  readonly outcomes: readonly Outcome[]
  readonly problems: readonly AnswerProblem[]
}

/**
 * Puts on the notice who goes forward, and takes out whom an objection was upheld against. The notice in force is that of the settings, or the
 * newest of the record, so that an upheld objection counts whether or not a run writes papers.
 */
export function applyNotice(
  outcomes: readonly Outcome[],
  remembered: RememberedNotice,
  { marks, settings, asOf, isNamed }: { readonly marks: readonly StudentMarks[]; readonly settings: NoticeSettings | null; readonly asOf: string; readonly isNamed: IsNamed },
): Noted {
  const forward = new Map(outcomes.flatMap((outcome, student) => { const category = categoryBefore(outcome); return category === null ? [] : [[student, category] as const] }))
  const { register, noticed } = putOnNotice(remembered.register, { settings, forward, marks, asOf })
  const inForce = noticeInForce(settings, register)
  const { ledger, problems } = takeInObjections({ ...remembered, register }, inForce, isNamed)
  const entries = register.filter(({ notice }) => notice === inForce)
  const students = new NoticedStudents(entries, marks)
  const objections = objectionsOf(entries, ledger, (entry) => students.of(entry))
  const gone = objections.flatMap(({ student, row, entries: [entry] }): readonly AnswerProblem[] =>
    student !== null || entry === undefined ? [] : [{ code: 'noticed-student-gone', file: entry.place.file, sheet: entry.place.sheet, row: entry.place.row, params: { number: row.number } }])
  const upheld = new Set(objections.flatMap(({ state, student }) => (state.kind === 'upheld' && student !== null ? [student] : [])))
  const after = outcomes.map((outcome, student): Outcome => {
    const category = categoryBefore(outcome)
    return upheld.has(student) && category !== null ? { kind: 'removed', category } : outcome
  })
  const fresh = register.slice(remembered.register.length)
  const unseen = fresh.filter(({ last }) => last < asOf).length
  return {
    notice: { noticed, objections, changes: noticeChanges(entries, after, (entry) => students.of(entry)), unseen, register, ledger },
    outcomes: after,
    problems: [...problems, ...gone],
  }
}

function categoryBefore(outcome: Outcome): string | null {
  return outcome.kind === 'found' || outcome.kind === 'approved' ? outcome.category : null
}
