import { ReconcileError } from '../../errors.ts'
import { beginning, decodeBytes } from './decode.ts'
import { bytesOf, type Format, type Source } from './format.ts'
import { overLimit } from './over-limit.ts'
import { openWithSheetJs } from './sheet-js.ts'
import { refuseCutOff, refuseEntities } from './xml-spreadsheet.ts'

/** A row or cell with content that is repeated by a number of five digits or more: the library would write every one of them out. */
const repeatedContent = /<table:table-(?:row|cell)[^>]{0,1000}-repeated="(\d{5,})"[^>]{0,1000}>(?:\s*<table:table-cell[^>]{0,1000}>)?\s*<text:p/g

export function refuseRepeats(content: Buffer | string, source: Source): void {
  // Only names and digits are looked for, so that one byte may be one character.
  const text = typeof content === 'string' ? content : content.toString('latin1')
  for (const [, count] of text.matchAll(repeatedContent)) if (Number(count) > source.limits.repeats) throw overLimit('repeats', source)
}

/** OpenDocument as one XML file (.fods). */
export const flatDocument: Format = {
  isText: false,
  recognises: (head) => {
    const text = beginning(head)
    return text.startsWith('<') && text.includes('<office:document') && text.includes('opendocument:xmlns:office')
  },
  async open(source) {
    const decoded = decodeBytes(await bytesOf(source))
    if (decoded === null) throw new ReconcileError('file-not-text', 'unreadable', { file: source.file })
    refuseEntities(decoded.text, source)
    refuseCutOff(decoded.text, source)
    refuseRepeats(decoded.text, source)
    return { ...(await openWithSheetJs(decoded.text.replace(/^[\ufeff\s]*<\?xml[^>]*\?>/, '<?xml version="1.0"?>'), source, 'fods')), encoding: decoded.encoding }
  },
}
