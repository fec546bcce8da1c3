import type { FieldId } from '../../../src/schema.ts'
import type { Cell } from '../../../src/types.ts'
import type { IdNumbers } from '../id-numbers.ts'
import type { Person } from '../people.ts'
import type { Random } from '../random.ts'

export type Cells = Partial<Record<FieldId, Cell>>

/** How the people of a class come into the world, where that is part of the class. */
export type Shape = 'any' | 'twins' | 'siblings' | 'dotted' | 'same-name-and-birthday' | 'registered-twice' | 'listed-twice'

/**
 * no-key: neither a name nor a number of the child is there, as written. numbers-differ: its valid number is not the list's, and nothing says which is right.
 * another-person: name and number belong to two people of the lists, or the name is no name of the child.
 */
export type Undecidable = 'no-key' | 'numbers-differ' | 'another-person'

/** One kind of registration. How common it is, a scenario says. */
export interface PresentClass {
  readonly title: string
  readonly shape: Shape
  /** The row's only fault is one error of typing or of a spreadsheet, in a name or in a number that is there: bars speak of such rows. */
  readonly singleError: boolean
  /** Why the row itself can't show who it is, whatever reads it: counted by class as undecidable by construction. */
  readonly undecidable?: Undecidable
  /** The cells that are entered otherwise; null where this person can't be entered so, and another is taken. */
  readonly enter: (person: Person, row: Cells, random: Random, ids: IdNumbers) => Cells | null
}

export function text(value: string): Cell {
  return { text: value, kind: 'text' }
}

/** Another name, and what else is entered otherwise; null where there is no such name. */
export function named(name: string | null, also: Cells = {}): Cells | null {
  return name === null ? null : { ...also, name: text(name) }
}

/** An ID number as a spreadsheet holds it that takes it for a number. */
export function number(value: string): Cell {
  return { text: value, kind: 'number' }
}

/** Replaces the character at a place. */
export function replaced(word: string, place: number, by: string): string {
  const characters = [...word]
  characters[place] = by
  return characters.join('')
}
