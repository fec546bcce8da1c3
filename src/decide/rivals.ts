import type { NameLevel } from '../match/comparisons/name.ts'
import { groupBy } from '../group-by.ts'
import { hasSameNumber, levelOf, type StudentMatch } from '../match/match.ts'
import { nameSlips } from './conditions.ts'
import type { Judgement } from './judgement.ts'

/** A student who has an identity's very number, and how near the names are. */
interface Holder {
  readonly identity: number
  readonly student: number
  readonly name: NameLevel | null
}

/** A student whom a rule judged to be an identity. */
export interface Claim {
  readonly student: number
  readonly identity: number
  readonly judgement: Judgement
}

/** The students who have an identity's very number, by identity. */
export function holdersOfNumbers(matches: readonly StudentMatch[]): ReadonlyMap<number, readonly Holder[]> {
  const holders: Holder[] = []
  for (const { student, identities } of matches) {
    for (const { identity, rows } of identities) {
      const row = rows.find(hasSameNumber)
      if (row !== undefined) holders.push({ identity, student, name: levelOf(row, 'name') as NameLevel | null })
    }
  }
  return groupBy(holders, ({ identity }) => identity)
}

/**
 * Other students who have the very number: one of them has the other's. Where the owner has it too, only those whose name is as near are rivals; nobody is the
 * rival of an owner who has number and name, nor of one whose number was swapped with theirs, nor of one in whose row the number alone is wrong.
 */
export function rivalHolders({ student: owner, judgement }: Claim, holders: readonly Holder[], partner: number | undefined): readonly number[] {
  if (judgement.facts.isOnlyNumberWrong) return []
  const own = holders.find(({ student }) => student === owner)
  if (own?.name === 'equal') return []
  return holders.filter(({ student, name }) => student !== owner && student !== partner && (own === undefined || name === 'equal' || nameSlips({ name }))).map(({ student }) => student)
}
