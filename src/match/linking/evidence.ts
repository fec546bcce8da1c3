import type { Evidence } from '../../types.ts'
import { birthDate } from '../comparisons/birth-date.ts'
import type { Comparison, ComparisonContext, Finding } from '../comparisons/comparison.ts'
import { ethnicGroup } from '../comparisons/ethnic-group.ts'
import { family } from '../comparisons/family.ts'
import { agreeingIds, compareIdNumbers, idNumber, type IdNumberLevel } from '../comparisons/id-number.ts'
import { compareNames, name, nearNames } from '../comparisons/name.ts'
import { phone } from '../comparisons/phone.ts'
import { sex } from '../comparisons/sex.ts'
import { studentNumber } from '../comparisons/student-number.ts'
import { village } from '../comparisons/village.ts'
import { changedProfile, type ListedProfile, type Profile } from '../profile.ts'
import { millibitsApart, unlisted, type Unlisted } from '../unlisted.ts'
import { millibits, oddsFactor } from '../millibits.ts'

/** Facts that two rows of one person share, whatever the list; grade and school are of the year in which a list was made. */
const compared = { idNumber, name, birthDate, sex, studentNumber, ethnicGroup, family, village, phone } as const satisfies Record<string, Comparison>
const comparisons = Object.entries(compared) as readonly (readonly [keyof typeof compared, Comparison])[]

/** Levels of two numbers that are two people's. */
const twoPeople: ReadonlySet<IdNumberLevel | null> = new Set<IdNumberLevel>(['valid-and-different', 'valid-and-same-day'])
/** A name that says nothing for one person. */
const otherNames: ReadonlySet<string | null> = new Set([null, 'different', 'other-only-character'])

/** Share of a list's people who stand in it a second time (assumed), where every second person of another list does. */
const listedTwice = 0.01
/** Relatives with whom a student's one or two carers are compared: the chance of a name in common is weighed for them, and more pairs have more of it. */
const usualPairs = 4

/** What two rows say of being one person. */
export interface LinkEvidence {
  readonly evidence: readonly Evidence[]
  /** log2 of the odds of one person, in thousandths of a bit, before it is asked among how many. */
  readonly millibits: number
  /** People among whom chance would have to find such another: all who are listed, or those of the household. */
  readonly among: number
  /** The odds of somebody else to the same person: of a brother, sister or twin who is in one list and not in the other, and of a namesake. */
  readonly unlike: Readonly<Record<keyof typeof unlisted, number>>
}

/**
 * Whether two rows may be of one person at all: no two valid numbers, and in one household, which lists nobody twice, only where a person is entered a second time: under the
 * same name, or under nearly the same name and number.
 */
export function mayBeOne(a: ListedProfile, b: ListedProfile, { forms }: Pick<ComparisonContext, 'forms'>): boolean {
  const ids = compareIdNumbers(a.id, b.id)
  if (twoPeople.has(ids)) return false
  return !areOfOneHousehold(a, b) || bareName(a) === bareName(b) || (agreeingIds.has(ids) && nearNames.has(compareNames(a.names[0] ?? '', b.names[0] ?? '', forms).level))
}

function areOfOneHousehold({ person: a }: Profile, { person: b }: Profile): boolean {
  return a.household >= 0 && a.household === b.household
}

export function bareName({ names: [own = ''] }: Profile): string {
  return own.replaceAll('·', '')
}

/**
 * All evidence on two rows, the same in both directions; null where they can't be one person, or are not called alike.
 *
 * @param listed people listed
 * @param members people of the household of `a`
 */
export function linkEvidence(a: ListedProfile, b: ListedProfile, listed: number, members: number, context: ComparisonContext): LinkEvidence | null {
  return mayBeOne(a, b, context) ? pairEvidence(a, b, listed, members, context) : null
}

/** The same where two valid numbers are evidence as any other, for asking; null where the two are not called alike. */
export function pairEvidence(a: ListedProfile, b: ListedProfile, listed: number, members: number, context: ComparisonContext): LinkEvidence | null {
  const names = name.compare(a, b, context)
  if (otherNames.has(names?.level ?? null)) return null
  const isOneHousehold = areOfOneHousehold(a, b)
  const [ours, theirs] = [withFamily(a), withFamily(b)]
  const evidence: Evidence[] = []
  let sum = 0
  for (const [id, comparison] of comparisons) {
    // A household has its family, village and phone in common, whoever of it is meant.
    if (isOneHousehold && comparison.about === 'family') continue
    const finding = merged(counted(comparison.compare(ours, b, context)), counted(comparison.compare(theirs, a, context)))
    if (finding === null) continue
    evidence.push({ comparison: id, ...finding })
    sum += finding.millibits - (id === 'family' && byName.has(finding.level) ? millibits(Math.log2(Math.max(1, (ours.carers.length * theirs.carers.length) / usualPairs))) : 0)
  }
  // A number stands with two people of a list far seldomer than a person is entered twice with it.
  const prior = a.person.kind === b.person.kind && compareIdNumbers(a.id, b.id) !== 'equal' ? listedTwice : 1
  const odds = ({ share, apart, byChance }: Unlisted): number => (share / prior) * oddsFactor(-millibitsApart(evidence, apart, byChance))
  // Nobody of a household is another's namesake but by the parents' choice, and that is what is said of siblings.
  return {
    evidence,
    millibits: sum + millibits(Math.log2(prior)),
    among: isOneHousehold ? members : listed,
    unlike: { sibling: odds(unlisted.sibling), twin: odds(unlisted.twin), namesake: isOneHousehold ? 0 : odds(unlisted.namesake) },
  }
}

const byName: ReadonlySet<string> = new Set(['same-name', 'similar-name'])

/** What is left of the odds of a brother or sister, and of a twin, where nothing is known of the others of the two families. */
const allLeft = { sibling: 1, twin: 1 }

/** The odds of two people to one: by chance, a brother, sister or twin, of whose odds so much is left, or a namesake. */
export function oddsOfTwo({ millibits: sum, among, unlike: { sibling, twin, namesake } }: LinkEvidence, left: Readonly<Record<'sibling' | 'twin', number>> = allLeft): number {
  return among * oddsFactor(-sum) + sibling * left.sibling + twin * left.twin + namesake
}

/** A student's carers are those whom the row names; of a listed person, all of the household. */
function withFamily(profile: ListedProfile): ListedProfile {
  return changedProfile(profile, { carers: profile.family })
}

/** That a listed person is grown up speaks against a pupil alone. */
function counted(finding: Finding | null): Finding | null {
  return finding?.level === 'not-of-school-age' ? null : finding
}

/** What both directions say: some comparisons read a column of one side only. Where they differ, what says less. */
function merged(forward: Finding | null, backward: Finding | null): Finding | null {
  if (forward === null || backward === null) return forward ?? backward
  if (forward.millibits !== backward.millibits) return forward.millibits < backward.millibits ? forward : backward
  return forward.level <= backward.level ? forward : backward
}
