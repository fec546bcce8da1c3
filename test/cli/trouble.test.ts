import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exitCodes } from '../../src/errors.ts'
import { folderWith, hooked, run, snapshot, usual, usualFiles } from './program.ts'

const interrupt = "process.kill(process.pid, 'SIGINT')"

// On Windows a process can't send itself an interrupt.
describe.skipIf(process.platform === 'win32')('an interrupt', () => {
  it('while reading ends the program with 130, and nothing is written', async () => {
    const folder = folderWith(usualFiles)
    const before = snapshot(folder)
    const outcome = await run(folder, usual, hooked('node:fs', 'createReadStream', 'true', interrupt))
    expect(outcome).toEqual({ code: exitCodes.interrupted, stdout: '', stderr: '已中断，什么都没有写。\n' })
    expect(snapshot(folder)).toEqual(before)
  })

  it('while writing ends the program with 130 when the reports are whole', async () => {
    const folder = folderWith(usualFiles)
    const outcome = await run(folder, usual, hooked('node:fs/promises', 'open', "args[1] === 'wx'", interrupt))
    expect(outcome).toMatchObject({ code: exitCodes.interrupted, stderr: '中断时正在写报告，报告已经写完整。\n' })
    expect(readdirSync(folder).sort()).toEqual(['decisions', 'hedui-report', ...Object.keys(usualFiles)].sort())
    expect(existsSync(join(folder, 'hedui-report/manifest.json'))).toBe(true)
  })
})

describe('a bug', () => {
  it('surfaces with its stack and an exit code of its own', async () => {
    const folder = folderWith(usualFiles)
    const before = snapshot(folder)
    const outcome = await run(folder, usual, hooked('node:fs', 'createReadStream', 'true', "throw new TypeError('what nobody thought of')"))
    expect(outcome).toMatchObject({ code: 70, stdout: '' })
    expect(outcome.stderr).toMatch(/^hedui：程序出错了.*\nTypeError: what nobody thought of\n +at /)
    expect(snapshot(folder)).toEqual(before)
  })
})
