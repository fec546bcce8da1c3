import { birthOf } from '../../normalize/id-check.ts'
import { isOfSchoolAge } from '../../match/school-age.ts'
import { normalizeValue } from '../../normalize/index.ts'
import type { Person, RunResult } from '../../types.ts'
import { placeOrder } from '../order.ts'

/** A listed child of school age whom nobody registered. */
export interface ListedChild {
  /** The rows of the child, one a list or more; the first in order of place. */
  readonly rows: readonly [Person, ...Person[]]
  /** YYYYMMDD or YYYYMM. */
  readonly birth: string
  /** Index of an open student whose candidate the child is; null for none. */
  readonly student: number | null
}

/** Words of a person status for somebody who died. */
const deceased = /死亡|deceased/i

/**
 * Listed children of 6 to 15 years in the covered villages and schools whom no student was matched with. A child of whom an open student may be the
 * registration is named with that student, because nothing is decided yet.
 */
export function findUnregistered(result: RunResult): readonly ListedChild[] {
  const { config, listed, decisions, students } = result
  if (config.covered.length === 0) return []
  const isCovered = coverage(config.covered)
  const found = new Set(decisions.flatMap(({ match, hits, sameChild }) => [...(match === null ? [] : [match.listed]), ...hits.filter(({ verdict }) => verdict === 'matched' || sameChild !== undefined).map((hit) => hit.listed)]))
  const numbers = new Set<string>()
  for (let index = 0; index < students.size; index++) numbers.add(students.person(index).value('idNumber'))
  numbers.delete('')
  const children = new Map<string, { readonly rows: Person[]; readonly birth: string; isRegistered: boolean }>()
  for (let index = 0; index < listed.size; index++) {
    const person = listed.person(index)
    const birth = birthOf(person.value('idNumber')) || person.value('birthDate')
    if (!isOfSchoolAge(birth, config.asOf) || !isCovered(person) || deceased.test(person.text('personStatus'))) continue
    const number = person.value('idNumber')
    const key = number === '' ? JSON.stringify([person.value('name'), birth, person.value('village')]) : number
    const child = children.get(key) ?? { rows: [], birth, isRegistered: false }
    children.set(key, child)
    child.rows.push(person)
    child.isRegistered ||= found.has(index) || (number !== '' && numbers.has(number))
  }
  const open = openCandidates(result)
  const byPlace = placeOrder(result)
  return [...children.values()].filter(({ isRegistered }) => !isRegistered).flatMap(({ rows, birth }): readonly ListedChild[] => {
    const [first, ...others] = [...rows].sort((a, b) => byPlace(a.place, b.place))
    if (first === undefined) return []
    return [{ rows: [first, ...others], birth, student: rows.map(({ index }) => open.get(index)).find((student) => student !== undefined) ?? null }]
  })
}

/** A covered name is a village's or a school's, in any spelling that the lists' own would be read as. */
function coverage(covered: readonly string[]): (person: Person) => boolean {
  const [villages, schools] = [coveredAs('village', covered), coveredAs('schoolName', covered)]
  return (person) => villages.has(person.value('village')) || schools.has(person.value('schoolName'))
}

function coveredAs(field: 'village' | 'schoolName', covered: readonly string[]): ReadonlySet<string> {
  return new Set(covered.map((name) => normalizeValue(field, name)).filter((name) => name !== ''))
}

/** Open students by the listed people who may be they. */
function openCandidates({ decisions, verification: { outcomes } }: RunResult): ReadonlyMap<number, number> {
  const open = new Map<number, number>()
  for (const { student, candidates } of decisions) if (outcomes[student]?.kind === 'open') for (const { listed } of candidates) if (!open.has(listed)) open.set(listed, student)
  return open
}

/** Covered names that neither side has: misspelt, or of another county. */
export function unknownCovered({ config: { covered }, students, listed }: RunResult): readonly string[] {
  if (covered.length === 0) return []
  const known = new Set<string>()
  for (const people of [students, listed]) {
    for (let index = 0; index < people.size; index++) for (const field of ['village', 'schoolName'] as const) known.add(`${field} ${people.person(index).value(field)}`)
  }
  return covered.filter((name) => !(['village', 'schoolName'] as const).some((field) => known.has(`${field} ${normalizeValue(field, name)}`)))
}
