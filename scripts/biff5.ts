import { CFB } from '@e965/xlsx'
import { encodeGbk } from './gbk.ts'

/** What is used of the library's compound files, for which it declares no types. */
interface CompoundFiles {
  readonly utils: { readonly cfb_new: () => object; readonly cfb_add: (file: object, name: string, content: Uint8Array) => void }
  readonly write: (file: object, options: { readonly type: 'buffer' }) => Uint8Array
}

/** A compound file with streams of the given names. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const files = CFB as CompoundFiles
  const made = files.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) files.utils.cfb_add(made, name, Buffer.from(content))
  return Buffer.from(files.write(made, { type: 'buffer' }))
}

/** Record types of [MS-XLS] 2.3 that a sheet of words and numbers needs. */
const records = { begin: 0x0809, codePage: 0x0042, sheet: 0x0085, label: 0x0204, number: 0x0203, end: 0x000a } as const
const version5 = 0x0500
const gbk = 936

function record(type: keyof typeof records, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([words(records[type], content.length), content])
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, i) => bytes.writeUInt16LE(value, 2 * i))
  return bytes
}

/** A workbook as Excel 5 and 95 write it, with words in GBK (code page 936). */
export function biff5(name: string, rows: readonly (readonly (string | number | null)[])[]): Buffer {
  const cells = rows.flatMap((row, r) => row.flatMap((cell, c) => (cell === null ? [] : [cellRecord(cell, r, c)])))
  const sheet = Buffer.concat([record('begin', words(version5, 0x10, 0, 0)), ...cells, record('end')])
  const globals = (at: number): Buffer => {
    const offset = Buffer.alloc(4)
    offset.writeUInt32LE(at)
    const title = encodeGbk(name)
    return Buffer.concat([record('begin', words(version5, 5, 0, 0)), record('codePage', words(gbk)), record('sheet', offset, words(0), Buffer.from([title.length]), title), record('end')])
  }
  return compoundFile({ Book: Buffer.concat([globals(globals(0).length), sheet, Buffer.alloc(4096)]) })
}

function cellRecord(cell: string | number, row: number, column: number): Buffer {
  if (typeof cell === 'number') {
    const value = Buffer.alloc(8)
    value.writeDoubleLE(cell)
    return record('number', words(row, column, 0), value)
  }
  const text = encodeGbk(cell)
  return record('label', words(row, column, 0, text.length), text)
}
