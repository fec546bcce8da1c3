import type { Config } from '../config.ts'
import { ReconcileError } from '../errors.ts'
import type { Verdict } from '../types.ts'
import { dialectMergeIds } from '../normalize/dialect.ts'
import { headingsByField } from './fields.ts'
import { kindNamed } from './kinds.ts'
import { limitsOf } from './limits.ts'
import { listFiles } from './list-files.ts'
import { nearest } from './nearest.ts'
import { givenNotice, type GivenNotice } from './notice.ts'
import { linkSchema } from './schema.ts'
import { flag, inFolder, isoDate, oneOf, probability, text, texts, type Given } from './values.ts'
import { isFolder } from './folder-files.ts'
import { expandWildcards, fitting } from './wildcards.ts'

/** Settings from one place, unchecked, keyed by the names in `settings`. */
export interface Layer {
  readonly values: Readonly<Record<string, unknown>>
  /** The folder to which paths are relative. */
  readonly folder: string
  /** How its user wrote a setting: '--as-of', 'HEDUI_OUT', 'as-of (hedui.yaml)'. */
  readonly nameOf: (setting: string) => string
}

/** What one layer says; the notice in parts, that are put together over all layers. */
export type Checked = Partial<Omit<Config, 'notice'>> & { readonly notice?: GivenNotice }

const verdicts: readonly Verdict[] = ['matched', 'needs-verification', 'unmatched']
const languages: readonly Config['language'][] = ['zh', 'en']

/** Every setting of the project file, and of the flag of the same name: checks a value, and says what of the configuration it is. */
const settings = {
  students: (given) => ({ students: texts(given).flatMap((path) => expandWildcards(inFolder(path, given))), folders: foldersOf(texts(given).map((path) => inFolder(path, given))) }),
  list: (given) => listFiles(given),
  out: (given) => ({ out: inFolder(text(given), given) }),
  lang: (given) => ({ language: oneOf(given, languages, 'language-unknown') }),
  map: (given) => ({ map: headingsByField(given) }),
  precedence: (given) => ({ precedence: [...new Set(texts(given).map((kind) => kindNamed(kind, given)))] }),
  'as-of': (given) => ({ asOf: isoDate(given) }),
  'count-ended': (given) => ({ countEnded: flag(given) }),
  'max-false-match': (given) => ({ maxFalseMatch: probability(given) }),
  dialect: (given) => ({ dialect: texts(given).flatMap((value) => value.split(/[,，]/)).map((value) => oneOf({ ...given, value: value.trim() }, dialectMergeIds, 'dialect-unknown')) }),
  admitted: (given) => ({ admitted: inFolder(text(given), given) }),
  due: (given) => ({ due: isoDate(given) }),
  covered: (given) => ({ covered: [...new Set(texts(given).flatMap((value) => value.split(/[,，、]/)).map((name) => name.trim()).filter((name) => name !== ''))] }),
  decisions: (given) => ({ decisions: texts(given).flatMap((path) => fitting(inFolder(path, given))) }),
  record: (given) => ({ record: inFolder(text(given), given) }),
  notice: (given) => ({ notice: givenNotice(given) }),
  'two-persons': (given) => ({ twoPersons: flag(given) }),
  'fail-on': (given) => ({ failOn: texts(given).flatMap((value) => value.split(/[,，]/)).map((value) => oneOf({ ...given, value }, verdicts, 'verdict-unknown')) }),
  limit: (given) => ({ limits: limitsOf(given) }),
  schema: (given) => ({ schema: linkSchema(given) }),
  nicknames: (given) => ({ nicknames: inFolder(text(given), given) }),
  // read before all others, by declaredKinds
  kinds: () => ({}),
} as const satisfies Record<string, (given: Given) => Checked>

export type SettingId = keyof typeof settings

export const settingIds = Object.keys(settings) as readonly SettingId[]

/** Checks one layer. A setting without a value is one that was not given. */
export function checkSettings({ values, folder, nameOf }: Layer, kinds: Config['kinds']): Checked {
  const config: Checked = {}
  for (const [name, value] of Object.entries(values)) {
    const id = settingIds.find((each) => each === name)
    if (id === undefined) throw new ReconcileError('setting-unknown', 'usage', { setting: nameOf(name), nearest: nearest(name, settingIds) })
    if (value !== undefined && value !== null) assign(config, settings[id]({ value, setting: nameOf(id), folder, kinds }))
  }
  return config
}

/** Folders are added up over the settings of a layer; any other member has one setting. */
function assign(config: Checked, given: Checked): void {
  const folders = [...(config.folders ?? []), ...(given.folders ?? [])]
  Object.assign(config, given, folders.length === 0 ? {} : { folders })
}

function foldersOf(paths: readonly string[]): readonly string[] {
  return paths.filter(isFolder)
}
