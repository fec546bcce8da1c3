import type { Words } from '../../messages/language.ts'
import { alike, different, equal, level, similar, type Kind } from './kind.ts'
import { wordsOf } from './latin.ts'
import { compareWords } from './words.ts'

const nickname: Words = { zh: '是同一个名字的两种叫法', en: 'forms of one name' }
const initial: Words = { zh: '一方只有首字母', en: 'an initial of the other' }

const levels = {
  equal: level(equal, 0.8, 0.005),
  nickname: level(nickname, 0.03, 0.001),
  similar: level(similar, 0.08, 0.003),
  initial: level(initial, 0.01, 0.004),
  alike: level(alike, 0.03, 0.05),
  different: level(different, 0.05, 0.937),
}

/** Letters at the beginning that survive most errors. */
const prefixLetters = 3
const pieces = { beginning: (value: string): string => (value.length < prefixLetters ? '' : value.slice(0, prefixLetters)) }

/** A given name, first or middle. */
export const name: Kind = {
  words: { zh: '名', en: 'given name' },
  // Fathers and sons, mothers and daughters with one name.
  shared: 0.01,
  isKey: false,
  isName: true,
  levels,
  pieces,
  normalize: wordsOf,
  compare(a, b, { isNickname }) {
    if (isNickname(a, b)) return 'nickname'
    return isInitial(a, b) || isInitial(b, a) ? 'initial' : compareWords(a, b)
  },
}

/** A family name: the same, and shared by a household. */
export const surname: Kind = {
  words: { zh: '姓', en: 'surname' },
  shared: 0.8,
  isKey: false,
  isName: true,
  levels: { equal: level(equal, 0.84, 0.003), similar: level(similar, 0.08, 0.003), alike: level(alike, 0.03, 0.05), different: level(different, 0.05, 0.944) },
  pieces,
  normalize: wordsOf,
  compare: compareWords,
}

/** Given name and surname in one cell, in either order. */
export const fullName: Kind = {
  words: { zh: '姓名', en: 'whole name' },
  shared: 0.005,
  isKey: true,
  isName: true,
  levels: {
    equal: level(equal, 0.8, 0.0001),
    'other-order': level({ zh: '词序不同', en: 'the same words in another order' }, 0.04, 0.00001),
    similar: level(similar, 0.1, 0.0005),
    alike: level(alike, 0.03, 0.02),
    different: level(different, 0.03, 0.97939),
  },
  normalize: wordsOf,
  compare(a, b) {
    const [first, second] = [inOrder(a), inOrder(b)]
    if (first === second) return 'other-order'
    const [asWritten, sorted] = [compareWords(a, b), compareWords(first, second)]
    return (['similar', 'alike'] as const).find((each) => asWritten === each || sorted === each) ?? 'different'
  },
  parts: { 'words in order': (value) => (value.includes(' ') ? inOrder(value) : '') },
}

function inOrder(value: string): string {
  return value.split(' ').sort().join(' ')
}

function isInitial(short: string, long: string): boolean {
  return short.length === 1 && long.length > 1 && long.startsWith(short)
}
