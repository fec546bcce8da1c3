import { addAbsent } from './absent.ts'
import { Cast } from './cast.ts'
import { enrol, Town } from './families.ts'
import { addLostCharacters, addMiddleDots, addMinorAsHead, addNamesakes, addNovelNames, addRegisteredTwice, addTwins } from './pairs.ts'
import type { Family, ListedKind, Student } from './people.ts'
import { absentByTrap, listSizes, matchedByTrap, repeatedRows, story, unclear } from './plan.ts'
import { seeded } from './random.ts'
import { trapOf, type AbsentTrap, type PresentTrap } from './traps.ts'

const seed = 'border town'
const kinds: readonly ListedKind[] = ['filing', 'low-income-urban', 'low-income-rural']

/** Everybody: the registered children with the truth about each, and the families of all lists. */
export interface Everybody {
  readonly students: readonly Student[]
  readonly families: readonly Family[]
}

/** Invents the town. Throws where the numbers of the story do not come out. */
export function inventTown(): Everybody {
  const town = new Town(seed)
  const random = seeded(`${seed} cast`)
  const cast = new Cast(town, random)
  for (const [trap, count] of Object.entries(absentByTrap) as [AbsentTrap, number][]) {
    for (let nth = 0; nth < count; nth++) addAbsent(trap, nth, cast, town, random)
  }
  for (const { trap, kind, count, approved } of unclear) {
    for (let nth = 0; nth < count; nth++) {
      if (trap === 'registered-twice') addRegisteredTwice(kind, cast)
      else cast.present(trap, kind, approved ? kind : null)
    }
  }
  addNovelNames(cast, town)
  addMiddleDots(cast, town)
  addLostCharacters(cast, town)
  for (const [trap, ...counts] of matchedByTrap) for (const [i, kind] of kinds.entries()) addMatched(trap, kind, counts[i] ?? 0, cast, town)
  for (const kind of kinds) while (matchedOf(cast.students, kind) < story.matched[kind]) cast.present('clean', kind)
  fillLists(town)
  const students = repeatSome(random.shuffle(cast.students))
  checkStory(students)
  return { students, families: town.families }
}

function addMatched(trap: PresentTrap, kind: ListedKind, count: number, cast: Cast, town: Town): void {
  if (trap === 'middle-dot' || trap === 'lost-character') return
  const pair = trap.startsWith('twins') ? addTwins : trap.startsWith('namesakes') ? addNamesakes : null
  for (let nth = 0; nth < count; nth += pair === null ? 1 : 2) {
    if (pair !== null) pair(trap, kind, cast, town)
    else if (trap === 'minor-as-head') addMinorAsHead(kind, cast, town)
    else cast.present(trap, kind)
  }
}

function matchedOf(students: readonly Student[], kind: ListedKind): number {
  return students.filter((student) => student.kind === kind && trapOf(student.trap).verdict === 'matched').length
}

/** Families without a registered child, until each list is as long as such a township's. */
function fillLists(town: Town): void {
  const { random } = town
  for (const kind of kinds) {
    let size = 0
    for (const { members, enrolments, unlisted } of town.families) if (enrolments.has(kind)) size += members.length - unlisted.size
    while (size < listSizes[kind]) {
      const urban = kind === 'low-income-urban'
      const family = random.chance(kind === 'filing' ? 0.2 : 0.4) ? town.foundElders({ urban }) : town.found({ urban })
      if (family.members.length > 2) {
        if (random.chance(0.6)) town.otherChild(family)
        // At school somewhere else: in the county town, or where the parents work.
        if (random.chance(0.3)) town.child(family)
      }
      const ended = !urban && random.chance(0.06)
      enrol(family, kind, kind === 'filing' ? { ended, lacking: Number(random.chance(0.04)) } : { ended, uncovered: Number(random.chance(0.15)) })
      size += family.members.length
    }
  }
}

/** Two clean rows that a teacher entered twice. */
function repeatSome(students: readonly Student[]): readonly Student[] {
  let left = repeatedRows
  return students.map((student) => (student.trap === 'clean' && left > 0 ? { ...student, repeated: left-- > 0 } : student))
}

function checkStory(students: readonly Student[]): void {
  const count = (test: (student: Student) => boolean): number => students.filter(test).length
  const expect = (what: string, found: number, wanted: number): void => {
    if (found !== wanted) throw new Error(`${what}: ${found} and not ${wanted}`)
  }
  expect('registered', students.length, story.registered)
  for (const kind of kinds) expect(kind, matchedOf(students, kind), story.matched[kind])
  for (const [kind, wanted] of Object.entries(story.approvedLater)) expect(`approved ${kind}`, count(({ approved }) => approved === kind), wanted)
}
