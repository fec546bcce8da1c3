import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** The real program, as it is installed. */
export const bin = join(import.meta.dirname, '../../bin/hedui.js')
export const fixtures = join(import.meta.dirname, '../../fixtures')

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A fresh folder with these files, removed after the tests of the file. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hedui-test-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

/** Runs the program in a folder, in no language's locale and with no settings of whoever runs the tests. `input` is what its standard input holds. */
export function run(folder: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}, input: string | Uint8Array = ''): Promise<Outcome> {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(HEDUI_|LC_|LANG|NO_COLOR|FORCE_COLOR|npm_)/.test(name)))
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [bin, ...args], { cwd: folder, env: { ...clean, ...environment } }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null
      resolve({ code, stdout, stderr })
    })
    // A program that refuses its arguments does not wait for its input.
    child.stdin?.on('error', () => undefined).end(input)
  })
}

/** An environment in which the program does something when it first calls a function of the file system, so that no test waits for a moment. */
export function hooked(module: string, name: string, condition: string, action: string): Readonly<Record<string, string>> {
  const hook = `import fs from '${module}'; import { syncBuiltinESMExports } from 'node:module'; const original = fs.${name}; let done = false;
    fs.${name} = (...args) => { if (!done && (${condition})) { done = true; ${action} } return original(...args) }; syncBuiltinESMExports()`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` }
}

/** Every file below a folder with a hash of its bytes, so that two moments can be compared. */
export function snapshot(folder: string): Readonly<Record<string, string>> {
  const names = (readdirSync(folder, { recursive: true }) as string[]).sort()
  return Object.fromEntries(
    names.map((name) => {
      const path = join(folder, name)
      return [name, statSync(path).isDirectory() ? 'folder' : createHash('sha256').update(readFileSync(path)).digest('hex')]
    }),
  )
}

/** A registration of three: one in the list below, one registered twice, and one in no list. */
export const registration = `姓名,身份证号,班级,监护人姓名
龙翠翠,433199201203051280,三（2）班,石老司
龙翠翠,433199201203051280,三（2）班,石老司
吴渡船,433199201309307133,三（2）班,吴顺顺
`

export const filing = `户编号,人编号,姓名,证件号码,与户主关系,脱贫属性
4300000001,430000000101,石老司,433199197911035178,户主,已脱贫（享受政策）
4300000001,430000000102,龙翠翠,433199201203051280,之女,已脱贫（享受政策）
`

/** What every run below is given, beside its own flags. */
export const usual = ['reconcile', '--students', '登记表.csv', '--list', '建档立卡.csv', '--as-of', '2023-06-01']
export const usualFiles = { '登记表.csv': registration, '建档立卡.csv': filing }
