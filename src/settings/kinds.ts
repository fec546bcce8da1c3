import type { Config, DeclaredKind } from '../config.ts'
import { ReconcileError } from '../errors.ts'
import { isSourceId, kindWords, sourceIds } from '../read/sources/index.ts'
import type { ListKind } from '../types.ts'
import type { Layer } from './index.ts'
import { nearest } from './nearest.ts'
import { table, texts, type Given } from './values.ts'

type Kinds = Config['kinds']

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

/** A kind by its id or by its name in either language, or a part of it: 低保（未分城乡） is also 低保, and 孤儿、事实无人抚养儿童 is also 孤儿. */
export function kindOf(name: string, kinds: Kinds): ListKind | null {
  if (isSourceId(name) || Object.hasOwn(kinds, name)) return name
  const namesOf = (kind: ListKind): readonly string[] => Object.values(kindWords(kind, kinds)).flatMap((word) => [word, word.replace(/\s*[（(][^（(]*[）)]$/, ''), ...word.split('、')])
  return [...sourceIds, ...Object.keys(kinds)].find((kind) => namesOf(kind).includes(name)) ?? null
}

export function kindNamed(name: string, { setting, kinds }: Given): ListKind {
  const kind = kindOf(name, kinds)
  if (kind !== null) return kind
  const known = [...sourceIds, ...Object.keys(kinds)]
  throw new ReconcileError('kind-name-unknown', 'usage', { setting, kind: name, nearest: nearest(name, known), kinds: known.join(', ') })
}
