import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exitCodes } from '../../src/errors.ts'
import { strangers } from '../link/people.ts'
import { runHere } from './in-process.ts'
import { folderWith, run } from './program.ts'

/** Whoever tries the command tries it on a few rows: what these come to must be what anybody expects. */

type Row = readonly string[]

interface Language {
  /** Headings and kinds. */
  readonly schema: Readonly<Record<string, string>>
  readonly people: (count: number) => readonly Row[]
  /** The columns that make the name, and a row with one wrong letter in it, and with one wrong digit in the date. */
  readonly named: readonly number[]
  readonly misspell: (row: Row) => Row
  readonly misdate: (row: Row) => Row
}

const change = (column: number, by: (text: string) => string) => (row: Row): Row => row.map((text, at) => (at === column ? by(text) : text))
const phone = (i: number): string => `139${String(10_000_000 + i * 1_234_577)}`

const surnames = ['赵', '钱', '孙', '李', '周', '吴', '郑', '冯', '陈', '褚', '卫', '蒋', '沈']
const given = ['春芳', '建国', '小雨', '子轩', '美玲', '志强', '雪梅', '文博', '海燕', '嘉怡', '俊杰']
const villages = ['米粮村', '石门村', '河口村', '碧溪村']

const languages: Readonly<Record<string, Language>> = {
  en: {
    schema: { 'Given name': 'name', Surname: 'surname', Born: 'date', Phone: 'phone' },
    people: (count) => strangers(count).map((person, i) => [person.given, person.surname, person.born, phone(i)]),
    named: [0, 1],
    misspell: change(1, (name) => `${name.slice(0, 3)}x${name.slice(3)}`),
    misdate: change(2, (date) => date.replace(/.$/, (digit) => String((Number(digit) + 1) % 10))),
  },
  zh: {
    schema: { 姓名: 'full-name', 出生日期: 'date', 电话: 'phone', 村: 'place' },
    people: (count) =>
      strangers(count).map(({ born }, i) => [`${surnames[i % surnames.length] ?? ''}${given[(i * 3) % given.length] ?? ''}`, `${born.slice(0, 4)}年${born.slice(4, 6)}月${born.slice(6)}日`, phone(i), villages[i % villages.length] ?? '']),
    named: [0],
    misspell: change(0, (name) => `${name.slice(0, 2)}某`),
    misdate: change(1, (date) => date.replace(/(\d)日$/, (_, digit: string) => `${String((Number(digit) + 1) % 10)}日`)),
  },
}

const csv = ({ schema }: Language, rows: readonly Row[]): string => [['no', ...Object.keys(schema)], ...rows.map((row, at) => [String(at), ...row])].map((row) => row.join(',')).join('\n')
const flags = ({ schema }: Language): readonly string[] => Object.entries({ no: 'key', ...schema }).flatMap(([heading, kind]) => ['--schema', `${heading}=${kind}`])

/** The verdict of each left row and the right row that is the match or the first candidate. */
async function link(language: Language, left: readonly Row[], right: readonly Row[]): Promise<readonly string[]> {
  const folder = folderWith({ 'left.csv': csv(language, left), 'right.csv': csv(language, right) })
  const out = join(folder, 'out')
  const outcome = await runHere(['link', join(folder, 'left.csv'), join(folder, 'right.csv'), ...flags(language), '--out', out])
  expect(outcome).toMatchObject({ code: exitCodes.done, stderr: '' })
  const lines = readFileSync(join(out, 'results.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { verdict: string; candidates: { key: string }[] })
  return lines.map(({ verdict, candidates: [best] }) => (best === undefined ? verdict : `${verdict} ${best.key}`))
}

describe.each(Object.entries(languages))('hedui link on small tables, %s', (_, language) => {
  it.each([1, 2, 5, 10, 30])('matches exact copies: %d rows', async (count) => {
    const people = language.people(count)
    expect(await link(language, people, people)).toEqual(people.map((_row, at) => `matched ${String(at)}`))
  })

  it.each([5, 10, 30])('a letter, a digit, somebody else, a name alone: %d rows', async (count) => {
    const people = language.people(count + 1)
    const somebodyElse = people[count] ?? []
    const left = people.slice(0, count)
    const nameAlone = (row: Row): Row => row.map((text, at) => (language.named.includes(at) ? text : ''))
    const right = left.map((row, at) => [language.misspell, language.misdate, () => somebodyElse, nameAlone][at]?.(row) ?? row)
    const [letter, digit, absent, alone, ...exact] = await link(language, left, right)
    expect(letter).toMatch(/^(matched|needs-verification) 0$/)
    expect(digit).toMatch(/^(matched|needs-verification) 1$/)
    expect(absent).toMatch(/^unmatched/)
    expect(alone).toBe('needs-verification 3')
    expect(exact).toEqual(exact.map((_outcome, at) => `matched ${String(at + 4)}`))
  })
})

it('the program itself says so', async () => {
  const language = languages['en']
  if (language === undefined) throw new Error('no English')
  const folder = folderWith({ 'left.csv': csv(language, language.people(5)), 'right.csv': csv(language, language.people(4)) })
  const outcome = await run(folder, ['link', 'left.csv', 'right.csv', ...flags(language), '--lang', 'en', '--dry-run'])
  expect(outcome.stdout).toContain('Left 5 rows, right 4.\nMatched: 4\n')
})
