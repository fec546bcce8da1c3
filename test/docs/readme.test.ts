import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commonOptions } from '../../src/cli/command.ts'
import { commands } from '../../src/cli/index.ts'
import { exitCodes } from '../../src/errors.ts'
import { reasons } from '../../src/messages/reasons.ts'
import { sourceIds, sources } from '../../src/read/sources/index.ts'
import { reports } from '../../src/report/index.ts'
import { manifestFile } from '../../src/report/out-folder.ts'
import { settingIds } from '../../src/settings/index.ts'

const root = join(import.meta.dirname, '../..')
const textOf = (...path: readonly string[]): string => readFileSync(join(root, ...path), 'utf8').replaceAll('\r\n', '\n')
const readme = textOf('README.md')
const chinese = textOf('README.zh-CN.md')

const flagsOf = ({ flags }: { readonly flags: string }): readonly string[] => flags.match(/--[a-z][a-z-]*/g) ?? []
/** What the parser adds by itself. */
const parserFlags = ['--help', '--version']
const flags = [...new Set([...commands.flatMap(({ options }) => [...options]), ...commonOptions].flatMap(flagsOf)), ...parserFlags]

/** Names of the files of a run. */
const files = [
  ...Object.entries(reports).flatMap(([name, report]) =>
    report.kind === 'lines' ? [`${name}.${report.extension}`] : report.kind === 'papers' ? [name] : [`${name}.xlsx`, ...(report.csv ? [`${name}.csv`] : [])],
  ),
  manifestFile,
]

/** Variables of the environment that the program reads: `HEDUI_` and a setting, or by name. Those of npm are no user's. */
const variables = ((): readonly string[] => {
  const found = new Set<string>()
  for (const path of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts') || path.includes('data')) continue
    const text = textOf('src', path)
    for (const [, name = ''] of text.matchAll(/'(HEDUI_[A-Z]+)'/g)) found.add(name)
    for (const [, name = ''] of text.matchAll(/env(?:ironment)?\['([A-Z_]+)'\]/g)) found.add(name)
  }
  return [...found].sort()
})()

/** Whether a text has the word, and not only a longer one that contains it. */
function names(text: string, word: string): boolean {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`).test(text)
}

/** The part of README.md below a heading, up to the next one. */
function section(title: string): string {
  const [, part = ''] = readme.split(new RegExp(`^#+ ${title}\n`, 'm'))
  return part.split(/^#+ /m)[0] ?? ''
}

describe('README.md', () => {
  it.each(commands.map(({ name }) => name))('names the command %s', (name) => {
    expect(names(readme, `hedui ${name}`)).toBe(true)
  })

  it.each(flags)('names the flag %s', (flag) => {
    expect(names(readme, flag)).toBe(true)
  })

  it.each(files)('names the report %s in the table of files', (file) => {
    expect(names(readme.slice(0, readme.indexOf('\n## ')), `\`${file}\``)).toBe(true)
  })

  it.each(sourceIds)('has the kind of list %s in the table, with its Chinese name', (kind) => {
    expect(section('Say what kind a list is')).toContain(`| \`${kind}\` | ${sources[kind].words.zh} |`)
  })

  it('has the kinds of list in order of precedence', () => {
    expect([...section('Say what kind a list is').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, kind]) => kind)).toEqual(sourceIds)
  })

  it('has every exit code in the table, and no other', () => {
    // 70 is a bug's (main.ts).
    const known = [...Object.values(exitCodes), 70].sort((a, b) => a - b)
    expect([...section('Batches').matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code))).toEqual(known)
  })

  it.each(variables)('names the environment variable %s', (variable) => {
    expect(names(section('Batches'), variable)).toBe(true)
  })

  it.each(settingIds)('has the setting %s in the example of hedui.yaml', (setting) => {
    expect(section('Settings in a file')).toMatch(new RegExp(`^${setting}:`, 'm'))
  })

  it('finds the variables of the environment in the sources', () => {
    expect(variables).toEqual(expect.arrayContaining(['HEDUI_CONFIG', 'HEDUI_LANG', 'HEDUI_OUT', 'LC_ALL', 'NO_COLOR']))
  })

  it('is not content with a longer word', () => {
    expect([names('--as-of DATE', '--as'), names('low-income-urban', 'low-income'), names('`--as list`', '--as')]).toEqual([false, false, true])
  })
})

describe('README.zh-CN.md', () => {
  it.each(files.filter((file) => file.endsWith('.xlsx')))('says what %s is for', (file) => {
    expect(chinese).toContain(`| \`${file}\` |`)
  })

  it.each(sourceIds)('names the kind of list %s in Chinese', (kind) => {
    expect(chinese).toContain(sources[kind].words.zh.replace(/（.*）/, ''))
  })
})

describe('both', () => {
  it.each([['README.md', readme], ['README.zh-CN.md', chinese]])('%s names only flags and files that exist', (_, text) => {
    const named = new Set(text.match(/(?<![\w-])--[a-z][a-z-]*/g))
    expect([...named].filter((flag) => !flags.includes(flag))).toEqual([])
    for (const [, path = ''] of text.matchAll(/\]\(([^)#:]+)\)/g)) expect(textOf(path), path).not.toBe('')
  })

  it.each([['README.md', readme], ['README.zh-CN.md', chinese]])('%s names only scripts that exist', (_, text) => {
    const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> }
    const named = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, script = '']) => script)
    expect(named.filter((script) => !Object.hasOwn(scripts, script))).toEqual([])
    expect(named).toContain('demo')
  })
})

describe('docs/reasons.md', () => {
  const rows = [...textOf('docs/reasons.md').matchAll(/^\| `.*$/gm)].map(([row]) => row)

  it.each(Object.entries(reasons))('has the reason %s with its sentences', (code, { zh, en }) => {
    expect(rows).toContain(`| \`${code}\` | ${zh} | ${en} |`)
  })

  it('has no other', () => {
    expect(rows).toHaveLength(Object.keys(reasons).length)
  })
})
