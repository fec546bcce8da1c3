import { ReconcileError } from '../errors.ts'
import { kindIds, type KindId } from '../link/kinds/ids.ts'
import { headingKey, type LinkSchema, type SchemaColumn } from '../link/schema.ts'
import { nearest } from './nearest.ts'
import { items, table, text, texts, type Given } from './values.ts'

/** The word, in place of a kind, for the row's own number in its table. */
const keyWord = 'key'

/**
 * Columns that are compared: a table {heading: kind}, {heading: {kind, also: headings of the other table}}, or texts such as 'surname=surname'. The kind `key`
 * is the row's own number, which is never compared.
 */
export function linkSchema(given: Given): LinkSchema {
  const columns: SchemaColumn[] = []
  const key: string[] = []
  const seen = new Set<string>()
  for (const [heading, value] of items(given).flatMap((item) => pairsOf({ ...given, value: item }))) {
    const setting = `${given.setting}: ${heading}`
    const { kind, also } = columnOf({ ...given, value, setting })
    const headings = [heading, ...also]
    for (const each of headings) {
      if (seen.has(headingKey(each))) throw new ReconcileError('schema-heading-twice', 'usage', { setting: given.setting, heading: each })
      seen.add(headingKey(each))
    }
    if (kind === keyWord) key.push(...headings)
    else columns.push({ name: heading, headings, kind })
  }
  return { columns, key }
}

function pairsOf(given: Given): readonly (readonly [string, unknown])[] {
  if (typeof given.value !== 'string') return Object.entries(table(given))
  const value = text(given)
  const at = value.lastIndexOf('=')
  if (at < 1) throw new ReconcileError('schema-not-pair', 'usage', { setting: given.setting, value })
  return [[value.slice(0, at).trim(), value.slice(at + 1).trim()]]
}

function columnOf(given: Given): { readonly kind: KindId | typeof keyWord; readonly also: readonly string[] } {
  if (typeof given.value === 'string') return { kind: kindNamed(given), also: [] }
  const { kind, also, ...others } = table(given)
  if (kind === undefined || Object.keys(others).length > 0) throw new ReconcileError('schema-column-incomplete', 'usage', { setting: given.setting })
  return { kind: kindNamed({ ...given, value: kind }), also: also === undefined ? [] : texts({ ...given, value: also }) }
}

function kindNamed(given: Given): KindId | typeof keyWord {
  const name = text(given)
  const known = [...kindIds, keyWord] as const
  const kind = known.find((each) => each === name)
  if (kind === undefined) throw new ReconcileError('schema-kind-unknown', 'usage', { setting: given.setting, kind: name, nearest: nearest(name, known), kinds: known.join(', ') })
  return kind
}
