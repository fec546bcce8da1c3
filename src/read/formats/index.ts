import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { ReconcileError } from '../../errors.ts'
import type { Row, Sheet, Workbook } from '../../types.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { standardInput } from '../inputs.ts'
import { checked } from './checked.ts'
import { chunkBytes, headLength, readBytes, type Source } from './format.ts'
import { formatOf } from './signatures.ts'
import { readStandardInput } from './standard-input.ts'
import { openText } from './text.ts'

/** A worker can't load this module's source, so that tests of the source read in their own thread. */
const canIsolate = extname(import.meta.url) === '.js'

/**
 * Opens a file by what it holds. Rows are read when they are asked for. Text is read in this thread, whatever else in a worker, which can be stopped.
 *
 * @param path where it is; '-' is the standard input
 * @param file how messages name it
 * @throws ReconcileError (unreadable) where it is missing, empty, damaged, encrypted, over a limit, or something else than a table
 */
export async function openWorkbook(path: string, file: string, limits: Limits = defaultLimits): Promise<Workbook> {
  const bytes = path === standardInput ? await readStandardInput(file, limits) : null
  const source = await sourceOf(path, file, limits, bytes)
  if (formatOf(source) === 'text' || !canIsolate) return openSource(source)
  const { openIsolated } = await import('./isolated.ts')
  return openIsolated(path, file, limits, bytes)
}

/** The same, all in this thread. */
export async function openHere(path: string, file: string, limits: Limits, bytes: Uint8Array | null): Promise<Workbook> {
  return openSource(await sourceOf(path, file, limits, bytes))
}

async function sourceOf(path: string, file: string, limits: Limits, bytes: Uint8Array | null): Promise<Source> {
  if (bytes !== null) return { file, limits, head: bytes.subarray(0, headLength), stream: () => Readable.from(slices(bytes)) }
  return { file, limits, head: await readHead(path, file), stream: () => inChunks(createReadStream(path, { highWaterMark: readBytes })) }
}

async function* inChunks(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) yield* slices(part)
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
}

/** Opens what may be packed inside another file. */
async function openSource(source: Source): Promise<Workbook> {
  const format = formatOf(source)
  const workbook = format === 'text' ? await openText(source) : await (await import('./openers.ts')).openers[format](source, openSource)
  return workbook.format === 'text' || (source.depth ?? 0) > 0 ? workbook : refuseEmpty(checked(workbook, source))
}

/** A workbook without a single cell is told from one whose cells can't be read by this alone, and in both cases must be exported again. Reads ahead to the first row with cells. */
async function refuseEmpty(workbook: Workbook): Promise<Workbook> {
  const sheets: Sheet[] = []
  let hasCells = false
  for (const sheet of workbook.sheets) {
    if (hasCells) {
      sheets.push(sheet)
      continue
    }
    const iterator = sheet.batches[Symbol.asyncIterator]()
    const ahead: (readonly Row[])[] = []
    for (let next; !hasCells && (next = await iterator.next()).done !== true; ahead.push(next.value)) hasCells = next.value.some(({ texts }) => texts.length > 0)
    sheets.push({ ...sheet, batches: replay(ahead, iterator) })
  }
  if (!hasCells) throw new ReconcileError('file-empty', 'unreadable', { file: workbook.file })
  return { ...workbook, sheets }
}

async function* replay(ahead: readonly (readonly Row[])[], rest: AsyncIterator<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  yield* ahead
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

async function readHead(path: string, file: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).isDirectory()) throw new ReconcileError('file-is-folder', 'unreadable', { file })
    const handle = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof ReconcileError) throw error
    const code = error instanceof Error && 'code' in error ? error.code : ''
    throw new ReconcileError(code === 'ENOENT' || code === 'ENOTDIR' ? 'file-missing' : 'file-unreadable', 'unreadable', { file: path }, error)
  }
}
