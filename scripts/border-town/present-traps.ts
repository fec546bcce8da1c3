import { fifteenDigits, lastOfBirth, transposed, wrongDigit } from './id-numbers.ts'
import { slip, traditional } from './names.ts'
import type { WrittenRow } from './people.ts'
import { digitsOnly, numericCell, withoutFamily, type Trap } from './trap.ts'

const soundSlip = (name: string): string => slip(name, 'sound') ?? name
const hasSoundSlip = (name: string): boolean => slip(name, 'sound') !== null
const numberAndName = 'The ID number is valid and the same'

/** The present: somebody in the lists is this child. */
export const presentTraps = {
  clean: { verdict: 'matched', why: 'The same name and the same valid ID number.' },
  homophone: { verdict: 'matched', why: `${numberAndName}; one character of the name was typed for another that sounds the same.`, suits: hasSoundSlip, spoil: ({ name }) => ({ name: soundSlip(name) }) },
  'look-alike': {
    verdict: 'matched',
    why: `${numberAndName}; one character of the name was misread for another that looks alike.`,
    suits: (name) => slip(name, 'look') !== null,
    spoil: ({ name }) => ({ name: slip(name, 'look') ?? name }),
  },
  'look-alike-alone': {
    verdict: 'matched',
    why: `${numberAndName}; one character of the name was misread for another that looks alike and sounds quite different. No birth date is written; the guardian is the child's.`,
    family: true,
    suits: (name) => slip(name, 'look alone') !== null,
    spoil: ({ name }) => ({ name: slip(name, 'look alone') ?? name, birth: 'none' }),
  },
  traditional: { verdict: 'matched', why: `${numberAndName}; the name is written in traditional characters.`, suits: (name) => traditional(name) !== null, spoil: ({ name }) => ({ name: traditional(name) ?? name }) },
  'spaces-and-width': {
    verdict: 'matched',
    why: `${numberAndName}; spaces stand inside the name or the number, or its digits are full width.`,
    spoil: ({ name, idNumber }, _, random) =>
      random.pick<Partial<WrittenRow>>([
        { name: [...name].join('　') },
        { name: `${name} `, id: ` ${idNumber}` },
        { name: [...name].join(' '), id: idNumber.replace(/(.{6})(.{8})/, '$1 $2 ') },
        { id: [...idNumber].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('') },
      ]),
  },
  'middle-dot': { verdict: 'matched', why: `${numberAndName}; the dot of the name is another one in the list, or was lost when it was exported as GBK.` },
  'missing-character': {
    verdict: 'matched',
    why: `${numberAndName}; the name lacks a character.`,
    suits: (name) => [...name].length === 3,
    spoil: ({ name }, _, random) => ({ name: random.chance(0.5) ? name.slice(0, 2) : name.slice(0, 1) + name.slice(2) }),
  },
  'lost-character': { verdict: 'matched', why: `${numberAndName}; GBK has no such character and the export holds a question mark for it.` },
  'one-digit-wrong': { verdict: 'matched', why: 'The same name, and one digit of the ID number is wrong: its check character proves the error.', spoil: ({ idNumber }, _, random) => ({ id: wrongDigit(idNumber, random) }) },
  'digits-transposed': { verdict: 'matched', why: 'The same name, and two neighbouring digits of the ID number changed places: its check character proves the error.', spoil: ({ idNumber }, _, random) => ({ id: transposed(idNumber, random) }) },
  'id-missing': { verdict: 'matched', why: 'No ID number; name, birth date, guardian and village agree with one listed child and no other.', family: true, spoil: (_, __, random) => ({ id: random.pick(['', '', '', '无']) }) },
  'id-missing-guardian-missing': {
    verdict: 'matched',
    why: 'No ID number and no guardian; name, day of birth and village agree with one listed child and no other.',
    family: true,
    spoil: () => ({ id: '', birth: 'day', guardianName: '', guardianRelation: '', guardianId: '' }),
  },
  'guardian-of-15-digits': {
    verdict: 'matched',
    why: "No ID number; name, birth date and the guardian agree, the guardian's number in its old form of 15 digits.",
    family: true,
    spoil: (_, guardian) => ({ id: '', guardianId: fifteenDigits(guardian.idNumber) }),
  },
  'lower-case-x': { verdict: 'matched', why: `${numberAndName}; its X is written x.`, suits: (_, id) => id === '' || id.endsWith('X'), spoil: ({ idNumber }) => ({ id: idNumber.replace('X', 'x') }) },
  'tail-000': {
    verdict: 'matched',
    why: 'The same name; the ID number stood in a numeric cell that kept fifteen digits, and these agree.',
    suits: digitsOnly,
    spoil: ({ idNumber }, _, random) => ({ id: random.chance(0.8) ? numericCell(idNumber) : `${idNumber.slice(0, 15)}000` }),
  },
  scientific: {
    verdict: 'matched',
    why: 'The same name; the ID number is in scientific notation; the digits that are left, birth date and guardian agree.',
    family: true,
    suits: digitsOnly,
    spoil: ({ idNumber }, _, random) => ({ id: `${idNumber[0] ?? ''}.${idNumber.slice(1, random.chance(0.5) ? 15 : 6)}E+17` }),
  },
  'last-digit-lost': { verdict: 'matched', why: 'The same name; the ID number lacks its last digit, and the seventeen others agree.', spoil: ({ idNumber }) => ({ id: idNumber.slice(0, 17) }) },
  'apostrophe-or-tab': { verdict: 'matched', why: `${numberAndName}; an apostrophe, a tab or ="..." stands around it.`, spoil: ({ idNumber }, _, random) => ({ id: random.pick([`'${idNumber}`, `\t${idNumber}`, `="${idNumber}"`, `‘${idNumber}`]) }) },
  'guardians-id': {
    verdict: 'matched',
    why: "The guardian's number stands in the child's column and says nothing of the child; name, birth date, guardian and village agree with one listed child and no other.",
    family: true,
    spoil: (_, guardian) => ({ id: guardian.idNumber }),
  },
  'twins-both-present': { verdict: 'matched', why: 'Both twins are listed and registered, each with the same name and valid ID number.' },
  'twins-both-present-000': { verdict: 'matched', why: "Both twins are listed and registered; their numbers lost the same digits, and each twin's own name tells them apart.", family: true, spoil: ({ idNumber }) => ({ id: numericCell(idNumber) }) },
  'namesakes-same-birthday': { verdict: 'matched', why: 'Two children of one name and one birthday in two villages; each has the same valid ID number in the list.', family: true },
  'namesakes-same-birthday-no-id': {
    verdict: 'matched',
    why: 'Two children of one name and one birthday in two villages, no ID number; guardian and village tell them apart.',
    family: true,
    spoil: () => ({ id: '', birth: 'day' }),
  },
  'homophone-and-wrong-digit': {
    verdict: 'matched',
    why: 'One digit of the ID number is wrong, as its check proves, and one character sounds the same; guardian and village confirm that it is this child of the family.',
    family: true,
    suits: hasSoundSlip,
    spoil: ({ name, idNumber }, _, random) => ({ name: soundSlip(name), id: wrongDigit(idNumber, random) }),
  },
  'ended-elsewhere': { verdict: 'matched', why: 'The same name and valid ID number; the entry in one list has ended, and the one in the other list counts.' },
  'disability-number': { verdict: 'matched', why: 'The same name; the list holds the disability certificate of 20 digits, whose first 18 are the ID number.', suits: digitsOnly, listed: ({ idNumber }, random) => ({ idNumber: `${idNumber}${random.int(1, 7)}${random.int(1, 4)}` }) },
  'minor-as-head': { verdict: 'matched', why: 'The same name and valid ID number; the child is the head of the listed household.' },
  'error-in-the-list': {
    verdict: 'matched',
    why: "The error is in the list: a wrong day of birth in a number whose check proves it, while the school's number is valid and its birth column agrees with it; or a homophone.",
    suits: hasSoundSlip,
    spoil: () => ({ birth: 'day' }),
    listed: ({ name, idNumber }, random) => (random.chance(0.55) ? { idNumber: wrongDigit(idNumber, random, lastOfBirth) } : { name: soundSlip(name) }),
  },
  'student-number-as-id': { verdict: 'matched', why: 'The student number, G and the ID number, stands in the ID column; the name and the number in it are the same.', spoil: ({ idNumber }) => ({ id: `G${idNumber}` }) },
  // ---- present, and yet a person must look
  'homophone-no-id': {
    verdict: 'needs-verification',
    why: 'No ID number and a name that only sounds the same: a typing error, or a twin or sibling who is not listed.',
    family: true,
    suits: hasSoundSlip,
    spoil: ({ name }) => ({ name: soundSlip(name), id: '', birth: 'day' }),
  },
  'homophone-no-id-ended': {
    verdict: 'needs-verification',
    why: 'As homophone-no-id; the entry that may be the child has ended, which is no reason not to ask who it is.',
    family: true,
    suits: hasSoundSlip,
    spoil: ({ name }) => ({ name: soundSlip(name), id: '', birth: 'day' }),
  },
  'homophone-and-wrong-digit-alone': {
    verdict: 'needs-verification',
    why: 'Neither the name nor the ID number is the same, both nearly; no guardian, birth date or village confirms.',
    suits: hasSoundSlip,
    spoil: ({ name, idNumber }, _, random) => ({ ...withoutFamily, name: soundSlip(name), id: wrongDigit(idNumber, random), birth: 'none' }),
  },
  'name-alone': { verdict: 'needs-verification', why: 'Only the name is the same; nothing else is written.', spoil: () => ({ ...withoutFamily, id: '', birth: 'none' }) },
  'registered-twice': { verdict: 'needs-verification', why: 'Registered in two classes with the same name and number: a person must say which row holds, and the child counts once.' },
} as const satisfies Record<string, Trap>
