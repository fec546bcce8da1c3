import { afterAll, describe, expect, test } from 'vitest'
import { encodeGbk } from '../../scripts/gbk.ts'
import { codeOf, lines, open, removeFiles } from './files.ts'

afterAll(removeFiles)

const rows = '姓名,身份证号\r\n龙翠翠,433199201203051280\r\n廖半夏,433199201107123627\r\n'
const read = ['1: 姓名|身份证号', '2: 龙翠翠|433199201203051280', '3: 廖半夏|433199201107123627']

function utf16(text: string, order: 'le' | 'be', mark: boolean): Buffer {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

describe('encodings', () => {
  test.each<[string, string | Buffer, string]>([
    ['UTF-8', rows, 'utf-8'],
    ['UTF-8 with a byte order mark', `\ufeff${rows}`, 'utf-8'],
    ['GBK', encodeGbk(rows), 'gb18030'],
    ['UTF-16 LE with a mark', utf16(rows, 'le', true), 'utf-16le'],
    ['UTF-16 LE without', utf16(rows, 'le', false), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(rows, 'be', true), 'utf-16be'],
    ['UTF-16 BE without', utf16(rows, 'be', false), 'utf-16be'],
  ])('%s', async (_, bytes, encoding) => {
    const { workbook, sheets } = await open(bytes)
    expect(workbook).toMatchObject({ format: 'text', encoding, delimiter: ',' })
    expect(lines(sheets[0])).toEqual(read)
  })

  test('GB18030 with a character of four bytes', async () => {
    // 㛃 (U+36C3) is no GBK character: 82 30 A1 ... as GB 18030 writes it.
    const bytes = Buffer.concat([encodeGbk('姓名,身份证号\n石'), Buffer.from([0x82, 0x30, 0xa0, 0x35]), encodeGbk(',433199201203051280\n')])
    const { workbook, sheets } = await open(bytes)
    expect(workbook.encoding).toBe('gb18030')
    expect(lines(sheets[0])[1]).toMatch(/^2: 石[\u3400-\u4dbf]\|433199201203051280$/)
  })

  test('UTF-8 that is cut inside its last character', async () => {
    const bytes = Buffer.from(`${rows}石苗苗,无`)
    const { workbook, sheets } = await open(bytes.subarray(0, -1))
    expect(workbook.encoding).toBe('utf-8')
    expect(lines(sheets[0]).slice(0, 3)).toEqual(read)
  })

  test('a character that stands on the border of two chunks', async () => {
    for (const encode of [(text: string): Buffer => Buffer.from(text), encodeGbk]) {
      const filler = 'x'.repeat(1 << 18)
      for (const shift of [0, 1, 2, 3]) {
        const { sheets } = await open(encode(`姓名,备注\n龙翠翠,${filler.slice(shift)}\n${'廖半夏,边城镇\n'.repeat(10)}`))
        expect(lines(sheets[0]).slice(-1)).toEqual(['12: 廖半夏|边城镇'])
      }
    }
  })
})

describe('delimiters', () => {
  test.each<[string, string, string]>([
    ['comma', 'a,b,c\n1,2,3\n', ','],
    ['tab', 'a\tb\tc\n1\t2\t3\n', '\t'],
    ['semicolon', 'a;b;c\n1;2;3\n', ';'],
    ['bar', 'a|b|c\n1|2|3\n', '|'],
    ['commas in the address of a tab-separated text', '姓名\t住址\t班级\n甲\t边城镇,米粮村,一组\t1\n乙\t边城镇,大寨村\t2\n', '\t'],
    ['commas in quotes', '姓名;住址\n甲;"边城镇,米粮村,一组"\n乙;"边城镇,大寨村,二组"\n', ';'],
    ['a title above', '贫困家庭学生，花名册\n姓名\t身份证号\t班级\n甲\t1\t2\n乙\t3\t4\n', '\t'],
    ['stated by Excel', 'sep=;\n姓名;身份证号\n甲,乙;1,2\n丙,丁;3,4\n', ';'],
    ['one column', '姓名\n甲\n乙\n', ','],
    ['spaces, where every record agrees', '姓名 班级\n甲 1\n乙 2\n', ' '],
    ['spaces in one column', '姓名\n甲 子\n乙\n', ','],
  ])('%s', async (_, text, delimiter) => {
    expect((await open(text)).workbook.delimiter).toBe(delimiter)
  })
})

describe('records', () => {
  test.each<[string, string, readonly string[]]>([
    ['LF', 'a,b\n1,2\n', ['1: a|b', '2: 1|2']],
    ['CR', 'a,b\r1,2\r', ['1: a|b', '2: 1|2']],
    ['CRLF', 'a,b\r\n1,2\r\n', ['1: a|b', '2: 1|2']],
    ['mixed', 'a,b\r\n1,2\n3,4\r5,6', ['1: a|b', '2: 1|2', '3: 3|4', '4: 5|6']],
    ['no line end at the end', 'a,b\n1,2', ['1: a|b', '2: 1|2']],
    ['blank lines count', 'a,b\n\n\n1,2\n\n3,4\n', ['1: a|b', '4: 1|2', '6: 3|4']],
    ['lines of blanks and delimiters count', 'a,b\n , \n,\n1,2\n', ['1: a|b', '4: 1|2']],
    ['a quoted line break', 'a,b\n"x\ny",2\n3,4\n', ['1: a|b', '2: x\ny|2', '4: 3|4']],
    ['quoted line breaks of both kinds', 'a,b\r\n"x\r\ny\nz",2\r\n3,4\r\n', ['1: a|b', '2: x\r\ny\nz|2', '5: 3|4']],
    ['quoted line breaks with CR alone', 'a,b\r"x\ry",2\r3,4\r', ['1: a|b', '2: x\ry|2', '4: 3|4']],
    ['a quoted line break in the heading', '"a\nb",c\n1,2\n', ['1: a\nb|c', '3: 1|2']],
    ['doubled quotes', 'a,b\n"x ""y"" z",2\n', ['1: a|b', '2: x "y" z|2']],
    ['a quote inside a field', 'a,b\nx"y,2\n', ['1: a|b', '2: x"y|2']],
    ['inches behind a number', 'a,b\n5",2\n3,4\n', ['1: a|b', '2: 5"|2', '3: 3|4']],
    ['="…"', 'a,b\n="433199201203051280",2\n', ['1: a|b', '2: ="433199201203051280"|2']],
    ['="…" inside quotes', 'a,b\n"=""433199201203051280""",2\n', ['1: a|b', '2: ="433199201203051280"|2']],
    ['an apostrophe and a tab before a number', `a,b\n'433199201203051280,\t433199201107123627\n`, ['1: a|b', `2: '433199201203051280|\t433199201107123627`]],
    ['twenty digits in full', 'a,b\n43319920100817311943,1\n', ['1: a|b', '2: 43319920100817311943|1']],
    ['too few fields', 'a,b,c\n1\n2,3,4\n', ['1: a|b|c', '2: 1', '3: 2|3|4']],
    ['too many fields', 'a,b\n1,2,3,4\n5,6\n', ['1: a|b', '2: 1|2|3|4', '3: 5|6']],
    ['trailing blanks are dropped', 'a,b,,,\n1,2,,\n', ['1: a|b', '2: 1|2']],
    ['leading blanks are kept', 'a,b\n,,3\n', ['1: a|b', '2: ||3']],
    ['text behind a closing quote', 'a,b\n"米粮村"一组,2\n', ['1: a|b', '2: 米粮村一组|2']],
    ['text with a comma behind a closing quote', 'a,b\n1,2\n"米粮村,二组"一组,2\n', ['1: a|b', '2: 1|2', '3: 米粮村,二组一组|2']],
    ['quotes inside that are not doubled', 'a,b\n1,2\n"他说"好,行"了",2\n', ['1: a|b', '2: 1|2', '3: 他说"好,行"了|2']],
    ['a stray quote in front of an unquoted field', 'a,b,c,d\n1,2,3,4\n1,"2,3,"x,y"\n', ['1: a|b|c|d', '2: 1|2|3|4', '3: 1|"2|3|x,y']],
    ['one in front of a quoted field', 'a,b,c\n1,2,3\n1,""x,y",3\n', ['1: a|b|c', '2: 1|2|3', '3: 1|"x,y|3']],
    ['one alone in the last field', 'a,b,c\n1,2,"\n1,"x,y",3\n', ['1: a|b|c', '2: 1|2|"', '3: 1|x,y|3']],
    ['one that nothing closes', 'a,b,c\n1,2,3\n1,"2,3\n1,2,3\n', ['1: a|b|c', '2: 1|2|3', '3: 1|"2|3', '4: 1|2|3']],
    ['one in front of a quoted line break', 'a,b,c\n1,2,3\n1,""x\ny",3\n', ['1: a|b|c', '2: 1|2|3', '3: 1|"x\ny|3']],
    ['one in the heading', '"a,b,"c,d"\n1,2,3\n', ['1: "a|b|c,d', '2: 1|2|3']],
    ['spaces around quotes', 'a, "b,c" , "d"\n1, 2, 3\n', ['1: a|b,c|d', '2: 1| 2| 3']],
    ['a quoted empty field', 'a,b\n"",2\n', ['1: a|b', '2: |2']],
    ['NUL bytes', 'a,b\n1\0,2\n3,4\n', ['1: a|b', '2: 1|2', '3: 3|4']],
    ['a byte order mark inside', 'a,b\n\ufeff1,2\n', ['1: a|b', '2: \ufeff1|2']],
  ])('%s', async (_, text, expected) => {
    const { sheets } = await open(text)
    expect(lines(sheets[0])).toEqual(expected)
  })

  test('every line of a long file, in batches, numbered through', async () => {
    const count = 120_000
    const { sheets } = await open(`姓名,身份证号\n${Array.from({ length: count }, (_, i) => `甲${String(i)},"4331\n99"\n`).join('')}`)
    const data = sheets[0] ?? []
    expect(data).toHaveLength(count + 1)
    expect(data.every(({ number }, i) => number === (i === 0 ? 1 : 2 * i))).toBe(true)
    expect(data.at(-1)?.texts[0]).toBe(`甲${String(count - 1)}`)
  })
})

describe('what is no table of text', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'file-empty'],
    ['blanks alone', ' \r\n\r\n\t', 'file-empty'],
    ['a byte order mark alone', '\ufeff', 'file-empty'],
    ['bytes of no encoding', Buffer.from([0xff, 0x00, 0xff, 0x31, 0x00, 0xff, 0xff]), 'file-not-text'],
    ['control characters', Buffer.from(Array.from({ length: 200 }, (_, i) => 1 + ((i * 7) % 30))), 'file-not-text'],
    ['an unclosed quote in the last line, which may be cut off', 'a,b,c\n1,2,3\n1,2,"3\n', 'unclosed-quote'],
    ['an unclosed quote', 'a,b\n1,"2\n3,4\n5,6\n', 'unclosed-quote'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  test('a stray quote that another one closes further down swallows nobody', async () => {
    await expect(open('a,b,c\n1,2,3\n"4,5,6\n7,8,9\n1,2",3\n')).rejects.toMatchObject({ code: 'unclosed-quote', params: { row: 3 } })
  })

  test('an unclosed quote is reported with its line', async () => {
    await expect(open('a,b\n1,2\n3,"4\n5,6\n7,8\n')).rejects.toMatchObject({ code: 'unclosed-quote', params: { row: 3 } })
  })
})
