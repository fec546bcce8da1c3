import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCharacter } from '../../src/normalize/id-check.ts'
import { maskId, parseIdNumber, type IdNote, type IdNumber, type IdStatus } from '../../src/normalize/id-number.ts'
import type { CellKind } from '../../src/types.ts'
import { idNumber } from '../people.ts'
import { dirty } from './dirt.ts'

// 433199, 520699 and 500299 are no area codes, so nobody has these numbers; every one of them gets the note about its area.
const girl = '433199201203051280'
const man = '43319919760401131X'
/** A temporary number whose check is right by chance. */
const temporary = idNumber('99999820120305123')

/** Notes without the one that every invented number gets. */
function notesOf({ notes }: IdNumber): readonly IdNote[] {
  return notes.filter((note) => note !== 'id-area-unknown')
}

type Case = readonly [input: string, value: string, status: IdStatus, notes: readonly IdNote[], why: string]

describe('a right number', () => {
  it.each<Case>([
    [girl, girl, 'valid', [], 'as it is'],
    [man, man, 'valid', [], 'X'],
    ['43319919760401131x', man, 'valid', [], 'lower case x'],
    ['43319919760401131Х', man, 'valid', [], 'Cyrillic Ha'],
    ['43319919760401131х', man, 'valid', [], 'Cyrillic ha'],
    ['43319919760401131×', man, 'valid', [], 'multiplication sign'],
    ['43319919760401131Χ', man, 'valid', [], 'Greek Chi'],
    ['43319919760401131ⅹ', man, 'valid', [], 'Roman ten'],
    ['43319919760401131*', man, 'valid', ['id-letters-repaired'], 'the star of a keypad'],
    ['４３３１９９２０１２０３０５１２８０', girl, 'valid', [], 'full width'],
    ['４３３１９９１９７６０４０１１３１Ｘ', man, 'valid', [], 'full width X'],
    [`'${girl}`, girl, 'valid', [], 'apostrophe'],
    [`‘${girl}`, girl, 'valid', [], 'typographic apostrophe'],
    [`\t${girl}`, girl, 'valid', [], 'leading tab'],
    [`="${girl}"`, girl, 'valid', [], 'kept from Excel by ="…"'],
    [`=${girl}`, girl, 'valid', [], 'a formula without quotes'],
    ['433199 20120305 1280', girl, 'valid', [], 'spaces inside'],
    ['433199-20120305-1280', girl, 'valid', [], 'hyphens inside'],
    ['433199–20120305–1280', girl, 'valid', [], 'en dashes inside'],
    ['433199　20120305　1280', girl, 'valid', [], 'ideographic spaces'],
    [`${girl}\u200B`, girl, 'valid', [], 'zero-width space'],
    [`\uFEFF${girl}`, girl, 'valid', [], 'byte order mark'],
    [`\u202D${girl}\u202C`, girl, 'valid', [], 'bidi marks, as copied from a chat'],
    [`${girl}。`, girl, 'valid', [], 'full stop behind'],
    [`${girl}，`, girl, 'valid', [], 'comma behind'],
    ['43319920I2O3O5I28O', girl, 'valid', ['id-letters-repaired'], 'O and I for digits'],
    ['4331992ol2o3o5l280', girl, 'valid', ['id-letters-repaired'], 'o and l for digits'],
    [`身份证号：${girl}`, girl, 'valid', ['id-beside-text'], 'the heading in the cell'],
    [`${girl}（母）`, girl, 'valid', ['id-beside-text'], 'a remark behind it'],
  ])('%j is %s', (input, value, status, notes) => {
    const id = parseIdNumber(input)
    expect([id.value, id.status, notesOf(id)]).toEqual([value, status, notes])
  })
})

describe('numbers made from others', () => {
  it.each<Case>([
    ['433199791103517', idNumber('43319919791103517'), 'valid', ['id-from-15-digits'], 'first generation: 19 goes in'],
    ['43319920100817311943', '433199201008173119', 'valid', ['id-from-disability-number'], '20 digits: type and level'],
    ['4331992010081731194３', '433199201008173119', 'valid', ['id-from-disability-number'], 'one digit of full width'],
    ['43319920100817311943B1', '433199201008173119', 'valid', ['id-from-disability-number'], 'reissued once'],
    ['43319919760401131X11', man, 'valid', ['id-from-disability-number'], 'an X inside'],
    ['43319920100817311843', '433199201008173118', 'wrong-check', ['id-from-disability-number', 'id-wrong-check'], 'a mistyped disability number'],
    [`G${girl}`, girl, 'valid', ['id-from-student-number'], 'student number pasted into the ID column'],
    [`ｇ${girl}`, girl, 'valid', ['id-from-student-number'], 'in full width and lower case'],
    ['L43319920180202123', '', 'none', ['id-temporary-number'], 'temporary student number'],
    ['J43319920180202123X', '', 'none', ['id-temporary-number'], 'substitute student number'],
    ['L43319920l8O202123X', '', 'none', ['id-temporary-number'], 'temporary, with letters for digits'],
    ['G433l992Ol2O3O5l28O', girl, 'valid', ['id-from-student-number', 'id-letters-repaired'], 'student number with letters for digits'],
    [`G${man.slice(0, -1)}*`, man, 'valid', ['id-from-student-number', 'id-letters-repaired'], 'with the star of a keypad'],
    ['999201203051234567', '', 'none', ['id-temporary-number'], "a vocational school's temporary number"],
    ['99999820l2O3051234', '', 'none', ['id-temporary-number'], 'the same with letters for digits'],
    [temporary.replace('2012', '2Ol2'), '', 'none', ['id-temporary-number'], 'the same with a right check, by chance'],
    [`G${temporary}`, '', 'none', ['id-temporary-number'], 'the same behind a G: no permit begins with 999'],
    [`${temporary}11`, '', 'none', ['id-temporary-number'], 'the same as a disability number'],
    ['999998791103517', '', 'none', ['id-temporary-number'], 'the same in 15 digits'],
    ['9.99998201203051E+17', '', 'none', ['id-temporary-number'], 'the same in scientific notation, where it would contradict a true number'],
    ['99999820120305123', '', 'none', ['id-temporary-number'], 'the same with a digit lost'],
    ['9999982012030512345', '', 'none', ['id-temporary-number'], 'the same with a digit doubled'],
    ['1lllllllllllllllll', '', 'none', [], 'letters that fill the cell'],
    ['1.23456789012345E+17', '', 'none', [], 'digits that fill the cell, in scientific notation'],
    [`l${idNumber('11019920120305123').slice(1)}`, idNumber('11019920120305123'), 'valid', ['id-letters-repaired'], 'an l for the 1 of Beijing is no temporary number (110199 is no area code either)'],
  ])('%j is %s', (input, value, status, notes) => {
    const id = parseIdNumber(input)
    expect([id.value, id.status, notesOf(id)]).toEqual([value, status, notes])
  })
})

describe('faulty numbers', () => {
  it.each<Case>([
    ['433199201203051281', '433199201203051281', 'wrong-check', ['id-wrong-check'], 'last digit'],
    ['433199201213051280', '433199201213051280', 'impossible-date', ['id-impossible-date'], 'month 13'],
    ['433199201302291280', '433199201302291280', 'impossible-date', ['id-impossible-date'], 'no 29 February in 2013'],
    ['433199210003051280', '433199210003051280', 'impossible-date', ['id-impossible-date'], 'born in 2100'],
    ['433199201309307000', '433199201309307000', 'tail-lost', ['id-tail-lost'], 'a spreadsheet keeps 15 digits'],
    [idNumber('43319920130930700').slice(0, 17) + '0', '433199201309307000', 'tail-lost', ['id-tail-lost'], 'even where the check is right it proves nothing'],
    ['4.33199201309307E+17', '433199201309307*', 'digits-lost', ['id-digits-lost'], 'scientific'],
    ['4.33E+17', '433*', 'digits-lost', ['id-digits-lost'], 'three digits left'],
    ['4.33124E+17', '433124*', 'digits-lost', ['id-digits-lost'], 'six digits left'],
    ['4.3E17', '43*', 'digits-lost', ['id-digits-lost'], 'without +'],
    ['4.331992013093071e+17', '433199201309307*', 'digits-lost', ['id-digits-lost'], 'of sixteen digits fifteen count'],
    ['４．３３Ｅ＋１７', '433*', 'digits-lost', ['id-digits-lost'], 'full width'],
    ['433199201203051', '433199201203051*', 'digits-lost', ['id-digits-lost'], 'a child has no 15-digit number: it was cut'],
    ['433199197911035', '433199197911035*', 'digits-lost', ['id-digits-lost'], "an adult's number cut to 15"],
    ['43319920120305128', '43319920120305128', 'wrong-length', ['id-wrong-length'], '17: one lost'],
    ['4331992012030512800', '4331992012030512800', 'wrong-length', ['id-wrong-length'], '19: one doubled'],
    ['43319920100817300000', '433199201008173*', 'digits-lost', ['id-digits-lost'], 'a disability number that was a number'],
    ['433199********1280', '433199*', 'digits-lost', ['id-masked'], 'masked as in a public list'],
    ['43319920120305****', '43319920120305*', 'digits-lost', ['id-masked'], 'masked at the end'],
    ['433199×××××××××1280', '433199XXXXXXXXX1280', 'other', ['id-not-a-number'], 'masked by crosses'],
    ['******************', '', 'none', ['id-masked'], 'masked whole'],
    [`${girl}/${man}`, `${girl}/${man}`, 'other', ['id-not-a-number'], 'two numbers in one cell are a choice'],
    ['廖青石', '', 'none', ['id-not-a-number'], 'a name in the wrong column would agree with itself in the other list'],
    ['待核实', '', 'none', ['id-not-a-number'], 'words'],
    ['20120305', '', 'none', ['id-not-a-number'], 'a birth date is no Taiwan permit'],
  ])('%j is %s', (input, value, status, notes) => {
    const id = parseIdNumber(input)
    expect([id.value, id.status, notesOf(id)]).toEqual([value, status, notes])
  })

  it.each([
    ['433199201309307000', 'number', '433199201309307000', ['id-number-cell', 'id-tail-lost'], 'digits 16 to 18 are gone'],
    ['433199201309307140', 'number', '433199201309307000', ['id-number-cell', 'id-tail-lost'], 'a program printed the nearest double; its tail means nothing'],
    ['433199201309307136.0', 'text', '433199201309307000', ['id-number-cell', 'id-tail-lost'], 'a float in a text file'],
    ['433,199,201,309,307,000', 'text', '433199201309307000', ['id-number-cell', 'id-tail-lost'], 'thousands separators'],
    ['43319920130930700', 'number', '433199201309307*', ['id-number-cell', 'id-digits-lost'], '17 digits as a number'],
    ['433199791103517', 'number', idNumber('43319919791103517'), ['id-from-15-digits'], '15 digits fit into a number'],
  ] as readonly (readonly [string, CellKind, string, readonly IdNote[], string])[])('%j in a cell of kind %s is %s', (input, kind, value, notes) => {
    const id = parseIdNumber(input, kind)
    expect([id.value, notesOf(id)]).toEqual([value, notes])
  })

  it('never takes a number cell for a right number, whatever its tail', () => {
    const first15 = '433199201309307'
    for (let tail = 0; tail < 1000; tail++) {
      const text = first15 + String(tail).padStart(3, '0')
      expect(parseIdNumber(text, 'number').status).toBe('tail-lost')
    }
  })
})

describe('no number', () => {
  it.each(['', ' ', '无', '暂无', '无身份证', '没有身份证号', '未办理', '不详', '0', '000000000000000000', '-', '——', '/', 'NULL', 'n/a', '？', '*'])('%j is no number and no trouble', (input) => {
    expect(parseIdNumber(input)).toMatchObject({ value: '', status: 'none', notes: [] })
  })
  it.each(['111111111111111111', '123456789012345678', '433199000000000000'])('%j only fills the cell: it would agree with the same filler elsewhere', (input) => {
    expect(parseIdNumber(input)).toMatchObject({ value: '', status: 'none' })
  })
})

// Born in 2098, so that they are nobody's.
describe('other papers', () => {
  it.each([
    [idNumber('81000020980305128'), 'permit', 'residence permit of a Hong Kong resident'],
    [idNumber('82000020980305128'), 'permit', 'Macao'],
    [idNumber('83000020980305128'), 'permit', 'Taiwan'],
    [idNumber('91156020980305128'), 'permit', "foreigner's permanent residence, since 2023"],
    ['USA310078010112', 'permit', 'its form before 2023'],
    ['H12345678', 'permit', 'home-return permit, Hong Kong'],
    ['M1234567800', 'permit', 'home-return permit with its issue number, Macao'],
    ['01234567', 'permit', 'Taiwan permit'],
    ['E12345678', 'permit', 'passport'],
    ['EA1234567', 'permit', 'passport, new series'],
  ])('%j is a %s: %s', (input, status) => {
    expect(parseIdNumber(input)).toMatchObject({ value: input, status, notes: [] })
  })
  it('a permit with a wrong check is no identity', () => {
    const right = idNumber('83000020980305128')
    const wrong = right.slice(0, 17) + (right.endsWith('1') ? '2' : '1')
    expect(parseIdNumber(wrong).status).toBe('wrong-check')
  })
})

describe('what the digits say', () => {
  it.each([
    [girl, '20120305', 'female'],
    [man, '19760401', 'male'],
    ['433199201203051281', '20120305', 'female'],
    ['433199201213051280', '', ''],
    ['433199201309307000', '20130930', ''],
    ['43319920120305128', '20120305', ''],
    ['H12345678', '', ''],
  ])('%s: born %j, %j', (input, birth, sex) => {
    expect(parseIdNumber(input)).toMatchObject({ birth, sex })
  })
  it('an area that no county ever had is a note', () => {
    expect(parseIdNumber(girl).notes).toEqual(['id-area-unknown'])
    expect(parseIdNumber('433199201203051281').notes).toEqual(['id-wrong-check', 'id-area-unknown'])
  })
})

describe('properties', () => {
  const digits17 = fc
    .record({ area: fc.constantFrom('433199', '520699', '500299'), date: fc.date({ min: new Date('1930-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }), sequence: fc.integer({ min: 1, max: 999 }) })
    .map(({ area, date, sequence }) => `${area}${date.toISOString().slice(0, 10).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`)
  const right = digits17.map(idNumber).filter((id) => !id.endsWith('000'))
  const typed = fc.oneof(right, fc.stringMatching(/^[GLJ]?[\dXOIl*.E+ -]{0,23}$/), fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789Xx*×无（）/=".E+ 石') }), dirty([girl, man, temporary, '433199791103517', '999998791103517', '43319920100817311943', '11019920120305123X', 'H12345678', 'USA310078010112']))

  it('a right number is valid, however it is wrapped', () => {
    fc.assert(fc.property(right, fc.constantFrom('%', " '%", '="%"', '\t%\r\n', '%\u200B', 'G%'), (id, wrapping) => {
      expect(parseIdNumber(wrapping.replace('%', id))).toMatchObject({ value: id, status: 'valid' })
    }))
  })
  it('any single wrong digit is found', () => {
    fc.assert(fc.property(right, fc.nat(16), fc.integer({ min: 1, max: 9 }), (id, place, by) => {
      const wrong = id.slice(0, place) + String((Number(id[place]) + by) % 10) + id.slice(place + 1)
      expect(parseIdNumber(wrong).status).not.toBe('valid')
    }))
  })
  it('parsing a value again gives it again', () => {
    fc.assert(fc.property(typed, fc.constantFrom<CellKind>('text', 'number'), (text, kind) => {
      const { value, status, birth, sex } = parseIdNumber(text, kind)
      // As text: what a number cell lost is lost in its value already, and a value made from 15 digits is whole.
      const again = parseIdNumber(value)
      expect([again.value, again.status, again.birth, again.sex]).toEqual([value, status, birth, sex])
    }), { numRuns: 10_000 })
  })
  it('a temporary number is no identity, however it is typed', () => {
    const digits = fc.stringMatching(/^999\d{12,16}$/).filter((text) => new Set(text).size > 1)
    fc.assert(fc.property(digits, fc.constantFrom('%', "'%", '="%"', '\t%', 'G%', 'L%', '%11', '%11B1', '%.0', '身份证%'), fc.boolean(), fc.constantFrom<CellKind>('text', 'number'), (text, wrapping, hasLetters, kind) => {
      const typed = hasLetters ? text.replaceAll('0', 'o').replaceAll('1', 'l') : text
      expect(['none', 'other']).toContain(parseIdNumber(wrapping.replace('%', typed), kind).status)
    }), { numRuns: 2000 })
  })
  it('an entry is never taken for a valid number with other digits than it shows', () => {
    fc.assert(fc.property(typed, (text) => {
      const { value, status, source } = parseIdNumber(text)
      if (status === 'valid' && source === 'as-written') expect(checkCharacter(value)).toBe(value[17])
    }))
  })
})

it('masks all but the last two characters', () => {
  expect(maskId(girl)).toBe('****************80')
  expect(maskId(` ${man} `)).toBe('****************1X')
  expect(maskId('')).toBe('')
})
