import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duplicates } from '../../src/report/duplicates.ts'
import { possiblyTwice } from '../../src/report/possibly-twice.ts'
import { summarize, summaryEntries } from '../../src/report/summary.ts'
import type { RunResult } from '../../src/types.ts'
import { idNumber, type PersonFields } from '../people.ts'
import { run } from './runs.ts'

const own = idNumber('43319920120305128')
const otherNumber = idNumber('43319920120305144')
const offByOne = `${own.slice(0, 13)}9${own.slice(14)}`
const first: PersonFields = { name: '龙翠翠', idNumber: own, village: '米粮村', guardianName: '龙老司', className: '三（1）班' }
const birthDate = '2012-03-05'

/** Classes of the rows that may be one child, group by group, and what agrees. */
function found(result: RunResult): readonly (readonly string[])[] {
  return possiblyTwice(result)
    .map((child) => child.map(({ student }) => result.students.person(student).text('className')).sort())
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
}

describe('rows that may be one child', () => {
  it.each<[second: PersonFields, agrees: readonly string[] | null, why: string]>([
    [{ birthDate, village: '米粮村' }, ['birth', 'village'], 'without a number: day and village'],
    [{ birthDate, guardianName: '龙老司' }, ['birth', 'carer'], 'without a number: day and guardian'],
    [{ birthDate }, ['birth'], 'without a number: the day alone; a namesake of the day is rarer'],
    [{ village: '米粮村', guardianName: '龙老司' }, ['carer', 'village'], 'neither number nor day: parents give a name once'],
    [{ village: '米粮村' }, null, 'neither number, day nor family'],
    [{ birthDate: '2011-07-16', village: '米粮村' }, null, 'another day'],
    [{ idNumber: offByOne, village: '米粮村' }, ['idNumber', 'village'], 'a digit off'],
    [{ idNumber: offByOne }, ['idNumber'], 'a digit off and nothing else'],
    [{ name: '龙萃翠', idNumber: offByOne, guardianName: '龙老司' }, ['idNumber', 'carer', 'similar-name'], 'a name misheard and a digit off, of one guardian'],
    [{ idNumber: own.slice(0, 15) + '000', guardianName: '龙老司' }, ['idNumber', 'carer'], 'cut by a spreadsheet'],
    [{ idNumber: '4.33199E+17', birthDate, village: '米粮村' }, ['birth', 'village'], 'six digits are left'],
    [{ idNumber: otherNumber, village: '米粮村' }, null, 'two valid numbers of one village are namesakes'],
    [{ idNumber: otherNumber, guardianName: '龙老司' }, ['birth', 'carer', 'two-numbers'], 'two valid numbers, one day and guardian'],
    [{ idNumber: own, village: '米粮村' }, null, 'the same number is certain'],
    [{ name: '龙萃萃', birthDate, village: '米粮村' }, null, 'another name'],
  ])('%j: %j (%s)', (second, agrees, why) => {
    const rows = [first, { name: '龙翠翠', className: '三（2）班', ...second }]
    const [child] = possiblyTwice(run(rows, []))
    expect(child?.[0]?.others[0]?.agrees ?? null, why).toEqual(agrees)
    expect(child?.[1]?.others[0]?.agrees ?? null, why).toEqual(agrees)
  })

  it('finds a household in common, under one number in two files', () => {
    const second = { name: '龙翠翠', birthDate, className: '三（2）班' }
    const inOneHousehold = [{ ...first, village: '' }, second].map((each, at) => ({ ...each, householdId: '77', household: 'h', file: `${at}.csv` }))
    expect(possiblyTwice(run(inOneHousehold, []))[0]?.[0]?.others[0]?.agrees).toEqual(['birth', 'household'])
  })

  it('finds rows of one name that claim the same listed person under two valid numbers', () => {
    const listed = [{ name: '龙翠翠', idNumber: own, village: '米粮村', guardianName: '龙老司' }]
    const result = run([first, { ...first, idNumber: idNumber('43319920120405122'), className: '三（2）班' }], listed)
    expect(result.decisions.map(({ reason }) => reason)).toContain('contested')
    expect(possiblyTwice(result)[0]?.[0]?.others[0]?.agrees).toEqual(['listed', 'carer', 'village', 'two-numbers'])
  })

  it('takes rows that are matched with two listed people for two children', () => {
    const twins = [own, otherNumber].map((number) => ({ name: '龙翠翠', idNumber: number, village: '米粮村', guardianName: '龙老司' }))
    const result = run(twins, twins)
    expect(result.decisions.map(({ verdict }) => verdict)).toEqual(['matched', 'matched'])
    expect(possiblyTwice(result)).toEqual([])
  })

  it('puts all rows of a child together, and changes no verdict', () => {
    const rows = [first, { name: '龙翠翠', birthDate, village: '米粮村', className: '三（2）班' }, { name: '龙翠翠', birthDate, guardianName: '龙老司', className: '四（1）班' }]
    const result = run(rows, [{ name: '龙翠翠', idNumber: own }])
    expect(found(result)).toEqual([['三（1）班', '三（2）班', '四（1）班']])
    expect(result.decisions[0]?.verdict).toBe('matched')
  })

  it('finds the same whatever the order of the rows', () => {
    const rows: readonly PersonFields[] = [
      first,
      { name: '龙翠翠', birthDate, village: '米粮村', className: '三（2）班' },
      { name: '龙翠翠', birthDate, guardianName: '龙老司', className: '四（1）班' },
      { name: '吴白塔', idNumber: otherNumber, guardianName: '吴老司', className: '二（1）班' },
      { name: '吴白塔', idNumber: `${otherNumber.slice(0, 17)}1`, guardianName: '吴老司', className: '二（2）班' },
      { name: '石天保', birthDate, className: '一（1）班' },
      { name: '石天保', birthDate, className: '一（2）班' },
    ]
    const expected = found(run(rows, []))
    expect(expected).toHaveLength(3)
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
        expect(found(run(shuffled, []))).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })
})

describe('the report of duplicates', () => {
  const result = run([first, { name: '龙翠翠', birthDate, village: '米粮村', className: '三（2）班' }, { name: '吴白塔', idNumber: otherNumber }, { name: '吴白塔', idNumber: otherNumber, className: '五' }], [])
  const [certain, possible] = duplicates.kind === 'table' ? duplicates.sheets(result) : []
  const table = duplicates.kind === 'table' && typeof duplicates.csv === 'function' ? duplicates.csv(result) : undefined

  it('has what may be one child on a sheet of its own, with place and class of both rows', () => {
    expect(certain?.count).toBe(2)
    expect([...(possible?.rows() ?? [])].map((row) => [row[1], row[2], ...row.slice(-3)])).toEqual([
      [1, '龙翠翠', 'students.csv 第2行', '三（2）班，students.csv 第3行', '出生日期相同、同村'],
      [1, '龙翠翠', 'students.csv 第3行', '三（1）班，students.csv 第2行', '出生日期相同、同村'],
    ])
  })

  it('has both in the csv file, the certain ones first, and as many cells as headings', () => {
    const rows = [...(table?.rows() ?? [])]
    expect(rows.map((row) => [row[0], row[1]])).toEqual([
      [1, '同一学生登记了多次'],
      [2, '同一学生登记了多次'],
      [3, '可能是同一学生，请核对'],
      [4, '可能是同一学生，请核对'],
    ])
    for (const row of rows) expect(row).toHaveLength(table?.columns.length ?? 0)
    expect(table?.count).toBe(4)
  })

  it('counts them apart in the summary', () => {
    const summary = summarize(result)
    expect(summary.duplicates).toMatchObject({ students: 1, possible: 1 })
    expect(summaryEntries(summary, 'zh').find(({ label }) => label === '可能重复登记的学生')?.value).toBe(1)
  })
})
