import { encodeGbk } from '../../scripts/gbk.ts'
import type { Random } from '../accuracy/random.ts'

/** A file and the rows that are in it: blank ones left out, without trailing blanks. */
export interface Polluted {
  readonly bytes: Uint8Array
  readonly rows: readonly (readonly string[])[]
}

interface Style {
  readonly delimiter: string
  readonly quote: string
  /** What a quote inside a quoted field is written as. */
  readonly escaped: string
  readonly quoted: 'needed' | 'all' | 'some'
  readonly lineEnd: (random: Random) => string
  readonly lastLineEnd: boolean
}

const usual: Style = { delimiter: ',', quote: '"', escaped: '""', quoted: 'needed', lineEnd: () => '\r\n', lastLineEnd: true }

type Rows = readonly (readonly string[])[]

/** The kinds of the Pollock benchmark (Vitagliano et al., VLDB 2023: delimiters, quotes, escapes, line ends, headers, preambles, footnotes, ragged rows, encodings), and what offices add. */
const kinds = {
  plain: (rows) => file(rows, rows, usual),
  semicolon: (rows, random) => file(rows, rows, { ...usual, delimiter: ';' }, random),
  tab: (rows, random) => file(rows, rows, { ...usual, delimiter: '\t' }, random),
  bar: (rows, random) => file(rows, rows, { ...usual, delimiter: '|' }, random),
  'stated delimiter': (rows, random) => file(rows, [['sep='], ...rows], { ...usual, delimiter: ';' }, random, 'sep=;\r\n'),
  'all quoted': (rows, random) => file(rows, rows, { ...usual, quoted: 'all' }, random),
  'some quoted': (rows, random) => file(rows, rows, { ...usual, quoted: 'some' }, random),
  'single quotes': (rows, random) => file(rows, rows, { ...usual, quote: "'", escaped: "''", quoted: 'all' }, random),
  'escaped by \\': (rows, random) => file(rows, rows, { ...usual, escaped: '\\"', quoted: 'all' }, random),
  'line feed': (rows, random) => file(rows, rows, { ...usual, lineEnd: () => '\n' }, random),
  'carriage return': (rows, random) => file(rows, rows, { ...usual, lineEnd: () => '\r' }, random),
  'mixed line ends': (rows, random) => file(rows, rows, { ...usual, lineEnd: (each) => each.pick(['\r\n', '\n']) }, random),
  'no last line end': (rows, random) => file(rows, rows, { ...usual, lastLineEnd: false }, random),
  'no header': (rows, random) => file(rows, rows.slice(1), usual, random),
  'doubled header': (rows, random) => file(rows, [rows[0] ?? [], ...rows], usual, random),
  'header of two rows': (rows, random) => file(rows, [['基本情况', '', '', '家庭'], ...rows], usual, random),
  preamble: (rows, random) => file(rows, [['2023年春季学期花名册'], ['单位：边城镇', '', '填表日期'], ...rows], usual, random),
  'preamble, blank line': (rows, random) => file(rows, [['花名册'], [], ...rows], usual, random),
  footnotes: (rows, random) => file(rows, [...rows, ['合计', '', '', '12'], ['制表人：甲,审核人：乙']], usual, random),
  'too few fields': (rows, random) => { const ragged = changeOne(rows, random, (row) => row.slice(0, -2)); return file(ragged, ragged, usual, random) },
  'too many fields': (rows, random) => { const ragged = changeOne(rows, random, (row) => [...row, '多余', '再多']); return file(ragged, ragged, usual, random) },
  'stray quote': (rows, random) => spoiled(rows, random, (row, field) => row.map((each, i) => (i === field ? `"${each}` : each)), (row, field) => row.map((each, i) => (i === field ? `"${quoted(each, usual, random)}` : quoted(each, usual, random)))),
  'comma and space': (rows, random) => file(rows, rows, { ...usual, delimiter: ', ' }, random),
  space: (rows, random) => file(rows, rows, { ...usual, delimiter: ' ', quoted: 'all' }, random),
  'single quotes inside': (rows, random) => file(rows.map((row) => row.map((each) => each.replaceAll("'", ''))), rows.map((row) => row.map((each) => each.replaceAll("'", ''))), { ...usual, quote: "'", escaped: "'", quoted: 'some' }, random),
  'two last line ends': (rows, random) => file(rows, [...rows, []], usual, random),
  'several tables': (rows, random) => file(rows, [...rows, ['姓名', '身份证号', '备注'], ...rows.slice(1)], usual, random),
  'header alone': (rows, random) => file(rows, rows.slice(0, 1), usual, random),
  'one row alone': (rows, random) => file(rows, rows.slice(0, 2), usual, random),
  'blank lines': (rows, random) => file(rows, rows.flatMap((row) => (random.chance(0.2) ? [row, []] : [row])), usual, random),
  'trailing delimiters': (rows, random) => file(rows, rows.map((row) => [...row, '', '']), usual, random),
  'byte order mark': (rows, random) => { const made = file(rows, rows, usual, random); return { ...made, bytes: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), made.bytes]) } },
  gbk: (rows, random) => { const made = file(rows, rows, usual, random); return { ...made, bytes: encodeGbk(Buffer.from(made.bytes).toString()) } },
  'utf-16': (rows, random) => { const made = file(rows, rows, { ...usual, delimiter: '\t' }, random); return { ...made, bytes: Buffer.from(`\ufeff${Buffer.from(made.bytes).toString()}`, 'utf16le') } },
  'nul padding': (rows, random) => { const made = file(rows, rows, usual, random); return { ...made, bytes: Buffer.from(Buffer.from(made.bytes).toString().replace(/,(\d)\r\n/, ',$1\0\0\r\n')) } },
  // A character that was lost there; the reader says so in its place.
  'nul inside a text': (rows, random) => { const lost = changeOne(rows, random, ([name = '', ...rest]) => [`${name.slice(0, 1)}\ufffd${name.slice(1)}`, ...rest]); const made = file(lost, lost, usual, random); return { ...made, bytes: Buffer.from(Buffer.from(made.bytes).toString().replace('\ufffd', '\0')) } },
} as const satisfies Record<string, (rows: Rows, random: Random) => Polluted>

export type Pollution = keyof typeof kinds
export const pollutions = Object.keys(kinds) as readonly Pollution[]

/** A file of one kind, from rows that are drawn at random. */
export function polluted(kind: Pollution, random: Random): Polluted {
  return kinds[kind](table(random), random)
}

const addresses = ['边城镇米粮村一组', '县城关镇,大寨村', '他说"好"', '边城镇\n米粮村', '', '5" 管', '边城镇大寨村;二组', "阿依古丽's", '备注"甲","乙"']

function table(random: Random): Rows {
  const count = random.between(3, 40)
  return [['姓名', '身份证号', '住址', '人数'], ...Array.from({ length: count }, (_, i) => [`学生${String(i)}号`, String(433199201200000000n + BigInt(random.between(0, 999_999))), random.pick(addresses), String(random.between(1, 7))])]
}

/** One field of one row spoiled: what the row holds then, and how it is written. */
function spoiled(rows: Rows, random: Random, held: (row: readonly string[], field: number) => readonly string[], written: (row: readonly string[], field: number) => readonly string[]): Polluted {
  const at = random.between(1, rows.length - 1)
  const field = random.between(0, (rows[at]?.length ?? 1) - 1)
  const text = rows.map((row, i) => (i === at ? written(row, field) : row.map((each) => quoted(each, usual, random))).join(usual.delimiter)).join('\r\n')
  return { bytes: Buffer.from(text), rows: rows.map((row, i) => trimmed(i === at ? held(row, field) : row)) }
}

function changeOne(rows: Rows, random: Random, change: (row: readonly string[]) => readonly string[]): Rows {
  const at = random.between(1, rows.length - 1)
  return rows.map((row, i) => (i === at ? change(row) : row))
}

function file(_: Rows, rows: Rows, style: Style, random?: Random, before = ''): Polluted {
  const ends = (i: number): string => (i === rows.length - 1 && !style.lastLineEnd ? '' : random === undefined ? '\r\n' : style.lineEnd(random))
  const shown = before === '' ? rows : rows.slice(1)
  const text = before + shown.map((row, i) => row.map((field) => quoted(field, style, random)).join(style.delimiter) + ends(before === '' ? i : i + 1)).join('')
  return { bytes: Buffer.from(text), rows: rows.map(trimmed).filter((row) => row.length > 0) }
}

function quoted(field: string, { delimiter, quote, escaped, quoted: which }: Style, random: Random | undefined): string {
  const needs = field.includes(delimiter.trim() === '' ? delimiter : delimiter.trim()) || field.includes('\n') || field.startsWith(quote) || (field.includes(quote) && which !== 'needed') || field.includes(`${quote}${delimiter}`)
  if (!needs && which === 'needed' && !field.includes(quote)) return field
  if (!needs && which === 'some' && random?.chance(0.5) !== true) return field
  return `${quote}${field.replaceAll(quote, escaped)}${quote}`
}

function trimmed(row: readonly string[]): readonly string[] {
  let length = row.length
  while (length > 0 && (row[length - 1] ?? '').trim() === '') length--
  return row.slice(0, length)
}
