import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeConfig, type Config } from '../src/config.ts'
import { ReconcileError } from '../src/errors.ts'
import { readProjectFile } from '../src/settings/project-file.ts'
import { defaultLimits } from '../src/read/limits.ts'
import { sourceIds } from '../src/read/sources/index.ts'
import type { Layer } from '../src/settings/index.ts'

const root = mkdtempSync(join(tmpdir(), 'hedui-config-'))
afterAll(() => { rmSync(root, { recursive: true }) })

const layer = (values: Layer['values'], folder = ''): Layer => ({ values, folder, nameOf: (setting) => `--${setting}` })
const make = (...layers: readonly Layer[]): Config => makeConfig(layers, { today: '2026-01-02', language: 'zh', folder: '' })

/** What a wrong setting throws. */
function problem(work: () => unknown): ReconcileError {
  try {
    work()
  } catch (error) {
    if (error instanceof ReconcileError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('makeConfig', () => {
  it('has defaults', () => {
    expect(make()).toEqual({
      students: [],
      lists: [],
      folders: [],
      out: 'hedui-report',
      language: 'zh',
      map: {},
      precedence: sourceIds,
      kinds: {},
      asOf: '2026-01-02',
      countEnded: false,
      maxFalseMatch: 1e-3,
      dialect: ['zh-z', 'n-l', 'r-l', 'h-f', 'ng-n'],
      admitted: null,
      due: null,
      covered: [],
      decisions: [],
      record: 'decisions',
      notice: null,
      twoPersons: false,
      failOn: [],
      limits: defaultLimits,
      schema: { columns: [], key: [] },
      nicknames: null,
    })
  })

  it('takes the merges of a dialect, and none', () => {
    expect(make(layer({ dialect: ['n-l', 'zh-z'] })).dialect).toEqual(['n-l', 'zh-z'])
    expect(make(layer({ dialect: 'n-l，zh-z' })).dialect).toEqual(['n-l', 'zh-z'])
    expect(make(layer({ dialect: [] })).dialect).toEqual([])
    expect(problem(() => make(layer({ dialect: ['l-n'] }))).code).toBe('dialect-unknown')
  })

  it('lets the later layer win, and map field by field', () => {
    const config = make(layer({ out: 'a', lang: 'en', map: { name: '名', village: '村子' } }), layer({ out: 'b' }), layer({ map: ['name=学生'] }))
    expect(config).toMatchObject({ out: 'b', language: 'en', map: { name: ['学生'], village: ['村子'] } })
  })

  it('is frozen, inside too', () => {
    const config = make(layer({ map: { name: ['名'] }, list: ['a.csv'] }))
    expect(() => Object.assign(config, { out: 'x' })).toThrow(TypeError)
    expect(() => Object.assign(config.map.name ?? [], ['x'])).toThrow(TypeError)
    expect(() => Object.assign(config.lists[0] ?? {}, { path: 'x' })).toThrow(TypeError)
  })

  it('takes paths from the folder of the layer', () => {
    const folder = join(root, 'project')
    const config = make(layer({ students: ['a.csv', join(root, 'b.csv')], list: 'filing=c.csv', out: 'out', admitted: 'd.csv' }, folder))
    expect(config).toMatchObject({
      students: [join(folder, 'a.csv'), join(root, 'b.csv')],
      lists: [{ kind: 'filing', path: join(folder, 'c.csv') }],
      out: join(folder, 'out'),
      admitted: join(folder, 'd.csv'),
    })
  })

  it('puts the precedence that is stated before the rest, declared kinds last', () => {
    const kinds = { emergency: { zh: '临时救助', en: 'emergency aid', signs: ['临时救助'] } }
    expect(make(layer({ kinds })).precedence).toEqual([...sourceIds, 'emergency'])
    expect(make(layer({ kinds, precedence: ['emergency', 'low-income-rural'] })).precedence.slice(0, 3)).toEqual(['emergency', 'low-income-rural', 'filing'])
  })
})

describe('settings', () => {
  writeFileSync(join(root, '名单=旧.csv'), '')
  writeFileSync(join(root, '表1.xlsx'), '')
  writeFileSync(join(root, '表2.xlsx'), '')
  writeFileSync(join(root, '~$表2.xlsx'), '')
  const inRoot = (path: string): string => join(root, path)

  it.each<[unknown, Config['lists'], string]>([
    ['a.csv', [{ kind: null, path: inRoot('a.csv') }], 'no kind'],
    ['filing=a.csv', [{ kind: 'filing', path: inRoot('a.csv') }], 'a kind'],
    ['filing=a=b.csv', [{ kind: 'filing', path: inRoot('a=b.csv') }], 'a kind, and a file name with ='],
    ['低保=a.csv', [{ kind: 'low-income', path: inRoot('a.csv') }], 'without what the name adds in brackets'],
    ['孤儿=a.csv', [{ kind: 'orphan', path: inRoot('a.csv') }], 'one of two words'],
    ['农村低保=a.csv', [{ kind: 'low-income-rural', path: inRoot('a.csv') }], 'the Chinese name of a kind'],
    ['名单=旧.csv', [{ kind: null, path: inRoot('名单=旧.csv') }], 'the file exists under the whole name'],
    ['./filing=a.csv', [{ kind: null, path: inRoot('filing=a.csv') }], 'no kind has a slash'],
    ['表*.xlsx', [{ kind: null, path: inRoot('表1.xlsx') }, { kind: null, path: inRoot('表2.xlsx') }], 'a pattern, as cmd.exe leaves it; not the lock file of Excel'],
    ['无*.xlsx', [{ kind: null, path: inRoot('无*.xlsx') }], 'a pattern that fits nothing stays'],
    [{ kind: 'orphan', file: 'a.csv' }, [{ kind: 'orphan', path: inRoot('a.csv') }], 'a table'],
  ])('list %j', (list, lists) => {
    expect(make(layer({ list }, root)).lists).toEqual(lists)
  })

  it.each<[string, keyof Config['map'], string]>([
    ['idNumber=号', 'idNumber', 'the id'],
    ['id-number=号', 'idNumber', 'with hyphens'],
    ['ID NUMBER=号', 'idNumber', 'in English'],
    ['身份证号=号', 'idNumber', 'in Chinese'],
  ])('map %s', (map, field) => {
    expect(make(layer({ map })).map).toEqual({ [field]: ['号'] })
  })

  it.each([
    ['2023-06-01', '2023-06-01'],
    ['2023.6.1', '2023-06-01'],
    ['2023年6月1日', '2023-06-01'],
    [20230601, '2023-06-01'],
  ])('as-of %s', (value, asOf) => {
    expect(make(layer({ 'as-of': value })).asOf).toBe(asOf)
    expect(make(layer({ due: value })).due).toBe(asOf)
  })

  it.each([
    ['米粮村', ['米粮村']],
    ['米粮村，茶洞村、 高村, 米粮村', ['米粮村', '茶洞村', '高村']],
    [['米粮村', '边城小学'], ['米粮村', '边城小学']],
  ])('covered %j', (value, covered) => {
    expect(make(layer({ covered: value })).covered).toEqual(covered)
  })

  it.each([
    ['1e-4', 1e-4],
    [0.01, 0.01],
    [' 0.001 ', 0.001],
  ])('max-false-match %s', (value, probability) => {
    expect(make(layer({ 'max-false-match': value })).maxFalseMatch).toBe(probability)
  })

  it.each<[Layer['values'], string, Readonly<Record<string, unknown>>, string]>([
    [{ outt: 'x' }, 'setting-unknown', { setting: '--outt', nearest: 'out' }, 'a key that there is not'],
    [{ out: 3.5, students: [[]] }, 'setting-not-text', { setting: '--students' }, 'a list in a list'],
    [{ out: '' }, 'setting-not-text', { setting: '--out' }, 'blank'],
    [{ 'count-ended': 'yes' }, 'setting-not-flag', { setting: '--count-ended' }, 'text for true or false'],
    [{ map: { nmae: '名' } }, 'field-unknown', { field: 'nmae', nearest: 'name' }, 'a misspelt field'],
    [{ map: '身份证=号' }, 'field-unknown', { field: '身份证', nearest: 'idNumber' }, 'a Chinese field that is nearly one'],
    [{ map: 'name' }, 'map-not-pair', { value: 'name' }, 'no heading'],
    [{ lang: 'ch' }, 'language-unknown', { value: 'ch' }, 'a language that there is not'],
    [{ 'fail-on': ['unmatched', 'needs-check'] }, 'verdict-unknown', { value: 'needs-check', nearest: 'needs-verification' }, 'a verdict that there is not'],
    [{ 'as-of': '2023-02-30' }, 'date-impossible', { value: '2023-02-30' }, 'a day that does not exist'],
    [{ 'max-false-match': '0' }, 'probability-impossible', { value: '0' }, 'no error at all cannot be had'],
    [{ 'max-false-match': '1e-300' }, 'probability-impossible', { value: '1e-300' }, 'surer than any two rows'],
    [{ 'max-false-match': 0.9 }, 'probability-impossible', { value: '0.9' }, 'more wrong than right'],
    [{ 'max-false-match': 'often' }, 'probability-impossible', { value: 'often' }, 'no number'],
    [{ 'as-of': '2023-06' }, 'date-impossible', { value: '2023-06' }, 'a month'],
    [{ due: '下周' }, 'date-impossible', { value: '下周' }, 'no day'],
    [{ 'as-of': 45078 }, 'date-impossible', { value: '45078' }, "a spreadsheet's serial number"],
    [{ list: 'fling=a.csv' }, 'kind-name-unknown', { kind: 'fling', nearest: 'filing' }, 'a misspelt kind'],
    [{ list: 'filing=' }, 'list-incomplete', {}, 'a kind without a file'],
    [{ list: { kind: 'filing' } }, 'list-incomplete', {}, 'a table without a file'],
    [{ list: { kind: 'filing', file: 'a', flie: 'b' } }, 'list-incomplete', {}, 'a table with an unknown key'],
    [{ list: ['filing=a.csv', 'orphan=./a.csv'] }, 'list-of-two-kinds', { file: 'a.csv' }, 'one file under two kinds'],
    [{ list: 'xyz=a.csv' }, 'kind-name-unknown', { kind: 'xyz', nearest: '' }, 'a kind that is like none'],
    [{ precedence: ['orphans'] }, 'kind-name-unknown', { kind: 'orphans', nearest: 'orphan' }, 'precedence of an unknown kind'],
    [{ kinds: ['a'] }, 'setting-not-table', { setting: '--kinds' }, 'a list for a table'],
    [{ kinds: { a: { zh: '甲', en: 'a' } } }, 'kind-incomplete', { setting: '--kinds: a' }, 'a kind without signs'],
    [{ kinds: { A: { zh: '甲', en: 'a', signs: '甲' } } }, 'kind-id-misspelt', { setting: '--kinds: A' }, 'a kind in capitals'],
    [{ kinds: { filing: { zh: '甲', en: 'a', signs: '甲' } } }, 'kind-is-built-in', { setting: '--kinds: filing' }, 'a built-in kind'],
  ])('%j: %s', (values, code, params) => {
    const error = problem(() => make(layer(values)))
    expect(error).toMatchObject({ code, params, exitCode: 2 })
  })
})

describe('readProjectFile', () => {
  const put = (name: string, content: string | Buffer): string => {
    writeFileSync(join(root, name), content)
    return join(root, name)
  }

  it('reads settings, and says where they stand', async () => {
    const file = await readProjectFile(put('a.yaml', '# 设置\nout: 报告\nas-of: 2023-06-01\nlist:\n  - filing=a.csv\n'), true)
    expect(file).toMatchObject({ values: { out: '报告', 'as-of': '2023-06-01', list: ['filing=a.csv'] }, folder: root })
    expect(file?.nameOf('out')).toBe('out (a.yaml)')
  })

  it.each([
    ['GB18030, as Notepad saves it', Buffer.from([...Buffer.from('out: '), 0xb1, 0xa8, 0xb8, 0xe6])],
    ['UTF-8 with a mark', Buffer.from('\ufeffout: 报告\n')],
  ])('reads %s', async (_, content) => {
    expect(await readProjectFile(put('b.yaml', content), true)).toMatchObject({ values: { out: '报告' } })
  })

  it('takes a blank file, and one that is not there, for no settings', async () => {
    expect(await readProjectFile(put('c.yaml', '# nothing\n'), true)).toMatchObject({ values: {} })
    expect(await readProjectFile(join(root, 'none.yaml'), false)).toBeNull()
  })

  it.each([
    ['settings-missing', () => join(root, 'none.yaml')],
    ['settings-unreadable', () => { mkdirSync(join(root, 'folder.yaml')); return join(root, 'folder.yaml') }],
    ['settings-not-yaml', () => put('d.yaml', 'out: x\nout: y\n')],
    ['settings-not-table', () => put('e.yaml', '- out\n')],
  ])('throws %s', async (code, file) => {
    await expect(readProjectFile(file(), true)).rejects.toMatchObject({ code, exitCode: 2 })
  })
})
