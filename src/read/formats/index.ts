import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { ReconcileError } from '../../errors.ts'
import type { Workbook } from '../../types.ts'
import { chunkBytes, headLength, type Format, type Source } from './format.ts'
import { html } from './html.ts'
import { gzip } from './packed.ts'
import { refused } from './refused.ts'
import { xls, xlsx, xml } from './spreadsheet.ts'
import { text } from './text.ts'

/** Every format, in the order in which they are tried; text is what remains. A new one is one file and one line here. */
const formats: readonly Format[] = [xlsx(openSource), xls, gzip(openSource), html, xml, ...refused, text]

/**
 * Opens a file by what it holds. Rows are read when they are asked for.
 *
 * @param path where it is
 * @param file how messages name it
 * @throws ReconcileError (unreadable) where it is missing, empty, damaged, encrypted, or something else than a table
 */
export async function openWorkbook(path: string, file: string): Promise<Workbook> {
  return openSource({ file, head: await readHead(path, file), stream: () => createReadStream(path, { highWaterMark: chunkBytes }) })
}

/** Opens what may be packed inside another file. */
function openSource(source: Source): Promise<Workbook> {
  const { file, head } = source
  if (head.length === 0) throw new ReconcileError('file-empty', 'unreadable', { file })
  const format = formats.find((each) => each.recognises(head)) ?? text
  return format.open(source)
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
