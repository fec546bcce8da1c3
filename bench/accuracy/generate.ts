import type { SourceRecord } from '../../src/types.ts'
import { absentClasses, presentClasses, presentClassIds, type ClassId, type PresentClassId } from './classes/index.ts'
import type { Cells } from './classes/class.ts'
import { drawUp, type ListedRow } from './lists.ts'
import type { Person } from './people.ts'
import { populate, type Size } from './population.ts'
import { Random } from './random.ts'
import { registrationOf } from './registration.ts'
import { makeVillages } from './villages.ts'

/** A registered student with the truth. */
export interface StudentRow {
  readonly person: Person
  readonly id: ClassId
  /** The lists have the person. */
  readonly present: boolean
  readonly record: SourceRecord
}

/** Registrations and lists with known truth: a student and a listed row are one person where `person` is the same object. */
export interface Dataset {
  readonly seed: number
  readonly size: Size
  readonly students: readonly StudentRow[]
  readonly listed: readonly ListedRow[]
}

/** ISO date of the run: the children are in kindergarten to senior high. */
export const asOf = '2024-09-01'

/** Everything follows from size and seed. */
export function generate(size: Size, seed: number): Dataset {
  const random = new Random(seed)
  const population = populate(size, makeVillages(size.students + size.listed, random), random)
  const listing = drawUp(population, size, random)
  const row = (person: Person, apart: boolean): Cells =>
    registrationOf(person, { spouseListed: person.family.members.some((member) => member.role === 'spouse' && listing.people.has(member)), apart }, random)

  const entries: { person: Person; id: ClassId; present: boolean; cells: Cells }[] = []
  const enter = (id: PresentClassId, person: Person): boolean => {
    const cells = row(person, false)
    const entered = presentClasses[id].enter(person, cells, random)
    if (entered === null) return false
    entries.push({ person, id, present: true, cells: { ...cells, ...entered } })
    return true
  }
  const pool = random.shuffled(population.present.any)
  // Clean last: whoever can't be entered in another class can be entered rightly.
  for (const id of [...presentClassIds].sort((a, b) => Number(a === 'clean') - Number(b === 'clean') || Number(b === 'letter-x') - Number(a === 'letter-x'))) {
    const { shape } = presentClasses[id]
    if (shape !== 'any') {
      for (const person of population.present[shape]) if (!enter(id, person)) throw new Error(`nobody fits ${id}`)
      continue
    }
    let left = population.counts.get(id) ?? 0
    for (let i = 0; i < pool.length && left > 0; i++) {
      const person = pool[i]
      if (person === undefined || !enter(id, person)) continue
      pool.splice(i--, 1)
      left--
    }
    if (left > 0) throw new Error(`too few students fit ${id}`)
  }
  for (const { person, id } of population.absent) {
    const { trap, household } = absentClasses[id]
    entries.push({ person, id, present: false, cells: row(person, !household && (trap === 'sibling' || trap === 'twin')) })
  }
  const students = random.shuffled(entries).map(({ cells, ...rest }, position): StudentRow => ({ ...rest, record: recordOf(cells, position) }))
  return { seed, size, students, listed: listing.rows }
}

function recordOf(cells: Cells, position: number): SourceRecord {
  const filled = Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell.text !== ''))
  return { place: { file: 'students.csv', sheet: null, row: position + 2, column: 1 }, kind: 'registration', household: null, headsOnly: false, cells: filled }
}
