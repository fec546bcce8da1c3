import type { Evidence } from '../types.ts'
import { agreeingIds } from './comparisons/id-number.ts'

/**
 * Who else a student may be than the listed person whom the row resembles: somebody on no list who is like that person. What speaks against each is its
 * share, and what a level of the evidence says for the listed person against this one: log2 of its share among entries of the same child over its share
 * among entries of the other, in thousandths of a bit. A level that is not named says nothing.
 */
export interface Unlisted {
  /** Students who are on no list and have such a relative on one, for each student who is listed. */
  readonly share: number
  readonly apart: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Comparisons in which such a person agrees with the listed one as anybody does by chance: they say their whole weight. */
  readonly byChance: ReadonlySet<string>
  /** Levels of the ID number that such a person reaches only with the listed one's number. */
  readonly othersNumber: ReadonlySet<string | null>
}

/**
 * A brother or sister who was not born on the same day. Family and village say nothing: they are shared. Assumed but for the names (measured: with surname and
 * generation character equal, a sibling's other character looks like a slip in 1.1 % of pairs).
 */
const sibling: Unlisted = {
  share: 0.05,
  byChance: new Set(),
  othersNumber: agreeingIds,
  apart: {
    idNumber: {
      // A sibling's number is entered for one child in two hundred, with the errors of any number; in half of the cases the sibling is registered too, and
      // the two are contested.
      equal: 8_500,
      'equal-but-invalid': 8_500,
      'one-edit': 8_500,
      'one-edit-in-tail': 8_500,
      'short-form-agrees': 8_500,
      'fifteen-digits-agree': 8_500,
      // The place and the century agree with a sibling's own number.
      'two-edits': 5_000,
      'damaged-different': -6_000,
      'shown-digits-differ': -8_000,
      'valid-and-different': -8_000,
      // Only a wrong number has a sibling's day.
      'valid-and-same-day': 5_000,
    },
    studentNumber: { agrees: 8_500 },
    name: {
      // Parents do not give two children one name.
      equal: 13_000,
      // .4 of siblings share a generation character, nearly always before the last; the other is like the first in .011 of them. A slip in the one or the other is in .012 of names.
      'similar-character': 4_400,
      'similar-last-character': 1_400,
      'similar-characters': 1_000,
      // Few siblings share the last character, and .4 of them the one before it, which is all that is left where the last is missing (assumed).
      'missing-character': 4_400,
      'missing-last-character': 0,
      // No two children have one name before the father's, nor one set of syllables, but for one pair in sixty-four (assumed).
      'missing-part': 6_000,
      pinyin: 6_000,
      'swapped-characters': 1_000,
      'swapped-parts': 1_000,
      // What is left to be read agrees in .4 of siblings: log2(1 / .4).
      'unreadable-character': 1_300,
      // Of unlike characters .080 of errors and .061 of random pairs look faintly alike, .221 and .916 do not (measured): 2.1 bits more than both together, and .35 less.
      // Entered for one child in two hundred; of siblings .004 share the last character alone, and of their names one in thirty looks like one used at home (assumed).
      'milk-name': 5_000,
      'faint-character': 100,
      'faint-last-character': -5_100,
      'other-character': -2_350,
      'other-last-character': -7_550,
      'other-only-character': -7_200,
      different: -7_000,
    },
    // Siblings are years apart, and the column states the child's own date: it is computed from the number beside it in one row of two hundred.
    birthDate: { equal: 7_500, 'same-month': 7_500, swapped: 4_000, 'one-digit': 0, different: -7_000, 'confirms-id': 7_500, 'contradicts-id': -6_000 },
    // Brothers and sisters are years apart: .02 of them are in the other's grade, .17 one off, .25 two (assumed).
    grade: { 'fits-age': 5_400, 'a-year-off': -300, 'two-years-off': -4_000, 'far-from-age': -5_800, 'fits-number': 5_400, 'far-from-number': -5_800 },
    sex: { equal: 1_000, different: -5_600 },
  },
}

/** A twin: the same day, numbers in sequence, names that often share a character or rhyme (assumed; 2 % of pupils are twins, and a third of those
 * whose twin is listed are not). */
const twin: Unlisted = {
  share: 0.006,
  byChance: new Set(),
  othersNumber: new Set(['equal', 'equal-but-invalid', 'one-edit', 'short-form-agrees']),
  apart: {
    idNumber: {
      // The twin is nearly always registered too.
      equal: 10_500,
      'equal-but-invalid': 10_500,
      'one-edit': 10_500,
      // An error in a number's tail is in .022 of rows; one that mends the difference to the twin's, 1.2 % of them, in .0012.
      'one-edit-in-tail': 4_200,
      'short-form-agrees': 10_500,
      // Numbers in sequence share their fifteenth digit, mostly.
      'fifteen-digits-agree': 500,
      'shown-digits-agree': 0,
      // Numbers in sequence differ in two characters, so that an error in one of these leaves two.
      'two-edits': -3_000,
      'damaged-different': -6_000,
      'shown-digits-differ': 0,
      'valid-and-different': 0,
      'valid-and-same-day': -12_000,
    },
    studentNumber: { agrees: 10_500 },
    name: {
      equal: 13_000,
      'similar-character': 3_500,
      'similar-last-character': 500,
      'similar-characters': 0,
      'missing-character': 2_000,
      'missing-last-character': 0,
      // Twins' names rhyme more often.
      'missing-part': 5_000,
      pinyin: 4_000,
      'swapped-characters': 1_000,
      'swapped-parts': 1_000,
      'unreadable-character': 500,
      'milk-name': 4_500,
      'faint-character': -1_400,
      // A row of the same child has seldom two faults: an unlike last character beside a damaged number was another's but for 2 of 156 (bench, seeds
      // 31 to 36), a bit more than independence gives.
      'faint-last-character': -6_900,
      'other-character': -3_850,
      'other-last-character': -9_350,
      'other-only-character': -8_000,
      different: -6_000,
    },
    sex: { equal: 500, different: -5_000 },
  },
}

/** Somebody of the same name: more common than the characters of the name let expect, mostly of one sex, and more often of the same village (assumed). */
const namesake: Unlisted = {
  share: 0.015,
  // Two who are called the same have otherwise no more in common than any two.
  byChance: new Set(['idNumber', 'studentNumber', 'ethnicGroup', 'school', 'family', 'phone']),
  othersNumber: new Set(),
  apart: {
    // Six school years hold 72 months, and for the day three times the chance is allowed (2190 / 3, log2 = 9.5).
    birthDate: { equal: 9_500, 'same-month': 6_200, swapped: 3_500, 'one-digit': 0, different: -7_000, 'not-of-school-age': -8_000, 'confirms-id': 1_000, 'contradicts-id': -3_000 },
    // Of twelve grades one fits, two are one off and two are two off.
    grade: { 'fits-age': 3_300, 'a-year-off': -300, 'two-years-off': -3_400, 'far-from-age': -5_900 },
    sex: { equal: 0, different: -2_600 },
    // Families of one surname live together: three in ten namesakes of a town share the village.
    village: { equal: 1_600, 'same-sound': 1_600, different: -3_000, 'not-in-address': -1_000 },
  },
}

/** All who are on no list and like somebody listed. */
export const unlisted = { sibling, twin, namesake } as const

/** What the evidence says for the listed person against such another, in thousandths of a bit. */
export function millibitsApart(evidence: readonly Evidence[], apart: Unlisted['apart'], byChance: Unlisted['byChance']): number {
  let sum = 0
  for (const finding of evidence) sum += findingApart(finding, apart, byChance)
  return sum
}

/** The same of one finding. */
export function findingApart({ comparison, level, millibits }: Evidence, apart: Unlisted['apart'], byChance: Unlisted['byChance']): number {
  return byChance.has(comparison) ? millibits : (apart[comparison]?.[level] ?? 0)
}
