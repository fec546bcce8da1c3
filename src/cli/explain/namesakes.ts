import type { Candidate, People } from '../../types.ts'

/** How many listed entries have each of the candidates' names, by the normalized name; counted in one pass, since a list may hold millions. */
export function countNames(candidates: readonly Candidate[], listed: People): ReadonlyMap<string, number> {
  const counts = new Map(candidates.map(({ listed: index }) => [listed.person(index).value('name'), 0]))
  for (let index = 0; index < listed.size; index++) {
    const name = listed.person(index).value('name')
    const count = counts.get(name)
    if (count !== undefined) counts.set(name, count + 1)
  }
  return counts
}
