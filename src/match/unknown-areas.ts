import { isKnownArea } from '../normalize/area.ts'
import { digitsAt } from '../normalize/id-check.ts'
import { isPlainId, parseIdNumber } from '../normalize/id-number.ts'
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
  const all: Found[] = []
  // Of the sheet at hand: its people follow each other.
  const found = new Map<number, Found>()
  for (let i = 0; i < store.size; i++) {
    if (i > 0 && !store.isOneSheet(i - 1, i)) found.clear()
    const value = store.value(i, 'idNumber')
    const area = digitsAt(value, 0, areaDigits)
    if (Number.isNaN(area) || isKnownArea(area) || !isOfUnknownArea(value)) continue
    const known = found.get(area)
    if (known === undefined) {
      const place = store.place(i)
      const first = { place, area: value.slice(0, areaDigits), rows: [place.row], count: 1 }
      found.set(area, first)
      all.push(first)
    } else {
      known.count++
      const row = known.rows.length < namedRows ? store.place(i).row : null
      if (row !== null && known.rows.at(-1) !== row) known.rows.push(row)
    }
  }
  return all.map(({ place, area, rows, count }) => ({
    code: 'id-area-unknown',
    severity: 'note',
    place,
    field: 'idNumber',
    params: { area, count, rows: rows.join(', ') },
  }))
}

/** Of a number whose area is not known: whether it is one that has an area. */
function isOfUnknownArea(value: string): boolean {
  return isPlainId(value) || parseIdNumber(value).notes.includes('id-area-unknown')
}

/** GB 11643: the first six digits are the county's. */
const areaDigits = 6
