import fc from 'fast-check'

/** Full-width forms of what a keyboard types. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000')
}

/** What offices and spreadsheets do to a cell, each by itself. */
const makesDirty: readonly ((text: string) => string)[] = [
  (text) => `'${text}`,
  (text) => `‘${text}’`,
  (text) => `="${text}"`,
  (text) => `=${text}`,
  (text) => `\t${text}\r\n`,
  (text) => ` ${text}\u3000`,
  (text) => `\uFEFF${text}\u200B`,
  (text) => [...text].join(' '),
  (text) => `${text.slice(0, 6)}-${text.slice(6)}`,
  (text) => `${text.slice(0, 2)}·${text.slice(2)}`,
  (text) => `${text.slice(0, 2)}・${text.slice(2)}`,
  (text) => `${text.slice(0, 1)}.${text.slice(1)}`,
  (text) => `${text.slice(0, 1)}.${text.slice(1, 15)}E+17`,
  (text) => `${text.slice(0, 6)}********${text.slice(14)}`,
  (text) => text.replace(/\B(?=(?:\d{3})+$)/g, ','),
  (text) => text.replaceAll('0', 'O'),
  (text) => text.replaceAll('1', 'l'),
  (text) => text.replaceAll('0', '○'),
  (text) => text.replaceAll('X', 'x'),
  (text) => text.replaceAll('X', '×'),
  (text) => text.replace(/.$/u, '*'),
  (text) => text.replace(/.$/u, '某'),
  (text) => text.replace(/.$/u, '?'),
  (text) => text.slice(1),
  (text) => text.slice(0, -1),
  (text) => text.slice(0, 15),
  (text) => text + text.slice(-1),
  (text) => `G${text}`,
  (text) => `L${text}`,
  (text) => `${text}43`,
  (text) => `${text}B1`,
  (text) => `${text}.0`,
  (text) => `${text}.`,
  (text) => `-${text}`,
  (text) => `（${text}）`,
  (text) => `${text}（已转）`,
  (text) => `1-${text}`,
  (text) => `${text}/${text}`,
  (text) => `${text}、无`,
  (text) => `${text} 00:00:00`,
  (text) => `${text}\u0301`,
  (text) => `无${text}`,
  fullWidth,
]

/** Words and strokes for nothing, and what a spreadsheet leaves of numbers and dates. */
const fillers = ['', '无', '暂无', '不详', '-', '——', '/', '某', '某某', '?', '*', '0', '空', 'N/A', '40973', '40973.5', '4.33E+17', '1.23456789012345E+17', '9.99998201203051E+17', '#N/A', '#REF!', '2012.1', '000000000000000000', '123456789012345678'] as const

/** Traditional characters, compatibility ideographs, Kangxi radicals, private use, extension B, and accents. */
const strange = [...'龍龜鎮鄉縣灣乾豈⽯⼀⻰㛃𬱖\uE863\uE000\uF90A\u0301\u3164\u00A0·•.。˙｡●①⑴㈠㈱ⅹⅣ²½㎏ﬁǅßİ']

/** The texts, as they are and after one to three mishaps, the fillers, characters of the texts in any order, and any Unicode at all. */
export function dirty(texts: readonly string[]): fc.Arbitrary<string> {
  const text = fc.constantFrom(...texts, ...fillers)
  const mishaps = fc.array(fc.constantFrom(...makesDirty), { maxLength: 3 })
  const spoilt = fc.tuple(text, mishaps).map(([each, dirts]) => dirts.reduce((spoiled, makeDirty) => makeDirty(spoiled), each))
  const joined = fc.tuple(text, text, fc.nat(20)).map(([a, b, cut]) => a.slice(0, cut) + b)
  const unit = fc.constantFrom(...new Set([...texts.join(''), ...fillers.join(''), ...' \'"=·()（）', ...strange]))
  return fc.oneof({ arbitrary: spoilt, weight: 4 }, joined, fc.string({ unit, maxLength: 24 }), fc.string({ unit: 'binary' }), fc.string())
}
