import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { ReconcileError } from '../../errors.ts'
import type { Row, Sheet, Workbook } from '../../types.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { standardInput } from '../inputs.ts'
import { checked } from './checked.ts'
import { compound } from './compound.ts'
import { chunkBytes, headLength, readBytes, type Format, type Source } from './format.ts'
import { html } from './html.ts'
import { canIsolate, openIsolated } from './isolated.ts'
import { older } from './older.ts'
import { flatDocument } from './open-document.ts'
import { gzip } from './packed.ts'
import { refused } from './refused.ts'
import { readStandardInput } from './standard-input.ts'
import { text } from './text.ts'
import { xmlSpreadsheet } from './xml-spreadsheet.ts'
import { zipped } from './zipped.ts'

/** Every format, in the order in which they are tried; text is what remains. A new one is one file and one line here. */
const formats: readonly Format[] = [zipped(openSource), compound, gzip(openSource), html, xmlSpreadsheet, flatDocument, ...older, ...refused, text]

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
  return formatOf(source).isText || !canIsolate ? openSource(source) : openIsolated(path, file, limits, bytes)
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

function formatOf({ file, head }: Source): Format {
  if (head.length === 0) throw new ReconcileError('file-empty', 'unreadable', { file })
  return formats.find((each) => each.recognises(head)) ?? text
}

/** Opens what may be packed inside another file. */
async function openSource(source: Source): Promise<Workbook> {
  const workbook = await formatOf(source).open(source)
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
