import type { Decision, ListKind, Person, RunResult } from '../types.ts'
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
}

/** What a group is told by: the comparable value, and the text shown. */
export type GroupPart = (student: Person) => { readonly value: string; readonly text: string }

/** Totals by group, in order of what the groups are told by. */
export function totalsBy(parts: readonly GroupPart[], { decisions, students }: Pick<RunResult, 'decisions' | 'students'>): readonly GroupTotals[] {
  const groups = new Map<string, { readonly values: readonly string[]; readonly texts: readonly Map<string, number>[]; readonly totals: GroupTotals }>()
  for (const decision of decisions) {
    const found = parts.map((part) => part(students.person(decision.student)))
    const values = found.map(({ value }) => value)
    const key = values.join('\n')
    let group = groups.get(key)
    if (group === undefined) groups.set(key, (group = { values, texts: parts.map(() => new Map<string, number>()), totals: noTotals([]) }))
    found.forEach(({ text }, position) => group.texts[position]?.set(text, (group.texts[position].get(text) ?? 0) + 1))
    add(group.totals, decision)
  }
  return [...groups.values()]
    .sort((a, b) => compareParts(a.values, b.values))
    .map(({ texts, totals }) => ({ ...totals, labels: texts.map(mostFrequent) }))
}

/** Totals of everybody. */
export function totalsOfAll(decisions: readonly Decision[]): GroupTotals {
  const totals = noTotals([])
  for (const decision of decisions) add(totals, decision)
  return totals
}

function noTotals(labels: readonly string[]): GroupTotals {
  return { labels, students: 0, matched: 0, categories: new Map(), ended: 0, needsVerification: 0, unmatched: 0, otherProvince: 0 }
}

function add(totals: GroupTotals, { verdict, category, standing }: Decision): void {
  totals.students++
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
