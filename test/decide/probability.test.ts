import { describe, expect, it } from 'vitest'
import { Odds, type Probabilities } from '../../src/decide/probability.ts'
import { shippedPrior } from '../../src/match/in-force.ts'
import type { IdentityMatch } from '../../src/match/match.ts'
import type { Candidate, Evidence } from '../../src/types.ts'

function candidate(listed: number, ...evidence: readonly Evidence[]): Candidate {
  return { listed, evidence, millibits: evidence.reduce((sum, { millibits }) => sum + millibits, 0), familyMillibits: 0 }
}
const id = (level: string, millibits: number): Evidence => ({ comparison: 'idNumber', level, millibits })
const name = (level: string, millibits: number): Evidence => ({ comparison: 'name', level, millibits })
const birth = (level: string, millibits: number): Evidence => ({ comparison: 'birthDate', level, millibits })
const village = (level: string, millibits: number): Evidence => ({ comparison: 'village', level, millibits })
const family = (level: string, millibits: number): Evidence => ({ comparison: 'family', level, millibits })

/** `households` and `files`: of each listed person, in their order; -1 where nobody says, and one file. */
const probabilities = (candidates: readonly Candidate[], size: number, households: readonly number[] = [], owned: readonly number[] = [], files: readonly string[] = []): Probabilities => {
  const identities = candidates.map((each): IdentityMatch => ({ identity: each.listed, rows: [each] }))
  const odds = new Odds(shippedPrior, { size, household: (listed) => households[listed] ?? -1, place: (listed) => ({ file: files[listed] ?? 'list.csv', sheet: null, row: listed + 2, column: 1 }) })
  return odds.of(identities.filter(({ identity }) => !owned.includes(identity)), identities)
}
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
    expect(small).toBeLessThan(0.02)
    expect(large).toBeGreaterThan(0.3)
  })

  it('says that somebody is there even where it is open who', () => {
    const [one, other] = [candidate(0, name('equal', 20_000), birth('equal', 11_000)), candidate(1, name('equal', 20_000), birth('equal', 11_000))]
    expect(probabilities([one, other], 100).absent).toBeLessThan(0.01)
  })

  it('is a half for each of two who fit equally well', () => {
    const [one, other] = [candidate(0, name('equal', 20_000), birth('equal', 11_000)), candidate(1, name('equal', 20_000), birth('equal', 11_000))]
    expect(falseMatchProbability([one, other], 100)).toBeCloseTo(0.5, 2)
  })

  it('holds a slip in the name for a sibling who is on no list, where nothing else is known of the child', () => {
    const slip = candidate(0, name('similar-last-character', 40_000), family('same-id', 16_000))
    const same = candidate(0, name('equal', 40_000), family('same-id', 16_000))
    expect(falseMatchProbability([slip], 100)).toBeGreaterThan(0.01)
    expect(falseMatchProbability([same], 100)).toBeLessThan(1e-4)
  })

  it('holds the name alone for a namesake who is on no list, however rare it is', () => {
    const alone = candidate(0, name('equal', 40_000))
    expect(falseMatchProbability([alone], 100)).toBeGreaterThan(0.005)
    expect(falseMatchProbability([candidate(0, ...alone.evidence, village('equal', 7_000))], 100)).toBeGreaterThan(1e-3)
    expect(falseMatchProbability([candidate(0, ...alone.evidence, village('equal', 7_000), birth('equal', 11_000))], 100)).toBeLessThan(1e-4)
  })

  it('holds a valid number of the same day for a twin who is on no list', () => {
    const sameDay = candidate(0, id('valid-and-same-day', -10_000), birth('equal', 11_000), name('similar-last-character', 12_000), family('same-id', 16_000))
    expect(falseMatchProbability([sameDay], 100)).toBeGreaterThan(0.5)
  })

  it('holds another birth date beside an equal number for a sibling with that number', () => {
    const contradicted = candidate(0, id('equal', 20_000), name('other-last-character', 8_000), birth('contradicts-id', -3_000), family('same-id', 16_000))
    const confirmed = candidate(0, id('equal', 20_000), name('other-last-character', 8_000), birth('confirms-id', 1_000), family('same-id', 16_000))
    expect(falseMatchProbability([contradicted], 100)).toBeGreaterThan(0.5)
    expect(falseMatchProbability([confirmed], 100)).toBeLessThan(0.01)
  })

  it('leaves whoever is like a child that is matched as probable as before', () => {
    const [namesake, twin] = [candidate(0, id('fifteen-digits-agree', 12_000), name('equal', 13_000), family('different', -1_500)), candidate(1, id('fifteen-digits-agree', 12_000), name('other-last-character', 500), family('same-id', 16_000))]
    const [alone, beside] = [probabilities([namesake], 100), probabilities([twin, namesake], 100, [], [1])]
    expect(beside.falseMatch).toBeGreaterThan(20 * alone.falseMatch)
  })

  it('says of whether somebody is there no less where others are taken', () => {
    const [own, sister] = [candidate(0, name('similar-character', 12_000), birth('equal', 11_000)), candidate(1, name('other-last-character', 3_000), family('same-id', 16_000), birth('equal', 11_000))]
    const [alone, beside] = [probabilities([own], 100), probabilities([sister, own], 100, [], [1])]
    expect(beside.absent).toBe(alone.absent)
    expect(beside.falseMatch).toBeGreaterThan(alone.falseMatch)
  })

  it('counts the child whom a household lacks once, by the member whom the row resembles most', () => {
    const [slip, sister] = [candidate(0, name('similar-character', 12_000), family('same-id', 16_000), birth('equal', 11_000)), candidate(1, name('other-last-character', 3_000), family('same-id', 16_000), birth('equal', 11_000))]
    expect(probabilities([slip, sister], 100, [7, 7], [1])).toEqual(probabilities([slip], 100, [7]))
    expect(probabilities([slip, sister], 100, [7, 8], [1]).falseMatch).toBeGreaterThan(probabilities([slip], 100).falseMatch)
    // Nobody says of what household they are.
    expect(probabilities([slip, sister], 100, [], [1])).toEqual(probabilities([slip, sister], 100, [7, 8], [1]))
  })

  const sister = candidate(1, id('equal', 20_000), name('other-last-character', 3_000), family('same-id', 16_000), birth('contradicts-id', -6_000))
  it.each<[string, string, readonly number[], readonly string[], boolean]>([
    ['a family that agrees', 'same-name', [], [], true],
    ['another guardian, in another list than the sister', 'different', [], ['a.csv', 'b.csv'], true],
    ['another guardian, in the same household', 'different', [7, 7], [], true],
    ['another guardian, in the same list: a namesake', 'different', [7, 8], [], false],
  ])('does not think of a sister whom no list has where the very name is listed with %s: %s', (_, level, households, files, isLeftOut) => {
    const own = candidate(0, name('equal', 18_000), family(level, level === 'different' ? -1_500 : 14_000), birth('equal', 11_000))
    const [alone, beside] = [probabilities([own], 100), probabilities([sister, own], 100, households, [1], files)]
    expect(beside.falseMatch > alone.falseMatch).toBe(!isLeftOut)
  })

  it('is 1 where all who resemble the student are others', () => {
    expect(probabilities([candidate(0, id('equal', 20_000), name('equal', 15_000))], 100, [], [0])).toEqual({ falseMatch: 1, absent: 1 })
  })
})
