import { describe, expect, it } from 'vitest'
import { missingLevel, relativeRatio, tuneTrueShares, type GroupedPairs } from '../../src/link/em.ts'

/** Groups of one pair; comparisons with the levels equal (0) and different (1), whose u are 1/1024 and nearly 1. */
function groups(pairs: readonly (readonly number[])[]): GroupedPairs {
  const levels = Uint8Array.from(pairs.flat())
  return { comparisons: pairs[0]?.length ?? 2, starts: Array.from({ length: pairs.length + 1 }, (_, i) => i), levels, chance: Float64Array.from(levels, (level) => (level === 0 ? -10 : 0)) }
}

const start = { m: [[0.9, 0.1], [0.9, 0.1]], present: 0.5, relatives: 0.01 }
const settings = { mostRounds: 100, leastChange: 1e-6, weightOfStart: 10, others: 100, shared: [0, 0] }
const repeat = (count: number, pair: readonly number[]): readonly (readonly number[])[] => Array.from({ length: count }, () => pair)

describe('tuneTrueShares', () => {
  it('learns how often true pairs differ', () => {
    const { m, present } = tuneTrueShares(groups([...repeat(700, [0, 0]), ...repeat(300, [0, 1])]), start, settings)
    // Equal in the one comparison and different in the other is 2^10 * .3 to 100: true, for the most part.
    expect(m[0]?.[0]).toBeGreaterThan(0.99)
    expect(m[1]?.[1]).toBeGreaterThan(0.2)
    expect(m[1]?.[1]).toBeLessThan(0.31)
    expect(present).toBeGreaterThan(0.9)
  })

  it('ends where no share moves any more, and in any case after the most rounds', () => {
    const pairs = groups([...repeat(700, [0, 0]), ...repeat(300, [0, 1])])
    const tuned = tuneTrueShares(pairs, start, settings)
    expect(tuned.rounds).toBeGreaterThan(1)
    expect(tuned.rounds).toBeLessThan(settings.mostRounds)
    expect(tuneTrueShares(pairs, start, { ...settings, mostRounds: tuned.rounds + 50 })).toEqual(tuned)
    expect(tuneTrueShares(pairs, start, { ...settings, leastChange: 0, mostRounds: 7 }).rounds).toBe(7)
    const { m } = tuneTrueShares(pairs, start, { ...settings, leastChange: 0, mostRounds: tuned.rounds + 50 })
    expect(m[1]?.[1]).toBeCloseTo(tuned.m[1]?.[1] ?? 0, 5)
  })

  it('keeps the starting shares where there is nothing to learn from', () => {
    const { m, present, pairs } = tuneTrueShares(groups([]), start, settings)
    expect(m[0]?.[0]).toBeCloseTo(0.9)
    expect(present).toBeCloseTo(0.5)
    expect(pairs).toBe(0)
  })

  it('learns that few are there', () => {
    const absent: GroupedPairs = { comparisons: 2, starts: [0, 1, ...Array.from({ length: 99 }, () => 1)], levels: Uint8Array.from([0, 0]), chance: Float64Array.from([-10, -10]) }
    expect(tuneTrueShares(absent, start, settings).present).toBeLessThan(0.1)
  })

  it('takes pairs that share what a household shares for relatives, and learns nothing from them', () => {
    // Address, given name, number: half of the pairs agree in the address alone.
    const pairs = groups([...repeat(500, [0, 0, 0]), ...repeat(500, [0, 1, 1])])
    const three = { ...start, m: [[0.9, 0.1], [0.9, 0.1], [0.9, 0.1]] }
    const asRelatives = tuneTrueShares(pairs, { ...three, relatives: 0.1 }, { ...settings, shared: [0.95, 0, 0] })
    expect(asRelatives.relatives).toBeGreaterThan(0.4)
    expect(asRelatives.m[1]?.[1]).toBeLessThan(0.05)
    expect(tuneTrueShares(pairs, { ...three, relatives: 1e-6 }, { ...settings, shared: [0, 0, 0] }).m[1]?.[1]).toBeGreaterThan(asRelatives.m[1]?.[1] ?? 1)
  })

  it('lets a comparison that says nothing be', () => {
    const { m } = tuneTrueShares(groups(repeat(100, [0, missingLevel])), start, { ...settings, others: 10 })
    expect(m[1]?.[0]).toBeCloseTo(0.9)
  })
})

it.each([
  [1024, 0, 1, 'what relatives do not share says nothing of them'],
  [1024, 1, 1024, 'what all of them share says as much as of one person'],
  [0.01, 0.5, 0.505, 'half of them differ'],
])('relativeRatio(%d, %d) is %d: %s', (ratio, shared, expected) => {
  expect(relativeRatio(ratio, shared)).toBeCloseTo(expected)
})
