/** A seeded source of random numbers (mulberry32), so that a run can be repeated from its seed alone. */
export class Random {
  #state: number

  constructor(seed: number) {
    // The seeds of a run are neighbours; spread them (the golden ratio as 32 bits).
    this.#state = Math.imul(seed + 1, 0x9e3779b9) >>> 0
  }

  /** 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  /** Picks by weight. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let left = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [item, weight] of choices) if ((left -= weight) < 0) return item
    const last = choices.at(-1)
    if (last === undefined) throw new Error('nothing to pick from')
    return last[0]
  }

  shuffled<T>(items: readonly T[]): T[] {
    const result = [...items]
    for (let i = result.length - 1; i > 0; i--) {
      const j = this.between(0, i)
      const [a, b] = [result[i], result[j]]
      if (a === undefined || b === undefined) continue
      result[i] = b
      result[j] = a
    }
    return result
  }
}

/** A fixed table of weights, drawn from in the time of a binary search. */
export class Distribution<T> {
  readonly #items: readonly T[]
  readonly #sums: Float64Array

  constructor(weights: readonly (readonly [T, number])[]) {
    this.#items = weights.map(([item]) => item)
    this.#sums = new Float64Array(weights.length)
    let sum = 0
    weights.forEach(([, weight], i) => (this.#sums[i] = sum += weight))
  }

  draw(random: Random): T {
    const target = random.next() * (this.#sums.at(-1) ?? 0)
    let [low, high] = [0, this.#sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sums[middle] ?? 0) > target) high = middle
      else low = middle + 1
    }
    const item = this.#items[low]
    if (item === undefined) throw new Error('nothing to draw from')
    return item
  }
}
