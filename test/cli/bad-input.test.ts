import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exitCodes } from '../../src/errors.ts'
import { filing, folderWith, registration, run, snapshot, usual, usualFiles } from './program.ts'

const pdf = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'
const withoutNames = '编号甲,身份证号,班级\n1,433199201203051280,三（2）班\n2,433199201309307133,三（2）班\n'

interface Case {
  readonly what: string
  readonly files: Readonly<Record<string, string>>
  readonly args: readonly string[]
  readonly code: number
  /** One sentence a line, without the name of the program; {folder} is the working folder. */
  readonly says: readonly RegExp[]
}

const lists = (...paths: readonly string[]): readonly string[] => ['reconcile', '--students', '登记表.csv', ...paths.flatMap((path) => ['--list', path])]

const cases: readonly Case[] = [
  { what: 'a missing file', files: usualFiles, args: lists('没有.xlsx'), code: exitCodes.unreadable, says: [/^找不到文件 \S*没有\.xlsx，请检查文件名和所在文件夹。$/] },
  { what: 'an empty file', files: { ...usualFiles, '空.csv': '' }, args: lists('空.csv'), code: exitCodes.unreadable, says: [/^文件 空\.csv 是空的，请重新导出。$/] },
  { what: 'a PDF named .xlsx', files: { ...usualFiles, '名单.xlsx': pdf }, args: lists('名单.xlsx'), code: exitCodes.unreadable, says: [/^文件 名单\.xlsx 是 PDF，不是电子表格；/] },
  {
    what: 'a sheet without a column of names',
    files: { ...usualFiles, '登记表.csv': withoutNames },
    args: usual,
    code: exitCodes.unreadable,
    says: [/^文件 登记表\.csv 中找不到姓名列.*第 1 行为表头.*编号甲 \| 身份证号 \| 班级.*--map name=列名 指明。$/],
  },
  {
    what: 'unreadable files among several, each of which is named',
    files: { ...usualFiles, '名单.xlsx': pdf },
    args: lists('建档立卡.csv', '名单.xlsx', '没有.xlsx'),
    code: exitCodes.unreadable,
    says: [/^文件 名单\.xlsx 是 PDF/, /^找不到文件 \S*没有\.xlsx/],
  },
  { what: 'a registration without students', files: { '登记表.csv': '姓名,身份证号\n', '建档立卡.csv': filing }, args: usual, code: exitCodes.unreadable, says: [/登记表\.csv/] },
  {
    what: 'a list that does not say its kind',
    files: { '登记表.csv': registration, '名单.csv': '姓名,身份证号\n龙翠翠,433199201203051280\n' },
    args: lists('名单.csv'),
    code: exitCodes.unreadable,
    says: [/^看不出文件 名单\.csv 是哪一类名单。.*--list 建档立卡=名单\.csv.*filing 建档立卡, destitute 特困供养/],
  },
  { what: 'the registration among the lists, where everybody would be found', files: usualFiles, args: lists('建档立卡.csv', 'filing=登记表.csv'), code: exitCodes.usage, says: [/^文件 登记表\.csv 既写作登记表又写作名单/] },
  {
    what: 'a list whose rows should say their kind, and none does',
    files: { '登记表.csv': registration, '台账.csv': '姓名,身份证号,系统\n龙翠翠,433199201203051280,某系统\n吴渡船,433199201309307133,\n' },
    args: lists('台账.csv'),
    code: exitCodes.unreadable,
    says: [/^文件 台账\.csv 第 2 行看不出属于哪一类名单/],
  },
  { what: 'a missing list of admitted schools', files: usualFiles, args: [...usual, '--admitted', '准入.csv'], code: exitCodes.unreadable, says: [/^找不到文件 \S*准入\.csv/] },
  { what: 'an output folder that is a file', files: { ...usualFiles, '结果': '' }, args: [...usual, '--out', '结果'], code: exitCodes.unwritable, says: [/结果 是一个文件，不是文件夹/] },
  { what: 'an output folder below a file', files: { ...usualFiles, '结果': '' }, args: [...usual, '--out', '结果/报告'], code: exitCodes.unwritable, says: [/结果\/报告/] },
  { what: 'an output folder that holds the inputs', files: usualFiles, args: [...usual, '--out', '.'], code: exitCodes.unwritable, says: [/为免覆盖，没有写入/] },
  { what: 'an unknown flag', files: usualFiles, args: [...usual, '--ot', 'x'], code: exitCodes.usage, says: [/^没有选项 --ot，最接近的是 --out；/] },
  { what: 'a flag that is near none', files: usualFiles, args: [...usual, '--foo'], code: exitCodes.usage, says: [/^没有选项 --foo；/] },
  { what: 'a file without a flag', files: usualFiles, args: [...usual.slice(0, 1), '登记表.csv'], code: exitCodes.usage, says: [/^不知道“登记表\.csv”是什么/] },
  { what: 'an unknown kind', files: usualFiles, args: lists('filling=建档立卡.csv'), code: exitCodes.usage, says: [/^--list 中没有名单类别“filling”，最接近的是 filing；/] },
  { what: 'an impossible date', files: usualFiles, args: [...usual, '--as-of', '2023-02-30'], code: exitCodes.usage, says: [/^--as-of 中的“2023-02-30”不是存在的日期/] },
  { what: 'no registration', files: usualFiles, args: ['reconcile', '--list', '建档立卡.csv'], code: exitCodes.usage, says: [/--students/] },
  { what: 'no list', files: usualFiles, args: ['reconcile', '--students', '登记表.csv'], code: exitCodes.usage, says: [/--list/] },
  { what: 'a heading that no file has', files: usualFiles, args: [...usual, '--map', 'name=名儿'], code: exitCodes.usage, says: [/^设置了 name=名儿，但没有一个文件有这个列名/] },
  { what: 'an unknown setting in the project file', files: { ...usualFiles, 'hedui.yaml': 'outt: x\n' }, args: usual, code: exitCodes.usage, says: [/^没有设置 outt \(hedui\.yaml\)，最接近的是 out。$/] },
  { what: 'a project file that is no YAML', files: { ...usualFiles, 'hedui.yaml': 'out: x\nmap: {name: [\n' }, args: usual, code: exitCodes.usage, says: [/^设置文件 hedui\.yaml 第 \d 行不符合 YAML 的写法/] },
  { what: 'an unknown command', files: {}, args: ['reconcil'], code: exitCodes.usage, says: [/^没有命令 reconcil，最接近的是 reconcile；/] },
]

describe('bad input: one clear sentence each, the right exit code, and nothing written', () => {
  it.concurrent.each(cases)('$what', async ({ files, args, code, says }) => {
    const folder = folderWith(files)
    const before = snapshot(folder)
    const outcome = await run(folder, args)
    const lines = outcome.stderr.trimEnd().split('\n')
    expect(outcome.code).toBe(code)
    expect(outcome.stdout).toBe('')
    expect(lines).toHaveLength(says.length)
    says.forEach((sentence, i) => {
      expect(lines[i]).toMatch(/^hedui：/)
      expect(lines[i]?.replace('hedui：', '')).toMatch(sentence)
    })
    expect(snapshot(folder)).toEqual(before)
  })

  // Permissions do not bind an administrator, and Windows has others.
  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a folder without permission', async () => {
    const folder = folderWith(usualFiles)
    mkdirSync(join(folder, '结果'))
    chmodSync(join(folder, '结果'), 0o500)
    const outcome = await run(folder, [...usual, '--out', '结果/报告'])
    expect(outcome).toMatchObject({ code: exitCodes.unwritable, stdout: '' })
    expect(outcome.stderr).toMatch(/^hedui：.*结果\/报告.*\n$/)
  })

  it('says it in English where asked', async () => {
    const outcome = await run(folderWith(usualFiles), [...lists('none.xlsx'), '--lang', 'en'])
    expect(outcome).toMatchObject({ code: exitCodes.unreadable, stdout: '' })
    expect(outcome.stderr).toMatch(/^hedui: File \S*none\.xlsx does not exist; check the name and the folder\.\n$/)
    const unknown = await run(folderWith({ ...usualFiles, '名单.csv': '姓名,身份证号\n龙翠翠,433199201203051280\n' }), [...lists('名单.csv'), '--lang', 'en'])
    expect(unknown.stderr).toMatch(/^hedui: File 名单\.csv does not say what kind .*--list filing=名单\.csv; the kinds are filing 建档立卡, destitute 特困供养/)
  })
})
