import { ReconcileError } from '../../errors.ts'
import type { Workbook } from '../../types.ts'
import { Archive } from './archive.ts'
import { wholeBinarySheet } from './binary-records.ts'
import { bytesOf, type OpenSource, type Source } from './format.ts'
import { readOpenDocument } from './open-document.ts'
import { openZipped } from './packed.ts'
import { openWithSheetJs, problemOf } from './sheet-js.ts'
import { storedArchive } from './stored-archive.ts'
import { openXlsx } from './xlsx/index.ts'
import { checkWellFormed } from './xml-reader.ts'

/** Office Open XML (.xlsx, .xlsm, .xlsb), OpenDocument (.ods), and the archive of one other table. */
export async function openZip(source: Source, openInner: OpenSource): Promise<Workbook> {
  const { file, limits } = source
  const archive = new Archive(await bytesOf(source), file, limits)
  const has = (name: string): boolean => archive.find(name) !== undefined
  if (has('word/document.xml')) throw new ReconcileError('file-is-word', 'unreadable', { file })
  if (has('content.xml') && has('mimetype')) return openDocument(archive, source)
  if (!has('[Content_Types].xml')) return openZipped(source, archive, openInner)
  if (has('xl/workbook.bin')) return openWithSheetJs(withoutMedia(archive, source), source, 'xlsb')
  if (!isWorkbook(archive)) throw new ReconcileError('file-is-archive', 'unreadable', { file })
  return openXlsx(archive, source, () => openWithSheetJs(withoutMedia(archive, source), source, 'xlsx'))
}

/** The main part of a workbook is xl/workbook.xml by habit, and by the standard whatever the content types say. */
function isWorkbook(archive: Archive): boolean {
  return archive.find('xl/workbook.xml') !== undefined || /spreadsheetml\.(?:sheet|template)\.main\+xml|ms-excel\.(?:sheet|template)\.macroEnabled\.main\+xml/.test(archive.read('[Content_Types].xml')?.toString('utf8') ?? '')
}

function openDocument(archive: Archive, source: Source): Workbook {
  const { file } = source
  if (archive.read('META-INF/manifest.xml')?.includes('encryption-data') === true) throw new ReconcileError('file-encrypted', 'unreadable', { file })
  const mimeType = archive.read('mimetype')?.toString('latin1') ?? ''
  if (mimeType.startsWith('application/vnd.oasis.opendocument.text')) throw new ReconcileError('file-is-word', 'unreadable', { file })
  return readOpenDocument(textOf(archive.read('content.xml') ?? Buffer.alloc(0), 'utf8', source), source, 'ods')
}

/** The longest text that there can be is 512 MB. */
function textOf(bytes: Buffer, encoding: 'utf8' | 'latin1', source: Source): string {
  try {
    return bytes.toString(encoding)
  } catch (error) {
    throw problemOf(error, source)
  }
}

/** Parts that hold no cells: pictures (a photograph of every pupil), macros, printers. */
const media = /\.(?:png|jpe?g|gif|bmp|[ew]mf|tiff?|svg|wdp|ico)$|(?:^|\/)(?:media|embeddings|printerSettings|Pictures|Thumbnails|ObjectReplacements)\/|vbaProject\.bin$/i

function withoutMedia(archive: Archive, source: Source): Buffer {
  const kept = archive.entries.filter(({ name }) => !media.test(name) && !name.endsWith('/'))
  return storedArchive(kept.map((entry) => {
    const bytes = archive.unpack(entry)
    if (/(?:sheet\d*|sharedStrings|workbook|content)\.xml$/i.test(entry.name)) refuseDamagedPart(bytes, source)
    if (/worksheets\/[^/]*\.bin$/i.test(entry.name)) return { name: entry.name, bytes: wholeBinarySheet(bytes) ?? damaged(source) }
    return { name: entry.name, bytes }
  }))
}

function damaged({ file }: Source): never {
  throw new ReconcileError('file-damaged', 'unreadable', { file })
}

/** The library skips what it does not understand, so that half a sheet would be read as a short one. */
function refuseDamagedPart(bytes: Buffer, source: Source): void {
  // UTF-16 has its own marks and is rare; the library reads it as it is. Of the others only the markup is looked at, which is ASCII.
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return
  checkWellFormed(textOf(bytes, 'latin1', source), source.file)
}
