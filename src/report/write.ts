import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { ReconcileError } from '../errors.ts'
import { examineOut, type OutFolder } from './out-folder.ts'
import { isSystemError, unwritable } from './unwritable.ts'

/** One file of a run, as the manifest names it. */
export interface WrittenFile {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

/** Writes one file of the run. Text is UTF-8. */
export type WriteFile = (file: string, chunks: Iterable<string | Uint8Array>) => Promise<WrittenFile>

/** Tries at renaming, and milliseconds between them: on Windows a virus scanner or an indexer holds fresh files for a moment. */
const renameTries = 12
const renamePause = 150

/**
 * Publishes a folder whole: everything is written to a folder beside it that then takes its name. The former folder stays whole until then, and
 * comes back where the last step fails. The only place of the program that writes reports.
 *
 * @param inputs paths that the run read; none may lie in the folder
 * @throws ReconcileError (unwritable) where the folder may not be replaced or can't be written
 */
export async function publish(out: string, inputs: readonly string[], fill: (write: WriteFile) => Promise<void>): Promise<void> {
  const { path } = await examineOut(out, inputs)
  const parent = dirname(path)
  const beside = join(parent, `.${basename(path)}.${randomUUID().slice(0, 8)}`)
  const [partial, former] = [`${beside}.partial`, `${beside}.former`]
  const madeParent = await orUnwritable(out, () => mkdir(parent, { recursive: true }))
  try {
    await orUnwritable(out, () => mkdir(partial))
    await fill((file, chunks) => orUnwritable(out, () => writeFile(partial, file, chunks)))
    // People may have changed the folder while the run was under way.
    const { state } = await examineOut(out, inputs)
    await orUnwritable(out, () => takePlace(partial, path, state, former, out))
  } catch (error) {
    await rm(partial, { recursive: true, force: true, maxRetries: renameTries })
    if (madeParent !== undefined) await removeEmpty(parent, madeParent)
    throw error
  }
  await removeFormer(former)
}

/**
 * Writes the project's record, each file whole: a new one takes its name when it is complete. A file that says the same already is left alone.
 *
 * @throws ReconcileError (unwritable) where the folder can't be written
 */
export async function writeRecord(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [file, text] of files) {
    await orUnwritable(folder, async () => {
      const path = join(folder, file)
      if (await holds(path, text)) return
      await mkdir(folder, { recursive: true })
      const partial = `${file}.${randomUUID().slice(0, 8)}.partial`
      await writeFile(folder, partial, [text])
      await rename(join(folder, partial), path)
    })
  }
}

/**
 * Writes one file that a user asked for by name, whole or not at all. A file that says the same already is left alone, and so is any other.
 *
 * @throws ReconcileError (unwritable) where another file has the name, or it can't be written
 */
export async function writeNewFile(path: string, bytes: Buffer): Promise<void> {
  await orUnwritable(path, async () => {
    const there = await readFile(path).catch((error: unknown) => {
      if (isSystemError(error) && error.code === 'ENOENT') return null
      throw error
    })
    if (there?.equals(bytes) === true) return
    if (there !== null) throw new ReconcileError('diff-out-exists', 'unwritable', { file: path })
    const partial = `.${basename(path)}.${randomUUID().slice(0, 8)}.partial`
    await mkdir(dirname(path), { recursive: true })
    await writeFile(dirname(path), partial, [bytes])
    await rename(join(dirname(path), partial), path)
  })
}

async function holds(path: string, text: string): Promise<boolean> {
  try {
    return (await readFile(path, 'utf8')) === text
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return false
    throw error
  }
}

/** The last step: what was written takes the folder's name. */
async function takePlace(partial: string, path: string, state: OutFolder['state'], former: string, out: string): Promise<void> {
  if (state === 'former-run') await moveFolder(path, former, out)
  else if (state === 'empty') await rm(path, { recursive: true })
  try {
    await moveFolder(partial, path, out)
  } catch (error) {
    if (state === 'former-run') await moveFolder(former, path, out)
    throw error
  }
}

/** The former reports name people, so it is said where they could not be deleted. */
async function removeFormer(former: string): Promise<void> {
  try {
    await rm(former, { recursive: true, force: true, maxRetries: renameTries })
  } catch (error) {
    throw isSystemError(error) ? new ReconcileError('former-out-left', 'unwritable', { folder: former }, error) : error
  }
}

/** Folders that were made for the output are removed again with it, from the innermost to the outermost. */
async function removeEmpty(innermost: string, outermost: string): Promise<void> {
  for (let folder = innermost; ; folder = dirname(folder)) {
    if ((await readdir(folder)).length > 0) return
    await rmdir(folder)
    if (folder === outermost) return
  }
}

async function writeFile(folder: string, file: string, chunks: Iterable<string | Uint8Array>): Promise<WrittenFile> {
  const hash = createHash('sha256')
  let bytes = 0
  const handle = await open(join(folder, file), 'wx')
  try {
    for (const chunk of chunks) {
      const buffer = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk
      hash.update(buffer)
      bytes += buffer.length
      await handle.writeFile(buffer)
    }
  } finally {
    await handle.close()
  }
  return { file, bytes, sha256: hash.digest('hex') }
}

/** Errors of the file system become one clear sentence; errors of drawing are bugs and surface. */
async function orUnwritable<T>(out: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof ReconcileError || !isSystemError(error) ? error : unwritable(out, error)
  }
}

async function moveFolder(from: string, to: string, out: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      if (!isSystemError(error) || !['EPERM', 'EACCES', 'EBUSY', 'ENOTEMPTY'].includes(error.code)) throw error
      if (process.platform !== 'win32') throw error
      if (tries === renameTries) throw new ReconcileError('out-in-use', 'unwritable', { folder: out }, error)
      await setTimeout(renamePause)
    }
  }
}
