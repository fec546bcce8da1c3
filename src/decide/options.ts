import type { ListKind } from '../types.ts'

/** What deciding needs of the configuration. */
export interface DecideOptions {
  /** Kinds of list, highest precedence first. */
  readonly precedence: readonly ListKind[]
  /** ISO date. */
  readonly asOf: string
  /** Entries that have ended count as active. */
  readonly countEnded: boolean
  /** The probability of a false match up to which nobody need look at a student. */
  readonly maxFalseMatch: number
  /** Normalized names of the schools whose kindergarten children are supported; null where nobody stated them. */
  readonly admittedSchools: ReadonlySet<string> | null
}
