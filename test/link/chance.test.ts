import { describe, expect, it } from 'vitest'
import { linkPeople, strangers, type Invented } from './people.ts'

/** Probability that somebody else has the value that the first left row has in a column. */
function chanceOf(column: number, left: readonly Invented[], right: readonly Invented[]): number {
  const { context } = linkPeople(left, right)
  const row = Array.from({ length: context.left.size }, (_, each) => each).find((each) => context.left.key(each) === left[0]?.key) ?? -1
  return 2 ** context.chance.bits(column, 0, context.left, row)
}

const [given, born, code] = [0, 2, 6]
const people = strangers(400)
const alike = (share: number): readonly Invented[] => people.map((person, i) => (i % share === 0 ? { ...person, given: 'anna' } : person))

describe('chance of equal values', () => {
  it.each([1, 5])('is about what is shipped, in tables of %d rows', (count) => {
    const few = people.slice(0, count)
    for (const [column, shipped] of [[given, 0.005], [born, 0.0001], [code, 0.00001]] as const) {
      expect(chanceOf(column, few, few) / shipped).toBeGreaterThan(0.8)
      expect(chanceOf(column, few, few) / shipped).toBeLessThan(1.2)
    }
  })

  it('is how common the value is, in tables of four hundred', () => {
    const [rare, common] = [alike(10), alike(2)]
    expect(chanceOf(given, rare, rare)).toBeCloseTo(rare.filter((person) => person.given === 'anna').length / 400, 2)
    expect(chanceOf(given, common, common)).toBeCloseTo(common.filter((person) => person.given === 'anna').length / 400, 2)
  })

  it('is nearly 1 where a small table says one thing in every row', () => {
    const oneDay = people.slice(0, 30).map((person) => ({ ...person, born: '20240901' }))
    expect(chanceOf(born, oneDay, oneDay)).toBeGreaterThan(0.9)
  })

  it('of a value seen once is that of a value in a column of so many', () => {
    const numbered = people.map((person, i) => ({ ...person, given: `name${String(i)}` }))
    expect(chanceOf(given, numbered, numbered)).toBeLessThan(0.001)
    expect(chanceOf(code, people, people)).toBeCloseTo(1e-5, 9)
  })
})
