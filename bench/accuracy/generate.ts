import type { SourceRecord } from '../../src/types.ts'
import { absentClasses, presentClasses, presentClassIds, type ClassId, type PresentClassId } from './classes/index.ts'
import { text, type Cells } from './classes/class.ts'
import { drawUp, type ListedRow } from './lists.ts'
import { Namesakes, type UndecidableRow } from './undecidable.ts'
import { headOf, type Person } from './people.ts'
import { populate, type Size } from './population.ts'
import { Random } from './random.ts'
import { registrationOf } from './registration.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { makeVillages } from './villages.ts'

/** A registered student with the truth. */
export interface StudentRow {
  readonly person: Person
  readonly id: ClassId
  /** The lists have the person. */
  readonly present: boolean
  /** Why nothing that reads the row could know who it is; null for most rows. */
  readonly undecidable: UndecidableRow | null
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

/** Everything follows from scenario, size and seed. */
export function generate(scenario: Scenario, size: Size, seed: number): Dataset {
  const random = new Random(seed)
  const villages = makeVillages(size.students + size.listed, random)
  // A stream of its own, so that nothing else depends on it.
  const population = populate(size, scenario, villages, random, new Random(~seed).next())
  const listing = drawUp(population, size, scenario.listedErrors, random)
  const { ids } = population.families
  const row = (person: Person, apart: boolean): Cells =>
    registrationOf(
      person,
      {
        spouseListed: person.family.members.some((member) => member.role === 'spouse' && listing.people.has(member)),
        apart,
        otherVillage: scenario.otherVillage > 0 && random.chance(scenario.otherVillage) ? random.pick(villages) : null,
        otherGuardian: scenario.otherGuardian > 0 && random.chance(scenario.otherGuardian) ? headOf(population.families.family(0)) : null,
      },
      random,
    )

  const entries: { person: Person; id: ClassId; present: boolean; cells: Cells; why: UndecidableRow | null }[] = []
  const enter = (id: PresentClassId, person: Person): boolean => {
    const cells = row(person, false)
    const entered = presentClasses[id].enter(person, cells, random, ids)
    if (entered === null) return false
    if (presentClasses[id].shape === 'registered-twice') entries.push({ person, id, present: true, cells: row(person, false), why: null })
    entries.push({ person, id, present: true, cells: { ...cells, ...entered }, why: presentClasses[id].undecidable ?? null })
    return true
  }
  const pool = random.shuffled(population.present.any)
  /** Those of each other shape whom no class has taken yet. */
  const untaken = new Map(Object.entries(population.present).map(([shape, people]) => [shape, [...people]]))
  for (const id of hardestFirst) {
    const { shape } = presentClasses[id]
    let left = population.counts.get(id) ?? 0
    if (shape !== 'any') {
      for (const person of untaken.get(shape)?.splice(0, left) ?? []) if (!enter(id, person)) throw new Error(`somebody does not fit ${id}`)
      continue
    }
    for (let i = 0; i < pool.length && left > 0; i++) {
      const person = pool[i]
      if (person === undefined || !enter(id, person)) continue
      pool.splice(i--, 1)
      left--
    }
    if (left > 0) throw new Error(`too few students fit ${id}`)
  }
  const listedNumbers = new Set(listing.rows.map(({ record }) => record.cells.idNumber?.text))
  for (const { person, id } of population.absent) {
    const { trap, household, othersId } = absentClasses[id]
    const cells = row(person, !household && (trap === 'sibling' || trap === 'twin'))
    const listed = person.family.members.find((member) => member.role === 'child' && member !== person)
    const wrong = scenario.absentErrors > 0 && random.chance(scenario.absentErrors) ? (presentClasses[drawError(scenario, person, random)].enter(person, cells, random, ids) ?? {}) : {}
    // Where an official entered the sibling's number wrongly, or not at all, the row carries nobody's number.
    entries.push({ person, id, present: false, why: othersId && listed !== undefined && listedNumbers.has(listed.idNumber) ? 'siblings-number' : null, cells: { ...cells, ...wrong, ...(othersId && listed !== undefined ? { idNumber: text(listed.idNumber) } : {}) } })
  }
  const alike = new Namesakes(listing.people)
  const students = random.shuffled(entries).map(({ cells, why, ...rest }, position): StudentRow => {
    const undecidable = why ?? (alike.fits(rest.person, cells) ? 'namesake-without-number' : null)
    return { ...rest, undecidable, record: recordOf(cells, position) }
  })
  return { seed, size, students, listed: listing.rows }
}

/** Few people fit these, so they take theirs before the others; clean comes last, because everybody can be entered rightly. */
const scarce: readonly PresentClassId[] = ['letter-x', 'surname-variant']
const rank = (id: PresentClassId): number => (id === 'clean' ? 1 : scarce.includes(id) ? -1 : 0)
const hardestFirst = [...presentClassIds].sort((a, b) => rank(a) - rank(b))

/** An error of the present, as often as among them. */
function drawError(scenario: Scenario, { name }: Person, random: Random): PresentClassId {
  const fits = (id: PresentClassId): boolean => presentClasses[id].shape === 'any' || (presentClasses[id].shape === 'dotted' && name.father !== '')
  return random.weighted(presentClassIds.filter((id) => id !== 'clean' && fits(id)).map((id) => [id, scenario.present[id] ?? 0] as const))
}

function recordOf(cells: Cells, position: number): SourceRecord {
  const filled = Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell.text !== ''))
  return { place: { file: 'students.csv', sheet: null, row: position + 2, column: 1 }, kind: 'registration', household: null, headsOnly: false, cells: filled }
}
