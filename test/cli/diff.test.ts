import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { exitCodes } from '../../src/errors.ts'
import { runHere } from './in-process.ts'
import { filing, folderWith, registration, run, type Outcome } from './program.ts'

/** The autumn: 吴渡船 is found now, 龙翠翠 has a wrong digit in her number, is in another class, and somebody is new. */
const autumn = `${registration.split('\n').slice(0, 2).join('\n').replace('三（2）班', '四（2）班').replace('433199201203051280', '433199201203051281')}
吴渡船,433199201309307133,四（2）班,吴顺顺
石天保,433199201008173116,一（1）班,石老司
`
const autumnFiling = `${filing}4300000002,430000000201,吴渡船,433199201309307133,之子,已脱贫（享受政策）\n`

let folder = ''
beforeAll(async () => {
  folder = folderWith({ 'spring.csv': registration, 'spring-list.csv': filing, 'autumn.csv': autumn, 'autumn-list.csv': autumnFiling })
  const at = (name: string): string => join(folder, name)
  for (const [term, lang] of [['spring', 'zh'], ['autumn', 'en']] as const) {
    await runHere(['reconcile', '--students', at(`${term}.csv`), '--list', `filing=${at(`${term}-list.csv`)}`, '--as-of', '2023-06-01', '--out', at(term), '--lang', lang])
  }
})

const diff = (...args: readonly string[]): Promise<Outcome> => runHere(['diff', join(folder, 'spring'), join(folder, 'autumn'), ...args])

describe('hedui diff', () => {
  it('says what changed between two terms in two languages, with the numbers masked but for the digits that differ', async () => {
    const { code, stdout, stderr } = await diff()
    expect([code, stderr]).toEqual([exitCodes.done, ''])
    expect(stdout.replaceAll(folder, '').split('\n')).toEqual([
      '旧：/spring（名单以 2023-06-01 为准，2 人）',
      '新：/autumn（名单以 2023-06-01 为准，3 人）',
      '',
      '两次都有的学生    2  按身份证号和姓名 1、按姓名和出生日期 1',
      '新找到或核定      1',
      '身份证号改了      1',
      '转学、换班或搬家  2',
      '新登记            1',
      '',
      '新找到或核定',
      '  吴渡船  ****************33  四（2）班  待核查 → 名单中找到 建档立卡',
      '',
      '身份证号改了',
      '  龙翠翠  ****************81  四（2）班  ****************8[0] → ****************8[1]',
      '',
      '转学、换班或搬家',
      '  吴渡船  ****************33  四（2）班  三（2）班 → 四（2）班',
      '  龙翠翠  ****************81  四（2）班  三（2）班 → 四（2）班',
      '',
      '新登记',
      '  石天保  ****************16  一（1）班  待核查',
      '',
    ])
  })

  it('prints one JSON document that names nobody', async () => {
    const { stdout } = await diff('--json')
    const document = JSON.parse(stdout) as { readonly counts: unknown; readonly changes: readonly unknown[] }
    expect(document).toMatchObject({ same: 2, counts: { 'newly-found': 1, 'id-corrected': 1, moved: 2, new: 1 } })
    expect(document.changes[0]).toMatchObject({ change: 'newly-found', old: { row: 4, outcome: 'open', category: null }, new: { row: 3, outcome: 'found', category: 'filing' } })
    expect(stdout).not.toMatch(/龙翠翠|\d{12}/)
  })

  it('writes every change as a table, and no second time over another file', async () => {
    const [xlsx, csv] = [join(folder, '变化.xlsx'), join(folder, '变化.csv')]
    expect((await diff('--out', xlsx)).stdout).toContain('已写出')
    expect((await diff('--out', csv)).code).toBe(exitCodes.done)
    const book = new exceljs.Workbook()
    await book.xlsx.load(readFileSync(xlsx) as unknown as Parameters<typeof book.xlsx.load>[0])
    expect(book.worksheets[0]?.rowCount).toBe(1 + 5)
    expect(readFileSync(csv, 'utf8')).toContain('\t433199201203051280')
    const before = readFileSync(xlsx)
    expect((await diff('--out', xlsx)).code).toBe(exitCodes.done)
    writeFileSync(csv, '别的')
    expect(await diff('--out', csv)).toMatchObject({ code: exitCodes.unwritable, stderr: expect.stringContaining('diff-out-exists') as string })
    expect([readFileSync(xlsx).equals(before), readFileSync(csv, 'utf8')]).toEqual([true, '别的'])
  })

  it('refuses what it cannot compare', async () => {
    const at = (name: string): string => join(folder, name)
    const refused = async (...args: readonly string[]): Promise<string> => {
      const { code, stderr } = await runHere(['diff', ...args])
      return `${String(code)} ${stderr.split(' ')[0] ?? ''}`
    }
    expect(await refused(at('spring'))).toBe('2 diff-folders')
    expect(await refused(at('spring'), at('nowhere'))).toBe('3 run-missing')
    expect(await refused(at('spring'), at('autumn'), '--out', at('变化.txt'))).toBe('2 diff-out-kind')
    const results = readFileSync(at('spring/results.jsonl'), 'utf8')
    writeFileSync(at('spring/results.jsonl'), results.slice(0, -30))
    expect(await refused(at('spring'), at('autumn'))).toBe('3 run-changed')
    writeFileSync(at('spring/results.jsonl'), results)
  })

  it('runs as the real program', async () => {
    expect(await run(folder, ['diff', 'spring', 'spring', '--lang', 'en'])).toMatchObject({ code: exitCodes.done, stdout: expect.stringContaining('Nothing has changed.') as string })
  })
})
