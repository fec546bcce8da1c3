import { describe, expect, it } from 'vitest'
import { syllablesOfLetters } from '../../src/normalize/pinyin.ts'
import { soundKeys } from '../../src/normalize/sound.ts'

describe('syllablesOfLetters', () => {
  it.each<[string, readonly string[], string]>([
    ['LONG CUI CUI', ['long cui cui'], 'a word a syllable'],
    ['LONGCUIHUA', ['long cui hua', 'long cui hu a'], 'one word: the longest syllables first'],
    ['XIAN', ['xi an'], 'one syllable is no name'],
    ['A', [], 'one syllable is no name'],
    ['ZHANG', [], 'one syllable is no name'],
    ['SHAN YU', ['shan yu', 'yu shan'], 'two words, either of which may be the surname'],
    ['LV E', ['lv e', 'e lv'], 'ü as v, and a syllable of one letter'],
    ['ALICE SMITH', [], 'English'],
    ['LCC', [], 'first letters'],
    ['龙翠翠', [], 'characters'],
    ['', [], 'nothing'],
  ])('%s: %j (%s)', (letters, ways) => {
    const found = syllablesOfLetters(letters, 8).map((way) => way.join(' '))
    expect(found.slice(0, ways.length)).toEqual(ways)
    if (ways.length === 0) expect(found).toEqual([])
  })

  it('gives no more ways than asked for', () => {
    expect(syllablesOfLetters('XIANXIANXIANXIANXIAN', 8)).toHaveLength(8)
    expect(syllablesOfLetters('XIANXIAN XIANXIANXIAN', 3)).toHaveLength(3)
  })
})

describe('soundKeys', () => {
  it.each([
    ['LONG CUICUI', '龙翠翠'],
    ['CUICUI LONG', '龙翠翠'],
    ['SHANYU', '单宇'],
    ['OUYANG XIAOMING', '欧阳小明'],
  ])('%s sounds as %s', (letters, name) => {
    expect(soundKeys(letters).some((key) => soundKeys(name).includes(key))).toBe(true)
  })
})
