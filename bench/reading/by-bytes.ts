import { gzipSync } from 'node:zlib'
import { stringify } from 'csv-stringify/sync'
import { biff5 } from '../../scripts/biff5.ts'
import { encodeGbk } from '../../scripts/gbk.ts'
import { workbookBytes } from '../../scripts/workbook.ts'
import { xlsx, zip } from '../../scripts/zip.ts'

const rows: readonly (readonly string[])[] = [
  ['姓名', '身份证号', '住址'],
  ['龙翠翠', '433199201203051280', '边城镇米粮村'],
  ['廖半夏', '433199201107123627', '大寨村'],
]
const reference = stringify(rows.map((row) => [...row]))

/** A file that LibreOffice does not write, and what stands in it as csv. */
export interface Made {
  readonly name: string
  readonly content: Uint8Array
  readonly reference: string
}

/** Files made byte by byte, as other programs write them. */
export function madeByBytes(): readonly Made[] {
  const text = (delimiter: string, end = '\r\n'): string => rows.map((row) => row.join(delimiter)).join(end) + end
  const inline = (prefix: string, withReferences: boolean): string => `<${prefix}sheetData>${rows.map((row, r) => `<${prefix}row>${row.map((cell, c) => `<${prefix}c${withReferences ? ` r="${'ABC'.charAt(c)}${String(r + 1)}"` : ''} t="inlineStr"><${prefix}is><${prefix}t>${cell}</${prefix}t></${prefix}is></${prefix}c>`).join('')}</${prefix}row>`).join('')}</${prefix}sheetData>`
  const html = (head: string): string => `<html><head>${head}</head><body><table border=1>${rows.map((row) => `<tr>${row.map((cell) => `<td style="mso-number-format:'\\@'">${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`
  const spreadsheet = (p: string, d: string): string => `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<${p}Workbook xmlns${p === '' ? '' : ':ss'}="urn:schemas-microsoft-com:office:spreadsheet"${p === '' ? ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"' : ''}><${p}Worksheet ss:Name="名单"><${p}Table>${rows.map((row) => `<${p}Row>${row.map((cell) => `<${p}Cell><${p}Data ss:Type="String">${cell}</${p}Data></${p}Cell>`).join('')}</${p}Row>`).join('')}</${p}Table></${p}Worksheet></${p}Workbook>${d}`
  const book = (type: 'xlsx' | 'biff8'): Buffer => workbookBytes([{ name: '名单', rows }], type)
  const files: Readonly<Record<string, Uint8Array>> = {
    'inline.xlsx': xlsx(inline('', true)),
    'no-references.xlsx': xlsx(inline('', false)),
    'prefixed.xlsx': xlsx(inline('x:', true), { prefix: 'x:' }),
    'strict.xlsx': xlsx(inline('', true), { strict: true }),
    'wps.et': book('biff8'),
    'excel-95.xls': biff5('名单', rows),
    'named-wrongly.xls': book('xlsx'),
    'named-wrongly.xlsx': book('biff8'),
    'spreadsheet-2003.xls': Buffer.from(spreadsheet('', '')),
    'spreadsheet-2003-prefixed.xls': Buffer.from(spreadsheet('ss:', '')),
    'html-utf8.xls': Buffer.from(html('<meta charset="utf-8">')),
    'html-gbk-meta.xls': encodeGbk(html('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">')),
    'html-gbk.xls': encodeGbk(html('')),
    'html-wrong-meta.xls': encodeGbk(html('<meta charset="utf-8">')),
    'tabs-gbk.xls': encodeGbk(text('\t')),
    'gbk.txt': encodeGbk(text(',')),
    'utf-8.txt': Buffer.from(text(',')),
    'utf-8-bom.txt': Buffer.from(`\ufeff${text(',')}`),
    'utf-16.txt': Buffer.from(`\ufeff${text('\t')}`, 'utf16le'),
    'utf-16-no-bom.txt': Buffer.from(text('\t'), 'utf16le'),
    'utf-16-be.txt': Buffer.from(`\ufeff${text('\t')}`, 'utf16le').swap16(),
    'semicolon.txt': Buffer.from(text(';')),
    'bar.txt': Buffer.from(text('|', '\n')),
    'text.csv.gz': gzipSync(text(',')),
    'book.xls.gz': gzipSync(book('biff8')),
    'text.zip': zip({ 'list.csv': text(',') }),
    'book.zip': zip({ 'list.xlsx': book('xlsx') }),
  }
  return Object.entries(files).map(([name, content]) => ({ name, content, reference }))
}
