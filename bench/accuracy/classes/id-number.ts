import { written } from '../names.ts'
import { headOf, type Person } from '../people.ts'
import type { Random } from '../random.ts'
import { number, replaced, text, type PresentClass } from './class.ts'


/** Any of the eighteen characters; a digit for a digit. */
export function wrongDigit(idNumber: string, random: Random): string {
  const place = random.between(0, 17)
  const others = [...(place === 17 ? '0123456789X' : '0123456789')].filter((digit) => digit !== idNumber[place])
  return replaced(idNumber, place, random.pick(others))
}

export const oneDigit: PresentClass = {
  title: 'one digit',
  shape: 'any',
  singleError: true,
  enter: ({ idNumber }, _row, random) => ({ idNumber: text(wrongDigit(idNumber, random)) }),
}

export const transposed: PresentClass = {
  title: 'transposed digits',
  shape: 'any',
  singleError: true,
  enter({ idNumber }, _row, random) {
    const place = random.between(0, 15)
    const [a = '', b = ''] = [idNumber[place], idNumber[place + 1]]
    return a === b ? null : { idNumber: text(replaced(replaced(idNumber, place, b), place + 1, a)) }
  },
}

/** Words for no number; mostly the cell is blank. */
const noNumber = ['', '', '', '', '无', '暂无', '/', '未办理']

export const idMissing: PresentClass = {
  title: 'ID missing',
  shape: 'any',
  singleError: false,
  enter: (_person, _row, random) => ({ idNumber: text(random.pick(noNumber)) }),
}

/** Cut to fifteen digits by a form or a program, or written as the numbers of before 1999 were, without 20 and without the check. */
export const fifteenDigits: PresentClass = {
  title: '15 digits',
  shape: 'any',
  singleError: true,
  enter: ({ idNumber }, _row, random) => ({ idNumber: text(random.chance(0.5) ? idNumber.slice(0, 15) : idNumber.slice(0, 6) + idNumber.slice(8, 17)) }),
}

/** What is typed for X. */
const letters = ['x', 'x', 'x', 'Х', 'х', 'Ｘ', 'ｘ', '×', '*']

export const letterX: PresentClass = {
  title: 'x for X',
  shape: 'any',
  singleError: true,
  enter: ({ idNumber }, _row, random) => (idNumber.endsWith('X') ? { idNumber: text(idNumber.slice(0, 17) + random.pick(letters)) } : null),
}

/** A spreadsheet keeps fifteen digits of a number; one that ends in X stays text. */
export const tailLost: PresentClass = {
  title: '"000" tail',
  shape: 'any',
  singleError: true,
  enter: ({ idNumber }, _row, random) => (idNumber.endsWith('X') ? null : { idNumber: random.pick([text, number])(`${idNumber.slice(0, 15)}000`) }),
}

/** Digits shown of a number in scientific notation, by how often they are seen (assumed: column too narrow, six digits, in full). */
const shown: readonly (readonly [number, number])[] = [[2, 1], [3, 2], [6, 4], [15, 3]]

export const scientific: PresentClass = {
  title: '4.3E+17',
  shape: 'any',
  singleError: true,
  enter({ idNumber }, _row, random) {
    if (idNumber.endsWith('X')) return null
    const digits = Number(idNumber.slice(0, 15)).toExponential(random.weighted(shown) - 1).replace(/e.*/, '')
    return { idNumber: text(`${digits.replace(/\.?0+$/, '')}E+17`) }
  },
}

export const lastDigitLost: PresentClass = {
  title: 'last digit lost',
  shape: 'any',
  singleError: true,
  enter: ({ idNumber }) => ({ idNumber: text(idNumber.slice(0, 17)) }),
}

/** What is put around a number so that a spreadsheet leaves it alone. */
const wrappers: readonly ((idNumber: string) => string)[] = [(id) => `'${id}`, (id) => `’${id}`, (id) => `\t${id}`, (id) => `="${id}"`, (id) => `${id}\t`, (id) => `'${id}'`, (id) => `\u00a0${id} `]

export const apostrophe: PresentClass = {
  title: 'apostrophe',
  shape: 'any',
  singleError: true,
  enter: ({ idNumber }, _row, random) => ({ idNumber: text(random.pick(wrappers)(idNumber)) }),
}

export const guardiansId: PresentClass = {
  title: "guardian's ID",
  shape: 'any',
  singleError: false,
  enter: (person, row) => ({ idNumber: text(guardianOf(person, row.guardianName?.text).idNumber) }),
}

/** Whom the row names; where it names nobody, the head. */
function guardianOf({ family }: Person, name: string | undefined): Person {
  return family.members.find((member) => written(member.name) === name) ?? headOf(family)
}
