import type { Decision, ListKind, Outcome, Person, RunResult } from '../types.ts'
import { categoryOf } from './forwarded.ts'
import { compareNatural } from './order.ts'

/** Students of one school, class or village in numbers. */
export interface GroupTotals {
  /** How the group is called, as most of its rows write it; one text a part. */
  readonly labels: readonly string[]
  students: number
  matched: number
  readonly categories: Map<ListKind, number>
  ended: number
  needsVerification: number
  unmatched: number
  otherProvince: number
  /** What became of them: they add up to `students`. */
  readonly outcomes: Record<Outcome['kind'], number>
  /** Who goes forward, by category. */
  readonly forwarded: Map<ListKind, number>
}

/** What a group is told by: the comparable value, and the text shown. */
export type GroupPart = (student: Person) => { readonly value: string; readonly text: string }

/** Totals by group, in order of what the groups are told by. */
export function totalsBy(parts: readonly GroupPart[], { decisions, students, verification }: Pick<RunResult, 'decisions' | 'students' | 'verification'>): readonly GroupTotals[] {
  const groups = new Map<string, { readonly values: readonly string[]; readonly texts: readonly Map<string, number>[]; readonly totals: GroupTotals }>()
  for (const decision of decisions) {
    const found = parts.map((part) => part(students.person(decision.student)))
    const values = found.map(({ value }) => value)
    const key = values.join('\n')
    let group = groups.get(key)
    if (group === undefined) groups.set(key, (group = { values, texts: parts.map(() => new Map<string, number>()), totals: noTotals([]) }))
    found.forEach(({ text }, position) => group.texts[position]?.set(text, (group.texts[position].get(text) ?? 0) + 1))
    add(group.totals, decision, verification.outcomes[decision.student])
  }
  return [...groups.values()]
    .sort((a, b) => compareParts(a.values, b.values))
    .map(({ texts, totals }) => ({ ...totals, labels: texts.map(mostFrequent) }))
}

/** Totals of everybody. */
export function totalsOfAll({ decisions, verification }: Pick<RunResult, 'decisions' | 'verification'>): GroupTotals {
  const totals = noTotals([])
  for (const decision of decisions) add(totals, decision, verification.outcomes[decision.student])
  return totals
}

function noTotals(labels: readonly string[]): GroupTotals {
  return { labels, students: 0, matched: 0, categories: new Map(), ended: 0, needsVerification: 0, unmatched: 0, otherProvince: 0, outcomes: { found: 0, approved: 0, refused: 0, open: 0, struck: 0, removed: 0 }, forwarded: new Map() }
}

function add(totals: GroupTotals, { verdict, category, standing }: Decision, outcome: Outcome | undefined): void {
  totals.students++
  if (outcome !== undefined) {
    totals.outcomes[outcome.kind]++
    const goes = categoryOf(outcome)
    if (goes !== null) totals.forwarded.set(goes, (totals.forwarded.get(goes) ?? 0) + 1)
  }
  if (standing === 'other-province') totals.otherProvince++
  if (verdict === 'needs-verification') totals.needsVerification++
  else if (verdict === 'unmatched') totals.unmatched++
  else {
    totals.matched++
    if (category === null) totals.ended++
    else totals.categories.set(category, (totals.categories.get(category) ?? 0) + 1)
  }
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length; i++) {
    // Rows that leave it blank come last.
    const [x = '', y = ''] = [a[i], b[i]]
    const order = Number(x === '') - Number(y === '') || compareNatural(x, y)
    if (order !== 0) return order
  }
  return 0
}

function mostFrequent(texts: ReadonlyMap<string, number>): string {
  const [first] = [...texts].sort(([a, x], [b, y]) => y - x || compareNatural(a, b))
  return first?.[0] ?? ''
}
