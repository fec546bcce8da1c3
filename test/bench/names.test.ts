import { describe, expect, test } from 'vitest'
import { heardAs, inTraditional, seenAs } from '../../bench/accuracy/confusions.ts'
import { drawGiven, drawSurname, type Sex } from '../../bench/accuracy/names.ts'
import { Random } from '../../bench/accuracy/random.ts'

const draws = 60_000

function count(items: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/** Chance that two random items agree. */
function agreement(items: readonly string[]): number {
  let agreeing = 0
  for (const times of count(items).values()) agreeing += times * (times - 1)
  return agreeing / (items.length * (items.length - 1))
}

describe('names are as alike as names are (shares measured on public rosters)', () => {
  const random = new Random(1)
  const sexes: readonly Sex[] = ['male', 'female']
  const people = Array.from({ length: draws }, () => ({ surname: drawSurname(random), given: drawGiven(random, random.pick(sexes), 'child') }))
  const two = people.filter(({ given }) => [...given].length === 2)

  test('two characters of given names agree once in about 235', () => {
    const rate = 1 / agreement(people.flatMap(({ given }) => [...given]))
    expect(rate).toBeGreaterThan(200)
    expect(rate).toBeLessThan(270)
  })

  test('two given names of two characters share one in the same place in about .85 %', () => {
    const rate = agreement(two.map(({ given }) => [...given][0] ?? '')) + agreement(two.map(({ given }) => [...given][1] ?? ''))
    expect(rate).toBeGreaterThan(0.007)
    expect(rate).toBeLessThan(0.011)
  })

  test('about 7 pairs with the same full name are expected in 1,000 pupils where five surnames dominate', () => {
    const pairs = agreement(people.map(({ surname, given }) => surname + given)) * (1000 * 999) / 2
    expect(pairs).toBeGreaterThan(4)
    expect(pairs).toBeLessThan(10)
  })
})

describe('errors', () => {
  test.each(['伟', '婷', '龙', '浩'])('%s is taken for another character by sound and by shape', (character) => {
    const random = new Random(2)
    for (let i = 0; i < 50; i++) {
      expect(heardAs(character, random)).not.toBe(character)
      expect(seenAs(character, random)).not.toBe(character)
    }
  })

  test('names are written in traditional characters', () => {
    expect(inTraditional('龙国华')).toBe('龍國華')
  })
})
