import { ReconcileError } from '../../errors.ts'
import { beginning, decodeBytes } from './decode.ts'
import { bytesOf, headLength, type Format, type Source } from './format.ts'
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
    refuseCutOff(decoded.text, source)
    // The text is decoded already, so that the encoding that its first line names must not be applied to it once more.
    const workbook = await openWithSheetJs(`<?xml version="1.0"?>${decoded.text.replace(/^[\ufeff\s]*<\?xml[^>]*\?>/, '')}`, source, 'xml')
    return { ...workbook, encoding: decoded.encoding }
  },
}

/** Entities of a document's own can grow to any size, and no spreadsheet program writes them. */
export function refuseEntities(xml: string, { file }: Pick<Source, 'file'>): void {
  if (/<!ENTITY/i.test(xml)) throw new ReconcileError('file-declares-entities', 'unreadable', { file })
}

/** A document that does not end with the end of its first element is cut off or damaged, and what is missing would be lost silently. */
export function refuseCutOff(xml: string, { file }: Pick<Source, 'file'>): void {
  const [, first] = /^[\ufeff\s]*(?:<\?[^>]*\?>\s*|<!--[^>]*-->\s*|<!DOCTYPE[^>]*>\s*)*<([^\s/>]+)/.exec(xml.slice(0, headLength)) ?? []
  const [, last] = /<(?:\/([^\s>]+)\s*|[^<>]*\/)>\s*(?:<!--[^>]*-->\s*)*\0*$/.exec(xml.slice(-headLength)) ?? []
  if (first === undefined || (last !== undefined && last !== first)) throw new ReconcileError('file-damaged', 'unreadable', { file })
  if (last === undefined && !/\/>\s*$/.test(xml.slice(-headLength))) throw new ReconcileError('file-damaged', 'unreadable', { file })
}
