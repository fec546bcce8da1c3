import { hasSameName, hasSameNumber, type IdentityMatch, type StudentMatch } from './match.ts'
import type { PeopleStore } from './store.ts'

/** A row whose number stands with one person of a household and whose name with another: a brother's or sister's number, or their name. */
export interface Crossed {
  readonly holder: IdentityMatch
  /** All others of the household who bear the name. */
  readonly bearers: readonly IdentityMatch[]
}

/** Null where number and name do not stand with two people of one household. */
export function crossedIn({ identities }: StudentMatch, listed: PeopleStore): Crossed | null {
  if (identities.length < 2) return null
  const holder = identities.find(({ rows }) => rows.some((row) => hasSameNumber(row) && !hasSameName(row)))
  if (holder === undefined) return null
  const household = listed.household(holder.rows[0].listed)
  if (household < 0) return null
  const bearers = identities.filter((other) => other !== holder && other.rows.some((row) => hasSameName(row) && listed.household(row.listed) === household))
  return bearers.length === 0 ? null : { holder, bearers }
}
