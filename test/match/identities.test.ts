import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generate } from '../../bench/lists/generate.ts'
import { indexLists } from '../../src/match/match.ts'
import { PeopleStore } from '../../src/match/store.ts'
import { StringPool } from '../../src/match/string-pool.ts'
import { normalizeRecord } from '../../src/normalize/index.ts'
import type { SourceRecord } from '../../src/types.ts'
import { idNumber, store, type PersonFields } from '../people.ts'

const own = idNumber('43319920120305128')
const twin = idNumber('43319920120305144')
const sister = idNumber('43319920140721226')
const father = idNumber('43319919791103517')
const edited = `${own.slice(0, 13)}9${own.slice(14)}`
const transposed = `${own.slice(0, 8)}${own[9]}${own[8]}${own.slice(10)}`
const filing: PersonFields = { kind: 'filing', file: 'filing.csv', household: 'f', name: '龙翠翠', idNumber: own, birthDate: '2012-03-05', village: '米粮村', headName: '龙老船', headIdNumber: father, relationToHead: '之女' }
const low: PersonFields = { kind: 'low-income-rural', file: 'low.csv', household: 'l', name: '龙翠翠', village: '米粮村', headName: '龙老船', relationToHead: '之女' }
/** People enough that a chance agreement is one. */
const others: readonly PersonFields[] = Array.from({ length: 300 }, (_, at) => ({
  name: `${'石吴麻廖杨彭田向'[at % 8] ?? ''}${'天云渡保祖光'[at % 6] ?? ''}${'朵顺船大白塔小'[at % 7] ?? ''}`, idNumber: idNumber(`4331991990${String(101 + at)}0512`.slice(0, 17).padEnd(17, '1')), village: '大寨村', household: `o${at}`,
}))

/** Which of the given rows are one person. */
function linked(rows: readonly PersonFields[]): readonly (readonly number[])[] {
  const { identityRows } = indexLists(store([{ name: '吴白塔' }]), store([...rows, ...others]), '2018-09-12')
  return [...identityRows.values()].filter((each) => each.some((row) => row < rows.length))
}

describe('rows of two lists', () => {
  it.each<[second: PersonFields, isOne: boolean, why: string]>([
    [{ idNumber: own }, true, 'number and name'],
    [{ name: '龙粹翠', idNumber: own }, true, 'the number, and a name that was misheard'],
    [{ name: '龙粹翠', idNumber: edited }, true, 'a misheard name and a wrong digit, in a family of that head'],
    [{ idNumber: edited }, true, 'a wrong digit'],
    [{ idNumber: transposed }, true, 'transposed digits'],
    [{ idNumber: own.slice(0, 15) + '000' }, true, 'cut by a spreadsheet'],
    [{ idNumber: '4.33199E+17' }, true, 'six digits left, name, village and head'],
    [{ idNumber: '' }, true, 'no number: name, village and head'],
    [{ idNumber: father, headIdNumber: father }, true, "the father's number in the child's column"],
    [{ idNumber: father, headIdNumber: father, birthDate: '1979-11-03' }, false, 'a number that the birth column confirms is the own one'],
    [{ idNumber: '', village: '大寨村', headName: '吴顺顺' }, false, 'a name alone'],
    [{ idNumber: twin }, false, 'two valid numbers of one day'],
    [{ idNumber: sister }, false, 'two valid numbers'],
    [{ name: '龙粹翠', idNumber: '' }, false, 'a misheard name without a number may be the twin'],
    [{ name: '龙翠红', idNumber: own }, false, "a sister who bears the number"],
    [{ name: '龙翠红', idNumber: '', birthDate: '2012-03-05' }, false, 'a twin without a number'],
    [{ idNumber: '', birthDate: '2014-07-21' }, false, 'a namesake of another day'],
  ])('%j: %j (%s)', (second, isOne, why) => {
    const expected = isOne ? [[0, 1]] : []
    expect(linked([filing, { ...low, ...second }]), why).toEqual(expected)
  })
})

describe('families', () => {
  it('keeps twins apart in two lists of which both have damaged numbers', () => {
    const second = { ...filing, name: '龙翠红', idNumber: twin }
    const rows = [filing, second, { ...low, idNumber: edited }, { ...low, name: '龙翠红', idNumber: `${twin.slice(0, 16)}9${twin.slice(17)}` }]
    expect(linked(rows)).toEqual([[0, 2], [1, 3]])
  })

  it("does not link a child to the carer whose number and nearly whose name the row has", () => {
    const man = { ...filing, name: '龙老船', idNumber: father, birthDate: '1979-11-03', relationToHead: '户主' }
    expect(linked([man, { ...low, name: '龙老川', idNumber: father, headName: '麻云朵', relationToHead: '之子' }, { ...low, name: '龙老船', idNumber: father, relationToHead: '配偶', headName: '麻云朵' }])).toEqual([[0, 2]])
  })

  it('takes a misheard name without a number for the same child where two whole households have all others in common', () => {
    const members = (base: PersonFields): readonly PersonFields[] =>
      ([['龙老船', father], ['龙翠红', sister]] as const).map(([name, number]) => ({ ...base, name, idNumber: number, birthDate: '', householdSize: '3' }))
    const rows = (size: string): readonly PersonFields[] => [
      ...members(filing), { ...filing, householdSize: '3' },
      ...members(low), { ...low, name: '龙翠粹', idNumber: '', birthDate: '2012-03-05', sex: '女', householdSize: size },
    ]
    expect(linked(rows('3'))).toContainEqual([2, 5])
    expect(linked(rows('4'))).not.toContainEqual([2, 5])
  })

  it('finds who stands in one list a second time with a slip, and no two children of it', () => {
    expect(linked([filing, { ...filing, idNumber: edited }])).toEqual([[0, 1]])
    expect(linked([filing, { ...filing, name: '龙粹翠' }])).toEqual([[0, 1]])
    expect(linked([filing, { ...filing, name: '龙翠红', idNumber: '' }])).toEqual([])
  })
})

describe('any lists', () => {
  const { listed } = generate('harder', 60, 7)

  /** Rows of one person, named by where they stand. */
  function groups(records: readonly SourceRecord[]): readonly string[] {
    const people = new PeopleStore(new StringPool())
    for (const record of records) people.add(normalizeRecord(record))
    const { identityRows } = indexLists(store([{ name: '吴白塔' }]), people, '2024-09-01')
    return [...identityRows.values()].map((rows) => rows.map((row) => `${people.place(row).file}:${people.place(row).row}`).sort().join(' ')).sort()
  }

  it('are linked the same whatever the order of rows and files', () => {
    const records = listed.map(({ record }) => record)
    const expected = groups(records)
    expect(expected.length).toBeGreaterThan(50)
    fc.assert(fc.property(fc.shuffledSubarray([...records], { minLength: records.length }), (shuffled) => {
      expect(groups(shuffled)).toEqual(expected)
    }), { numRuns: 8 })
  })
})
