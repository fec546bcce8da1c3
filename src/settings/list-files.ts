import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Config } from '../config.ts'
import { ReconcileError } from '../errors.ts'
import type { ListKind } from '../types.ts'
import { kindNamed, kindOf } from './kinds.ts'
import { inFolder, items, table, text, type Given } from './values.ts'
import { isFolder } from './folder-files.ts'
import { expandWildcards } from './wildcards.ts'

/** Government files with their kinds. A file that is said to be of two kinds would be read as one of them, and nobody would know which. */
export function listFiles(given: Given): Pick<Config, 'lists' | 'folders'> {
  const stated = items(given).map((value) => statedList({ ...given, value }))
  const lists = stated.flatMap(({ kind, path }) => expandWildcards(path).map((each) => ({ kind, path: each })))
  const kinds = new Map<string, ListKind | null>()
  for (const { kind, path } of lists) {
    const known = kinds.get(resolve(path))
    if (known !== undefined && known !== kind) throw new ReconcileError('list-of-two-kinds', 'usage', { setting: given.setting, file: path })
    kinds.set(resolve(path), kind)
  }
  return { lists, folders: stated.map(({ path }) => path).filter(isFolder) }
}

/**
 * '[KIND=]FILE', the file being a folder of files too, or a table {kind, file}. What stands before the first '=' is a kind where it is a known one; where it isn't, and no file has the
 * whole name, it is a misspelt one, unless it holds what only a path does.
 */
function statedList(given: Given): Config['lists'][number] {
  const files = (kind: ListKind | null, file: string): Config['lists'][number] => ({ kind, path: inFolder(file, given) })
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
