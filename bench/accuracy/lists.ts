import type { SourceRecord } from '../../src/types.ts'
import { text, type Cells } from './classes/class.ts'
import { presentClasses, type PresentClassId } from './classes/index.ts'
import type { IdNumbers } from './id-numbers.ts'
import { written } from './names.ts'
import { headOf, type Family, type Person } from './people.ts'
import type { Population, Size } from './population.ts'
import { childrenOf } from './population.ts'
import type { Random } from './random.ts'

/** Kinds of list that a family is in, by how common they are (assumed). */
const kinds: readonly (readonly [ListOf, number])[] = [['filing', 60], ['low-income-rural', 30], ['low-income-urban', 10]]
type ListOf = 'filing' | 'low-income-rural' | 'low-income-urban'
const listKinds = ['filing', 'low-income-rural', 'low-income-urban'] as const

/** Of the rows that are left beside the required ones: those that complete the households, and those of households in two lists. */
const completingShare = 2 / 3
const overlapShare = 0.03
/** Children of listed families without a student (assumed). */
const otherChildren: readonly (readonly [number, number])[] = [[0, 30], [1, 35], [2, 25], [3, 10]]

/** One row of a government list. */
export interface ListedRow {
  readonly person: Person
  readonly record: SourceRecord
}

/** Who is listed, household by household. */
export interface Listing {
  readonly rows: readonly ListedRow[]
  /** Everybody who has a row. */
  readonly people: ReadonlySet<Person>
}

/** Draws up the lists: the required people, then their households, then other households, until there are as many rows as asked for. `errors` is the share of rows of children with one. */
export function drawUp(population: Population, size: Size, errors: number, random: Random): Listing {
  const absent = new Set(population.absent.map(({ person }) => person))
  const households = new Map<Family, Person[]>()
  for (const person of population.listed) {
    const members = households.get(person.family)
    if (members === undefined) households.set(person.family, [person])
    else members.push(person)
  }
  const relisted = new Set(population.present['listed-twice'])
  const required = population.listed.size + relisted.size
  let rows = required
  if (rows > size.listed) throw new Error(`${String(size.listed)} rows are too few: ${String(rows)} are required`)

  const room = size.listed - rows
  const complete = new Set<Family>()
  for (const family of random.shuffled([...households.keys()])) {
    const others = family.members.filter((member) => !absent.has(member) && !population.listed.has(member))
    if (rows - required + others.length > room * completingShare) break
    households.set(family, family.members.filter((member) => !absent.has(member)))
    complete.add(family)
    rows += others.length
  }

  const twice = new Set<Family>()
  let overlap = Math.min(size.listed * overlapShare, (size.listed - rows) / 2)
  for (const family of random.shuffled([...households.keys()])) {
    if (households.get(family)?.some((person) => relisted.has(person)) === true) continue
    overlap -= households.get(family)?.length ?? 0
    if (overlap < 0) break
    twice.add(family)
    rows += households.get(family)?.length ?? 0
  }

  while (rows < size.listed) {
    const family = population.families.family(random.weighted(otherChildren))
    const members = family.members.slice(0, size.listed - rows)
    households.set(family, members)
    if (members.length === family.members.length) complete.add(family)
    rows += members.length
  }
  return write(random.shuffled([...households]), complete, twice, listErrors(errors, relisted, population.families.ids, random))
}

/** What officials enter wrongly of a child. */
const officialErrors: readonly PresentClassId[] = ['homophone', 'look-alike', 'missing-character', 'one-digit', 'transposed', 'last-digit-lost', 'id-missing']

/** What is typed wrongly when a child is entered a second time. */
const retypingErrors: readonly PresentClassId[] = ['homophone', 'one-digit', 'transposed']

interface ListErrors {
  readonly random: Random
  readonly of: (person: Person, cells: Cells) => Cells
  /** The cells of a second row of the same child in the same list; null for who has one row. */
  readonly again: (person: Person, cells: Cells) => Cells | null
}

function listErrors(rate: number, relisted: ReadonlySet<Person>, ids: IdNumbers, random: Random): ListErrors {
  const of = (person: Person, cells: Cells): Cells =>
    rate > 0 && person.role === 'child' && !relisted.has(person) && random.chance(rate) ? (presentClasses[random.pick(officialErrors)].enter(person, cells, random, ids) ?? {}) : {}
  const again = (person: Person, cells: Cells): Cells | null => {
    if (!relisted.has(person)) return null
    for (;;) {
      const entered = presentClasses[random.pick(retypingErrors)].enter(person, cells, random, ids)
      if (entered !== null) return entered
    }
  }
  return { random, of, again }
}

function write(households: readonly (readonly [Family, readonly Person[]])[], complete: ReadonlySet<Family>, twice: ReadonlySet<Family>, { random, of, again }: ListErrors): Listing {
  const rows: ListedRow[] = []
  const people = new Set<Person>()
  const lengths = new Map<ListOf, number>()
  for (const [family, members] of households) {
    const first = random.weighted(kinds)
    const second = twice.has(family) ? [random.pick(listKinds.filter((kind) => kind !== first))] : []
    for (const kind of [first, ...second]) {
      const add = (person: Person, change: (cells: Cells) => Cells): void => {
        const row = (lengths.get(kind) ?? 1) + 1
        lengths.set(kind, row)
        people.add(person)
        const record = recordOf(person, kind, row, complete.has(family) ? members.length : null)
        rows.push({ person, record: { ...record, cells: { ...record.cells, ...change(record.cells) } } })
      }
      for (const person of members) {
        add(person, (cells) => of(person, cells))
        const last = rows.at(-1)
        const repeated = last === undefined ? null : again(person, last.record.cells)
        if (repeated !== null) add(person, () => repeated)
      }
    }
  }
  return { rows, people }
}

/** A row as the systems export it: the filing system has the birth date and the head's number, the low-income lists have not. */
function recordOf(person: Person, kind: ListOf, row: number, size: number | null): SourceRecord {
  const { family } = person
  const head = headOf(family)
  const household = `${kind === 'filing' ? '4300' : '43'}${String(family.number).padStart(6, '0')}`
  const cells: Cells = {
    township: text(family.village.township),
    village: text(family.village.name),
    householdId: text(household),
    name: text(written(person.name)),
    idNumber: text(person.idNumber),
    sex: text(person.sex === 'male' ? '男' : '女'),
    relationToHead: text(relationOf(person)),
    headName: text(written(head.name)),
  }
  if (kind === 'filing') {
    cells.county = text(family.village.county)
    cells.birthDate = text(person.birth)
    cells.ethnicGroup = text(family.ethnicGroup)
    cells.headIdNumber = text(head.idNumber)
  }
  if (size !== null) cells.householdSize = text(String(size))
  return { place: { file: `${kind}.csv`, sheet: null, row, column: 1 }, kind, household, headsOnly: false, cells }
}

function relationOf(person: Person): string {
  if (person.role === 'head') return '户主'
  if (person.role === 'spouse') return '配偶'
  if (person.role === 'grandparent') return person.sex === 'male' ? '之父' : '之母'
  const order = childrenOf(person.family).filter(({ sex }) => sex === person.sex).indexOf(person)
  return order === 0 || order > 2 ? (person.sex === 'male' ? '之子' : '之女') : person.sex === 'male' ? '次子' : '次女'
}
