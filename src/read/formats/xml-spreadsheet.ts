import { ReconcileError } from '../../errors.ts'
import { beginning, decodeBytes } from './decode.ts'
import { bytesOf, type Format, type Source } from './format.ts'
import { openWithSheetJs } from './sheet-js.ts'

/** XML Spreadsheet 2003, which old systems name .xls. */
export const xmlSpreadsheet: Format = {
  isText: false,
  recognises: (head) => {
    const text = beginning(head)
    return /^<(?:\?xml|\?mso-application|!doctype|!--|(?:\w+:)?workbook)/.test(text) && text.includes('urn:schemas-microsoft-com:office:spreadsheet')
  },
  async open(source) {
    const decoded = decodeBytes(await bytesOf(source))
    if (decoded === null) throw new ReconcileError('file-not-text', 'unreadable', { file: source.file })
    refuseEntities(decoded.text, source)
    // The text is decoded already, so that the encoding that its first line names must not be applied to it once more.
    const workbook = await openWithSheetJs(`<?xml version="1.0"?>${decoded.text.replace(/^[\ufeff\s]*<\?xml[^>]*\?>/, '')}`, source, 'xml')
    return { ...workbook, encoding: decoded.encoding }
  },
}

/** Entities of a document's own can grow to any size, and no spreadsheet program writes them. */
export function refuseEntities(xml: string, { file }: Source): void {
  if (/<!ENTITY/i.test(xml)) throw new ReconcileError('file-declares-entities', 'unreadable', { file })
}
