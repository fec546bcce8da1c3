import type { Person, RunResult } from '../../types.ts'

/** The other rows that the lists have of a listed person, in order of the store. */
export function otherRows(listed: number, { identities, listed: people }: Pick<RunResult, 'identities' | 'listed'>): readonly Person[] {
  for (const rows of identities.values()) if (rows.includes(listed)) return rows.filter((row) => row !== listed).map((row) => people.person(row))
  return []
}
