import { surnameOf } from '../normalize/name.ts'
import type { Frequencies } from './frequencies.ts'
import { millibits } from './millibits.ts'
import { characterErrorRate } from './weights.ts'

/** One distinct name, prepared for comparing. */
export interface NameForm {
  /** Characters without dots; a run of Latin letters inside a Chinese name is one. */
  readonly characters: readonly string[]
  /** Code point of each; `lettersCode` for a run of letters. */
  readonly codes: readonly number[]
  /** log2((1-e)/p) of each in thousandths of a bit: surname characters by how common the surname is, the others by theirs. */
  readonly worths: readonly number[]
}

/** Stands for a run of letters, which is no character. */
export const lettersCode = 0

/** Names kept; a county's, after which the memory is better used otherwise. */
const mostForms = 500_000

/** Prepares each distinct name once: parents' names repeat. */
export class NameForms {
  readonly #frequencies: Frequencies
  readonly #forms = new Map<string, NameForm>()

  constructor(frequencies: Frequencies) {
    this.#frequencies = frequencies
  }

  of(name: string): NameForm {
    const known = this.#forms.get(name)
    if (known !== undefined) return known
    if (this.#forms.size >= mostForms) this.#forms.clear()
    const form = prepare(name, this.#frequencies)
    this.#forms.set(name, form)
    return form
  }
}

function prepare(name: string, frequencies: Frequencies): NameForm {
  const dotless = name.replaceAll('·', '')
  const characters = /[A-Z]{2}/.test(dotless) && /\p{Script=Han}/u.test(dotless) ? (dotless.match(/[A-Z]{2,}|./gsu) ?? []) : [...dotless]
  const { surname } = surnameOf(name)
  const ofSurname = [...surname].length
  // A compound surname's weight is spread over its characters.
  const worthOfSurname = ofSurname === 0 ? 0 : millibits(Math.log2((1 - characterErrorRate) / frequencies.surname(surname)) / ofSurname)
  const worths = characters.map((character, position) => (position < ofSurname ? worthOfSurname : millibits(Math.log2((1 - characterErrorRate) / frequencies.character(character)))))
  return { characters, codes: characters.map(codeOf), worths }
}

function codeOf(character: string): number {
  const code = character.codePointAt(0) ?? lettersCode
  return character.length > String.fromCodePoint(code).length ? lettersCode : code
}
