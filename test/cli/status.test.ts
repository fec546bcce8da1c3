import { expect, it } from 'vitest'
import { exitCodes } from '../../src/errors.ts'
import { folderWith, run, snapshot, usual, usualFiles } from './program.ts'

it('hedui status shows who is open, with whom and since when, and writes nothing', async () => {
  const folder = folderWith(usualFiles)
  await run(folder, usual)
  const before = snapshot(folder)
  const later = usual.map((each) => (each === '2023-06-01' ? '2023-07-01' : each))
  const outcome = await run(folder, ['status', ...later.slice(1)])
  expect(outcome).toMatchObject({ code: exitCodes.done, stderr: '' })
  expect(outcome.stdout.split('\n')).toEqual([
    '名单中找到 1 人，核定 0 人，各部门都答复不在册 0 人，仍待核查 1 人。',
    '  学校（班主任）：1 个问题待答复，最早 2023-06-01 发出',
    '    尚未答复  1',
    '  扶贫（乡村振兴）部门：1 个问题待答复，最早 2023-06-01 发出',
    '    尚未答复  1',
    '下一步：把退回的核查表放进一个文件夹，运行 hedui reconcile --decisions 文件夹。',
    '',
  ])
  expect(snapshot(folder)).toEqual(before)
})
