import type { AskedQuestion, Finding, LedgerEntry, ReviewEntry, StudentMarks } from '../types.ts'
import { classTeacher } from './departments.ts'
import { findingOfAll, type ReviewContext } from './reviews.ts'

/** Register and ledger, so that both are looked up and not searched. */
export class Answers {
  readonly #asked = new Map<string, AskedQuestion[]>()
  /** Questions on students who are no longer registered with the values that were judged, by each of their other marks. */
  readonly #changed = new Map<string, AskedQuestion[]>()
  readonly #entries = new Map<string, LedgerEntry[]>()
  readonly #reviews = new Map<string, ReviewEntry[]>()
  readonly #contradicting: ReadonlyMap<string, readonly string[]>

  constructor(
    register: readonly AskedQuestion[],
    { ledger, reviews, contradicting }: { readonly ledger: readonly LedgerEntry[]; readonly reviews: readonly ReviewEntry[]; readonly contradicting: ReadonlyMap<string, readonly string[]> },
    present: readonly StudentMarks[],
  ) {
    this.#contradicting = contradicting
    const digests = new Set(register.length === 0 ? [] : present.map(({ digest }) => digest))
    for (const asked of register) {
      if (digests.has(asked.student.digest)) push(this.#asked, keyOf(asked.student, asked.department), asked)
      else for (const key of otherKeys(asked.student, asked.department)) push(this.#changed, key, asked)
    }
    for (const entry of ledger) push(this.#entries, entry.number, entry)
    for (const review of reviews) push(this.#reviews, review.number, review)
  }

  /** Questions put to one office about one student, oldest first. */
  askedOf(student: StudentMarks, department: string): readonly AskedQuestion[] {
    // The marks of a student are hashes, made when they are asked for.
    return this.#asked.size === 0 ? noQuestions : (this.#asked.get(keyOf(student, department)) ?? [])
  }

  /** Questions put about the same student before the registration changed. */
  askedBeforeChange(student: StudentMarks, department: string): readonly AskedQuestion[] {
    return this.#changed.size === 0 ? noQuestions : [...new Set(otherKeys(student, department).flatMap((key) => this.#changed.get(key) ?? []))]
  }

  entriesOf({ number }: AskedQuestion): readonly LedgerEntry[] {
    return this.#entries.get(number) ?? []
  }

  /** Values that somebody else puts right differently; none for nearly every student. */
  contradictingOf({ digest }: AskedQuestion['student']): readonly string[] {
    return this.#contradicting.size === 0 ? [] : (this.#contradicting.get(digest) ?? [])
  }

  reviewsOf({ number }: AskedQuestion): readonly ReviewEntry[] {
    return this.#reviews.get(number) ?? []
  }
}

const noQuestions: readonly AskedQuestion[] = []

function keyOf({ digest }: StudentMarks, department: string): string {
  return `${digest} ${department}`
}

function otherKeys({ person, idNumber, pupil }: StudentMarks, department: string): readonly string[] {
  return [`person ${person} ${department}`, `pupil ${pupil} ${department}`, ...(idNumber === '' ? [] : [`number ${idNumber} ${department}`])]
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}

/** What one office, and the school's own reviewers, have said about one student, and on which of the questions. */
export interface StandingAnswer {
  readonly finding: Finding
  readonly answers: readonly LedgerEntry[]
  readonly reviews: readonly ReviewEntry[]
  /** The newest question whose matter is the same as now; null where it has to be asked anew. */
  readonly asked: AskedQuestion | null
}

/** What is asked of one office about one student now. */
export interface Matter extends ReviewContext {
  readonly marks: StudentMarks
  readonly department: string
  /** Mark of the best candidate; '' for nobody. */
  readonly candidate: string
}

const neverAsked: StandingAnswer = { finding: { kind: 'unanswered' }, answers: [], reviews: [], asked: null }

/**
 * The answer that holds: that to the newest question that was answered at all, so that asking again settles a contradiction. Where the list has
 * another candidate than the office judged, or the registration other values, the answer is stale.
 */
export function standingAnswer(answers: Answers, matter: Matter): StandingAnswer {
  const asked = answers.askedOf(matter.marks, matter.department)
  const before = answers.askedBeforeChange(matter.marks, matter.department)
  if (asked.length + before.length === 0) return neverAsked
  const same = asked.filter((each) => each.candidate === matter.candidate)
  const newest = same.at(-1) ?? null
  const findingOn = (each: AskedQuestion): Finding => {
    const finding = findingOfAll(answers.entriesOf(each), answers.reviewsOf(each), matter)
    // What one puts right, or finds right, another may have put right differently, to another question.
    const values = finding.kind === 'correction' || finding.kind === 'confirmed' ? answers.contradictingOf(each.student) : []
    return values.length === 0 ? finding : { kind: 'contradiction', code: 'two-corrections', values }
  }
  const answered = same.findLast((each) => findingOn(each).kind !== 'unanswered')
  if (answered !== undefined) {
    const finding = findingOn(answered)
    // What cannot settle the question has to be asked under a new number, so that the next answer does not contradict this one.
    const isSpent = finding.kind === 'contradiction' || finding.kind === 'other' || (finding.kind === 'correction' && matter.department !== classTeacher) || finding.kind === 'stale'
    return { finding, answers: answers.entriesOf(answered), reviews: answers.reviewsOf(answered), asked: isSpent && answered === newest ? null : newest }
  }
  const outdated = [...asked.filter((each) => each.candidate !== matter.candidate), ...before]
  const [entries, reviews] = [outdated.flatMap((each) => answers.entriesOf(each)), outdated.flatMap((each) => answers.reviewsOf(each))]
  return { finding: entries.length + reviews.length > 0 ? { kind: 'stale' } : { kind: 'unanswered' }, answers: entries, reviews, asked: newest }
}
