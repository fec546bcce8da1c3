import { describe, expect, it } from 'vitest'
import { PeopleStore } from '../../src/match/store.ts'
import { UnknownAreas } from '../../src/match/unknown-areas.ts'
import { normalizeRecord } from '../../src/normalize/index.ts'
import type { Issue } from '../../src/types.ts'
import { idNumber, record, type PersonFields } from '../people.ts'

/** Nobody was ever given this one; the known area is Huayuan's, with a number that belongs to nobody. */
const unknown = (sequence: number): string => idNumber(`433199201203${String(10 + (sequence % 19))}128`)
const known = '433124'

/** The notes on those people who are not among the dropped, by index. */
function notes(people: readonly PersonFields[], ...dropped: readonly number[]): readonly Issue[] {
  const store = new PeopleStore()
  const areas = new UnknownAreas()
  people.forEach((fields, position) => {
    const normalized = normalizeRecord(record(fields, position))
    const person = store.add(normalized)
    if (normalized.unknownArea !== '') areas.add(person, normalized.unknownArea, normalized.record.place)
  })
  return areas.notes(store, Uint8Array.from(people, (_, person) => (dropped.includes(person) ? 0 : 1)))
}

describe('UnknownAreas', () => {
  it('is one note for a sheet and area, with their number and the first rows', () => {
    const people = Array.from({ length: 8 }, (_, i) => ({ name: '石三', idNumber: unknown(i) }))
    expect(notes(people)).toEqual([
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
    expect(notes(people).map(({ place: { file, sheet, row }, params }) => [file, sheet, row, params['area'], params['count']])).toEqual([
      ['a.xlsx', '一班', 2, '433199', 1],
      ['a.xlsx', '二班', 3, '433199', 1],
      ['b.csv', null, 4, '433199', 1],
      ['b.csv', null, 5, '520699', 1],
    ])
  })
  it('leaves out who was dropped', () => {
    const people = [{ idNumber: unknown(1) }, { idNumber: idNumber('52069920120305128') }, { idNumber: unknown(1) }, { idNumber: idNumber('52069920120305128') }]
    expect(notes(people, 0, 3).map(({ place: { row }, params }) => [row, params['area'], params['count'], params['rows']])).toEqual([
      [3, '520699', 1, '3'],
      [4, '433199', 1, '4'],
    ])
  })
  it.each<readonly [PersonFields, string]>([
    [{ name: '石三' }, 'no number'],
    [{ idNumber: `${known}20120305` }, 'a known area'],
    [{ guardianIdNumber: unknown(1) }, "a carer's"],
    [{ idNumber: 'H12345678' }, 'a permit'],
    [{ idNumber: '4.33E+17' }, 'digits that are not there'],
  ])('%j has none: %s', (fields) => {
    expect(notes([fields])).toEqual([])
  })
})
