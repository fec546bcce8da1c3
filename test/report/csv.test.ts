import { describe, expect, it } from 'vitest'
import { parseIdNumber } from '../../src/normalize/id-number.ts'
import { csvChunks, csvText } from '../../src/report/csv.ts'
import type { ReportSheet, ReportValue } from '../../src/report/report.ts'
import { cui } from './runs.ts'

describe('csvText', () => {
  it.each<[value: ReportValue, expected: string, why: string]>([
    ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`, 'a formula'],
    ['+1+1', "'+1+1", 'a sum'],
    ['-2+3', "'-2+3", 'a sum with a negative number'],
    ['@SUM(A1)', "'@SUM(A1)", 'an old function call'],
    ['＝1+1', "'＝1+1", 'full width, which some versions take for a formula'],
    ['\t=1+1', "'\t=1+1", 'hidden behind a tab'],
    ['\r=1+1', "'\r=1+1", 'hidden behind a line break'],
    ['-5', '-5', 'a plain number stays'],
    ['+86', '+86', 'a plain number with a sign stays'],
    [-5, '-5', 'a count stays'],
    ['-', "'-", 'a dash alone is no number'],
    ['龙翠翠', '龙翠翠', 'text stays'],
    ['a=b', 'a=b', 'a sign inside is harmless'],
    ['', '', 'blank stays'],
    [cui, `\t${cui}`, 'eighteen digits, of which a spreadsheet keeps fifteen'],
    ['4.33199E+17', '\t4.33199E+17', 'what is left of a number stays as it is'],
    ['0123', '\t0123', 'leading zeros'],
    ['3-2', '\t3-2', 'a class, and no second of March'],
    ['19900001234', '19900001234', 'a phone number is shown in full'],
    [[{ text: '龙', differs: false }, { text: '翠', differs: true }], '龙翠', 'marks are for workbooks'],
    [[{ text: '=', differs: true }, { text: '1', differs: false }], "'=1", 'a formula in parts'],
  ])('%j becomes %j: %s', (value, expected) => {
    expect(csvText(value)).toBe(expected)
  })

  it('writes an ID number that is read again as it was', () => {
    expect(parseIdNumber(csvText(cui))).toMatchObject({ value: cui, status: 'valid' })
    expect(parseIdNumber(csvText(`'${cui}`))).toMatchObject({ value: cui, status: 'valid' })
  })
})

describe('csvChunks', () => {
  const sheet: ReportSheet = {
    name: 'x',
    title: 'x',
    personal: false,
    columns: [
      { heading: 'registered', group: 'name', kind: 'text', most: 9 },
      { heading: 'count', kind: 'number', most: 9 },
    ],
    count: 2500,
    *rows() {
      for (let i = 0; i < 2500; i++) yield [`a,"${String(i)}`, i]
    },
    totals: ['total', 7],
  }

  it('has a byte order mark, CR LF, groups in headings, quotes, and every row', () => {
    const text = [...csvChunks(sheet)].join('')
    const lines = text.split('\r\n')
    expect(text.startsWith('\uFEFFname (registered),count\r\n')).toBe(true)
    expect(lines).toHaveLength(1 + 2500 + 1 + 1)
    expect(lines[1001]).toBe('"a,""1000",1000')
    expect(lines.slice(-2)).toEqual(['total,7', ''])
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})
