import { groupBy } from '../group-by.ts'
import { compareIdNumbers, type IdNumberLevel } from '../match/comparisons/id-number.ts'
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
const nearlySameNumber: ReadonlySet<IdNumberLevel | null> = new Set(['equal-but-invalid', 'one-edit', 'one-edit-in-tail', 'short-form-agrees', 'fifteen-digits-agree'])
/** Levels of two numbers that say nothing against one child; null where one is missing. */
const silent: ReadonlySet<IdNumberLevel | null> = new Set([null, 'shown-digits-agree'])
const twoNumbers: ReadonlySet<IdNumberLevel | null> = new Set(['valid-and-different', 'valid-and-same-day'])

/** What is compared of one row. */
interface Row {
  readonly profile: Profile
  readonly decision: Decision
}

/**
 * Finds rows of the registration that may be one child without sharing a whole number (those are certain: registered-twice.ts), by the rules by which listed rows are linked
 * (match/identities.ts): the same name; the same day, or nearly the same number; and a village, carer or household in common. Two valid numbers are one child only for a shared day and
 * carer, or where both rows claim one listed person. Rows that are matched with two listed people are two children. Which lists have them plays no other part.
 */
export function possiblyTwice({ students, decisions, config }: Pick<RunResult, 'students' | 'decisions' | 'config'>): readonly PossibleChild[] {
  const byName = groupBy(decisions, ({ student }) => students.person(student).value('name').replaceAll('·', ''))
  const others = new Map<number, { student: number; agrees: readonly Agreement[] }[]>()
  for (const [name, namesakes] of byName) {
    if (name === '' || namesakes.length === 1) continue
    const rows = namesakes.map((decision) => ({ decision, profile: studentProfile(students.person(decision.student), config.asOf) })).sort((a, b) => a.decision.student - b.decision.student)
    rows.forEach((row, at) => {
      for (const other of rows.slice(at + 1)) {
        const agrees = agreement(row, other)
        if (agrees === null) continue
        for (const [one, two] of [[row, other], [other, row]] as const) {
          const known = others.get(one.decision.student)
          if (known === undefined) others.set(one.decision.student, [{ student: two.decision.student, agrees }])
          else known.push({ student: two.decision.student, agrees })
        }
      }
    })
  }
  return components(others)
}

/** What speaks for one child; null where too little does. */
function agreement(a: Row, b: Row): readonly Agreement[] | null {
  if (isCertain(a.profile, b.profile)) return null
  const [entriesA, entriesB] = [entriesOf(a.decision), entriesOf(b.decision)]
  const isSameEntry = entriesA.some((entry) => entriesB.includes(entry))
  if (a.decision.verdict === 'matched' && b.decision.verdict === 'matched' && !isSameEntry) return null
  const ids = compareIdNumbers(a.profile.id, b.profile.id)
  const holds: Readonly<Record<Agreement, boolean>> = {
    listed: isSameEntry && [a, b].some(({ decision }) => decision.reason === 'contested'),
    idNumber: nearlySameNumber.has(ids),
    birth: birthDates(a.profile).some((date) => birthDates(b.profile).includes(date)),
    carer: a.profile.carers.some((carer) => b.profile.carers.some((each) => isSameCarer(carer, each))),
    household: isSameHousehold(a.profile, b.profile),
    village: a.profile.village !== '' && a.profile.village === b.profile.village,
    'two-numbers': twoNumbers.has(ids),
  }
  const isLinked = holds['two-numbers']
    ? holds.birth && holds.carer
    : holds.idNumber || (silent.has(ids) && holds.birth) ? holds.carer || holds.household || holds.village : false
  return isLinked || holds.listed ? agreements.filter((each) => holds[each]) : null
}

/** The same whole number is certain, and reported as such. */
function isCertain(a: Profile, b: Profile): boolean {
  const number = a.person.value('idNumber')
  return number === b.person.value('idNumber') && isWholeNumber(number)
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
