import type { NoticeSettings } from '../../config.ts'
import type { ListKind, NoticedStudent, StudentMarks } from '../../types.ts'
import { makeNoticeNumber } from './number.ts'
import { lastDay } from './period.ts'

/** Whom an entry of the register names today, and whether the notice still says the truth of them. */
export type Noticed = { readonly kind: 'same' | 'changed'; readonly student: number } | { readonly kind: 'gone' }

/** The notice in force: the one that is set, or else the newest that was made; null where there is none. */
export function noticeInForce(settings: NoticeSettings | null, register: readonly NoticedStudent[]): string | null {
  return settings?.from ?? register.at(-1)?.notice ?? null
}

/**
 * Finds the student of each entry again: by all that was judged; by name, school, grade and class, which is all that a notice says, where they
 * name one student only; or else by ID number, and then the notice says something that no longer holds.
 */
export class NoticedStudents {
  readonly #marks: readonly StudentMarks[]
  readonly #byDigest: ReadonlyMap<string, number>
  readonly #taken: ReadonlySet<number>
  #byOtherMark: ReadonlyMap<string, readonly number[]> | null = null

  constructor(register: readonly NoticedStudent[], marks: readonly StudentMarks[]) {
    this.#marks = marks
    this.#byDigest = register.length === 0 ? new Map() : new Map(marks.map(({ digest }, student) => [digest, student]))
    this.#taken = new Set(register.flatMap(({ student }) => this.#byDigest.get(student.digest) ?? []))
  }

  of({ student: { digest, pupil, person, idNumber } }: NoticedStudent): Noticed {
    const exact = this.#byDigest.get(digest)
    if (exact !== undefined) return { kind: 'same', student: exact }
    // Few have changed, so that the other marks are mostly not made at all.
    const byMark = (this.#byOtherMark ??= this.#studentsByOtherMark())
    const [samePupil, another] = (byMark.get(`pupil ${pupil}`) ?? []).filter((student) => !this.#taken.has(student))
    if (samePupil !== undefined && another === undefined) return { kind: 'same', student: samePupil }
    const others = byMark.get(idNumber === '' ? `person ${person}` : `number ${idNumber}`)
    const [changed, further] = others ?? []
    return changed !== undefined && further === undefined ? { kind: 'changed', student: changed } : { kind: 'gone' }
  }

  #studentsByOtherMark(): ReadonlyMap<string, readonly number[]> {
    const students = new Map<string, number[]>()
    this.#marks.forEach(({ pupil, person, idNumber }, student) => {
      for (const mark of [`pupil ${pupil}`, `person ${person}`, `number ${idNumber}`]) {
        const known = students.get(mark)
        if (known === undefined) students.set(mark, [student])
        else known.push(student)
      }
    })
    return students
  }
}

/** The register with everybody on it who goes forward, and who of them stands on the notice in force. */
export interface Published {
  readonly register: readonly NoticedStudent[]
  readonly noticed: ReadonlyMap<number, NoticedStudent>
}

/**
 * Puts on the notice who goes forward and is not on it yet. Who comes later than its first day is put on one of their own, with a whole period
 * from the day of the run.
 *
 * @param forward those who go forward, by index, and under what
 * @param asOf ISO date of the run
 */
export function putOnNotice(
  register: readonly NoticedStudent[],
  { settings, forward, marks, asOf }: { readonly settings: NoticeSettings | null; readonly forward: ReadonlyMap<number, ListKind>; readonly marks: readonly StudentMarks[]; readonly asOf: string },
): Published {
  const notice = noticeInForce(settings, register)
  // The period may have been set anew for the same first day.
  const renewed = register.map((entry) => (settings === null || entry.notice !== notice ? entry : { ...entry, last: lastDay(entry.first, settings) }))
  const inForce = renewed.filter((entry) => entry.notice === notice)
  const students = new NoticedStudents(inForce, marks)
  const standing = new Map<number, NoticedStudent>()
  for (const entry of inForce) {
    const found = students.of(entry)
    if (found.kind === 'same') standing.set(found.student, entry)
  }
  const fresh: NoticedStudent[] = []
  if (settings !== null) {
    const taken = new Set(register.map(({ number }) => number))
    const first = inForce.length > 0 && asOf > settings.from ? asOf : settings.from
    const last = lastDay(first, settings)
    const batch = inForce.find((entry) => entry.first === first)?.batch ?? Math.max(0, ...register.map((entry) => entry.batch)) + 1
    for (const [student, category] of forward) {
      const mark = marks[student]
      if (mark === undefined || standing.has(student)) continue
      const { digest, person, idNumber, pupil } = mark
      const number = makeNoticeNumber(batch, [settings.from, digest], (each) => taken.has(each))
      taken.add(number)
      const entry = { number, batch, notice: settings.from, first, last, student: { digest, person, idNumber, pupil }, ...(settings.category ? { category } : {}) }
      standing.set(student, entry)
      fresh.push(entry)
    }
  }
  const noticed = new Map([...forward.keys()].flatMap((student) => { const entry = standing.get(student); return entry === undefined ? [] : [[student, entry] as const] }))
  return { register: [...renewed, ...fresh.sort((a, b) => (a.number < b.number ? -1 : 1))], noticed }
}
