/** What a program says of one student. */
export interface Answer {
  readonly verdict: 'matched' | 'needs-verification' | 'unmatched'
  /** Positions in the dataset's listed rows, best first, the match included. */
  readonly candidates: readonly number[]
  /** Why, for people who tune; may be blank. */
  readonly reason: string
}
