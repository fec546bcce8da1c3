import { absentAsked, cleanAsked, matchedOrFirst, matchedRightly, precision, singleErrorsAsked, trapsMatched, undecidablePresent } from '../bars.ts'
import type { Scenario } from './scenario.ts'

/** One thing is wrong with a row, the lists are right, and who is absent is entered rightly. */
export const plain: Scenario = {
  title: 'plain',
  present: {
    clean: 0.4,
    homophone: 0.055,
    'look-alike': 0.04,
    traditional: 0.03,
    'spaces-and-width': 0.04,
    'middle-dot': 0.02,
    'missing-character': 0.03,
    'one-digit': 0.045,
    transposed: 0.04,
    'id-missing': 0.045,
    'fifteen-digits': 0.015,
    'letter-x': 0.03,
    'tail-lost': 0.03,
    scientific: 0.03,
    'last-digit-lost': 0.03,
    apostrophe: 0.03,
    'guardians-id': 0.03,
    'twins-both-present': 0.02,
    'same-name-and-birthday': 0.01,
    'homophone-wrong-digit': 0.02,
    // Four times as common as a misheard name and a missing number would meet by chance (.055 x .045).
    'homophone-no-id': 0.01,
  },
  absent: {
    'absent-plain': 0.6,
    'absent-sibling': 0.08,
    'absent-sibling-apart': 0.05,
    'absent-twin': 0.07,
    'absent-twin-apart': 0.05,
    'absent-namesake': 0.15,
  },
  absentErrors: 0,
  otherVillage: 0,
  otherGuardian: 0,
  listedErrors: 0,
  bars: [precision(0.9999), matchedRightly(0.985), matchedOrFirst(0.9995), cleanAsked(0), singleErrorsAsked(0.005), absentAsked(0.001), trapsMatched(0), undecidablePresent],
}
