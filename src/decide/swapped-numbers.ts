import { groupBy } from '../group-by.ts'
import { crossedIn } from '../match/crossed.ts'
import type { WeightsInForce } from '../match/in-force.ts'
import type { ListIndex, IdentityMatch, StudentMatch } from '../match/match.ts'
import { levelOf } from '../match/match.ts'
import type { PeopleStore } from '../match/store.ts'
import type { Unlisted } from '../match/unlisted.ts'
import { oddsFactor } from '../match/millibits.ts'

/** Two registered children of one listed household, of whom each has the other's number. */
export interface Swap {
  /** Whose name the student bears: the child, if the numbers were swapped and not the names. */
  readonly identity: IdentityMatch
  readonly partner: number
  /** Probability that the names were swapped, and not the numbers. */
  readonly falseMatch: number
}

/** A row that one of two siblings may have filled in with the other's number. */
interface CrossedRow {
  readonly student: number
  readonly bearer: IdentityMatch
  readonly holder: IdentityMatch
}

/**
 * Finds siblings whose numbers were swapped, by student. A swap explains all that is there: each of the two names and numbers is there once. What is left open
 * is which row is which child, and that the columns of sex, birth date and grade say; where they say nothing, or speak for the number, the two are not returned.
 */
export function swappedNumbers(matches: readonly StudentMatch[], { listed }: ListIndex, { priors }: WeightsInForce): ReadonlyMap<number, Swap> {
  const crossed = groupBy(crossedRows(matches, listed), ({ bearer, holder }) => keyOf(bearer, holder))
  // Two numbers that are swapped are both valid.
  const { sibling } = priors['valid-number'].alternatives
  const swaps = new Map<number, Swap>()
  for (const [one, ...more] of crossed.values()) {
    if (one === undefined || more.length > 0) continue
    const [other, ...rest] = crossed.get(keyOf(one.holder, one.bearer)) ?? []
    if (other === undefined || rest.length > 0) continue
    const [first, second] = [supportOf(one, sibling.apart), supportOf(other, sibling.apart)]
    if (first === null || second === null) continue
    swaps.set(one.student, { identity: one.bearer, partner: other.student, falseMatch: oddsFactor(-(first + second)) })
  }
  return swaps
}

/** The students of whom one person of a household has the number, and one other the name. */
function crossedRows(matches: readonly StudentMatch[], listed: PeopleStore): readonly CrossedRow[] {
  const rows: CrossedRow[] = []
  for (const match of matches) {
    const crossed = crossedIn(match, listed)
    const [bearer, ...others] = crossed?.bearers ?? []
    if (crossed !== null && bearer !== undefined && others.length === 0) rows.push({ student: match.student, bearer, holder: crossed.holder })
  }
  return rows
}

function keyOf(bearer: IdentityMatch, holder: IdentityMatch): string {
  return `${String(bearer.identity)} ${String(holder.identity)}`
}

/** What sex, birth date and grade of a row say for the bearer of the name against the holder of the number, in thousandths of a bit; null where they speak for the holder. */
function supportOf({ bearer, holder }: CrossedRow, apart: Unlisted['apart']): number | null {
  const [named, numbered] = [bearer.rows[0], holder.rows[0]]
  if (levelOf(named, 'sex') === 'different' || levelOf(named, 'grade') === 'far-from-age' || levelOf(numbered, 'birthDate') === 'confirms-id') return null
  // Beside another's number the date of the row's own column alone can be the bearer's.
  const hasOwnDay = ['equal', 'same-month'].includes(levelOf(named, 'birthDate') ?? '')
  const byDay = hasOwnDay && levelOf(numbered, 'birthDate') === 'contradicts-id' ? (apart['birthDate']?.['contradicts-id'] ?? 0) : 0
  const bySex = levelOf(numbered, 'sex') === 'different' ? (apart['sex']?.['different'] ?? 0) : 0
  const byGrade = levelOf(named, 'grade') === 'fits-age' && levelOf(numbered, 'grade') === 'far-from-number' ? (apart['grade']?.['far-from-number'] ?? 0) : 0
  return -(byDay + bySex + byGrade)
}
