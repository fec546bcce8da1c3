import type { Comparison, ListedProfile } from '../../../src/match/comparisons/comparison.ts'
import { countFrequencies } from '../../../src/match/frequencies.ts'
import { Households } from '../../../src/match/households.ts'
import { NameForms } from '../../../src/match/name-forms.ts'
import { Profiles } from '../../../src/match/profile.ts'
import { store, type PersonFields } from '../../people.ts'

/** The level that a comparison gives one student against the first of these listed people, who are one household where they say so; null for none. */
export function levelOf(comparison: Comparison, student: PersonFields, ...listed: readonly PersonFields[]): string | null {
  const students = store([student])
  const lists = store(listed)
  const frequencies = countFrequencies([students, lists])
  const profile = new Profiles(lists).of(0)
  const other: ListedProfile = { ...profile, family: new Households(lists).familyOf(profile.person) }
  return comparison.compare(new Profiles(students).of(0), other, { frequencies, forms: new NameForms(frequencies), asOf: '2019-03-15' })?.level ?? null
}
