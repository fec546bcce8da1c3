import { compareText } from '../text-order.ts'
import type { ListKind, Person, Place, RunResult } from '../types.ts'

/** A household of which a list holds fewer people than it says itself. */
export interface ShortHousehold {
  readonly list: ListKind
  /** Normalized, and as the list has it. */
  readonly village: string
  readonly villageText: string
  readonly number: string
  readonly head: string
  readonly stated: number
  readonly listed: number
  /** Of its first person. */
  readonly place: Place
}

/** Numbers that the rows of a sheet pass over. */
export interface SequenceGap extends Pick<Place, 'file' | 'sheet'> {
  readonly count: number
  /** 4, 7–9. */
  readonly numbers: readonly string[]
}

/** A village in which something is missing. */
export interface ThinVillage {
  readonly village: string
  readonly text: string
  readonly students: number
  /** Lists that have people in most villages of the students, and nobody here. */
  readonly absentFrom: readonly ListKind[]
  readonly households: number
  readonly people: number
}

/** A class that a list names and the registration does not have. */
export interface UnregisteredClass {
  readonly school: string
  readonly grade: string
  readonly className: string
  readonly listed: number
}

/** Why an export, or the registration, looks incomplete. */
export interface Incompleteness {
  readonly households: readonly ShortHousehold[]
  readonly villages: readonly ThinVillage[]
  readonly gaps: readonly SequenceGap[]
  readonly classes: readonly UnregisteredClass[]
}

/** Finds what speaks for lists that were not exported as a whole. Everything is in an order of its own, so that the order of rows and files plays no part. */
export function findIncompleteness(result: RunResult): Incompleteness {
  const known = found.get(result)
  if (known !== undefined) return known
  const households = shortHouseholds(result)
  const fresh = { households, villages: thinVillages(result, households), gaps: [...gapsOf(result, 'students'), ...gapsOf(result, 'listed')], classes: unregisteredClasses(result) }
  found.set(result, fresh)
  return fresh
}

/** Summary, manifest and report ask for the same, and millions of rows are looked at once only. */
const found = new WeakMap<RunResult, Incompleteness>()

function* each(people: RunResult['listed']): Generator<Person> {
  for (let i = 0; i < people.size; i++) yield people.person(i)
}

function whole(text: string): number {
  const number = Number(text)
  return text !== '' && Number.isInteger(number) ? number : 0
}

/**
 * 保障人数 where a list states it, because a member of the family who is not covered is rightly absent from a low-income list; or else 家庭人口.
 * A household's number joins its rows over several files of one kind.
 */
function shortHouseholds({ listed }: RunResult): readonly ShortHousehold[] {
  const households = new Map<string, { covered: number; size: number; people: number; first: Person; headsOnly: boolean }>()
  for (const person of each(listed)) {
    if (person.household < 0) continue
    const number = person.value('householdId') || person.value('assistanceNumber')
    const key = number === '' ? `${person.kind} ${person.household}` : `${person.kind}\n${number}`
    const known = households.get(key)
    const household = known ?? { covered: 0, size: 0, people: 0, first: person, headsOnly: false }
    household.covered = Math.max(household.covered, whole(person.value('coveredCount')))
    household.size = Math.max(household.size, whole(person.value('householdSize')))
    household.headsOnly ||= person.headsOnly
    household.people++
    if (known === undefined) households.set(key, household)
  }
  const short: ShortHousehold[] = []
  for (const { covered, size, people, first, headsOnly } of households.values()) {
    const stated = covered > 0 ? covered : size
    if (headsOnly || people >= stated) continue
    short.push({
      list: first.kind,
      village: first.value('village'),
      villageText: first.text('village') || first.text('address'),
      number: first.text('householdId') || first.text('assistanceNumber'),
      head: first.text('headName') || first.text('name'),
      stated,
      listed: people,
      place: first.place,
    })
  }
  const order = ({ village, list, number, head, place }: ShortHousehold): string => JSON.stringify([village, list, number, head, place.file, place.sheet, String(place.row).padStart(8, '0')])
  return short.sort((a, b) => compareText(order(a), order(b)))
}

/** Share of the students' villages in which a list must have people before nobody in one of them is odd (chosen: orphans or the disabled are in a few villages only). */
const usualShare = 0.5

function thinVillages(result: RunResult, households: readonly ShortHousehold[]): readonly ThinVillage[] {
  const { students, listed, villageNames, kinds } = result
  const studentsIn = new Map<string, number>()
  for (const person of each(students)) addTo(studentsIn, person.value('village'), 1)
  studentsIn.delete('')
  const texts = new Map(villageNames)
  const present = new Map(kinds.map((kind) => [kind, new Set<string>()]))
  for (const person of each(listed)) present.get(person.kind)?.add(person.value('village'))
  const homes = [...studentsIn.keys()]
  const usual = kinds.filter((kind) => homes.length > 1 && homes.filter((village) => present.get(kind)?.has(village) === true).length >= homes.length * usualShare)
  const short = new Map<string, { households: number; people: number }>()
  for (const { village, villageText, stated, listed: people } of households) {
    const sums = short.get(village) ?? { households: 0, people: 0 }
    short.set(village, { households: sums.households + 1, people: sums.people + stated - people })
    if (!texts.has(village)) texts.set(village, villageText)
  }
  const villages = [...new Set([...homes, ...short.keys()])].filter((village) => village !== '').sort()
  return villages
    .map((village): ThinVillage => {
      const students = studentsIn.get(village) ?? 0
      const absentFrom = students === 0 ? [] : usual.filter((kind) => present.get(kind)?.has(village) !== true)
      return { village, text: texts.get(village) ?? village, students, absentFrom, ...(short.get(village) ?? { households: 0, people: 0 }) }
    })
    .filter(({ absentFrom, households: count }) => absentFrom.length > 0 || count > 0)
}

function addTo(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}

/** A list that begins at a number below this is numbered from 1, and its first rows are missing (chosen); one that begins above is a part of a longer list. */
const firstNumbers = 10

/** Gaps in the numbers of the rows. Where more numbers are missing than present they are those of a longer list and say nothing; so do rows that were dropped. */
function gapsOf(result: RunResult, side: 'students' | 'listed'): readonly SequenceGap[] {
  const sheets = new Map<string, { readonly place: Place; readonly numbers: Set<number> }>()
  for (const person of each(result[side])) {
    const number = whole(person.text('sequence'))
    if (number <= 0) continue
    const key = JSON.stringify([person.place.file, person.place.sheet])
    const known = sheets.get(key) ?? { place: person.place, numbers: new Set<number>() }
    known.numbers.add(number)
    sheets.set(key, known)
  }
  const gaps: SequenceGap[] = []
  for (const [, { place: { file, sheet }, numbers }] of [...sheets].sort(([a], [b]) => compareText(a, b))) {
    const sorted = [...numbers].sort((a, b) => a - b)
    const [first = 1] = sorted
    const ranges: string[] = []
    let count = 0
    let last = first <= firstNumbers ? 0 : first - 1
    for (const number of sorted) {
      if (number > last + 1) {
        ranges.push(number === last + 2 ? String(last + 1) : `${last + 1}–${number - 1}`)
        count += number - last - 1
      }
      last = number
    }
    const account = result.accounts.find((candidate) => candidate.file === file && candidate.sheet === sheet)
    const dropped = (account?.repeats ?? 0) + (account?.kinds.rejected ?? 0)
    if (count > dropped && count < numbers.size) gaps.push({ file, sheet, count, numbers: ranges })
  }
  return gaps
}

/** Classes of the lists (the county's list of children by school) in schools that the registration has, and that no student is in. */
function unregisteredClasses({ students, listed }: RunResult): readonly UnregisteredClass[] {
  const schools = new Set<string>()
  const classes = new Set<string>()
  for (const person of each(students)) {
    schools.add(person.value('schoolName'))
    classes.add(classKey(person))
  }
  const found = new Map<string, UnregisteredClass>()
  for (const person of each(listed)) {
    const school = person.value('schoolName')
    if (person.value('className') === '' || school === '' || !schools.has(school) || classes.has(classKey(person))) continue
    const key = JSON.stringify([school, classKey(person)])
    found.set(key, { school: person.text('schoolName'), grade: person.text('grade'), className: person.text('className'), listed: (found.get(key)?.listed ?? 0) + 1 })
  }
  return [...found].sort(([a], [b]) => compareText(a, b)).map(([, each]) => each)
}

function classKey(person: Person): string {
  return JSON.stringify([person.value('grade'), person.value('className')])
}
