import { fieldIds } from '../schema.ts'
import { compareText } from '../text-order.ts'
import type { Candidate, Evidence } from '../types.ts'
import { Findings, type Comparison, type ComparisonContext } from './comparisons/comparison.ts'
import { compareCarers } from './comparisons/family.ts'
import { comparisons, type ComparisonId } from './comparisons/index.ts'
import { countFrequencies, type Frequencies } from './frequencies.ts'
import { Households } from './households.ts'
import { linkLists, type Identities } from './identities.ts'
import { NameForms } from './name-forms.ts'
import { Profiles, type Carer, type ListedProfile, type Profile } from './profile.ts'
import { Proposals, type Proposed } from './proposals.ts'
import { dayOfAges, schoolYearOf } from './school-year.ts'
import type { PeopleStore } from './store.ts'
import { placeStudents, studentProfile } from './students.ts'

/** One government identity that may be the student: the rows that the lists have of one person, the best evidence first. */
export interface IdentityMatch {
  readonly identity: number
  /** Best first; never empty. */
  readonly rows: readonly [Candidate, ...Candidate[]]
}

/** A household that lists one of the student's carers. */
export interface FamilyMatch {
  /** The listed person who is, or whose row names, the carer. */
  readonly listed: number
  readonly level: (typeof carerLevels)[number]
}

/** Whether the row states a valid number that may be the child's own: of those who do and of those who don't, the lists seldom have the same share. */
export type StatedNumber = 'valid-number' | 'no-valid-number'

/** What the lists have for one student. */
export interface StudentMatch {
  readonly student: number
  readonly stated: StatedNumber
  /** Best first. */
  readonly identities: readonly IdentityMatch[]
  /** Compared when first asked for: who is matched needs no family. */
  readonly families: () => readonly FamilyMatch[]
}

/** All that matching knows of the lists; made once a run. */
export interface ListIndex {
  readonly students: PeopleStore
  readonly listed: PeopleStore
  readonly profiles: Profiles
  readonly households: Households
  readonly proposals: Proposals
  readonly frequencies: Frequencies
  readonly forms: NameForms
  readonly identities: Uint32Array
  /** Rows of each identity that has several. */
  readonly identityRows: Identities['rows']
  /** ISO date by which ages are told. */
  readonly asOf: string
  /** Calendar year in which the registration's school year began. */
  readonly schoolYear: number
}

/** Counts frequencies, builds the keys, and links the lists to one another. */
export function indexLists(students: PeopleStore, listed: PeopleStore, asOf: string): ListIndex {
  const frequencies = countFrequencies([students, listed])
  placeStudents(students, frequencies.villages)
  const forms = new NameForms(frequencies)
  const households = new Households(listed)
  const schoolYear = schoolYearOf(students, asOf)
  const context = { frequencies, forms, asOf: dayOfAges(schoolYear, asOf), schoolYear }
  const profiles = new Profiles(listed, households, context.asOf)
  const proposals = new Proposals(listed, profiles, households)
  const identities = linkLists({ store: listed, profiles, proposals, households }, context)
  return { students, listed, profiles, households, proposals, identities: identities.of, identityRows: identities.rows, ...context }
}

/** Identities that are kept of one student beside those of the very same name or number: the lead is over the second, and a report shows five. */
const mostIdentities = 8

const nobodyElse: readonly number[] = []

/** Compares one student with everybody worth comparing. */
export function matchStudent(student: number, index: ListIndex): StudentMatch {
  const profile = studentProfile(index.students.person(student), index.asOf)
  const proposed = index.proposals.of(profile)
  const identities: { readonly identity: number; readonly rows: [Candidate, ...Candidate[]] }[] = []
  for (const listed of proposed.people) {
    const candidate = compare(profile, listed, index)
    const identity = index.identities[listed] ?? listed
    // People come in order, and an identity has the number of its first row: nothing was found of it before that.
    const known = identity === listed ? undefined : identities.find((each) => each.identity === identity)
    if (known === undefined) identities.push({ identity, rows: [candidate] })
    else known.rows.push(candidate)
  }
  const order = bestFirst(index)
  for (const { identity, rows } of identities) {
    // A row by which the student would not be found is found by the others of the person.
    for (const listed of index.identityRows.get(identity) ?? nobodyElse) if (!rows.some((row) => row.listed === listed)) rows.push(compare(profile, listed, index))
    if (rows.length > 1) rows.sort(order)
  }
  if (identities.length > 1) identities.sort((a, b) => order(a.rows[0], b.rows[0]))
  // A grown array holds room for more, and one a student is kept.
  const kept = identities.length <= mostIdentities ? identities.slice() : identities.filter(({ rows }, position) => position < mostIdentities || rows.some((row) => hasSameName(row) || hasSameNumber(row)))
  return new MatchOfStudent(student, profile.id.status === 'valid' ? 'valid-number' : 'no-valid-number', kept, proposed.families, index)
}

class MatchOfStudent implements StudentMatch {
  readonly student: number
  readonly stated: StatedNumber
  readonly identities: readonly IdentityMatch[]
  readonly #index: ListIndex
  /** Listed people whose rows name a carer; null where they were not looked up. */
  readonly #proposed: Proposed['families']
  #families: readonly FamilyMatch[] | null = null

  constructor(student: number, stated: StatedNumber, identities: readonly IdentityMatch[], proposed: Proposed['families'], index: ListIndex) {
    this.student = student
    this.stated = stated
    this.identities = identities
    this.#proposed = proposed
    this.#index = index
  }

  families(): readonly FamilyMatch[] {
    return (this.#families ??= this.#compareFamilies())
  }

  /** The profile is made again, and not held for all of them. */
  #compareFamilies(): readonly FamilyMatch[] {
    const profile = studentProfile(this.#index.students.person(this.student), this.#index.asOf)
    return familiesOf(profile, this.#proposed ?? this.#index.proposals.familiesOf(profile), this.#index)
  }
}

/** The level that a comparison reached on a candidate; null where it says nothing. */
export function levelOf({ evidence }: Candidate, wanted: ComparisonId): string | null {
  for (const { comparison, level } of evidence) if (comparison === wanted) return level
  return null
}

/** Whether the names are equal after normalizing. */
export function hasSameName(candidate: Candidate): boolean {
  return levelOf(candidate, 'name') === 'equal'
}

/** Whether the valid ID numbers are equal. */
export function hasSameNumber(candidate: Candidate): boolean {
  return levelOf(candidate, 'idNumber') === 'equal'
}

/** The evidence of every comparison on one pair. */
export function compare(student: Profile, listed: number, index: ListIndex): Candidate {
  const other = index.profiles.of(listed)
  const evidence: Evidence[] = []
  let child = 0
  let family = 0
  for (const { compare, about, findings } of allComparisons) {
    const finding = compare(student, other, index)
    if (finding === null) continue
    evidence.push(findings.of(finding))
    if (about === 'child') child += finding.millibits
    else family += finding.millibits
  }
  // A grown array holds room for more; a hundred thousand of them are kept.
  return { listed, evidence: evidence.slice(), millibits: child, familyMillibits: family }
}

/** All of one shape, so that the call in the loop over every pair is as cheap as it can be. */
const allComparisons = (Object.entries(comparisons) as [ComparisonId, Comparison][]).map(([id, comparison]) => ({
  about: comparison.about,
  compare: (student: Profile, listed: ListedProfile, context: ComparisonContext) => comparison.compare(student, listed, context),
  findings: new Findings(id),
}))

/** Child and family evidence together, in thousandths of a bit. */
export function total(candidate: Candidate): number {
  return candidate.millibits + candidate.familyMillibits
}

/**
 * Most evidence first; among equals by what the rows say, and only rows that say the same by place, so that the order of rows plays no part.
 * No verdict depends on this: a tie goes to a person.
 */
export function bestFirst({ listed }: ListIndex): (a: Candidate, b: Candidate) => number {
  return (a, b) =>
    total(b) - total(a) || b.millibits - a.millibits || compareContents(listed, a.listed, b.listed) || comparePlaces(listed, a.listed, b.listed)
}

/** By the kind of list, then field by field. */
function compareContents(store: PeopleStore, a: number, b: number): number {
  const byKind = compareText(store.kind(a), store.kind(b))
  if (byKind !== 0) return byKind
  for (const field of fieldIds) {
    const order = compareText(store.value(a, field), store.value(b, field))
    if (order !== 0) return order
  }
  return 0
}

function comparePlaces(store: PeopleStore, a: number, b: number): number {
  const [first, second] = [store.place(a), store.place(b)]
  return compareText(first.file, second.file) || compareText(first.sheet ?? '', second.sheet ?? '') || first.row - second.row || first.column - second.column
}

/** Households in which one of the student's carers is listed: by ID number, or by name in the same village. */
function familiesOf(student: Profile, families: readonly number[], index: ListIndex): readonly FamilyMatch[] {
  const found: FamilyMatch[] = []
  for (const listed of families) {
    const own = index.profiles.of(listed)
    const level = nearestCarer(student.carers, own, index.forms)
    if (level === null) continue
    if (level !== 'same-name') found.push({ listed, level })
    else {
      const place = comparisons.village.compare(student, own, index)?.level
      if (place === 'equal' || place === 'same-sound') found.push({ listed, level })
    }
  }
  return found.sort((a, b) => carerLevels.indexOf(a.level) - carerLevels.indexOf(b.level) || comparePlaces(index.listed, a.listed, b.listed))
}

/** Levels at which a carer is listed, the nearest first. */
const carerLevels = ['same-id', 'nearly-same-id', 'same-name'] as const

/** The nearest level that any of the carers reaches with a listed person or with whom their row names; null where none of them is listed. */
function nearestCarer(carers: readonly Carer[], listed: Profile, forms: NameForms): FamilyMatch['level'] | null {
  const own: Carer = { name: listed.names[0] ?? '', id: listed.id }
  let nearest: number = carerLevels.length
  for (const carer of carers) {
    nearest = Math.min(nearest, rankOf(carer, own, forms))
    for (const relative of listed.carers) nearest = Math.min(nearest, rankOf(carer, relative, forms))
  }
  return carerLevels[nearest] ?? null
}

/** The place of the level among `carerLevels`; behind their end for any other. */
function rankOf(carer: Carer, relative: Carer, forms: NameForms): number {
  const level = compareCarers(carer, relative, forms)?.level
  const rank = carerLevels.findIndex((each) => each === level)
  return rank === -1 ? carerLevels.length : rank
}
