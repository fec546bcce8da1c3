import type { Prior } from '../match/in-force.ts'
import { hasSameName, levelOf, total, type IdentityMatch } from '../match/match.ts'
import { oddsFactor } from '../match/millibits.ts'
import type { PeopleStore } from '../match/store.ts'
import { findingApart, type Unlisted } from '../match/unlisted.ts'
import type { Candidate, Evidence } from '../types.ts'

/** What the evidence alone says of one student. */
export interface Probabilities {
  /** That the best candidate is somebody else. */
  readonly falseMatch: number
  /** That no candidate is the student. */
  readonly absent: number
}

/** What a finding says for the listed person against each of those who are like them, in thousandths of a bit. */
interface Apart {
  readonly sibling: number
  readonly twin: number
  readonly namesake: number
}

const nobodyProposed: Probabilities = { falseMatch: 1, absent: 1 }

/**
 * Bayes over what may be: the student is one of the candidates; or somebody whom no list has, either like a candidate (a brother or sister, a twin, a namesake)
 * or like nobody. The prior is the share of students whom the lists have (match/learn.ts) and of those alternatives (match/unlisted.ts).
 */
export class Odds {
  readonly #listed: Pick<PeopleStore, 'size' | 'household' | 'place'>
  readonly #alternatives: Prior['alternatives']
  /** Of somebody on no list who is like nobody. */
  readonly #stranger: number
  /** Equal findings are one object, so that each is looked up once. */
  readonly #known = new Map<Evidence, Apart>()

  /** @param listed people listed; the more there are, the more of them agree by chance */
  constructor({ studentsPresent, alternatives }: Prior, listed: Pick<PeopleStore, 'size' | 'household' | 'place'>) {
    this.#listed = listed
    this.#alternatives = alternatives
    this.#stranger = (listed.size * (1 - studentsPresent)) / studentsPresent
  }

  /**
   * @param free whom the student may be, best first; without any both probabilities are 1
   * @param identities these, and whom others were matched with: the student is none of those, but may still be like one
   */
  of(free: readonly IdentityMatch[], identities: readonly IdentityMatch[]): Probabilities {
    const [best] = free
    if (best === undefined) return nobodyProposed
    // Everything is stated against the best candidate, so that no power of two overflows.
    const reference = total(best.rows[0])
    let present = 0
    for (const { rows } of free) present += oddsFactor(total(rows[0]) - reference)
    const stranger = this.#stranger * oddsFactor(-reference)
    // Somebody like a candidate whom another student is may make a match wrong, but leaves the question whether a free one is the student.
    const absent = stranger + this.#likeOneOf(free, reference)
    const somebodyElse = free.length === identities.length ? absent : Math.max(absent, stranger + this.#likeOneOf(identities.filter((each) => free.includes(each) || !free.some((other) => this.#isMissing(other, each))), reference))
    // The best candidate's own weight is 1.
    return { falseMatch: (present - 1 + somebodyElse) / (present + somebodyElse), absent: absent / (present + absent) }
  }

  /** The weight of whoever is on no list and like one of these, best first, against the best candidate. */
  #likeOneOf(identities: readonly IdentityMatch[], reference: number): number {
    const households: number[] = []
    let sum = 0
    for (const { rows } of identities) if (this.#isFirstOfHousehold(rows, households)) sum += this.#likeTo(rows[0], reference)
    return sum
  }

  /**
   * Whether a candidate who bears the student's very name may be the child whom the family of another lacks: of that household, of a family that agrees, or from a list that has not
   * the other, so that its household is not told apart from this one. Then nobody else need be thought of who is like the other: no two children of a family have one name.
   */
  #isMissing({ rows: own }: IdentityMatch, { rows: others }: IdentityMatch): boolean {
    if (!hasSameName(own[0])) return false
    if (levelOf(own[0], 'family') !== 'different') return true
    const anyShared = (areShared: (one: number, other: number) => boolean): boolean => own.some((row) => others.some((other) => areShared(row.listed, other.listed)))
    return !anyShared((one, other) => this.#listed.place(one).file === this.#listed.place(other).file) || anyShared((one, other) => this.#listed.household(one) >= 0 && this.#listed.household(one) === this.#listed.household(other))
  }

  /**
   * Whether no better candidate is of the same household: a child whom it lacks is as unlike each of its members as they are unlike one another, so that whoever of them
   * the row resembles most says how probable such a child is, and by the others it would seem more so than it is.
   *
   * @param households those of better candidates, to which these rows' are added
   */
  #isFirstOfHousehold(rows: IdentityMatch['rows'], households: number[]): boolean {
    const own = rows.map(({ listed }) => this.#listed.household(listed)).filter((household) => household >= 0)
    const isFirst = !own.some((household) => households.includes(household))
    households.push(...own)
    return isFirst
  }

  /** The weight of whoever is on no list and like a listed person, against the best candidate. */
  #likeTo(candidate: Candidate, reference: number): number {
    const { sibling, twin, namesake } = this.#alternatives
    const own = total(candidate) - reference
    let [fromSibling, fromTwin, fromNamesake] = [0, 0, 0]
    for (const finding of candidate.evidence) {
      const apart = this.#apartOf(finding)
      fromSibling += apart.sibling
      fromTwin += apart.twin
      fromNamesake += apart.namesake
    }
    return sibling.share * oddsFactor(own - fromSibling) + twin.share * oddsFactor(own - fromTwin) + namesake.share * oddsFactor(own - fromNamesake)
  }

  #apartOf(finding: Evidence): Apart {
    const known = this.#known.get(finding)
    if (known !== undefined) return known
    const apart = apartFrom(this.#alternatives, finding)
    this.#known.set(finding, apart)
    return apart
  }
}

function apartFrom({ sibling, twin, namesake }: Prior['alternatives'], finding: Evidence): Apart {
  const against = ({ apart, byChance }: Unlisted): number => findingApart(finding, apart, byChance)
  return { sibling: against(sibling), twin: against(twin), namesake: against(namesake) }
}
