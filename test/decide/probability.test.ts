import { describe, expect, it } from 'vitest'
import { probabilities } from '../../src/decide/probability.ts'
import type { Candidate, Evidence } from '../../src/types.ts'

function candidate(listed: number, ...evidence: readonly Evidence[]): Candidate {
  return { listed, evidence, millibits: evidence.reduce((sum, { millibits }) => sum + millibits, 0), familyMillibits: 0 }
}
const id = (level: string, millibits: number): Evidence => ({ comparison: 'idNumber', level, millibits })
const name = (level: string, millibits: number): Evidence => ({ comparison: 'name', level, millibits })

const falseMatchProbability = (candidates: readonly Candidate[], listed: number): number => probabilities(candidates, listed).falseMatch

describe('probabilities', () => {
  it('is 1 where nobody is proposed', () => {
    expect(falseMatchProbability([], 1000)).toBe(1)
  })

  it('is small for an equal number and name, whatever the size of the list', () => {
    const best = candidate(0, id('equal', 20_000), name('equal', 18_000))
    for (const listed of [100, 10_000, 1_000_000]) expect(falseMatchProbability([best], listed)).toBeLessThan(1e-5)
  })

  it('grows with the list: more people agree by chance', () => {
    const best = candidate(0, name('equal', 18_000))
    const [small, large] = [falseMatchProbability([best], 100), falseMatchProbability([best], 1_000_000)]
    expect(small).toBeLessThan(0.01)
    expect(large).toBeGreaterThan(0.3)
  })

  it('says that somebody is there even where it is open who', () => {
    const [one, other] = [candidate(0, name('equal', 30_000)), candidate(1, name('equal', 30_000))]
    expect(probabilities([one, other], 100).absent).toBeLessThan(0.01)
  })

  it('is a half for each of two who fit equally well', () => {
    const [one, other] = [candidate(0, name('equal', 30_000)), candidate(1, name('equal', 30_000))]
    expect(falseMatchProbability([one, other], 100)).toBeCloseTo(0.5, 2)
  })

  it('holds a slip in the name for a sibling who is on no list, where nothing else is known of the child', () => {
    const slip = candidate(0, name('similar-last-character', 40_000))
    const same = candidate(0, name('equal', 40_000))
    expect(falseMatchProbability([slip], 100)).toBeGreaterThan(0.01)
    expect(falseMatchProbability([same], 100)).toBeLessThan(1e-4)
  })
})
