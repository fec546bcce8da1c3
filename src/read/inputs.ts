import { basename, dirname, relative, resolve, sep } from 'node:path'
import type { Config } from '../config.ts'
import { ReconcileError } from '../errors.ts'
import { standardInputName } from '../messages/input-names.ts'
import type { ListKind } from '../types.ts'

/** The path that means the standard input. */
export const standardInput = '-'

/** One file of a run: where it is, and how every message and report names it. */
export interface NamedInput {
  readonly path: string
  /** Relative to the folder that all inputs share, with forward slashes; words for the standard input. */
  readonly file: string
  readonly role: 'students' | 'list'
  readonly kind: ListKind | null
}

/**
 * Names the inputs of a run, ordered by name, so that the order of flags plays no part.  *
 * @throws ReconcileError (usage) where a path is given twice in one role, so that another file is probably missing; where a file is given as registration and as list: `--list *.xlsx` takes in the registration too; and where the
 *   standard input, which can be read once and holds one file, is given more than once
 */
export function nameInputs(config: Pick<Config, 'students' | 'lists' | 'language'> & Partial<Pick<Config, 'admitted'>>): readonly NamedInput[] {
  const paths = [...config.students, ...config.lists.map(({ path }) => path), config.admitted]
  if (paths.filter((path) => path === standardInput).length > 1) throw new ReconcileError('standard-input-twice', 'usage')
  const given = [
    ...config.students.map((path) => ({ path: inputPath(path), role: 'students' as const, kind: null })),
    ...config.lists.map(({ path, kind }) => ({ path: inputPath(path), role: 'list' as const, kind })),
  ]
  const folder = commonFolder(given.map(({ path }) => path).filter((path) => path !== standardInput))
  const named = new Map<string, NamedInput>()
  for (const input of given) {
    const file = input.path === standardInput ? standardInputName[config.language] : (folder === null ? basename(input.path) : relative(folder, input.path)).split(sep).join('/')
    if (input.role === 'list' && named.has(`students\n${input.path}`)) throw new ReconcileError('file-in-two-roles', 'usage', { file })
    if (named.has(`${input.role}\n${input.path}`)) throw new ReconcileError('file-given-twice', 'usage', { file })
    named.set(`${input.role}\n${input.path}`, { ...input, file })
  }
  return [...named.values()].sort((a, b) => (a.role === b.role ? compare(a.file, b.file) : a.role === 'students' ? -1 : 1))
}

function inputPath(path: string): string {
  return path === standardInput ? path : resolve(path)
}

/** The deepest folder that holds all paths; null where they share none (two drives). */
function commonFolder(paths: readonly string[]): string | null {
  const [first = '', ...rest] = paths
  let folder = dirname(first)
  for (const path of rest) {
    while (path !== folder && !path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) {
      const parent = dirname(folder)
      if (parent === folder) return null
      folder = parent
    }
  }
  return folder
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
