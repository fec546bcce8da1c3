import { describe, expect, it } from 'vitest'
import { loadConfig } from '../../src/cli/load-config.ts'
import type { Options } from '../../src/cli/command.ts'
import type { Session } from '../../src/cli/session.ts'
import type { Config } from '../../src/config.ts'
import { folderWith } from './program.ts'

const projectFile = `${folderWith({ 'project.yaml': 'out: of-file\nlang: en\nas-of: 2020-01-01\nmap: {name: 名儿}\n' })}/project.yaml`

const sessionIn = (environment: Session['environment']): Session => ({
  language: 'zh',
  environment,
  today: '2026-01-02',
  print: () => Promise.resolve(),
  say: () => undefined,
  progress: () => undefined,
  sentence: (code) => code,
  strong: (text) => text,
  mark: (text) => `[${text}]`,
  columns: 80,
  ask: () => Promise.resolve({ kind: 'end' }),
  interruption: () => undefined,
})

describe('loadConfig: defaults < project file < environment < flags', () => {
  it.each<[Options, Session['environment'], Partial<Config>, string]>([
    [{}, {}, { out: 'hedui-report', language: 'zh', asOf: '2026-01-02' }, 'nothing is said'],
    [{}, { LANG: 'en_US.UTF-8' }, { language: 'en' }, 'the locale'],
    [{ config: projectFile }, {}, { out: projectFile.replace('project.yaml', 'of-file'), language: 'en', asOf: '2020-01-01' }, 'the project file, with paths of its own'],
    [{}, { HEDUI_CONFIG: projectFile }, { asOf: '2020-01-01' }, 'the project file by the environment'],
    [{ config: projectFile }, { HEDUI_OUT: 'of-environment', HEDUI_LANG: 'zh' }, { out: 'of-environment', language: 'zh' }, 'the environment over the file'],
    [{ config: projectFile, out: 'of-flag', asOf: '2021-01-01' }, { HEDUI_OUT: 'of-environment' }, { out: 'of-flag', asOf: '2021-01-01' }, 'flags over both'],
    [{ config: projectFile, map: ['village=寨子'] }, {}, { map: { name: ['名儿'], village: ['寨子'] } }, 'a map of flags beside that of the file'],
    [{ out: undefined }, { HEDUI_OUT: '' }, { out: 'hedui-report' }, 'blank variables say nothing'],
  ])('%j %j', async (options, environment, expected) => {
    const session = sessionIn(environment)
    const config = await loadConfig(options, session)
    expect(config).toMatchObject(expected)
    expect(session.language).toBe(config.language)
  })

  it.each([
    [{ HEDUI_LANG: 'fr' }, { code: 'language-unknown', params: { setting: 'HEDUI_LANG', value: 'fr' } }],
    [{ HEDUI_CONFIG: 'none.yaml' }, { code: 'settings-missing', params: { file: 'none.yaml' } }],
  ])('refuses %j', async (environment, problem) => {
    await expect(loadConfig({}, sessionIn(environment))).rejects.toMatchObject(problem)
  })
})
