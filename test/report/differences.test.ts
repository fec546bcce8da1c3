import { describe, expect, it } from 'vitest'
import { foldName, foldNumber, markDifferences } from '../../src/report/differences.ts'

/** Brackets around what is marked. */
const shown = (a: string, b: string, fold: typeof foldName): readonly string[] =>
  markDifferences(a, b, fold).map((parts) => parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''))

describe('markDifferences', () => {
  it.each<[a: string, b: string, first: string, second: string, why: string]>([
    ['龙脆翠', '龙翠翠', '龙[脆]翠', '龙[翠]翠', 'one character'],
    ['龙翠', '龙翠翠', '龙翠', '龙翠[翠]', 'a missing character'],
    ['龍　翠 翠', '龙翠翠', '龍　翠 翠', '龙翠翠', 'spaces, width and traditional forms are no difference'],
    ['阿依·古丽', '阿依•古丽', '阿依·古丽', '阿依•古丽', 'a dot is a dot'],
    ['吴白塔', '龙翠', '[吴白塔]', '[龙翠]', 'nothing in common'],
    ['', '龙翠翠', '', '龙翠翠', 'missing is no difference'],
    ['𬬭翠', '轮翠', '[𬬭]翠', '[轮]翠', 'characters beyond the first plane are whole'],
  ])('%s / %s: %s', (a, b, first, second) => {
    expect(shown(a, b, foldName)).toEqual([first, second])
    expect(shown(b, a, foldName)).toEqual([second, first])
  })

  it.each<[a: string, b: string, first: string, second: string, why: string]>([
    ['433199201203051280', '433199201203951280', '433199201203[0]51280', '433199201203[9]51280', 'one digit'],
    ['433199201203051280', '433199201203015280', '433199201203[05]1280'.replace('[05]1', '0[51]'), '433199201203[01]5280'.replace('[01]5', '0[15]'), 'two that changed places'],
    ['43319920120305128x', '４３３１９９20120305128X', '43319920120305128x', '４３３１９９20120305128X', 'case and width are no difference'],
    ['43319920120305128', '433199201203051280', '43319920120305128', '43319920120305128[0]', 'a digit lost'],
    ["'433199201203051280", '433199201203051280', "'433199201203051280", '433199201203051280', 'an apostrophe is no difference'],
  ])('%s / %s: %s', (a, b, first, second) => {
    expect(shown(a, b, foldNumber)).toEqual([first, second])
  })
})
