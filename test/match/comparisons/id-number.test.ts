import { describe, expect, it } from 'vitest'
import { compareIdNumbers, type IdNumberLevel } from '../../../src/match/comparisons/id-number.ts'
import { parseIdNumber } from '../../../src/normalize/id-number.ts'
import { brother, cui, cuiTransposed, cuiWrong, other, twin } from '../../decide/cases.ts'

/** The last character but one replaced, so that the check is wrong and the first fourteen agree. */
const tailWrong = `${cui.slice(0, 15)}${cui[15] === '1' ? '2' : '1'}${cui.slice(16)}`

const pairs: readonly (readonly [string, string, IdNumberLevel | null, string])[] = [
  [cui, cui, 'equal', 'the same valid number'],
  [cuiWrong, cuiWrong, 'equal-but-invalid', 'the same mistake on both sides'],
  [cuiWrong, cui, 'one-edit', 'one wrong digit in the date'],
  [cuiTransposed, cui, 'one-edit-in-tail', 'two digits of the sequence changed places'],
  [tailWrong, cui, 'one-edit-in-tail', 'one wrong digit in the sequence, where twins differ'],
  [cui.slice(0, 17), cui, 'one-edit-in-tail', 'the last character is missing'],
  [`${cui.slice(0, 15)}000`, cui, 'fifteen-digits-agree', 'a spreadsheet ate the tail'],
  [`4.${cui.slice(1, 15)}E+17`, cui, 'fifteen-digits-agree', 'scientific notation with fifteen digits'],
  ['4.33E+17', cui, 'shown-digits-agree', 'three digits are left and agree'],
  ['5.21E+17', '520699201804304905', 'shown-digits-agree', 'the last digit shown is rounded'],
  ['5.22E+17', '520699201804304905', 'shown-digits-differ', 'three digits are left and differ'],
  ['433199120305128', cui, 'short-form-agrees', 'fifteen digits that do not say their century'],
  [cui, brother, 'valid-and-different', 'two valid numbers are two people'],
  [cui, twin, 'valid-and-same-day', 'twins'],
  [cuiWrong, other, 'damaged-different', 'a wrong number that is far from the other'],
  [cui, '', null, 'missing says nothing'],
  ['', '', null, 'missing on both sides'],
]

describe('compareIdNumbers', () => {
  it.each(pairs)('%s and %s are %s: %s', (a, b, level) => {
    expect(compareIdNumbers(parseIdNumber(a), parseIdNumber(b))).toBe(level)
    expect(compareIdNumbers(parseIdNumber(b), parseIdNumber(a))).toBe(level)
  })
})
