import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkOut, reports, writeRun } from '../../src/report/index.ts'
import { publish } from '../../src/report/write.ts'
import { everyVerdict } from './runs.ts'

let folder = ''
let out = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hedui-'))
  out = join(folder, 'report')
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const contents = async (path: string): Promise<Record<string, string>> =>
  Object.fromEntries(await Promise.all((await readdir(path)).sort().map(async (name) => [name, (await readFile(join(path, name))).toString('base64')] as const)))

describe('writeRun', () => {
  it('writes every report and nothing else, the same bytes again, and replaces its former folder', async () => {
    const notice = { from: '2018-09-17', period: { unit: 'days', count: 7 }, holidays: [], workdays: [], contact: '', unit: '', category: false } as const
    const files = await writeRun(everyVerdict({ out, notice }))
    const first = await contents(out)
    expect(Object.keys(first)).toEqual([...files].sort())
    const names = new Set(files.map((file) => file.replace(/\.[^.]+$/, '').replace(/^verification-.*/, 'verification')))
    // Papers with nobody on them, and the record of objections of which none was made.
    const nothingToSay = ['list-errors', 'not-admitted', 'not-registered', 'objections']
    expect(names).toEqual(new Set([...Object.keys(reports).filter((name) => !nothingToSay.includes(name)), 'manifest']))
    await writeRun(everyVerdict({ out, notice }))
    expect(await contents(out)).toEqual(first)
    expect((await readdir(folder)).sort()).toEqual(['decisions', 'report'])
  })

  it('names no path of the machine, and lists every file by its hash', async () => {
    const files = await writeRun(everyVerdict({ out, students: [join(folder, 'students.csv')] }))
    const text = await readFile(join(out, 'manifest.json'), 'utf8')
    expect(text).not.toContain(folder)
    const manifest = JSON.parse(text) as { files: { file: string; sha256: string }[]; counts: { registered: number } }
    expect(manifest.files.map(({ file }) => file)).toEqual(files.filter((file) => file !== 'manifest.json'))
    expect(manifest.counts.registered).toBe(4)
  })

  it('refuses to write a run that does not add up, and leaves the former folder', async () => {
    await writeRun(everyVerdict({ out }))
    const before = await contents(out)
    const result = everyVerdict({ out })
    await expect(writeRun({ ...result, decisions: result.decisions.slice(1) })).rejects.toThrow(/does not close/)
    expect(await contents(out)).toEqual(before)
  })
})

describe('the output folder', () => {
  const refuse = async (code: string, file?: string): Promise<void> => {
    const expected = { name: 'ReconcileError', code, exitCode: 4, ...(file === undefined ? {} : { params: { folder: out, file } }) }
    await expect(checkOut(out)).rejects.toMatchObject(expected)
    const before = await readdir(folder)
    await expect(writeRun(everyVerdict({ out }))).rejects.toMatchObject(expected)
    expect(await readdir(folder)).toEqual(before)
  }

  it('is made, with its parents', async () => {
    out = join(folder, 'a', 'b')
    await checkOut(out)
    expect(await readdir(folder)).toEqual([])
    await writeRun(everyVerdict({ out }))
    expect(await readdir(join(folder, 'a'))).toEqual(['b', 'decisions'])
  })

  it('may be there, empty but for what the system puts there', async () => {
    await mkdir(out)
    await writeFile(join(out, '.DS_Store'), '')
    await checkOut(out)
    await writeRun(everyVerdict({ out }))
    expect(await readdir(out)).toContain('manifest.json')
  })

  it('is refused with files of somebody else', async () => {
    await mkdir(out)
    await writeFile(join(out, '花名册.xlsx'), 'x')
    await refuse('out-not-a-run', '花名册.xlsx')
    expect(await readFile(join(out, '花名册.xlsx'), 'utf8')).toBe('x')
  })

  it('is refused with a manifest of another program', async () => {
    await mkdir(out)
    await writeFile(join(out, 'manifest.json'), '{"name":"x"}')
    await refuse('out-not-a-run', 'manifest.json')
  })

  it('is refused with a file that people added', async () => {
    await writeRun(everyVerdict({ out }))
    await writeFile(join(out, '签字.pdf'), 'x')
    await refuse('out-file-added', '签字.pdf')
  })

  it('is refused with a file that people changed', async () => {
    await writeRun(everyVerdict({ out }))
    await writeFile(join(out, 'unmatched.csv'), 'found him')
    await refuse('out-file-changed', 'unmatched.csv')
    expect(await readFile(join(out, 'unmatched.csv'), 'utf8')).toBe('found him')
  })

  it('is refused while a program has a file of it open', async () => {
    await writeRun(everyVerdict({ out }))
    await writeFile(join(out, '~$matched.xlsx'), '')
    await refuse('out-in-use')
  })

  it('is refused where a file has the name, or the place of the parent', async () => {
    await writeFile(out, 'x')
    await refuse('out-is-file')
    out = join(out, 'below')
    await refuse('out-not-writable')
  })

  it('is refused where it holds an input, even as a former run wrote it', async () => {
    await writeRun(everyVerdict({ out }))
    const input = join(out, 'matched.csv')
    await expect(checkOut(out, [input])).rejects.toMatchObject({ code: 'out-holds-input', exitCode: 4 })
    await expect(writeRun(everyVerdict({ out, students: [input] }))).rejects.toMatchObject({ code: 'out-holds-input', exitCode: 4 })
  })

  it('stays as it was where writing fails halfway, and nothing is left beside it', async () => {
    await writeRun(everyVerdict({ out }))
    const before = await contents(out)
    const broken = publish(out, [], async (write) => {
      await write('a.txt', ['half'])
      throw new Error('broken')
    })
    await expect(broken).rejects.toThrow('broken')
    expect(await contents(out)).toEqual(before)
    expect(await readdir(folder)).toEqual(['decisions', 'report'])
    await expect(publish(join(folder, 'x', 'y'), [], () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await readdir(folder)).toEqual(['decisions', 'report'])
  })

  it('keeps what people change while the run is under way', async () => {
    await writeRun(everyVerdict({ out }))
    const late = publish(out, [], async () => {
      await writeFile(join(out, 'unmatched.csv'), 'found him')
    })
    await expect(late).rejects.toMatchObject({ code: 'out-file-changed' })
    expect(await readFile(join(out, 'unmatched.csv'), 'utf8')).toBe('found him')
  })
})
