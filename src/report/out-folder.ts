import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, readFile, realpath, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { ReconcileError } from '../errors.ts'
import { isSystemError, unwritable } from './unwritable.ts'

/** The output folder as it is before a run takes its place. */
export interface OutFolder {
  /** Absolute, links followed. */
  readonly path: string
  readonly state: 'absent' | 'empty' | 'former-run'
}

export const manifestFile = 'manifest.json'

/** Files that operating systems put into folders by themselves. */
const systemFiles: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])
/** Marks of a file that Excel, WPS (~$) or LibreOffice (.~lock) has open. */
const lockFile = /^(~\$|\.~lock\.)/

/**
 * Refuses early, before anything is read, an output folder that a run could not write: one that people put files into or changed files in, one
 * that holds an input, a file, a place without permission.
 *
 * @param inputs paths that the run will read
 * @throws ReconcileError (unwritable), naming the file where there is one
 */
export async function checkOut(out: string, inputs: readonly string[] = []): Promise<void> {
  const { path } = await examineOut(out, inputs)
  try {
    await probe(dirname(path))
  } catch (error) {
    throw isSystemError(error) ? unwritable(out, error) : error
  }
}

/** Only making something tells whether it can be made: permissions are not all that can forbid it. */
async function probe(parent: string): Promise<void> {
  let folder = parent
  while ((await kindOf(folder)) === 'absent' && dirname(folder) !== folder) folder = dirname(folder)
  const trial = join(folder, `.hedui.${randomUUID().slice(0, 8)}.trial`)
  await mkdir(trial)
  await rmdir(trial)
}

/** What stands in place of the output folder; throws where that may not be replaced. */
export async function examineOut(out: string, inputs: readonly string[]): Promise<OutFolder> {
  try {
    const kind = await kindOf(out)
    const path = kind === 'absent' ? resolve(out) : await realpath(out)
    if (kind === 'file') throw new ReconcileError('out-is-file', 'unwritable', { folder: out })
    await refuseInputs(out, path, inputs)
    if (kind === 'absent') return { path, state: 'absent' }
    return { path, state: await stateOf(out, path) }
  } catch (error) {
    throw isSystemError(error) ? unwritable(out, error) : error
  }
}

async function kindOf(path: string): Promise<'absent' | 'file' | 'folder'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return 'absent'
    throw error
  }
}

/** An input is never replaced, not even by the reports that are made of it. */
async function refuseInputs(out: string, path: string, inputs: readonly string[]): Promise<void> {
  for (const input of inputs) {
    const real = (await kindOf(input)) === 'absent' ? resolve(input) : await realpath(input)
    if (real.startsWith(path.endsWith(sep) ? path : path + sep)) throw new ReconcileError('out-holds-input', 'unwritable', { folder: out, file: basename(input) })
  }
}

/** A former run's folder holds the files that its manifest lists, as the run wrote them, and no other. */
async function stateOf(out: string, path: string): Promise<OutFolder['state']> {
  const entries = (await readdir(path)).filter((name) => !systemFiles.has(name)).sort()
  if (entries.length === 0) return 'empty'
  if (entries.some((name) => lockFile.test(name))) throw new ReconcileError('out-in-use', 'unwritable', { folder: out })
  const written = entries.includes(manifestFile) ? await filesOfManifest(join(path, manifestFile)) : null
  if (written === null) throw new ReconcileError('out-not-a-run', 'unwritable', { folder: out, file: entries[0] ?? '' })
  for (const name of entries) {
    if (name === manifestFile) continue
    const expected = written.get(name)
    if (expected === undefined) throw new ReconcileError('out-file-added', 'unwritable', { folder: out, file: name })
    if (expected !== (await hashOf(join(path, name)))) throw new ReconcileError('out-file-changed', 'unwritable', { folder: out, file: name })
  }
  return 'former-run'
}

/** Hash by file as a manifest of this program lists them; null where the file is no such manifest. */
async function filesOfManifest(path: string): Promise<ReadonlyMap<string, string> | null> {
  let manifest: unknown
  try {
    manifest = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
  if (!isRecord(manifest) || !isRecord(manifest['program']) || manifest['program']['name'] !== 'hedui' || !Array.isArray(manifest['files'])) return null
  const files = new Map<string, string>()
  for (const entry of manifest['files'] as readonly unknown[]) {
    if (isRecord(entry) && typeof entry['file'] === 'string' && typeof entry['sha256'] === 'string') files.set(entry['file'], entry['sha256'])
  }
  return files
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** SHA-256 of a file; '' of what is no file, which no manifest lists. */
async function hashOf(path: string): Promise<string> {
  if ((await kindOf(path)) !== 'file') return ''
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
