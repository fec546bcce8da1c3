import { makeConfig, type CommandDefaults, type Config } from '../config.ts'
import { settingIds, type Layer } from '../settings/index.ts'
import { projectFileName, readProjectFile } from '../settings/project-file.ts'
import type { Options } from './command.ts'
import { localeLanguage } from './language.ts'
import type { Session } from './session.ts'

/** Settings that the environment can give. */
const variables = { lang: 'HEDUI_LANG', out: 'HEDUI_OUT' } as const satisfies Partial<Record<(typeof settingIds)[number], string>>

/** Paths of flags and environment stay as they were typed, for messages. */
const workingFolder = ''

/**
 * The configuration of a command: project file < environment < flags. From here on the session speaks its language.
 *
 * @param own what the command has of its own, where nobody says otherwise
 */
export async function loadConfig(options: Options, session: Session, own?: CommandDefaults): Promise<Config> {
  const named = options['config'] ?? nonBlank(session.environment['HEDUI_CONFIG'])
  const file = await readProjectFile(typeof named === 'string' ? named : projectFileName, named !== undefined)
  const layers = [...(file === null ? [] : [file]), environmentLayer(session), flagLayer(options)]
  const config = makeConfig(layers, { today: session.today, language: localeLanguage(session.environment), folder: workingFolder, ...(file === null ? {} : { project: file.folder }), ...(own === undefined ? {} : { own }) })
  session.language = config.language
  return config
}

function environmentLayer({ environment }: Session): Layer {
  const values = Object.fromEntries(Object.entries(variables).map(([setting, variable]) => [setting, nonBlank(environment[variable])]))
  return { values, folder: workingFolder, nameOf: (setting) => `HEDUI_${setting.toUpperCase()}` }
}

function flagLayer(options: Options): Layer {
  const camelCase = (setting: string): string => setting.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const values = Object.fromEntries(settingIds.map((setting) => [setting, options[camelCase(setting)]]))
  return { values, folder: workingFolder, nameOf: (setting) => `--${setting}` }
}

function nonBlank(text: string | undefined): string | undefined {
  return text === '' ? undefined : text
}
