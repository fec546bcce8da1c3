import { describe, expect, test } from 'vitest'
import { absentClasses, absentClassIds, presentClasses, presentClassIds } from '../../bench/accuracy/classes/index.ts'
import { generate } from '../../bench/accuracy/generate.ts'
import { upperBound } from '../../bench/accuracy/interval.ts'
import { checkCharacter } from '../../src/normalize/id-number.ts'

const size = { students: 1000, listed: 3000 }
const dataset = generate(size, 1)
const listed = new Set(dataset.listed.map(({ person }) => person))

describe('the generator keeps to the shares of the measurement', () => {
  test('clean is .40 of the present, every other class .01 to .06, and they add up', () => {
    const shares = presentClassIds.map((id) => presentClasses[id].share)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(presentClasses.clean.share).toBe(0.4)
    for (const id of presentClassIds) if (id !== 'clean') expect(presentClasses[id].share, id).toBeGreaterThanOrEqual(0.01)
    for (const id of presentClassIds) if (id !== 'clean') expect(presentClasses[id].share, id).toBeLessThanOrEqual(0.06)
  })

  test('40 % of the absent are traps', () => {
    const shares = absentClassIds.map((id) => absentClasses[id])
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
    expect(shares.filter(({ trap }) => trap !== null).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(0.4, 9)
  })

  test('85 % of the students are present, and every class is there', () => {
    expect(dataset.students).toHaveLength(size.students)
    expect(dataset.listed).toHaveLength(size.listed)
    expect(dataset.students.filter(({ present }) => present)).toHaveLength(850)
    expect(new Set(dataset.students.map(({ id }) => id)).size).toBe(presentClassIds.length + absentClassIds.length)
  })

  test.each([['443x3000', { students: 443, listed: 3000 }], ['as many listed as students', { students: 2000, listed: 2000 }]])('%s can be drawn up', (_title, other) => {
    const made = generate(other, 7)
    expect([made.students.length, made.listed.length]).toEqual([other.students, other.listed])
  })
})

describe('the truth holds', () => {
  test('the present are listed, and the absent are not', () => {
    for (const { person, present } of dataset.students) expect(listed.has(person)).toBe(present)
  })

  test('of an absent twin or sibling, another child of the family is listed; of a namesake, one with the same name', () => {
    for (const { id, person } of dataset.students) {
      if (id === 'absent-sibling' || id === 'absent-sibling-apart') expect(person.family.members.some((other) => other.role === 'child' && listed.has(other))).toBe(true)
      if (id === 'absent-twin' || id === 'absent-twin-apart') expect(person.family.members.some((other) => other !== person && other.birth === person.birth && listed.has(other))).toBe(true)
      if (id === 'absent-namesake') expect([...listed].some(({ name }) => name.surname + name.given === person.name.surname + person.name.given)).toBe(true)
    }
  })

  test('every ID number is given once, has a right check character and an unassigned area', () => {
    const people = new Set([...listed, ...dataset.students.map(({ person }) => person)])
    const numbers = [...people].map(({ idNumber }) => idNumber)
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const number of numbers) expect([number.slice(17), /^(433199|520699|500299)/.test(number)]).toEqual([checkCharacter(number), true])
  })

  test('a class that names an error has one', () => {
    for (const { id, person, record } of dataset.students) {
      const { name, idNumber } = record.cells
      const asIs = name?.text === (person.name.father === '' ? person.name.surname + person.name.given : `${person.name.given}·${person.name.father}`) && idNumber?.text === person.idNumber
      if (id === 'clean' || id === 'twins-both-present') expect(asIs, id).toBe(true)
      else if (id !== 'same-name-and-birthday' && id in presentClasses) expect(asIs, id).toBe(false)
    }
  })

  test('the same seed gives the same rows, another seed others', () => {
    const rows = (seed: number): string => JSON.stringify(generate({ students: 100, listed: 300 }, seed).students.map(({ record }) => record))
    expect(rows(3)).toBe(rows(3))
    expect(rows(3)).not.toBe(rows(4))
  })
})

// Clopper-Pearson, two-sided 95 %: none in 100 gives 1 - .025^(1/100).
test.each([[0, 100, 0.03622], [1, 100, 0.05446], [5, 10_000, 0.00117]])('the upper bound of %d in %d is %f', (cases, all, bound) => {
  expect(upperBound(cases, all)).toBeCloseTo(bound, 5)
})
