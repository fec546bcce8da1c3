import { parseIdNumber } from '../normalize/id-number.ts'
import { agreeingIds, compareIdNumbers } from './comparisons/id-number.ts'
import { compareNames, nearNames } from './comparisons/name.ts'
import { compareCarers } from './comparisons/family.ts'
import type { NameForms } from './name-forms.ts'
import type { Households } from './households.ts'
import { birthDates, type Profile, type Profiles } from './profile.ts'
import type { Proposals } from './proposals.ts'
import type { PeopleStore } from './store.ts'

/** Levels of ID numbers that do not speak against one person. */
const compatibleIds: ReadonlySet<string | null> = new Set([...agreeingIds, null, 'shown-digits-agree'])

/** Levels at which the number says so even inside one household: the same name, entered a second time with an error. */
const sameNumber: ReadonlySet<string | null> = new Set(['equal-but-invalid', 'one-edit', 'one-edit-in-tail'])

/**
 * Links the listed people to one another into government identities, before any student is looked at, so that evidence across
 * lists can't run in circles. Returns the identity of each listed person: the smallest index among its rows.
 *
 * Two rows are one person only where nobody would doubt it: the same valid ID number with nearly the same name; or the same name
 * and birth date with a family or village in common and ID numbers that agree so far as they are there, when only one such person exists.
 */
export function linkLists(store: PeopleStore, profiles: Profiles, proposals: Proposals, households: Households, forms: NameForms): Uint32Array {
  const parent = new Uint32Array(store.size)
  for (let i = 0; i < store.size; i++) parent[i] = i
  const rootOf = (i: number): number => {
    let at = i
    while (parent[at] !== at) at = parent[at] ?? at
    parent[i] = at
    return at
  }
  const link = (a: number, b: number): void => {
    const [first, second] = [rootOf(a), rootOf(b)]
    if (first !== second) parent[Math.max(first, second)] = Math.min(first, second)
  }

  const uncertain: number[] = []
  for (let i = 0; i < store.size; i++) {
    const value = store.value(i, 'idNumber')
    if (parseIdNumber(value).status !== 'valid') {
      uncertain.push(i)
      continue
    }
    // With the same valid number and nearly the same name, two rows are one person.
    for (const other of proposals.withId(value)) {
      if (other < i && nearNames.has(compareNames(profiles.of(i).names[0] ?? '', store.value(other, 'name'), forms).level)) link(i, other)
    }
  }

  // Decided against the identities of the first pass only, and applied afterwards, so that the order of rows plays no part.
  const links: (readonly [number, number])[] = []
  for (const i of uncertain) {
    const profile = profiles.of(i)
    const partners = new Map<number, number>()
    for (const other of proposals.of(profile).people) {
      if (other !== i && isSamePerson(profile, profiles.of(other), households, forms)) partners.set(rootOf(other), other)
    }
    partners.delete(rootOf(i))
    const [only] = partners.values()
    if (partners.size === 1 && only !== undefined) links.push([i, only])
  }
  for (const [a, b] of links) link(a, b)
  return parent.map((_, i) => rootOf(i))
}

/** For rows of which at least one has no valid number: the same name and birth date, and a family or village in common. */
function isSamePerson(a: Profile, b: Profile, households: Households, forms: NameForms): boolean {
  const [nameA, nameB] = [a.names[0] ?? '', b.names[0] ?? '']
  if (nameA === '' || nameA.replaceAll('·', '') !== nameB.replaceAll('·', '')) return false
  // A household lists nobody twice; two rows in it are two people, unless their number says otherwise.
  const ids = compareIdNumbers(a.id, b.id)
  if (a.person.household >= 0 && a.person.household === b.person.household) return sameNumber.has(ids)
  if (!compatibleIds.has(ids)) return false
  const sameDay = birthDates(a).some((date) => birthDates(b).includes(date))
  if (!sameDay && ids !== 'one-edit' && ids !== 'one-edit-in-tail' && ids !== 'equal-but-invalid') return false
  if (a.village !== '' && a.village === b.village) return true
  const [familyA, familyB] = [households.familyOf(a.person.index), households.familyOf(b.person.index)]
  return familyA.some((one) => familyB.some((other) => ['same-id', 'same-name'].includes(compareCarers(one, other, forms)?.level ?? '')))
}
