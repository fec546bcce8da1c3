import { decide } from '../../src/decide/decide.ts'
import { indexLists, type ListIndex } from '../../src/match/match.ts'
import { matchStudents } from '../../src/match/matching.ts'
import { PeopleStore } from '../../src/match/store.ts'
import { StringPool } from '../../src/match/string-pool.ts'
import { normalizeRecord } from '../../src/normalize/index.ts'
import type { Decision, SourceRecord } from '../../src/types.ts'
import { asOf } from '../accuracy/generate.ts'
import { options } from '../accuracy/hedui.ts'
import type { Person } from '../accuracy/people.ts'
import { undecidable, type Fault } from './faults.ts'
import type { Dataset, ListedRow } from './generate.ts'
import { listKinds } from './generate.ts'

/** Pairs of rows of one person, and how many of them were linked. */
export interface PairCount {
  pairs: number
  linked: number
}

export interface Links {
  /** By class: what is wrong with the two rows. */
  readonly classes: Map<string, PairCount>
  /** Pairs that were linked and are two people. */
  wrong: number
  right: number
  readonly wrongPairs: (readonly [ListedRow, ListedRow])[]
  readonly missed: (readonly [ListedRow, ListedRow])[]
}

/** Students and entries of lists: an entry is a student on a list that has the child. */
export interface Found {
  students: number
  matchedRightly: number
  matchedWrongly: number
  /** A person is asked, and the right one is shown first. */
  first: number
  entries: number
  entriesRight: number
  /** Lists under which a student is counted as found by the row of somebody else. */
  entriesWrong: number
}

export const nobodyFound = (): Found => ({ students: 0, matchedRightly: 0, matchedWrongly: 0, first: 0, entries: 0, entriesRight: 0, entriesWrong: 0 })

function storeOf(records: readonly { readonly record: SourceRecord }[], pool: StringPool): PeopleStore {
  const people = new PeopleStore(pool)
  for (const { record } of records) people.add(normalizeRecord(record))
  return people
}

/** A dataset through the real index. */
export function indexOf(dataset: Dataset): ListIndex {
  const pool = new StringPool()
  return indexLists(storeOf(dataset.students, pool), storeOf(dataset.listed, pool), asOf)
}

/** The class of a pair: the one fault, two of them, or none; apart for rows of one list and where no program can know. */
function classOf(a: ListedRow, b: ListedRow): string {
  const faults = [a.fault, b.fault].filter((fault) => fault !== 'clean')
  if (faults.some((fault) => undecidable.has(fault))) return 'undecidable: valid number of another, other name'
  const same = a.record.kind === b.record.kind ? 'same list: ' : ''
  const [first, second] = faults
  if (first === undefined) return `${same}clean`
  return second === undefined ? `${same}${first}` : `${same}${isOfName(first) === isOfName(second) && isOfNumber(first) === isOfNumber(second) ? 'two faults, alike' : 'two faults, of name and number'}`
}

const isOfName = (fault: Fault): boolean => /homophone|look-alike|character|name|variant|traditional/.test(fault)
const isOfNumber = (fault: Fault): boolean => /digit|id|transposed|errors|tail|scientific/.test(fault)

export function judgeLinks({ listed }: Dataset, { identities }: Pick<ListIndex, 'identities'>, into: Links): void {
  const groups = (keyOf: (at: number) => number): Iterable<readonly number[]> => {
    const found = new Map<number, number[]>()
    for (let at = 0; at < listed.length; at++) {
      const known = found.get(keyOf(at))
      if (known === undefined) found.set(keyOf(at), [at])
      else known.push(at)
    }
    return found.values()
  }
  for (const rows of groups((at) => listed[at]?.person.number ?? -1)) {
    forPairs(rows, listed, (a, b, i, j) => {
      const id = classOf(a, b)
      const count = into.classes.get(id) ?? { pairs: 0, linked: 0 }
      into.classes.set(id, count)
      count.pairs++
      if (identities[i] === identities[j]) count.linked++
      else into.missed.push([a, b])
    })
  }
  for (const rows of groups((at) => identities[at] ?? at)) {
    forPairs(rows, listed, (a, b) => {
      if (a.person === b.person) into.right++
      else {
        into.wrong++
        into.wrongPairs.push([a, b])
      }
    })
  }
}

function forPairs(rows: readonly number[], listed: readonly ListedRow[], take: (a: ListedRow, b: ListedRow, i: number, j: number) => void): void {
  rows.forEach((i, at) => {
    for (const j of rows.slice(at + 1)) {
      const [a, b] = [listed[i], listed[j]]
      if (a !== undefined && b !== undefined) take(a, b, i, j)
    }
  })
}

/** How many students are found, and on how many of the lists that have them. */
export function judgeStudents({ students, listed }: Dataset, index: ListIndex, into: Found): void {
  const onLists = new Map<Person, Set<string>>()
  for (const { person, record } of listed) onLists.set(person, (onLists.get(person) ?? new Set()).add(record.kind))
  const decisions = decide(matchStudents(index), index, { ...options, precedence: [...listKinds] })
  students.forEach(({ person }, at) => {
    const decision = decisions[at]
    if (decision === undefined) return
    const lists = onLists.get(person) ?? new Set()
    if (lists.size > 0) into.students++
    into.entries += lists.size
    const isRight = (row: number | undefined): boolean => row !== undefined && listed[row]?.person === person
    if (decision.match !== null) {
      if (isRight(decision.match.listed)) into.matchedRightly++
      else into.matchedWrongly++
    } else if (decision.verdict === 'needs-verification' && isRight(decision.candidates[0]?.listed)) into.first++
    countEntries(decision, isRight, into)
  })
}

function countEntries({ verdict, hits }: Decision, isRight: (row: number) => boolean, into: Found): void {
  if (verdict !== 'matched') return
  for (const hit of hits) {
    if (hit.verdict !== 'matched') continue
    if (isRight(hit.listed)) into.entriesRight++
    else into.entriesWrong++
  }
}
