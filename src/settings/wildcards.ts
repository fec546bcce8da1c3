import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isFolder, tablesIn } from './folder-files.ts'

/**
 * Files that a path with * or ? in its last part means, in order of name: the command prompt of Windows hands patterns on as they are.
 * A path that exists, has no pattern, or fits nothing stays as it is, so that the error names what was typed. A folder means every table in it.
 *
 * @throws ReconcileError (usage) where a folder holds no table
 */
export function expandWildcards(path: string): readonly string[] {
  return fitting(path).flatMap((each) => (isFolder(each) ? tablesIn(each) : [each]))
}

/** The same, and a folder stays one: answers come back into it by and by, and it may still be empty. */
export function fitting(path: string): readonly string[] {
  const [folder, pattern] = [dirname(path), basename(path)]
  if (!/[*?]/.test(pattern) || existsSync(path) || !existsSync(folder)) return [path]
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.')
  const fits = new RegExp(`^${escaped}$`, 'iu')
  // ~$ is the lock file of a workbook that is open in Excel, and a leading dot hides a file.
  const names = readdirSync(folder).filter((name) => fits.test(name) && !/^(~\$|\.)/.test(name))
  return names.length === 0 ? [path] : names.sort().map((name) => join(folder, name))
}
