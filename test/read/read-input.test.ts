import { afterAll, describe, expect, test } from 'vitest'
import { encodeGbk } from '../../scripts/gbk.ts'
import { table, workbookBytes } from '../../scripts/workbook.ts'
import type { ReconcileError } from '../../src/errors.ts'
import { readInput } from '../../src/read/index.ts'
import type { InputContext } from '../../src/read/layout.ts'
import type { RowOutcome } from '../../src/types.ts'
import { file, removeFiles } from './files.ts'

afterAll(removeFiles)

type Given = Partial<InputContext>

async function read(content: string | Uint8Array, given: Given = {}): Promise<readonly (readonly RowOutcome[])[]> {
  const reading = await readInput({ path: file(content), file: 'list.csv', role: 'list', kind: 'filing', map: {}, ...given })
  const sheets: RowOutcome[][] = []
  for (const sheet of reading.sheets) {
    const outcomes: RowOutcome[] = []
    for await (const batch of sheet.outcomes) outcomes.push(...batch)
    sheets.push(outcomes)
  }
  return sheets
}

async function failure(content: string | Uint8Array, given: Given = {}): Promise<Pick<ReconcileError, 'code' | 'params'>> {
  try {
    await read(content, given)
  } catch (error) {
    return error as ReconcileError
  }
  throw new Error('was read')
}

describe('what is damaged is reported with its row, and the others are read', () => {
  const gbk = (text: string): Buffer => encodeGbk(text)
  const list = '姓名,身份证号,住址\r\n龙翠翠,433199201203051280,米粮村\r\n'
  test.each<[string, string | Uint8Array, readonly string[], readonly (readonly [string, number, string | null])[]]>([
    ['a bad byte in GBK', Buffer.concat([gbk(`${list}石`), Buffer.from([0xff]), gbk('苗,433199201607109266,板栗村\r\n')]), ['龙翠翠 米粮村', '石\ufffd苗 板栗村'], [['cell-unreadable', 3, 'name']]],
    ['rows of two encodings', Buffer.concat([gbk(list), Buffer.from('石苗苗,433199201607109266,板栗村\r\n')]), ['龙翠翠 米粮村', '石苗苗 板栗村'], []],
    ['a NUL inside a text; NULs that fill up a field are none', `${list}石\0苗,433199201607109266,板栗村\0\0\r\n`, ['龙翠翠 米粮村', '石\ufffd苗 板栗村'], [['cell-unreadable', 3, 'name']]],
    ['a field more than the heading has', `${list}石苗苗,433199201607109266,板栗村,二组\r\n`, ['龙翠翠 米粮村', '石苗苗 板栗村'], [['row-with-more-fields', 3, null]]],
    ['a field less', `${list}石苗苗,433199201607109266\r\n`, ['龙翠翠 米粮村', '石苗苗 -'], []],
  ])('%s', async (_, content, people, issues) => {
    const outcomes = (await read(content)).flat()
    const records = outcomes.flatMap((outcome) => (outcome.kind === 'person' ? outcome.records : []))
    expect(records.map(({ cells }) => `${cells.name?.text ?? '-'} ${cells.address?.text ?? '-'}`)).toEqual(people)
    expect(outcomes.flatMap((outcome) => (outcome.kind === 'person' ? (outcome.issues ?? []) : [])).map(({ code, place, field }) => [code, place.row, field])).toEqual(issues)
  })
})

describe('what is missing is said with what was found', () => {
  test.each<[string, string | Uint8Array, Given, string, Record<string, string | number>]>([
    ['no name', '某某名单\n学号,证照,班级\n1,433199201203051280,2\n2,433199201309307133,3\n', { role: 'students' }, 'no-name-column', { file: 'list.csv', sheet: '-', row: 2, headings: '学号 | 证照 | 班级' }],
    ['no ID number', '姓名,班级,备注\n甲,1班,\n', { role: 'students' }, 'no-id-column', { row: 1, headings: '姓名 | 班级 | 备注' }],
    ['no heading at all', '433199201203051280,20120305\n433199201309307133,20130930\n', {}, 'no-name-column', { headings: '-' }],
    ['a group is shown with its headings', '学生信息,,,备注\n证照,性别,民族,\n1,男,苗,\n', {}, 'no-name-column', { row: 2, headings: '学生信息/证照 | 学生信息/性别 | 学生信息/民族 | 备注' }],
    ['of several sheets the one with most known columns', workbookBytes([{ name: '说明', rows: [['填表说明']] }, { name: '名单', rows: table('姓名|班级|性别\n甲|1班|男') }], 'xlsx'), { role: 'students' }, 'no-id-column', { sheet: '名单', headings: '姓名 | 班级 | 性别' }],
  ])('%s', async (_, content, given, code, params) => {
    const error = await failure(content, given)
    expect(error.code).toBe(code)
    expect(error.params).toMatchObject(params)
  })

  test('a list that does not say its kind', async () => {
    const error = await failure('姓名,身份证号\n甲,433199201203051280\n', { kind: null })
    expect(error).toMatchObject({ code: 'kind-unknown', params: { file: 'list.csv' } })
    expect(error.params['kinds']).toContain('low-income-rural')
  })

  test('what the user says is used', async () => {
    const [outcomes = []] = await read('甲列,乙列\n甲,无\n', { role: 'students', map: { name: ['甲列'], idNumber: ['乙列'] } })
    expect(outcomes.map(({ kind }) => kind)).toEqual(['heading', 'person'])
  })
})

describe('every row of every sheet', () => {
  test('sheets without people are asides, blank rows blank', async () => {
    const sheets = await read(workbookBytes([{ name: '汇总', rows: table('乡镇|户数\n\n边城镇|#2') }, { name: '名单', rows: table('姓名|身份证号\n甲|433199201203051280') }], 'biff8'))
    expect(sheets.map((outcomes) => outcomes.map(({ row, kind }) => `${String(row)} ${kind}`))).toEqual([['1 aside', '2 blank', '3 aside'], ['1 heading', '2 person']])
  })

  test('a sheet of people without ID numbers is read beside sheets that have them', async () => {
    const sheets = await read(
      workbookBytes([{ name: '一班', rows: table('姓名|身份证号\n甲|433199201203051280') }, { name: '学前班', rows: table('姓名|性别|出生日期\n乙|女|2012-03-05') }], 'xlsx'),
      { role: 'students' },
    )
    expect(sheets.map((outcomes) => outcomes.map(({ kind }) => kind))).toEqual([['heading', 'person'], ['heading', 'person']])
  })

  test('a long text is read row by row, in batches', async () => {
    const count = 30_000
    const [outcomes = []] = await read(encodeGbk(`姓名,身份证号,村\n${'龙翠翠,433199201203051280,米粮村\n\n'.repeat(count)}合计,,\n`))
    expect(outcomes).toHaveLength(2 * count + 2)
    expect(outcomes.every(({ row }, i) => row === i + 1)).toBe(true)
    expect(outcomes.at(-1)).toEqual({ kind: 'total', row: 2 * count + 2 })
  })

  test('values that a lookup did not find are no values', async () => {
    const [outcomes = []] = await read('姓名,身份证号\n#N/A,433199201203051280\n#REF!,#N/A\n')
    expect(outcomes.map(({ kind }) => kind)).toEqual(['heading', 'person', 'rejected'])
  })
})
