import { describe, expect, it } from 'vitest'
import { indexLists } from '../../src/match/match.ts'
import { matchStudents } from '../../src/match/matching.ts'
import type { LevelInForce, RunWeights } from '../../src/match/run-weights.ts'
import { StringPool } from '../../src/match/string-pool.ts'
import { store, type PersonFields } from '../people.ts'
import { schoolOf } from './school.ts'

const asOf = '2018-09-12'

function weightsOf(students: readonly PersonFields[], listed: readonly PersonFields[]): RunWeights {
  const pool = new StringPool()
  return matchStudents(indexLists(store(students.map((each) => ({ kind: 'registration', ...each })), pool), store(listed, pool), asOf)).described
}

const children = schoolOf(400)
const listed = children.map(({ guardianName = '', ...child }) => ({ ...child, headName: guardianName }))
const levels = ({ comparisons, nameSteps }: RunWeights): readonly (readonly [string, LevelInForce])[] =>
  Object.entries({ ...comparisons, nameSteps }).flatMap(([comparison, of]) => Object.entries(of).map(([id, level]) => [`${comparison} ${id}`, level] as const))

describe('the weights of a run', () => {
  const shipped = weightsOf([{ name: '龙翠翠' }], [{ name: '石天保' }])
  const tuned = weightsOf(children, listed)

  it.each(levels(shipped))('follow from m and u: %s', (_, { m, u, added = 0, shipped: weight, inForce, shift }) => {
    if (typeof u === 'string') expect({ weight, inForce, shift }).toEqual({})
    else {
      expect(Math.round(Math.log2(m / u) * 1000 + added)).toBe(weight)
      expect(inForce).toBe(weight)
    }
  })

  it('say by which share a level was moved, and how far', () => {
    const { different, 'same-name': sameName } = tuned.comparisons.family
    expect(different).toMatchObject({ m: 0.35, mFrom: 'assumed', u: 0.99, shipped: -1_500, tunedBy: 'family different', cases: 0, pairs: 400 })
    expect(different?.mInForce).toBeCloseTo((0.35 * 200) / 600, 3)
    expect(different?.inForce).toBe(-1_500 + Math.round(1000 * Math.log2(1 / 3)))
    expect(sameName).toMatchObject({ u: 'carerCharacters', uFrom: 'files', most: 14_000, tunedBy: 'family different' })
    expect(sameName?.shift).toBeGreaterThan(0)
    for (const [, { mInForce = 0 }] of levels(tuned)) expect(mInForce).toBeLessThanOrEqual(1)
    expect(shipped.comparisons.family['different']).not.toHaveProperty('tunedBy')
  })

  it('say what was counted in the files, and what holds for a value that they do not have', () => {
    // Both sides; two characters of a given name.
    expect(tuned.frequencies.surname).toMatchObject({ counted: 800, distinct: 5, backOffWeight: 100 })
    expect(tuned.frequencies.character).toMatchObject({ counted: 1_600, distinct: 16 })
    expect(tuned.frequencies.village).toEqual({ counted: 800, distinct: 4, backOff: 0.05, backOffWeight: 20, unseen: Number((1 / 820).toPrecision(6)) })
    expect(tuned.frequencies.school).toMatchObject({ counted: 0, distinct: 0, unseen: 0.02 })
  })

  it('are the same for the same people', () => {
    expect(JSON.stringify(weightsOf(children, listed))).toBe(JSON.stringify(tuned))
  })
})
