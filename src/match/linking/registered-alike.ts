import { groupBy } from '../../group-by.ts'
import type { Evidence } from '../../types.ts'
import { agreeingIds, placeAndBirth } from '../comparisons/id-number.ts'
import { mostUnderOneKey } from '../key-index.ts'
import type { ListIndex } from '../match.ts'
import { changedProfile, type ListedProfile } from '../profile.ts'
import { studentProfile } from '../students.ts'
import { bareName, oddsOfTwo, pairEvidence, type LinkEvidence } from './evidence.ts'

/** Two rows of the registration that are rather one child than two, without sharing a whole number. */
export interface AlikeStudents {
  /** Indexes in the store of students, ascending. */
  readonly students: readonly [number, number]
  readonly evidence: readonly Evidence[]
}

/** Odds of two children to one up to which a person is to look (chosen: three in four that are shown are one child). */
const mostOddsOfTwo = 1 / 3
/** Children among whom chance is counted at least (chosen: a class is a part of a school). */
const fewestPeople = 443

/**
 * Finds rows of the registration that may be one child, by the evidence and the odds by which rows of lists are linked (identities.ts): the same name, or a similar one
 * beside the same carer or day. Two valid numbers are evidence against, and no veto: for a person to look at, nothing is merged.
 *
 * @param claiming pairs who claim one listed person: with the same name they may be one child whatever the numbers say
 */
export function registeredAlike({ students, frequencies, forms, asOf, schoolYear }: ListIndex, claiming: readonly (readonly [number, number])[]): readonly AlikeStudents[] {
  const context = { frequencies, forms, asOf, schoolYear }
  const profiles = new Map<number, ListedProfile>()
  const profileOf = (student: number): ListedProfile => {
    let profile = profiles.get(student)
    if (profile === undefined) {
      const own = studentProfile(students.person(student), asOf)
      // A child's row names the family; the registration has no households.
      profiles.set(student, (profile = changedProfile(own, { family: own.carers })))
    }
    return profile
  }
  const found = new Map<number, AlikeStudents>()
  const among = Math.max(students.size, fewestPeople)
  const compare = (a: number, b: number, isClaiming: boolean): void => {
    const key = a * students.size + b
    if (found.has(key) || isSameNumber(a, b) || (!isClaiming && areTwoNumbers(a, b, students))) return
    const [first, second] = [profileOf(a), profileOf(b)]
    const pair = pairEvidence(first, second, among, among, context)
    if (pair === null) return
    if ((isClaiming && bareName(first) === bareName(second)) || (oddsOfTwo(pair) <= mostOddsOfTwo && !isOfAnotherFamily(pair))) found.set(key, { students: [a, b], evidence: pair.evidence })
  }
  for (const [a, b] of claiming) compare(a, b, true)
  for (const rows of underOneKey({ students })) for (const [at, a] of rows.entries()) for (const b of rows.slice(at + 1)) compare(a, b, false)
  return [...found.values()].sort(({ students: [a, b] }, { students: [c, d] }) => a - c || b - d)

  function isSameNumber(a: number, b: number): boolean {
    const number = students.valueNumber(a, 'idNumber')
    return number !== 0 && number === students.valueNumber(b, 'idNumber')
  }
}

/** Places in which two numbers of eighteen characters differ where the one is the other with an error or two, its check character beside it. */
const mostErrors = 4

/** Nearly all namesakes and all siblings end here, before anything is compared: two whole numbers that have little in common, and no day. */
function areTwoNumbers(a: number, b: number, students: ListIndex['students']): boolean {
  const [first, second] = [students.value(a, 'idNumber'), students.value(b, 'idNumber')]
  if (first.length !== wholeLength || second.length !== wholeLength || first.slice(birthFrom, placeAndBirth) === second.slice(birthFrom, placeAndBirth)) return false
  const day = students.valueNumber(a, 'birthDate')
  if (day !== 0 && day === students.valueNumber(b, 'birthDate')) return false
  let differing = 0
  for (let i = 0; i < wholeLength; i++) if (first[i] !== second[i]) differing++
  return differing > mostErrors
}

/** Of a number of GB 11643: eighteen characters, of which the birth date begins behind the sixth. */
const wholeLength = 18
const birthFrom = 6

/** By name and day alone, or by less: another village, and neither family nor number in common, is a namesake of the day as soon as the child. */
function isOfAnotherFamily({ evidence }: LinkEvidence): boolean {
  const level = (comparison: string): string | undefined => evidence.find((each) => each.comparison === comparison)?.level
  return level('village') === 'different' && !(level('family') ?? '').includes('same') && !agreeingIds.has(level('idNumber') ?? null)
}

/** Characters are numbered below this. */
const characters = 2 ** 21

/** Rows that share a name; or the first character of it, and the carer or the birth date; ascending. */
function* underOneKey({ students }: Pick<ListIndex, 'students'>): Generator<readonly number[]> {
  const named = Array.from({ length: students.size }, (_, student) => student).filter((student) => students.valueNumber(student, 'name') !== 0)
  const withFirst = (student: number, number: number): number => (number === 0 ? 0 : number * characters + (students.value(student, 'name').codePointAt(0) ?? 0))
  // 0 where the row has no such key.
  const keys: readonly ((student: number) => number)[] = [
    (student) => students.valueNumber(student, 'name'),
    (student) => withFirst(student, students.valueNumber(student, 'guardianIdNumber') || students.valueNumber(student, 'guardianName')),
    (student) => withFirst(student, students.valueNumber(student, 'birthDate')),
  ]
  for (const keyOf of keys) {
    for (const [key, rows] of groupBy(named, keyOf)) if (key !== 0 && rows.length > 1 && rows.length <= mostUnderOneKey) yield rows
  }
}
