import { afterAll, describe, expect, test } from 'vitest'
import { encodeGbk } from '../../scripts/gbk.ts'
import { codeOf, lines, open, removeFiles } from './files.ts'

afterAll(removeFiles)

const page = (table: string, head = ''): string => `<html><head>${head}<style>td{mso-number-format:"\\@"}</style></head><body>${table}</body></html>`
const plain = '<table><tr><td>姓名</td><td>身份证号</td></tr><tr><td>龙翠翠</td><td>433199201203051280</td></tr></table>'
const read = ['1: 姓名|身份证号', '2: 龙翠翠|433199201203051280']

describe('encodings of a page', () => {
  test.each<[string, string | Buffer, string]>([
    ['UTF-8', page(plain), 'utf-8'],
    ['UTF-8 with a byte order mark', `\ufeff${page(plain)}`, 'utf-8'],
    ['GBK that says so', encodeGbk(page(plain, '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">')), 'gb18030'],
    ['GBK that says nothing', encodeGbk(page(plain)), 'gb18030'],
    ['GBK that calls itself UTF-8', encodeGbk(page(plain, '<meta charset="utf-8">')), 'gb18030'],
    ['UTF-8 that calls itself GBK', page(plain, '<meta charset="gbk">'), 'utf-8'],
    ['a table alone', plain, 'utf-8'],
    ['a page of Excel', `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><!--[if gte mso 9]><xml><x:Name>甲</x:Name></xml><![endif]--></head>${plain}</html>`, 'utf-8'],
  ])('%s', async (_, bytes, encoding) => {
    const { workbook, sheets } = await open(bytes, '学生.xls')
    expect(workbook).toMatchObject({ format: 'html', encoding, delimiter: null })
    expect(lines(sheets[0])).toEqual(read)
  })
})

describe('cells of a page', () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    ['colspan', '<tr><td colspan=2>标题</td><td>x</td></tr><tr><td>a</td><td>b</td><td>c</td></tr>', ['1: 标题||x', '2: a|b|c'], ['1,1-1,2']],
    ['rowspan', '<tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td></tr>', ['1: a|b', '2: |c', '3: d|e'], ['1,1-2,1']],
    ['both', '<tr><td rowspan=2 colspan=2>a</td><td>b</td></tr><tr><td>c</td></tr>', ['1: a||b', '2: ||c'], ['1,1-2,2']],
    ['a rowspan beyond the table', '<tr><td rowspan=99>a</td><td>b</td></tr><tr><td>c</td></tr>', ['1: a|b', '2: |c'], ['1,1-2,1']],
    ['missing end tags', '<tr><td>a<td>b<tr><td>c<td>d', ['1: a|b', '2: c|d'], []],
    ['capital letters, th and attributes', '<TR HEIGHT=20><TH x:str>a</TH><TD STYLE="color:red" >b</TD></TR>', ['1: a|b'], []],
    ['markup inside', '<tr><td><b>龙</b><span>翠翠</span></td><td><font>1</font></td></tr>', ['1: 龙翠翠|1'], []],
    ['line breaks and white space', '<tr><td>边城镇<br/>米粮村</td><td>\n  龙\n  翠 </td></tr>', ['1: 边城镇\n米粮村|龙 翠'], []],
    ['entities', '<tr><td>&lt;a&gt;&amp;&quot;</td><td>&#40857;&#x9f99;&nbsp;&middot;&unknown;</td></tr>', ['1: <a>&"|龙龙\u00a0·&unknown;'], []],
    ['numbers stay text', '<tr><td>433199201203051280</td><td>007</td><td>2012-03-05</td><td>1E5</td></tr>', ['1: 433199201203051280|007|2012-03-05|1E5'], []],
    ['comments and scripts are none', '<tr><td>a<!-- <td>x</td> --></td><td>b<script>var t = "<td>y</td>"</script></td></tr>', ['1: a|b'], []],
    ['blank rows count', '<tr></tr><tr><td></td></tr><tr><td>a</td></tr>', ['3: a'], []],
  ])('%s', async (_, rows, expected, merges) => {
    const { workbook, sheets } = await open(`<table>${rows}</table>`)
    expect(lines(sheets[0])).toEqual(expected)
    expect(workbook.sheets[0]?.merges.map(({ top, left, bottom, right }) => `${String(top)},${String(left)}-${String(bottom)},${String(right)}`)).toEqual(merges)
  })

  test('every table is a sheet', async () => {
    const { workbook, sheets } = await open(page(`<table><tr><td>说明</td></tr></table>${plain}`))
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Sheet2'])
    expect(lines(sheets[1])).toEqual(read)
  })

  test('spans without end take no time', async () => {
    // Each row is pushed further to the right, until it is over the columns of a sheet.
    expect(await codeOf(`<table>${'<tr><td rowspan=9999999 colspan=9999999>a</td></tr>'.repeat(200)}</table>`)).toBe('over-limit-at')
  })

  test('a page without a table is refused', async () => {
    expect(await codeOf(page('<p>请登录</p>'), '学生.xls')).toBe('file-is-html')
  })

  test.each<[string, string, string]>([
    ['a comment', '<!-- <tr><td>乙</td></tr></table>', 'file-damaged'],
    ['a script', '<script><tr><td>乙</td></tr></table>', 'file-damaged'],
    ['a tag', '<tr><td class="a', 'file-damaged'],
    ['a comment without cells', '</table><!-- 2025', 'read'],
  ])('%s that nothing closes swallows no cells without a word', async (_, rest, code) => {
    expect(await codeOf(`<table><tr><td>甲</td></tr>${rest}`, '名单.xls')).toBe(code)
  })
})

describe('XML Spreadsheet 2003', () => {
  const workbook = (declaration: string): string => `${declaration}
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="d"><NumberFormat ss:Format="yyyy/m/d"/></Style></Styles>
<Worksheet ss:Name="名单"><Table>
<Row ss:Index="3"><Cell><Data ss:Type="String">姓名</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">身份证号</Data></Cell><Cell><Data ss:Type="String">出生日期</Data></Cell></Row>
<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">龙翠翠</Data></Cell><Cell><Data ss:Type="String">433199201203051280</Data></Cell><Cell ss:StyleID="d"><Data ss:Type="DateTime">2012-03-05T00:00:00.000</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">廖半夏</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">433199201107123000</Data></Cell></Row>
</Table></Worksheet></Workbook>`

  test.each<[string, string | Buffer, string]>([
    ['UTF-8', workbook('<?xml version="1.0" encoding="UTF-8"?>'), 'utf-8'],
    ['GBK', encodeGbk(workbook('<?xml version="1.0" encoding="gb2312"?>')), 'gb18030'],
    ['without a declaration', workbook('').trimStart(), 'utf-8'],
  ])('%s', async (_, bytes, encoding) => {
    const opened = await open(bytes, '名单.xls')
    expect(opened.workbook).toMatchObject({ format: 'xml', encoding })
    expect(opened.workbook.sheets[0]?.merges).toEqual([{ top: 4, left: 1, bottom: 4, right: 2 }])
    expect(lines(opened.sheets[0])).toEqual(['3: 姓名||身份证号|出生日期', '4: 龙翠翠||433199201203051280|2012-03-05', '5: 廖半夏||433199201107123000'])
    expect(opened.sheets[0]?.at(-1)?.kinds).toEqual(['text', 'text', 'number'])
  })

  test('other XML is refused', async () => {
    expect(await codeOf('<?xml version="1.0"?><a/>', '名单.xls')).toBe('file-is-xml')
  })
})
