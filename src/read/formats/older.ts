import { ReconcileError } from '../../errors.ts'
import type { Workbook } from '../../types.ts'
import { bytesOf, type Source } from './format.ts'
import { openWithSheetJs } from './sheet-js.ts'

/** Sheets from before compound files (BIFF2 to BIFF4): a beginning-of-file record of the sheet itself. */
export async function openBareSheet(source: Source): Promise<Workbook> {
  return openWithSheetJs(await bytesOf(source), source, 'xls')
}

/** dBase, which older systems export. */
export async function openDBase(source: Source): Promise<Workbook> {
  const bytes = await bytesOf(source)
  // Number of records, length of the header and of a record: they fill the file, but for a mark of its end.
  const stated = bytes.readUInt16LE(8) + bytes.readUInt32LE(4) * bytes.readUInt16LE(10)
  if (bytes.length < stated || bytes.length > stated + 1) throw new ReconcileError('file-damaged', 'unreadable', { file: source.file })
  return openWithSheetJs(bytes, source, 'dbf')
}
