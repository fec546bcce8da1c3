/**
 * The weights of the levels whose m and u do not come from the files, in thousandths of a bit (log2(m/u)). They are written
 * into every run's manifest. Names, villages and carers' names take their weight from how common the value is.
 */
export const weights = {
  idNumber: {
    // Assumed starting weights, to be tuned on true pairs: m is near 1, and u is capped by how often somebody else's number is entered.
    equal: 20_000,
    'equal-but-invalid': 16_000,
    'one-edit': 14_000,
    // The same place and day, and a twin's number is as near.
    'one-edit-in-tail': 14_000,
    // Fifteen of the eighteen characters agree, and neither century nor check speaks.
    'short-form-agrees': 16_000,
    // Birth date (11.1 bits among six school years) and one digit of the sequence (3.3); two bits are kept back, and twins stand for themselves.
    'fifteen-digits-agree': 12_000,
    'shown-digits-agree': 1_000,
    // Two errors are in four of a thousand numbers; of two people's, with place and century alike, one pair in a hundred thousand is as near (log2 = 8.6).
    'two-edits': 8_600,
    // One error in two hundred leaves more than two characters wrong.
    'damaged-different': -6_000,
    'shown-digits-differ': -8_000,
    'valid-and-different': -8_000,
    'valid-and-same-day': -10_000,
  },
  studentNumber: { agrees: 16_000 },
  birthDate: {
    // Six school years hold 2,190 birth dates: log2(2190) = 11.1.
    equal: 11_000,
    // 72 months: log2(72) = 6.2.
    'same-month': 6_000,
    swapped: 4_000,
    // One digit apart is as common among random pairs as among errors.
    'one-digit': 0,
    different: -7_000,
    // A pupil is no adult; two in a thousand numbers have a wrong year, and six in ten listed people are adults.
    'not-of-school-age': -8_000,
    // Where the ID numbers agree they hold the birth date already; the column can only confirm or contradict.
    'confirms-id': 1_000,
    'contradicts-id': -3_000,
  },
  grade: {
    // Children start and repeat a year late: .84 are in the grade of their age, .135 a year off, .015 two and .01 further (assumed). Of the children on a list, up to eighteen, .06,
    // .12, .12 and .70 are.
    'fits-age': 3_700,
    'a-year-off': 100,
    'two-years-off': -3_000,
    'far-from-age': -6_000,
    // Where the ID numbers agree, they hold the age already; the grade can only confirm or contradict that they are the child's.
    'fits-number': 0,
    'far-from-number': -3_000,
  },
  // Two of a hundred children of a county go to one school, three in four still go to that of the list (assumed): log2(.25 / .98).
  school: { different: -2_000 },
  sex: { equal: 1_000, different: -6_000 },
  ethnicGroup: { equal: 500, different: -2_000 },
  village: { different: -3_000, 'not-in-address': -1_000 },
  family: {
    'same-id': 16_000,
    'nearly-same-id': 12_000,
    'similar-name': 5_000,
    different: -1_500,
  },
  phone: { equal: 8_000 },
  name: {
    missingCharacter: -6_000,
    swappedCharacters: -8_000,
    /** A character that could not be read says next to nothing. */
    placeholder: 0,
    /** Pinyin letters in place of a character, which agree with one of its readings. */
    pinyin: 5_000,
  },
} as const

/** Share of children who still go to the school that the list states (assumed). */
export const sameSchoolRate = 0.75

/** Share of characters of a name that are entered wrongly: e (assumed). */
export const characterErrorRate = 0.02

/** A carer's name alone is never worth more than this: parents of a village share names, and one name is on several forms. */
export const carerNameCap = 14_000

const millibitsOfBit = 1000

/** A number of bits as an integer of thousandths. */
export function millibits(bits: number): number {
  return Math.round(bits * millibitsOfBit)
}

/** By what factor thousandths of a bit multiply the odds. */
export function oddsFactor(ofMillibits: number): number {
  return 2 ** (ofMillibits / millibitsOfBit)
}

/** A person is asked from this probability on that one of the candidates is the one looked for (chosen: one right in ten is worth a look). */
export const worthALook = 0.1
/** Share of a school's students whom the lists have, before anything is compared (assumed; nine in ten of those who register are found). */
export const studentsPresent = 0.85

/** Children for whom the number of a brother or sister is entered (assumed: one in two hundred). */
export const siblingsNumberRate = 0.005
