import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { characterFacts, componentNumber } from '../../src/normalize/character-facts.ts'
import { characterLines } from '../../src/normalize/data/characters.ts'
import { characterMillibits, isSplitOf, soundsLikeLetters } from '../../src/normalize/character.ts'
import { shapeLevel } from '../../src/normalize/shape.ts'
import { soundLevel } from '../../src/normalize/sound.ts'

/** The measured table, rows by sound and columns by shape, in bits; smoothed to grow with both. */
const bits = [
  [-2.5, -1.5, 0.5, 2.5, 5.5],
  [-0.5, 0, 1.5, 3.5, 6.5],
  [4, 5, 5.5, 6.5, 7],
  [5.5, 5.5, 5.5, 7, 7.5],
  [5.5, 5.5, 7, 7, 7.5],
]

describe('the table of characters', () => {
  it('stands in order of code points, as it is searched', () => {
    const codes = characterLines.map((line) => line.codePointAt(0) ?? 0)
    expect(codes.filter((code, i) => i > 0 && code <= (codes[i - 1] ?? 0))).toEqual([])
  })

  it('has no component of more strokes than the character: a name that ends in a digit would take it from them', () => {
    const wrong = characterLines.map((line) => characterFacts(String.fromCodePoint(line.codePointAt(0) ?? 0))).filter(({ components, strokes }) => components.some((each) => each.strokes > strokes || each.strokes === 0))
    expect(wrong.map(({ character }) => character)).toEqual([])
  })

  it.each([
    [characterLines[0]?.slice(0, 1) ?? '', true, 'the first line'],
    ['哲', true, 'one in the middle'],
    [characterLines.at(-1)?.slice(0, 2) ?? '', true, 'the last line, beyond the basic plane'],
    ['a', false, 'before the first'],
    ['\u{10ffff}', false, 'after the last'],
    ['', false, 'no character'],
  ])('is asked for %s: known %s, %s', (character, isKnown) => {
    expect(characterFacts(character).strokes > 0).toBe(isKnown)
  })
})

describe('the weight of two different characters', () => {
  it.each([
    ['玮', '伟', 4, 3, 'same syllable and tone, same part'],
    ['石', '十', 4, 0, 'same sound alone'],
    ['琦', '绮', 3, 4, 'another tone'],
    ['诗', '时', 3, 2, 'another tone'],
    ['华', '发', 2, 2, 'hu is f in the region'],
    ['惠', '费', 2, 0, 'hui is fei'],
    ['黄', '方', 2, 0, 'huang is fang'],
    ['兰', '南', 2, 1, 'l is n'],
    ['己', '已', 1, 4, 'look-alikes'],
    ['戊', '戌', 1, 4, 'look-alikes'],
    ['末', '未', 0, 4, 'look-alikes'],
    ['梅', '海', 0, 4, 'the same right half'],
    ['明', '朋', 0, 3, 'the same half'],
    ['海', '航', 1, 1, 'no part in common'],
    ['家', '兴', 0, 1, 'no part in common'],
    ['三', '张', 1, 0, 'san and zan after the merges are a letter apart'],
    ['淼', '森', 0, 0, 'neither, whatever the arrangement'],
  ])('%s and %s: sound %d, shape %d (%s)', (a, b, sound, shape) => {
    expect([soundLevel(a, b), shapeLevel(a, b)]).toEqual([sound, shape])
    expect([soundLevel(b, a), shapeLevel(b, a)]).toEqual([sound, shape])
    expect(characterMillibits(a, b)).toBe((bits[sound]?.[shape] ?? NaN) * 1000)
  })

  it('covers every cell of the measured table with real pairs', () => {
    const characters = [...'己已末未玮伟炜琦绮华发惠费黄方兰南石十吴胡明朋鸣三张翠卒林琳静晶婷停李季王玉梅海欣新薇微刘流任仁燕艳佳嘉浩皓诗时子梓仔宇雨峰锋蜂国果天田文雯龙隆青清倩强墙洋羊阳扬']
    const seen = new Set<string>()
    for (const a of characters) {
      for (const b of characters) {
        if (a === b || characterFacts(a).variants.includes(b)) continue
        const [sound, shape] = [soundLevel(a, b), shapeLevel(a, b)]
        seen.add(`${String(sound)} ${String(shape)}`)
        expect(characterMillibits(a, b), a + b).toBe((bits[sound]?.[shape] ?? NaN) * 1000)
      }
    }
    expect(seen.size).toBeGreaterThanOrEqual(22)
  })

  it.each(['喆哲', '堃坤', '昇升', '甯宁', '勳勋', '峯峰', '缐线', '迺乃', '仝同', '邨村', '鍾钟', '鍾锺'])('%s are near, but not the same name', (pair) => {
    const [a = '', b = ''] = [...pair]
    expect(characterMillibits(a, b)).toBe(8000)
    expect(characterMillibits(b, a)).toBe(8000)
  })

  it('is the same in both directions, and a whole number', () => {
    const character = fc.constantFrom(...'张王李赵石龙吴麻廖彭向田曾单解乐㛃喆堃𬱖䶮A?·')
    fc.assert(fc.property(character, character, (a, b) => {
      expect(characterMillibits(a, b)).toBe(characterMillibits(b, a))
      expect(Number.isInteger(characterMillibits(a, b))).toBe(true)
    }))
  })
})

describe('readings', () => {
  // Surnames of which the common reading is another one.
  const surnames: Readonly<Record<string, string>> = {
    仇: 'qiu', 解: 'xie', 单: 'shan', 曾: 'zeng', 查: 'zha', 区: 'ou', 朴: 'piao', 任: 'ren', 盖: 'ge', 乐: 'yue', 翟: 'zhai', 尉: 'yu', 迟: 'chi', 冼: 'xian', 燕: 'yan', 覃: 'qin',
    缪: 'miao', 宓: 'mi', 逄: 'pang', 折: 'she', 员: 'yun', 祭: 'zhai', 秘: 'bi', 繁: 'po', 么: 'yao', 召: 'shao', 华: 'hua', 纪: 'ji', 阚: 'kan', 那: 'na', 令: 'ling', 俟: 'qi', 澹: 'tan',
    长: 'zhang', 谌: 'chen', 晟: 'cheng', 车: 'che', 种: 'chong', 谷: 'gu', 过: 'guo', 宁: 'ning', 葛: 'ge', 应: 'ying', 於: 'yu', 莘: 'shen', 隗: 'wei', 句: 'gou', 都: 'du', 费: 'fei',
    万: 'mo', 撒: 'sa', 鲜: 'xian', 亓: 'qi', 乜: 'nie', 厍: 'she', 蕃: 'bo', 适: 'kuo', 渑: 'sheng', 阙: 'que', 洗: 'xian', 郗: 'xi',
  }
  it.each(Object.entries(surnames))('%s may be read %s', (character, syllable) => {
    expect(characterFacts(character).readings.map((reading) => reading.slice(0, -1))).toContain(syllable)
  })
})

describe('facts', () => {
  it('has four-corner, Cangjie, strokes and components', () => {
    const { fourCorner, cangjie, strokes, components, variants } = characterFacts('玮')
    expect({ fourCorner, cangjie, strokes, variants }).toEqual({ fourCorner: '1512', cangjie: 'MGQS', strokes: 8, variants: '瑋' })
    expect(components).toContainEqual({ number: componentNumber('玮'), strokes: 8 })
    expect(components).toContainEqual({ number: componentNumber('韦'), strokes: 4 })
  })
  it('compares shapes by the rest where a code is missing', () => {
    expect(characterFacts('喆').fourCorner).toBe('')
    // Cangjie GRGR and GR, six of twelve strokes in common: .5 in every measure that is left.
    expect(shapeLevel('喆', '吉')).toBe(3)
    expect(shapeLevel('𬱖', '𬱖')).toBe(4)
  })
  it('knows nothing of a letter', () => {
    expect(characterFacts('A').readings).toEqual([])
    expect(soundLevel('A', '阿')).toBe(0)
    expect(shapeLevel('A', '阿')).toBe(0)
  })
})

it.each([
  ['玮', '王', '韦', true, 'the radical in its full form'],
  ['㛃', '女', '洁', true, 'the second by its sound'],
  ['玮', '王', '三', false, 'the second is no part and sounds otherwise'],
  ['玮', '玮', '王', false, 'the character itself'],
  ['明', '日', '月', true, 'both parts'],
])('%s is split into %s and %s: %s (%s)', (whole, left, right, expected) => {
  expect(isSplitOf(whole, left, right)).toBe(expected)
})

it.each([
  ['CUI', '翠', true, 'a reading without tone'],
  ['SI', '石', true, 'sh is s in the region'],
  ['DAN', '单', true, 'any reading'],
  ['SHAN', '单', true, 'any reading'],
  ['CUO', '翠', false, 'another syllable'],
  ['C', '翠', false, 'one letter is no syllable'],
])('%s stands for %s: %s (%s)', (letters, character, expected) => {
  expect(soundsLikeLetters(letters, character)).toBe(expected)
})
