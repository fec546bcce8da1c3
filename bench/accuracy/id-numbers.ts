import { checkCharacter } from '../../src/normalize/id-check.ts'
import type { Sex } from './names.ts'
import type { Random } from './random.ts'

/** Gives out ID numbers, each once: area, birth date, sequence (odd for male), check character of GB 11643. */
export class IdNumbers {
  readonly #given = new Set<string>()
  readonly #random: Random

  constructor(random: Random) {
    this.#random = random
  }

  next(area: string, birth: string, sex: Sex): string {
    for (;;) {
      const number = this.#take(area, birth, 2 * this.#random.between(0, 498) + (sex === 'male' ? 1 : 2))
      if (number !== null) return number
    }
  }

  /** The number of a twin who was registered right after: the next sequence number of the sex. */
  after(idNumber: string, sex: Sex): string {
    const [area, birth] = [idNumber.slice(0, 6), idNumber.slice(6, 14)]
    for (let sequence = Number(idNumber.slice(14, 17)) + 1; sequence <= 999; sequence++) {
      const number = sequence % 2 === (sex === 'male' ? 1 : 0) ? this.#take(area, birth, sequence) : null
      if (number !== null) return number
    }
    return this.next(area, birth, sex)
  }

  #take(area: string, birth: string, sequence: number): string | null {
    const digits = area + birth + String(sequence).padStart(3, '0')
    const number = digits + checkCharacter(digits)
    // A number that ends in 000 would look like one that a spreadsheet damaged.
    if (this.#given.has(number) || number.endsWith('000')) return null
    this.#given.add(number)
    return number
  }
}
