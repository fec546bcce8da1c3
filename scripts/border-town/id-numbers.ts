import { at, type Random } from './random.ts'

export type Sex = '男' | '女'

/** Area codes that are assigned to nobody, standing in for Huayuan, Songtao (Guizhou) and Xiushan (Chongqing). */
export const areas = { huayuan: '433199', songtao: '520699', xiushan: '500299' } as const

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Seventeen digits and the check character of GB 11643-1999. */
function withCheck(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0)
  return first17 + at([...'10X98765432'], sum % 11)
}

/** Gives out resident ID numbers, none of them twice. */
export class IdNumbers {
  readonly #given = new Set<string>()
  readonly #random: Random

  constructor(random: Random) {
    this.#random = random
  }

  /** A number for somebody born on a day (YYYYMMDD); `accepts` may ask for a form, such as one that ends in X. */
  next(area: string, birth: string, sex: Sex, accepts: (id: string) => boolean = () => true): string {
    for (;;) {
      const sequence = this.#random.int(1, 49) * 10 + this.#random.int(0, 4) * 2 + (sex === '男' ? 1 : 0)
      const id = this.#take(area, birth, sequence)
      if (id !== null && accepts(id)) return id
    }
  }

  /** The number of a twin of the same sex: one of the next sequence numbers, so that the first fifteen digits are the same; digits only. */
  twinOf(id: string): string {
    const sequence = Number(id.slice(14, 17))
    for (let step = 2; step < 10; step += 2) {
      const twin = this.#take(id.slice(0, 6), id.slice(6, 14), sequence + step)
      if (twin !== null && !twin.endsWith('X')) return twin
    }
    throw new Error('no number left for a twin')
  }

  #take(area: string, birth: string, sequence: number): string | null {
    const id = withCheck(area + birth + String(sequence).padStart(3, '0'))
    // A right number that ends in 000 would look like one that a spreadsheet has cut.
    if (this.#given.has(id) || id.endsWith('000')) return null
    this.#given.add(id)
    return id
  }
}

/** Index of the last digit of the birth date in an ID number. */
export const lastOfBirth = 13

/** One digit of birth date or sequence typed wrongly, or the digit at `position`. */
export function wrongDigit(id: string, random: Random, position = random.int(8, 16)): string {
  const wrong = (Number(id[position]) + random.int(1, 9)) % 10
  return `${id.slice(0, position)}${wrong}${id.slice(position + 1)}`
}

/** Two neighbouring digits of birth date or sequence exchanged. */
export function transposed(id: string, random: Random): string {
  const places = [8, 9, 10, 11, 12, 13, 14, 15].filter((place) => id[place] !== id[place + 1])
  const place = random.pick(places)
  return id.slice(0, place) + (id[place + 1] ?? '') + (id[place] ?? '') + id.slice(place + 2)
}

/** The number of fifteen digits that an adult had before 1999: without the century and the check. */
export function fifteenDigits(id: string): string {
  return id.slice(0, 6) + id.slice(8, 17)
}
