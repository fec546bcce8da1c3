import type { ListedKind } from './people.ts'
import type { AbsentTrap, PresentTrap } from './traps.ts'

/**
 * The numbers of the story. 443 forms; 377 found and 66 not; of the 66 families 8 approved, 3 of them in another province; and in the
 * end 385 = 236 filing + 23 urban low-income + 123 rural low-income + 3 in another province.
 */
export const story = {
  registered: 443,
  matched: { filing: 233, 'low-income-urban': 22, 'low-income-rural': 122 },
  approvedLater: { filing: 3, 'low-income-urban': 1, 'low-income-rural': 1, 'other-province': 3 },
} as const

/** Rows of people in each list, more or less: families without a registered child fill them up. */
export const listSizes: Readonly<Record<ListedKind, number>> = { filing: 1900, 'low-income-rural': 860, 'low-income-urban': 240 }

/** Matched students by trap: filing, urban, rural. Who is left is clean. Twins and namesakes come in pairs. */
export const matchedByTrap: readonly (readonly [PresentTrap, number, number, number])[] = [
  ['homophone', 10, 1, 5],
  ['look-alike', 4, 1, 2],
  ['look-alike-alone', 2, 0, 1],
  ['traditional', 4, 0, 2],
  ['spaces-and-width', 7, 1, 4],
  ['middle-dot', 1, 2, 0],
  ['missing-character', 3, 0, 2],
  ['lost-character', 2, 0, 0],
  ['one-digit-wrong', 11, 1, 6],
  ['digits-transposed', 5, 1, 3],
  ['id-missing', 6, 1, 4],
  ['id-missing-guardian-missing', 2, 0, 1],
  ['guardian-of-15-digits', 2, 0, 2],
  ['lower-case-x', 4, 0, 3],
  ['tail-000', 11, 1, 6],
  ['scientific', 4, 0, 2],
  ['last-digit-lost', 5, 0, 3],
  ['apostrophe-or-tab', 5, 1, 3],
  ['guardians-id', 5, 0, 3],
  ['twins-both-present', 4, 0, 4],
  ['twins-both-present-000', 2, 0, 0],
  ['namesakes-same-birthday', 2, 0, 2],
  ['namesakes-same-birthday-no-id', 2, 0, 0],
  ['homophone-and-wrong-digit', 4, 0, 2],
  ['ended-elsewhere', 3, 0, 5],
  ['disability-number', 6, 0, 0],
  ['minor-as-head', 0, 1, 1],
  ['error-in-the-list', 4, 1, 2],
  ['student-number-as-id', 2, 0, 1],
]

/** Present in a list and yet not to be matched without a look; `approved` says whether the offices will confirm them. */
export const unclear: readonly { readonly trap: PresentTrap; readonly kind: ListedKind; readonly count: number; readonly approved: boolean }[] = [
  { trap: 'homophone-no-id', kind: 'filing', count: 1, approved: true },
  { trap: 'registered-twice', kind: 'filing', count: 1, approved: true },
  { trap: 'homophone-and-wrong-digit-alone', kind: 'low-income-urban', count: 1, approved: true },
  { trap: 'name-alone', kind: 'low-income-rural', count: 1, approved: true },
  { trap: 'homophone-no-id-ended', kind: 'low-income-rural', count: 2, approved: false },
  { trap: 'homophone-no-id-ended', kind: 'filing', count: 1, approved: false },
]

/** In no list, by trap. One child whom the incomplete filing export lacks, and the three of another province, are approved later. */
export const absentByTrap: Readonly<Record<AbsentTrap, number>> = {
  'other-province': 3,
  'absent-plain': 21,
  'absent-no-id': 3,
  'absent-sibling': 10,
  'export-incomplete': 4,
  'absent-twin': 3,
  'absent-twin-alike': 1,
  'absent-twin-no-id': 1,
  'absent-twin-alike-no-id': 1,
  'absent-twin-000': 1,
  'absent-namesake': 4,
  'absent-namesake-no-id': 1,
  'absent-namesake-alone': 1,
  'siblings-id': 2,
  'guardians-id-absent': 2,
}

/** Rows that stand on a sheet twice. */
export const repeatedRows = 2
