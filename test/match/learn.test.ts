import { describe, expect, it } from 'vitest'
import { indexLists } from '../../src/match/match.ts'
import { matchStudents, type Matching } from '../../src/match/matching.ts'
import { StringPool } from '../../src/match/string-pool.ts'
import { store, type PersonFields } from '../people.ts'
import { schoolOf } from './school.ts'

const asOf = '2018-09-12'
function match(students: readonly PersonFields[], listed: readonly PersonFields[]): Matching {
  const pool = new StringPool()
  return matchStudents(indexLists(store(students.map((each) => ({ kind: 'registration', ...each })), pool), store(listed, pool), asOf))
}

const listedAs = ({ guardianName, ...child }: PersonFields): PersonFields => ({ ...child, headName: guardianName ?? '' })
const shareOf = ({ described }: Matching, id: string): Matching['described']['shares'][number] | undefined => described.shares.find((each) => each.id === id)

describe('weights in force', () => {
  it('are the shipped ones where few pairs are certain', () => {
    const school = schoolOf(60)
    const matching = match(school, school.map(listedAs))
    expect(matching.described.shares.every(({ from }) => from === 'shipped')).toBe(true)
    expect(matching.weights.shifts).toEqual({})
  })

  it('follow the pairs of the run: guardians who are never another speak more against a stranger', () => {
    const school = schoolOf(400)
    const matching = match(school, school.map(listedAs))
    expect(shareOf(matching, 'family different')).toMatchObject({ from: 'tuned', cases: 0, pairs: 400 })
    expect(matching.weights.shifts['family']?.['different']).toBeLessThan(-1_000)
    const family = matching.matches[0]?.identities[0]?.rows[0].evidence.find(({ comparison }) => comparison === 'family')
    expect(family?.level).toBe('same-name')
  })

  it('follow the pairs of the run: where half of the guardians are others, that says little', () => {
    const school = schoolOf(400)
    const others = school.map((child, i) => (i % 2 === 0 ? { ...child, guardianName: '龙老船夫' } : child))
    const matching = match(others, school.map(listedAs))
    expect(shareOf(matching, 'family different')).toMatchObject({ from: 'tuned', cases: 200, pairs: 400 })
    expect(matching.weights.shifts['family']?.['different']).toBeGreaterThan(200)
  })

  it('move no weight by more than three bits', () => {
    const school = schoolOf(1_500)
    const { weights } = match(school, school.map(listedAs))
    for (const levels of Object.values(weights.shifts)) for (const shift of Object.values(levels)) expect(Math.abs(shift)).toBeLessThanOrEqual(3_000)
  })

  it('hold for as many students as the lists have', () => {
    const school = schoolOf(600)
    const matching = match(school, school.slice(0, 60).map(listedAs))
    const prior = matching.weights.priors['valid-number']
    expect(prior.studentsPresent).toBeLessThan(0.35)
    expect(prior.alternatives.namesake.share).toBeGreaterThan(0.05)
  })

  it('tell those who state a valid number from those who do not: the lists seldom have as many of both', () => {
    const school = schoolOf(800)
    const withoutNumber = school.map((child, i) => (i < 200 ? { ...child, idNumber: '' } : child))
    const matching = match(withoutNumber, school.slice(0, 300).map(listedAs))
    const { 'valid-number': stated, 'no-valid-number': lacking } = matching.weights.priors
    expect(stated.studentsPresent).toBeLessThan(0.35)
    expect(lacking.studentsPresent).toBeGreaterThan(0.6)
    expect(lacking.alternatives.namesake.share).toBeLessThan(stated.alternatives.namesake.share / 4)
    // Brothers, sisters and twins are there with whoever is listed.
    expect(lacking.alternatives.twin).toEqual(stated.alternatives.twin)
  })

  it('are of all students where few lack a number', () => {
    const school = schoolOf(800)
    const withoutNumber = school.map((child, i) => (i < 50 ? { ...child, idNumber: '' } : child))
    const { described } = match(withoutNumber, school.slice(0, 400).map(listedAs))
    const share = described.shares.find(({ id }) => id === 'students present, without a valid number')
    expect(share?.from).toBe('shipped')
  })

  it('are the same with the rows in any order', () => {
    const school = schoolOf(300)
    const forth = match(school, school.map(listedAs))
    const back = match([...school].reverse(), school.map(listedAs).reverse())
    expect(back.described).toEqual(forth.described)
  })
})
