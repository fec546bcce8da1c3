import type { SourceRecord } from '../../src/types.ts'
import { presentClasses, type PresentClassId } from '../accuracy/classes/index.ts'
import { text, type Cells } from '../accuracy/classes/class.ts'
import { heardAs } from '../accuracy/confusions.ts'
import { written } from '../accuracy/names.ts'
import { headOf, type Family, type Person, type Village } from '../accuracy/people.ts'
import { childrenOf } from '../accuracy/population.ts'
import { Random } from '../accuracy/random.ts'
import { registrationOf } from '../accuracy/registration.ts'
import { replaced } from '../accuracy/classes/class.ts'
import { makeVillages } from '../accuracy/villages.ts'
import { mistaken, type Fault } from './faults.ts'
import { populate } from './population.ts'

export const listKinds = ['filing', 'low-income-rural', 'monitored'] as const
export type ListOf = (typeof listKinds)[number]

/** How often families and people are in a list, and how lists differ from one another (assumed). */
const shares = {
  inList: { filing: 0.7, 'low-income-rural': 0.55, monitored: 0.4 },
  childLeftOut: 0.08,
  twinLeftOut: 0.25,
  /** A monitored household with rows for its children only. */
  childrenOnly: 0.5,
  otherHead: 0.15,
  villageMisspelt: 0.05,
  otherVillage: 0.03,
  listedTwice: 0.015,
  sizeStated: 0.6,
} as const

/** How often a row of a child, and of an adult, has a fault. */
export const faultRates = { plain: { child: 0.12, adult: 0.04 }, harder: { child: 0.3, adult: 0.1 } } as const
export type Scenario = keyof typeof faultRates

/** One row of a list, with the truth. */
export interface ListedRow {
  readonly person: Person
  readonly fault: Fault
  readonly record: SourceRecord
}

/** A registered student, with the truth. */
export interface StudentRow {
  readonly person: Person
  readonly record: SourceRecord
}

export interface Dataset {
  readonly listed: readonly ListedRow[]
  readonly students: readonly StudentRow[]
}

/** Everything follows from scenario, number of families and seed. */
export function generate(scenario: Scenario, families: number, seed: number): Dataset {
  const random = new Random(seed)
  const villages = makeVillages(families * 4, random)
  const population = populate(families, villages, random)
  const drawn: Omit<ListedRow, never>[] = []
  for (const family of population.all) {
    const wanted = listKinds.filter((kind) => random.chance(shares.inList[kind]))
    for (const kind of wanted.length > 0 ? wanted : (['filing'] as const)) drawn.push(...entered(family, kind, scenario, villages, population.ids, random))
  }
  // Households stay together; where a list stands in the input plays no part.
  const rows = new Map<ListOf, number>()
  const listed = drawn.map((each): ListedRow => {
    const kind = each.record.kind as ListOf
    const row = (rows.get(kind) ?? 1) + 1
    rows.set(kind, row)
    return { ...each, record: { ...each.record, place: { file: `${kind}.csv`, sheet: null, row, column: 1 } } }
  })
  return { listed, students: registered(population.all, new Set(listed.map(({ person }) => person)), population.ids, random) }
}

function entered(family: Family, kind: ListOf, scenario: Scenario, villages: readonly Village[], ids: Parameters<typeof mistaken>[4], random: Random): readonly ListedRow[] {
  const isTwins = new Set(childrenOf(family).map(({ birth }) => birth)).size < childrenOf(family).length
  const childrenOnly = kind === 'monitored' && random.chance(shares.childrenOnly)
  const members = family.members.filter(({ role }) => (role === 'child' ? !random.chance(isTwins ? shares.twinLeftOut : shares.childLeftOut) : !childrenOnly))
  const adults = family.members.filter(({ role }) => role !== 'child')
  const head = kind !== 'filing' && random.chance(shares.otherHead) ? random.pick(adults) : headOf(family)
  const village = random.chance(shares.otherVillage) ? random.pick(villages) : family.village
  const villageName = random.chance(shares.villageMisspelt) ? misspelt(village.name, random) : village.name
  const size = random.chance(shares.sizeStated) ? (random.chance(0.5) ? family.members.length : members.length) : null
  const rows: ListedRow[] = []
  const add = (person: Person, { fault, cells }: { readonly fault: Fault; readonly cells: Cells }): void => {
    const household = `${kind}-${String(family.number)}`
    rows.push({ person, fault, record: { place: { file: '', sheet: null, row: 0, column: 1 }, kind, household, headsOnly: false, cells: filled(cells) } })
  }
  for (const person of members) {
    const cells = cellsOf(person, kind, head, village, villageName, size)
    const rate = faultRates[scenario][person.role === 'child' ? 'child' : 'adult']
    add(person, random.chance(rate) ? mistaken(person, cells, 'any', random, ids) : { fault: 'clean', cells })
    if (person.role === 'child' && random.chance(shares.listedTwice)) add(person, mistaken(person, cells, 'retyping', random, ids))
  }
  return rows
}

function misspelt(name: string, random: Random): string {
  const place = random.between(0, [...name].length - 2)
  return replaced(name, place, heardAs([...name][place] ?? '', random) ?? [...name][place] ?? '')
}

/** As the systems export it: the filing system states birth date, ethnic group and the head's number. */
function cellsOf(person: Person, kind: ListOf, head: Person, village: Village, villageName: string, size: number | null): Cells {
  const { family } = person
  const cells: Cells = {
    township: text(village.township),
    village: text(villageName),
    householdId: text(`${kind === 'filing' ? '4300' : kind === 'monitored' ? '77' : '43'}${String(family.number).padStart(6, '0')}`),
    name: text(written(person.name)),
    idNumber: text(person.idNumber),
    relationToHead: text(relation(person, head)),
    headName: text(written(head.name)),
  }
  if (kind !== 'monitored') cells.sex = text(person.sex === 'male' ? '男' : '女')
  if (kind !== 'low-income-rural') {
    cells.birthDate = text(person.birth)
    cells.headIdNumber = text(head.idNumber)
  }
  if (kind === 'filing') cells.ethnicGroup = text(family.ethnicGroup)
  if (size !== null) cells.householdSize = text(String(size))
  return cells
}

function relation(person: Person, head: Person): string {
  if (person === head) return '户主'
  if (person.role === 'child') return head.role === 'grandparent' ? (person.sex === 'male' ? '孙子' : '孙女') : person.sex === 'male' ? '之子' : '之女'
  if (person.role === 'grandparent') return person.sex === 'male' ? '之父' : '之母'
  return head.role === 'grandparent' ? (person.sex === 'male' ? '之子' : '儿媳') : '配偶'
}

function filled(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell.text !== ''))
}

/** Classes of errors of the registration and how common they are; the rest is entered rightly (assumed). */
const studentErrors: readonly (readonly [PresentClassId, number])[] = [
  ['clean', 55], ['homophone', 7], ['look-alike', 5], ['missing-character', 3], ['one-digit', 6], ['transposed', 5], ['id-missing', 6], ['tail-lost', 3], ['guardians-id', 4], ['homophone-wrong-digit', 3], ['two-errors', 3],
]
const registeredShare = 0.75

function registered(families: readonly Family[], listed: ReadonlySet<Person>, ids: Parameters<typeof mistaken>[4], random: Random): readonly StudentRow[] {
  const students: StudentRow[] = []
  for (const person of families.flatMap(childrenOf)) {
    if (!random.chance(registeredShare)) continue
    const spouseListed = person.family.members.some((member) => member.role === 'spouse' && listed.has(member))
    const cells = registrationOf(person, { spouseListed, apart: false, otherVillage: null, otherGuardian: null }, random)
    let wrong: Cells | null = null
    while (wrong === null) wrong = presentClasses[random.weighted(studentErrors)].enter(person, cells, random, ids)
    const record: SourceRecord = { place: { file: 'students.csv', sheet: null, row: students.length + 2, column: 1 }, kind: 'registration', household: null, headsOnly: false, cells: filled({ ...cells, ...wrong }) }
    students.push({ person, record })
  }
  return students
}
