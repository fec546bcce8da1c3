import { describe, expect, test } from 'vitest'
import { matchedRightly } from '../../bench/accuracy/bars.ts'
import { absentClasses, absentClassIds, presentClasses, type ClassId } from '../../bench/accuracy/classes/index.ts'
import { text, type Cells } from '../../bench/accuracy/classes/class.ts'
import { generate } from '../../bench/accuracy/generate.ts'
import { lowerBound, upperBound } from '../../bench/accuracy/interval.ts'
import type { Person } from '../../bench/accuracy/people.ts'
import { scenarios } from '../../bench/accuracy/scenarios/index.ts'
import { plain } from '../../bench/accuracy/scenarios/plain.ts'
import { Namesakes } from '../../bench/accuracy/undecidable.ts'
import { checkCharacter } from '../../src/normalize/id-check.ts'

const size = { students: 1000, listed: 3000 }
const dataset = generate(plain, size, 1)
const listed = new Set(dataset.listed.map(({ person }) => person))
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

describe('the generator keeps to the shares of the measurement', () => {
  test.each(Object.entries(scenarios))('%s: the shares of present and absent add up to 1', (_id, { present, absent }) => {
    expect(sum(Object.values(present))).toBeCloseTo(1, 9)
    expect(sum(Object.values(absent))).toBeCloseTo(1, 9)
  })

  test('clean is .40 of the present, every other class .01 to .06', () => {
    const { clean, ...others } = plain.present
    expect(clean).toBe(0.4)
    expect(Math.min(...Object.values(others))).toBeGreaterThanOrEqual(0.01)
    expect(Math.max(...Object.values(others))).toBeLessThanOrEqual(0.06)
  })

  test('40 % of the absent are traps', () => {
    expect(sum(absentClassIds.filter((id) => absentClasses[id].trap !== null).map((id) => plain.absent[id] ?? 0))).toBeCloseTo(0.4, 9)
  })

  test('85 % of the students are present, and every class is there', () => {
    expect(dataset.students).toHaveLength(size.students)
    expect(dataset.listed).toHaveLength(size.listed)
    expect(dataset.students.filter(({ present }) => present)).toHaveLength(850)
    expect(new Set(dataset.students.map(({ id }) => id)).size).toBe(Object.keys(plain.present).length + Object.keys(plain.absent).length)
  })

  test.each([['443x3000', { students: 443, listed: 3000 }], ['as many listed as students', { students: 2000, listed: 2000 }], ['fewer listed than students', { students: 2000, listed: 1000 }]])('%s can be drawn up', (_title, other) => {
    const made = generate(plain, other, 7)
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

  test('the harder case holds everything that the plain one does, and errors in the lists', () => {
    const { students, listed: rows } = generate(scenarios.harder, { students: 4000, listed: 12_000 }, 2)
    expect(new Set(students.map(({ id }) => id)).size).toBe(Object.keys(scenarios.harder.present).length + Object.keys(scenarios.harder.absent).length)
    const wrong = rows.filter(({ person, record }) => record.cells.idNumber?.text !== person.idNumber)
    expect(wrong.length).toBeGreaterThan(0)
    expect(wrong.length).toBeLessThan(rows.length * 0.025)
  })

  test('who is registered twice has the right number once; who is listed twice has one row as it should be and one that is not', () => {
    const harder = generate(scenarios.harder, { students: 4000, listed: 12_000 }, 3)
    const of = (id: ClassId): typeof harder.students => harder.students.filter((student) => student.id === id)
    const twice = of('registered-twice')
    expect(twice.length).toBeGreaterThan(0)
    for (const { person } of twice) {
      const numbers = twice.filter((other) => other.person === person).map(({ record }) => record.cells.idNumber?.text)
      expect([numbers.length, numbers.filter((number) => number === person.idNumber).length]).toEqual([2, 1])
    }
    const relisted = of('listed-twice')
    expect(relisted.length).toBeGreaterThan(0)
    for (const { person } of relisted) {
      const own = harder.listed.filter((row) => row.person === person)
      const right = own.filter(({ record: { cells } }) => cells.idNumber?.text === person.idNumber && cells.name?.text === person.name.surname + person.name.given)
      expect([own.length, right.length]).toEqual([2, 1])
      expect(new Set(own.map(({ record }) => record.place.file)).size).toBe(1)
    }
  })

  test('names in other forms: every class is there, dotted names among the absent too, and a name in pinyin is letters alone', () => {
    const { students } = generate(scenarios['other-forms'], { students: 4000, listed: 12_000 }, 3)
    const of = (id: ClassId) => students.filter((student) => student.id === id)
    for (const id of ['pinyin-name', 'pinyin-name-no-id'] as const) for (const { record } of of(id)) expect(record.cells.name?.text).toMatch(/^(?:[a-z]+ ?[a-z]+|[A-Z]+ ?[A-Z]+)$/)
    for (const { person, record } of of('fathers-name-missing')) expect([person.name.father === '', record.cells.name?.text]).toEqual([false, person.name.given])
    for (const { person, record } of of('fathers-name-first')) expect(record.cells.name?.text).toBe(`${person.name.father}·${person.name.given}`)
    for (const id of ['pinyin-name', 'pinyin-name-no-id', 'fathers-name-missing', 'fathers-name-missing-no-id', 'fathers-name-first'] as const) expect(of(id).length).toBeGreaterThan(0)
    expect(students.filter(({ present, person }) => !present && person.name.father !== '').length).toBeGreaterThan(0)
  })

  test('what nobody can decide is rare enough for the bars', () => {
    for (const scenario of Object.values(scenarios)) {
      const { students } = generate(scenario, { students: 4000, listed: 12_000 }, 4)
      const present = students.filter((student) => student.present)
      const undecidable = present.filter((student) => student.undecidable !== null)
      expect(undecidable.length).toBeGreaterThan(0)
      const bar = scenario.bars.find(({ title }) => title === matchedRightly(null).title)?.atLeast
      // Of other forms of names the share that is matched has no bar.
      if (bar == null) continue
      expect(undecidable.length / present.length).toBeLessThan(1 - bar)
    }
  })

  test('the same seed gives the same rows, another seed others', () => {
    const rows = (seed: number): string => JSON.stringify(generate(plain, { students: 100, listed: 300 }, seed).students.map(({ record }) => record))
    expect(rows(3)).toBe(rows(3))
    expect(rows(3)).not.toBe(rows(4))
  })
})

// Clopper-Pearson, two-sided 95 %: none in 100 gives 1 - .025^(1/100).
test.each([[0, 100, 0.03622], [1, 100, 0.05446], [5, 10_000, 0.00117]])('the upper bound of %d in %d is %f', (cases, all, bound) => {
  expect(upperBound(cases, all)).toBeCloseTo(bound, 5)
})

const someone: Person = {
  number: 0, name: { surname: '张', given: '伟', father: '' }, sex: 'male', birth: '20120305', idNumber: '43319920120305001X', role: 'child',
  family: { number: 0, village: { name: '大寨村', township: '边城镇', county: '', area: '433199' }, group: '', ethnicGroup: '苗族', surname: '张', generation: '', father: '', members: [] },
}
const row = (cells: Record<string, string>): Cells => Object.fromEntries(Object.entries(cells).map(([field, value]) => [field, text(value)]))

describe('a row without a number fits a listed namesake where nothing that it states tells them apart', () => {
  test.each<[Record<string, string>, boolean, string]>([
    [{ name: '张伟', sex: '男', idNumber: '' }, true, 'nothing but the name'],
    [{ name: '张伟', sex: '男', idNumber: '无', birthDate: '2012年3月' }, true, 'the month is the same'],
    [{ name: '张伟', sex: '男', birthDate: '2012-3-5', address: '边城镇大寨三组' }, true, 'day and village are the same'],
    [{ name: '张伟', sex: '女' }, false, 'the sex tells them apart'],
    [{ name: '张伟', sex: '男', birthDate: '2012.3.6' }, false, 'the day tells them apart'],
    [{ name: '张伟', sex: '男', address: '边城镇和平村' }, false, 'the village tells them apart'],
    [{ name: '张伟', sex: '男', guardianName: '张三' }, false, 'the guardian is of another family'],
    [{ name: '张伟', sex: '男', idNumber: '433199201203050000' }, false, 'there is a number of the child'],
    [{ name: '张玮', sex: '男' }, false, 'no namesake'],
  ])('%o: %s, %s', (cells, expected) => {
    const student: Person = { ...someone, number: 1, idNumber: '433199201203060001', family: { ...someone.family, number: 1 } }
    expect(new Namesakes([someone, student]).fits(student, row(cells))).toBe(expected)
  })
})

test('the lower bound mirrors the upper one', () => {
  expect(lowerBound(100, 100)).toBeCloseTo(1 - 0.03622, 5)
  expect(lowerBound(0, 100)).toBe(0)
})
