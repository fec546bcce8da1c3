import { at, type Random } from './random.ts'
import { enrol, guardianOf, type Town } from './families.ts'
import type { Family, ListedKind, Student, Villager, WrittenRow } from './people.ts'
import { writtenRow } from './written-row.ts'
import type { Trap } from './trap.ts'
import { trapOf } from './traps.ts'

/** A listed child without a registration so far; a clean student may be this one. */
interface Waiting {
  readonly family: Family
  readonly child: Villager
  readonly grade: number
  readonly kind: ListedKind
}

interface ListedWishes {
  /** Whether a clean student may be this child. */
  readonly registrable?: boolean
  readonly lacking?: number
  readonly accepts?: (name: string, id: string) => boolean
}

/** What is said of a student beside the trap. */
type Extras = Partial<Pick<Student, 'approved' | 'second' | 'guardian'>> & { readonly row?: Partial<WrittenRow> }

/** Brings children to school: founds the families that a trap needs and writes the rows. */
export class Cast {
  readonly students: Student[] = []
  readonly #town: Town
  readonly #random: Random
  readonly #waiting: Waiting[] = []
  /** Families of registered children in one list, that a brother or sister can join. */
  readonly #joinable = new Map<ListedKind, Family[]>()

  constructor(town: Town, random: Random) {
    this.#town = town
    this.#random = random
  }

  /** A registered child who is listed under the kind; `approved` where the offices will confirm one who is not matched. */
  present(trapId: string, kind: ListedKind, approved: ListedKind | null = null): void {
    const trap = trapOf(trapId)
    if (trapId === 'clean' && this.#presentSibling(kind)) return
    const special = trapId !== 'clean'
    const family = this.#town.found({ urban: kind === 'low-income-urban', only: special })
    const { child, grade } = this.#town.child(family, { only: special, ...(trap.suits === undefined ? {} : { accepts: trap.suits }) })
    this.#enrolPresent(family, trapId, kind)
    this.#spell(family, child, kind, trap)
    if (this.#random.chance(0.45)) this.#town.otherChild(family)
    // A brother or sister of one whose entry has ended would have ended too.
    if (!special || (!trapId.endsWith('-ended') && this.#random.chance(0.4))) this.#joinable.set(kind, [...(this.#joinable.get(kind) ?? []), family])
    this.add(trapId, { child, family, grade, kind }, { approved })
  }

  /** A clean student who is a brother or sister of one already there. */
  #presentSibling(kind: ListedKind): boolean {
    const waiting = this.#waiting.findIndex((each) => each.kind === kind)
    const found = this.#waiting[waiting]
    if (found !== undefined && this.#random.chance(0.5)) {
      this.#waiting.splice(waiting, 1)
      this.add('clean', found)
      return true
    }
    const families = (this.#joinable.get(kind) ?? []).filter(({ grades }) => grades.size < 3)
    if (families.length === 0 || !this.#random.chance(0.35)) return false
    const family = this.#random.pick(families)
    this.add('clean', { ...this.#town.child(family), family, kind })
    return true
  }

  #enrolPresent(family: Family, trapId: string, kind: ListedKind): void {
    const random = this.#random
    const ended = trapId === 'homophone-no-id-ended'
    const uncovered = kind !== 'filing' && random.chance(0.25) ? 1 : 0
    enrol(family, kind, { ended, uncovered, lacking: kind === 'filing' && random.chance(0.06) ? random.int(1, 2) : 0 })
    if (trapId === 'ended-elsewhere') enrol(family, kind === 'filing' ? 'low-income-rural' : 'filing', { ended: true })
    else if (kind === 'filing' && !ended && trapId !== 'error-in-the-list' && random.chance(0.25)) {
      enrol(family, random.chance(0.94) ? 'low-income-rural' : 'low-income-urban')
    }
  }

  #spell(family: Family, child: Villager, kind: ListedKind, trap: Trap): void {
    const spelling = trap.listed?.(child, this.#random)
    if (spelling !== undefined) family.enrolments.get(kind)?.spellings.set(child, spelling)
  }

  /** Lists a family with one child of school age, who may be registered too. */
  listedFamily(kind: ListedKind, { registrable = true, lacking = 0, accepts = () => true }: ListedWishes = {}): Waiting {
    const family = this.#town.found({ urban: kind === 'low-income-urban', only: true })
    enrol(family, kind, { lacking })
    const waiting = { family, kind, ...this.#town.child(family, { only: true, accepts }) }
    if (registrable) this.#waiting.push(waiting)
    return waiting
  }

  /** Registers a child and writes the row as the trap has it. */
  add(trapId: string, who: Pick<Student, 'child' | 'family' | 'grade' | 'kind'>, more: Extras = {}): void {
    const trap = trapOf(trapId)
    const guardian = more.guardian ?? guardianOf(who.family, this.#random)
    const grown = guardian === who.child ? at(who.family.members.filter((member) => member !== who.child), 0) : guardian
    const clean = writtenRow(who.child, grown, who.family, who.kind, trap.family === true, this.#random)
    const spoilt = { ...clean, ...trap.spoil?.(who.child, grown, this.#random), ...more.row }
    this.students.push({ trap: trapId, approved: null, repeated: false, second: false, ...who, ...more, guardian: grown, row: spoilt })
  }
}
