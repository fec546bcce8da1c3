import type { AbsentClassId, PresentClassId } from '../classes/index.ts'
import type { Bar } from '../bars.ts'

/** What is measured: how common each class is, what else goes wrong, and the bars. */
export interface Scenario {
  readonly title: string
  /** Of the present; the shares add up to 1, and a class that is not named does not occur. */
  readonly present: Readonly<Partial<Record<PresentClassId, number>>>
  /** Of the absent; the same. */
  readonly absent: Readonly<Partial<Record<AbsentClassId, number>>>
  /** Share of the absent who are entered with the errors of the present. */
  readonly absentErrors: number
  /** Shares of students whose row has another village, or another guardian, than the lists know. */
  readonly otherVillage: number
  readonly otherGuardian: number
  /** Share of the lists' rows of children that have an error of their own. */
  readonly listedErrors: number
  /** Share of the families without a shape of their own (twins, siblings, ...) whose children have the father's name behind a dot; of the present, what population.ts assumes where it is not named. */
  readonly dotted?: number
  readonly bars: readonly Bar[]
}

/** The same classes with room for others. */
export function reduced<Shares extends Readonly<Partial<Record<string, number>>>>(shares: Shares, by: number): Shares {
  return Object.fromEntries(Object.entries(shares).map(([id, share = 0]) => [id, share * (1 - by)])) as unknown as Shares
}
