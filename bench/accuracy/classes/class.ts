import type { FieldId } from '../../../src/schema.ts'
import type { Cell } from '../../../src/types.ts'
import type { IdNumbers } from '../id-numbers.ts'
import type { Person } from '../people.ts'
import type { Random } from '../random.ts'

export type Cells = Partial<Record<FieldId, Cell>>

/** How the people of a class come into the world, where that is part of the class. */
export type Shape = 'any' | 'twins' | 'siblings' | 'dotted' | 'same-name-and-birthday'

/** One kind of registration. How common it is, a scenario says. */
export interface PresentClass {
  readonly title: string
  readonly shape: Shape
  /** The row's only fault is one error of typing or of a spreadsheet, in a name or in a number that is there: bars speak of such rows. */
  readonly singleError: boolean
  /** The cells that are entered otherwise; null where this person can't be entered so, and another is taken. */
  readonly enter: (person: Person, row: Cells, random: Random, ids: IdNumbers) => Cells | null
}

export function text(value: string): Cell {
  return { text: value, kind: 'text' }
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
