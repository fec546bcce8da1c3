import { read as readBySheetJs, utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { Random } from '../../../bench/accuracy/random.ts'
import { isDateFormat } from '../../../src/read/formats/number-format.ts'
import { readMerges } from '../../../src/read/formats/xlsx/merges.ts'
import { readRows } from '../../../src/read/formats/xlsx/rows.ts'
import { readSharedStrings } from '../../../src/read/formats/xlsx/shared-strings.ts'
import { UnknownContent } from '../../../src/read/formats/xlsx/unknown.ts'
import { decodeCellText } from '../../../src/read/formats/xlsx/xml-text.ts'

const strings = '<sst><si><t>龙翠翠</t></si><si/><si><r><t>石</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 𠮷苗</t></r><rPh sb="0" eb="1"><t>shi</t></rPh></si><si><t>阿依古丽·买买提&amp;&#x1F600;</t></si></sst>'
const sheet = `<worksheet><dimension ref="A1"/><sheetData>${Array.from({ length: 60 }, (_, i) => `<row r="${String(2 * i + 1)}" spans="1:4"><c r="A${String(2 * i + 1)}" t="s"><v>${String(i % 4)}</v></c><c r="C${String(2 * i + 1)}" s="0"><f>1&gt;0</f><v>${String(i * 1.5)}</v></c><c t="inlineStr"><is><t>廖半夏㛃</t></is></c><c t="b"><v>1</v></c></row>`).join('')}</sheetData><mergeCells count="2"><mergeCell ref="A1:B3"/><mergeCell ref="C5:C9"/></mergeCells></worksheet>`
const context = { strings: ['龙翠翠', '', '石 𠮷苗', '阿依古丽·买买提&😀'], formats: ['General'], date1904: false, display: (): string => '' }

/** A stream that is cut at random places, also inside characters and tags. */
async function* cut(text: string, random: Random): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) {
    const next = at + random.between(1, random.pick([3, 40, 700, 5000]))
    yield await Promise.resolve(bytes.subarray(at, next))
    at = next
  }
}

async function gathered<T>(batches: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const batch of batches) all.push(...batch)
  return all
}

describe('chunks may be cut anywhere', () => {
  test('names come through whole', async () => {
    const whole = await gathered(readRows(cut(sheet, { between: () => 1e9, pick: () => 0 } as unknown as Random), context))
    expect(whole).toHaveLength(60)
    expect(whole[3]).toEqual({ number: 7, texts: ['阿依古丽·买买提&😀', '', '4.5', '廖半夏㛃', 'TRUE'], kinds: ['text', 'text', 'number', 'text', 'boolean'] })
    for (let seed = 1; seed <= 60; seed++) {
      expect(await gathered(readRows(cut(sheet, new Random(seed)), context))).toEqual(whole)
      expect(await readSharedStrings(cut(strings, new Random(seed)))).toEqual(context.strings)
      expect(await readMerges(cut(sheet, new Random(seed)))).toEqual([{ top: 1, left: 1, bottom: 3, right: 2 }, { top: 5, left: 3, bottom: 9, right: 3 }])
    }
  })
})

describe('what it does not know is left to the library', () => {
  const inside = (content: string): string => `<worksheet><sheetData>${content}</sheetData></worksheet>`
  test.each<[string, string]>([
    ['a sheet that is cut off', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'],
    ['a cell without end', inside('<row r="1"><c r="A1"><v>1</v></row>')],
    ['rows out of order', inside('<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>')],
    ['CDATA', inside('<row r="1"><c r="A1" t="str"><v><![CDATA[a]]></v></c></row>')],
    ['a number that is none', inside('<row r="1"><c r="A1"><v>a</v></c></row>')],
    ['a string that is not there', inside('<row r="1"><c r="A1" t="s"><v>99</v></c></row>')],
    ['a column that does not exist', inside('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>')],
    ['a type that is not known', inside('<row r="1"><c r="A1" t="x"><v>1</v></c></row>')],
  ])('%s', async (_, xml) => {
    await expect(gathered(readRows(cut(xml, new Random(1)), context))).rejects.toThrow(UnknownContent)
  })
})

test.each<[string, string]>([
  ['边城镇_x000D_米粮村', '边城镇\r米粮村'],
  ['_x005F_x000D_', '_x000D_'],
  ['a&amp;lt;b', 'a&lt;b'],
  ['a\r\nb', 'a\nb'],
])('cell text %j -> %j', (text, expected) => {
  expect(decodeCellText(text)).toBe(expected)
})

test.each<[string, boolean]>([
  ['General', false], ['0.00E+00', false], ['[Red]0.00', false], ['#,##0 ;(#,##0)', false], ['"第"0"班"', false], ['"日期"0', false], ['@', false], ['\\d0', false], ['0_d', false],
  ['yyyy/m/d', true], ['yyyy"年"m"月"', true], ['[h]:mm:ss', true], ['[$-804]yyyy-mm-dd;@', true], ['上午/下午h"时"', true], ['h:mm AM/PM', true], ['mmss.0', true], ['b1yyyy', true],
])('whether %s is a date: %s, as the library says too', (format, isDate) => {
  expect(isDateFormat(format)).toBe(isDate)
  const sheetOf = utils.aoa_to_sheet([[1]])
  sheetOf['A1'] = { t: 'n', v: 41000, z: format }
  const read = readBySheetJs(write({ SheetNames: ['a'], Sheets: { a: sheetOf } }, { type: 'buffer', bookType: 'xlsx' }) as Buffer, { cellDates: true })
  expect((read.Sheets['a']?.['A1'] as { readonly t: string }).t).toBe(isDate ? 'd' : 'n')
})
