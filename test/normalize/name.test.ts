import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { privateUse } from '../../src/normalize/data/private-use.ts'
import { normalizeName, surnameOf, type NameChange } from '../../src/normalize/name.ts'
import { dirty } from './dirt.ts'

type Case = readonly [input: string, expected: string, changes: readonly NameChange[], why: string]

describe('names that must not be damaged', () => {
  it.each([
    ['张三', 'as it is'],
    ['龙翠翠', 'simplified already'],
    ['乾隆', '乾 is a standard character and not 干'],
    ['於文', '於 is a surname of its own beside 于'],
    ['于文', 'and 于 stays 于'],
    ['锺楚红', '锺 is a standard character of names beside 钟'],
    ['鍾楚红', '鍾 may be 钟 or 锺, and a table cannot know'],
    ['徵明', '徵 may be 征 or 徵'],
    ['吴喆', '喆 is not 哲'],
    ['石堃', '堃 is not 坤'],
    ['李昇', '昇 is not 升'],
    ['甯静', '甯 is not 宁'],
    ['范㛃', '㛃 is beyond the commonest block'],
    ['龙𬱖', 'a surrogate pair (𬱖 U+2CC56)'],
    ['王𬭎', 'a surrogate pair, standard since 2013'],
    ['麻〇', 'a character of names that looks like a figure'],
    ['欧阳小明', 'a compound surname'],
    ['阿依古丽·买买提', 'the rule, U+00B7'],
    ['石', 'a surname alone'],
    ['吴YUN', 'pinyin for a character that no input method offers'],
  ])('%s stays: %s', (name) => {
    expect(normalizeName(name)).toEqual({ value: name, changes: [] })
  })
})

describe('the clean-up', () => {
  it.each<Case>([
    ['\uFEFF张三', '张三', ['invisible'], 'byte order mark'],
    ['张\u200B三', '张三', ['invisible'], 'zero-width space'],
    ['\u202A张三\u202C', '张三', ['invisible'], 'bidi marks'],
    ['张\u00AD三', '张三', ['invisible'], 'soft hyphen'],
    ['张三\u{E0100}', '张三', ['invisible'], 'a variation selector behind the character'],
    ['张\u3164三', '张三', ['invisible'], 'a Hangul filler as a blank'],
    ['张　三', '张三', ['width', 'spaces'], 'ideographic space'],
    ['张\u00A0三', '张三', ['width', 'spaces'], 'no-break space'],
    ['张 三', '张三', ['spaces'], 'a space to spread the name'],
    [' 张三 ', '张三', ['marks'], 'spaces at the ends'],
    ['张\n三', '张三', ['invisible', 'spaces'], 'a line break in the cell'],
    ['龙\uE863', '龙䶮', ['private-use'], 'a code point that GBK left'],
    ['⽯⽼司', '石老司', ['radical'], 'Kangxi radicals, as copied from a PDF'],
    ['⻰翠翠', '龙翠翠', ['radical'], 'CJK Radicals Supplement, which NFKC does not know'],
    ['\uF90A三', '金三', ['width'], 'compatibility ideograph'],
    ['ｚｈａｎｇ', 'ZHANG', ['width', 'case'], 'full-width letters'],
    ['龍翠翠', '龙翠翠', ['traditional'], 'traditional'],
    ['陳國華', '陈国华', ['traditional'], 'traditional'],
    ['張開蘭', '张开兰', ['traditional'], 'of the targets of 開 and 蘭 one is standard, the other only in the newest Unicode'],
    ['李詠韻', '李咏韵', ['traditional'], 'likewise'],
    ['呉説', '吴说', ['traditional'], 'glyph variants of 吳 and 說'],
    ["'张三", '张三', ['marks'], 'apostrophe'],
    ['="张三"', '张三', ['marks'], 'kept from Excel by ="…"'],
    ['★张三', '张三', ['marks'], 'ticked off'],
    ['张三√', '张三', ['marks'], 'ticked off'],
    ['张三，', '张三', ['width', 'marks'], 'a comma behind'],
    ['张三（已转走）', '张三', ['width', 'remark'], 'a remark'],
    ['张三(女)', '张三', ['remark'], 'a remark'],
    ['张三【转入】', '张三', ['remark'], 'a remark'],
    ['张三（已转走', '张三', ['width', 'remark'], 'a bracket that never closes'],
    ['（张三）', '张三', ['width', 'remark'], 'a name in brackets'],
    ['张三2', '张三', ['remark'], 'the second of that name in the class'],
    ['张三１', '张三', ['width', 'remark'], 'the first'],
    ['1.张三', '张三', ['dot', 'remark'], 'a number before it'],
    ['12、张三', '张三', ['remark'], 'a number before it'],
    ['张三*', '张三', ['remark'], 'a footnote'],
    ['*张三', '张三', ['remark'], 'a footnote'],
    ['alice smith', 'ALICE SMITH', ['case'], 'Latin letters'],
    ['zhāng cuì lǜ', 'ZHANG CUI LV', ['letters', 'case'], 'pinyin with its tones, ü written as v'],
    ['吴YÚN', '吴YUN', ['letters'], 'a syllable with its tone'],
    ['吴yun2', '吴YUN', ['letters', 'case'], 'a syllable with its tone as a figure'],
    ['吴yun2花', '吴YUN花', ['letters', 'case'], 'likewise, inside the name'],
    ['Björk', 'BJORK', ['letters', 'case'], 'likewise'],
    ['José Müller', 'JOSE MULLER', ['letters', 'case'], 'accents, which seldom stand on both sides'],
    ["O’Brien", "O'BRIEN", ['marks', 'case'], 'an apostrophe inside'],
    ['J. R. Smith', 'J. R. SMITH', ['case'], 'dots of a Latin name'],
  ])('%j is %s', (input, value, changes) => {
    expect(normalizeName(input)).toEqual({ value, changes })
  })

  it('knows all 91 private-use code points', () => {
    expect(privateUse.size).toBe(91)
    for (const [code, character] of privateUse) {
      if (/\p{Script=Han}/u.test(character)) expect(normalizeName(`石${code}`).value, character).toMatch(/^石\p{Script=Han}$/u)
    }
  })
})

describe('dots', () => {
  const dots = [0x2022, 0x2027, 0x2219, 0x22c5, 0x30fb, 0xff65, 0x25cf, 0xff0e, 0x002e, 0x3002, 0xfe52, 0x2e31, 0xa78f, 0x16eb, 0x02d9, 0xff61]
  it.each(dots.map((dot) => [dot.toString(16).toUpperCase().padStart(4, '0'), String.fromCodePoint(dot)]))('U+%s %s stands for the middle dot', (_, dot) => {
    expect(normalizeName(`阿依古丽${dot}买买提`)).toEqual({ value: '阿依古丽·买买提', changes: ['dot'] })
  })
  it.each([
    ['阿依古丽 买买提', '阿依古丽·买买提', 'a space between the parts of a long name'],
    ['阿依古丽　买买提', '阿依古丽·买买提', 'an ideographic space'],
    ['阿依古丽 · 买买提', '阿依古丽·买买提', 'spaces around the dot'],
    ['阿依古丽··买买提', '阿依古丽·买买提', 'two dots'],
    ['阿依古丽?买买提', '阿依古丽·买买提', "GBK export of U+2022"],
    ['阿依古丽??买买提', '阿依古丽·买买提', 'in two bytes'],
    ['阿依古丽？买买提', '阿依古丽·买买提', 'in full width'],
    ['玉素甫-肉孜', '玉素甫·肉孜', 'a hyphen between the parts'],
    ['玉素甫－肉孜', '玉素甫·肉孜', 'in full width'],
    ['玉素甫—肉孜', '玉素甫·肉孜', 'a dash'],
    ['玉素甫——肉孜', '玉素甫·肉孜', 'the Chinese dash, which is two'],
    ['玉素甫 – 肉孜', '玉素甫·肉孜', 'spaces around the dash'],
    ['玉素甫−肉孜', '玉素甫·肉孜', 'a minus sign'],
    ['玉素甫_肉孜', '玉素甫·肉孜', 'an underscore'],
    ['玉素甫ㆍ肉孜', '玉素甫·肉孜', 'the dot of a Korean keyboard'],
    ['艾力-买买提-依明', '艾力·买买提·依明', 'three parts'],
    ['张-明', '张-明', 'a dash beside a single character parts no names'],
    ['张三、李四', '张三、李四', 'two people in a cell'],
    ['张三/李四', '张三/李四', 'two people in a cell'],
    ['张三.', '张三', 'a full stop behind'],
    ['·张三', '张三', 'a dot before'],
    ['欧阳 小明', '欧阳小明', 'too short to be two parts: the space only spreads it'],
    ['阿 依 古 丽 买 买 提', '阿依古丽买买提', 'every character spread'],
  ])('%j is %s: %s', (input, expected) => {
    expect(normalizeName(input).value).toBe(expected)
  })
})

describe('what is lost', () => {
  it.each([
    ['张?明', '张?明', 'a lost character'],
    ['张？', '张?', 'full width'],
    ['石□', '石?', 'a box'],
    ['石某某', '石??', 'what a public list hides'],
    ['石×花', '石?花', 'a cross for what is hidden'],
    ['某某', '', 'nothing but what is hidden'],
    ['石■生', '石?生', 'a black box'],
    ['石〓', '石?', 'a geta mark'],
    ['石○花', '石?花', 'a circle'],
    ['石◯', '石?', 'a large circle'],
    ['石X花', '石?花', 'a letter X for what is hidden'],
    ['石xx', '石??', 'two of them'],
    ['石Ｘ花', '石?花', 'in full width'],
    ['XX', 'XX', 'no Han name'],
    ['石XUE花', '石XUE花', 'pinyin'],
    ['石\uFFFD', '石?', 'the replacement character'],
    ['石\uE000', '石?', 'a private-use code point that means nothing'],
    ['张*明', '张?明', 'hidden by a star'],
    ['张**', '张??', 'hidden by stars'],
  ])('%j is %s: %s', (input, expected) => {
    expect(normalizeName(input).value).toBe(expected)
  })
  it.each(['', ' ', '无', '暂无', '不详', '/', '-', '——', '?', '123', '…', 'N/A', '（）'])('%j is no name', (input) => {
    expect(normalizeName(input).value).toBe('')
  })
})

describe('surnames', () => {
  it.each([
    ['张三', '张', '三'],
    ['欧阳小明', '欧阳', '小明'],
    ['欧阳', '欧', '阳'],
    ['尉迟恭', '尉迟', '恭'],
    ['𬱖三', '𬱖', '三'],
    ['阿依古丽·买买提', '', '阿依古丽买买提'],
    ['ALICE', '', 'ALICE'],
    ['', '', ''],
  ])('%s: %j and %j', (name, surname, given) => {
    expect(surnameOf(name)).toEqual({ surname, given })
  })
})

it('normalizing twice is normalizing once', () => {
  const unit = fc.constantFrom(...'张三龍乾石⽯⻰㛃𬱖\uE863\uE000\uF90A\u200B\uFEFF　 ·•.。˙?？*□（）()【】ａＡbZ１2\'"=★√，、-—/无〇|口\u0301\u3164\u00B4')
  const text = fc.oneof(fc.string({ unit, maxLength: 10 }), dirty(['龍翠翠', '张三', '欧阳小明', '阿依古丽·买买提', 'Alice Smith', 'cuì', 'lǜ', '石某某', '张X明', '𬱖三']))
  fc.assert(fc.property(text, (input) => {
    const once = normalizeName(input).value
    expect(normalizeName(once)).toEqual({ value: once, changes: [] })
  }), { numRuns: 10_000 })
})
