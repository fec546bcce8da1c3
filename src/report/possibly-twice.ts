import { groupBy } from '../group-by.ts'
import { compareIdNumbers, damagedIds, type IdNumberLevel } from '../match/comparisons/id-number.ts'
import { birthDates, type Carer, type Profile } from '../match/profile.ts'
import { studentProfile } from '../match/students.ts'
import type { Decision, RunResult } from '../types.ts'
import { isWholeNumber } from '../verify/registered-twice.ts'

/** What two rows of one name have in common, in the order in which it is said; 'two-numbers' speaks against it. */
const agreements = ['listed', 'idNumber', 'birth', 'carer', 'household', 'village', 'two-numbers'] as const
export type Agreement = (typeof agreements)[number]

/** One row of a child that may be registered more than once. */
export interface PossibleRow {
  readonly student: number
  /** The other rows that it may be, and what agrees with each. */
  readonly others: readonly { readonly student: number; readonly agrees: readonly Agreement[] }[]
}

/** Rows that may be one child, each linked to at least one of the others; in order of the store. */
export type PossibleChild = readonly PossibleRow[]

/** Levels at which two numbers, of which one is not right, may well be one. */
const nearlySameNumber: ReadonlySet<IdNumberLevel | null> = new Set<IdNumberLevel>(['equal-but-invalid', ...damagedIds])
/** Levels of two numbers that say nothing against one child; null where one is missing. */
const silent: ReadonlySet<IdNumberLevel | null> = new Set([null, 'shown-digits-agree'])
const twoNumbers: ReadonlySet<IdNumberLevel | null> = new Set(['valid-and-different', 'valid-and-same-day'])

/** What is compared of one row. */
interface Row {
  readonly profile: Profile
  readonly dates: readonly string[]
  readonly decision: Decision
}

/** By the decisions of a run: summary, workbook and csv file ask for the same. */
const known = new WeakMap<RunResult['decisions'], readonly PossibleChild[]>()

/**
 * Finds rows of the registration that may be one child without sharing a whole number (those are certain: registered-twice.ts), by the rules by which listed rows are linked
 * (match/identities.ts): the same name; the same day, or nearly the same number; and a village, carer or household in common. Two valid numbers are one child only for a shared day and
 * carer, or where both rows claim one listed person. Rows that are matched with two listed people are two children. Which lists have them plays no other part.
 */
export function possiblyTwice(result: Pick<RunResult, 'students' | 'decisions' | 'config'>): readonly PossibleChild[] {
  const found = known.get(result.decisions) ?? components(linkedRows(result))
  known.set(result.decisions, found)
  return found
}

function linkedRows({ students, decisions, config }: Pick<RunResult, 'students' | 'decisions' | 'config'>): ReadonlyMap<number, PossibleRow['others']> {
  const byName = groupBy(decisions, ({ student }) => students.person(student).value('name').replaceAll('·', ''))
  const others = new Map<number, { student: number; agrees: readonly Agreement[] }[]>()
  const add = (student: number, other: number, agrees: readonly Agreement[]): void => {
    const linked = others.get(student)
    if (linked === undefined) others.set(student, [{ student: other, agrees }])
    else linked.push({ student: other, agrees })
  }
  for (const [name, namesakes] of byName) {
    if (name === '' || namesakes.length === 1) continue
    const rows = namesakes.map((decision): Row => rowOf(decision, studentProfile(students.person(decision.student), config.asOf))).sort((a, b) => a.decision.student - b.decision.student)
    rows.forEach((row, at) => {
      for (let next = at + 1; next < rows.length; next++) {
        const other = rows[next]
        const agrees = other === undefined ? null : agreement(row, other)
        if (other === undefined || agrees === null) continue
        add(row.decision.student, other.decision.student, agrees)
        add(other.decision.student, row.decision.student, agrees)
      }
    })
  }
  return others
}

function rowOf(decision: Decision, profile: Profile): Row {
  return { decision, profile, dates: birthDates(profile) }
}

/** What speaks for one child; null where too little does. */
function agreement(a: Row, b: Row): readonly Agreement[] | null {
  const birth = a.dates.some((date) => b.dates.includes(date))
  const isContested = a.decision.reason === 'contested' || b.decision.reason === 'contested'
  const ids = compareIdNumbers(a.profile.id, b.profile.id)
  const isNearNumber = nearlySameNumber.has(ids)
  const isTwoNumbers = twoNumbers.has(ids)
  const mayBeOne = isNearNumber || (birth && (isTwoNumbers || silent.has(ids)))
  // Nearly all namesakes end here.
  if (!mayBeOne && !isContested) return null
  if (isCertain(a.profile, b.profile) || areTwoListed(a.decision, b.decision)) return null
  const holds: Readonly<Record<Agreement, boolean>> = {
    listed: isContested && claimOneEntry(a.decision, b.decision),
    idNumber: isNearNumber,
    birth,
    carer: a.profile.carers.some((carer) => b.profile.carers.some((each) => isSameCarer(carer, each))),
    household: isSameHousehold(a.profile, b.profile),
    village: a.profile.village !== '' && a.profile.village === b.profile.village,
    'two-numbers': isTwoNumbers,
  }
  const isConfirmed = holds.carer || (!isTwoNumbers && (holds.household || holds.village))
  return holds.listed || (mayBeOne && isConfirmed) ? agreements.filter((each) => holds[each]) : null
}

/** The same whole number is certain, and reported as such. */
function isCertain(a: Profile, b: Profile): boolean {
  const number = a.person.value('idNumber')
  return number === b.person.value('idNumber') && isWholeNumber(number)
}

function areTwoListed(a: Decision, b: Decision): boolean {
  return a.verdict === 'matched' && b.verdict === 'matched' && !claimOneEntry(a, b)
}

function claimOneEntry(a: Decision, b: Decision): boolean {
  const entries = entriesOf(b)
  return entriesOf(a).some((entry) => entries.includes(entry))
}

/** Listed people whom the row is, or may be before anybody else. */
function entriesOf({ match, candidates, hits }: Decision): readonly number[] {
  const best = match ?? candidates[0]
  return [...new Set([...(best === undefined ? [] : [best.listed]), ...hits.map(({ listed }) => listed)])]
}

function isSameCarer(a: Carer, b: Carer): boolean {
  const ids = compareIdNumbers(a.id, b.id)
  if (ids === 'equal' || ids === 'equal-but-invalid') return true
  return a.name !== '' && a.name.replaceAll('·', '') === b.name.replaceAll('·', '') && !twoNumbers.has(ids)
}

/** Households are numbered file by file; across files their own number tells them. */
function isSameHousehold({ person: a }: Profile, { person: b }: Profile): boolean {
  if (a.household >= 0 && a.household === b.household) return true
  const number = a.value('householdId')
  return number !== '' && number === b.value('householdId')
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
