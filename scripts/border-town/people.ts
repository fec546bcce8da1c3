import type { Sex } from './id-numbers.ts'

/** Kinds of the three government lists of the story. */
export type ListedKind = 'filing' | 'low-income-urban' | 'low-income-rural'

/** Relation to the head of the household, as the filing system words it. */
export type Relation = '户主' | '配偶' | '之子' | '之女' | '之儿媳' | '之孙子' | '之孙女' | '之父' | '之母'

export interface Villager {
  readonly name: string
  readonly idNumber: string
  /** YYYYMMDD. */
  readonly birth: string
  readonly sex: Sex
  readonly relation: Relation
}

/** A person as one list has them, where that differs from the truth. */
export interface ListSpelling {
  readonly name?: string
  readonly idNumber?: string
}

/** A family's entry in one list. */
export interface Enrolment {
  readonly kind: ListedKind
  /** The filing system says 不再享受政策, or the low-income list states a day on which the support stopped. */
  readonly ended: boolean
  /** People whom the list states and does not hold: the export is incomplete. */
  readonly lacking: number
  /** People of the family whom the low-income support does not cover; the list says so itself. */
  readonly uncovered: number
  readonly spellings: Map<Villager, ListSpelling>
}

export interface Family {
  readonly surname: string
  /** Generation character of the children; '' for none. */
  readonly shared: string
  readonly village: string
  readonly group: string
  readonly ethnicGroup: string
  /** Head first. */
  readonly members: Villager[]
  /** Members whom no list has. */
  readonly unlisted: Set<Villager>
  readonly enrolments: Map<ListedKind, Enrolment>
  /** School grades (0 = 小班) that the family's children are in already; two are in one grade only as twins. */
  readonly grades: Set<number>
}

/** A row of the registration as the class teacher wrote it. */
export interface WrittenRow {
  readonly name: string
  readonly sex: string
  /** What is written of the birth date; the class has its own way to write it. */
  readonly birth: 'day' | 'month' | 'none'
  /** A number is a numeric cell. */
  readonly id: string | number
  readonly guardianName: string
  readonly guardianRelation: string
  readonly guardianId: string
  readonly phone: string
  readonly category: string
  readonly address: string
  readonly remarks: string
}

/** One registration and the truth about it. */
export interface Student {
  readonly child: Villager
  readonly family: Family
  readonly guardian: Villager
  readonly trap: string
  /** 0 = 小班 ... 11 = 九年级. */
  readonly grade: number
  /** Under which list the student counts once everything is known; null for nobody's. */
  readonly kind: ListedKind | null
  /** What the offices will approve of those who are not matched. */
  readonly approved: ListedKind | 'other-province' | null
  readonly row: WrittenRow
  /** The same row stands twice on the sheet. */
  readonly repeated: boolean
  /** Of a child registered in two classes: the later row. */
  readonly second: boolean
}
