import { KeyIndex, mostUnderOneKey, type Key } from '../match/key-index.ts'
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
/** Right rows that a value or a part of it may propose by chance and still be a key alone (chosen: half of what one key may; see `mostUnderOneKey`). */
const mostByOneValue = mostUnderOneKey / 2

/** A column, or a part or piece of its values, that makes a key: alone or together with another. */
interface KeyPart {
  readonly column: number
  readonly name: string
  /** Parts of one space are compared with each other: given names and surnames, so that exchanged ones are found. */
  readonly space: string
  readonly of: (value: string) => string
  /** How probably two random people of the table share it. */
  readonly equality: number
  /** Right rows that it proposes on average where it is a key alone: of values that too many share none. */
  readonly proposed: number
}

type PairKey = readonly [KeyPart, KeyPart]

/** Proposes the right rows worth comparing with a left one: those that share a telling value or a half of it, or the values of any two columns. */
export class LinkProposals {
  readonly #index = new KeyIndex()
  readonly #alone: readonly KeyPart[]
  readonly #pairs: readonly PairKey[]
  /** The parts of which the pairs are made, each once, and the pairs as numbers of them. */
  readonly #parts: readonly KeyPart[]
  readonly #numbers: readonly (readonly [number, number])[]
  /** By right row the question that last found it, so that each is found once. */
  readonly #found: Uint32Array
  #question = 0

  constructor(schema: LinkSchema, right: LinkTable) {
    const { alone, others } = keyParts(schema, right)
    this.#alone = alone
    this.#pairs = pairKeys(others, right)
    this.#parts = [...new Set(this.#pairs.flat())]
    this.#numbers = this.#pairs.map(([first, second]) => [this.#parts.indexOf(first), this.#parts.indexOf(second)])
    this.#found = new Uint32Array(right.size)
    for (let row = 0; row < right.size; row++) for (const key of this.#keys(right, row)) this.#index.add(key, row)
  }

  /** Names of the columns that make keys, for the manifest. */
  get keys(): readonly (readonly string[])[] {
    return [...this.#alone.map(({ name }) => [name]), ...this.#pairs.map((pair) => pair.map(({ name }) => name))]
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
    for (const part of this.#alone) {
      const hash = hashOfPart(part, table, row)
      if (hash !== 0) keys.push(hash)
    }
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

/** Pairs that few share by chance, the most telling first. */
function pairKeys(parts: readonly KeyPart[], right: LinkTable): readonly PairKey[] {
  const pairs = parts.flatMap((first, at) => parts.slice(at + 1).map((second): PairKey => [first, second]))
  const shared = ([first, second]: PairKey): number => right.size * first.equality * second.equality
  const telling = pairs.filter((pair) => pair[0].column !== pair[1].column && shared(pair) <= mostUnderOneKey).sort((a, b) => shared(a) - shared(b))
  let expected = 0
  const affordable = telling.filter((pair) => (expected += shared(pair)) <= mostByChance)
  return telling.slice(0, Math.max(fewestPairKeys, Math.min(affordable.length, mostPairKeys, Math.floor(mostKeys / Math.max(right.size, 1)))))
}

/** What finds the right row by itself, and what makes pairs; what a single key finds already makes none. */
function keyParts(schema: LinkSchema, right: LinkTable): { readonly alone: readonly KeyPart[]; readonly others: readonly KeyPart[] } {
  const [alone, others]: [KeyPart[], KeyPart[]] = [[], []]
  schema.columns.forEach(({ name, kind: id }, column) => {
    const kind: Kind = kinds[id]
    const space = id === 'name' || id === 'surname' ? 'name' : String(column)
    const made = (part: string, of: KeyPart['of']): KeyPart => ({ column, name: part === '' ? name : `${name} (${part})`, space: part === '' ? space : `${space} ${part}`, of, ...sharing(column, of, right) })
    const singles = [made('', (value) => value), ...Object.entries(kind.parts ?? {}).map(([part, of]) => made(part, of))]
    for (const single of singles) {
      const isAlone = kind.isKey && single.proposed > 0 && single.proposed <= mostByOneValue
      if (isAlone) alone.push(single)
      // Of a value that stands for "unknown", and by which nobody is found, the pairs are all there is.
      if (!isAlone || right.size * single.equality > mostByOneValue) others.push(single)
    }
    others.push(...Object.entries(kind.pieces ?? {}).map(([piece, of]) => made(piece, of)))
  })
  return { alone, others }
}

/** Over rows that state it; none for fewer than two. */
function sharing(column: number, of: KeyPart['of'], table: LinkTable): Pick<KeyPart, 'equality' | 'proposed'> {
  const counts = new Map<string, number>()
  let total = 0
  for (let row = 0; row < table.size; row++) {
    const value = table.value(row, column)
    const part = value === '' ? '' : of(value)
    if (part === '') continue
    total++
    counts.set(part, (counts.get(part) ?? 0) + 1)
  }
  let [pairs, proposed] = [0, 0]
  for (const count of counts.values()) {
    pairs += count * (count - 1)
    if (count <= mostUnderOneKey) proposed += count * count
  }
  return { equality: total < 2 ? 0 : pairs / (total * (total - 1)), proposed: total === 0 ? 0 : proposed / total }
}
