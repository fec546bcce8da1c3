import { describe, expect, it } from 'vitest'
import type { LinkCandidate } from '../../src/link/candidates.ts'
import { shareOfRelativesApart } from '../../src/link/relatives.ts'

const shares = { m: [], present: 0.98, relatives: 0.02, pairs: 980, rounds: 5 }
/** The person: 40 bits, and a tenth of them for a relative. */
const same = (right: number): LinkCandidate => ({ right, millibits: 40_000, relativeMillibits: 4_000, agreement: 'some' })
/** A brother or sister: the household agrees, and all else differs. */
const relative = (right: number): LinkCandidate => ({ right, millibits: 5_000, relativeMillibits: 30_000, agreement: 'some' })
const present = Array.from({ length: 980 }, (_, row) => [same(row)])
const absent = (of: (row: number) => LinkCandidate): readonly (readonly LinkCandidate[])[] => [...present, ...Array.from({ length: 20 }, (_, n) => [of(980 + n)])]

describe('shareOfRelativesApart', () => {
  it('is that of the rows whose relative no other row claims', () => {
    expect(shareOfRelativesApart(absent((row) => relative(row)), 1000, { ...shares, present: 0.979 })).toBeCloseTo(0.02, 3)
  })

  it('is as small as chance makes it where every relative has a row of their own', () => {
    expect(shareOfRelativesApart(absent((row) => relative(row - 980)), 1000, { ...shares, present: 0.979 })).toBeCloseTo(0.02 * 0.021, 5)
  })
})
