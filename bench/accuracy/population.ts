import { absentClasses, absentClassIds, presentClasses, presentClassIds, type AbsentClassId, type PresentClassId } from './classes/index.ts'
import type { Shape } from './classes/class.ts'
import { Families } from './families.ts'
import type { Family, Person, Village } from './people.ts'
import type { Random } from './random.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { apportion } from './shares.ts'

/** Share of the students who are in the lists, where the lists have room for them. */
const presentShare = 0.85
/** Of the listed rows, those that the present and those whom the absent are taken for may fill; the rest is for namesakes and second rows. */
const filledShare = 0.95
/** Children of a family that has any (assumed). */
const childrenWeights: readonly (readonly [number, number])[] = [[1, 45], [2, 40], [3, 15]]
/** Families of other nationalities among those of the present, beside those that classes of dotted names ask for (assumed). */
const dottedShare = 0.005
/** A child of a listed family who is not at the school (assumed), where the lists have room for such children. */
const elsewhereShare = 0.15
/** Share of namesakes of the absent who live in the same village (assumed), and who were born on the same day too: a dozen times the chance of twelve school years. */
const namesakes = { sameVillage: 0.3, sameBirthday: 1 / 365 } as const

export interface Size {
  readonly students: number
  readonly listed: number
}

/** Such as 443x3000. */
export function sizeOf(text: string): Size {
  const match = /^(\d+)x(\d+)$/.exec(text)
  if (match === null) throw new Error(`--size ${text}: expected such as 443x3000`)
  return { students: Number(match[1]), listed: Number(match[2]) }
}

/** The people of one run, before anybody wrote them down. */
export interface Population {
  /** Students in the lists, by how they came into the world; those of 'any' are given their class later. */
  readonly present: Readonly<Record<Shape, readonly Person[]>>
  readonly absent: readonly { readonly person: Person; readonly id: AbsentClassId }[]
  /** Students of the lists by class. */
  readonly counts: ReadonlyMap<PresentClassId, number>
  /** People whom the lists must hold. */
  readonly listed: ReadonlySet<Person>
  readonly families: Families
}

/** @param offset 0 to below 1, by chance: which of the classes that are no whole number of people are rounded up */
export function populate(size: Size, scenario: Scenario, villages: readonly Village[], random: Random, offset: number): Population {
  const families = new Families(random, villages)
  const presentCount = Math.round(size.students * Math.min(presentShare, roomFor(size, scenario)))
  const counts = new Map(apportion(presentCount, presentClassIds.map((id) => [id, scenario.present[id] ?? 0] as const), offset))
  // These come in twos; for the odd one a clean row is taken or given.
  for (const id of ['twins-both-present', 'siblings-ids-swapped', 'registered-twice'] as const) {
    const odd = ((counts.get(id) ?? 0) % 2) * (offset < 0.5 ? 1 : -1)
    counts.set(id, (counts.get(id) ?? 0) - odd)
    counts.set('clean', (counts.get('clean') ?? 0) + odd)
  }
  const listed = new Set<Person>()
  const countOf = (shape: Shape): number => presentClassIds.reduce((sum, id) => sum + (presentClasses[id].shape === shape ? (counts.get(id) ?? 0) : 0), 0)

  const twins = upTo(countOf('twins'), () => childrenOf(families.twins()))
  const siblings = upTo(countOf('siblings'), () => childrenOf(families.family(2)))
  // Two rows a child.
  const registered = upTo(countOf('registered-twice') / 2, () => childrenOf(families.family(1)))
  const relisted = upTo(countOf('listed-twice'), () => childrenOf(families.family(1)))
  const dotted = upTo(countOf('dotted'), () => childrenOf(families.family(1, { dotted: true })))
  const alike = upTo(countOf('same-name-and-birthday'), () => {
    const pair = sameNameAndBirthday(families, villages, random)
    for (const child of pair) listed.add(child)
    return random.chance(0.5) ? pair : pair.slice(0, 1)
  })
  const elsewhere = size.listed > 2 * size.students ? elsewhereShare : 0
  const shaped = twins.length + siblings.length + dotted.length + alike.length + 2 * registered.length + relisted.length
  const any = upTo(presentCount - shaped, () => {
    const family = families.family(random.weighted(childrenWeights), { dotted: random.chance(scenario.dotted ?? dottedShare) })
    return childrenOf(family).filter(() => !random.chance(elsewhere))
  })
  for (const person of [...twins, ...siblings, ...dotted, ...alike, ...registered, ...relisted, ...any]) listed.add(person)

  const absentCounts = apportion(size.students - presentCount, absentClassIds.map((id) => [id, scenario.absent[id] ?? 0] as const), offset)
  const absent = absentClassIds.flatMap((id) => Array.from({ length: absentCounts.get(id) ?? 0 }, () => ({ id, person: absentStudent(id, scenario, families, listed, random) })))
  const present = { any, twins, siblings, dotted, 'same-name-and-birthday': alike, 'registered-twice': registered, 'listed-twice': relisted }
  return { present, absent, counts, listed, families }
}

/** The share of the students that fits into the lists beside the listed ones whom the absent are taken for. */
function roomFor({ students, listed }: Size, { absent }: Scenario): number {
  const traps = absentClassIds.reduce((sum, id) => sum + (absentClasses[id].trap === null ? 0 : (absent[id] ?? 0)), 0)
  return Math.max(0, ((filledShare * listed) / students - traps) / (1 - traps))
}

export function childrenOf(family: Family): readonly Person[] {
  return family.members.filter(({ role }) => role === 'child')
}

function upTo(count: number, make: () => readonly Person[]): readonly Person[] {
  const people: Person[] = []
  while (people.length < count) people.push(...make())
  return people.slice(0, count)
}

function sameNameAndBirthday(families: Families, villages: readonly Village[], random: Random): readonly Person[] {
  const [first] = childrenOf(families.family(1))
  if (first === undefined) return []
  const village = random.pick(villages.filter((each) => each !== first.family.village))
  const other = families.family(0, { surname: first.family.surname, village })
  return [first, families.child(other, { name: first.name, birth: first.birth, sex: first.sex })]
}

/** A student who is in no list, and the listed one who looks like it. */
function absentStudent(id: AbsentClassId, { dotted }: Scenario, families: Families, listed: Set<Person>, random: Random): Person {
  const { trap } = absentClasses[id]
  const family = trap === 'twin' ? families.twins() : families.family(trap === 'sibling' ? 2 : 1, dotted === undefined ? {} : { dotted: random.chance(dotted) })
  const [student, other] = random.shuffled(childrenOf(family))
  if (student === undefined) throw new Error('a family without children')
  if (other !== undefined) listed.add(other)
  if (trap !== 'namesake') return student
  const { name, birth, sex } = student
  const theirs = families.family(0, { surname: family.surname, dotted: family.father !== '', ...(random.chance(namesakes.sameVillage) ? { village: family.village } : {}) })
  listed.add(families.child(theirs, random.chance(namesakes.sameBirthday) ? { name, birth, sex } : { name, sex }))
  return student
}

