import type { Verdict } from '../../src/types.ts'
import type { ListSpelling, Villager, WrittenRow } from './people.ts'
import type { Random } from './random.ts'

/** One way in which a registration and a list can disagree, the verdict that a careful official would demand, and why. */
export interface Trap {
  readonly verdict: Verdict
  readonly why: string
  /** Guardian, birth date and village stand in the row: the verdict needs them. */
  readonly family?: boolean
  /** The right name and number must be such that the slip is possible; the number is '' while only the name is known. */
  readonly suits?: (name: string, id: string) => boolean
  /** What the teacher wrote instead of the truth. */
  readonly spoil?: (child: Villager, guardian: Villager, random: Random) => Partial<WrittenRow>
  /** What the list has instead of the truth. */
  readonly listed?: (child: Villager, random: Random) => ListSpelling
}

/** Nothing is written of the family. */
export const withoutFamily: Partial<WrittenRow> = { guardianName: '', guardianRelation: '', guardianId: '', phone: '', address: '' }

/** A cell of Excel that holds the number as a number: fifteen digits are kept. */
export const numericCell = (id: string): number => Number(`${id.slice(0, 15)}000`)

/** Without X: only such a number can become a number cell. */
export const digitsOnly = (_: string, id: string): boolean => id === '' || !id.endsWith('X')
