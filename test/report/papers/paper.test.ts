import exceljs from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { papersPage } from '../../../src/report/papers/page.ts'
import { blank, given, signatureRows, type Paper } from '../../../src/report/papers/paper.ts'
import { drawPapers } from '../../../src/report/papers/workbook.ts'

const columns = [given('序号', 4, 'number'), given('姓名', 8), given('身份证号', 19, 'code'), blank('结果', 10, ['属实', '不属实'], true), blank('类别', 10, ['a', 'b'])]

const paper: Paper = {
  name: '茶洞/社区',
  title: '通知 <1>',
  about: ['共 1 人', '说明'],
  columns,
  rows: [[1, '龙翠翠', '433199201203015007', '', '']],
  closing: ['联系 & 电话'],
  signature: signatureRows(columns, ['核对人', ['已盖章', ['是', '否']], '日期']),
  orientation: 'portrait',
  foot: { left: 'A & B </style>', right: '' },
}

describe('signatureRows', () => {
  it.each([
    [5, 2, [[1, 1, 2, 2], [3, 3, 4, 5]], 'labels are narrower than what is filled in'],
    [4, 1, [[1, 2, 3, 4]], 'one takes the whole width'],
    [2, 1, [[1, 1, 2, 2]], 'the narrowest table'],
  ])('lays over %i equal columns %i labels', (count, labels, expected) => {
    const equal = Array.from({ length: count }, () => ({ width: 10 }))
    const [row = []] = signatureRows(equal, Array.from({ length: labels }, (_, at) => `x${at}`))
    expect(row.map(({ labelColumns, valueColumns }) => [...labelColumns, ...valueColumns])).toEqual(expected)
  })

  it('covers every column once, in order, whatever the widths', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 20 }), fc.integer({ min: 1, max: 9 }), (widths, count) => {
        const rows = signatureRows(widths.map((width) => ({ width })), Array.from({ length: count }, (_, at) => `x${at}`))
        expect(rows.flat()).toHaveLength(count)
        for (const row of rows) {
          const covered = row.flatMap(({ labelColumns, valueColumns }) => [labelColumns, valueColumns]).flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
          expect(covered).toEqual(widths.map((_, at) => at + 1))
        }
      }),
    )
  })
})

describe('a paper', () => {
  it('is in a workbook a sheet on A4 with its heading on every page, text cells and choices', async () => {
    const book = new exceljs.Workbook()
    await book.xlsx.load((await drawPapers([paper, { ...paper, orientation: 'landscape' }], 'zh', '2025-09-02')) as unknown as Parameters<typeof book.xlsx.load>[0])
    expect(book.worksheets.map(({ name }) => name)).toEqual(['茶洞 社区', '茶洞 社区 2'])
    const [sheet, across] = book.worksheets
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:4' })
    expect(across?.pageSetup.orientation).toBe('landscape')
    expect(sheet?.headerFooter.oddFooter).toContain('A && B')
    expect(sheet?.getCell('C5')).toMatchObject({ value: '433199201203015007', numFmt: '@' })
    expect(sheet?.getCell('D5').dataValidation).toMatchObject({ type: 'list', formulae: ['"属实,不属实"'] })
    expect([1, 2, 3, 6].map((row) => sheet?.getCell(row, 1).value)).toEqual(['通知 <1>', '共 1 人', '说明', '联系 & 电话'])
  })

  it('has the same bytes twice', async () => {
    expect(await drawPapers([paper], 'zh', '2025-09-02')).toEqual(await drawPapers([paper], 'zh', '2025-09-02'))
  })

  it('is in print a section on paper of its own, whose texts can\'t become markup', () => {
    const page = papersPage([paper, { ...paper, orientation: 'landscape', closing: [], signature: [] }], 'zh')
    expect(page.match(/<section class="(portrait|landscape)">/g)).toEqual(['<section class="portrait">', '<section class="landscape">'])
    expect(page).toContain('<h1>通知 &lt;1&gt;</h1>')
    expect(page.match(/<\/style>/g)).toHaveLength(1)
    // The last row is on one page with what is signed: here the only row.
    const ends = [...page.matchAll(/<tbody class="end">([\s\S]*?)<\/tbody>/g)].map(([, rows]) => rows ?? '')
    expect(ends.map((rows) => rows.includes('433199201203015007'))).toEqual([true, true])
    expect(ends.map((rows) => rows.includes('class="signature"'))).toEqual([true, false])
    expect(page).toContain('□属实\n□不属实')
    expect(page).not.toContain('□a')
  })
})
