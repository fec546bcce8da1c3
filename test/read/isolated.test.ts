import { describe, expect, test } from 'vitest'
import { zip, xlsx } from '../../scripts/zip.ts'
import { folderWith, run } from '../cli/program.ts'

const row = (cells: readonly string[], number: number): string => `<row r="${String(number)}">${cells.map((text, i) => `<c r="${'ABC'.charAt(i)}${String(number)}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
const people = Array.from({ length: 60 }, (_, i) => row([`学生${String(i)}`, String(433199201200000000n + BigInt(i)), '边城镇'], i + 2)).join('')
const book = xlsx(`<sheetData>${row(['姓名', '身份证号', '住址'], 1)}${people}</sheetData><mergeCells><mergeCell ref="A70:B71"/><mergeCell ref="A80:B90"/></mergeCells>`)
const text = `姓名,身份证号,住址\n${'龙翠翠,433199201203051280,边城镇\n'.repeat(50)}`
const columnsOf = (table: string): string => `<table:table table:name="a">${table}</table:table>`
const repeated = zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': columnsOf('<table:table-row table:number-rows-repeated="50"><table:table-cell><text:p>甲</text:p></table:table-cell></table:table-row>') })
/** 60 MB of one character: three times what a sheet reaches when it is packed. */
const dense = xlsx(`<sheetData>${row(['姓名'], 1)}${' '.repeat(60 << 20)}</sheetData>`)
/** Rows enough that to read them takes longer than a hundredth of a second and more than a megabyte. */
const large = xlsx(`<sheetData>${Array.from({ length: 60_000 }, (_, i) => row([`学生${String(i)}`, '身份证号', '住址'], i + 1)).join('')}</sheetData>`)

/** Each limit, hit by a file at a small value and held at a larger one: the real program reads in its worker. */
describe('limits, named when they are hit and raised by the flag', () => {
  test.concurrent.each<[string, string, Uint8Array | string, string, string]>([
    ['seconds', 'a.xlsx', large, '0.001', '60'],
    ['memory-megabytes', 'a.xlsx', large, '1', '400'],
    ['file-megabytes', 'a.xlsx', book, '0.0001', '1'],
    ['unpacked-megabytes', 'a.xlsx', book, '0.001', '1'],
    ['packing-ratio', 'a.xlsx', dense, '200', '2000'],
    ['archive-entries', 'a.xlsx', book, '2', '20'],
    ['rows', 'a.xlsx', book, '10', '100'],
    ['columns', 'a.xlsx', book, '2', '3'],
    ['cells', 'a.xlsx', book, '100', '1000'],
    ['cell-characters', 'a.xlsx', book, '10', '18'],
    ['record-characters', 'a.csv', `${text}${'x'.repeat(5000)}`, '100', '10000'],
    ['merges', 'a.xlsx', book, '1', '2'],
    ['merged-rows', 'a.xlsx', book, '10', '20'],
    ['repeats', 'a.ods', repeated, '10', '50'],
    ['columns', 'a.csv', text, '2', '3'],
    ['cell-characters', 'a.csv', text, '10', '18'],
  ])('%s of %s', async (limit, name, content, small, enough) => {
    const folder = folderWith({ [name]: content })
    const hit = await run(folder, ['inspect', name, '--rows', '--json', '--lang', 'en', '--limit', `${limit}=${small}`])
    expect(hit.code).toBe(3)
    expect(hit.stderr).toContain(`--limit ${limit}=NUMBER`)
    expect(hit.stderr.trim().split('\n')).toHaveLength(1)
    expect(hit.stderr).not.toMatch(/\bat .*\.js:\d/)
    const raised = await run(folder, ['inspect', name, '--rows', '--json', '--lang', 'en', '--limit', `${limit}=${enough}`])
    expect(raised.stderr).not.toContain('--limit')
  })
})

test('a damaged file in the worker is one sentence and no stack', async () => {
  const outcome = await run(folderWith({ 'a.xlsx': book.subarray(0, book.length >> 1) }), ['inspect', 'a.xlsx', '--lang', 'en'])
  expect(outcome.code).toBe(3)
  expect(outcome.stderr).toMatch(/^hedui: File a\.xlsx is damaged[^\n]*\n$/)
})
