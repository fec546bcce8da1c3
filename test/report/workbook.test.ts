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
    { heading: '原因', kind: 'text', most: 10 },
  ],
  count: 2,
  rows: () => [
    [1, '', cui, [{ text: '43', differs: false }, { text: '31', differs: true }], '一二三四五六七八九十一二三四五六'],
    [2, '', '=1+1', [{ text: cuiWrong, differs: true }], '\u0001x\ny'],
  ],
}

/** The package declares its archive reader without types. */
const zip = CFB as { read(bytes: Buffer, options: object): object; find(archive: object, path: string): { readonly content: Uint8Array } | null }

afterEach(() => {
  vi.useRealTimers()
})

async function drawn(sheets: readonly ReportSheet[]): Promise<{ readonly bytes: Buffer; readonly xml: (path: string) => string }> {
  const bytes = await drawWorkbook(sheets, 'zh', '2025-09-02')
  const archive = zip.read(bytes, { type: 'buffer' })
  return { bytes, xml: (path) => Buffer.from(zip.find(archive, `/${path}`)?.content ?? []).toString('utf8') }
}

describe('drawWorkbook', () => {
  it('keeps numbers of eighteen digits and formulas as text, marks apart, and leaves out columns without a value', async () => {
    const { bytes } = await drawn([sheet])
    const book = read(bytes)
    const rows = utils.sheet_to_json<string[]>(book.Sheets['需要核对'] ?? {}, { header: 1, defval: '' })
    expect(rows.slice(0, 2)).toEqual([
      ['序号', '身份证号', '', '原因'],
      ['', '登记表', '名单', ''],
    ])
    expect(rows.slice(2).map((row) => row.slice(0, 3))).toEqual([
      [1, cui, '4331'],
      [2, '=1+1', cuiWrong],
    ])
    expect(rows[3]?.[3]).toBe('x\ny')
    expect(book.Sheets['需要核对']?.['B3']).toMatchObject({ t: 's', v: cui })
    expect(book.Sheets['需要核对']?.['B4']).not.toHaveProperty('f')
  })

  it('is set up for A4 across with the heading frozen, filtered, and on every page', async () => {
    const { xml } = await drawn([sheet])
    const page = xml('xl/worksheets/sheet1.xml')
    expect(page).toMatch(/<pageSetup [^>]*paperSize="9"/)
    expect(page).toMatch(/<pageSetup [^>]*orientation="landscape"/)
    expect(page).toMatch(/<pageSetup [^>]*fitToHeight="0"/)
    expect(page).toMatch(/<pageSetUpPr fitToPage="1"/)
    expect(page).toMatch(/<pane ySplit="2"[^>]* state="frozen"/)
    expect(page).toContain('<autoFilter ref="A2:D4"/>')
    expect(page).toContain('A &amp;&amp; B')
    expect(page).toContain('第 &amp;P 页，共 &amp;N 页')
    expect(page).toContain('登记表：x.xlsx')
    expect(xml('xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles"[^>]*>&apos;需要核对&apos;!\$1:\$2</)
    expect(xml('xl/styles.xml')).toContain('numFmtId="49"')
  })

  it('marks in red and bold', async () => {
    const { xml } = await drawn([sheet])
    expect(xml('xl/sharedStrings.xml')).toMatch(/<rPr><b\/>.*?FFC00000.*?<t[^>]*>31<\/t>/)
  })

  it('gives a wrapped row the height that it needs', async () => {
    const { xml } = await drawn([sheet])
    const heights = [...xml('xl/worksheets/sheet1.xml').matchAll(/<row r="(\d+)"[^>]* ht="([\d.]+)"/g)].map(([, row, height]) => [Number(row), Number(height)])
    expect(new Map(heights as [number, number][]).get(3)).toBeGreaterThanOrEqual(4 * 15)
  })

  it('is the same bytes at any time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2018-09-12T08:00:00Z') })
    const first = await drawn([sheet, { ...sheet, name: 'b', totals: ['', '', '', '', 'total'] }])
    vi.setSystemTime(new Date('2025-03-01T17:30:10Z'))
    const second = await drawn([sheet, { ...sheet, name: 'b', totals: ['', '', '', '', 'total'] }])
    expect(second.bytes.equals(first.bytes)).toBe(true)
  })

  it('says of an empty table that it is empty', async () => {
    const { bytes } = await drawn([{ ...sheet, count: 0, rows: () => [] }])
    const book = read(bytes)
    expect(utils.sheet_to_json<string[]>(book.Sheets['需要核对'] ?? {}, { header: 1 })[2]).toEqual(['（没有）'])
  })
})
