import { isKnownArea } from '../normalize/area.ts'
import { digitsAt } from '../normalize/id-check.ts'
import { parseIdNumber } from '../normalize/id-number.ts'
import type { Issue, Place } from '../types.ts'
import type { PeopleStore } from './store.ts'

/** Rows that the note names; the others are as easily found by a filter on the column (chosen). */
const namedRows = 5

interface Found {
  readonly place: Place
  readonly area: string
  readonly rows: number[]
  count: number
}

/**
 * Notes on own ID numbers of people whose first six digits are no county's: one for a sheet and code with their number and first rows, because a list with
 * a code that the table lacks has it in every row.
 */
export function unknownAreas(store: PeopleStore): readonly Issue[] {
  const found = new Map<string, Found>()
  for (let i = 0; i < store.size; i++) {
    const value = store.value(i, 'idNumber')
    if (value === '' || isKnownArea(digitsAt(value, 0, areaDigits)) || !parseIdNumber(value).notes.includes('id-area-unknown')) continue
    const place = store.place(i)
    const area = value.slice(0, areaDigits)
    const key = JSON.stringify([place.file, place.sheet, area])
    const known = found.get(key)
    if (known === undefined) found.set(key, { place, area, rows: [place.row], count: 1 })
    else {
      known.count++
      if (known.rows.length < namedRows && known.rows.at(-1) !== place.row) known.rows.push(place.row)
    }
  }
  return [...found.values()].map(({ place, area, rows, count }) => ({
    code: 'id-area-unknown',
    severity: 'note',
    place,
    field: 'idNumber',
    params: { area, count, rows: rows.join(', ') },
  }))
}

/** GB 11643: the first six digits are the county's. */
const areaDigits = 6
