import { describe, expect, it } from 'vitest'
import { normalizeRecord } from '../../src/normalize/index.ts'
import { findListErrors } from '../../src/report/list-errors/find.ts'
import { listErrors } from '../../src/report/list-errors/index.ts'
import type { RunResult } from '../../src/types.ts'
import { idNumber, record, type PersonFields } from '../people.ts'
import { cui, run } from './runs.ts'

const wrong = `${cui.slice(0, 12)}6${cui.slice(13)}`
const [other, father] = [idNumber('43319920111111224'), idNumber('43319919791103517')]
const facts = { birthDate: '2012-03-05', guardianName: '龙老船', village: '米粮村' }
const student = { name: '龙翠翠', idNumber: cui, className: '三（2）班', ...facts }

/** A run with the troubles that reading would have found, and lists that have a column for the number. */
function runOf(students: readonly PersonFields[], listed: readonly PersonFields[]): RunResult {
  const result = run(students, listed)
  const issuesOf = (people: readonly PersonFields[], file: string): RunResult['issues'] => people.flatMap((fields, at) => normalizeRecord(record({ file, ...fields }, at)).issues)
  const column = { index: 1, heading: '证件号码', field: 'idNumber', slot: 0, by: 'dictionary' } as const
  const layout = { sheet: null, headingRows: [1], columns: [column], titles: [], facts: {}, wide: false, headsOnly: false }
  return { ...result, issues: [...issuesOf(students, 'students.csv'), ...issuesOf(listed, 'list.csv')], inputs: result.inputs.map((input) => ({ ...input, layouts: [layout] })) }
}

const found = (students: readonly PersonFields[], listed: readonly PersonFields[]): readonly string[] =>
  findListErrors(runOf(students, listed)).map(({ code, place, field, old, proposed }) => [code, place.row, field ?? '-', old, proposed].join(' '))

describe('errors in the lists', () => {
  it.each<readonly [string, readonly PersonFields[], readonly PersonFields[], readonly string[]]>([
    ['nothing where both say the same', [student], [{ ...student }], []],
    ['a wrong check digit that the student\'s valid number repairs', [student], [{ ...student, idNumber: wrong }], [`id-by-school 2 idNumber ${wrong} ${cui}`]],
    ['no number, where the student has a valid one', [student], [{ ...student, idNumber: '' }], [`id-missing 2 idNumber  ${cui}`]],
    ['a wrong check digit of somebody nobody registered: a question', [student], [{ ...student }, { name: '吴白塔', idNumber: wrong }], [`id-faulty 3 idNumber ${wrong} `]],
    ['a wrong check digit that another list repairs', [], [{ ...student, idNumber: wrong }, { ...student, kind: 'low-income-rural' }], [`id-by-list 2 idNumber ${wrong} ${cui}`]],
    ['not by a number that is itself wrong', [{ ...student, idNumber: wrong }], [{ ...student, idNumber: wrong }], [`id-faulty 2 idNumber ${wrong} `]],
    ['another name under the number: a question', [student], [{ ...student, name: '龙翠萃' }], ['name-differs 2 name 龙翠萃 ']],
    ['a name that another list writes as the school does', [student], [{ ...student, name: '龙翠萃' }, { ...student, kind: 'low-income-rural' }], ['name-by-list 2 name 龙翠萃 龙翠翠']],
    ['a name with a lost character', [student], [{ ...student, name: '龙翠?' }], ['name-unreadable 2 name 龙翠? 龙翠翠']],
    ['a birth date that contradicts the number, as the school has it', [student], [{ ...student, birthDate: '2012-03-06' }], ['contradicts-id-by-school 2 birthDate 2012-03-06 2012-03-05']],
    ['a birth date that contradicts the number, of somebody else: a question', [student], [{ name: '杨拉拉', idNumber: other, birthDate: '2012-01-01' }], ['contradicts-id 2 birthDate 2012-01-01 ']],
    ['several people under one number', [], [{ name: '杨拉拉', idNumber: other }, { name: '石天保', idNumber: other }], [`id-shared 2 idNumber ${other} `, `id-shared 3 idNumber ${other} `]],
    ['the same person twice in one list, with other facts', [], [{ name: '杨拉拉', idNumber: other, householdId: '1' }, { name: '杨拉拉', idNumber: other, householdId: '2' }], ['listed-twice 2 -  ', 'listed-twice 3 -  ']],
    ['one person under two numbers: a question', [], [{ name: '龙翠翠', idNumber: cui, village: '米粮村' }, { name: '龙翠翠', idNumber: idNumber('43319920120305138'), village: '米粮村', kind: 'orphan' }], [`two-ids 2 idNumber ${cui} `, `two-ids 3 idNumber ${idNumber('43319920120305138')} `]],
    ['no brothers with neighbouring numbers', [], [{ name: '龙翠翠', idNumber: cui, village: '米粮村' }, { name: '龙翠红', idNumber: idNumber('43319920120305138'), village: '米粮村' }], []],
    ['no namesakes of another birth date', [], [{ name: '龙翠翠', idNumber: cui, village: '米粮村', headName: '甲' }, { name: '龙翠翠', idNumber: idNumber('43319920080721336'), village: '米粮村', headName: '甲' }], []],
    ['a household with fewer people than it states', [], [{ household: 'h1', householdId: '1', householdSize: '3', name: '石老司', idNumber: father, headName: '石老司' }], ['household-short 2 householdSize 1 ']],
  ])('%s', (_, students, listed, expected) => {
    expect(found(students.length === 0 ? [{ name: '吴渡船', idNumber: idNumber('43319920130930713') }] : students, listed)).toEqual(expected)
  })

  it('propose the number of a student for the other of two numbers of one person', () => {
    const twin = idNumber('43319920120305138')
    expect(found([student], [{ ...student }, { name: '龙翠翠', idNumber: twin, village: '米粮村', kind: 'orphan' }])).toEqual([
      `two-ids 2 idNumber ${cui} `, `two-ids-by-school 3 idNumber ${twin} ${cui}`,
    ])
  })

  it('are sent to the office that keeps the list, with place, values and evidence', () => {
    const result = runOf([student], [{ ...student, idNumber: wrong }, { name: '杨拉拉', idNumber: other, birthDate: '2012-01-01', kind: 'low-income-rural' }])
    const books = listErrors.kind === 'papers' ? listErrors.papers(result) : []
    expect(books.map(({ suffix, papers }) => [suffix, papers.length])).toEqual([['-civil-affairs', 1], ['-filing-office', 1]])
    const paper = books[1]?.papers[0]
    expect(paper?.about[0]).toBe('反馈部门：扶贫（乡村振兴）部门　　共 1 处，其中有建议值的 1 处')
    expect(paper?.rows[0]?.slice(0, 7)).toEqual([1, '建档立卡', 'list.csv 第2行', '龙翠翠', '身份证号', wrong, cui])
    expect(paper?.rows[0]?.[7]).toMatch(/出生日期不存在.*学校登记的学生龙翠翠身份证号校验无误，且：.*姓名相同/)
  })

  it('make no paper where there are none', () => {
    expect(listErrors.kind === 'papers' ? listErrors.papers(runOf([student], [{ ...student }])) : null).toEqual([])
  })
})
