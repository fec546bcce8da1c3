import { presentClasses, type PresentClassId } from '../accuracy/classes/index.ts'
import { text, type Cells } from '../accuracy/classes/class.ts'
import type { IdNumbers } from '../accuracy/id-numbers.ts'
import { headOf, type Person } from '../accuracy/people.ts'
import type { Random } from '../accuracy/random.ts'

/** What an official enters wrongly in one row: the registration's own classes of errors (bench/accuracy/classes), and how common each is among faulty rows (assumed). */
const weights = {
  homophone: 16,
  'look-alike': 12,
  'missing-character': 6,
  'given-name-swapped': 4,
  'surname-variant': 2,
  'milk-name': 1,
  traditional: 3,
  'one-digit': 14,
  transposed: 10,
  'two-errors': 6,
  'id-missing': 12,
  'fifteen-digits': 5,
  'tail-lost': 4,
  scientific: 4,
  'last-digit-lost': 3,
  'guardians-id': 5,
  'homophone-wrong-digit': 5,
  'homophone-no-id': 2,
  'homophone-guardians-id': 1,
  'siblings-id': 0.5,
  'another-id': 0.5,
  renamed: 0.5,
} as const satisfies Partial<Record<PresentClassId, number>>

export type Fault = keyof typeof weights | 'clean'

/** Faults of which nothing in the row says that it is one: a valid number of somebody else, another name. */
export const undecidable: ReadonlySet<Fault> = new Set<Fault>(['siblings-id', 'another-id', 'renamed'])

const weighted = Object.entries(weights) as readonly (readonly [keyof typeof weights, number])[]
/** What happens when a person is entered a second time in one list. */
const retyping: readonly (readonly [keyof typeof weights, number])[] = [['homophone', 3], ['one-digit', 3], ['transposed', 2], ['id-missing', 2]]

export interface Faulty {
  readonly fault: Fault
  readonly cells: Cells
}

/** Enters a person wrongly. The guardian whose number is taken is the head. */
export function mistaken(person: Person, cells: Cells, among: 'any' | 'retyping', random: Random, ids: IdNumbers): Faulty {
  for (;;) {
    const fault = random.weighted(among === 'any' ? weighted : retyping)
    const entered = fault === 'guardians-id' ? guardians(person) : presentClasses[fault].enter(person, cells, random, ids)
    if (entered !== null) return { fault, cells: { ...cells, ...entered } }
  }
}

function guardians(person: Person): Cells | null {
  return person.role === 'child' ? { idNumber: text(headOf(person.family).idNumber) } : null
}
