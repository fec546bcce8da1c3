import { readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { ReconcileError } from '../errors.ts'
import type { Layer } from './index.ts'

/** The project file that is looked for in the working folder. */
export const projectFileName = 'hedui.yaml'

/**
 * Reads a project file: `name: value` lines under the names of the flags; paths in it are relative to its folder.
 *
 * @param isRequired false: null where there is no such file
 * @throws ReconcileError (usage) where it can't be read or is no YAML
 */
export async function readProjectFile(path: string, isRequired: boolean): Promise<Layer | null> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (isMissing && !isRequired) return null
    throw new ReconcileError(isMissing ? 'settings-missing' : 'settings-unreadable', 'usage', { file: path }, error)
  }
  const { parseDocument, LineCounter } = await import('yaml')
  const lineCounter = new LineCounter()
  const document = parseDocument(decode(bytes), { lineCounter, prettyErrors: false })
  const [error] = document.errors
  if (error !== undefined) throw new ReconcileError('settings-not-yaml', 'usage', { file: path, row: lineCounter.linePos(error.pos[0]).line }, error)
  const values = (document.toJS() ?? {}) as unknown
  if (typeof values !== 'object' || Array.isArray(values)) throw new ReconcileError('settings-not-table', 'usage', { file: path })
  return { values: values as Layer['values'], folder: dirname(path), nameOf: (setting) => `${setting} (${basename(path)})` }
}

/** Notepad on a Chinese Windows saves GB18030 where it is not told otherwise. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // No valid UTF-8, so it is the other encoding of this field.
    return new TextDecoder('gb18030').decode(bytes)
  }
}
