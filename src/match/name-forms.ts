import { isOfCommonCharacters, surnameOf } from '../normalize/name.ts'
import { unitAt } from '../normalize/unit-at.ts'
import { remember } from '../remember.ts'
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

/** Names kept: a student's is asked for again with each candidate, and few others ever are (chosen). */
const mostForms = 2_000

/** Prepares names for comparing. */
export class NameForms {
  readonly #frequencies: Frequencies
  readonly #forms = new Map<string, NameForm>()
  readonly #surnameWorths = new Map<string, number>()
  /** By code point. */
  readonly #characterWorths = new Map<number, number>()

  constructor(frequencies: Frequencies) {
    this.#frequencies = frequencies
  }

  of(name: string): NameForm {
    return this.#forms.get(name) ?? remember(this.#forms, name, this.#prepare(name), mostForms)
  }

  /** The sum of the worths of all characters. Most names are compared with nothing but themselves, and are not prepared for it. */
  worth(name: string): number {
    return isOfCommonCharacters(name) ? this.#worthOfCommon(name) : sum(this.of(name).worths)
  }

  #worthOfCommon(name: string): number {
    const { surname, given } = surnameOf(name)
    const { length } = given
    let worth = surname.length * this.#worthOfSurname(surname, surname.length)
    for (let i = 0; i < length; i++) worth += this.#worthOfCharacter(unitAt(given, i))
    return worth
  }

  /** Of each character of the surname: a compound one's weight is spread over them. */
  #worthOfSurname(surname: string, characters: number): number {
    let worth = this.#surnameWorths.get(surname)
    if (worth === undefined) this.#surnameWorths.set(surname, (worth = millibits(Math.log2((1 - characterErrorRate) / this.#frequencies.surname(surname)) / characters)))
    return worth
  }

  /** Of a character of the given name, by its code point. */
  #worthOfCharacter(code: number): number {
    let worth = this.#characterWorths.get(code)
    if (worth === undefined) this.#characterWorths.set(code, (worth = worthOf(this.#frequencies.character(String.fromCodePoint(code)))))
    return worth
  }

  #prepare(name: string): NameForm {
    const characters = charactersOf(name)
    const codes = characters.map(codeOf)
    const { surname } = surnameOf(name)
    const ofSurname = [...surname].length
    const worths = codes.map((code, position) => {
      if (position < ofSurname) return this.#worthOfSurname(surname, ofSurname)
      return code === lettersCode ? worthOf(this.#frequencies.character(characters[position] ?? '')) : this.#worthOfCharacter(code)
    })
    return { characters, codes, worths }
  }
}

/** Of a value by its share of all, without anything that its kind adds. */
function worthOf(share: number): number {
  return millibits(Math.log2((1 - characterErrorRate) / share))
}

function sum(worths: readonly number[]): number {
  let total = 0
  for (const worth of worths) total += worth
  return total
}

function charactersOf(name: string): readonly string[] {
  if (isOfCommonCharacters(name)) return [...name]
  const dotless = name.replaceAll('·', '')
  return /[A-Z]{2}/.test(dotless) && /\p{Script=Han}/u.test(dotless) ? (dotless.match(/[A-Z]{2,}|./gsu) ?? []) : [...dotless]
}

function codeOf(character: string): number {
  const code = character.codePointAt(0) ?? lettersCode
  return character.length > String.fromCodePoint(code).length ? lettersCode : code
}
