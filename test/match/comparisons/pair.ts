import type { Comparison } from '../../../src/match/comparisons/comparison.ts'
import { countFrequencies } from '../../../src/match/frequencies.ts'
import { Households } from '../../../src/match/households.ts'
import { NameForms } from '../../../src/match/name-forms.ts'
import { Profiles, type ListedProfile } from '../../../src/match/profile.ts'
import type { PeopleStore } from '../../../src/match/store.ts'
import { store, type PersonFields } from '../../people.ts'

/** The level that a comparison gives one student against the first of these listed people, who are one household where they say so; null for none. */
export function levelOf(comparison: Comparison, student: PersonFields, ...listed: readonly PersonFields[]): string | null {
  const students = store([student])
  const lists = store(listed)
  const frequencies = countFrequencies([students, lists])
  const profileOfFirst = (people: PeopleStore): ListedProfile => new Profiles(people, new Households(people), '2018-09-12').of(0)
  return comparison.compare(profileOfFirst(students), profileOfFirst(lists), { frequencies, forms: new NameForms(frequencies), asOf: '2019-03-15', schoolYear: 2018 })?.level ?? null
}
