import { expect, it } from 'vitest'
import { exitCodes } from '../../src/errors.ts'
import { folderWith, registration, run, snapshot, usual, usualFiles } from './program.ts'

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
    '下一步：把核查表交给各部门、更正清单交给班主任；退回的表放进一个文件夹，运行 hedui reconcile --decisions 文件夹。',
    '',
  ])
  expect(snapshot(folder)).toEqual(before)
})

it.each<readonly [string, readonly string[], RegExp]>([
  ['the notice is posted before it ends', ['--notice', 'from=2023-06-05'], /^下一步：打印并张贴/],
  ['the list is submitted once the notice has ended', ['--notice', 'from=2023-05-01'], /^下一步：公示期满/],
])('one step is next, and what waits for others is no step: %s', async (_, notice, next) => {
  const folder = folderWith(usualFiles)
  await run(folder, [...usual, ...notice])
  const lines = (await run(folder, ['status', ...usual.slice(1), ...notice])).stdout.split('\n')
  expect(lines.filter((line) => line.startsWith('下一步'))).toEqual([expect.stringMatching(next)])
  expect(lines.filter((line) => line.includes('个问题等部门和班主任答复，不耽误上面这一步'))).toHaveLength(1)
})

it('the notice is next where nobody is open', async () => {
  const folder = folderWith({ ...usualFiles, '登记表.csv': registration.split('\n').filter((line) => !line.startsWith('吴渡船')).join('\n') })
  expect((await run(folder, ['status', ...usual.slice(1)])).stdout.split('\n').filter((line) => line.startsWith('下一步'))).toEqual([expect.stringMatching(/定好公示日期/)])
})
