import { afterEach, describe, expect, it } from 'vitest'
import { pairMillibits, pairOf } from '../../src/match/comparisons/character-pairs.ts'
import { dialectMergeIds, type DialectMerge } from '../../src/normalize/dialect.ts'
import { hearDialect, mergedSyllable, soundKeys, soundLevel } from '../../src/normalize/sound.ts'

it.each([
  ['zhang1', 'zan', 'zh is z, ang is an'],
  ['chong2', 'cong', 'ch is c; ong stays'],
  ['sheng1', 'sen', 'sh is s, eng is en'],
  ['xing4', 'xin', 'ing is in'],
  ['nan2', 'lan', 'n is l'],
  ['ren2', 'len', 'r is l'],
  ['er2', 'er', 'no initial r'],
  ['nv3', 'lv', 'ü is v'],
  ['hua2', 'fa', 'hua is fa'],
  ['huang2', 'fan', 'huang is fang, and that is fan'],
  ['hui4', 'fei', 'hui is fei'],
  ['hun4', 'fen', 'hun is fen'],
  ['hu2', 'fu', 'hu is fu'],
  ['hou4', 'hou', 'no u follows h'],
  ['liang2', 'lian', 'iang is ian'],
])('%s sounds like %s: %s', (reading, expected) => {
  expect(mergedSyllable(reading)).toBe(expected)
})

it.each([
  ['贵碳', '贵炭', true, 'a village that is written both ways'],
  ['茶洞', '茶峒', true, 'a township that is written both ways'],
  ['石诗', '十时', true, 'homophones'],
  ['兰花', '南发', true, 'the merges of the region'],
  ['单三', '山三', true, 'the reading of the surname'],
  ['阿依古丽·买买提', '阿依古丽买买提', true, 'a dot has no sound'],
  ['石三', '石四', false, 'another syllable'],
  ['石', '石石', false, 'another length'],
])('%s and %s can sound alike: %s (%s)', (a, b, expected) => {
  const keys = new Set(soundKeys(a))
  expect(soundKeys(b).some((key) => keys.has(key))).toBe(expected)
})

it('gives few keys, however many readings multiply', () => {
  expect(soundKeys('单单单单单单').length).toBeLessThanOrEqual(8)
  expect(soundKeys('')).toEqual([])
  expect(soundKeys('A')).toEqual(['A'])
})

describe('a dialect', () => {
  afterEach(() => {
    hearDialect(dialectMergeIds)
  })

  it.each<readonly [readonly DialectMerge[], string, string, number, string]>([
    [dialectMergeIds, '胡', '福', 2, 'hu and fu are one where h and f are'],
    [['n-l', 'zh-z'], '胡', '福', 1, 'they are one letter apart elsewhere'],
    [['n-l'], '宁', '林', 1, 'ng and n are apart'],
    [['ng-n', 'n-l'], '宁', '林', 2, 'the order in which the merges are given plays no part'],
    [['n-l', 'ng-n'], '宁', '林', 2, 'the same'],
    [[], '知', '资', 1, 'nothing is merged'],
  ])('with %j hears %s and %s at level %i: %s', (ids, a, b, level) => {
    hearDialect(ids)
    expect(soundLevel(a, b)).toBe(level)
  })

  it('is forgotten by every memory when another one is heard', () => {
    const heard = (): unknown[] => [mergedSyllable('hu2'), soundKeys('胡'), soundLevel('胡', '福'), pairMillibits(pairOf('胡'.codePointAt(0) ?? 0, '福'.codePointAt(0) ?? 0))]
    const usual = heard()
    hearDialect([])
    const none = heard()
    usual.forEach((value, at) => { expect(none[at]).not.toEqual(value); })
    hearDialect(dialectMergeIds)
    expect(heard()).toEqual(usual)
  })
})
