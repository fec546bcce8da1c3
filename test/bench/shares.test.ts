import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportion } from '../../bench/accuracy/shares.ts'

const total = (parts: ReadonlyMap<string, number>): number => [...parts.values()].reduce((sum, part) => sum + part, 0)

describe('apportion', () => {
  it.each<[number, number, readonly number[], string]>([
    [66, 0, [65, 1], 'down at no offset, but for what the one before it left'],
    [66, 0.9, [66, 0], 'all of the remainder to the first'],
    [100, 0.9, [99, 1], 'whole numbers stay, whatever the offset'],
  ])('divides %d at the offset %d into %j: %s', (people, offset, expected) => {
    expect([...apportion(people, [['most', 0.99], ['few', 0.01]], offset).values()]).toEqual(expected)
  })

  it('gives each its share rounded down or up, and all of them the number, on average its share', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(shares, fc.nat({ max: 5_000 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (weights, people, offset) => {
        const sum = weights.reduce((all, weight) => all + weight, 0)
        const named = weights.map((weight, i) => [String(i), weight / sum] as const)
        const parts = apportion(people, named, offset)
        expect(total(parts)).toBe(people)
        for (const [id, share] of named) expect(Math.abs((parts.get(id) ?? 0) - people * share)).toBeLessThan(1 + 1e-6)
      }),
    )
    const offsets = Array.from({ length: 100 }, (_, i) => i / 100)
    const few = offsets.map((offset) => apportion(66, [['most', 0.99], ['few', 0.01]], offset).get('few') ?? 0)
    expect(few.reduce((sum, part) => sum + part, 0) / offsets.length).toBeCloseTo(0.66)
  })
})
