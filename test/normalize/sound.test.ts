import { expect, it } from 'vitest'
import { mergedSyllable, soundKeys } from '../../src/normalize/sound.ts'

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
