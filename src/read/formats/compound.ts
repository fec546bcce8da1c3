import { ReconcileError } from '../../errors.ts'
import { bytesOf, startsWith, type Format } from './format.ts'
import { openWithSheetJs } from './sheet-js.ts'

/** Compound File Binary: .xls, .et, and the wrapper of encrypted .xlsx. */
export const compound: Format = {
  isText: false,
  recognises: (head) => startsWith(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  async open(source) {
    const { file } = source
    const bytes = await bytesOf(source)
    const holds = (stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'))
    if (holds('EncryptedPackage')) throw new ReconcileError('file-encrypted', 'unreadable', { file })
    if (!holds('Workbook') && !holds('Book')) throw new ReconcileError(holds('WordDocument') ? 'file-is-word' : 'file-damaged', 'unreadable', { file })
    return openWithSheetJs(bytes, source, 'xls')
  },
}
