import type { IdNumber } from '../normalize/id-number.ts'
import { parseIdNumber } from '../normalize/id-number.ts'
import type { Person } from '../types.ts'
import { changedProfile, profileOf, type ListedProfile, type Profile } from './profile.ts'
import { isAdultAt } from './school-age.ts'
import type { PeopleStore } from './store.ts'
import { VillagesInAddresses } from './villages-in-addresses.ts'

/** Finds the village of students whose registration states an address and no village. */
export function placeStudents(students: PeopleStore, villages: readonly string[]): void {
  const inAddress = new VillagesInAddresses(villages)
  for (let index = 0; index < students.size; index++) {
    if (students.value(index, 'village') !== '') continue
    const village = inAddress.find(students.value(index, 'address'))
    if (village !== '') students.derive(index, 'village', village)
  }
}

/**
 * A student's profile as it is compared: a number in the child's column that can't be the child's own (a guardian's is often
 * entered there) counts as no number for the child and as evidence of the family.
 *
 * @param asOf ISO date of the run
 */
export function studentProfile(person: Person, asOf: string): ListedProfile {
  const profile = profileOf(person)
  if (!isCarersNumber(profile, asOf)) return profile
  const known = profile.carers.some((carer) => carer.id.value === profile.id.value)
  // Its sex digit and birth date are the carer's.
  return changedProfile(profile, { id: parseIdNumber(''), carers: known ? profile.carers : [...profile.carers, { name: '', id: profile.id }] })
}

/** Whether the student's ID cell holds somebody else's number: a carer's of the same row, or an adult's that the birth column does not confirm. */
export function hasCarersNumber(person: Person, asOf: string): boolean {
  return isCarersNumber(profileOf(person), asOf)
}

function isCarersNumber({ id, carers, birth }: Profile, asOf: string): boolean {
  if (id.value === '' || id.birth === '') return false
  if (birth !== '' && id.birth.startsWith(birth.slice(0, 4))) return false
  if (carers.some((carer) => carer.id.value === id.value)) return true
  return isAdult(id, asOf)
}

/** Only a number that is right as it stands: a wrong digit in the year makes an adult of a child, and 15 digits do not say their century. */
function isAdult(id: IdNumber, asOf: string): boolean {
  return id.status === 'valid' && id.source !== '15-digits' && isAdultAt(id.birth, asOf)
}
