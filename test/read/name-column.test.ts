import { expect, test } from 'vitest'
import { readSheet } from './sheet.ts'
import { isNameLike } from '../../src/read/name-like.ts'

const ids = ['433199201203051280', '433199201309307133', '433199201107123627']
const sheet = (heading: string, ...cells: readonly string[]): string => [`身份证号|${heading}`, ...cells.map((cell, i) => `${ids[i] ?? ''}|${cell}`)].join('\n')

test.each<[string, string, string | null, string | null]>([
  ['one column alone looks like names', sheet('甲列|乙列', '龙翠翠|x', '吴渡船|y', '廖半夏|z'), '甲列', null],
  ['two do: a person is asked', sheet('甲列|乙列', '龙翠翠|石老司', '吴渡船|吴顺顺', '廖半夏|廖青石'), null, '甲列'],
  ['villages are no names', sheet('甲列', '石家村', '吴家村', '龙潭镇'), null, null],
  ['too few rows to tell', sheet('甲列', '龙翠翠', '吴渡船'), null, '甲列'],
  ['a heading that is known is nobody else’s', sheet('户名', '龙翠翠', '吴渡船', '廖半夏'), null, '户名'],
])('%s', (_, text, bound, guess) => {
  const { found } = readSheet(text, { role: 'students' })
  expect(found.layout.columns.find(({ field }) => field === 'name')?.heading ?? null).toBe(bound)
  expect(found.guesses.name).toBe(guess)
})

test.each<[string, boolean]>([['龙翠翠', true], ['阿依古丽·买买提', true], ['龙　翠', true], ['米粮村', false], ['石家小学', false], ['苗族', false], ['高龙翠翠翠', false], ['Long', false]])('%s', (text, isName) => {
  expect(isNameLike(text)).toBe(isName)
})
