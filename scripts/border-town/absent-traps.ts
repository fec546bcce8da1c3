import { digitsOnly, numericCell, withoutFamily, type Trap } from './trap.ts'

/** The absent: no list has this child. */
export const absentTraps = {
  'other-province': { verdict: 'unmatched', why: 'The school writes that another province lists the family; the local lists do not have the child.' },
  'absent-plain': { verdict: 'unmatched', why: 'Neither the child nor the family is in a list.' },
  'absent-no-id': { verdict: 'unmatched', why: 'Neither the child nor the family is in a list, and no ID number is written.', spoil: () => ({ id: '' }) },
  'absent-sibling': { verdict: 'unmatched', why: 'The family is listed with as many people as the list states; a brother or sister is on it and this child is not.', family: true },
  'export-incomplete': { verdict: 'needs-verification', why: 'The family is listed with fewer people than the list states: the export may lack this child.', family: true },
  'absent-twin': { verdict: 'unmatched', why: 'The twin is listed, with another valid ID number; the family is complete and this child is not on it.', family: true },
  'absent-twin-alike': { verdict: 'unmatched', why: 'The twin is listed, with a name that sounds the same and another valid ID number; the family is complete and this child is not on it.', family: true },
  'absent-twin-no-id': { verdict: 'needs-verification', why: 'No ID number; the listed twin has the birthday and the family, and a quite different name: the child or its twin, which only a person knows.', family: true, spoil: () => ({ id: '', birth: 'day' }) },
  'absent-twin-alike-no-id': { verdict: 'needs-verification', why: 'No ID number; the twin is listed with a name that sounds the same, so that nobody can tell a typing error from a twin.', family: true, spoil: () => ({ id: '', birth: 'day' }) },
  'absent-twin-000': {
    verdict: 'needs-verification',
    why: 'The fifteen digits that the numeric cell kept are the listed twin\'s too, but the name is another: never matched on such a number.',
    family: true,
    suits: digitsOnly,
    spoil: ({ idNumber }) => ({ id: numericCell(idNumber) }),
  },
  'absent-namesake': { verdict: 'unmatched', why: 'A listed child of another village has the same name and another valid ID number.' },
  'absent-namesake-no-id': { verdict: 'unmatched', why: 'No ID number; a listed child has the same name, but day of birth, village and guardian are others.', family: true, spoil: () => ({ id: '', birth: 'day' }) },
  'absent-namesake-alone': { verdict: 'needs-verification', why: 'Only the name is the same; nothing else is written.', spoil: () => ({ ...withoutFamily, id: '', birth: 'none' }) },
  'siblings-id': { verdict: 'needs-verification', why: "The ID number is a listed brother's or sister's, who has another name: whose it is must be asked.", family: true },
  'guardians-id-absent': { verdict: 'unmatched', why: "The guardian's number stands in the child's column; the family is listed and complete and this child is not on it.", family: true, spoil: (_, guardian) => ({ id: guardian.idNumber }) },
} as const satisfies Record<string, Trap>
