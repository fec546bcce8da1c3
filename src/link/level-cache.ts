/** Pairs of values that are remembered (chosen: a quarter of a megabyte a column stays near the processor; names and places meet again and again). */
const slots = 1 << 14
/** Numbers of a slot: two values, their level, and one that keeps a slot within a line of the processor's cache. */
const stride = 4

/** Levels of pairs of values that were compared before. A slot holds the last pair that fell into it. */
export class LevelCache {
  readonly #slots = new Uint32Array(slots * stride)

  /** The level of two values by their numbers, neither 0; -1 where it is not known. */
  get(a: number, b: number): number {
    const at = slotOf(a, b)
    return this.#slots[at] === a && this.#slots[at + 1] === b ? (this.#slots[at + 2] ?? -1) : -1
  }

  set(a: number, b: number, level: number): void {
    const at = slotOf(a, b)
    this.#slots[at] = a
    this.#slots[at + 1] = b
    this.#slots[at + 2] = level
  }
}

/** Multipliers are odd and far from powers of two (the golden ratio, and murmur3's). */
function slotOf(a: number, b: number): number {
  const mixed = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b)
  return ((mixed ^ (mixed >>> 15)) & (slots - 1)) * stride
}
