import type { Prior } from '../match/in-force.ts'
import { total, type IdentityMatch } from '../match/match.ts'
import { oddsFactor } from '../match/millibits.ts'
import { findingApart, type Unlisted } from '../match/unlisted.ts'
import type { Evidence } from '../types.ts'

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
  readonly #alternatives: Prior['alternatives']
  /** Of somebody on no list who is like nobody. */
  readonly #stranger: number
  /** Equal findings are one object, so that each is looked up once. */
  readonly #known = new Map<Evidence, Apart>()

  /** @param listed people listed; the more there are, the more of them agree by chance */
  constructor({ studentsPresent, alternatives }: Prior, listed: number) {
    this.#alternatives = alternatives
    this.#stranger = (listed * (1 - studentsPresent)) / studentsPresent
  }

  /** @param identities best first; without any both probabilities are 1 */
  of(identities: readonly IdentityMatch[]): Probabilities {
    const [best] = identities
    if (best === undefined) return nobodyProposed
    const { sibling, twin, namesake } = this.#alternatives
    // Everything is stated against the best candidate, so that no power of two overflows.
    const reference = total(best.rows[0])
    let present = 0
    let absent = this.#stranger * oddsFactor(-reference)
    for (const { rows } of identities) {
      const own = total(rows[0]) - reference
      let [fromSibling, fromTwin, fromNamesake] = [0, 0, 0]
      for (const finding of rows[0].evidence) {
        const apart = this.#apartOf(finding)
        fromSibling += apart.sibling
        fromTwin += apart.twin
        fromNamesake += apart.namesake
      }
      present += oddsFactor(own)
      absent += sibling.share * oddsFactor(own - fromSibling)
      absent += twin.share * oddsFactor(own - fromTwin)
      absent += namesake.share * oddsFactor(own - fromNamesake)
    }
    // The best candidate's own weight is 1.
    return { falseMatch: (present - 1 + absent) / (present + absent), absent: absent / (present + absent) }
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
