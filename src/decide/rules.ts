import type { ReasonCode } from '../messages/reasons.ts'
import type { Verdict } from '../types.ts'
import {
  agreesOnBirth, clear, contradicts, countAlike, familyAgrees, familyDiffers, familyOrVillageAgrees, idCutShort, idSilent, idsAreTwoPeople,
  isOfNumbersAge, isWithoutOtherFamily, likely, nameSlips, oneEdit, otherBearsName, otherCharacter, ownedBearsName, somethingElseAgrees, sure, sureButForSiblings, sureButForTwins,
} from './conditions.ts'
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

/** A rule about the best candidate; it does not apply where there is none. */
function about(test: (best: PairFacts, facts: StudentFacts) => boolean): Rule['applies'] {
  return (facts) => facts.best !== null && test(facts.best, facts)
}

/** Ordered: read from the top. Every rule has its case in test/decide/cases.ts, which says why. */
export const rules: readonly Rule[] = [
  // -------- the same valid number
  // A namesake's number was looked up by the name: all else that the row states is the other's, though another row be that child's too.
  {
    code: 'same-id-other-child-bears-name',
    verdict: 'needs-verification',
    nameFirst: true,
    applies: about((best, facts) => best.id === 'equal' && best.name === 'equal' && [...facts.others, ...facts.owned].some((other) => other.name === 'equal' && (other.millibits > best.millibits || !sureButForTwins(facts)))),
  },
  { code: 'same-id-same-name', verdict: 'matched', applies: about((best) => best.id === 'equal' && best.name === 'equal') },
  { code: 'wrong-id-all-else-agrees', verdict: 'matched', applies: about((_, facts) => facts.isOnlyNumberWrong && sure(facts)) },
  { code: 'same-id-other-child-bears-name', verdict: 'needs-verification', nameFirst: true, applies: about((best, facts) => best.id === 'equal' && (otherBearsName(facts) || (!nameSlips(best) && ownedBearsName(facts)))) },
  // The number stands with one person and the name, or nearly the number, with another.
  {
    code: 'same-id-other-child-bears-name',
    verdict: 'needs-verification',
    nameFirst: true,
    applies: about((best, facts) => best.id !== 'equal' && facts.others.some((other) => other.id === 'equal')),
  },
  { code: 'same-id-similar-name', verdict: 'matched', applies: about((best, facts) => best.id === 'equal' && nameSlips(best) && !contradicts(best) && (best.birth === 'confirms-id' ? sureButForTwins(facts) : isOfNumbersAge(best) && sureButForSiblings(facts))) },
  { code: 'same-id-contradicted', verdict: 'needs-verification', applies: about((best) => best.id === 'equal' && nameSlips(best) && (contradicts(best) || best.grade === 'far-from-number')) },
  { code: 'same-id-similar-name-unsure', verdict: 'needs-verification', applies: about((best) => best.id === 'equal' && nameSlips(best)) },
  {
    code: 'same-id-birth-confirmed',
    verdict: 'matched',
    applies: about((best, facts) => best.id === 'equal' && otherCharacter(best) && best.birth === 'confirms-id' && !best.sexDiffers && !facts.bestHasTwin && sureButForTwins(facts)),
  },
  // The other character is half of what the name says, so the family must agree beside the day.
  {
    code: 'same-id-birth-confirmed',
    verdict: 'matched',
    applies: about(
      (best, facts) =>
        best.id === 'equal' && best.name === 'other-only-character' && best.birth === 'confirms-id' && familyAgrees(best) && !best.sexDiffers && !facts.bestHasTwin && sureButForTwins(facts),
    ),
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
    applies: about((best, facts) => best.name === 'equal' && !idsAreTwoPeople(best) && !clear(facts) && likely(facts) && countAlike(facts) > 1),
    params: (facts) => ({ count: countAlike(facts) }),
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
  // Place, day and a digit of the sequence agree, so that a namesake of another family is counted by the probability alone: to ask wherever the guardian is another
  // asked for ten more of 34,000 and found nobody who was not the child (bench).
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
        oneEdit(best) &&
        otherCharacter(best) &&
        best.birth === 'confirms-id' &&
        familyOrVillageAgrees(best) &&
        !best.sexDiffers &&
        !facts.bestHasTwin &&
        !otherBearsName(facts) &&
        // A twin's own number is as near as an error in the tail.
        (best.id === 'one-edit' ? sureButForTwins(facts) : sure(facts)),
    ),
  },
  {
    code: 'id-two-errors-same-name',
    verdict: 'matched',
    // The number of a namesake of the day is nearly as near.
    applies: about((best, facts) => best.id === 'two-edits' && best.name === 'equal' && isWithoutOtherFamily(best) && !contradicts(best) && sure(facts)),
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
        isWithoutOtherFamily(best) &&
        !best.sexDiffers &&
        sure(facts),
    ),
  },
  {
    code: 'same-name-birth',
    verdict: 'matched',
    applies: about((best, facts) => idSilent(best) && best.name === 'equal' && best.birth === 'equal' && !familyDiffers(best) && !best.sexDiffers && sure(facts)),
  },
  {
    code: 'same-name-family',
    verdict: 'matched',
    applies: about(
      (best, facts) =>
        idSilent(best) &&
        best.name === 'equal' &&
        familyAgrees(best) &&
        !contradicts(best) &&
        sure(facts),
    ),
  },

  // -------- a person must look
  {
    code: 'two-valid-ids',
    verdict: 'needs-verification',
    applies: about((best, facts) => idsAreTwoPeople(best) && best.name === 'equal' && (best.studentNumberAgrees || familyAgrees(best) || (best.birth === 'equal' && isWithoutOtherFamily(best) && likely(facts)))),
  },
  { code: 'id-one-error-unconfirmed', verdict: 'needs-verification', applies: about((best) => oneEdit(best) && (best.name === 'equal' || nameSlips(best))) },
  {
    code: 'damaged-id-other-name',
    verdict: 'needs-verification',
    applies: about(
      (best, facts) =>
        oneEdit(best) ||
        best.id === 'equal-but-invalid' ||
        (idCutShort(best) && (otherCharacter(best) || best.name === 'other-only-character')) ||
        (best.id === 'two-edits' && otherCharacter(best) && likely(facts)),
    ),
  },
  {
    code: 'same-name-id-unclear',
    verdict: 'needs-verification',
    applies: about((best, facts) => best.name === 'equal' && !idsAreTwoPeople(best) && likely(facts) && somethingElseAgrees(best)),
  },
  {
    code: 'similar-name-id-unclear',
    verdict: 'needs-verification',
    applies: about((best, facts) => nameSlips(best) && !idsAreTwoPeople(best) && likely(facts) && somethingElseAgrees(best)),
  },
  // Without a number a child of this family and day is the listed one under a name that was misheard, or the twin.
  {
    code: 'similar-name-id-unclear',
    verdict: 'needs-verification',
    applies: about((best, facts) => otherCharacter(best) && idSilent(best) && best.birth === 'equal' && familyAgrees(best) && !best.sexDiffers && likely(facts)),
  },
  // The same under a name of which too little is left to be compared: pinyin, 某某, a short form, the name at home. Whoever is that listed child is not registered otherwise.
  {
    code: 'same-birth-family-other-name',
    verdict: 'needs-verification',
    applies: about((best) => idSilent(best) && best.birth === 'equal' && familyAgrees(best) && !best.sexDiffers),
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
