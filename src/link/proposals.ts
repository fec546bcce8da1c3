import { KeyIndex, mostUnderOneKey, wordKey, type Key } from '../match/key-index.ts'
import { kinds } from './kinds/index.ts'
import type { Kind } from './kinds/kind.ts'
import type { LinkSchema } from './schema.ts'
import type { LinkTable } from './table.ts'

/** Keys of two columns: more of them find more, and cost twelve bytes a row each (measured on febrl4: 12 miss four of 5,000 people, 40 one, 64 none). */
const mostPairKeys = 64
/** Keys of two columns over all rows (chosen: half a gigabyte), and how many are made of however many rows. */
const mostKeys = 40_000_000
const fewestPairKeys = 12

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

  constructor(schema: LinkSchema, right: LinkTable) {
    this.#schema = schema
    this.#pairs = pairKeys(schema, right)
    for (let row = 0; row < right.size; row++) for (const key of this.#keys(right, row)) this.#index.add(key, row)
  }

  /** Names of the columns that make keys, for the manifest. */
  get keys(): readonly (readonly string[])[] {
    return [...this.#schema.columns.filter(({ kind }) => kinds[kind].isKey).map(({ name }) => [name]), ...this.#pairs.map((pair) => pair.map(({ name }) => name))]
  }

  /** Right rows, each once, ascending. */
  of(left: LinkTable, row: number): readonly number[] {
    const found = new Set<number>()
    for (const key of this.#keys(left, row)) for (const each of this.#index.find(key, mostUnderOneKey)) found.add(each)
    return [...found].sort((a, b) => a - b)
  }

  #keys(table: LinkTable, row: number): ReadonlySet<Key> {
    const keys = new Set<Key>()
    this.#schema.columns.forEach(({ kind: id }, column) => {
      const kind: Kind = kinds[id]
      const value = table.value(row, column)
      if (!kind.isKey || value === '') return
      for (const part of [value, ...(kind.parts?.(value) ?? [])]) keys.add(wordKey(`${String(column)} ${part}`))
    })
    for (const [first, second] of this.#pairs) {
      const [a, b] = [keyPartOf(first, table, row), keyPartOf(second, table, row)]
      if (a !== '' && b !== '') keys.add(wordKey(a < b ? `${a}\n${b}` : `${b}\n${a}`))
    }
    return keys
  }
}

function keyPartOf({ column, space, of }: KeyPart, table: LinkTable, row: number): string {
  const value = table.value(row, column)
  const part = value === '' ? '' : of(value)
  return part === '' ? '' : `${space} ${part}`
}

/** Pairs that few share by chance, the most telling first, leaving out what a single key finds already. */
function pairKeys(schema: LinkSchema, right: LinkTable): readonly PairKey[] {
  const parts = keyParts(schema, right).filter(({ column, name, equality }) => !isKeyAlone(schema, column, name) || right.size * equality > mostUnderOneKey / 2)
  const pairs = parts.flatMap((first, at) => parts.slice(at + 1).map((second): PairKey => [first, second]))
  const shared = ([first, second]: PairKey): number => right.size * first.equality * second.equality
  return pairs
    .filter((pair) => pair[0].column !== pair[1].column && shared(pair) <= mostUnderOneKey)
    .sort((a, b) => shared(a) - shared(b))
    .slice(0, Math.max(fewestPairKeys, Math.min(mostPairKeys, Math.floor(mostKeys / Math.max(right.size, 1)))))
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
