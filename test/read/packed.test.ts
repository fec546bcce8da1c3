import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { encodeGbk } from '../../scripts/gbk.ts'
import { workbookBytes } from '../../scripts/workbook.ts'
import { codeOf, lines, open, removeFiles } from './files.ts'
import { zip } from '../../scripts/zip.ts'

afterAll(removeFiles)

const text = '姓名,身份证号\n龙翠翠,433199201203051280\n'
const read = ['1: 姓名|身份证号', '2: 龙翠翠|433199201203051280']
const workbook = workbookBytes([{ name: '名单', rows: [['姓名', '身份证号'], ['龙翠翠', '433199201203051280']] }], 'xlsx')
const old = workbookBytes([{ name: '名单', rows: [['姓名', '身份证号'], ['龙翠翠', '433199201203051280']] }], 'biff8')

describe('a packed table is read as what it is', () => {
  test.each<[string, Uint8Array, string]>([
    ['text by gzip', gzipSync(text), 'text'],
    ['GBK text by gzip', gzipSync(encodeGbk(text)), 'text'],
    ['a workbook by gzip', gzipSync(workbook), 'xlsx'],
    ['text in a zip', zip({ 'a/list.csv': text }), 'text'],
    ['a workbook in a zip', zip({ 'list.xlsx': workbook }), 'xlsx'],
    ['an old workbook in a zip, beside what systems leave there', zip({ 'list.xls': old, '__MACOSX/._list.xls': 'x', '.DS_Store': 'x' }), 'xls'],
    ['a zip by gzip', gzipSync(zip({ 'list.csv': text })), 'text'],
  ])('%s', async (_, bytes, format) => {
    const opened = await open(bytes)
    expect(opened.workbook.format).toBe(format)
    expect(lines(opened.sheets[0])).toEqual(read)
  })

  test('a long text is unpacked while it is read, and whole', async () => {
    const count = 60_000
    const { sheets } = await open(gzipSync(text + '廖半夏,433199201107123627\n'.repeat(count)))
    expect(sheets[0]).toHaveLength(count + 2)
  })
})

describe('what is packed and can\'t be read', () => {
  const packed = gzipSync(text + 'x'.repeat(5000))
  test.each<[string, Uint8Array, string]>([
    ['gzip cut off', packed.subarray(0, packed.length - 12), 'file-damaged'],
    ['gzip of nothing', gzipSync(''), 'file-empty'],
    ['two files in a zip', zip({ 'a.csv': text, 'b.csv': text }), 'file-is-archive'],
    ['none', zip({ 'a/': '' }), 'file-is-archive'],
    ['a PDF in a zip', zip({ 'a.pdf': '%PDF-1.7' }), 'file-is-pdf'],
  ])('%s -> %s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })
})
