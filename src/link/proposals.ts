import { KeyIndex, mostUnderOneKey, wordKey, type Key } from '../match/key-index.ts'
import { finishHash, hashOn } from '../match/text-hash.ts'
import { kinds } from './kinds/index.ts'
import type { Kind } from './kinds/kind.ts'
import type { LinkSchema } from './schema.ts'
import type { LinkTable } from './table.ts'

/** Keys of two columns: more of them find more, and cost twelve bytes a row each (measured on febrl4: 12 miss four of 5,000 people, 40 one, 64 none). */
const mostPairKeys = 64
/** Keys of two columns over all rows (chosen: half a gigabyte), and how many are made of however many rows. */
const mostKeys = 40_000_000
const fewestPairKeys = 12
/** Right rows that all keys of two columns together may propose to a left one by chance (measured: 25 lose nobody of febrl4 and of 20,000 generated rows; twice that). */
const mostByChance = 50

/** A column, or a piece of its values, that makes a key together with another. */
interface KeyPart {
  readonly column: number
  readonly name: string
  /** Parts of one space are compared with each other: given names and surnames, so that exchanged ones are found. */
  readonly space: string
  readonly of: (value: string) => string
  /** How probably two random people of the table share it. */
  readonly equality: number
}

type PairKey = readonly [KeyPart, KeyPart]

/** Proposes the right rows worth comparing with a left one: those that share a telling value or a half of it, or the values of any two columns. */
export class LinkProposals {
  readonly #schema: LinkSchema
  readonly #index = new KeyIndex()
  readonly #pairs: readonly PairKey[]
  /** The parts of which the pairs are made, each once, and the pairs as numbers of them. */
  readonly #parts: readonly KeyPart[]
  readonly #numbers: readonly (readonly [number, number])[]
  /** By right row the question that last found it, so that each is found once. */
  readonly #found: Uint32Array
  #question = 0

  constructor(schema: LinkSchema, right: LinkTable) {
    this.#schema = schema
    this.#pairs = pairKeys(schema, right)
    this.#parts = [...new Set(this.#pairs.flat())]
    this.#numbers = this.#pairs.map(([first, second]) => [this.#parts.indexOf(first), this.#parts.indexOf(second)])
    this.#found = new Uint32Array(right.size)
    for (let row = 0; row < right.size; row++) for (const key of this.#keys(right, row)) this.#index.add(key, row)
  }

  /** Names of the columns that make keys, for the manifest. */
  get keys(): readonly (readonly string[])[] {
    return [...this.#schema.columns.filter(({ kind }) => kinds[kind].isKey).map(({ name }) => [name]), ...this.#pairs.map((pair) => pair.map(({ name }) => name))]
  }

  /** Right rows, each once, in an order that depends on what the tables hold. */
  of(left: LinkTable, row: number): readonly number[] {
    const question = ++this.#question
    const found: number[] = []
    for (const key of this.#keys(left, row)) {
      for (const each of this.#index.find(key, mostUnderOneKey)) {
        if (this.#found[each] === question) continue
        this.#found[each] = question
        found.push(each)
      }
    }
    return found
  }

  #keys(table: LinkTable, row: number): readonly Key[] {
    const keys: Key[] = []
    this.#schema.columns.forEach(({ kind: id }, column) => {
      const kind: Kind = kinds[id]
      const value = table.value(row, column)
      if (!kind.isKey || value === '') return
      for (const part of [value, ...(kind.parts?.(value) ?? [])]) keys.push(wordKey(`${String(column)} ${part}`))
    })
    const hashes = this.#parts.map((part) => hashOfPart(part, table, row))
    for (const [first, second] of this.#numbers) {
      const [a = 0, b = 0] = [hashes[first], hashes[second]]
      // The same in both orders, so that exchanged names meet.
      if (a !== 0 && b !== 0) keys.push(finishHash(Math.imul(Math.min(a, b), keyMultiplier) ^ Math.max(a, b)))
    }
    return keys
  }
}

/** Parts two hashes of which one key is made (odd; the golden ratio as 32 bits). */
const keyMultiplier = 0x9e3779b1

/** 0 where the row has no such part. */
function hashOfPart({ column, space, of }: KeyPart, table: LinkTable, row: number): number {
  const value = table.value(row, column)
  const part = value === '' ? '' : of(value)
  return part === '' ? 0 : finishHash(hashOn(part, hashOn(`${space} `)))
}

/** Pairs that few share by chance, the most telling first, leaving out what a single key finds already. */
function pairKeys(schema: LinkSchema, right: LinkTable): readonly PairKey[] {
  const parts = keyParts(schema, right).filter(({ column, name, equality }) => !isKeyAlone(schema, column, name) || right.size * equality > mostUnderOneKey / 2)
  const pairs = parts.flatMap((first, at) => parts.slice(at + 1).map((second): PairKey => [first, second]))
  const shared = ([first, second]: PairKey): number => right.size * first.equality * second.equality
  const telling = pairs.filter((pair) => pair[0].column !== pair[1].column && shared(pair) <= mostUnderOneKey).sort((a, b) => shared(a) - shared(b))
  let expected = 0
  const affordable = telling.filter((pair) => (expected += shared(pair)) <= mostByChance)
  return telling.slice(0, Math.max(fewestPairKeys, Math.min(affordable.length, mostPairKeys, Math.floor(mostKeys / Math.max(right.size, 1)))))
}

function isKeyAlone({ columns }: LinkSchema, column: number, name: string): boolean {
  const { kind } = columns[column] ?? { kind: 'text' }
  return kinds[kind].isKey && columns[column]?.name === name
}

function keyParts(schema: LinkSchema, right: LinkTable): readonly KeyPart[] {
  return schema.columns.flatMap(({ name, kind: id }, column) => {
    const kind: Kind = kinds[id]
    const space = id === 'name' || id === 'surname' ? 'name' : String(column)
    const whole = { column, name, space, of: (value: string) => value }
    const pieces = Object.entries(kind.pieces ?? {}).map(([piece, of]) => ({ column, name: `${name} (${piece})`, space: `${space} ${piece}`, of }))
    return [whole, ...pieces].map((part) => ({ ...part, equality: equalityOf(part, right) }))
  })
}

/** Over rows that state it; 0 for fewer than two. */
function equalityOf({ column, of }: Pick<KeyPart, 'column' | 'of'>, table: LinkTable): number {
  const counts = new Map<string, number>()
  let total = 0
  for (let row = 0; row < table.size; row++) {
    const value = table.value(row, column)
    const part = value === '' ? '' : of(value)
    if (part === '') continue
    total++
    counts.set(part, (counts.get(part) ?? 0) + 1)
  }
  let pairs = 0
  for (const count of counts.values()) pairs += count * (count - 1)
  return total < 2 ? 0 : pairs / (total * (total - 1))
}
