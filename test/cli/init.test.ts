import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { exitCodes } from '../../src/errors.ts'
import { filing, fixtures, folderWith, registration, run, usualFiles } from './program.ts'

const inputs = join(fixtures, 'border-town', 'inputs')
const written = (folder: string, name = 'hedui.yaml'): string => readFileSync(join(folder, name), 'utf8')

describe('hedui init', () => {
  it.each(['zh', 'en'])('writes a project file that reconciles as it is (%s)', async (lang) => {
    const folder = folderWith({})
    const files = readdirSync(inputs).map((name) => join(inputs, name))
    const { code, stdout, stderr } = await run(folder, ['init', ...files, '--lang', lang])
    expect([code, stderr]).toEqual([exitCodes.done, ''])
    expect(stdout).toContain('registration.xlsx')
    const settings = parse(written(folder)) as { readonly students: readonly string[]; readonly list: readonly { readonly kind: string; readonly file: string }[] }
    expect(settings).toMatchObject({ lang, out: 'hedui-report' })
    expect(settings.students.map((path) => path.split('/').at(-1))).toEqual(['registration.xlsx'])
    expect(settings.list.map(({ kind, file }) => [kind, file.split('/').at(-1)])).toEqual([['filing', 'filing-export.csv'], ['low-income-rural', 'low-income-rural.xls'], ['low-income-urban', 'low-income-urban.xlsx']])
    const [own, flags] = await Promise.all([
      run(folder, ['reconcile', '--dry-run', '--json', '--as-of', '2019-03-15']),
      run(folderWith({}), ['reconcile', '--dry-run', '--json', '--as-of', '2019-03-15', '--lang', lang, '--students', join(inputs, 'registration.xlsx'), '--list', ...files.filter((file) => !file.includes('registration'))]),
    ])
    expect(own.code).toBe(exitCodes.done)
    expect(own.stdout).toBe(flags.stdout)
  })

  it('names what it guessed, what it does not know, and whose rows say their kind', async () => {
    const folder = folderWith({
      '登记表.csv': '学员,身份证号,班级,自定义\n龙翠翠,433199201203051280,三（2）班,甲\n吴渡船,433199201309307133,三（2）班,乙\n廖半夏,433199201107123627,三（2）班,丙\n',
      '困难群众.csv': '姓名,身份证号,对象类别,保障状态\n龙翠翠,433199201203051280,建档立卡,在保\n吴渡船,433199201309307133,孤儿,在保\n',
    })
    const { code } = await run(folder, ['init', '登记表.csv', '困难群众.csv'])
    expect(code).toBe(exitCodes.done)
    const text = written(folder)
    expect(text).toContain('# 登记表.csv：“学员”按内容当作姓名（name）')
    expect(text).toContain('# 登记表.csv：不认识“自定义”，没有使用')
    expect(text).toContain('# 按行而定：建档立卡、孤儿')
    expect((await run(folder, ['reconcile', '--dry-run'])).code).toBe(exitCodes.done)
  })

  it('writes paths from the folder of the project file, and what --map says', async () => {
    const folder = folderWith(usualFiles)
    mkdirSync(join(folder, 'project'))
    const { code } = await run(folder, ['init', ...Object.keys(usualFiles), '--map', 'name=姓名', '--config', 'project/own.yaml'])
    expect(code).toBe(exitCodes.done)
    expect(parse(written(folder, 'project/own.yaml'))).toMatchObject({ students: ['../登记表.csv'], list: [{ kind: 'filing', file: '../建档立卡.csv' }], map: { name: ['姓名'] } })
    expect((await run(folder, ['reconcile', '--config', 'project/own.yaml', '--dry-run'])).code).toBe(exitCodes.done)
  })

  it.each<[string, Readonly<Record<string, string>>, readonly string[], number, string]>([
    ['a project file that is there', { ...usualFiles, 'hedui.yaml': 'lang: zh\n' }, ['登记表.csv', '建档立卡.csv'], 4, 'hedui.yaml'],
    ['files without a registration', { '建档立卡.csv': filing }, ['建档立卡.csv'], 2, '登记表'],
    ['files without a list', { '登记表.csv': registration }, ['登记表.csv'], 2, '名单'],
    ['a file that can not be understood, with the line that would help', { ...usualFiles, 'b.csv': '代号,号码甲\n张三,433199201203051280\n李四,433199201309307133\n' }, ['登记表.csv', '建档立卡.csv', 'b.csv'], 3, 'map: {"name": "代号"}'],
    ['nothing', {}, [], 2, '文件'],
  ])('leaves alone %s', async (_, files, names, code, said) => {
    const folder = folderWith(files)
    const outcome = await run(folder, ['init', ...names])
    expect([outcome.code, outcome.stderr]).toEqual([code, expect.stringContaining(said)])
    expect(existsSync(join(folder, 'hedui.yaml')) ? written(folder) : '').toBe(files['hedui.yaml'] ?? '')
  })
})
