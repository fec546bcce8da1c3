import { surnameOf } from '../normalize/name.ts'
import type { NameComparison } from './comparisons/name.ts'
import type { Frequencies } from './frequencies.ts'
import { characterErrorRate, millibits } from './weights.ts'

/** One distinct name, prepared for comparing. */
export interface NameForm {
  /** Its number, by which comparisons are remembered. */
  readonly index: number
  /** Characters without dots; a run of Latin letters inside a Chinese name is one. */
  readonly characters: readonly string[]
  /** log2((1-e)/p) of each in thousandths of a bit: surname characters by how common the surname is, the others by theirs. */
  readonly worths: Int32Array
}

/** Names and pairs kept; a county's, after which the memory is better used otherwise. */
const mostForms = 500_000
const mostPairs = 1_000_000

/** Numbers stay below this, so that two fit into one exact double. */
const pairBase = 2 ** 26

/** Prepares each distinct name once, and remembers what pairs of names were found to be: parents and villages' names repeat. */
export class NameForms {
  readonly #frequencies: Frequencies
  readonly #forms = new Map<string, NameForm>()
  readonly #pairs = new Map<number, NameComparison>()

  constructor(frequencies: Frequencies) {
    this.#frequencies = frequencies
  }

  of(name: string): NameForm {
    const known = this.#forms.get(name)
    if (known !== undefined) return known
    if (this.#forms.size >= mostForms) {
      this.#forms.clear()
      this.#pairs.clear()
    }
    const form = { index: this.#forms.size, ...prepare(name, this.#frequencies) }
    this.#forms.set(name, form)
    return form
  }

  compared(a: NameForm, b: NameForm): NameComparison | undefined {
    return this.#pairs.get(pairKey(a, b))
  }

  remember(a: NameForm, b: NameForm, comparison: NameComparison): void {
    if (this.#pairs.size >= mostPairs) this.#pairs.clear()
    this.#pairs.set(pairKey(a, b), comparison)
  }
}

function pairKey(a: NameForm, b: NameForm): number {
  return a.index <= b.index ? a.index * pairBase + b.index : b.index * pairBase + a.index
}

function prepare(name: string, frequencies: Frequencies): Pick<NameForm, 'characters' | 'worths'> {
  const dotless = name.replaceAll('·', '')
  const characters = /\p{Script=Han}/u.test(dotless) ? (dotless.match(/[A-Z]{2,}|./gsu) ?? []) : [...dotless]
  const { surname } = surnameOf(name)
  const ofSurname = [...surname].length
  const worths = characters.map((character, position) =>
    position < ofSurname
      ? // A compound surname's weight is spread over its characters.
        millibits(Math.log2((1 - characterErrorRate) / frequencies.surname(surname)) / ofSurname)
      : millibits(Math.log2((1 - characterErrorRate) / frequencies.character(character))),
  )
  return { characters, worths: Int32Array.from(worths) }
}
