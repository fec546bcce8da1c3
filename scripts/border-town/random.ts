/** A stream of numbers that depends on its seed alone: the fixture is the same on every machine and at every time. */
export interface Random {
  /** An integer from `from` to `to`, both included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** An item by its weight. */
  weighted<T>(items: readonly (readonly [T, number])[]): T
  shuffle<T>(items: readonly T[]): T[]
}

/** A stream of its own for every seed, so that a change in one part of the generator leaves the others as they are. */
export function seeded(seed: string): Random {
  let state = hash(seed)
  // mulberry32 (Tommy Ettinger, public domain): 32-bit integers only, so that no platform rounds differently.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(items: readonly T[]): T => at(items, int(0, items.length - 1))
  return {
    int,
    pick,
    chance: (probability) => next() < probability,
    weighted(items) {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0)
      const found = items.find(([, weight]) => (left -= weight) < 0)
      return (found ?? at(items, items.length - 1))[0]
    },
    shuffle(items) {
      const shuffled = [...items]
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = int(0, last)
        const kept = at(shuffled, last)
        shuffled[last] = at(shuffled, other)
        shuffled[other] = kept
      }
      return shuffled
    },
  }
}

/** FNV-1a over the seed's code units. */
function hash(seed: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < seed.length; i++) value = Math.imul(value ^ seed.charCodeAt(i), 0x01000193)
  return value
}

/** The item at a place that must exist; a generator that reaches beyond is wrong and stops. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index]
  if (item === undefined) throw new Error(`nothing at ${index} of ${items.length}`)
  return item
}
