import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { speakQuality } from '../../../src/messages/quality.ts'
import { estimate, falseMatchRate, missedMatchRate } from '../../../src/report/quality/estimate.ts'
import { atLimits } from '../../../src/report/quality/limits.ts'
import { hasRareCharacter } from '../../../src/report/quality/rare-characters.ts'
import { shownComplement, shownNumber, shownPercent } from '../../../src/report/quality/shown.ts'
import type { Candidate, Decision } from '../../../src/types.ts'

const say = speakQuality('zh')
const candidate: Candidate = { listed: 0, evidence: [], millibits: 0, familyMillibits: 0 }

function decision(verdict: Decision['verdict'], falseMatch: number): Decision {
  const rest = { student: 0, reason: 'not-in-any-list', params: {}, standing: 'active', category: null, hits: [], falseMatch, candidates: falseMatch === 1 ? [] : [candidate], family: null } as const
  return verdict === 'matched' ? { ...rest, verdict, match: candidate } : { ...rest, verdict, match: null }
}

describe('estimate', () => {
  const sums = estimate([decision('matched', 0.01), decision('matched', 0.03), decision('needs-verification', 0.2), decision('unmatched', 0.75), decision('unmatched', 1)])

  it('adds up probabilities and says of whom nothing is known', () => {
    expect({ ...sums, rightAsked: 0, falseMatches: 0 }).toEqual({ students: 5, matched: 2, falseMatches: 0, asked: 1, rightAsked: 0, unmatched: 2, withoutCandidate: 1, missed: 0.25 })
    expect(sums.falseMatches).toBeCloseTo(0.04)
    expect(sums.rightAsked).toBeCloseTo(0.8)
  })

  it('divides by the matched, and by those expected on the lists', () => {
    expect(falseMatchRate(sums)).toBeCloseTo(0.02)
    expect(missedMatchRate(sums)).toBeCloseTo(0.25 / (2 - 0.04 + 0.8 + 0.25))
    expect(falseMatchRate(estimate([]))).toBeNull()
    expect(missedMatchRate(estimate([decision('unmatched', 1)]))).toBeNull()
  })
})

describe('shown', () => {
  it.each([
    [0, 0, 'none at all'],
    [0.000412, 0.00041, 'two digits however small'],
    [2e-9, '<0.000001', 'below a millionth of a student'],
    [3.14159, 3.1, 'two digits'],
    [123.456, 123.5, 'whole students and a decimal'],
  ])('%d is shown as %s: %s', (expected, shown, why) => {
    expect(shownNumber(expected, say), why).toBe(shown)
  })

  it.each([
    [null, '', ''],
    [0, 0, 100],
    [0.000004, 0.0004, 99.9996],
    [0.0137, 1.4, 98.6],
    [1e-12, '<0.000001', 100],
  ])('a share of %s is %s per cent, and the rest %s', (share, percent, rest) => {
    expect(shownPercent(share, say)).toBe(percent)
    expect(shownComplement(share)).toBe(rest)
  })
})

describe('rare characters', () => {
  it.each([
    ['龙翠翠', false, 'first level of GB 2312'],
    ['王梓婷', false, 'second level'],
    ['李玥', true, 'not in GB 2312'],
    ['吴堃', true, 'not in GB 2312'],
    ['张𬱖', true, 'beyond the first plane'],
    ['张?', true, 'a sign in place of a character'],
    ['张YUE', true, 'pinyin in place of a character'],
    ['阿依·古丽', false, 'the dot is no character'],
    ['ANNA SMITH', false, 'a Latin name lacks no character'],
    ['', false, 'no name'],
  ])('%s: %s (%s)', (name, rare) => {
    expect(hasRareCharacter(name)).toBe(rare)
  })
})

describe('limits', () => {
  it.each([
    ['matched', 1e-5, [1, 1, 1, 1, 0], 'asked once the limit is below'],
    ['needs-verification', 1e-3, [1, 1, 0, 0, 0], 'asked for its probability alone'],
    ['needs-verification', 1e-9, [0, 0, 0, 0, 0], 'asked for another reason stays'],
    ['unmatched', 1e-9, [0, 0, 0, 0, 0], 'unmatched stays'],
  ] as const)('%s at %d is matched at the limits %j: %s', (verdict, falseMatch, matched, why) => {
    expect(atLimits([decision(verdict, falseMatch)], 1e-4).slice(1).map((each) => each.matched), why).toEqual(matched)
  })

  it('matches no more, and expects no more false, the lower the limit', () => {
    const decisions = fc.array(fc.tuple(fc.constantFrom('matched', 'needs-verification', 'unmatched'), fc.double({ min: 0, max: 1, noNaN: true })).map(([verdict, falseMatch]) => decision(verdict, falseMatch)))
    fc.assert(
      fc.property(decisions, (each) => {
        const rows = atLimits(each, 1e-4)
        for (const { matched, asked, unmatched } of rows) expect(matched + asked + unmatched).toBe(each.length)
        const reckoned = rows.slice(1)
        reckoned.slice(1).forEach(({ matched, falseMatches }, at) => {
          expect(matched).toBeLessThanOrEqual(reckoned[at]?.matched ?? 0)
          expect(falseMatches).toBeLessThanOrEqual((reckoned[at]?.falseMatches ?? 0) + 1e-9)
        })
      }),
    )
  })
})
