import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/index.ts'
import { firstLanguage, localeLanguage } from '../../src/cli/language.ts'
import { exitCodes } from '../../src/errors.ts'
import { bin, fixtures, folderWith, run } from './program.ts'

type Environment = Readonly<Record<string, string>>

const folder = folderWith({})

describe('hedui', () => {
  it.concurrent('shows its commands and exit codes, in Chinese', async () => {
    const outcome = await run(folder, ['--help'])
    expect(outcome).toMatchObject({ code: exitCodes.done, stderr: '' })
    for (const { name, words } of commands) expect(outcome.stdout).toMatch(new RegExp(`${name} .*${words.zh}`))
    for (const code of Object.values(exitCodes)) expect(outcome.stdout).toMatch(new RegExp(`\\b${String(code)} `))
  })

  it.concurrent('shows the flags of a command, in English where the locale is', async () => {
    const outcome = await run(folder, ['reconcile', '--help'], { LANG: 'en_GB.UTF-8' })
    expect(outcome).toMatchObject({ code: exitCodes.done, stderr: '' })
    expect(outcome.stdout).toMatch(/^Usage: hedui reconcile /)
    for (const { flags, words } of commands[0]?.options ?? []) expect(outcome.stdout.replace(/\s+/g, ' ')).toContain(`${flags} ${words.en}`)
  })

  it.concurrent('shows the same with help as a command', async () => {
    expect(await run(folder, ['help'])).toEqual(await run(folder, ['--help']))
    expect(await run(folder, ['help', 'reconcile'])).toEqual(await run(folder, ['reconcile', '--help']))
  })

  it.concurrent('shows its version', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }
    expect(await run(folder, ['--version'])).toEqual({ code: exitCodes.done, stdout: `${version}\n`, stderr: '' })
  })

  it.concurrent('loads no spreadsheet library for help', async () => {
    const { stderr } = await run(folder, ['--help'], { NODE_DEBUG: 'esm' })
    expect(stderr).toContain('commander')
    expect(stderr).not.toMatch(/exceljs|e965|csv-parse|normalize\/data\/characters/)
  })
})

describe('a pipe whose reader leaves early', () => {
  it('is no failure', async () => {
    const child = spawn(process.execPath, [bin, 'inspect', join(fixtures, 'border-town/inputs/filing-export.csv'), '--rows', '--json'], { stdio: ['ignore', 'pipe', 'pipe'] })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.once('close', resolve))
    expect([code, stderr]).toEqual([exitCodes.done, ''])
  })
})

describe('language', () => {
  it.each<[Environment, string, string]>([
    [{}, 'zh', 'nothing is said'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh', 'Chinese'],
    [{ LANG: 'C.UTF-8' }, 'zh', 'no language'],
    [{ LANG: 'en_US.UTF-8' }, 'en', 'English'],
    [{ LANG: 'en' }, 'en', 'English, short'],
    [{ LC_ALL: 'zh_CN', LANG: 'en_US' }, 'zh', 'LC_ALL is stronger'],
    [{ LC_ALL: '', LC_MESSAGES: 'en_US', LANG: 'zh_CN' }, 'en', 'a blank one says nothing'],
  ])('%j: %s, %s', (environment, expected) => {
    expect(localeLanguage(environment)).toBe(expected)
  })

  it.each<[readonly string[], Environment, string, string]>([
    [['--lang', 'en'], {}, 'en', 'a flag'],
    [['--lang=en'], {}, 'en', 'a flag with ='],
    [['reconcile', '--lang', 'zh'], { HEDUI_LANG: 'en', LANG: 'en_US' }, 'zh', 'the flag is strongest'],
    [[], { HEDUI_LANG: 'en' }, 'en', 'the variable'],
    [['--lang', 'fr'], { HEDUI_LANG: 'en' }, 'en', 'a wrong one is refused later'],
  ])('%j %j: %s, %s', (args, environment, expected) => {
    expect(firstLanguage(args, environment)).toBe(expected)
  })
})
