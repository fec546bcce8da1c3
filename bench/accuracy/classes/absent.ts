/** One kind of student who is in no list. */
export interface AbsentClass {
  readonly title: string
  /** Of the absent; all shares add up to 1. */
  readonly share: number
  /** Whom of the lists the student is taken for; null for nobody. */
  readonly trap: 'sibling' | 'twin' | 'namesake' | null
  /** Whether the row shares guardian and address with the household of the listed one. */
  readonly household: boolean
}

export const absentClasses = {
  'absent-plain': { title: 'absent', share: 0.6, trap: null, household: false },
  'absent-sibling': { title: 'absent, sibling listed', share: 0.08, trap: 'sibling', household: true },
  'absent-sibling-apart': { title: '… no household columns', share: 0.05, trap: 'sibling', household: false },
  'absent-twin': { title: 'absent, twin listed', share: 0.07, trap: 'twin', household: true },
  'absent-twin-apart': { title: '… no household columns', share: 0.05, trap: 'twin', household: false },
  'absent-namesake': { title: 'absent, namesake listed', share: 0.15, trap: 'namesake', household: false },
} as const satisfies Record<string, AbsentClass>
