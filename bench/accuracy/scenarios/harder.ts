import { absentAsked, cleanAsked, matchedOrFirst, matchedRightly, precision, singleErrorsAsked, trapsMatched } from '../bars.ts'
import { plain } from './plain.ts'
import type { Scenario } from './scenario.ts'

/** Share of the present who belong to the classes that only this case has. */
const added = {
  'two-errors': 0.02,
  'homophone-guardians-id': 0.005,
  'surname-variant': 0.01,
  'given-name-swapped': 0.01,
  'milk-name': 0.005,
  renamed: 0.0025,
  'siblings-id': 0.0025,
  'siblings-ids-swapped': 0.005,
  'another-id': 0.0025,
  'heads-name': 0.0025,
} as const
const addedShare = Object.values(added).reduce((sum, share) => sum + share, 0)
const siblingsIdShare = 0.02

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
  bars: [precision(0.9999), matchedRightly(0.97), matchedOrFirst(0.999), cleanAsked(0.001), singleErrorsAsked(0.035), absentAsked(0.025), trapsMatched(1 / 20_000)],
}

/** The same classes with room for others. */
function reduced<Shares extends Readonly<Partial<Record<string, number>>>>(shares: Shares, by: number): Shares {
  return Object.fromEntries(Object.entries(shares).map(([id, share = 0]) => [id, share * (1 - by)])) as unknown as Shares
}
