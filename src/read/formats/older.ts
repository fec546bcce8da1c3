import { ReconcileError } from '../../errors.ts'
import { dataInterchange } from './data-interchange.ts'
import { bytesOf, type Format } from './format.ts'
import { openWithSheetJs } from './sheet-js.ts'
import { symbolicLink } from './symbolic-link.ts'

/** Sheets from before compound files (BIFF2 to BIFF4): a beginning-of-file record of the sheet itself. */
const bareSheet: Format = {
  isText: false,
  recognises: (head) => head[0] === 0x09 && (head[1] === 0x00 || head[1] === 0x02 || head[1] === 0x04) && (head[2] === 0x04 || head[2] === 0x06) && head[3] === 0x00,
  open: async (source) => openWithSheetJs(await bytesOf(source), source, 'xls'),
}

/** dBase, which older systems export: version, a date that exists, and a header of whole field descriptions. */
const dBase: Format = {
  isText: false,
  recognises: (head) => [0x03, 0x30, 0x83, 0x8b, 0xf5].includes(head[0] ?? 0) && (head[2] ?? 0) >= 1 && (head[2] ?? 0) <= 12 && (head[3] ?? 0) >= 1 && (head[3] ?? 0) <= 31 && head.length > 32 && head[12] === 0 && head[13] === 0,
  async open(source) {
    const bytes = await bytesOf(source)
    // Number of records, length of the header and of a record: they fill the file, but for a mark of its end.
    const stated = bytes.readUInt16LE(8) + bytes.readUInt32LE(4) * bytes.readUInt16LE(10)
    if (bytes.length < stated || bytes.length > stated + 1) throw new ReconcileError('file-damaged', 'unreadable', { file: source.file })
    return openWithSheetJs(bytes, source, 'dbf')
  },
}

export const older: readonly Format[] = [bareSheet, dBase, symbolicLink, dataInterchange]
