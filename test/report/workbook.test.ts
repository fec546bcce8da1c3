import { CFB, read, utils } from '@e965/xlsx'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ReportSheet } from '../../src/report/report.ts'
import { drawWorkbook } from '../../src/report/workbook.ts'
import { cui, cuiWrong } from './runs.ts'

const sheet: ReportSheet = {
  name: '需要核对',
  title: 'A & B',
  personal: true,
  note: '登记表：x.xlsx',
  columns: [
    { heading: '序号', kind: 'number', most: 8 },
    { heading: '班级', kind: 'text', most: 8, optional: true },
    { heading: '登记表', group: '身份证号', kind: 'text', most: 20 },
    { heading: '名单', group: '身份证号', kind: 'text', most: 20 },
    { heading: '登记表', group: '姓名', kind: 'text', most: 20, stack: '姓名（登记、名单）' },
    { heading: '名单', group: '姓名', kind: 'text', most: 20, stack: '姓名（登记、名单）' },
    { heading: '原因', kind: 'text', most: 10 },
    { heading: '村', kind: 'text', most: 10, stack: '村、监护人', optional: true },
    { heading: '监护人', kind: 'text', most: 10, stack: '村、监护人', optional: true },
  ],
  count: 2,
  rows: () => [
    [1, '', cui, [{ text: '43', differs: false }, { text: '31', differs: true }], [{ text: '龙', differs: false }, { text: '翠', differs: true }], '', '一二三四五六七八九十一二三四五六', '', '石老司'],
    [2, '', '=1+1', [{ text: cuiWrong, differs: true }], '', '', '\u0001x\ny', '米粮村', '石老司'],
  ],
}

/** The package declares its archive reader without types. */
const zip = CFB as { read(bytes: Buffer, options: object): object; find(archive: object, path: string): { readonly content: Uint8Array } | null }

afterEach(() => {
  vi.useRealTimers()
})

async function drawn(sheets: readonly ReportSheet[], dateWords?: 'as-of' | 'linked-on'): Promise<{ readonly bytes: Buffer; readonly xml: (path: string) => string }> {
  const bytes = await drawWorkbook(sheets, 'zh', '2025-09-02', dateWords)
  const archive = zip.read(bytes, { type: 'buffer' })
  return { bytes, xml: (path) => Buffer.from(zip.find(archive, `/${path}`)?.content ?? []).toString('utf8') }
}

describe('drawWorkbook', () => {
  it('keeps numbers of eighteen digits and formulas as text, stacks what belongs together, and leaves out columns without a value', async () => {
    const { bytes } = await drawn([sheet])
    const book = read(bytes)
    const rows = utils.sheet_to_json<string[]>(book.Sheets['需要核对'] ?? {}, { header: 1, defval: '' })
    expect(rows.slice(0, 2)).toEqual([
      ['序号', '身份证号\n登记表', '身份证号\n名单', '姓名（登记、名单）', '原因', '村、监护人'],
      [1, cui, '4331', '龙翠\n—', '一二三四五六七八九十一二三四五六', '石老司'],
    ])
    expect(rows[2]).toEqual([2, '=1+1', cuiWrong, '', 'x\ny', '米粮村\n石老司'])
    expect(book.Sheets['需要核对']?.['B2']).toMatchObject({ t: 's', v: cui })
    expect(book.Sheets['需要核对']?.['B3']).not.toHaveProperty('f')
  })

  it.each([
    [undefined, '名单以 2025-09-02 为准', 'what the lists are worth depends on their day'],
    ['linked-on', '2025-09-02 比对', 'two tables of hedui link have no day of their own'],
  ] as const)('says at the foot of every page how old it is: %s', async (dateWords, words, reason) => {
    const { xml } = await drawn([sheet], dateWords)
    expect(/<oddFooter>(.*?)<\/oddFooter>/s.exec(xml('xl/worksheets/sheet1.xml'))?.[1], reason).toContain(words)
  })

  it('is set up for A4 across with the heading frozen, filtered, and on every page', async () => {
    const { xml } = await drawn([sheet])
    const page = xml('xl/worksheets/sheet1.xml')
    expect(page).toMatch(/<pageSetup [^>]*paperSize="9"/)
    expect(page).toMatch(/<pageSetup [^>]*orientation="landscape"/)
    expect(page).toMatch(/<pageSetup [^>]*fitToHeight="0"/)
    expect(page).toMatch(/<pageSetUpPr fitToPage="1"/)
    expect(page).toMatch(/<pane ySplit="1"[^>]* state="frozen"/)
    expect(page).toContain('<autoFilter ref="A1:F3"/>')
    expect(page).toContain('A &amp;&amp; B')
    expect(page).toContain('第 &amp;P 页，共 &amp;N 页')
    expect(page).toContain('登记表：x.xlsx')
    expect(xml('xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles"[^>]*>&apos;需要核对&apos;!\$1:\$1</)
    expect(xml('xl/styles.xml')).toContain('numFmtId="49"')
  })

  it('marks in red and bold', async () => {
    const { xml } = await drawn([sheet])
    expect(xml('xl/sharedStrings.xml')).toMatch(/<rPr><b\/>.*?FFC00000.*?<t[^>]*>31<\/t>/)
  })

  it('gives a wrapped row the height that it needs', async () => {
    const { xml } = await drawn([sheet])
    const heights = [...xml('xl/worksheets/sheet1.xml').matchAll(/<row r="(\d+)"[^>]* ht="([\d.]+)"/g)].map(([, row, height]) => [Number(row), Number(height)])
    expect(new Map(heights as [number, number][]).get(2)).toBeGreaterThanOrEqual(4 * 15)
  })

  it('is the same bytes at any time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2018-09-12T08:00:00Z') })
    const first = await drawn([sheet, { ...sheet, name: 'b', totals: ['', '', '', '', '', '', 'total', '', ''] }])
    vi.setSystemTime(new Date('2025-03-01T17:30:10Z'))
    const second = await drawn([sheet, { ...sheet, name: 'b', totals: ['', '', '', '', '', '', 'total', '', ''] }])
    expect(second.bytes.equals(first.bytes)).toBe(true)
  })

  it('says of an empty table that it is empty', async () => {
    const { bytes } = await drawn([{ ...sheet, count: 0, rows: () => [] }])
    const book = read(bytes)
    expect(utils.sheet_to_json<string[]>(book.Sheets['需要核对'] ?? {}, { header: 1 })[1]).toEqual(['（没有）'])
  })
})
