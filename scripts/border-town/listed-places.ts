import type { Villager } from './people.ts'

/** Where the lists have each person: file, sheet (null for a text file), row and column of the name, both 1-based. */
export interface ListedPlace {
  readonly file: string
  readonly sheet: string | null
  readonly row: number
  readonly column: number
}

export class ListedPlaces {
  readonly #places = new Map<Villager, ListedPlace[]>()

  add(person: Villager, place: ListedPlace): void {
    this.#places.set(person, [...this.of(person), place])
  }

  of(person: Villager): readonly ListedPlace[] {
    return this.#places.get(person) ?? []
  }
}

/** `low-income-rural.xls:明细:12:6`; a text file has no sheet between its name and the row. */
export function placeText({ file, sheet, row, column }: ListedPlace): string {
  return [file, sheet ?? '', row, column].join(':')
}
