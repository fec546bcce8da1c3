import { ReconcileError } from '../../errors.ts'
import type { Row, Sheet } from '../../types.ts'
import { beginning, decodeBytes } from './decode.ts'
import { bytesOf, type Format } from './format.ts'
import { openWithSheetJs } from './sheet-js.ts'

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
  open: async (source) => openWithSheetJs(await bytesOf(source), source, 'dbf'),
}

/** Text that holds cells one by one: SYLK (.slk) and DIF. The bytes say the encoding. */
function symbolic(format: 'slk' | 'dif', signature: RegExp): Format {
  return {
    isText: false,
    recognises: (head) => signature.test(beginning(head)),
    async open(source) {
      const decoded = decodeBytes(await bytesOf(source))
      if (decoded === null) throw new ReconcileError('file-not-text', 'unreadable', { file: source.file })
      const workbook = await openWithSheetJs(decoded.text, source, format)
      return { ...workbook, sheets: format === 'slk' ? workbook.sheets.map(fromBytes) : workbook.sheets, encoding: decoded.encoding }
    },
  }
}

/** The library gives the words of SYLK as the bytes of UTF-8, one character each. */
function fromBytes(sheet: Sheet): Sheet {
  async function* decoded(): AsyncGenerator<readonly Row[]> {
    for await (const rows of sheet.batches) yield rows.map((row) => ({ ...row, texts: row.texts.map((text) => Buffer.from(text, 'latin1').toString('utf8')) }))
  }
  return { ...sheet, batches: decoded() }
}

export const older: readonly Format[] = [bareSheet, dBase, symbolic('slk', /^id;p/), symbolic('dif', /^table\r?\n0,1\r?\n/)]
