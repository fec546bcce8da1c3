import { ReconcileError } from '../../errors.ts'
import type { Workbook } from '../../types.ts'
import { isWholeBiff } from './binary-records.ts'
import { bytesOf, type Source } from './format.ts'
import { openWithSheetJs } from './sheet-js.ts'

/** Compound File Binary: .xls, .et, and the wrapper of encrypted .xlsx. */
export async function openCompound(source: Source): Promise<Workbook> {
  const { file } = source
  const bytes = await bytesOf(source)
  const holds = (stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) throw new ReconcileError('file-encrypted', 'unreadable', { file })
  if (!holds('Workbook') && !holds('Book')) throw new ReconcileError(holds('WordDocument') ? 'file-is-word' : 'file-damaged', 'unreadable', { file })
  if (!(await isWhole(bytes))) throw new ReconcileError('file-damaged', 'unreadable', { file })
  return openWithSheetJs(bytes, source, 'xls')
}

/** What is used of the library's compound files, for which it declares no types. */
interface CompoundFiles {
  readonly read: (bytes: Buffer, options: { readonly type: 'buffer' }) => object
  readonly find: (file: object, path: string) => { readonly content?: Uint8Array | readonly number[] } | null
}

/** Whether the sheets are all there; true for what only the library can tell, such as a password. */
async function isWhole(bytes: Buffer): Promise<boolean> {
  const { read, find } = ((await import('@e965/xlsx')) as { readonly CFB: CompoundFiles }).CFB
  try {
    const file = read(bytes, { type: 'buffer' })
    const content = (find(file, '/Workbook') ?? find(file, '/Book'))?.content
    return content === undefined || isPassword(Buffer.from(content)) || isWholeBiff(Buffer.from(content))
  } catch {
    // The library's own reader of compound files throws plain errors for those that are damaged.
    return false
  }
}

/** FILEPASS ([MS-XLS] 2.4.117), behind the first record: what follows is encrypted. */
function isPassword(stream: Buffer): boolean {
  const at = stream.length < 8 ? 0 : 4 + stream.readUInt16LE(2)
  for (let next = at, i = 0; i < recordsAhead && next + 4 <= stream.length; i++, next += 4 + stream.readUInt16LE(next + 2)) if (stream.readUInt16LE(next) === 0x2f) return true
  return false
}

/** FILEPASS stands among the first records, behind those for writing and interfaces. */
const recordsAhead = 8
