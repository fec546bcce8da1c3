import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { Distribution, Random } from '../accuracy/random.ts'
import { febrlSchema } from './schema.ts'

/** Columns that hold something of the person: all but the key. */
const columns = Object.keys(febrlSchema).slice(1)

/** Of five households' members three stand in both tables, one in the left only and one in the right only (chosen), so that many of the absent have a relative there. */
const sides = ['both', 'both', 'both', 'left', 'right'] as const
/** Errors of a left row (chosen: three in ten rows have none, as many have one). */
const errorCounts: readonly (readonly [number, number])[] = [[0, 0.3], [1, 0.3], [2, 0.25], [3, 0.15]]
/** What an error is (chosen; febrl4 has about as many of each). */
const errorKinds = [['edit', 0.6], ['missing', 0.25], ['other', 0.1], ['exchanged', 0.05]] as const
/** Zipf's law: the n-th most common name is borne by 1/n as many. */
const zipf = (names: readonly string[]): Distribution<string> => new Distribution(names.map((name, at) => [name, 1 / (at + 1)]))

const syllables = ['ba', 'cor', 'den', 'el', 'fa', 'gri', 'hol', 'in', 'jor', 'ka', 'lan', 'mer', 'nor', 'ol', 'per', 'quin', 'ros', 'sta', 'ti', 'ul', 'ver', 'wes', 'yar', 'zel']
const endings = ['by', 'den', 'field', 'ing', 'ley', 'man', 'more', 'ner', 'son', 'ton', 'well', 'wick']

/** Words of two syllables and an ending, each once. */
function words(count: number, random: Random): readonly string[] {
  const made = new Set<string>()
  while (made.size < count) made.add(`${random.pick(syllables)}${random.pick(syllables)}${random.chance(0.3) ? random.pick(syllables) : ''}${random.pick(endings)}`)
  return [...made]
}

/** An invented world: as many names and places as a country's register has for so many people. */
class World {
  readonly #random: Random
  readonly #given: Distribution<string>
  readonly #surnames: Distribution<string>
  readonly #streets: readonly string[]
  readonly #suburbs: readonly { readonly name: string; readonly postcode: string; readonly state: string }[]

  constructor(size: number, random: Random) {
    this.#random = random
    this.#given = zipf(words(1500, random))
    this.#surnames = zipf(words(8000, random))
    this.#streets = words(Math.max(200, Math.round(size / 50)), random).map((word) => `${word} ${random.pick(['street', 'road', 'place', 'lane', 'crescent'])}`)
    this.#suburbs = words(Math.max(50, Math.round(size / 200)), random).map((name) => ({ name, postcode: String(random.between(1000, 9999)), state: random.pick(['north', 'east', 'south', 'west', 'central', 'island']) }))
  }

  /** One to four people under one roof, by the columns: brothers and sisters, and one household in fifty has twins. */
  household(): readonly (readonly string[])[] {
    const random = this.#random
    const { name, postcode, state } = random.pick(this.#suburbs)
    const [surname, number, street, more] = [this.#surnames.draw(random), String(random.between(1, 200)), random.pick(this.#streets), random.chance(0.4) ? `unit ${String(random.between(1, 60))}` : '']
    const born = this.#date()
    const isTwins = random.chance(0.02)
    return Array.from({ length: random.between(1, 4) }, (_, at) => [
      this.given(), surname, number, street, more, name, postcode, state, isTwins && at < 2 ? born : this.#date(), String(random.between(1_000_000, 9_999_999)),
    ])
  }

  given(): string {
    return this.#given.draw(this.#random)
  }

  #date(): string {
    const random = this.#random
    return `${String(random.between(1920, 2010))}${String(random.between(1, 12)).padStart(2, '0')}${String(random.between(1, 28)).padStart(2, '0')}`
  }

  /** The person as another register has them. */
  entered(person: readonly string[]): readonly string[] {
    const random = this.#random
    const row = [...person]
    for (let left = random.weighted(errorCounts); left > 0; left--) {
      const column = random.between(0, columns.length - 1)
      const kind = random.weighted(errorKinds)
      if (kind === 'exchanged') [row[0], row[1]] = [row[1] ?? '', row[0] ?? '']
      else row[column] = kind === 'missing' ? '' : kind === 'other' ? (this.household()[0]?.[column] ?? '') : edited(row[column] ?? '', random)
    }
    return row
  }
}

/** A character more, less or other, or two neighbours exchanged. */
function edited(text: string, random: Random): string {
  if (text === '') return ''
  const at = random.between(0, text.length - 1)
  const character = /\d/.test(text[at] ?? '') ? String(random.between(0, 9)) : random.pick([...'abcdefghiklmnoprstuvwy'])
  return random.pick([
    text.slice(0, at) + character + text.slice(at + 1),
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + character + text.slice(at),
    text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
  ])
}

/**
 * Writes left.csv and right.csv of about `size` rows each and truth.csv with the numbers of both, all of invented people: three in four left rows are in the right
 * table, with up to three errors. The same size and seed give the same bytes.
 */
export async function writeGenerated(folder: string, size: number, seed = 1): Promise<void> {
  const random = new Random(seed)
  const world = new World(size, random)
  const [left, right, truth] = ['left.csv', 'right.csv', 'truth.csv'].map((file) => createWriteStream(join(folder, file)))
  if (left === undefined || right === undefined || truth === undefined) throw new Error('three files')
  const heading = `${['rec_id', ...columns].join(',')}\n`
  left.write(heading)
  right.write(heading)
  truth.write('left,right\n')
  let [lefts, rights, number] = [0, 0, 0]
  while (lefts < size || rights < size) {
    for (const person of world.household()) {
      const side = random.pick(sides)
      number++
      if (side !== 'right') {
        lefts++
        left.write(`l${String(number)},${world.entered(person).join(',')}\n`)
      }
      if (side !== 'left') {
        rights++
        right.write(`r${String(number)},${person.join(',')}\n`)
      }
      if (side === 'both') truth.write(`l${String(number)},r${String(number)}\n`)
    }
    if (left.writableNeedDrain) await once(left, 'drain')
  }
  await Promise.all([left, right, truth].map(async (stream) => {
    stream.end()
    await once(stream, 'finish')
  }))
}
