import type { Found } from './found.ts'
import { finishHash, hashOn, type Hashing } from './text-hash.ts'

/** A key by which people are found: the 32-bit hash of its words. Those made here are signed, because V8 keeps numbers from 2^31 on as objects; the same 32 bits unsigned are the same key. */
export type Key = number

/** Begins the keys of one kind, so that a name never meets a village. */
export function kindOfKey(word: string): Hashing {
  return hashOn(`${word} `)
}

/** A key of one or two words. */
export function keyOf(kind: Hashing, word: string, further = ''): Key {
  const first = hashOn(word, kind)
  return finishHash(further === '' ? first : hashOn(further, hashOn(' ', first))) | 0
}

/** A key that is a single word, such as a number. */
export function wordKey(word: string): Key {
  return finishHash(hashOn(word)) | 0
}

/** People that may share an exact key before it is too common to compare them all (chosen: Zhangs of one birth date, namesakes of a county). */
export const mostUnderOneKey = 60

const tooMany = -2

/** Finds the people that share a key, without holding the keys: four bytes a key for its hash, four for its person, four for its chain. */
export class KeyIndex {
  #keys = new Int32Array(1024)
  #people = new Uint32Array(1024)
  #next = new Int32Array(1024)
  #heads = new Int32Array(0)
  #size = 0

  add(key: Key, person: number): void {
    if (this.#size === this.#keys.length) this.#grow()
    this.#keys[this.#size] = key
    this.#people[this.#size] = person
    this.#size++
    if (this.#heads.length > 0) this.#heads = new Int32Array(0)
  }

  /**
   * The people added under the key, or none where more than `most` share it: a cut by position would depend on the order of
   * rows. Different words with the same 32-bit hash are not told apart, and a person can come twice: the result is a proposal
   * to compare, never a finding.
   */
  find(anyKey: Key, most: number): readonly number[] {
    const key = anyKey | 0
    const found: number[] = []
    const keys = this.#keys
    const next = this.#next
    for (let entry = this.#firstOf(key, most); entry >= 0; entry = next[entry] ?? -1) if (keys[entry] === key) found.push(this.#people[entry] ?? 0)
    return found
  }

  /** The same, added to whom other keys found. Whether these are all who share the key; not where there are too many. */
  findInto(found: Found, anyKey: Key, most: number): boolean {
    const key = anyKey | 0
    const keys = this.#keys
    const next = this.#next
    const first = this.#firstOf(key, most)
    for (let entry = first; entry >= 0; entry = next[entry] ?? -1) if (keys[entry] === key) found.add(this.#people[entry] ?? 0)
    return first !== tooMany
  }

  /** The first entry with the key in its chain; -1 where nobody shares it, `tooMany` where more than `most` do. */
  #firstOf(key: Key, most: number): number {
    if (this.#heads.length === 0) this.#link()
    const keys = this.#keys
    const next = this.#next
    let first = -1
    let people = 0
    for (let entry = this.#heads[key & (this.#heads.length - 1)] ?? -1; entry !== -1; entry = next[entry] ?? -1) {
      if (keys[entry] !== key) continue
      if (first === -1) first = entry
      people++
      if (people > most) return tooMany
    }
    return first
  }

  #grow(): void {
    const longer = <T extends Uint32Array | Int32Array>(old: T, grown: T): T => {
      grown.set(old)
      return grown
    }
    const length = this.#size * 2
    this.#keys = longer(this.#keys, new Int32Array(length))
    this.#people = longer(this.#people, new Uint32Array(length))
    this.#next = new Int32Array(length)
  }

  #link(): void {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(this.#size, 8) * 1.5))
    this.#heads = new Int32Array(slots).fill(-1)
    for (let entry = 0; entry < this.#size; entry++) {
      const slot = (this.#keys[entry] ?? 0) & (slots - 1)
      this.#next[entry] = this.#heads[slot] ?? -1
      this.#heads[slot] = entry
    }
  }
}
