import { expect, it } from 'vitest'
import { dateOf, isSealed, resultsOf } from '../../../src/read/answers/values.ts'

it.each([
  ['', []],
  ['在册', ['listed']],
  ['不在册', ['not-listed']],
  [' 不 在册 ', ['not-listed']],
  ['信息有误', ['wrong-data']],
  ['其它', ['other']],
  ['not listed', ['not-listed']],
  ['☑在册 □不在册 □信息有误 □其他', ['listed']],
  ['□在册\n√不在册\n□信息有误\n□其他', ['not-listed']],
  ['□在册 □不在册 □信息有误 □其他', []],
  ['在册√ 不在册', ['listed']],
  ['在册□ 不在册√', ['not-listed']],
  ['√在册', ['listed']],
  ['☑在册 ☑不在册', ['listed', 'not-listed']],
  ['在册、不在册', ['listed', 'not-listed']],
  ['在册，已脱贫', ['listed']],
  ['大概吧', null],
  ['√', null],
])('the result %j is %j', (text, expected) => {
  expect(resultsOf(text)).toEqual(expected)
})

it.each([['是', true], ['已盖章', true], ['√', true], ['', false], ['否', false], ['未盖章', false]])('the seal %j is %j', (text, expected) => {
  expect(isSealed(text)).toBe(expected)
})

it.each([['2019年3月20日', '2019-03-20'], ['2019.3.20', '2019-03-20'], ['2019-03-20', '2019-03-20'], ['2019年3月', ''], ['昨天', ''], ['2019-02-30', '']])('the date %j is %j', (text, expected) => {
  expect(dateOf(text, 'text')).toBe(expected)
})
