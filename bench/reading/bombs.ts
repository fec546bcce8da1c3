import { mkdirSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { join } from 'node:path'
import { xlsx, zip } from '../../scripts/zip.ts'

const megabyte = 1 << 20
/** Unpacked megabytes of what is packed: at a ratio of about 1000 a file of 5 MB. */
const unpackedMegabytes = 500

const cell = (reference: string, text: string): string => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`
const people = `<row r="1">${cell('A1', '姓名')}</row>`
const openDocument = (content: string): Buffer => zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content })
const spreadsheet = (table: string, declared = ''): string => `<?xml version="1.0"?>${declared}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>${table}</Table></Worksheet></Workbook>`
const times = (text: string, megabytes: number): string => text.repeat(Math.ceil((megabytes * megabyte) / text.length))

/** Files made to exhaust a reader, about 5 MB each or far less. Each must be read, or refused clearly. */
const bombs: Readonly<Record<string, () => string | Uint8Array>> = {
  'zip-bomb.xlsx': () => xlsx(`<sheetData>${people}${' '.repeat(unpackedMegabytes * megabyte)}</sheetData>`),
  'zip-bomb-strings.xlsx': () => xlsx(`<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>`, { strings: `<si><t>${'甲'.repeat(150 * megabyte)}</t></si>` }),
  'rows-of-nothing.xlsx': () => xlsx(`<sheetData>${people}${times('<row/>', 400)}</sheetData>`),
  'nested.zip': () => Array.from({ length: 10 }).reduce<Buffer>((inner) => zip({ 'a.zip': inner }), zip({ 'a.csv': '姓名\n甲\n' })),
  'nested.gz': () => Array.from({ length: 10 }).reduce<Buffer>((inner) => gzipSync(inner), Buffer.from('姓名\n甲\n')),
  'text-bomb.csv.gz': () => gzipSync(times('姓名,身份证号\n', 500)),
  'many-entries.xlsx': () => zip(Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`a${String(i)}`, '']))),
  'deep-xml.xlsx': () => xlsx(`<sheetData>${people}</sheetData>${'<a>'.repeat(2 * megabyte)}${'</a>'.repeat(2 * megabyte)}`),
  'unclosed-tags.xlsx': () => xlsx(`<sheetData>${people}${'<row><c><v>'.repeat(megabyte)}`),
  'unclosed-cells.xlsx': () => xlsx(`<sheetData>${people}<row r="2">${'<c r="A2">'.repeat(megabyte)}</row></sheetData>`),
  'entities.xlsx': () => xlsx(`<sheetData>${people}</sheetData>`, { strings: `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]><si><t>&c;</t></si>` }),
  'many-strings.xlsx': () => xlsx(`<sheetData><row r="1"><c r="A1" t="s"><v>5</v></c></row></sheetData>`, { strings: times('<si><t>a</t></si>', 300) }),
  'million-columns.xlsx': () => xlsx(`<sheetData><row r="1">${times('<c><v>1</v></c>', 40)}</row></sheetData>`),
  'far-cells.xlsx': () => xlsx(`<sheetData>${Array.from({ length: 300_000 }, (_, i) => `<row r="${String(i + 1)}"><c r="XFD${String(i + 1)}"><v>1</v></c></row>`).join('')}</sheetData>`),
  'merges.xlsx': () => xlsx(`<sheetData>${people}</sheetData><mergeCells>${times('<mergeCell ref="A1:XFD1048576"/>', 60)}</mergeCells>`),
  'formats.xlsx': () => xlsx(`<sheetData><row r="1"><c r="A1" s="0"><v>1</v></c></row></sheetData>`, { styles: `<numFmts><numFmt numFmtId="200" formatCode="${'&quot;'.repeat(400_000)}年"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>` }),
  'repeats.ods': () => openDocument('<table:table table:name="a"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell></table:table-row></table:table>'),
  'deep.ods': () => openDocument(`<table:table table:name="a"><table:table-row><table:table-cell><text:p>${'<text:span>'.repeat(megabyte)}${'</text:span>'.repeat(megabyte)}</text:p></table:table-cell></table:table-row></table:table>`),
  'unclosed.ods': () => openDocument(`<table:table table:name="a">${'<table:table-row><table:table-cell>'.repeat(megabyte)}`),
  'xml-index.xml': () => spreadsheet('<Row ss:Index="4294967295"><Cell ss:Index="4294967295"><Data ss:Type="Number">1</Data></Cell></Row>'),
  'xml-merge.xml': () => spreadsheet('<Row><Cell ss:MergeAcross="4294967295" ss:MergeDown="4294967295"><Data ss:Type="Number">1</Data></Cell></Row>'),
  'xml-unclosed.xml': () => spreadsheet('<Row><Cell>'.repeat(400_000)),
  'xml-entities.xml': () => spreadsheet('<Row><Cell><Data ss:Type="String">&c;</Data></Cell></Row>', '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY c "&a;&a;">]>'),
  'spans.html': () => `<table>${times('<tr><td rowspan=99999 colspan=1000>a</td></tr>', 5)}</table>`,
  'deep.html': () => `<table>${times('<tr><td><table>', 5)}`,
  'unclosed.html': () => `<table><tr><td>a${times('<td ', 5)}`,
  'comments.html': () => `<table><tr><td>a</td></tr></table>${times('<!--', 5)}`,
  'scripts.html': () => `<table><tr><td>a</td></tr></table>${times('<script>', 5)}`,
  'entities.html': () => `<table><tr><td>${times('&amp', 5)}</td></tr></table>`,
  'spaces.html': () => `<table><tr><td>${' '.repeat(5 * megabyte)}a${times(' \u00a0', 1)}</td></tr></table>`,
  'quotes.csv': () => `a,b,c\n1,2,3\n${times('"a"b,', 5)}`,
  'stray-quotes.csv': () => `a,b,c\n1,2,3\n${times('1,"2,3\n', 5)}`,
  'lines-of-quotes.csv': () => `a,b,c\n1,2,3\n${times('"a,"b\n', 5)}`,
  'apostrophes.csv': () => `a,b,c\n${times("'a'a,", 5)}`,
  'escapes.csv': () => `a,b\n"x\\"y",${'\\'.repeat(5 * megabyte)}"\n`,
  'backslashes.csv': () => `a,b\n"x\\"y","${times('\\\\"', 5)}\n`,
  'one-line.csv': () => `姓名,身份证号\n${'甲'.repeat(5 * megabyte)}`,
  'commas.csv': () => `姓名,身份证号\n${','.repeat(5 * megabyte)}\n`,
  'columns.slk': () => 'ID;P\nC;X4294967295;Y4294967295;K1\nE\n',
  'fields.slk': () => `ID;P\nC;X1;Y1;K"${times('";', 5)}\nE\n`,
}

/** Writes every bomb into a folder. */
export function makeBombs(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, make] of Object.entries(bombs)) writeFileSync(join(folder, name), make())
}
