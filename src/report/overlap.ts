import type { Decision, ListKind, RunResult } from '../types.ts'

/** Students whom exactly these lists have. */
export interface Overlap {
  /** Highest precedence first. */
  readonly lists: readonly ListKind[]
  readonly students: number
}

/** Matched students by the set of lists that have them beyond doubt: more lists first, then more students, then by precedence. */
export function overlaps({ decisions, kinds }: Pick<RunResult, 'decisions' | 'kinds'>): readonly Overlap[] {
  const counts = new Map<string, { readonly lists: readonly ListKind[]; students: number }>()
  for (const decision of decisions) {
    const lists = listsOf(decision)
    if (lists.length === 0) continue
    const key = JSON.stringify(lists)
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { lists, students: 1 })
    else known.students++
  }
  const rank = ({ lists }: Overlap): string => lists.map((list) => String.fromCharCode(kinds.indexOf(list) + 1)).join('')
  return [...counts.values()].sort((a, b) => b.lists.length - a.lists.length || b.students - a.students || (rank(a) < rank(b) ? -1 : 1))
}

/** Students whom both lists have; of a list with itself, those whom it has. */
export function pairwise({ decisions }: Pick<RunResult, 'decisions'>): (a: ListKind, b: ListKind) => number {
  const counts = new Map<string, number>()
  for (const decision of decisions) {
    const lists = listsOf(decision)
    for (const a of lists) for (const b of lists) counts.set(JSON.stringify([a, b]), (counts.get(JSON.stringify([a, b])) ?? 0) + 1)
  }
  return (a, b) => counts.get(JSON.stringify([a, b])) ?? 0
}

/** Hits stand in order of precedence, one a list. */
function listsOf({ verdict, hits }: Decision): readonly ListKind[] {
  return verdict === 'matched' ? hits.filter((hit) => hit.verdict === 'matched').map(({ list }) => list) : []
}
