import type { Words } from '../../messages/language.ts'
import type { Evidence } from '../../types.ts'
import type { Frequencies } from '../frequencies.ts'
import type { NameForms } from '../name-forms.ts'
import type { ListedProfile, Profile } from '../profile.ts'

/** What comparisons know beside the pair. */
export interface ComparisonContext {
  readonly frequencies: Frequencies
  readonly forms: NameForms
  /** ISO date of the run. */
  readonly asOf: string
  /** Calendar year in which the registration's school year began. */
  readonly schoolYear: number
}

/**
 * One comparison: ordered, labelled levels with weights. Evidence about the family is kept apart from evidence about the child
 * (`about`), because a family on the list is a question and never a match.
 */
export interface Comparison<Level extends string = string> {
  readonly about: 'child' | 'family'
  /** One plain phrase a level, for people. */
  readonly labels: Readonly<Record<Level, Words>>
  /** null where either side has no value: missing says nothing. */
  compare(student: Profile, listed: ListedProfile, context: ComparisonContext): Finding<Level> | null
}

/** The level reached and its weight, log2(m/u) in thousandths of a bit. */
export interface Finding<Level extends string = string> {
  readonly level: Level
  readonly millibits: number
}

/** Findings of one comparison as candidates carry them; equal ones are one object, since hundreds of thousands are held. */
export class Findings {
  readonly #comparison: string
  /** By millibits; few levels are worth the same. */
  readonly #known = new Map<number, Evidence[]>()
  /** Most comparisons say the same of pair after pair. */
  #last: Evidence | null = null

  constructor(comparison: string) {
    this.#comparison = comparison
  }

  of(finding: Finding): Evidence {
    const last = this.#last
    return last?.level === finding.level && last.millibits === finding.millibits ? last : (this.#last = this.#lookUp(finding))
  }

  #lookUp({ level, millibits }: Finding): Evidence {
    const alike = this.#known.get(millibits)
    if (alike !== undefined) for (const each of alike) if (each.level === level) return each
    const evidence = { comparison: this.#comparison, level, millibits }
    if (alike === undefined) this.#known.set(millibits, [evidence])
    else alike.push(evidence)
    return evidence
  }
}
