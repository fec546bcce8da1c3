import type { ComparisonContext } from './comparisons/comparison.ts'
import { mostMembers, type Households } from './households.ts'
import { bareName, linkEvidence, mayBeOne } from './linking/evidence.ts'
import { Groups } from './linking/groups.ts'
import { joinPairs, type LinkPair } from './linking/link-pairs.ts'
import type { Profiles } from './profile.ts'
import type { Proposals } from './proposals.ts'
import type { PeopleStore } from './store.ts'
import { millibits } from './millibits.ts'

/** The lists' people as the government knows them. */
export interface Identities {
  /** The identity of each listed person: the smallest index among its rows. */
  readonly of: Uint32Array
  /** The rows of each identity that has several, ascending. */
  readonly rows: ReadonlyMap<number, readonly number[]>
}

/** What linking reads of the lists. */
export interface Lists {
  readonly store: PeopleStore
  readonly profiles: Profiles
  readonly proposals: Proposals
  readonly households: Households
}

/** Rows under one number that are compared; more is a number that stands for none, and whose names tell. */
const mostUnderOneNumber = 30
/** Pairs that are this much less than chance are no rivals of any that is linked. */
const slack = 3_000

/**
 * Links the listed people to one another into government identities, before any student is looked at and by the lists' own columns alone, so that evidence across
 * lists can't run in circles.
 *
 * The same valid number and name are one person. Rows without a valid number of their own, and rows that share a number under two names, are compared by the
 * comparisons and weights that hold for students, and linked where the probability that they are two people is small beside every other row that either may be
 * (link-pairs.ts).
 */
export function linkLists(lists: Lists, context: ComparisonContext): Identities {
  const { store, profiles, households } = lists
  const groups = new Groups(store.size)
  const pairs = new Map<number, LinkPair>()
  const compare = (a: number, b: number): void => {
    const [first, second] = a < b ? [a, b] : [b, a]
    const key = first * store.size + second
    if (a === b || pairs.has(key)) return
    const evidence = linkEvidence(profiles.of(first), profiles.of(second), store.size, households.membersWith(first).length, context)
    if (evidence !== null && evidence.millibits >= millibits(Math.log2(evidence.among)) - slack) pairs.set(key, { a: first, b: second, ...evidence })
  }
  const uncertain = joinNumbers(lists, groups, compare)
  for (const row of uncertain) {
    for (const other of lists.proposals.of(profiles.of(row)).people) compare(row, other)
    for (const other of householdsBeside(row, households, groups)) compare(row, other)
  }
  if (pairs.size > 0) {
    joinPairs([...pairs.values()], { groups, households, listed: store.size, mayBeOne: (a, b) => mayBeOne(profiles.of(a), profiles.of(b), context) })
  }
  return { of: groups.roots(), rows: groups.several() }
}

/** Joins rows with the same valid number and name, and compares those of another name. Returns the rows that have no valid number of their own. */
function joinNumbers({ store, profiles, proposals }: Lists, groups: Groups, compare: (a: number, b: number) => void): readonly number[] {
  const uncertain: number[] = []
  // Numbers of texts are dense; a map of ten million of them would be larger than all keys.
  let largest = 0
  for (let row = 0; row < store.size; row++) largest = Math.max(largest, store.valueNumber(row, 'idNumber'))
  /** By number of the text, the first row with it, counted from 1. */
  const firsts = new Uint32Array(largest + 1)
  const shared = new Map<number, number[]>()
  for (let row = 0; row < store.size; row++) {
    if (!proposals.hasValidId(row)) {
      uncertain.push(row)
      continue
    }
    const number = store.valueNumber(row, 'idNumber')
    const first = firsts[number] ?? 0
    const known = first === 0 ? undefined : shared.get(number)
    if (known !== undefined) known.push(row)
    else if (first === 0) firsts[number] = row + 1
    else shared.set(number, [first - 1, row])
  }
  for (const rows of shared.values()) {
    const byName = new Map<string, number>()
    for (const row of rows) {
      const name = bareName(profiles.of(row))
      const first = byName.get(name)
      if (first === undefined) byName.set(name, row)
      else if (name !== '') groups.join(first, row)
    }
    if (byName.size < 2 || rows.length > mostUnderOneNumber) continue
    for (const [at, row] of rows.entries()) for (const other of rows.slice(at + 1)) if (groups.rootOf(row) !== groups.rootOf(other)) compare(row, other)
  }
  return uncertain
}

/** Everybody in the households to which the other members of the row's own are linked. */
function householdsBeside(row: number, households: Households, groups: Groups): ReadonlySet<number> {
  const people = new Set<number>()
  const members = households.membersWith(row)
  if (members.length > mostMembers) return people
  for (const member of members) {
    if (member === row) continue
    for (const same of groups.with(member)) {
      if (same === member) continue
      const beside = households.membersWith(same)
      if (beside.length <= mostMembers) for (const each of beside) people.add(each)
    }
  }
  return people
}
