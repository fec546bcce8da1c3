import { absentAsked, cleanAsked, matchedOrFirst, matchedRightly, precision, singleErrorsAsked, trapsMatched, undecidableAbsentAsked, undecidablePresent } from '../bars.ts'
import { plain } from './plain.ts'
import { reduced, type Scenario } from './scenario.ts'

/**
 * Shares of the present who belong to the classes that only this case has (assumed). Two errors, variants and swaps can be decided and are as common as the rarer
 * single errors; what nobody can decide is as rare as it may be while there are still thirty rows of every class in two seeds of 20,000 (bench/README.md).
 */
const added = {
  'two-errors': 0.02,
  'surname-variant': 0.01,
  'given-name-swapped': 0.01,
  'listed-twice': 0.01,
  'milk-name': 0.005,
  'siblings-ids-swapped': 0.003,
  'registered-twice': 0.003,
  'homophone-guardians-id': 0.0015,
  renamed: 0.001,
  'siblings-id': 0.001,
  'another-id': 0.001,
  'heads-name': 0.001,
} as const
const addedShare = Object.values(added).reduce((sum, share) => sum + share, 0)
/** Of the absent. */
const siblingsIdShare = 0.01

/** The plain case rewards recklessness. Here who is absent is entered as badly as who is present, families move and guardians change, and the lists have errors too. */
export const harder: Scenario = {
  title: 'harder',
  present: { ...reduced(plain.present, addedShare), ...added },
  absent: { ...reduced(plain.absent, siblingsIdShare), 'absent-siblings-id': siblingsIdShare },
  // The classes of the present that have an error.
  absentErrors: 0.6,
  otherVillage: 0.05,
  otherGuardian: 0.08,
  // Between 1 and 2.5 %.
  listedErrors: 0.0175,
  bars: [precision(0.9999), matchedRightly(0.97), matchedOrFirst(0.999), cleanAsked(0.001), singleErrorsAsked(0.035), absentAsked(0.025), trapsMatched(1 / 20_000), undecidableAbsentAsked(1), undecidablePresent],
}
