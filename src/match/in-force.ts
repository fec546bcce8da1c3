import type { Candidate, Evidence } from '../types.ts'
import { comparisons } from './comparisons/index.ts'
import type { Learned, LearnedShare } from './learn.ts'
import { bestFirst, type IdentityMatch, type ListIndex, type StatedNumber, type StudentMatch } from './match.ts'
import { unlisted, type Unlisted } from './unlisted.ts'
import { millibits } from './millibits.ts'
import { studentsPresent } from './weights.ts'

/** The weights that hold in one run: as shipped, moved by what the run's own certain pairs say. */
export interface WeightsInForce {
  /** By comparison and level, what is added to the weight as shipped, in thousandths of a bit. */
  readonly shifts: Shifts
  /** By what the student's row states. */
  readonly priors: Readonly<Record<StatedNumber, Prior>>
}

/** What holds of a student before anything is compared. */
export interface Prior {
  /** Share of such students whom the lists have. */
  readonly studentsPresent: number
  /** Who else such a student may be. */
  readonly alternatives: Readonly<Record<keyof typeof unlisted, Unlisted>>
}

type Shifts = Readonly<Record<string, Readonly<Record<string, number>>>>

/** No share moves a weight further than this (chosen: what is learned corrects the table, and does not replace it). */
const mostShift = 3_000
/** How far the rate of siblings' numbers may move what an equal number says; more of them than shipped count in full. */
const mostSiblingShift = 6_000
/** Students whom the lists have, at most and at least (chosen: nobody registers nobody who is listed, nor only such). */
const [leastPresent, mostPresent] = [0.05, 0.95]

/** What holds before anything is learned. */
export const shippedPrior: Prior = { studentsPresent, alternatives: unlisted }

/** Moves the shipped weights by what was learned. */
export function weightsFrom({ levels, siblingsNumber, present }: Learned): WeightsInForce {
  const shifts: Record<string, Record<string, number>> = {}
  for (const { comparison, moved, rest, shipped, inForce } of levels) {
    if (shipped === inForce) continue
    const ofComparison = (shifts[comparison] ??= {})
    for (const level of moved) ofComparison[level] = bounded(Math.log2(inForce / shipped), mostShift)
    for (const level of rest) ofComparison[level] = bounded(Math.log2((1 - inForce) / (1 - shipped)), mostShift)
  }
  const rarer = bounded(Math.log2(siblingsNumber.shipped / siblingsNumber.inForce), mostSiblingShift)
  const moved = (other: Unlisted): Unlisted => ({ ...other, apart: moveApart(other, shifts, rarer) })
  const [sibling, twin, namesake] = [moved(unlisted.sibling), moved(unlisted.twin), moved(unlisted.namesake)]
  const prior = ({ inForce }: LearnedShare): Prior => {
    const students = Math.min(Math.max(inForce, leastPresent), mostPresent)
    // Namesakes are on no list as often as anybody; brothers, sisters and twins go with those who are listed, whatever their rows state.
    const share = (namesake.share * oddsOf(1 - students)) / oddsOf(1 - studentsPresent)
    return { studentsPresent: students, alternatives: { sibling, twin, namesake: { ...namesake, share } } }
  }
  return { shifts, priors: { 'valid-number': prior(present['valid-number']), 'no-valid-number': prior(present['no-valid-number']) } }
}

function oddsOf(share: number): number {
  return share / (1 - share)
}

function bounded(bits: number, most: number): number {
  return Math.min(Math.max(millibits(bits), -most), most)
}

/** What a level says against somebody else moves with its m; what an equal number says against a sibling, with how rare siblings' numbers are. */
function moveApart({ apart, othersNumber }: Unlisted, shifts: Shifts, rarer: number): Unlisted['apart'] {
  return Object.fromEntries(
    Object.entries(apart).map(([comparison, levels]) => [
      comparison,
      Object.fromEntries(
        Object.entries(levels).map(([level, worth]) => [level, worth + (shifts[comparison]?.[level] ?? 0) + (comparison === 'idNumber' && othersNumber.has(level) ? rarer : 0)]),
      ),
    ]),
  )
}

/** Puts one candidate at the weights in force. In place, since matching owns candidates until it hands them on: copies of all that a run holds cost the collector more than the weighing. */
export function candidateWeigher({ shifts }: WeightsInForce): (candidate: Candidate) => void {
  // Equal findings are one object, so that each is moved once.
  const known = new Map<Evidence, Evidence>()
  const inForce = (evidence: Evidence): Evidence => {
    let moved = known.get(evidence)
    if (moved === undefined) known.set(evidence, (moved = moveEvidence(evidence, shifts)))
    return moved
  }
  return (candidate: Mutable<Candidate>) => {
    const all = candidate.evidence as Evidence[]
    let at = -1
    for (const shipped of all) {
      at++
      const moved = inForce(shipped)
      if (moved === shipped) continue
      all[at] = moved
      if (familyComparisons.has(moved.comparison)) candidate.familyMillibits += moved.millibits - shipped.millibits
      else candidate.millibits += moved.millibits - shipped.millibits
    }
  }
}

/** Puts all candidates of a student at the weights in force, the best first again. */
export function reweigher(weights: WeightsInForce, index: ListIndex): (match: StudentMatch) => void {
  const weigh = candidateWeigher(weights)
  const order = bestFirst(index)
  const byFirstRow = (a: IdentityMatch, b: IdentityMatch): number => order(a.rows[0], b.rows[0])
  return ({ identities }) => {
    for (const { rows } of identities) {
      for (const row of rows) weigh(row)
      if (rows.length > 1) (rows as unknown as Candidate[]).sort(order)
    }
    if (identities.length > 1) (identities as IdentityMatch[]).sort(byFirstRow)
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

function moveEvidence(evidence: Evidence, shifts: Shifts): Evidence {
  const { comparison, level, millibits: shipped } = evidence
  const shift = shifts[comparison]?.[level] ?? 0
  return shift === 0 ? evidence : { comparison, level, millibits: shipped + shift }
}

const familyComparisons: ReadonlySet<string> = new Set(Object.entries(comparisons).flatMap(([id, { about }]) => (about === 'family' ? [id] : [])))
