import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exitCodes } from '../../src/errors.ts'
import { fixtures, folderWith, run, snapshot, usualFiles } from './program.ts'

interface Sheet {
  readonly sheet: string | null
  readonly headingRows: readonly number[]
  readonly columns: readonly { readonly heading: string; readonly field: string | null; readonly by: string | null }[]
  readonly rows: number
  readonly kinds: Readonly<Record<string, number>>
  readonly people: number
  readonly repeats: number
  readonly first: readonly { readonly row: number; readonly name: string; readonly idNumber: string }[]
}

interface Inspection {
  readonly file: string
  readonly role: string
  readonly listKinds: readonly string[]
  readonly encoding: string | null
  readonly sheets: readonly Sheet[]
  readonly issues: readonly { readonly code: string; readonly row: number; readonly message: string }[]
}

const layouts = join(fixtures, 'layouts')
const tables = /\.(xlsx?|csv)$/
/** The inputs of a layout; what else lies in its folder says what must come out. */
const filesOf = (layout: string): readonly string[] => readdirSync(join(layouts, layout)).filter((name) => tables.test(name)).map((name) => join(layouts, layout, name))

/** How each layout must be told apart without being told. */
const roles: readonly (readonly [layout: string, role: string, listKinds: readonly string[]])[] = [
  ['L1', 'list', ['filing']],
  ['L2', 'list', ['filing', 'monitored']],
  ['L3', 'list', ['low-income-rural']],
  ['L4', 'list', ['low-income-urban']],
  ['L5', 'list', ['low-income-rural']],
  ['L6', 'list', ['orphan']],
  ['L7', 'students', []],
  ['L8', 'students', []],
  ['L9', 'students', []],
  ['L10', 'students', []],
  ['english', 'students', []],
  ['system-column', 'list', ['filing', 'low-income-rural', 'low-income-urban']],
]

describe('hedui inspect', () => {
  it('tells registrations from lists, accounts for every row, and masks ID numbers', async () => {
    const { code, stdout, stderr } = await run(folderWith({}), ['inspect', ...roles.flatMap(([layout]) => filesOf(layout)), '--json'])
    const inspections = JSON.parse(stdout) as readonly Inspection[]
    expect([code, stderr]).toEqual([exitCodes.done, ''])
    for (const [layout, role, listKinds] of roles) expect(inspections.find(({ file }) => file.startsWith(`${layout}/`)), layout).toMatchObject({ role, listKinds })
    for (const { sheets } of inspections) for (const { rows, kinds } of sheets) expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(rows)
    expect(stdout).not.toMatch(/\d{15}/)
  })

  it('shows encoding, delimiter, sheets, headings, columns, rows by kind, people and issues to people', async () => {
    const { code, stdout, stderr } = await run(folderWith({}), ['inspect', ...filesOf('L9'), ...filesOf('L2')])
    expect([code, stderr]).toEqual([exitCodes.done, ''])
    expect(stdout).toContain('text，编码 gb18030，分隔符 ,，按政府名单读取')
    expect(stdout).toContain('工作表 三（2）班：表头在第 3–4 行')
    expect(stdout).toMatch(/G {3}户主（监护人）信息\/姓名 +监护人姓名 \(guardianName\) +上层表头/)
    expect(stdout).toContain('共 9 行：表头 2，标题 2，合计 1，表尾 1，人员 3；')
    expect(stdout).toContain('第 5 行　龙翠翠　****************80')
    expect(stdout).toMatch(/五年级 第 7 行 F 列：身份证号 \*+00 存成了数字/)
    expect(stdout).toMatch(/问题 4 处，提示 3 处：\n {4}三（2）班 第 7 行 F 列：/)
    expect(stdout).not.toMatch(/\d{15}/)
  })

  it('reads a file as it is told to', async () => {
    const { stdout } = await run(folderWith({ '名单.csv': '姓名,证件号\n龙翠翠,433199201203051280\n' }), ['inspect', 'destitute=名单.csv', '--json', '--map', 'idNumber=证件号'])
    expect(JSON.parse(stdout)).toMatchObject([{ role: 'list', listKinds: ['destitute'], sheets: [{ columns: [{ field: 'name' }, { field: 'idNumber', by: 'map' }] }] }])
  })

  it('prints every cell with --rows --json', async () => {
    const folder = folderWith({ '名单.csv': '姓名,身份证号,\n\n 龙翠翠,="433199201203051280",\n,,\n' })
    const text = await run(folder, ['inspect', '名单.csv', '--rows', '--json'])
    expect(text).toMatchObject({ code: exitCodes.done, stderr: '' })
    expect(JSON.parse(text.stdout)).toEqual([{ sheet: null, rows: [['姓名', '身份证号'], [], [' 龙翠翠', '="433199201203051280"']] }])
    const workbook = JSON.parse((await run(folder, ['inspect', ...filesOf('L9'), '--rows', '--json'])).stdout) as readonly { readonly sheet: string; readonly rows: readonly (readonly string[])[] }[]
    expect(workbook.map(({ sheet }) => sheet)).toEqual(['三（2）班', '五年级', '汇总'])
    expect(workbook[1]?.rows.slice(4, 7)).toEqual([
      ['1', '吴渡船', '男', '苗', '2013.9', '4.33199201309307E+17', '', '', '', '', '低保', '板栗村'],
      [],
      ['2', '石天保', '男', '苗族', '2010-08-17', expect.stringMatching(/^433199201008173\d00$/), '石老司', '父子', '433199197911035178', '', '建档立卡', '边城镇米粮村一组'],
    ])
  })

  it('masks long numbers where rows are shown to people', async () => {
    const { stdout } = await run(folderWith(usualFiles), ['inspect', '登记表.csv', '--rows'])
    expect(stdout).toBe('登记表.csv\n1: 姓名 | 身份证号 | 班级 | 监护人姓名\n2: 龙翠翠 | ****************80 | 三（2）班 | 石老司\n3: 龙翠翠 | ****************80 | 三（2）班 | 石老司\n4: 吴渡船 | ****************33 | 三（2）班 | 吴顺顺\n')
  })

  it('names the cell of an issue by letter in a workbook, and by number in a text file', async () => {
    const folder = folderWith({ '登记表.csv': '姓名,身份证号\n龙翠翠,43319920120305129\n' })
    expect((await run(folder, ['inspect', '登记表.csv'])).stdout).toMatch(/第 2 行第 2 列：身份证号 \S+ 的位数不对/)
  })

  it('shows what can be read and names each file that cannot', async () => {
    const folder = folderWith({ ...usualFiles, '空.csv': '', '名单.xlsx': '%PDF-1.7' })
    const before = snapshot(folder)
    const { code, stdout, stderr } = await run(folder, ['inspect', '登记表.csv', '空.csv', '名单.xlsx', '--json'])
    expect(code).toBe(exitCodes.unreadable)
    expect(JSON.parse(stdout)).toMatchObject([{ file: '登记表.csv', role: 'students' }])
    expect(stderr.trimEnd().split('\n').sort()).toEqual([expect.stringContaining('文件 名单.xlsx 是 PDF'), expect.stringContaining('文件 空.csv 是空的')])
    expect(snapshot(folder)).toEqual(before)
  })
})
