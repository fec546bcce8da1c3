import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx'
import { afterAll, describe, expect, test } from 'vitest'
import { compoundFile } from '../../scripts/biff5.ts'
import { workbookBytes } from '../../scripts/workbook.ts'
import { codeOf, kindsOf, lines, open, removeFiles } from './files.ts'
import { xlsx, zip } from '../../scripts/zip.ts'

afterAll(removeFiles)

/** A sheet of the cells given, from A1 to the right. */
function sheetOf(...cells: readonly CellObject[]): WorkSheet {
  const sheet: WorkSheet = { '!ref': `A1:${utils.encode_col(Math.max(0, cells.length - 1))}1` }
  cells.forEach((cell, column) => (sheet[utils.encode_cell({ r: 0, c: column })] = cell))
  return sheet
}

function bytesOf(sheet: WorkSheet, bookType: 'xlsx' | 'biff8', date1904 = false): Buffer {
  return write({ SheetNames: ['名单'], Sheets: { 名单: sheet }, Workbook: { WBProps: { date1904 } } }, { type: 'buffer', bookType }) as Buffer
}

const types = ['xlsx', 'biff8'] as const

describe.each(types)('cells of %s', (type) => {
  test.each<[string, CellObject, string, string]>([
    ['text', { t: 's', v: '龙翠翠' }, '龙翠翠', 'text'],
    ['text with a tab', { t: 's', v: '\t433199201203051280' }, '\t433199201203051280', 'text'],
    ['text with a line break', { t: 's', v: '边城镇\n米粮村' }, '边城镇\n米粮村', 'text'],
    ['text that looks like a number keeps its zeros', { t: 's', v: '007' }, '007', 'text'],
    ['a number', { t: 'n', v: 3 }, '3', 'number'],
    ['a number with a part', { t: 'n', v: 1234.5, z: '#,##0.00' }, '1234.5', 'number'],
    ['an ID number as a number, in full and flagged', { t: 'n', v: 433199201008173000 }, '433199201008173000', 'number'],
    ['in full whatever its format shows', { t: 'n', v: 433199201008173000, z: '0.00E+00' }, '433199201008173000', 'number'],
    ['leading zeros by format', { t: 'n', v: 7, z: '000' }, '007', 'number'],
    ['words by format', { t: 'n', v: 2, z: '"第"0"班"' }, '第2班', 'number'],
    ['a date', { t: 'n', v: 40973, z: 'yyyy/m/d' }, '2012-03-05', 'date'],
    ['a date with words', { t: 'n', v: 40973, z: 'yyyy"年"m"月"' }, '2012-03-05', 'date'],
    ['a date with a time', { t: 'n', v: 40973.75, z: 'yyyy-mm-dd hh:mm' }, '2012-03-05 18:00:00', 'date'],
    ['a time', { t: 'n', v: 0.5, z: 'h:mm' }, '12:00:00', 'date'],
    ['the day that never was', { t: 'n', v: 60, z: 'yyyy/m/d' }, '1900-02-29', 'date'],
    ['a date before 1970', { t: 'n', v: 25000, z: 'yyyy/m/d' }, '1968-06-11', 'date'],
    ['true', { t: 'b', v: true }, 'TRUE', 'boolean'],
    ['an error', { t: 'e', v: 0x2a, w: '#N/A' }, '#N/A', 'error'],
    ['a formula with its value', { t: 'n', v: 5, f: '2+3' }, '5', 'number'],
  ])('%s', async (_, cell, text, kind) => {
    const { sheets } = await open(bytesOf(sheetOf(cell), type))
    const [row] = sheets[0] ?? []
    expect(row?.texts).toEqual([text])
    expect(row?.kinds ?? ['text']).toEqual([kind])
  })

  test('dates counted from 1904', async () => {
    const { sheets } = await open(bytesOf(sheetOf({ t: 'n', v: 39511, z: 'yyyy/m/d' }), type, true))
    expect(lines(sheets[0])).toEqual(['1: 2012-03-05'])
  })
})

describe.each(types)('sheets of %s', (bookType) => {
  test('rows and columns are those of the sheet where data begins at C3', async () => {
    const { sheets } = await open(workbookBytes([{ name: '名单', origin: 'C3', rows: [['姓名', null, '身份证号'], ['甲', null, null], [null, null, null], ['乙', null, '1']] }], bookType))
    expect(sheets[0]?.map(({ number, texts }) => [number, texts])).toEqual([
      [1, []], [2, []], [3, ['', '', '姓名', '', '身份证号']], [4, ['', '', '甲']], [5, []], [6, ['', '', '乙', '', '1']],
    ])
  })

  test('merges, hidden sheets and empty ones', async () => {
    const { workbook, sheets } = await open(
      workbookBytes([{ name: '名单', rows: [['姓名', null], ['甲', '1']], merges: ['A1:B1', 'B2:B4'] }, { name: '旧', hidden: true, rows: [['乙']] }, { name: '空', rows: [] }], bookType),
    )
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([['名单', false], ['旧', true], ['空', false]])
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }, { top: 2, left: 2, bottom: 4, right: 2 }])
    expect(sheets.map(({ length }) => length)).toEqual([2, 1, 0])
  })

  test('kinds are given where a cell is no text', async () => {
    const { sheets } = await open(workbookBytes([{ name: '名单', rows: [['姓名', '序号'], ['甲', 1], [null, 2]] }], bookType))
    expect(sheets[0]?.map((row) => kindsOf(row))).toEqual([[], ['text', 'number'], ['text', 'number']])
  })
})

describe.each(['xlsb', 'ods'] as const)('%s', (bookType) => {
  test('is read as .xlsx is', async () => {
    const sheet = utils.aoa_to_sheet([])
    utils.sheet_add_aoa(sheet, [['姓名', null, '身份证号', '出生日期'], ['龙翠翠', null, '433199201203051280', { t: 'n', v: 40973, z: 'yyyy-mm-dd' }], ['廖半夏', null, 433199201107123000]], { origin: 'C3' })
    sheet['!merges'] = [utils.decode_range('C3:D3')]
    const { workbook, sheets } = await open(write({ SheetNames: ['名单'], Sheets: { 名单: sheet } }, { type: 'buffer', bookType, compression: true }) as Buffer)
    expect(workbook.format).toBe(bookType)
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 3, left: 3, bottom: 3, right: 4 }])
    expect(lines(sheets[0])).toEqual(['3: ||姓名||身份证号|出生日期', '4: ||龙翠翠||433199201203051280|2012-03-05', '5: ||廖半夏||433199201107123000'])
    expect(sheets[0]?.at(-1)?.kinds?.at(-1)).toBe('number')
  })
})

describe('xlsx as programs write it', () => {
  const cell = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
  test.each<[string, string, Parameters<typeof xlsx>[1], readonly string[]]>([
    ['a stated dimension that is too small', `<dimension ref="A1"/><sheetData><row r="2">${cell('A2', '甲')}${cell('C2', '乙')}</row></sheetData>`, {}, ['2: 甲||乙']],
    ['one that is too large', `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${cell('A1', '甲')}</row></sheetData>`, {}, ['1: 甲']],
    ['a lone cell at the end of the sheet', `<sheetData><row r="1">${cell('A1', '甲')}</row><row r="1048576">${cell('XFD1048576', '乙')}</row></sheetData>`, {}, ['1: 甲', `1048576: ${'|'.repeat(16383)}乙`]],
    ['shared strings of rich text', '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>', { strings: '<si><r><t>龙</t></r><r><rPr><b/></rPr><t>翠翠</t></r></si>' }, ['1: 龙翠翠']],
    ['phonetic runs are not read', '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>', { strings: '<si><t>龙翠翠</t><rPh sb="0" eb="1"><t>long</t></rPh></si>' }, ['1: 龙翠翠']],
    ['escaped control characters', `<sheetData><row r="1">${cell('A1', '边城镇_x000D_米粮村')}</row></sheetData>`, {}, ['1: 边城镇\r米粮村']],
    ['spaces that are kept', '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> 甲 </t></is></c></row></sheetData>', {}, ['1:  甲 ']],
    ['a formula of text', '<sheetData><row r="1"><c r="A1" t="str"><f>B1</f><v>甲</v></c></row></sheetData>', {}, ['1: 甲']],
    ['an ID number typed as a number', '<sheetData><row r="1"><c r="A1"><v>4.33199201008173E+17</v></c></row></sheetData>', {}, ['1: 433199201008173000']],
    ['cells without references', '<sheetData><row><c t="inlineStr"><is><t>甲</t></is></c><c t="inlineStr"><is><t>乙</t></is></c></row></sheetData>', {}, ['1: 甲|乙']],
    ['a date by a format that Chinese Excel has built in', '<sheetData><row r="1"><c r="A1" s="1"><v>40973</v></c></row></sheetData>', { styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="57" applyNumberFormat="1"/></cellXfs>' }, ['1: 2012-03-05']],
    ['an ISO date, as strict files have it', '<sheetData><row r="1"><c r="A1" s="1" t="d"><v>2012-03-05</v></c></row></sheetData>', { styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>' }, ['1: 2012-03-05']],
    ['dates counted from 1904', '<sheetData><row r="1"><c r="A1" s="1"><v>39511</v></c></row></sheetData>', { properties: '<workbookPr date1904="1"/>', styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>' }, ['1: 2012-03-05']],
  ])('%s', async (_, sheet, parts, expected) => {
    const { sheets } = await open(xlsx(sheet, parts), '名单.xlsx')
    expect(lines(sheets[0])).toEqual(expected)
  })
})

/** A BIFF8 stream that begins a workbook and then states a password (FILEPASS, [MS-XLS] 2.4.117). */
const passwordProtected = Buffer.from([0x09, 0x08, 0x10, 0, 0, 6, 5, 0, 0xbb, 0x0d, 0xcc, 0x07, 0, 0, 0, 0, 6, 0, 0, 0, 0x2f, 0, 6, 0, 0, 0, 0x59, 0xb3, 0x0a, 0x9a, 0x0a, 0, 0, 0])

/** The same of BIFF5: key and verifier of the XOR obfuscation. */
const passwordProtected95 = Buffer.from([0x09, 0x08, 0x08, 0, 0, 5, 5, 0, 0xbb, 0x0d, 0xcc, 0x07, 0x2f, 0, 4, 0, 0x59, 0xb3, 0x0a, 0x9a, 0x0a, 0, 0, 0])

/** Bit 0 of the general purpose flags (APPNOTE 4.4.4), in the part's own header and in the directory. */
function withFlag(archive: Uint8Array): Buffer {
  const bytes = Buffer.from(archive)
  for (const [signature, at] of [[0x04034b50, 6], [0x02014b50, 8]] as const) {
    for (let i = 0; i + 10 < bytes.length; i++) if (bytes.readUInt32LE(i) === signature) bytes.writeUInt16LE(bytes.readUInt16LE(i + at) | 1, i + at)
  }
  return bytes
}

describe('what can\'t be read is refused with its reason', () => {
  const good = workbookBytes([{ name: '名单', rows: [['姓名'], ['甲']] }], 'xlsx')
  const old = workbookBytes([{ name: '名单', rows: Array.from({ length: 500 }, (_, i) => ['姓名', i]) }], 'biff8')
  test.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'file-empty'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'file-is-pdf'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'file-is-image'],
    ['a Word document', zip({ 'word/document.xml': '<w/>' }), 'file-is-word'],
    ['an archive of something else', zip({ 'a.txt': 'x', 'b.txt': 'x' }), 'file-is-archive'],
    ['an archive cut off', good.subarray(0, good.length >> 1), 'file-damaged'],
    ['an archive with its directory alone damaged', Buffer.concat([good.subarray(0, good.length - 40), Buffer.alloc(18)]), 'file-damaged'],
    ['an old workbook cut off', old.subarray(0, 700), 'file-damaged'],
    ['an encrypted .xlsx', compoundFile({ EncryptionInfo: Buffer.alloc(64), EncryptedPackage: Buffer.alloc(4096) }), 'file-encrypted'],
    ['an encrypted .xls', compoundFile({ Workbook: Buffer.concat([passwordProtected, Buffer.alloc(4096)]) }), 'file-encrypted'],
    ['an encrypted .xls of Excel 95', compoundFile({ Book: Buffer.concat([passwordProtected95, Buffer.alloc(4096)]) }), 'file-encrypted'],
    ['an encrypted .zip', withFlag(zip({ 'a.csv': '姓名,身份证号\n' })), 'file-encrypted'],
    ['an encrypted .ods', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': 'x', 'META-INF/manifest.xml': '<manifest:encryption-data/>' }), 'file-encrypted'],
    ['an .ods with a row a million times', zip({ mimetype: 'x', 'content.xml': '<table:table table:name="a"><table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>' }), 'over-limit-at'],
    ['a workbook without a cell', xlsx('<sheetData/>'), 'file-empty'],
    ['an .ods cut off inside, in a whole archive', zip({ mimetype: 'x', 'content.xml': '<table:table table:name="a"><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>' }), 'file-damaged'],
    ['an old Word document', compoundFile({ WordDocument: Buffer.alloc(4096) }), 'file-is-word'],
    ['a compound file of something else', compoundFile({ Contents: Buffer.alloc(4096) }), 'file-damaged'],
  ])('%s -> %s', async (_, bytes, code) => {
    expect(await codeOf(bytes, '名单.xlsx')).toBe(code)
  })
})
