import { claimOneEntry } from '../decide/claims.ts'
import { agreeingIds } from '../match/comparisons/id-number.ts'
import type { AlikeStudents } from '../match/linking/registered-alike.ts'
import type { Decision, RunResult } from '../types.ts'

/** What two rows have in common, in the order in which it is said; 'similar-name' and 'two-numbers' speak against it. */
const agreements = ['listed', 'idNumber', 'birth', 'carer', 'household', 'village', 'similar-name', 'two-numbers'] as const
export type Agreement = (typeof agreements)[number]

/** One row of a child that may be registered more than once. */
export interface PossibleRow {
  readonly student: number
  /** The other rows that it may be, and what agrees with each. */
  readonly others: readonly { readonly student: number; readonly agrees: readonly Agreement[] }[]
}

/** Rows that may be one child, each linked to at least one of the others; in order of the store. */
export type PossibleChild = readonly PossibleRow[]

/** By the decisions of a run: summary, workbook and csv file ask for the same. */
const known = new WeakMap<RunResult['decisions'], readonly PossibleChild[]>()

/**
 * Rows of the registration that may be one child without sharing a whole number (those are certain: registered-twice.ts): those that the evidence says are more likely one child than
 * two (match/linking/registered-alike.ts), and rows of one name that claim one listed person. Rows that are matched with two listed people are two children. Which
 * lists have them plays no other part.
 */
export function possiblyTwice(result: Pick<RunResult, 'students' | 'decisions' | 'alike'>): readonly PossibleChild[] {
  const found = known.get(result.decisions) ?? components(linkedRows(result))
  known.set(result.decisions, found)
  return found
}

function linkedRows({ students, decisions, alike }: Pick<RunResult, 'students' | 'decisions' | 'alike'>): ReadonlyMap<number, PossibleRow['others']> {
  const others = new Map<number, { student: number; agrees: readonly Agreement[] }[]>()
  const add = (student: number, other: number, agrees: readonly Agreement[]): void => {
    const linked = others.get(student)
    if (linked === undefined) others.set(student, [{ student: other, agrees }])
    else linked.push({ student: other, agrees })
  }
  for (const pair of alike) {
    const [a, b] = pair.students
    const [first, second] = [decisions[a], decisions[b]]
    if (first === undefined || second === undefined || areTwoListed(first, second)) continue
    const agrees = agreementsOf(pair, isContested(first, second) && claimOneEntry(first, second), students)
    add(a, b, agrees)
    add(b, a, agrees)
  }
  return others
}

function isContested(a: Decision, b: Decision): boolean {
  return a.reason === 'contested' || b.reason === 'contested'
}

function agreementsOf({ students: [a, b], evidence }: AlikeStudents, isListed: boolean, people: RunResult['students']): readonly Agreement[] {
  const levels = new Map(evidence.map(({ comparison, level }) => [comparison, level]))
  const level = (comparison: string, ...of: readonly string[]): boolean => of.includes(levels.get(comparison) ?? '')
  const [first, second] = [people.person(a), people.person(b)]
  const number = first.value('householdId')
  const holds: Readonly<Record<Agreement, boolean>> = {
    listed: isListed,
    idNumber: agreeingIds.has(levels.get('idNumber') ?? null) || level('idNumber', 'two-edits'),
    birth: level('birthDate', 'equal', 'same-month', 'confirms-id'),
    carer: level('family', 'same-id', 'nearly-same-id', 'same-name'),
    household: (first.household >= 0 && first.household === second.household) || (number !== '' && number === second.value('householdId')),
    village: level('village', 'equal', 'same-sound'),
    'similar-name': !level('name', 'equal'),
    'two-numbers': level('idNumber', 'valid-and-different', 'valid-and-same-day'),
  }
  return agreements.filter((each) => holds[each])
}

function areTwoListed(a: Decision, b: Decision): boolean {
  return a.verdict === 'matched' && b.verdict === 'matched' && !claimOneEntry(a, b)
}

function components(others: ReadonlyMap<number, PossibleRow['others']>): readonly PossibleChild[] {
  const seen = new Set<number>()
  const found: PossibleChild[] = []
  for (const first of [...others.keys()].sort((a, b) => a - b)) {
    if (seen.has(first)) continue
    const members: number[] = []
    const waiting = [first]
    for (let student = waiting.pop(); student !== undefined; student = waiting.pop()) {
      if (seen.has(student)) continue
      seen.add(student)
      members.push(student)
      waiting.push(...(others.get(student) ?? []).map((each) => each.student))
    }
    found.push(members.sort((a, b) => a - b).map((student) => ({ student, others: others.get(student) ?? [] })))
  }
  return found
}
