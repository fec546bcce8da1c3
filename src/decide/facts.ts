import type { GradeLevel } from '../match/comparisons/grade.ts'
import type { IdNumberLevel } from '../match/comparisons/id-number.ts'
import type { NameLevel } from '../match/comparisons/name.ts'
import { isIncomplete } from '../match/households.ts'
import { hasSameName, hasSameNumber, total, type FamilyMatch, type IdentityMatch, type ListIndex, type StudentMatch } from '../match/match.ts'
import { birthDates } from '../match/profile.ts'
import { isAdultAt } from '../match/school-age.ts'
import type { PeopleStore } from '../match/store.ts'
import { hasCarersNumber } from '../match/students.ts'
import { parseIdNumber } from '../normalize/id-number.ts'
import type { Candidate, Person } from '../types.ts'
import { familyAgrees } from './conditions.ts'
import type { Grounds } from './options.ts'
import type { Probabilities } from './probability.ts'
import { isOfOtherProvince } from './standing.ts'

/** What the rules read of a pair: its levels by name, so that a rule is a sentence. */
export interface PairFacts {
  readonly candidate: Candidate
  /** Number of the household, -1 for none. */
  readonly household: number
  readonly id: IdNumberLevel | null
  readonly name: NameLevel | null
  readonly birth: string | null
  readonly sexDiffers: boolean
  readonly grade: GradeLevel | null
  readonly studentNumberAgrees: boolean
  readonly family: string | null
  readonly village: string | null
  /** All evidence, in thousandths of a bit. */
  readonly millibits: number
}

/** The same of a candidate beside the best one. */
export interface OtherFacts extends PairFacts {
  /** The list's number or date is that of somebody too old for school. */
  readonly isAdult: boolean
}

/** What the rules read of a student. */
export interface StudentFacts {
  readonly student: number
  readonly isOfOtherProvince: boolean
  /** The row states a usable number that may be the child's own. */
  readonly hasOwnId: boolean
  /** The best identity that no other student owns, and the others after it. */
  readonly bestIdentity: IdentityMatch | null
  readonly best: PairFacts | null
  readonly others: readonly OtherFacts[]
  /** The candidates whom another student was matched with. */
  readonly owned: readonly OtherFacts[]
  /** Evidence by which the best is ahead of the next, in thousandths of a bit; infinite where there is none. */
  readonly lead: number
  /** Another listed person of the best one's household, whom no other student was matched with, was born on the same day. */
  readonly bestHasTwin: boolean
  /** The identities on which `bestHasTwin` rests, where a rule asked for it: none of them need be a candidate. */
  readonly twinsLookedAt: readonly number[]
  /** Another student owns the identity that has this student's ID number. */
  readonly idBelongsToOther: boolean
  /** Name, birth column and family are those of the best; only the number is not, whose day is another: a brother's or sister's, or one entered wrongly. */
  readonly isOnlyNumberWrong: boolean
  readonly family: FamilyFacts | null
  /** Probability that the best is somebody else, by the evidence alone. */
  readonly falseMatch: number
  /** Probability that none of the candidates is the student. */
  readonly absent: number
  /** The probability of error up to which nobody need look. */
  readonly tolerated: number
}

/** The household that lists one of the student's carers. */
export interface FamilyFacts {
  readonly match: FamilyMatch
  readonly headsOnly: boolean
  readonly incomplete: boolean
  /** People listed, and people whom the list itself states. */
  readonly listed: number
  readonly stated: number
}

function pairFacts(candidate: Candidate, listed: PeopleStore): PairFacts {
  let id: IdNumberLevel | null = null
  let name: NameLevel | null = null
  let birth: string | null = null
  let sex: string | null = null
  let grade: GradeLevel | null = null
  let studentNumber: string | null = null
  let family: string | null = null
  let village: string | null = null
  for (const { comparison, level } of candidate.evidence) {
    switch (comparison) {
      case 'idNumber': id = level as IdNumberLevel; break
      case 'name': name = level as NameLevel; break
      case 'birthDate': birth = level; break
      case 'sex': sex = level; break
      case 'grade': grade = level as GradeLevel; break
      case 'studentNumber': studentNumber = level; break
      case 'family': family = level; break
      case 'village': village = level; break
    }
  }
  return {
    candidate,
    household: listed.household(candidate.listed),
    id,
    name,
    birth,
    sexDiffers: sex === 'different',
    grade,
    studentNumberAgrees: studentNumber === 'agrees',
    family,
    village,
    millibits: total(candidate),
  }
}

/**
 * Gathers the facts of one student. `ownedByOther` says whether another student was matched with an identity beyond doubt: such
 * identities are no rivals and no candidates for a match any more.
 */
export function studentFacts(match: StudentMatch, grounds: Grounds, ownedByOther: (identity: number) => boolean): StudentFacts {
  return new Facts(match, grounds, ownedByOther)
}

/** Nobody is anybody's yet. */
export const ownedByNobody = (): boolean => false

const noOthers: readonly OtherFacts[] = []
const nobody: readonly number[] = []

/** Most students are decided by their number, before any rule asks for more than the candidates: the rest is found out when it is asked for. What depends on who owns an identity holds while the rules judge. */
class Facts implements StudentFacts {
  readonly bestIdentity: IdentityMatch | null
  readonly best: PairFacts | null
  readonly isOnlyNumberWrong: boolean
  /** The identities that no other student owned when the facts were gathered. */
  readonly #available: readonly IdentityMatch[]
  readonly #match: StudentMatch
  readonly #grounds: Grounds
  readonly #ownedByOther: (identity: number) => boolean
  #others: readonly OtherFacts[] | null = null
  #twins: readonly number[] | null = null
  #odds: Probabilities | null = null
  #family: FamilyFacts | null | undefined = undefined

  constructor(match: StudentMatch, grounds: Grounds, ownedByOther: (identity: number) => boolean) {
    const { identities } = match
    const { index } = grounds
    const available = ownedByOther === ownedByNobody ? identities : availableOf(identities, ownedByOther)
    const first = available[0] ?? null
    const pair = first === null ? null : pairFacts(first.rows[0], index.listed)
    this.isOnlyNumberWrong = pair !== null && isAllButNumber(pair, match, index)
    // A namesake with a valid number of their own is somebody else, so whoever has the student's very number is asked about before them.
    const isNamesake = pair?.id === 'valid-and-different' || pair?.id === 'valid-and-same-day'
    const holder = isNamesake && !this.isOnlyNumberWrong ? available.find(({ rows }) => hasSameNumber(rows[0])) : undefined
    this.bestIdentity = holder ?? first
    this.best = holder === undefined ? pair : pairFacts(holder.rows[0], index.listed)
    this.#available = available
    this.#match = match
    this.#grounds = grounds
    this.#ownedByOther = ownedByOther
  }

  get student(): number {
    return this.#match.student
  }

  get tolerated(): number {
    return this.#grounds.options.maxFalseMatch
  }

  get isOfOtherProvince(): boolean {
    return isOfOtherProvince(this.#person)
  }

  get hasOwnId(): boolean {
    // Who states a valid number that is no carer's is known without making the profile again.
    return this.#match.stated === 'valid-number' || (this.#person.value('idNumber') !== '' && !hasCarersNumber(this.#person, this.#grounds.index.asOf))
  }

  get others(): readonly OtherFacts[] {
    return (this.#others ??= this.#available.length < 2 ? noOthers : this.#factsOf(this.#available.filter((each) => each !== this.bestIdentity)))
  }

  get owned(): readonly OtherFacts[] {
    const { identities } = this.#match
    return this.#available.length === identities.length ? noOthers : this.#factsOf(identities.filter(({ identity }) => this.#ownedByOther(identity)))
  }

  get lead(): number {
    const second = this.others[0]
    return this.best === null || second === undefined ? Infinity : this.best.millibits - second.millibits
  }

  get bestHasTwin(): boolean {
    this.#twins ??= this.bestIdentity === null ? nobody : twinsOf(this.bestIdentity, this.#grounds.index)
    return this.#twins.some((twin) => !this.#ownedByOther(twin))
  }

  get twinsLookedAt(): readonly number[] {
    return this.#twins ?? nobody
  }

  get idBelongsToOther(): boolean {
    const { identities } = this.#match
    return this.#available.length < identities.length && identities.some(({ identity, rows }) => this.#ownedByOther(identity) && rows.some(hasSameNumber))
  }

  get family(): FamilyFacts | null {
    if (this.#family === undefined) this.#family = familyFacts(this.#match, this.#grounds.index)
    return this.#family
  }

  get falseMatch(): number {
    return this.#probabilities.falseMatch
  }

  get absent(): number {
    return this.#probabilities.absent
  }

  get #person(): Person {
    return this.#grounds.index.students.person(this.#match.student)
  }

  get #probabilities(): Probabilities {
    return (this.#odds ??= this.#grounds.odds[this.#match.stated].of(this.#available, this.#match.identities))
  }

  #factsOf(identities: readonly IdentityMatch[]): readonly OtherFacts[] {
    const { index } = this.#grounds
    return identities.map(({ rows: [row] }) => ({ ...pairFacts(row, index.listed), isAdult: isAdultAt(birthOf(row.listed, index), index.asOf) }))
  }
}

function availableOf(identities: readonly IdentityMatch[], ownedByOther: (identity: number) => boolean): readonly IdentityMatch[] {
  return identities.filter(({ identity }) => !ownedByOther(identity))
}

/**
 * All that a row states is one listed child's, but for a valid number of another day than the row's own birth column: the column and the list agree against it. Where
 * somebody has that number, it must be a child of the same household, whose number the family entered.
 */
function isAllButNumber(best: PairFacts, { student, identities }: StudentMatch, { students, listed, profiles }: ListIndex): boolean {
  if (best.id !== 'valid-and-different' || best.name !== 'equal' || best.birth !== 'equal' || best.sexDiffers || !familyAgrees(best)) return false
  // That a date is equal may be said of the number's: the column itself must be the list's, and the number's not.
  const theirs = birthDates(profiles.of(best.candidate.listed))
  if (!theirs.includes(students.value(student, 'birthDate')) || theirs.includes(parseIdNumber(students.value(student, 'idNumber')).birth)) return false
  const holders = identities.flatMap(({ rows }) => rows.filter(hasSameNumber))
  return holders.every((holder) => best.household >= 0 && listed.household(holder.listed) === best.household && !hasSameName(holder))
}

/** Other identities of a household of this one's that have the birth date which stands there. */
function twinsOf({ identity, rows }: IdentityMatch, index: ListIndex): readonly number[] {
  const identityOf = (member: number): number => index.identities[member] ?? member
  return rows.flatMap(({ listed }) => {
    const birth = birthOf(listed, index)
    return birth === '' ? [] : index.households.membersWith(listed).filter((member) => identityOf(member) !== identity && birthOf(member, index) === birth).map(identityOf)
  })
}

function birthOf(listed: number, index: ListIndex): string {
  const id = index.listed.value(listed, 'idNumber')
  // Digits 7 to 14 of a resident ID (GB 11643) are the birth date.
  return /^\d{17}[\dX]$/.test(id) ? id.slice(6, 14) : index.listed.value(listed, 'birthDate')
}

/** Of several households that list a carer, the one that leaves most open decides: it may be the one that lacks the child. */
function familyFacts(match: StudentMatch, index: ListIndex): FamilyFacts | null {
  let decisive: FamilyFacts | null = null
  for (const family of match.families()) {
    const household = index.households.of(family.listed)
    const facts = { match: family, headsOnly: household.headsOnly, incomplete: isIncomplete(household), listed: household.members.length, stated: household.stated }
    if (decisive === null || leavesMoreOpen(facts, decisive)) decisive = facts
  }
  return decisive
}

function leavesMoreOpen(one: FamilyFacts, other: FamilyFacts): boolean {
  const [openness, ofOther] = [opennessOf(one), opennessOf(other)]
  return openness > ofOther || (openness === ofOther && one.stated > other.stated)
}

function opennessOf({ headsOnly, incomplete, listed, stated }: FamilyFacts): number {
  return headsOnly ? Infinity : incomplete ? stated - listed : 0
}
