import type { WeightsInForce } from '../match/in-force.ts'
import type { ListIndex, StatedNumber } from '../match/match.ts'
import type { ListKind } from '../types.ts'
import { Odds } from './probability.ts'
import { mayHaveEnded } from './standing.ts'

/** What deciding needs of the configuration. */
export interface DecideOptions {
  /** Kinds of list, highest precedence first. */
  readonly precedence: readonly ListKind[]
  /** ISO date. */
  readonly asOf: string
  /** Entries that have ended count as active. */
  readonly countEnded: boolean
  /** The probability of a false match up to which nobody need look at a student. */
  readonly maxFalseMatch: number
  /** Normalized names of the schools whose kindergarten children are supported; null where nobody stated them. */
  readonly admittedSchools: ReadonlySet<string> | null
}

/** What every judgement of a run rests on. */
export interface Grounds {
  readonly index: ListIndex
  readonly odds: Readonly<Record<StatedNumber, Odds>>
  /** Some entry of the lists may have ended. */
  readonly mayHaveEnded: boolean
  readonly options: DecideOptions
}

export function groundsOf(index: ListIndex, { priors }: WeightsInForce, options: DecideOptions): Grounds {
  const { listed } = index
  return { index, odds: { 'valid-number': new Odds(priors['valid-number'], listed), 'no-valid-number': new Odds(priors['no-valid-number'], listed) }, mayHaveEnded: mayHaveEnded(listed), options }
}
