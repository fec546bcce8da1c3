import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { exitCodes } from '../../src/errors.ts'
import { filing, folderWith, registration, run } from './program.ts'

function folders(files: Readonly<Record<string, string>>): string {
  const folder = folderWith({})
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

it('reads folders as one registration and one list, names what is left out, and checks the count in a name', async () => {
  const folder = folders({
    '登记/一年级/龙翠翠等3人.csv': registration, '登记/~$一年级.csv': 'x', '登记/.hidden.csv': 'x', '登记/照片.jpg': 'x', '登记/Thumbs.db': 'x',
    '名单/1.csv': filing, '名单/2/2.csv': filing, '名单/说明.pdf': 'x',
  })
  const args = ['reconcile', '--students', '登记', '--list', 'filing=名单', '--as-of', '2023-06-01', '--out', '名单/结果']
  const first = await run(folder, [...args, '--json'])
  expect(first.code).toBe(exitCodes.done)
  const { summary } = JSON.parse(first.stdout) as { readonly summary: Readonly<Record<string, unknown>> }
  // The second list repeats the first, and the name counts the student who was registered twice.
  expect(summary).toMatchObject({ registered: 2, listed: 2, duplicates: { repeats: 3 }, nameCounts: [] })
  expect(first.stderr).toContain('文件夹 登记 中有 1 个文件不是表格，没有读：照片.jpg')
  expect(first.stderr).toContain('说明.pdf')
  // The reports lie in a folder that is read, and are passed over.
  const again = await run(folder, [...args, '--json'])
  expect([again.code, again.stdout]).toEqual([first.code, first.stdout])
})

it('says that the name of a file counts more people than it holds', async () => {
  const folder = folders({ '建档立卡608人20230502.csv': filing })
  const { stdout } = await run(folder, ['inspect', '建档立卡608人20230502.csv'])
  expect(stdout).toContain('文件名写的日期是 2023-05-02')
  expect(stdout).toContain('文件名写 608 人，读到 2 人')
})

it.each([
  ['a folder without tables', { '登记/照片.jpg': 'x' }, 2, '登记'],
  ['a table in a folder that can not be read', { '登记/a.csv': registration, '登记/b.csv': '甲,乙\n1,2\n' }, 3, 'b.csv'],
])('refuses %s', async (_, files, code, named) => {
  const outcome = await run(folders({ ...files, 'f.csv': filing }), ['reconcile', '--students', '登记', '--list', 'f.csv', '--dry-run'])
  expect(outcome.code).toBe(code)
  expect(outcome.stderr).toContain(named)
})
