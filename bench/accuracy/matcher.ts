import type { Dataset } from './generate.ts'

/** What a program says of one student. */
export interface Answer {
  readonly verdict: 'matched' | 'needs-verification' | 'unmatched'
  /** Positions in the dataset's listed rows, best first, the match included. */
  readonly candidates: readonly number[]
  /** Why, for people who tune; may be blank. */
  readonly reason: string
}

/** A program under measurement: ours, or a peer. One answer a student, in the dataset's order. */
export type Matcher = (dataset: Dataset) => readonly Answer[] | Promise<readonly Answer[]>
