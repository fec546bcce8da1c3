import { surnameOf } from '../normalize/name.ts'
import type { Evidence } from '../types.ts'
import { compareCarers } from './comparisons/family.ts'
import { compareNames } from './comparisons/name.ts'
import type { Counted } from './frequencies.ts'
import type { ListIndex } from './match.ts'
import type { ListedProfile, Profile } from './profile.ts'
import { sharesOf } from './shares/index.ts'
import type { FilesFormula } from './shares/level.ts'
import { studentProfile } from './students.ts'

/** How often one value stands in the files of both sides, which is what a finding's u comes from. */
export interface CountedValue {
  readonly counted: Counted
  readonly value: string
  readonly count: number
  /** Values counted. */
  readonly of: number
}

/** The values by whose frequency a finding on a student and a listed person is weighed, in their order; none where its u is not counted in the files. */
export function countedInFiles(finding: Pick<Evidence, 'comparison' | 'level'>, student: number, listed: number, index: ListIndex): readonly CountedValue[] {
  const u = sharesOf(finding)?.u
  if (typeof u !== 'string') return []
  return valuesOf[u](studentProfile(index.students.person(student), index.asOf), index.profiles.of(listed), index).map(([counted, value]) => {
    const tally = index.frequencies.tallies[counted]
    return { counted, value, count: tally.count(value), of: tally.total }
  })
}

type Value = readonly [Counted, string]

const valuesOf: Readonly<Record<FilesFormula, (student: Profile, listed: ListedProfile, index: ListIndex) => readonly Value[]>> = {
  characters(student, listed, { forms }) {
    const [ours, theirs] = nearest(student.names, listed.names, (a, b) => compareNames(a, b, forms).millibits)
    return partsOf(theirs, ours)
  },
  carerCharacters(student, listed, { forms }) {
    const [ours, theirs] = nearest(student.carers, listed.family, (a, b) => compareCarers(a, b, forms)?.millibits ?? -Infinity)
    return partsOf(theirs?.name, ours?.name)
  },
  village: (_, { village }) => [['village', village]],
  school: (_, { school }) => [['school', school]],
}

/** The pair that is worth most, the first of several; as the comparisons choose it. */
function nearest<T>(ours: readonly T[], theirs: readonly T[], worth: (a: T, b: T) => number): readonly [T?, T?] {
  let best: readonly [T?, T?] = []
  let most = -Infinity
  for (const a of ours) {
    for (const b of theirs) {
      const found = worth(a, b)
      if (found > most) [best, most] = [[a, b], found]
    }
  }
  return best
}

/** Surname and given characters of a name that the other one has too: unlike characters are weighed by sound and shape. */
function partsOf(name = '', other = ''): readonly Value[] {
  const { surname, given } = surnameOf(name)
  const parts: Value[] = [...(surname === '' ? [] : [['surname', surname] as const]), ...[...given].map((character) => ['character', character] as const)]
  return parts.filter(([, value]) => value !== '·' && other.includes(value))
}
