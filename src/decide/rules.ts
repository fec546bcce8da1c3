import type { ReasonCode } from '../messages/reasons.ts'
import type { Verdict } from '../types.ts'
import type { PairFacts, StudentFacts } from './facts.ts'

/**
 * One rule: when it applies to a student, the verdict stands. The first rule that applies decides, so a veto stands above what it
 * forbids. `matched` means that nobody needs to look.
 */
export interface Rule {
  readonly code: ReasonCode
  readonly verdict: Verdict
  readonly applies: (facts: StudentFacts) => boolean
  /** The number is probably another child's, so that who bears the name is shown first. */
  readonly nameFirst?: true
  readonly params?: (facts: StudentFacts) => Readonly<Record<string, string | number>>
}

/** The best must be ahead of the next by this much to be matched without a look (assumed: 7 bits, 1 in 128). */
const clearLead = 7_000

const slips: ReadonlySet<string | null> = new Set(['similar-character', 'similar-last-character', 'similar-characters', 'missing-character', 'swapped-characters', 'unreadable-character'])

/** A rule about the best candidate; it does not apply where there is none. */
function about(test: (best: PairFacts, facts: StudentFacts) => boolean): Rule['applies'] {
  return (facts) => facts.best !== null && test(facts.best, facts)
}

const clear = ({ lead }: StudentFacts): boolean => lead >= clearLead
/** A person is asked from this probability on that one of the candidates is the student (chosen: one right in ten is worth a look). */
const worthALook = 0.1
const likely = ({ absent }: StudentFacts): boolean => absent <= 1 - worthALook
const sure = ({ falseMatch, tolerated }: StudentFacts): boolean => falseMatch <= tolerated
/** One character that neither sounds nor looks alike, beside at least two that are the same. */
const otherCharacter = ({ name }: PairFacts): boolean => name === 'other-character' || name === 'other-last-character'
const nameSlips = ({ name }: PairFacts): boolean => isSlip(name)
const familyAgrees = ({ family }: PairFacts): boolean => family === 'same-id' || family === 'nearly-same-id' || family === 'same-name'
const villageAgrees = ({ village }: PairFacts): boolean => village === 'equal' || village === 'same-sound'
const familyOrVillageAgrees = (pair: PairFacts): boolean => familyAgrees(pair) || villageAgrees(pair)
const familyDiffers = ({ family }: PairFacts): boolean => family === 'different'
const familyUnknown = ({ family, village }: PairFacts): boolean => family === null && (village === null || village === 'not-in-address')
const contradicts = ({ birth, sexDiffers }: PairFacts): boolean => sexDiffers || birth === 'contradicts-id' || birth === 'different'
const idSilent = ({ id }: PairFacts): boolean => id === null || id === 'shown-digits-agree'
const idCutShort = ({ id }: PairFacts): boolean => id === 'fifteen-digits-agree' || id === 'short-form-agrees'
const idDamaged = (best: PairFacts): boolean => idCutShort(best) || isFaulty(best)
const isFaulty = (best: PairFacts): boolean => oneEdit(best) || best.id === 'two-edits' || best.id === 'equal-but-invalid'
const oneEdit = ({ id }: PairFacts): boolean => id === 'one-edit' || id === 'one-edit-in-tail'
const idsAreTwoPeople = ({ id }: PairFacts): boolean => id === 'valid-and-different' || id === 'valid-and-same-day' || id === 'shown-digits-differ'
/** Another person of that household, or one whose family agrees, bears this student's very name: the number may be a sibling's. */
const otherBearsName = ({ best, others }: StudentFacts): boolean =>
  others.some((other) => other.name === 'equal' && (familyAgrees(other) || (other.household >= 0 && other.household === best?.household)))

/** Whether a name can be the same one, entered with one slip. */
export function isSlip(name: string | null): boolean {
  return slips.has(name)
}

/** Ordered; see fixtures and the tests of each for why. */
export const rules: readonly Rule[] = [
  // -------- the same valid number
  // A namesake's number was looked up by the name: all else that the row states is the other's.
  {
    code: 'same-id-other-child-bears-name',
    verdict: 'needs-verification',
    nameFirst: true,
    applies: about((best, { others }) => best.id === 'equal' && best.name === 'equal' && others.some((other) => other.name === 'equal' && other.millibits > best.millibits)),
  },
  { code: 'same-id-same-name', verdict: 'matched', applies: about((best) => best.id === 'equal' && best.name === 'equal') },
  { code: 'same-id-other-child-bears-name', verdict: 'needs-verification', nameFirst: true, applies: about((best, facts) => best.id === 'equal' && otherBearsName(facts)) },
  // The number stands with one person and the name, or nearly the number, with another.
  {
    code: 'same-id-other-child-bears-name',
    verdict: 'needs-verification',
    nameFirst: true,
    applies: about((best, facts) => best.id !== 'equal' && facts.others.some((other) => other.id === 'equal')),
  },
  { code: 'same-id-contradicted', verdict: 'needs-verification', applies: about((best) => best.id === 'equal' && nameSlips(best) && contradicts(best)) },
  { code: 'same-id-similar-name', verdict: 'matched', applies: about((best) => best.id === 'equal' && nameSlips(best)) },
  {
    code: 'same-id-birth-confirmed',
    verdict: 'matched',
    applies: about((best, { bestHasTwin }) => best.id === 'equal' && otherCharacter(best) && best.birth === 'confirms-id' && !best.sexDiffers && !bestHasTwin),
  },
  // The other character is half of what the name says, so the family must agree beside the day.
  {
    code: 'same-id-birth-confirmed',
    verdict: 'matched',
    applies: about((best, { bestHasTwin }) => best.id === 'equal' && best.name === 'other-only-character' && best.birth === 'confirms-id' && familyAgrees(best) && !best.sexDiffers && !bestHasTwin),
  },
  // Where this registration shows no numbers of siblings, or the family is not such that one could be meant.
  {
    code: 'same-id-family-confirmed',
    verdict: 'matched',
    applies: about((best, facts) => best.id === 'equal' && otherCharacter(best) && familyOrVillageAgrees(best) && !contradicts(best) && !facts.bestHasTwin && sure(facts)),
  },
  { code: 'same-id-other-character', verdict: 'needs-verification', applies: about((best) => best.id === 'equal' && otherCharacter(best)) },
  { code: 'same-id-different-name', verdict: 'needs-verification', applies: about((best) => best.id === 'equal') },
  { code: 'id-of-another-student', verdict: 'needs-verification', nameFirst: true, applies: ({ idBelongsToOther }) => idBelongsToOther },

  // -------- a damaged number, confirmed by the name
  {
    code: 'several-alike',
    verdict: 'needs-verification',
    applies: about((best, facts) => best.name === 'equal' && !idsAreTwoPeople(best) && !clear(facts) && likely(facts) && alike(facts) > 1),
    params: (facts) => ({ count: alike(facts) }),
  },
  {
    code: 'same-invalid-id-same-name',
    verdict: 'matched',
    applies: about((best, facts) => best.id === 'equal-but-invalid' && best.name === 'equal' && !contradicts(best) && sure(facts)),
  },
  {
    code: 'student-number-same-name',
    verdict: 'matched',
    applies: about((best, facts) => best.studentNumberAgrees && best.name === 'equal' && !idsAreTwoPeople(best) && sure(facts)),
  },
  {
    code: 'id-one-error-same-name',
    verdict: 'matched',
    applies: about((best, facts) => oneEdit(best) && best.name === 'equal' && best.birth !== 'contradicts-id' && sure(facts)),
  },
  {
    code: 'damaged-id-same-name',
    verdict: 'matched',
    applies: about((best, facts) => idCutShort(best) && best.name === 'equal' && !contradicts(best) && sure(facts)),
  },
  {
    code: 'id-one-error-similar-name',
    verdict: 'matched',
    applies: about(
      (best, facts) =>
        oneEdit(best) &&
        nameSlips(best) &&
        (best.birth === 'confirms-id' || familyOrVillageAgrees(best)) &&
        !contradicts(best) &&
        !facts.bestHasTwin &&
        !otherBearsName(facts) &&
        sure(facts),
    ),
  },
  {
    code: 'id-one-error-birth-confirmed',
    verdict: 'matched',
    applies: about(
      (best, facts) =>
        oneEdit(best) && otherCharacter(best) && best.birth === 'confirms-id' && familyAgrees(best) && !best.sexDiffers && !facts.bestHasTwin && !otherBearsName(facts) && sure(facts),
    ),
  },
  {
    code: 'id-two-errors-same-name',
    verdict: 'matched',
    applies: about((best, facts) => best.id === 'two-edits' && best.name === 'equal' && !contradicts(best) && sure(facts)),
  },

  // -------- no number of the child's own
  {
    code: 'same-name-birth-family',
    verdict: 'matched',
    applies: about(
      (best, facts) =>
        (idSilent(best) || (best.id === 'damaged-different' && best.birth === 'equal' && familyAgrees(best))) &&
        best.name === 'equal' &&
        agreesOnBirth(best) &&
        familyOrVillageAgrees(best) &&
        isWithoutOtherFamily(best, facts) &&
        !best.sexDiffers &&
        sure(facts),
    ),
  },
  {
    code: 'same-name-birth',
    verdict: 'matched',
    applies: about((best, facts) => idSilent(best) && best.name === 'equal' && best.birth === 'equal' && familyUnknown(best) && !best.sexDiffers && sure(facts)),
  },
  {
    code: 'same-name-family',
    verdict: 'matched',
    applies: about(
      (best, facts) =>
        idSilent(best) &&
        best.name === 'equal' &&
        familyAgrees(best) &&
        // A family moves, and keeps its numbers.
        (best.village !== 'different' || best.family === 'same-id') &&
        !contradicts(best) &&
        sure(facts),
    ),
  },

  // -------- a person must look
  {
    code: 'two-valid-ids',
    verdict: 'needs-verification',
    applies: about((best) => idsAreTwoPeople(best) && best.name === 'equal' && (best.studentNumberAgrees || familyAgrees(best) || (best.birth === 'equal' && !familyDiffers(best) && (villageAgrees(best) || familyUnknown(best))))),
  },
  { code: 'id-one-error-unconfirmed', verdict: 'needs-verification', applies: about((best) => oneEdit(best) && (best.name === 'equal' || nameSlips(best))) },
  {
    code: 'damaged-id-other-name',
    verdict: 'needs-verification',
    applies: about((best) => oneEdit(best) || best.id === 'equal-but-invalid' || (idCutShort(best) && (otherCharacter(best) || best.name === 'other-only-character'))),
  },
  {
    code: 'same-name-id-unclear',
    verdict: 'needs-verification',
    applies: about((best, facts) => best.name === 'equal' && !idsAreTwoPeople(best) && likely(facts) && somethingElseAgrees(best)),
  },
  {
    code: 'similar-name-id-unclear',
    verdict: 'needs-verification',
    applies: about(
      (best, facts) => nameSlips(best) && !idsAreTwoPeople(best) && likely(facts) && somethingElseAgrees(best),
    ),
  },
  // Without a number a child of this family and day is the listed one under a name that was misheard, or the twin.
  {
    code: 'similar-name-id-unclear',
    verdict: 'needs-verification',
    applies: about((best, facts) => otherCharacter(best) && idSilent(best) && best.birth === 'equal' && familyAgrees(best) && !best.sexDiffers && likely(facts)),
  },
  {
    code: 'family-listed-heads-only',
    verdict: 'needs-verification',
    applies: ({ family }) => family?.headsOnly === true,
  },
  {
    code: 'family-listed-incomplete',
    verdict: 'needs-verification',
    applies: ({ family }) => family?.incomplete === true,
    params: ({ family }) => ({ stated: family?.stated ?? 0, listed: family?.listed ?? 0 }),
  },
  { code: 'same-name-only', verdict: 'needs-verification', applies: about((best, facts) => best.name === 'equal' && !idsAreTwoPeople(best) && likely(facts) && best.birth !== 'different' && !best.sexDiffers) },

  // -------- not found
  { code: 'family-listed-child-not', verdict: 'unmatched', applies: ({ family }) => family !== null },
  { code: 'other-province', verdict: 'unmatched', applies: (facts) => facts.isOfOtherProvince },
  { code: 'namesake-only', verdict: 'unmatched', applies: about((best) => best.name === 'equal' && idsAreTwoPeople(best)) },
  { code: 'same-name-else-different', verdict: 'unmatched', applies: about((best) => best.name === 'equal') },
  { code: 'no-id-not-found', verdict: 'unmatched', applies: ({ hasOwnId }) => !hasOwnId },
  { code: 'not-in-any-list', verdict: 'unmatched', applies: () => true },
]

/** Beside the name: a number in part, the family, the birth date, or the village where the birth date does not speak against it. */
function somethingElseAgrees(best: PairFacts): boolean {
  return idDamaged(best) || familyAgrees(best) || agreesOnBirth(best) || (villageAgrees(best) && best.birth !== 'different')
}

/** Another guardian makes a namesake possible, even of the same day and village; a grandparent of that very village does not. */
function isWithoutOtherFamily(best: PairFacts, { isRaisedByGrandparents }: StudentFacts): boolean {
  return !familyDiffers(best) || (isRaisedByGrandparents && best.birth === 'equal' && best.village === 'equal')
}

/** The same day, or the same month where a side states no day. */
function agreesOnBirth({ birth }: PairFacts): boolean {
  return birth === 'equal' || birth === 'same-month'
}

/** How many identities are as good as the best: the same name, nothing between them that a person need not look at. */
function alike({ best, others }: StudentFacts): number {
  if (best === null) return 0
  return 1 + others.filter((other) => other.name === 'equal' && best.millibits - other.millibits < clearLead).length
}
