import type { AnswerProblem, AskedQuestion, Correction, LedgerEntry, ReviewEntry, StudentMarks } from '../types.ts'
import type { ReturnedRow } from './ledger.ts'
import type { RememberedNotice } from './notice/notice.ts'

/** What a project remembers, and what was returned since. */
export interface Remembered {
  readonly ledger: readonly LedgerEntry[]
  readonly reviews: readonly ReviewEntry[]
  readonly register: readonly AskedQuestion[]
  readonly returned: readonly ReturnedRow[]
  /** Troubles found while reading. */
  readonly problems: readonly AnswerProblem[]
  readonly notice: RememberedNotice
}

/** The answers of a run before anything is matched. */
export interface Prepared {
  readonly ledger: readonly LedgerEntry[]
  readonly reviews: readonly ReviewEntry[]
  readonly register: readonly AskedQuestion[]
  readonly problems: readonly AnswerProblem[]
  /** null where they are not needed yet. */
  readonly marks: readonly StudentMarks[] | null
  readonly corrections: readonly Correction[]
  /** By digest of the student, values that were put right differently. */
  readonly contradicting: ReadonlyMap<string, readonly string[]>
  readonly notice: RememberedNotice
}

/** The same where nothing was answered, so that nothing is put right. */
export function unanswered({ reviews, register, problems, notice }: Pick<Prepared, 'reviews' | 'register' | 'problems' | 'notice'>): Prepared {
  return { ledger: [], reviews, register, problems, marks: null, corrections: [], contradicting: new Map(), notice }
}
