/** One kind of student who is in no list. How common it is, a scenario says. */
export interface AbsentClass {
  readonly title: string
  /** Whom of the lists the student is taken for; null for nobody. */
  readonly trap: 'sibling' | 'twin' | 'namesake' | null
  /** Whether the row shares guardian and address with the household of the listed one. */
  readonly household: boolean
  /** The row carries the number of the listed one. */
  readonly othersId: boolean
}

export const absentClasses = {
  'absent-plain': { title: 'absent', trap: null, household: false, othersId: false },
  'absent-sibling': { title: 'absent, sibling listed', trap: 'sibling', household: true, othersId: false },
  'absent-sibling-apart': { title: '… no household columns', trap: 'sibling', household: false, othersId: false },
  'absent-twin': { title: 'absent, twin listed', trap: 'twin', household: true, othersId: false },
  'absent-twin-apart': { title: '… no household columns', trap: 'twin', household: false, othersId: false },
  'absent-namesake': { title: 'absent, namesake listed', trap: 'namesake', household: false, othersId: false },
  'absent-siblings-id': { title: "… with the sibling's ID", trap: 'sibling', household: true, othersId: true },
} as const satisfies Record<string, AbsentClass>
