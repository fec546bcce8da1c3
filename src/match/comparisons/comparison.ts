import type { Words } from '../../messages/language.ts'
import type { Evidence } from '../../types.ts'
import type { Frequencies } from '../frequencies.ts'
import type { NameForms } from '../name-forms.ts'
import type { Carer, Profile } from '../profile.ts'

/** A listed person with the other people of the family that the list names. */
export interface ListedProfile extends Profile {
  readonly family: readonly Carer[]
}

/** What comparisons know beside the pair. */
export interface ComparisonContext {
  readonly frequencies: Frequencies
  readonly forms: NameForms
  /** ISO date of the run. */
  readonly asOf: string
}

/**
 * One comparison: ordered, labelled levels with weights. Evidence about the family is kept apart from evidence about the child
 * (`about`), because a family on the list is a question and never a match.
 */
export interface Comparison<Level extends string = string> {
  readonly about: 'child' | 'family'
  /** One plain phrase a level, for people. */
  readonly labels: Readonly<Record<Level, Words>>
  /** null where either side has no value: missing says nothing. */
  compare(student: Profile, listed: ListedProfile, context: ComparisonContext): Finding<Level> | null
}

/** The level reached and its weight, log2(m/u) in thousandths of a bit. */
export interface Finding<Level extends string = string> {
  readonly level: Level
  readonly millibits: number
}

/** Names the finding by its comparison, as candidates carry it. */
export function evidenceOf(comparison: string, { level, millibits }: Finding): Evidence {
  return { comparison, level, millibits }
}
