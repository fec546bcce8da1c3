import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { Config, DeclaredKind } from './config.ts'
import { ReconcileError } from './errors.ts'
import { nearest } from './nearest.ts'
import { normalizeDate } from './normalize/date.ts'
import { isSourceId, sourceIds, sources } from './read/sources/index.ts'
import { fieldIds, schema, type FieldId } from './schema.ts'
import type { ListKind, Verdict } from './types.ts'
import { expandWildcards } from './wildcards.ts'

/** Settings from one place, unchecked, keyed by the names in `settings`. */
export interface Layer {
  readonly values: Readonly<Record<string, unknown>>
  /** The folder to which paths are relative. */
  readonly folder: string
  /** How its user wrote a setting: '--as-of', 'HEDUI_OUT', 'as-of (hedui.yaml)'. */
  readonly nameOf: (setting: string) => string
}

type Kinds = Config['kinds']

/** One value, where it stands, and what it may refer to. */
interface Given {
  readonly value: unknown
  /** For messages. */
  readonly setting: string
  readonly folder: string
  readonly kinds: Kinds
}

const verdicts: readonly Verdict[] = ['matched', 'needs-verification', 'unmatched']
const languages: readonly Config['language'][] = ['zh', 'en']

/** Every setting of the project file, and of the flag of the same name: checks a value, and says what of the configuration it is. */
const settings = {
  students: (given) => ({ students: texts(given).flatMap((path) => expandWildcards(inFolder(path, given))) }),
  list: (given) => ({ lists: items(given).flatMap((item) => listFiles({ ...given, value: item })) }),
  out: (given) => ({ out: inFolder(text(given), given) }),
  lang: (given) => ({ language: oneOf(given, languages, 'language-unknown') }),
  map: (given) => ({ map: headingsByField(given) }),
  precedence: (given) => ({ precedence: [...new Set(texts(given).map((kind) => kindNamed(kind, given)))] }),
  'as-of': (given) => ({ asOf: isoDate(given) }),
  'count-ended': (given) => ({ countEnded: flag(given) }),
  admitted: (given) => ({ admitted: inFolder(text(given), given) }),
  'fail-on': (given) => ({ failOn: texts(given).flatMap((value) => value.split(/[,，]/)).map((value) => oneOf({ ...given, value }, verdicts, 'verdict-unknown')) }),
  // read before all others, by declaredKinds
  kinds: () => ({}),
} as const satisfies Record<string, (given: Given) => Partial<Config>>

export type SettingId = keyof typeof settings

export const settingIds = Object.keys(settings) as readonly SettingId[]

/** Checks one layer. A setting without a value is one that was not given. */
export function checkSettings({ values, folder, nameOf }: Layer, kinds: Kinds): Partial<Config> {
  const config: Partial<Config> = {}
  for (const [name, value] of Object.entries(values)) {
    const id = settingIds.find((each) => each === name)
    if (id === undefined) throw new ReconcileError('setting-unknown', 'usage', { setting: nameOf(name), nearest: nearest(name, settingIds) })
    if (value !== undefined && value !== null) Object.assign(config, settings[id]({ value, setting: nameOf(id), folder, kinds }))
  }
  return config
}

/** The kinds of list that the layers add: `kinds: {id: {zh, en, signs: [words]}}`. */
export function declaredKinds(layers: readonly Layer[]): Kinds {
  const declared: Record<ListKind, DeclaredKind> = {}
  for (const { values, folder, nameOf } of layers) {
    const given = { value: values['kinds'] ?? {}, setting: nameOf('kinds'), folder, kinds: {} }
    for (const [kind, value] of Object.entries(table(given))) {
      const setting = `${given.setting}: ${kind}`
      if (!/^[a-z][a-z0-9-]*$/.test(kind)) throw new ReconcileError('kind-id-misspelt', 'usage', { setting })
      if (isSourceId(kind) || kind === 'registration') throw new ReconcileError('kind-is-built-in', 'usage', { setting })
      const { zh, en, signs, ...others } = table({ ...given, value, setting })
      if (typeof zh !== 'string' || typeof en !== 'string' || signs === undefined || Object.keys(others).length > 0) throw new ReconcileError('kind-incomplete', 'usage', { setting })
      declared[kind] = { zh, en, signs: texts({ ...given, value: signs, setting: `${setting}: signs` }) }
    }
  }
  return declared
}

// ---------------------------------------------------------------- values

function items({ value }: Given): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [value]
}

/** Text, or a list of texts. */
function texts(given: Given): readonly string[] {
  return items(given).map((value) => text({ ...given, value }))
}

function text({ value, setting }: Given): string {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string' || value.trim() === '') throw new ReconcileError('setting-not-text', 'usage', { setting })
  return value
}

function flag({ value, setting }: Given): boolean {
  if (typeof value !== 'boolean') throw new ReconcileError('setting-not-flag', 'usage', { setting })
  return value
}

function table({ value, setting }: Given): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ReconcileError('setting-not-table', 'usage', { setting })
  return value as Readonly<Record<string, unknown>>
}

function oneOf<T extends string>(given: Given, known: readonly T[], code: 'language-unknown' | 'verdict-unknown'): T {
  const value = text(given)
  const found = known.find((each) => each === value)
  if (found === undefined) throw new ReconcileError(code, 'usage', { setting: given.setting, value, nearest: nearest(value, known) })
  return found
}

/** A day as offices write it (normalize/date.ts), in full. A spreadsheet's serial number is shorter than any of these. */
function isoDate(given: Given): string {
  const value = text(given)
  const date = normalizeDate(value)
  if (date.length !== 8 || value.length < 8) throw new ReconcileError('date-impossible', 'usage', { setting: given.setting, value })
  return `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`
}

function inFolder(path: string, { folder }: Given): string {
  return isAbsolute(path) ? path : join(folder, path)
}

// ---------------------------------------------------------------- names

/** A table of field to heading or headings, or texts such as 'idNumber=证件'. */
function headingsByField(given: Given): Config['map'] {
  const map: Partial<Record<FieldId, readonly string[]>> = {}
  const add = (name: string, headings: readonly string[]): void => {
    const field = fieldNamed(name, given)
    map[field] = [...(map[field] ?? []), ...headings]
  }
  for (const item of items(given)) {
    if (typeof item === 'string') {
      const [, name, heading] = /^([^=]+)=(.+)$/s.exec(item) ?? []
      if (name === undefined || heading === undefined) throw new ReconcileError('map-not-pair', 'usage', { setting: given.setting, value: item })
      add(name, [heading])
    } else {
      for (const [name, value] of Object.entries(table({ ...given, value: item }))) add(name, texts({ ...given, value, setting: `${given.setting}: ${name}` }))
    }
  }
  return map
}

/** A field by its id or by its heading in reports; case, spaces, hyphens and underscores play no part. */
function fieldNamed(name: string, { setting }: Given): FieldId {
  const key = (each: string): string => each.toLowerCase().replace(/[\s_-]/g, '')
  const field = fieldIds.find((id) => [id, schema[id].zh, schema[id].en].some((each) => key(each) === key(name)))
  if (field === undefined) throw new ReconcileError('field-unknown', 'usage', { setting, field: name, nearest: nearestField(name) })
  return field
}

/** A kind by its id or by its name in either language. */
function kindOf(name: string, kinds: Kinds): ListKind | null {
  if (isSourceId(name) || Object.hasOwn(kinds, name)) return name
  const wordsOf = (kind: ListKind): readonly string[] => {
    const words = isSourceId(kind) ? sources[kind].words : kinds[kind]
    return words === undefined ? [] : [words.zh, words.en]
  }
  return [...sourceIds, ...Object.keys(kinds)].find((kind) => wordsOf(kind).includes(name)) ?? null
}

function kindNamed(name: string, { setting, kinds }: Given): ListKind {
  const kind = kindOf(name, kinds)
  if (kind !== null) return kind
  const known = [...sourceIds, ...Object.keys(kinds)]
  throw new ReconcileError('kind-name-unknown', 'usage', { setting, kind: name, nearest: nearest(name, known), kinds: known.join(', ') })
}

/** By the id or one of the headings in reports. */
function nearestField(name: string): string {
  const ids = new Map(fieldIds.flatMap((id) => [id, schema[id].zh, schema[id].en].map((each) => [each, id] as const)))
  return ids.get(nearest(name, [...ids.keys()])) ?? ''
}

/**
 * '[KIND=]FILE', or a table {kind, file}. What stands before the first '=' is a kind where it is a known one; where it isn't, and no file has the
 * whole name, it is a misspelt one, unless it holds what only a path does.
 */
function listFiles(given: Given): Config['lists'] {
  const files = (kind: ListKind | null, file: string): Config['lists'] => expandWildcards(inFolder(file, given)).map((path) => ({ kind, path }))
  if (typeof given.value !== 'string') {
    const { kind, file, ...others } = table(given)
    if (file === undefined || Object.keys(others).length > 0) throw new ReconcileError('list-incomplete', 'usage', { setting: given.setting })
    return files(kind === undefined || kind === null ? null : kindNamed(text({ ...given, value: kind }), given), text({ ...given, value: file }))
  }
  const whole = text(given)
  const at = whole.indexOf('=')
  if (at < 0) return files(null, whole)
  const [before, after] = [whole.slice(0, at), whole.slice(at + 1)]
  const kind = kindOf(before, given.kinds)
  if (kind !== null && after !== '') return files(kind, after)
  if (existsSync(inFolder(whole, given)) || /[\\/.*?]/.test(before)) return files(null, whole)
  if (kind !== null) throw new ReconcileError('list-incomplete', 'usage', { setting: given.setting })
  return files(kindNamed(before, given), after)
}
