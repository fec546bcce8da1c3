import type { AskedQuestion, Finding, LedgerEntry, StudentMarks } from '../types.ts'
import { classTeacher } from './departments.ts'
import { findingOf, type QuestionContext } from './rules.ts'

/** Register and ledger, so that both are looked up and not searched. */
export class Answers {
  readonly #asked = new Map<string, AskedQuestion[]>()
  /** Questions on students who are no longer registered with the values that were judged, by each of their other marks. */
  readonly #changed = new Map<string, AskedQuestion[]>()
  readonly #entries = new Map<string, LedgerEntry[]>()

  constructor(register: readonly AskedQuestion[], ledger: readonly LedgerEntry[], present: readonly StudentMarks[]) {
    const digests = new Set(register.length === 0 ? [] : present.map(({ digest }) => digest))
    for (const asked of register) {
      if (digests.has(asked.student.digest)) push(this.#asked, keyOf(asked.student, asked.department), asked)
      else for (const key of otherKeys(asked.student, asked.department)) push(this.#changed, key, asked)
    }
    for (const entry of ledger) push(this.#entries, entry.number, entry)
  }

  /** Questions put to one office about one student, oldest first. */
  askedOf(student: StudentMarks, department: string): readonly AskedQuestion[] {
    // The marks of a student are hashes, made when they are asked for.
    return this.#asked.size === 0 ? [] : (this.#asked.get(keyOf(student, department)) ?? [])
  }

  /** Questions put about the same student before the registration changed. */
  askedBeforeChange(student: StudentMarks, department: string): readonly AskedQuestion[] {
    return this.#changed.size === 0 ? [] : [...new Set(otherKeys(student, department).flatMap((key) => this.#changed.get(key) ?? []))]
  }

  entriesOf({ number }: AskedQuestion): readonly LedgerEntry[] {
    return this.#entries.get(number) ?? []
  }
}

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

/** What one office has said about one student, and on which of the questions. */
export interface StandingAnswer {
  readonly finding: Finding
  readonly answers: readonly LedgerEntry[]
  /** The newest question whose matter is the same as now; null where it has to be asked anew. */
  readonly asked: AskedQuestion | null
}

/**
 * The answer that holds: that to the newest question that was answered at all, so that asking again settles a contradiction. Where the list has
 * another candidate than the office judged, or the registration other values, the answer is stale.
 */
export function standingAnswer(
  answers: Answers,
  { marks, candidate, ...context }: QuestionContext & { readonly marks: StudentMarks; readonly candidate: string },
): StandingAnswer {
  const { department } = context
  const asked = answers.askedOf(marks, department)
  const same = asked.filter((each) => each.candidate === candidate)
  const newest = same.at(-1) ?? null
  const answered = same.findLast((each) => findingOf(answers.entriesOf(each), context).kind !== 'unanswered')
  if (answered !== undefined) {
    const entries = answers.entriesOf(answered)
    const finding = findingOf(entries, context)
    // What cannot settle the question has to be asked under a new number, so that the next answer does not contradict this one.
    const isSpent = finding.kind === 'contradiction' || finding.kind === 'other' || (finding.kind === 'correction' && department !== classTeacher)
    return { finding, answers: entries, asked: isSpent && answered === newest ? null : newest }
  }
  const outdated = [...asked.filter((each) => each.candidate !== candidate), ...answers.askedBeforeChange(marks, department)].flatMap((each) => answers.entriesOf(each))
  return { finding: outdated.length > 0 ? { kind: 'stale' } : { kind: 'unanswered' }, answers: outdated, asked: newest }
}
