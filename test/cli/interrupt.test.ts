import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exitCodes } from '../../src/errors.ts'
import { folderWith, run, snapshot, usual, usualFiles } from './program.ts'

/** Makes the program interrupt itself when it first calls a function of the file system, so that no test waits for a moment. */
function interruptAt(module: string, name: string, condition: string): Readonly<Record<string, string>> {
  const hook = `import fs from '${module}'; import { syncBuiltinESMExports } from 'node:module'; const original = fs.${name}; let done = false;
    fs.${name} = (...args) => { if (!done && (${condition})) { done = true; process.kill(process.pid, 'SIGINT') } return original(...args) }; syncBuiltinESMExports()`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` }
}

// On Windows a process can't send itself an interrupt.
describe.skipIf(process.platform === 'win32')('an interrupt', () => {
  it('while reading ends the program with 130, and nothing is written', async () => {
    const folder = folderWith(usualFiles)
    const before = snapshot(folder)
    const outcome = await run(folder, usual, interruptAt('node:fs', 'createReadStream', 'true'))
    expect(outcome).toEqual({ code: exitCodes.interrupted, stdout: '', stderr: '已中断，什么都没有写。\n' })
    expect(snapshot(folder)).toEqual(before)
  })

  it('while writing ends the program with 130 when the reports are whole', async () => {
    const folder = folderWith(usualFiles)
    const outcome = await run(folder, usual, interruptAt('node:fs/promises', 'open', "args[1] === 'wx'"))
    expect(outcome).toMatchObject({ code: exitCodes.interrupted, stderr: '中断时正在写报告，报告已经写完整。\n' })
    expect(readdirSync(folder).sort()).toEqual(['hedui-report', ...Object.keys(usualFiles)].sort())
    expect(existsSync(join(folder, 'hedui-report/manifest.json'))).toBe(true)
  })
})
