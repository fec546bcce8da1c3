import type { NameLevel } from '../match/comparisons/name.ts'
import { hasSameNumber, levelOf, type StudentMatch } from '../match/match.ts'
import { nameSlips } from './conditions.ts'

/** A student who has an identity's very number, and how near the names are. */
interface Holder {
  readonly student: number
  readonly name: NameLevel | null
}

/** The students who have an identity's very number, by identity. */
export function holdersOfNumbers(matches: readonly StudentMatch[]): ReadonlyMap<number, readonly Holder[]> {
  const holders = new Map<number, Holder[]>()
  for (const { student, identities } of matches) {
    for (const { identity, rows } of identities) {
      const row = rows.find(hasSameNumber)
      if (row === undefined) continue
      const holder = { student, name: levelOf(row, 'name') as NameLevel | null }
      const others = holders.get(identity)
      if (others === undefined) holders.set(identity, [holder])
      else others.push(holder)
    }
  }
  return holders
}

/**
 * Other students who have the very number: one of them has the other's. Where the owner has it too, only those whose name is as near are rivals; nobody is the
 * rival of an owner who has number and name, nor of one whose number was swapped with theirs.
 */
export function rivalHolders(owner: number, holders: readonly Holder[], partner: number | undefined): readonly number[] {
  const own = holders.find(({ student }) => student === owner)
  if (own?.name === 'equal') return []
  return holders.filter(({ student, name }) => student !== owner && student !== partner && (own === undefined || name === 'equal' || nameSlips({ name }))).map(({ student }) => student)
}
