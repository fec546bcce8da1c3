import { groupBy } from '../group-by.ts'
import type { Decision } from '../types.ts'

/** Whether two students are, or may be before anybody else, the same listed person. */
export function claimOneEntry(a: Decision, b: Decision): boolean {
  const entries = entriesOf(b)
  return entriesOf(a).some((entry) => entries.includes(entry))
}

/** Pairs of students who claim one listed person, of whom one is contested; indexes, ascending. */
export function contestedPairs(decisions: readonly Decision[]): readonly (readonly [number, number])[] {
  const claims = decisions.flatMap((decision) => entriesOf(decision).map((entry) => ({ entry, decision })))
  const contested = new Set(claims.filter(({ decision }) => decision.reason === 'contested').map(({ entry }) => entry))
  const pairs: (readonly [number, number])[] = []
  for (const claimants of groupBy(claims.filter(({ entry }) => contested.has(entry)), ({ entry }) => entry).values()) {
    claimants.forEach(({ decision: a }, at) => {
      for (const { decision: b } of claimants.slice(at + 1)) if (a.reason === 'contested' || b.reason === 'contested') pairs.push(a.student < b.student ? [a.student, b.student] : [b.student, a.student])
    })
  }
  return pairs
}

function entriesOf({ match, candidates, hits }: Decision): readonly number[] {
  const best = match ?? candidates[0]
  return [...new Set([...(best === undefined ? [] : [best.listed]), ...hits.map(({ listed }) => listed)])]
}
