import type { Issue, Place } from '../types.ts'
import type { PeopleStore } from './store.ts'

/** Rows that the note names; the others are as easily found by a filter on the column (chosen). */
const namedRows = 5

/** People of one sheet whose own ID numbers begin with the same six digits. */
interface Found {
  readonly area: string
  readonly people: number[]
}

/**
 * Counts own ID numbers of people whose first six digits are no county's, as they are read: one note for a sheet and code with their number and first rows, because
 * a list with a code that the table lacks has it in every row.
 */
export class UnknownAreas {
  readonly #all: Found[] = []
  /** Of the sheet at hand, whose people follow each other. */
  #found = new Map<string, Found>()
  #sheet: Pick<Place, 'file' | 'sheet'> = { file: '', sheet: null }

  /** @param person index in the store */
  add(person: number, area: string, place: Place): void {
    if (place.file !== this.#sheet.file || place.sheet !== this.#sheet.sheet) {
      this.#sheet = place
      this.#found = new Map()
    }
    const known = this.#found.get(area)
    if (known !== undefined) {
      known.people.push(person)
      return
    }
    const found = { area, people: [person] }
    this.#found.set(area, found)
    this.#all.push(found)
  }

  /** The notes on those who are kept; `kept[i]` is 1 for them. */
  notes(store: PeopleStore, kept: Uint8Array): readonly Issue[] {
    return this.#all
      .map(({ area, people }) => ({ area, people: people.filter((person) => kept[person] === 1) }))
      .filter(({ people }) => people.length > 0)
      .sort((a, b) => (a.people[0] ?? 0) - (b.people[0] ?? 0))
      .map(({ area, people }) => noteOn(area, people, store))
  }
}

function noteOn(area: string, people: readonly number[], store: PeopleStore): Issue {
  const rows: number[] = []
  for (let i = 0; i < people.length && rows.length < namedRows; i++) {
    const { row } = store.place(people[i] ?? 0)
    if (rows.at(-1) !== row) rows.push(row)
  }
  return { code: 'id-area-unknown', severity: 'note', place: store.place(people[0] ?? 0), field: 'idNumber', params: { area, count: people.length, rows: rows.join(', ') } }
}
