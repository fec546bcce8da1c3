import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exitCodes } from '../../src/errors.ts'
import { schema, strangers } from '../link/people.ts'
import { folderWith, run, snapshot } from './program.ts'

const people = strangers(120)
const columns = ['key', ...schema.columns.map(({ name }) => name)] as const
const csv = (rows: readonly (typeof people)[number][]): string => [columns.join(','), ...rows.map((row) => columns.map((column) => row[column as keyof typeof row]).join(','))].join('\n')

/** The first is misspelt, the second has the third's number, forty are not in the right table. */
const left = people.slice(0, 80).map((person, i) => (i === 0 ? { ...person, surname: `${person.surname}e`, code: '' } : i === 1 ? { ...person, code: people[2]?.code ?? '' } : person))
const files = {
  'left.csv': csv(left),
  'right.csv': csv(people.slice(0, 40)),
  'hedui.yaml': `schema:\n  key: key\n${schema.columns.map(({ name, kind }) => `  ${name}: ${kind}\n`).join('')}`,
}

describe('hedui link', () => {
  it('writes the reports, whole, and says what it found', async () => {
    const folder = folderWith(files)
    const outcome = await run(folder, ['link', 'left.csv', 'right.csv', '--lang', 'en'])
    expect(outcome).toMatchObject({ code: exitCodes.done, stderr: '' })
    expect(outcome.stdout).toContain('Left 80 rows, right 40.\nMatched: 39\n')
    expect(outcome.stdout).toContain('Needs verification: 1\n')
    expect(outcome.stdout).toContain('Unmatched: 40\n')
    const lines = readFileSync(join(folder, 'hedui-link/results.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { left: { key: string }; verdict: string; match: { key: string; row: number } | null })
    expect(lines.map(({ left: { key } }) => key)).toEqual(left.map(({ key }) => key))
    expect(lines.filter(({ match }) => match !== null).every(({ left: { key }, match }) => match?.key === key)).toBe(true)
    expect(lines[3]).toMatchObject({ verdict: 'matched', match: { file: 'right.csv', row: 5 } })
    const manifest = JSON.parse(readFileSync(join(folder, 'hedui-link/manifest.json'), 'utf8')) as { weights: { columns: { levels: { m: number }[] }[] }; counts: { verdicts: unknown } }
    expect(manifest.counts.verdicts).toEqual({ matched: 39, 'needs-verification': 1, unmatched: 40 })
    expect(manifest.weights.columns[0]?.levels[0]?.m).toBeGreaterThan(0.5)
    expect(readFileSync(join(folder, 'hedui-link/matched.csv'), 'utf8')).toContain('surname (Left),surname (Right)')
    const before = snapshot(folder)
    await run(folder, ['link', 'left.csv', 'right.csv', '--lang', 'en'])
    expect(snapshot(folder)).toEqual(before)
  })

  it('takes the schema from flags, and writes nothing with --dry-run', async () => {
    const folder = folderWith({ 'left.csv': files['left.csv'], 'right.csv': files['right.csv'] })
    const flags = schema.columns.flatMap(({ name, kind }) => ['--schema', `${name}=${kind}`])
    const outcome = await run(folder, ['link', 'left.csv', 'right.csv', ...flags, '--dry-run', '--json'])
    expect(JSON.parse(outcome.stdout)).toMatchObject({ out: null, files: [], summary: { left: 80, right: 40, verdicts: { matched: 39, 'needs-verification': 1, unmatched: 40 } } })
    expect(Object.keys(snapshot(folder))).toEqual(['left.csv', 'right.csv'])
  })

  it('says which cells a kind does not read, and what the shipped weights were', async () => {
    const folder = folderWith({
      'left.csv': 'given,born\nanna,1990/1/2\nbertram,unknown\nclara,1991-02-03',
      'right.csv': 'given,born\nanna,1990-01-02\nbertram,1989-05-06\nclara,1991-02-03',
    })
    const outcome = await run(folder, ['link', 'left.csv', 'right.csv', '--schema', 'given=name', 'born=date', '--lang', 'en', '--max-false-match', '0.4'])
    expect(outcome.stdout).toContain("in column 'born' of left.csv the cells that say nothing as date that begins with the year count as blank: 1.")
    expect(outcome.stdout).not.toContain("in column 'born' of right.csv")
    const manifest = JSON.parse(readFileSync(join(folder, 'hedui-link/manifest.json'), 'utf8')) as { inputs: unknown; weights: { columns: { levels: { shipped: unknown }[] }[] } }
    expect(manifest.inputs).toMatchObject({ left: { unread: { given: 0, born: 1 } }, right: { unread: { given: 0, born: 0 } } })
    expect(manifest.weights.columns[0]?.levels[0]?.shipped).toEqual({ m: 0.8, u: 0.005 })
  })

  it('explains one row', async () => {
    const outcome = await run(folderWith(files), ['link', 'left.csv', 'right.csv', '--lang', 'en', '--explain', 'p0'])
    expect(outcome.stdout).toContain('Left row 2: p0 | anna | abbotte')
    expect(outcome.stdout).toMatch(/candidate 1, right row 2: p0 \| anna \| abbott/)
    expect(outcome.stdout).toMatch(/ {2}\d+\.\d bits: surname nearly the same/)
  })

  it.each([
    [['link', 'left.csv'], exitCodes.usage, 'two files'],
    [['link', 'left.csv', './left.csv'], exitCodes.usage, 'Both tables are the file left.csv'],
    [['link', 'left.csv', 'right.csv', '--schema', 'surname=family'], exitCodes.usage, "no kind 'family'"],
    [['link', 'left.csv', 'right.csv', '--schema', 'height=text'], exitCodes.unreadable, "no heading 'height'"],
    [['link', 'left.csv', 'right.csv', '--explain', 'nobody'], exitCodes.usage, "has no 'nobody'"],
    [['link', 'left.csv', 'right.csv', '--config', 'other.yaml'], exitCodes.usage, 'does not exist'],
  ])('%j ends with %d: %s', async (args, code, said) => {
    const folder = folderWith(files)
    const before = snapshot(folder)
    const outcome = await run(folder, [...args, '--lang', 'en'])
    expect(outcome.code).toBe(code)
    expect(outcome.stderr).toContain(said)
    expect(snapshot(folder)).toEqual(before)
  })

  it('asks for a schema, and names the kinds', async () => {
    const outcome = await run(folderWith({ 'left.csv': files['left.csv'], 'right.csv': files['right.csv'] }), ['link', 'left.csv', 'right.csv', '--lang', 'en'])
    expect(outcome.code).toBe(exitCodes.usage)
    expect(outcome.stderr).toContain('house-number')
  })
})
