import { read, write, type WorkBook } from '@e965/xlsx'
import { afterAll, expect, test } from 'vitest'
import { Random } from '../../../bench/accuracy/random.ts'
import { mutate } from '../../../bench/reading/mutate.ts'
import { biff5 } from '../../../scripts/biff5.ts'
import { workbookBytes } from '../../../scripts/workbook.ts'
import { zip } from '../../../scripts/zip.ts'
import { Archive } from '../../../src/read/formats/archive.ts'
import { defaultLimits } from '../../../src/read/limits.ts'
import { codeOf, removeFiles } from '../files.ts'

afterAll(removeFiles)

const rows = [['姓名', '身份证号', '住址'], ...Array.from({ length: 12 }, (_, i) => [`学生${String(i)}`, String(433199201200000000n + BigInt(i)), '边城镇,"米粮村"\n一组'])]
const book = workbookBytes([{ name: '名单', rows, merges: ['A14:B14'] }], 'xlsx')
const parsed: WorkBook = read(book)
const written = (bookType: 'xlsb' | 'ods' | 'fods' | 'xlml' | 'sylk' | 'dif'): Buffer => Buffer.from(write(parsed, { type: 'buffer', bookType, compression: true }) as Uint8Array)

/** Cases of each kind in CI; a larger number belongs to a search by hand. */
const cases = 250

/** The same archive with one of its parts mutated before it is packed: damage that reaches the reader of the part. */
function inside(archive: Buffer): (random: Random) => Buffer {
  const opened = new Archive(archive, 'a', defaultLimits)
  const parts = Object.fromEntries(opened.entries.map((entry) => [entry.name, opened.unpack(entry)]))
  return (random) => {
    const name = random.pick(Object.keys(parts))
    return zip({ ...parts, [name]: mutate(parts[name] ?? Buffer.alloc(0), random) })
  }
}

const outside = (bytes: Buffer) => (random: Random): Buffer => mutate(bytes, random)

test.each<[string, (random: Random) => Buffer]>([
  ['xlsx', outside(book)],
  ['parts of xlsx', inside(book)],
  ['xlsb', outside(written('xlsb'))],
  ['ods', outside(written('ods'))],
  ['parts of ods', inside(written('ods'))],
  ['xls', outside(workbookBytes([{ name: '名单', rows }], 'biff8'))],
  ['BIFF5', outside(biff5('名单', rows))],
  ['fods', outside(written('fods'))],
  ['XML Spreadsheet 2003', outside(written('xlml'))],
  ['SYLK', outside(written('sylk'))],
  ['DIF', outside(written('dif'))],
])('%s: read or refused, and nothing else', async (_, make) => {
  for (let seed = 1; seed <= cases; seed++) {
    // Anything that is no ReconcileError is thrown by codeOf.
    expect(await codeOf(make(new Random(seed)), `${String(seed)}.bin`)).toMatch(/^[a-z-]+$/)
  }
})
