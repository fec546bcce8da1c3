import { ReconcileError } from '../../errors.ts'
import type { Row, Sheet, Workbook } from '../../types.ts'
import { decodeBytes } from './decode.ts'
import { bytesOf, type Source } from './format.ts'
import { readHtmlTables } from './html-tables.ts'

/** A page with tables, as old systems export it under the name of .xls. Its bytes say the encoding: the page itself often names another. */
export async function openHtml(source: Source): Promise<Workbook> {
  const { file } = source
  const decoded = decodeBytes(await bytesOf(source))
  if (decoded === null) throw new ReconcileError('file-not-text', 'unreadable', { file })
  const tables = readHtmlTables(decoded.text)
  if (tables === null) throw new ReconcileError('file-damaged', 'unreadable', { file })
  if (tables.length === 0) throw new ReconcileError('file-is-html', 'unreadable', { file })
  const sheets = tables.map(({ rows, merges }, index): Sheet => ({ name: `Sheet${String(index + 1)}`, hidden: false, merges, batches: oneBatch(rows) }))
  return { file, format: 'html', encoding: decoded.encoding, delimiter: null, sheets }
}

async function* oneBatch(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield await Promise.resolve(rows)
}
