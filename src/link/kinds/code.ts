import { isOneEdit } from '../similarity/one-edit.ts'
import { different, equal, level, oneEdit, similar, type Kind } from './kind.ts'
import { foldLatin } from './latin.ts'
import { compareWords } from './words.ts'

/** Digits and letters only: '123-45 a' -> '12345a'. */
function compact(text: string): string {
  return foldLatin(text).replace(/[^\p{L}\p{N}]/gu, '')
}

function compareCodes(a: string, b: string): 'one-edit' | 'different' {
  return isOneEdit(a, b) ? 'one-edit' : 'different'
}

/** A half shorter than this is shared by too many. */
const shortestHalf = 3

function middleOf(value: string): number {
  const middle = Math.floor(value.length / 2)
  return middle < shortestHalf ? 0 : middle
}

const halves = {
  'first half': (value: string): string => value.slice(0, middleOf(value)),
  'second half': (value: string): string => (middleOf(value) === 0 ? '' : value.slice(middleOf(value))),
}

/** A number that is a person's own: national, patient or client number. */
export const code: Kind = {
  words: { zh: '证件号或编号', en: 'a number of the person' },
  shared: 0.001,
  isKey: true,
  levels: { equal: level(equal, 0.88, 0.00001), 'one-edit': level(oneEdit, 0.06, 0.0001), different: level(different, 0.06, 0.99989) },
  normalize: compact,
  compare: compareCodes,
  parts: halves,
}

export const email: Kind = {
  words: { zh: '电子邮箱', en: 'e-mail address' },
  shared: 0.05,
  isKey: true,
  levels: { equal: level(equal, 0.7, 0.00001), 'one-edit': level(oneEdit, 0.04, 0.00001), similar: level(similar, 0.01, 0.0001), different: level(different, 0.25, 0.99988) },
  normalize: (text) => foldLatin(text).replace(/\s/g, ''),
  compare(a, b) {
    if (isOneEdit(a, b)) return 'one-edit'
    return compareWords(a, b) === 'similar' ? 'similar' : 'different'
  },
}

/** Digits at the end by which numbers are compared: what stands before them is the country's or the trunk prefix. */
const comparedDigits = 9

export const phone: Kind = {
  words: { zh: '电话', en: 'telephone' },
  shared: 0.5,
  isKey: true,
  levels: { equal: level(equal, 0.7, 0.0001), 'one-edit': level(oneEdit, 0.05, 0.0001), different: level(different, 0.25, 0.9998) },
  normalize: (text) => text.normalize('NFKC').replace(/\D/g, '').slice(-comparedDigits),
  compare: compareCodes,
}

export const postcode: Kind = {
  words: { zh: '邮政编码', en: 'postcode' },
  shared: 0.95,
  isKey: false,
  levels: { equal: level(equal, 0.8, 0.002), 'one-edit': level(oneEdit, 0.06, 0.01), different: level(different, 0.14, 0.988) },
  normalize: compact,
  compare: compareCodes,
}

export const houseNumber: Kind = {
  words: { zh: '门牌号', en: 'house number' },
  shared: 0.95,
  isKey: false,
  levels: { equal: level(equal, 0.82, 0.01), 'one-edit': level(oneEdit, 0.06, 0.1), different: level(different, 0.12, 0.89) },
  normalize: compact,
  compare: compareCodes,
}
