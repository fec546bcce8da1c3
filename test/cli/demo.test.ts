import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exitCodes } from '../../src/errors.ts'
import { fixtures, folderWith, run, snapshot } from './program.ts'

const inputs = join(fixtures, 'border-town/inputs')

describe('hedui demo', () => {
  it('writes the border town, reconciles it, and does so again', async () => {
    const folder = folderWith({})
    const first = await run(folder, ['demo', '演示'])
    expect(first.code).toBe(exitCodes.done)
    expect(first.stderr).toContain('answers.xlsx')
    const [before = '', after = '', end = ''] = first.stdout.split(/[二三]、/)
    expect(before).toMatch(/登记学生 +443\n +已找到 +377 /)
    expect(before).not.toContain('核查后上报')
    expect(after).toMatch(/核查后上报 +385 +名单中找到 377＋核定 8\n +建档立卡 +236\n +城市低保 +23\n +农村低保 +123\n +外省 +3\n不上报 +58\n/)
    expect(end).toMatch(/核查后上报 +385 [\s\S]+列入公示 +385 +公示期：2019年3月25日至2019年3月31日\n +公示异议（件） +2 +不成立 2 件\n/)
    expect(end).toContain('submission.xlsx (.html)')
    expect(first.stdout).toContain('hedui-report')
    expect(first.stdout).toMatch(/\n {2}hedui inspect .*filing-export\.csv\n$/)
    const written = snapshot(folder)
    expect(readdirSync(join(folder, '演示')).sort()).toEqual(['decisions', 'hedui-report', 'objections', 'returned', ...readdirSync(inputs)].sort())
    expect(written).toMatchObject(Object.fromEntries(Object.entries(snapshot(inputs)).map(([name, hash]) => [join('演示', name), hash])))
    // The second time the project remembers the answers from the start.
    const again = await run(folder, ['demo', '演示'])
    expect({ ...again, stdout: again.stdout.split('三、')[1] }).toEqual({ ...first, stdout: end })
    expect(snapshot(folder)).toEqual(written)
    // Six whole runs with all their reports; a busy machine takes its time.
  }, 180_000)

  it('never writes over a file that it did not bring', async () => {
    const folder = folderWith({})
    writeFileSync(join(folder, 'registration.xlsx'), 'mine')
    const before = snapshot(folder)
    const outcome = await run(folder, ['demo', '.'])
    expect(outcome).toMatchObject({ code: exitCodes.unwritable, stdout: '' })
    expect(outcome.stderr).toMatch(/^hedui：registration\.xlsx 已经存在/)
    expect(snapshot(folder)).toEqual(before)
  })
})
