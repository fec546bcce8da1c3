/** Finds the people that share a key, without holding the keys: four bytes a key for its hash, four for its person, four for its chain. */
export class KeyIndex {
  #hashes = new Uint32Array(1024)
  #people = new Uint32Array(1024)
  #next = new Int32Array(1024)
  #heads = new Int32Array(0)
  #size = 0

  add(key: string, person: number): void {
    if (this.#size === this.#hashes.length) this.#grow()
    this.#hashes[this.#size] = hash(key)
    this.#people[this.#size] = person
    this.#size++
    this.#heads = new Int32Array(0)
  }

  /**
   * The people added under the key, or none where more than `most` share it: a cut by position would depend on the order of
   * rows. Different keys with the same 32-bit hash are not told apart, and a person can come twice: the result is a proposal
   * to compare, never a finding.
   */
  find(key: string, most: number): readonly number[] {
    if (this.#heads.length === 0) this.#link()
    const wanted = hash(key)
    const found: number[] = []
    for (let entry = this.#heads[wanted & (this.#heads.length - 1)] ?? -1; entry !== -1; entry = this.#next[entry] ?? -1) {
      if (this.#hashes[entry] !== wanted) continue
      if (found.length === most) return []
      found.push(this.#people[entry] ?? 0)
    }
    return found
  }

  #grow(): void {
    const longer = <T extends Uint32Array | Int32Array>(old: T, grown: T): T => {
      grown.set(old)
      return grown
    }
    const length = this.#size * 2
    this.#hashes = longer(this.#hashes, new Uint32Array(length))
    this.#people = longer(this.#people, new Uint32Array(length))
    this.#next = new Int32Array(length)
  }

  #link(): void {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(this.#size, 8) * 1.5))
    this.#heads = new Int32Array(slots).fill(-1)
    for (let entry = 0; entry < this.#size; entry++) {
      const slot = (this.#hashes[entry] ?? 0) & (slots - 1)
      this.#next[entry] = this.#heads[slot] ?? -1
      this.#heads[slot] = entry
    }
  }
}

/** FNV-1a over UTF-16 units with a final mix (murmur3's), 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
