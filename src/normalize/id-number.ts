import type { CellKind } from '../types.ts'

/** What an ID number is worth. Anything but 'valid' and 'permit' is evidence and never identity. */
export type IdStatus =
  | 'valid'
  /** 18 characters, real date, wrong check character. */
  | 'wrong-check'
  /** 18 characters whose digits 7 to 14 are no date. */
  | 'impossible-date'
  /** 18 digits that end in 000, as a spreadsheet leaves a number of which it keeps 15 digits; a right check proves nothing. */
  | 'tail-lost'
  /** Scientific notation: only the first digits are left. */
  | 'digits-lost'
  /** Sixteen, seventeen or nineteen digits: one was lost or doubled. */
  | 'wrong-length'
  /** Hong Kong, Macao, Taiwan and foreign permits, passports. */
  | 'permit'
  | 'other'
  | 'none'

/** What the number was made from, where it does not stand in the cell as it is. */
export type IdSource = 'as-written' | '15-digits' | 'disability-number' | 'student-number' | 'permit' | 'nothing'

/** A change that the clean-up made, or a trouble it found; the codes are those of messages/id-issues. */
export type IdNote =
  | 'id-from-15-digits'
  | 'id-from-disability-number'
  | 'id-from-student-number'
  | 'id-temporary-number'
  | 'id-letters-repaired'
  | 'id-province-unknown'
  | 'id-number-cell'
  | 'id-wrong-check'
  | 'id-impossible-date'
  | 'id-tail-lost'
  | 'id-digits-lost'
  | 'id-wrong-length'
  | 'id-not-a-number'

export interface IdNumber {
  /** Canonical: 18 characters in upper case where there are that many; the shown digits and '*' where the rest is lost; '' for no number. */
  readonly value: string
  readonly status: IdStatus
  /** YYYYMMDD where the digits hold a real date, or else ''. */
  readonly birth: string
  readonly sex: 'male' | 'female' | ''
  readonly source: IdSource
  readonly notes: readonly IdNote[]
}

/** GB 11643-1999: weights of the seventeen digits, and the check character by their sum modulo 11. */
const checkWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checkCharacters = '10X98765432'

/** First two digits of every province (GB/T 2260), with Taiwan, Hong Kong and Macao. */
const provinces = new Set('11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(' '))

/** Area codes of residence permits for Hong Kong, Macao and Taiwan residents (since 2018): 18 characters with the same check. */
const permitAreas = /^(81|82|83)0000/

const noNumber: IdNumber = { value: '', status: 'none', birth: '', sex: '', source: 'nothing', notes: [] }

/** Words that offices enter where there is no number. */
const noNumberWords = /^(无|没有|暂无|未办|未办理|未上户|无户口|不详|未知|缺|空|待补|待办|NONE|NULL|NA|N\/A|-+|—+|\/+|\\+|0+)$/

/** The check character of seventeen digits (GB 11643-1999). */
export function checkCharacter(digits: string): string {
  let sum = 0
  for (let i = 0; i < checkWeights.length; i++) sum += (digits.charCodeAt(i) - 48) * (checkWeights[i] ?? 0)
  return checkCharacters[sum % 11] ?? ''
}

const parsed = new Map<string, IdNumber>()
/** Results kept; a county's numbers, after which the memory is better used otherwise. */
const mostParsed = 200_000

/**
 * Reads an ID cell as offices fill it: apostrophes, tabs, ="…", full width, x for X, letters for digits, 15 digits, disability numbers of 20
 * or 22 characters (the first 18), student numbers (G and the number), numbers damaged by a spreadsheet. Never throws; parsing a value again gives it again.
 *
 * @param kind of the cell: a number in a spreadsheet has lost all digits after the fifteenth.
 */
export function parseIdNumber(text: string, kind: CellKind = 'text'): IdNumber {
  if (text === '') return noNumber
  const key = kind === 'number' ? `#${text}` : text
  const known = parsed.get(key)
  if (known !== undefined) return known
  const result = parse(text, kind)
  if (parsed.size >= mostParsed) parsed.clear()
  parsed.set(key, result)
  return result
}

function parse(text: string, kind: CellKind): IdNumber {
  const cleaned = clean(text)
  if (cleaned === '' || noNumberWords.test(cleaned)) return noNumber
  const lost = lostDigits(cleaned)
  if (lost !== null) return lost
  const compact = cleaned.replace(/[\s.·_-]/g, '')
  const prefixed = studentNumber(compact)
  if (prefixed !== null) return prefixed
  const { repaired, changed } = repairLetters(compact)
  const notes: IdNote[] = changed ? ['id-letters-repaired'] : []
  if (kind === 'number' && /^\d{16,}$/.test(repaired)) notes.push('id-number-cell')
  return shape(repaired, notes)
}

/** Removes what stands around and between the characters of the number. */
function clean(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, ' ')
    .trim()
    .replace(/^=\s*"(.*)"$/s, '$1')
    .replace(/["'`´‘’“”＇]/g, '')
    .trim()
    .toUpperCase()
    // Cyrillic Ha, the multiplication sign and Greek Chi are typed for X.
    .replace(/[ХХ×Χ✕✖]/g, 'X')
}

/** 4.33199201309307E+17 keeps the digits it shows, and '433199201309307*' is how they are held. */
function lostDigits(text: string): IdNumber | null {
  const scientific = /^(\d)\.?(\d*)E\+?(\d{1,2})$/.exec(text.replace(/\s/g, ''))
  const digits = scientific === null ? (/^(\d+)\*$/.exec(text)?.[1] ?? null) : `${scientific[1] ?? ''}${scientific[2] ?? ''}`
  if (digits === null) return null
  return { value: `${digits}*`, status: 'digits-lost', birth: birthOf(digits), sex: '', source: 'as-written', notes: ['id-digits-lost'] }
}

/** 学籍号: G and the ID number; L is temporary and J has none, and their digits are no ID number. */
function studentNumber(text: string): IdNumber | null {
  const match = /^([GLJ])(\d{15,18}X?)$/.exec(text)
  if (match === null) return null
  if (match[1] !== 'G') return { ...noNumber, notes: ['id-temporary-number'] }
  const inner = shape(match[2] ?? '', [])
  return { ...inner, source: 'student-number', notes: ['id-from-student-number', ...inner.notes] }
}

/** O for 0 and l or I for 1, where everything else is a number; * in the last place is the X of a keypad. */
function repairLetters(text: string): { readonly repaired: string; readonly changed: boolean } {
  if (!/^[\dOQDILX*]{15,22}$/.test(text) || !/[OQDIL*]/.test(text)) return { repaired: text, changed: false }
  const repaired = text.replace(/[OQD]/g, '0').replace(/[IL]/g, '1').replace(/\*$/, 'X')
  return { repaired, changed: true }
}

function shape(text: string, notes: readonly IdNote[]): IdNumber {
  if (/^\d{17}[\dX]$/.test(text)) return eighteen(text, notes)
  if (/^\d{15}$/.test(text)) return fifteen(text, notes)
  if (/^\d{17}[\dX]\d{2}([A-Z\d]{2})?$/.test(text)) return disability(text, notes)
  if (/^\d{16,17}$/.test(text) || /^\d{15,16}X$/.test(text) || /^\d{18}[\dX]$/.test(text) || /^\d{14}$/.test(text)) {
    return { value: text, status: 'wrong-length', birth: birthOf(text), sex: '', source: 'as-written', notes: [...notes, 'id-wrong-length'] }
  }
  // Home-return permits (H, M and 8 or 10 digits), Taiwan permits (8 digits), passports, foreign permanent residence before 2023 (three letters, 12 digits).
  if (/^([HM]\d{8}(\d{2})?|\d{8}|[A-Z]{1,2}\d{7,8}|[A-Z]{3}\d{12})$/.test(text)) return { value: text, status: 'permit', birth: '', sex: '', source: 'permit', notes }
  return { value: text, status: 'other', birth: '', sex: '', source: 'as-written', notes: [...notes, 'id-not-a-number'] }
}

function eighteen(text: string, notes: readonly IdNote[]): IdNumber {
  const birth = birthOf(text)
  const base = { value: text, birth, sex: birth === '' ? '' : sexOf(text), source: 'as-written' } as const
  const province = provinces.has(text.slice(0, 2)) ? [] : (['id-province-unknown'] as const)
  if (birth === '') return { ...base, status: 'impossible-date', notes: [...notes, 'id-impossible-date', ...province] }
  if (text.endsWith('000')) return { ...base, sex: '', status: 'tail-lost', notes: [...notes, 'id-tail-lost', ...province] }
  if (checkCharacter(text) !== text[17]) return { ...base, status: 'wrong-check', notes: [...notes, 'id-wrong-check', ...province] }
  const permit = permitAreas.test(text) || text.startsWith('9')
  return { ...base, status: permit ? 'permit' : 'valid', source: permit ? 'permit' : 'as-written', notes: [...notes, ...province] }
}

/** First generation numbers: two-digit year, no check. 19 goes in after the area, and the check is added. */
function fifteen(text: string, notes: readonly IdNote[]): IdNumber {
  const digits = `${text.slice(0, 6)}19${text.slice(6)}`
  const full = digits + checkCharacter(digits)
  if (Number(text.slice(6, 8)) < firstYearOfTheOld && isDate(`20${text.slice(6, 12)}`)) {
    // A child of 2014 or a person of 1914: the number does not say, and the former is the one that lists hold.
    return { value: `${text}*`, status: 'digits-lost', birth: '', sex: '', source: 'as-written', notes: [...notes, 'id-digits-lost'] }
  }
  const inner = eighteen(full, notes)
  // A child of today has no number of fifteen digits; a number cut to fifteen holds a date of eight digits in the same place.
  if (birthOf(text) !== '' && (inner.birth === '' || Number(birthOf(text).slice(0, 4)) >= firstYearOf18)) {
    return { value: `${text}*`, status: 'digits-lost', birth: birthOf(text), sex: '', source: 'as-written', notes: [...notes, 'id-digits-lost'] }
  }
  if (inner.birth === '') return { value: text, status: 'wrong-length', birth: '', sex: '', source: 'as-written', notes: [...notes, 'id-wrong-length'] }
  return { ...inner, source: '15-digits', notes: [...notes, 'id-from-15-digits'] }
}

/** Two digits of the year below which a number of 15 digits may be a child's of this century (chosen: nobody older than 95 is in these lists by such a number). */
const firstYearOfTheOld = 25

/** Numbers of 18 characters are given out since 1 October 1999; who was born later never had one of 15. */
const firstYearOf18 = 2000

/** Disability certificates: the ID number, a digit of the type (1 to 7) and one of the level (1 to 4), and two characters more after a reissue. */
function disability(text: string, notes: readonly IdNote[]): IdNumber {
  const inner = eighteen(text.slice(0, 18), notes)
  if (inner.status !== 'valid' || !/^[1-7][1-4]/.test(text.slice(18))) return { value: text, status: 'other', birth: '', sex: '', source: 'as-written', notes: [...notes, 'id-not-a-number'] }
  return { ...inner, source: 'disability-number', notes: [...notes, 'id-from-disability-number'] }
}

/** Digits 7 to 14 where they are a real date from 1880 to 2099, or else ''. */
function birthOf(text: string): string {
  const date = text.slice(6, 14)
  return isDate(date) ? date : ''
}

function sexOf(text: string): 'male' | 'female' {
  return Number(text[16]) % 2 === 1 ? 'male' : 'female'
}

function isDate(text: string): boolean {
  if (!/^(18[89]|19\d|20\d)\d{5}$/.test(text)) return false
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))]
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/**
 * How far apart two different numbers are, in both directions: one wrong character, two that changed places (adjacent, or with one between
 * them, as GB 11643's check finds both), one that is missing or too many; or farther.
 */
export function idEdit(a: string, b: string): 'equal' | 'substitution' | 'transposition' | 'insertion' | 'deletion' | 'far' {
  if (a === b) return 'equal'
  if (a.length === b.length) return sameLengthEdit(a, b)
  if (Math.abs(a.length - b.length) !== 1) return 'far'
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  if (short.slice(i) !== long.slice(i + 1)) return 'far'
  return a.length < b.length ? 'insertion' : 'deletion'
}

function sameLengthEdit(a: string, b: string): 'substitution' | 'transposition' | 'far' {
  const places: number[] = []
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue
    if (places.length === 2) return 'far'
    places.push(i)
  }
  const [first = 0, second] = places
  if (second === undefined) return 'substitution'
  return second - first <= 2 && a[first] === b[second] && a[second] === b[first] ? 'transposition' : 'far'
}

/**
 * Every valid number one error away from one that can't be right as it stands: keys to look for a candidate with, never repairs in themselves
 * (a wrong number has 3.6 plausible ones).
 */
export function repairs(value: string): readonly string[] {
  const found = new Set<string>()
  const propose = (text: string): void => {
    if (text !== value && /^\d{17}[\dX]$/.test(text) && birthOf(text) !== '' && checkCharacter(text) === text[17]) found.add(text)
  }
  const before = (i: number): string => value.slice(0, i)
  if (value.length === 18) {
    for (let i = 0; i < 18; i++) {
      for (const character of i === 17 ? checkCharacters : '0123456789') propose(before(i) + character + value.slice(i + 1))
      for (const j of [i + 1, i + 2]) {
        if (j < 18) propose(before(i) + (value[j] ?? '') + value.slice(i + 1, j) + (value[i] ?? '') + value.slice(j + 1))
      }
    }
  } else if (value.length === 17) {
    for (let i = 0; i <= 17; i++) for (const character of i === 17 ? checkCharacters : '0123456789') propose(before(i) + character + value.slice(i))
  } else if (value.length === 19) {
    for (let i = 0; i < 19; i++) propose(before(i) + value.slice(i + 1))
  }
  return [...found]
}

/** For the screen and messages: the last two characters of what was written, and as many stars as went before. */
export function maskId(text: string): string {
  const shown = text.trim().slice(-2)
  return '*'.repeat(Math.max(text.trim().length - 2, 0)) + shown
}
