import type { NameLevel } from '../match/comparisons/name.ts'
import { groupBy } from '../group-by.ts'
import { hasSameName, hasSameNumber, levelOf, type StudentMatch } from '../match/match.ts'
import { nameSlips } from './conditions.ts'
import { hasNumberAndName, type Judgement } from './judgement.ts'

/** A student who has an identity's very number, and how near the names are. */
export interface Holder {
  readonly identity: number
  readonly student: number
  readonly name: NameLevel | null
}

/**
 * The students who have an identity's very number, by identity. Those who have its name too, and no other candidate, are left out: they are judged to be it in the first round, so that
 * nobody can own it beside them.
 */
export function holdersOfNumbers(matches: readonly StudentMatch[]): ReadonlyMap<number, readonly Holder[]> {
  const holders: Holder[] = []
  for (const match of matches) {
    if (isPlain(match)) continue
    const { student, identities } = match
    for (const { identity, rows } of identities) {
      const row = rows.find(hasSameNumber)
      if (row !== undefined) holders.push({ identity, student, name: levelOf(row, 'name') as NameLevel | null })
    }
  }
  return groupBy(holders, ({ identity }) => identity)
}

function isPlain({ identities }: StudentMatch): boolean {
  const only = identities.length === 1 ? identities[0]?.rows[0] : undefined
  return only !== undefined && hasSameNumber(only) && hasSameName(only)
}

/**
 * Other students who have the very number: one of them has the other's. Where the owner has it too, only those whose name is as near are rivals; nobody is the
 * rival of an owner who has number and name, nor of one whose number was swapped with theirs, nor of one in whose row the number alone is wrong.
 */
export function rivalHolders(owner: Judgement, holders: readonly Holder[] | undefined, partner: number | undefined): readonly number[] {
  const isOwners = hasNumberAndName(owner) || owner.facts.isOnlyNumberWrong
  return isOwners || holders === undefined ? nobody : rivalsAmong(holders, owner.facts.student, partner)
}

const nobody: readonly number[] = []

function rivalsAmong(holders: readonly Holder[], owner: number, partner: number | undefined): readonly number[] {
  const own = holders.find(({ student }) => student === owner)
  if (own?.name === 'equal') return nobody
  return holders.filter(({ student, name }) => student !== owner && student !== partner && (own === undefined || name === 'equal' || nameSlips({ name }))).map(({ student }) => student)
}
