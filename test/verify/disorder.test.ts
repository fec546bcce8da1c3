import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write, type BookType } from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RunResult } from '../../src/types.ts'
import { classTeacher } from '../../src/verify/departments.ts'
import { idNumber } from '../people.ts'
import { makeProject, questionAbout, studentNamed, type Project } from '../project.ts'

const students = ['吴渡船', '杨拉拉', '石天保'] as const
const registration = `姓名,身份证号,班级,村\n${students.map((name, at) => `${name},${idNumber(`4331992013093${String(at)}713`)},三（2）班,米粮村\n`).join('')}`
const filing = `户编号,姓名,证件号码,与户主关系,脱贫属性\n1,龙翠翠,${idNumber('43319920120305128')},之女,已脱贫（享受政策）\n`
const heading = ['核查编号', '学生姓名', '核查结果', '核查人签字', '单位（盖章）', '日期', '已盖章']
const signed = ['田主任', '扶贫站', '2019-03-20', '是']

let project: Project
let first: RunResult
beforeEach(async () => {
  project = await makeProject({ 'registration.csv': registration, 'filing.csv': filing }, { notice: { from: '2019-03-25' } })
  first = await project.remember()
})
afterEach(() => project.remove())

const put = (name: string, content: string | Uint8Array): Promise<void> => project.put(name, content)
/** A run after the sheets came back. */
const remember = (): Promise<RunResult> => project.remember({ 'as-of': '2019-03-24' })

type Cells = readonly (string | Date)[]
const number = (name: string, department = 'filing-office'): string => questionAbout(first, studentNamed(first, name), department).asked.number
const answered = (name: string, result: string, rest: readonly string[] = signed): Cells => [number(name), name, result, ...rest]

/** A workbook as other programs save it, a sheet for each table. */
function workbook(bookType: BookType, ...tables: readonly (readonly Cells[])[]): Uint8Array {
  const book = utils.book_new()
  tables.forEach((rows, at) => { utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row]), { cellDates: true }), `表${String(at + 1)}`) })
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer)
}

const csv = (...rows: readonly Cells[]): string => rows.map((row) => `${row.map(String).join(',')}\n`).join('')
const outcomes = ({ verification }: RunResult): readonly string[] => verification.outcomes.map(({ kind }) => kind)
const troubles = ({ verification: { problems } }: RunResult): readonly string[] => problems.map(({ code, file, sheet, row }) => `${file} ${sheet ?? '-'} ${String(row)} ${code}`)

describe('sheets as people return them', () => {
  it.each<readonly [BookType, string]>([['xlsx', 'xlsx'], ['biff8', 'xls'], ['html', 'xls'], ['ods', 'ods'], ['csv', 'csv']])('saved as %s say the same', async (type, extension) => {
    await put(`returned/a.${extension}`, workbook(type, [['困难学生身份核查表'], heading, answered('杨拉拉', '不在册'), [], answered('吴渡船', '在册')]))
    const result = await remember()
    expect([outcomes(result), troubles(result)]).toEqual([['approved', 'refused', 'open'], []])
    expect(result.verification.ledger.map(({ date, sealed, place }) => [date, sealed, place.row])).toEqual([['2019-03-20', true, 3], ['2019-03-20', true, 5]])
  })

  it.each<readonly [string, Readonly<Record<string, string | Uint8Array | (() => string | Uint8Array)>>, readonly string[], readonly string[]]>([
    ['columns moved and rows sorted', { 'a.csv': () => csv(['已盖章', '日期', '核查结果', '学生姓名', '单位（盖章）', '核查编号', '核查人签字'], ['是', '2019-03-20', '在册', '杨拉拉', '扶贫站', number('杨拉拉'), '田主任'], ['是', '2019-03-20', '在册', '吴渡船', '扶贫站', number('吴渡船'), '田主任']) }, ['approved', 'approved', 'open'], []],
    ['names sorted without their numbers', { 'a.csv': () => csv(heading, [number('吴渡船'), '杨拉拉', '在册', ...signed], [number('杨拉拉'), '吴渡船', '不在册', ...signed], answered('石天保', '在册')) }, ['open', 'open', 'approved'], ['returned/a.csv - 2 student-differs', 'returned/a.csv - 3 student-differs']],
    ['the right name written over the registered one, and in its column too', { 'a.csv': () => csv([...heading, '正确姓名'], [number('吴渡船'), '吴渡川', '信息有误', ...signed, '吴渡川']) }, ['open', 'open', 'open'], []],
    ['a row pasted in with its own heading', { 'a.csv': () => csv(heading, answered('吴渡船', '在册'), ['学生姓名', '核查结果', '核查编号', '日期', '已盖章', '单位（盖章）', '核查人签字'], ['杨拉拉', '不在册', number('杨拉拉'), '2019-03-20', '是', '扶贫站', '田主任']) }, ['approved', 'refused', 'open'], []],
    ['a row pasted in one column too far', { 'a.csv': () => csv(heading, ['', ...answered('吴渡船', '在册')], answered('杨拉拉', '在册')) }, ['open', 'approved', 'open'], ['returned/a.csv - 2 number-elsewhere']],
    ['an answer of no number, outside the list', { 'a.csv': () => csv(heading, ['', '吴渡船', '大概', ...signed], answered('杨拉拉', '也许'), answered('石天保', '在册')) }, ['open', 'open', 'approved'], ['returned/a.csv - 2 number-missing', 'returned/a.csv - 3 result-unknown']],
    ['both ticked', { 'a.csv': () => csv(heading, answered('吴渡船', '☑在册 ☑不在册'), answered('杨拉拉', '☑在册 □不在册')) }, ['open', 'approved', 'open'], []],
    ['a sheet that lost its heading', { 'a.xlsx': () => workbook('xlsx', [heading, answered('杨拉拉', '在册')], [answered('吴渡船', '在册')]) }, ['open', 'approved', 'open'], ['returned/a.xlsx 表2 1 heading-missing']],
    ['a file that is no table, and one that is empty', { 'a.csv': '', 'b.xlsx': 'PK\u0003\u0004 not so', 'c.csv': () => csv(heading, answered('吴渡船', '在册')) }, ['approved', 'open', 'open'], ['returned/a.csv - 0 answers-unread', 'returned/b.xlsx - 0 answers-unread']],
    ['a quote that is never closed', { 'a.csv': () => `${csv(heading, answered('杨拉拉', '在册'))}"${csv(answered('吴渡船', '在册'))}`, 'c.csv': () => csv(heading, answered('石天保', '在册')) }, ['open', 'open', 'approved'], ['returned/a.csv - 3 answers-unread']],
    ['a class teacher\'s list with another student\'s name', { 'a.csv': () => csv(['核查编号', '学生姓名', '核对结果', '核对人', '日期'], [number('吴渡船', classTeacher), '石天保', '无误', '田老师', '2019-03-18']) }, ['open', 'open', 'open'], ['returned/a.csv - 2 student-differs']],
  ])('%s', async (_, files, expected, found) => {
    for (const [name, content] of Object.entries(files)) await put(`returned/${name}`, typeof content === 'function' ? content() : content)
    const result = await remember()
    expect([outcomes(result), troubles(result)]).toEqual([expected, found])
    const again = await remember()
    expect(again.verification).toEqual(result.verification)
  })

  it('a workbook that is cut off: nothing of it, wherever it is cut, and all of the others', async () => {
    await put('returned/b.csv', csv(heading, answered('石天保', '在册')))
    const whole = workbook('xlsx', [heading, answered('吴渡船', '在册')], [heading, answered('杨拉拉', '在册')])
    for (const share of [0.02, 0.5, 0.9, 0.995]) {
      await put('returned/a.xlsx', whole.slice(0, Math.floor(whole.length * share)))
      const result = await remember()
      expect([outcomes(result), troubles(result)]).toEqual([['open', 'open', 'approved'], ['returned/a.xlsx - 0 answers-unread']])
      expect(result.verification.problems[0]?.cause).toMatch(/^file-/)
    }
    await put('returned/a.xlsx', whole)
    expect(outcomes(await remember())).toEqual(['approved', 'approved', 'approved'])
  })

  it('two seals below one sheet, or in one cell, are a contradiction for the rows that rest on them', async () => {
    const below = [['核查人：田主任', '', '单位（盖章）：扶贫站'], ['单位（盖章）：民政办', '', '日期：2019-03-20', '', '已盖章：是']]
    await put('returned/a.csv', csv(['核查编号', '学生姓名', '核查结果', '核查人签字', '单位（盖章）', '日期', '已盖章'], [number('吴渡船'), '吴渡船', '在册'], answered('杨拉拉', '在册'), answered('石天保', '在册', ['田主任', '扶贫站、民政办', '2019-03-20', '是']), ...below))
    const result = await remember()
    expect(outcomes(result)).toEqual(['open', 'approved', 'open'])
    const contradicting = (result.verification.questions ?? []).filter(({ finding }) => finding.kind === 'contradiction')
    expect(contradicting.map(({ finding, answers }) => [finding, answers.map(({ unit, place }) => [unit, place.row])])).toEqual([
      [{ kind: 'contradiction', code: 'two-units' }, [['扶贫站', 2], ['民政办', 2]]], [{ kind: 'contradiction', code: 'two-units' }, [['扶贫站', 4], ['民政办', 4]]],
    ])
  })

  it('a signature holds for its own table, and not for another that stands below it on the sheet', async () => {
    const [short, block] = [['核查编号', '学生姓名', '核查结果'], ['核查人：田主任', '单位（盖章）：扶贫站', '日期：2019-03-20', '已盖章：是']]
    const unsealed = ['核查人：田主任', '单位（盖章）：', '日期：2019-03-20', '已盖章：']
    await put('returned/a.csv', csv(short, [number('吴渡船'), '吴渡船', '在册'], block, short, [number('杨拉拉'), '杨拉拉', '在册'], unsealed))
    expect(outcomes(await remember())).toEqual(['approved', 'open', 'open'])
    await put('returned/b.csv', csv(short, [number('石天保'), '石天保', '在册'], short, [number('杨拉拉'), '杨拉拉', '在册'], block))
    expect(outcomes(await remember())).toEqual(['approved', 'approved', 'approved'])
  })

  it('partial returns add up, in any order of coming', async () => {
    await put('returned/b.xls', workbook('biff8', [heading, answered('杨拉拉', '不在册'), [number('吴渡船'), '吴渡船', '']]))
    expect(outcomes(await remember())).toEqual(['open', 'refused', 'open'])
    await rm(join(project.folder, 'returned/b.xls'))
    await put('returned/a.csv', csv(heading, answered('吴渡船', '在册')))
    expect(outcomes(await remember())).toEqual(['approved', 'refused', 'open'])
  })
})

describe('objection forms as people return them', () => {
  const formHeading = ['公示编号', '学生姓名', '异议内容', '提出人', '提出日期', '核查情况', '核查结论', '核查人', '单位（盖章）', '核查日期', '已盖章']
  const examined = ['吴某', '2019-03-27', '车是自己的', '成立', '龙老师', '学校', '2019-03-29', '是']
  let noticed: (name: string) => string
  beforeEach(async () => {
    await put('returned/a.csv', csv(heading, ...students.map((name) => answered(name, '在册'))))
    const result = await remember()
    noticed = (name) => [...result.verification.notice.noticed].find(([student]) => result.students.person(student).text('name') === name)?.[1].number ?? ''
  })

  it.each<readonly [BookType, string]>([['xlsx', 'xlsx'], ['biff8', 'xls'], ['html', 'xls']])('saved as %s say the same', async (type, extension) => {
    await put(`returned/b.${extension}`, workbook(type, [formHeading, [], [noticed('杨拉拉'), '杨拉拉', '有车', ...examined]]))
    const result = await remember()
    expect([outcomes(result), troubles(result)]).toEqual([['approved', 'removed', 'approved'], []])
  })

  it('beside another name, in another column, without a heading or cut off are reported, and take nobody out', async () => {
    await put('returned/b.csv', csv(formHeading, [noticed('吴渡船'), '石天保', '有车', ...examined], ['', noticed('吴渡船'), '吴渡船', '有车', ...examined], [noticed('杨拉拉'), '杨拉拉', '有车', ...examined]))
    await put('returned/c.csv', csv([noticed('石天保'), '石天保', '有车', ...examined]))
    await put('returned/d.xlsx', workbook('xlsx', [formHeading, [noticed('石天保'), '石天保', '有车', ...examined]]).slice(0, 900))
    const result = await remember()
    expect(outcomes(result)).toEqual(['approved', 'removed', 'approved'])
    expect([...troubles(result)].sort()).toEqual(['returned/b.csv - 2 noticed-student-differs', 'returned/b.csv - 3 notice-number-elsewhere', 'returned/c.csv - 1 heading-missing', 'returned/d.xlsx - 0 answers-unread'])
  })

  it('the seal of one form holds for no other below it', async () => {
    const short = ['公示编号', '学生姓名', '异议内容', '提出人', '核查情况', '核查结论']
    const row = (name: string): Cells => [noticed(name), name, '有车', '吴某', '车是自己的', '成立']
    const block = (sealed: string): Cells => ['核查人：龙老师', '单位（盖章）：学校', '核查日期：2019-03-29', `已盖章：${sealed}`]
    await put('returned/b.csv', csv(short, row('吴渡船'), block('是'), short, row('杨拉拉'), block('')))
    const result = await remember()
    expect(outcomes(result)).toEqual(['removed', 'approved', 'approved'])
    expect(result.verification.notice.objections.map(({ state }) => state.kind).sort()).toEqual(['incomplete', 'upheld'])
  })
})
