import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jaroWinkler } from '../../../src/link/similarity/jaro-winkler.ts'

describe('jaroWinkler', () => {
  it.each([
    ['martha', 'marhta', 0.961, 'Winkler: two letters exchanged'],
    ['dwayne', 'duane', 0.84, 'Winkler: a letter other and one missing'],
    ['dixon', 'dicksonx', 0.813, 'Winkler: three letters more'],
    ['shackleford', 'shackelford', 0.982, "Winkler's table: exchanged in the middle"],
    ['jones', 'johnson', 0.832, "Winkler's table"],
    ['abroms', 'abrams', 0.922, "Winkler's table"],
    ['itman', 'smith', 0.467, "Winkler's table: too little for the prefix to count"],
    ['abc', 'xyz', 0, 'nothing in common'],
    ['', 'a', 0, 'nothing'],
    ['a', 'a', 1, 'equal'],
  ])('%s and %s: %d (%s)', (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 3)
  })

  it('is the same in both directions, from 0 to 1, and 1 for equal texts only', () => {
    const word = fc.stringMatching(/^[a-d]{0,9}$/)
    fc.assert(
      fc.property(word, word, (a, b) => {
        const similarity = jaroWinkler(a, b)
        expect(jaroWinkler(b, a)).toBe(similarity)
        expect(similarity).toBeGreaterThanOrEqual(0)
        expect(similarity === 1).toBe(a === b)
      }),
    )
  })

  it('has room for texts that are longer than usual', () => {
    const long = 'a'.repeat(300)
    expect(jaroWinkler(long, `${long}b`)).toBeGreaterThan(0.99)
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.961, 3)
  })
})
