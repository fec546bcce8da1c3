import type { Workbook } from '../../types.ts'
import { openCompound } from './compound.ts'
import { openDataInterchange } from './data-interchange.ts'
import type { OpenSource, Source } from './format.ts'
import { openHtml } from './html.ts'
import { openBareSheet, openDBase } from './older.ts'
import { openFlatDocument } from './open-document.ts'
import { openGzip } from './packed.ts'
import type { BinaryFormat } from './signatures.ts'
import { openSymbolicLink } from './symbolic-link.ts'
import { openXmlSpreadsheet } from './xml-spreadsheet.ts'
import { openZip } from './zipped.ts'

/** What opens each format. Throws ReconcileError (unreadable) where the file can't be read as this format; `openInner` opens what is packed inside it. */
export const openers: Readonly<Record<BinaryFormat, (source: Source, openInner: OpenSource) => Promise<Workbook>>> = {
  zip: openZip,
  compound: openCompound,
  gzip: openGzip,
  html: openHtml,
  'xml-spreadsheet': openXmlSpreadsheet,
  'flat-document': openFlatDocument,
  'bare-sheet': openBareSheet,
  dbase: openDBase,
  'symbolic-link': openSymbolicLink,
  'data-interchange': openDataInterchange,
}
