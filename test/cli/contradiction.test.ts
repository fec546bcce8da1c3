import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { exitCodes } from '../../src/errors.ts'
import { folderWith, run, usual, usualFiles, type Outcome } from './program.ts'

it('sheets that contradict each other end in exit code 5, and in 0 once they are settled; a damaged one is named', async () => {
  const folder = folderWith(usualFiles)
  const program = (): Promise<Outcome> => run(folder, [...usual, '--decisions', '退回', '--lang', 'zh'])
  mkdirSync(join(folder, '退回'))
  const giveBack = (name: string, ...rows: readonly string[]): void => {
    writeFileSync(join(folder, '退回', name), `核查编号,学生姓名,核查结果,核查人签字,单位（盖章）,日期,已盖章\n${rows.map((row) => `${row},田主任,扶贫站,2023-06-20,是\n`).join('')}`)
  }
  const newest = (): string => {
    const lines = readFileSync(join(folder, 'decisions/batches.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { readonly number: string; readonly batch: number; readonly department: string })
    return lines.filter(({ department }) => department === 'filing-office').sort((a, b) => b.batch - a.batch)[0]?.number ?? ''
  }
  expect(await program()).toMatchObject({ code: exitCodes.done })
  const number = newest()
  giveBack('一.csv', `${number},吴渡船,在册`)
  giveBack('二.csv', `${number},吴渡船,不在册`)
  writeFileSync(join(folder, '退回', '三.xlsx'), 'PK\u0003\u0004')
  const first = await program()
  expect(first.code).toBe(exitCodes.contradiction)
  expect(first.stderr).toContain('有 1 个问题的答复互相矛盾')
  expect(first.stderr).toMatch(/退回\/三\.xlsx 已损坏或不完整.*该文件没有采用，其余文件已采用。/)
  expect(first.stderr).not.toMatch(/\d{15}/)
  // Read again, nothing changes.
  expect(await program()).toEqual(first)
  giveBack('四.csv', `${newest()},吴渡船,在册`)
  writeFileSync(join(folder, '退回', '三.xlsx'), '核查编号,核查结果\n')
  const last = await program()
  expect(last).toMatchObject({ code: exitCodes.done, stderr: '' })
  expect(last.stdout).toMatch(/部门核定 +1\n|核定 +1/)
})
