/** A cell that is not what the reference says. */
export interface Difference {
  readonly sheet: string
  /** 1-based. */
  readonly row: number
  readonly column: number
  readonly expected: string
  readonly found: string
}

/** What became of one file. */
export interface Reading {
  /** 'empty': read, but not a cell of it. */
  readonly outcome: 'read' | 'refused' | 'empty' | 'crashed' | 'hung'
  /** Format, code of the refusal, or the end of what a crash said. */
  readonly detail: string
  readonly cells: number
  /** Cells that are filled here or in the reference, and those of them that are the same. */
  readonly compared: number
  readonly same: number
  readonly differences: readonly Difference[]
  readonly peakBytes: number
}
