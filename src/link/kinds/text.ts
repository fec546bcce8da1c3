import { normalizeSex } from '../../normalize/sex.ts'
import { alike, different, equal, level, similar, type Kind } from './kind.ts'
import { wordsOf } from './latin.ts'
import { compareWords } from './words.ts'

/** Any other fact about the person, in words. */
export const text: Kind = {
  words: { zh: '文字', en: 'text' },
  shared: 0.1,
  isKey: false,
  levels: { equal: level(equal, 0.75, 0.02), similar: level(similar, 0.08, 0.005), alike: level(alike, 0.04, 0.05), different: level(different, 0.13, 0.925) },
  normalize: wordsOf,
  compare: compareWords,
}

/** A part of the address: street, district, town, state. */
export const place: Kind = { ...text, words: { zh: '地址或地名', en: 'part of the address' }, shared: 0.95 }

export const sex: Kind = {
  words: { zh: '性别', en: 'sex' },
  shared: 0,
  isKey: false,
  levels: { equal: level(equal, 0.98, 0.5), different: level(different, 0.02, 0.5) },
  normalize: (cell) => normalizeSex(cell) || normalizeSex(wordsOf(cell)) || wordsOf(cell),
  compare: () => 'different',
}
