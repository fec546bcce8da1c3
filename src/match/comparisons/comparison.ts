import type { Words } from '../../messages/language.ts'
import type { Evidence } from '../../types.ts'
import type { Frequencies } from '../frequencies.ts'
import type { NameForms } from '../name-forms.ts'
import type { ListedProfile, Profile } from '../profile.ts'

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

const known = new Map<string, Map<string, Map<number, Evidence>>>()

/** Names the finding by its comparison, as candidates carry it; equal findings are one object, since hundreds of thousands are held. */
export function evidenceOf(comparison: string, { level, millibits }: Finding): Evidence {
  const ofComparison = getOrMake(known, comparison, () => new Map<string, Map<number, Evidence>>())
  const ofLevel = getOrMake(ofComparison, level, () => new Map<number, Evidence>())
  return getOrMake(ofLevel, millibits, () => ({ comparison, level, millibits }))
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}
