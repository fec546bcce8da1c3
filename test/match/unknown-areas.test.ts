import { describe, expect, it } from 'vitest'
import { unknownAreas } from '../../src/match/unknown-areas.ts'
import { idNumber, store, type PersonFields } from '../people.ts'

/** Nobody was ever given this one; the known area is Huayuan's, with a number that belongs to nobody. */
const unknown = (sequence: number): string => idNumber(`433199201203${String(10 + (sequence % 19))}128`)
const known = '433124'

describe('unknownAreas', () => {
  it('is one note for a sheet and area, with their number and the first rows', () => {
    const people = Array.from({ length: 8 }, (_, i) => ({ name: '石三', idNumber: unknown(i) }))
    expect(unknownAreas(store(people))).toEqual([
      {
        code: 'id-area-unknown',
        severity: 'note',
        place: { file: 'list.csv', sheet: null, row: 2, column: 1 },
        field: 'idNumber',
        params: { area: '433199', count: 8, rows: '2, 3, 4, 5, 6' },
      },
    ])
  })
  it('keeps sheets, files and areas apart', () => {
    const people = [
      { idNumber: unknown(1), file: 'a.xlsx', sheet: '一班' },
      { idNumber: unknown(1), file: 'a.xlsx', sheet: '二班' },
      { idNumber: unknown(2), file: 'b.csv' },
      { idNumber: idNumber('52069920120305128'), file: 'b.csv' },
    ]
    expect(unknownAreas(store(people)).map(({ place: { file, sheet, row }, params }) => [file, sheet, row, params['area'], params['count']])).toEqual([
      ['a.xlsx', '一班', 2, '433199', 1],
      ['a.xlsx', '二班', 3, '433199', 1],
      ['b.csv', null, 4, '433199', 1],
      ['b.csv', null, 5, '520699', 1],
    ])
  })
  it.each<readonly [PersonFields, string]>([
    [{ name: '石三' }, 'no number'],
    [{ idNumber: `${known}20120305` }, 'a known area'],
    [{ guardianIdNumber: unknown(1) }, "a carer's"],
    [{ idNumber: 'H12345678' }, 'a permit'],
    [{ idNumber: '4.33E+17' }, 'digits that are not there'],
  ])('%j has none: %s', (fields) => {
    expect(unknownAreas(store([fields]))).toEqual([])
  })
})
