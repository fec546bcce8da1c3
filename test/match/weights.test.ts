import { describe, expect, it } from 'vitest'
import { comparisons } from '../../src/match/comparisons/index.ts'
import { shares } from '../../src/match/shares/index.ts'
import type { Level } from '../../src/match/shares/level.ts'
import { nameSteps } from '../../src/match/shares/name.ts'
import { carerNameCap, characterErrorRate, sameSchoolRate, sameVillageRate, similarCarerNameCap, weights } from '../../src/match/weights.ts'
import { alike, faint, likeness, unlike } from '../../src/normalize/likeness.ts'

/** Thousandths of a bit by comparison and level: no m and no u may move a weight unseen. */
const shipped = {
  idNumber: {
    equal: 20_000,
    'equal-but-invalid': 16_000,
    'one-edit': 14_000,
    'one-edit-in-tail': 14_000,
    'short-form-agrees': 16_000,
    'fifteen-digits-agree': 12_000,
    'shown-digits-agree': 1_000,
    'two-edits': 8_600,
    'damaged-different': -6_000,
    'shown-digits-differ': -8_000,
    'valid-and-different': -8_000,
    'valid-and-same-day': -10_000,
  },
  studentNumber: { agrees: 16_000 },
  birthDate: { equal: 11_000, 'same-month': 6_000, swapped: 4_000, 'one-digit': 0, different: -7_000, 'not-of-school-age': -8_000, 'confirms-id': 1_000, 'contradicts-id': -3_000 },
  grade: { 'fits-age': 3_700, 'a-year-off': 100, 'two-years-off': -3_000, 'far-from-age': -6_000, 'fits-number': 0, 'far-from-number': -3_000 },
  school: { different: -2_000 },
  sex: { equal: 1_000, different: -6_000 },
  ethnicGroup: { equal: 500, different: -2_000 },
  village: { different: -3_000, 'not-in-address': -1_000 },
  family: { 'same-id': 16_000, 'nearly-same-id': 12_000, different: -1_500 },
  phone: { equal: 8_000 },
  name: { missingCharacter: -6_000, swappedCharacters: -8_000, placeholder: 0, pinyin: 5_000 },
}

const all: readonly (readonly [string, string, Level])[] = Object.entries({ ...shares, nameSteps }).flatMap(([comparison, levels]) =>
  Object.entries<Level>(levels).map(([level, of]) => [comparison, level, of] as const),
)

describe('weights', () => {
  it('are those that are shipped, to the thousandth of a bit', () => {
    expect(weights).toEqual(shipped)
    expect([carerNameCap, similarCarerNameCap]).toEqual([14_000, 5_000])
    expect([characterErrorRate, sameSchoolRate, sameVillageRate]).toEqual([0.02, 0.75, 0.9])
  })
})

describe('shares', () => {
  it.each(Object.entries(comparisons))('of %s have every level that it has, and no other', (id, { labels }) => {
    expect(Object.keys(shares[id as keyof typeof shares]).sort()).toEqual(Object.keys(labels).sort())
  })

  it.each(all)('of %s %s are shares, with a sentence in both languages', (_, __, { m, u, origin }) => {
    for (const each of typeof u === 'string' ? [m] : [m, u]) {
      expect(each.value).toBeGreaterThan(0)
      expect(each.value).toBeLessThanOrEqual(1)
    }
    expect(origin.zh).toMatch(/\p{Script=Han}.*。$/u)
    expect(origin.en).toMatch(/^[A-Z].*\.$/)
  })

  /** Levels that exclude each other, one of which every pair reaches on which the comparison can say this much. */
  const whole: readonly (readonly [Readonly<Record<string, Level>>, readonly string[], string])[] = [
    [shares.idNumber, ['equal', 'equal-but-invalid', 'one-edit', 'one-edit-in-tail', 'two-edits', 'damaged-different', 'valid-and-different', 'valid-and-same-day'], 'two numbers in full'],
    [shares.idNumber, ['shown-digits-agree', 'shown-digits-differ'], 'the first six digits'],
    [shares.birthDate, ['equal', 'swapped', 'one-digit', 'different'], 'two full dates'],
    [shares.birthDate, ['confirms-id', 'contradicts-id'], 'a date beside a number'],
    [shares.grade, ['fits-age', 'a-year-off', 'two-years-off', 'far-from-age'], 'a grade and an age'],
    [shares.grade, ['fits-number', 'far-from-number'], 'a grade beside a number'],
    [shares.sex, ['equal', 'different'], 'two sexes'],
    [shares.ethnicGroup, ['equal', 'different'], 'two groups'],
  ]
  it.each(whole)('add up to one: %#', (levels, ids, what) => {
    const sum = (of: 'm' | 'u'): number => ids.reduce((total, id) => total + shareOf(levels[id], of), 0)
    // What is left over is smaller than any assumption is sure.
    expect(sum('m'), what).toBeCloseTo(1, 2)
    expect(sum('u'), what).toBeCloseTo(1, 2)
  })

  it('leave nothing over where u is how common the value is', () => {
    expect(shares.school.equal.m.value + shares.school.different.m.value).toBeCloseTo(1, 9)
    expect(shares.village.equal.m.value + shares.village.different.m.value).toBeCloseTo(1, 9)
    expect(Object.values(shares.family).reduce((sum, { m }) => sum + m.value, 0)).toBeCloseTo(1, 9)
    expect(alike + faint + unlike).toBeCloseTo(1, 2)
  })

  it('of two unlike characters grow with sound and shape, and are within two bits of what was counted', () => {
    likeness.bits.forEach((row, sound) => {
      row.forEach((bits, shape) => {
        expect(bits).toBeGreaterThanOrEqual(Math.max(row[shape - 1] ?? -Infinity, likeness.bits[sound - 1]?.[shape] ?? -Infinity))
        expect(Math.abs(bits - Math.log2((likeness.m[sound]?.[shape] ?? 0) / (likeness.u[sound]?.[shape] ?? 0)))).toBeLessThan(2)
      })
    })
  })
})

function shareOf(level: Level | undefined, of: 'm' | 'u'): number {
  const share = level?.[of]
  return typeof share === 'object' ? share.value : NaN
}
