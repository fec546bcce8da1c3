import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exitCodes } from '../../src/errors.ts'
import { folderWith, run, snapshot, usual, usualFiles } from './program.ts'

interface Result {
  readonly out: string | null
  readonly files: readonly string[]
  readonly summary: { readonly registered: number; readonly verdicts: Readonly<Record<string, number>>; readonly duplicates: { readonly repeats: number } }
}

describe('hedui reconcile', () => {
  it.concurrent('writes the reports, leaves the inputs alone, and counts a student registered twice once', async () => {
    const folder = folderWith(usualFiles)
    const before = snapshot(folder)
    const outcome = await run(folder, usual)
    expect(outcome).toMatchObject({ code: exitCodes.done, stderr: '' })
    expect(outcome.stdout).toContain('报告在文件夹 hedui-report 中：')
    expect(outcome.stdout).not.toMatch(/\d{15}/)
    expect(snapshot(folder)).toMatchObject(before)
    expect(readdirSync(folder).sort()).toEqual(['decisions', 'hedui-report', ...Object.keys(usualFiles)].sort())
    const results = readFileSync(join(folder, 'hedui-report/results.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as { readonly verdict: string; readonly student: { readonly row: number } })
    expect(results.map(({ verdict, student }) => [student.row, verdict])).toEqual([[2, 'matched'], [4, 'unmatched']])
  })

  it.concurrent('prints one JSON document', async () => {
    const folder = folderWith(usualFiles)
    const { code, stdout, stderr } = await run(folder, [...usual, '--json', '--out', '报告'])
    const { out, files, summary } = JSON.parse(stdout) as Result
    expect([code, stderr, out]).toEqual([exitCodes.done, '', '报告'])
    expect(files.every((file) => existsSync(join(folder, '报告', file)))).toBe(true)
    expect(summary).toMatchObject({ registered: 2, verdicts: { matched: 1, unmatched: 1 }, duplicates: { repeats: 1 } })
  })

  it.concurrent('refuses a covered place that no file has, and writes nothing', async () => {
    const folder = folderWith(usualFiles)
    const before = snapshot(folder)
    const outcome = await run(folder, [...usual, '--covered', '没有的村'])
    expect(outcome.code).toBe(exitCodes.usage)
    expect(outcome.stderr).toContain('covered 中写了“没有的村”')
    expect(snapshot(folder)).toEqual(before)
  })

  it.concurrent('writes nothing with --dry-run', async () => {
    const folder = folderWith(usualFiles)
    const before = snapshot(folder)
    const outcome = await run(folder, [...usual, '--dry-run'])
    expect(outcome).toMatchObject({ code: exitCodes.done, stderr: '' })
    expect(outcome.stdout).toContain('没有写任何报告')
    expect(snapshot(folder)).toEqual(before)
  })

  it.concurrent('exits with 1, the reports written, where a verdict of --fail-on occurred', async () => {
    const folder = folderWith(usualFiles)
    const outcome = await run(folder, [...usual, '--fail-on', 'unmatched'])
    expect(outcome).toMatchObject({ code: exitCodes.failOn, stderr: '退出码为 1：有 1 名学生的结果是 unmatched（--fail-on）。\n' })
    expect(existsSync(join(folder, 'hedui-report/manifest.json'))).toBe(true)
  })

  it.concurrent('names every verdict of --fail-on that occurred', async () => {
    const outcome = await run(folderWith(usualFiles), [...usual, '--fail-on', 'unmatched,needs-verification', 'matched', '--lang', 'en'])
    expect(outcome).toMatchObject({ code: exitCodes.failOn, stderr: 'Exit code 1: students unmatched: 1 (--fail-on).\nExit code 1: students matched: 1 (--fail-on).\n' })
  })

  it.concurrent('says that registration and list may have been swapped', async () => {
    const outcome = await run(folderWith(usualFiles), ['reconcile', '--students', '建档立卡.csv', '--list', 'filing=登记表.csv', '--dry-run'])
    expect(outcome.code).toBe(exitCodes.done)
    expect(outcome.stderr).toMatch(/^请注意：建档立卡\.csv 是按登记表（--students）读的，.*\n请注意：登记表\.csv 是按政府名单（--list）读的，.*\n$/)
  })

  it.concurrent('says of each report what it is for', async () => {
    const { stdout } = await run(folderWith(usualFiles), usual)
    expect(stdout).toMatch(/^ {4}matched\.xlsx \(\.csv\) +已找到的学生：不用再看$/m)
    expect(stdout).toMatch(/^ {2}供程序使用\n {4}results\.jsonl +每名学生一行$/m)
  })

  it.concurrent('prints nothing with --quiet, and replaces the reports of the run before', async () => {
    const folder = folderWith(usualFiles)
    const first = await run(folder, [...usual, '--quiet', '--fail-on', 'needs-verification'])
    const written = snapshot(folder)
    const second = await run(folder, [...usual, '--quiet', '--fail-on', 'needs-verification'])
    expect([first, second]).toEqual(Array(2).fill({ code: exitCodes.done, stdout: '', stderr: '' }))
    expect(snapshot(folder)).toEqual(written)
  })

  it.concurrent('takes everything from a project file: kinds of its own, and paths relative to it', async () => {
    const folder = folderWith({
      '登记表.csv': '姓名,身份证号\n龙翠翠,433199201203051280\n',
      '临时救助.csv': '姓名,身份证号,村\n龙翠翠,433199201203051280,米粮村\n',
      'hedui.yaml': 'students: 登记表.csv\nlist: [临时救助.csv]\nlang: en\nas-of: 2023-06-01\nkinds:\n  emergency: {zh: 临时救助, en: emergency aid, signs: [临时救助]}\n',
    })
    const { code, stdout } = await run(folder, ['reconcile', '--json'])
    expect(code).toBe(exitCodes.done)
    expect(JSON.parse(stdout)).toMatchObject({ summary: { verdicts: { matched: 1 }, categories: [{ list: 'emergency', students: 1 }] } })
  })
})
