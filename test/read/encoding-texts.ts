import type { Random } from '../../bench/accuracy/random.ts'
import { codes, encodeAs } from '../../scripts/gbk.ts'
import { simplifiedPairs } from '../../src/normalize/data/simplified.ts'

const surnames = [...'吴龙石麻廖杨彭向田王李张刘陈赵黄周罗胡林何郭马高梁郑谢宋唐许邓韩冯曹曾肖萧董程蔡潘袁于余叶蒋杜苏魏吕丁任沈姚卢姜崔钟谭陆汪范金贾韦夏付方邹熊白孟秦邱侯江尹薛']
const given = [...'翠傩送顺渡船天保苗云朵青半夏小溪白塔伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华建国志文宇浩轩子涵梓欣怡雨佳琪思远嘉豪俊晨曦梦婷雪博诗妍紫萱语彤']
const places = ['米粮村', '板栗村', '大寨村', '茶洞社区', '贵炭村', '边城镇', '花垣县', '隘门村', '骑马坡村', '码头社区']
const titles = ['贫困家庭学生登记表', '边城镇中心小学建档立卡学生名单', '农村低保家庭成员花名册', '2025年9月']
type Column = readonly [heading: string, cell: (random: Random, rare: number, label: Label) => string]

export type Label = 'gbk' | 'big5'

/** Every character of these two encodings from which a rare name may take one: a registrar's own choice. */
const hanOf = new Map<Label, readonly string[]>()
function anyHan(label: Label): readonly string[] {
  const known = hanOf.get(label)
  if (known !== undefined) return known
  const all = [...codes(label).keys()].filter((character) => /^[\u4e00-\u9fa5]$/.test(character))
  hanOf.set(label, all)
  return all
}

function nameOf(random: Random, rare: number, label: Label): string {
  const character = (): string => (random.chance(rare) ? random.pick(anyHan(label)) : random.pick(given))
  return random.pick(surnames) + character() + (random.chance(0.7) ? character() : '')
}

const digits = (random: Random, count: number): string => Array.from({ length: count }, () => String(random.between(0, 9))).join('')
const columns: readonly Column[] = [
  ['序号', (random) => String(random.between(1, 400))],
  ['性别', (random) => random.pick(['男', '女'])],
  ['民族', (random) => random.pick(['苗族', '土家族', '汉族', '苗'])],
  ['年级', (random) => random.pick(['一年级', '三年级', '八年级'])],
  ['班级', (random) => `${String(random.between(1, 6))}班`],
  ['监护人姓名', nameOf],
  ['家庭住址', (random) => `${random.pick(places)}${random.pick(['一组', '二组', ''])}`],
  ['联系电话', (random) => `199${digits(random, 8)}`],
  ['备注', (random) => random.pick(['', '', '外省', '残疾'])],
]

/** A registration of so many rows: name, ID number, and some of the other columns, with a title now and then. `rare`: share of the names' characters that are any at all. */
export function registrationText(random: Random, rows: number, rare: number, label: Label): string {
  const chosen = columns.filter(() => random.chance(0.4))
  const idNumber: Column = ['身份证号', () => `433199${digits(random, 12)}`]
  const all: readonly Column[] = [['姓名', nameOf], idNumber, ...chosen]
  const line = (cells: readonly string[]): string => `${cells.join(',')}\r\n`
  const title = random.chance(0.3) ? line([random.pick(titles)]) : ''
  return title + line(all.map(([heading]) => heading)) + Array.from({ length: rows }, () => line(all.map(([, cell]) => cell(random, rare, label)))).join('')
}

const pairs = [...simplifiedPairs]
const traditionalOf = new Map<string, string>()
for (let i = 0; i + 1 < pairs.length; i += 2) {
  const [traditional = '', simplified = ''] = [pairs[i], pairs[i + 1]]
  if (codes('big5').has(traditional) && codes('gbk').has(traditional) && !traditionalOf.has(simplified)) traditionalOf.set(simplified, traditional)
}

/** The same in traditional characters, as far as both encodings have them; what has none is another one. */
export function toTraditional(text: string, label: Label): string {
  return [...text].map((character) => traditionalOf.get(character) ?? character).map((character) => (codes(label).has(character) ? character : '某')).join('')
}

export function encoded(text: string, label: Label): Buffer {
  return encodeAs(text, label)
}

const europeans = ['José', 'Müller', 'Zoë', 'François', 'Peña', 'Björn', 'Anaïs', 'Łukasz', 'Håkon', 'Núñez', 'Óscar', 'Chloé', 'Garçon', 'Strauß', 'Señor', 'Ángel Gómez', 'Anna', 'Peter', 'Maria']
/** A list of European names, as a system of another country exports it; one byte a letter. */
export function latinText(random: Random, rows: number): string {
  const names = europeans.filter((name) => [...name].every((letter) => (letter.codePointAt(0) ?? 0) < 0x100))
  return `name,surname,id number\r\n${Array.from({ length: rows }, () => `${random.pick(names)},${random.pick(names)},${digits(random, 9)}\r\n`).join('')}José,Müller,1\r\n`
}
