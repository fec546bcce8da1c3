import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { exitCodes } from '../../src/errors.ts'
import { filing, fixtures, folderWith, registration, run, usual, usualFiles, type Outcome } from './program.ts'

const pipe = (folder: string, args: readonly string[], input: string | Uint8Array): Promise<Outcome> => run(folder, args, {}, input)

interface Manifest {
  readonly inputs: readonly { readonly file: string; readonly sha256: string; readonly bytes: number; readonly format: string; readonly statedKind: string | null }[]
}

function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'hedui-report', 'manifest.json'), 'utf8')) as Manifest
}

const swapped = (file: string, other: string): string[] => usual.map((arg) => (arg === file ? other : arg))

it.each([
  ['the registration, text', swapped('登记表.csv', '-'), registration],
  ['a list of a stated kind, in Chinese', swapped('建档立卡.csv', '建档立卡=-'), filing],
])('reads %s from the standard input as from a file', async (_, args, input) => {
  const folder = folderWith(usualFiles)
  const [piped, named] = [await pipe(folder, [...args, '--json'], input), await run(folder, [...usual, '--json', '--out', 'other'])]
  expect([piped.code, piped.stderr]).toEqual([exitCodes.done, ''])
  const summaryOf = ({ stdout }: Outcome): unknown => (JSON.parse(stdout) as { readonly summary: unknown }).summary
  expect(summaryOf(piped)).toEqual(summaryOf(named))
  const stated = args.some((arg) => arg.endsWith('=-')) ? 'filing' : null
  expect(manifest(folder).inputs.find(({ file }) => file === '标准输入')).toMatchObject({ bytes: Buffer.byteLength(input), statedKind: stated })
})

it('reads a spreadsheet from the standard input, hashes what it read, and names it in the reports', async () => {
  const inputs = join(fixtures, 'border-town', 'inputs')
  const folder = folderWith({ 'filing.csv': readFileSync(join(inputs, 'filing-export.csv')) })
  const bytes = readFileSync(join(inputs, 'registration.xlsx'))
  const outcome = await pipe(folder, ['reconcile', '--students', '-', '--list', 'filing.csv', '--lang', 'en', '--as-of', '2023-06-01'], bytes)
  expect([outcome.code, outcome.stderr]).toEqual([exitCodes.done, ''])
  expect(manifest(folder).inputs[0]).toMatchObject({ file: 'standard input', format: 'xlsx', bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
  expect(readFileSync(join(folder, 'hedui-report', 'issues.csv'), 'utf8')).toContain(',standard input,')
})

it('is read by inspect and init too', async () => {
  const folder = folderWith(usualFiles)
  expect((await pipe(folder, ['inspect', '-'], filing)).stdout).toContain('标准输入')
  expect(await pipe(folder, ['init', '登记表.csv', '-', '--config', 'sub.yaml'], filing)).toMatchObject({ code: exitCodes.done, stderr: '' })
  expect(readFileSync(join(folder, 'sub.yaml'), 'utf8')).toContain('file: "-"')
})

it.each([
  ['as registration and as list', ['reconcile', '--students', '-', '--list', 'filing=-'], registration, exitCodes.usage, '只能读一次'],
  ['twice as list', ['reconcile', '--students', '登记表.csv', '--list', 'filing=-', '--list', 'filing=-'], filing, exitCodes.usage, '只能读一次'],
  ['with nothing in it', swapped('登记表.csv', '-'), '', exitCodes.unreadable, '没有内容送进来'],
  ['with no table in it', swapped('登记表.csv', '-'), '%PDF-1.4\n', exitCodes.unreadable, '文件 标准输入 是 PDF'],
])('refuses the standard input %s', async (_, args, input, code, said) => {
  const outcome = await pipe(folderWith(usualFiles), args, input)
  expect(outcome.code).toBe(code)
  expect(outcome.stderr).toContain(said)
  expect(outcome.stdout).toBe('')
})

it('./- is a file of that name', async () => {
  const folder = folderWith({ ...usualFiles, '-': registration })
  expect(await run(folder, [...swapped('登记表.csv', './-'), '--quiet'])).toMatchObject({ code: exitCodes.done, stderr: '' })
  expect(manifest(folder).inputs[0]?.file).toBe('-')
})
