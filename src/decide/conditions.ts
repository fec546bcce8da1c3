import { slips } from '../match/comparisons/name.ts'
import { worthALook } from '../match/millibits.ts'
import type { OtherFacts, PairFacts, StudentFacts } from './facts.ts'

/*
 * The words of which rules.ts makes its sentences: each says of a pair or of a student whether something holds.
 */

// -------- how sure the evidence is

/** The best must be ahead of the next by this much to be matched without a look, in thousandths of a bit (assumed: 7 bits, 1 in 128). */
const clearLead = 7_000

export const clear = ({ lead }: StudentFacts): boolean => lead >= clearLead
export const likely = ({ absent }: StudentFacts): boolean => absent <= 1 - worthALook
/** Whether the best candidate is more probably the student than not. */
export const likelierThanNot = ({ falseMatch }: StudentFacts): boolean => falseMatch <= 0.5
export const sure = ({ falseMatch, tolerated }: StudentFacts): boolean => falseMatch <= tolerated

/**
 * Number and birth date agree, so that nobody but a twin under the other's number is meant; of such twins, whom chance alone would have to bring, the program counts more
 * than there are (match/unlisted.ts). So the tolerance is wider: of such matches one in fifteen hundred was wrong where twins are planted (bench), and the program states up to 4e-3.
 */
const forTwins = 5
export const sureButForTwins = ({ falseMatch, tolerated }: StudentFacts): boolean => falseMatch <= forTwins * tolerated

/**
 * A brother or sister of a name that sounds or looks alike, under the other's number, is what number and a slip look like too: where no birth column tells them apart, two of
 * some fifteen with a probability above a tenth of the tolerance were such (bench, where one absent child in a hundred has a listed sibling's number).
 */
const forSiblings = 10
export const sureButForSiblings = ({ falseMatch, tolerated }: StudentFacts): boolean => falseMatch <= tolerated / forSiblings
/** Whose number it is can be seen: the grade is not that of somebody far older or younger, and fits where the name lacks the character in which siblings differ. */
export const isOfNumbersAge = ({ grade, name }: PairFacts): boolean => (name === 'missing-last-character' ? grade === 'fits-number' : grade !== 'far-from-number')

// -------- names

/** The two names can be one, entered with one slip. */
export const nameSlips = ({ name }: Pick<PairFacts, 'name'>): boolean => name !== null && slips.includes(name)
const others: ReadonlySet<string | null> = new Set(['milk-name', 'faint-character', 'faint-last-character', 'other-character', 'other-last-character'])
/** One character that neither sounds nor clearly looks alike, beside at least two that are the same; the name used at home is such. */
export const otherCharacter = ({ name }: PairFacts): boolean => others.has(name)
/** Another child of that household, or one whose family agrees, bears this student's very name: the number may be a sibling's. An adult's name was entered in place of the child's. */
export const otherBearsName = ({ best, others }: StudentFacts): boolean => bearsName(others, best)
/** The same of those whom other students were matched with: the row may be a second one of that child, with somebody else's number. */
export const ownedBearsName = ({ best, owned }: StudentFacts): boolean => bearsName(owned, best)
const bearsName = (pairs: readonly OtherFacts[], best: PairFacts | null): boolean =>
  pairs.some((other) => other.name === 'equal' && !other.isAdult && (familyAgrees(other) || (other.household >= 0 && other.household === best?.household)))
/** How many identities are as good as the best: the same name, nothing between them that a person need not look at. */
export const countAlike = ({ best, others }: StudentFacts): number =>
  best === null ? 0 : 1 + others.filter((other) => other.name === 'equal' && best.millibits - other.millibits < clearLead).length

// -------- numbers

/** There is no number on one side, or too little of it to say anything. */
export const idSilent = ({ id }: PairFacts): boolean => id === null || id === 'shown-digits-agree'
export const idCutShort = ({ id }: PairFacts): boolean => id === 'fifteen-digits-agree' || id === 'short-form-agrees'
export const oneEdit = ({ id }: PairFacts): boolean => id === 'one-edit' || id === 'one-edit-in-tail'
const idDamaged = (best: PairFacts): boolean => idCutShort(best) || oneEdit(best) || best.id === 'two-edits' || best.id === 'equal-but-invalid'
export const idsAreTwoPeople = ({ id }: PairFacts): boolean => id === 'valid-and-different' || id === 'valid-and-same-day' || id === 'shown-digits-differ'

// -------- family, village, birth date, sex

export const familyAgrees = ({ family }: PairFacts): boolean => family === 'same-id' || family === 'nearly-same-id' || family === 'same-name'
const villageAgrees = ({ village }: PairFacts): boolean => village === 'equal' || village === 'same-sound'
export const familyOrVillageAgrees = (pair: PairFacts): boolean => familyAgrees(pair) || villageAgrees(pair)
export const familyDiffers = ({ family }: PairFacts): boolean => family === 'different'
/** Another guardian makes a namesake possible, but hardly one of the same village and the very day: once in a hundred thousand by chance, in a village of a hundred children. */
export const isWithoutOtherFamily = (best: PairFacts): boolean => !familyDiffers(best) || (best.birth === 'equal' && best.village === 'equal')
/** The same day, or the same month where a side states no day. */
export const agreesOnBirth = ({ birth }: PairFacts): boolean => birth === 'equal' || birth === 'same-month'
export const contradicts = ({ birth, sexDiffers }: PairFacts): boolean => sexDiffers || birth === 'contradicts-id' || birth === 'different'
/** Beside the name: a number in part, the family, the birth date, or the village where the birth date does not speak against it. */
export const somethingElseAgrees = (best: PairFacts): boolean =>
  idDamaged(best) || familyAgrees(best) || agreesOnBirth(best) || (villageAgrees(best) && best.birth !== 'different')
