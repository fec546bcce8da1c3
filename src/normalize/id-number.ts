import { remember } from '../remember.ts'
import type { CellKind } from '../types.ts'
import { isKnownArea } from './area.ts'
import { isCalendarDate } from './calendar.ts'
import { birthOf, checkCharacter, digitsAt, hasBirth, hasRightCheck, sexOf } from './id-check.ts'
import { cleanId, hasNoNumber } from './id-text.ts'
import { unitAt } from './unit-at.ts'

/** What an ID number is worth. Anything but 'valid' and 'permit' is evidence and never identity. */
export type IdStatus =
  | 'valid'
  /** 18 characters, real date, wrong check character. */
  | 'wrong-check'
  /** 18 characters whose digits 7 to 14 are no date. */
  | 'impossible-date'
  /** 18 digits that end in 000, as a spreadsheet leaves a number of which it keeps 15 digits; a right check proves nothing. */
  | 'tail-lost'
  /** Scientific notation, or stars over a part: only the first digits are left. */
  | 'digits-lost'
  /** Fourteen, sixteen, seventeen or nineteen digits: one was lost or doubled. */
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
  | 'id-beside-text'
  | 'id-area-unknown'
  | 'id-number-cell'
  | 'id-masked'
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

/** Digits that a spreadsheet keeps of a number (IEEE 754 holds fifteen decimal digits whatever they are). */
export const keptDigits = 15

const noNotes: readonly IdNote[] = []
const unknownArea: readonly IdNote[] = ['id-area-unknown']
const noNumber: IdNumber = { value: '', status: 'none', birth: '', sex: '', source: 'nothing', notes: noNotes }
const temporaryNumber: IdNumber = { ...noNumber, notes: ['id-temporary-number'] }

const parsed = new Map<string, IdNumber>()
/** Results kept of numbers that are not plain; a list holds a few thousand, and most of them several times. */
const mostParsed = 50_000

/**
 * Reads an ID cell as offices fill it: apostrophes, tabs, ="…", full width, x for X, letters for digits, 15 digits, disability numbers of 20
 * or 22 characters (the first 18), student numbers (G and the number), numbers damaged by a spreadsheet. Never throws; parsing a value again gives it again.
 *
 * @param kind of the cell: a number in a spreadsheet has lost all digits after the fifteenth.
 */
export function parseIdNumber(text: string, kind: CellKind = 'text'): IdNumber {
  if (text === '') return noNumber
  if (kind !== 'number' && isPlainId(text)) return plain(text)
  const key = kind === 'number' ? `#${text}` : text
  return parsed.get(key) ?? remember(parsed, key, parse(text, kind), mostParsed)
}

/** Whether a text is a right resident's number with nothing to clean, as nearly every cell is. It costs less to read than to look up. */
export function isPlainId(text: string): boolean {
  if (text.length !== 18) return false
  const first = unitAt(text, 0)
  // 8 and 9 begin the permits.
  return first >= 49 && first <= 55 && !text.endsWith('000') && hasRightCheck(text) && hasBirth(text)
}

function plain(text: string): IdNumber {
  const notes = isKnownArea(digitsAt(text, 0, 6)) ? noNotes : unknownArea
  return { value: text, status: 'valid', birth: text.slice(6, 14), sex: sexOf(text), source: 'as-written', notes }
}

function parse(text: string, kind: CellKind): IdNumber {
  const { text: cleaned, isNumber, notes } = cleanId(text, kind)
  if (hasNoNumber(cleaned)) return noNumber
  return withoutStandIn(
    lostDigits(cleaned) ??
      masked(cleaned) ??
      studentNumber(cleaned) ??
      (isNumber && /^\d{16,}$/.test(cleaned) ? fromNumberCell(cleaned) : shape(repairLetters(cleaned, notes))),
  )
}

/** Digits that stand for no number do so too where letters were repaired, digits are lost, or another number holds them: what counts is the value. */
function withoutStandIn(id: IdNumber): IdNumber {
  if (id.value === '') return id
  if (hasNoNumber(id.value)) return noNumber
  return temporaryDigits.test(id.value) ? temporaryNumber : id
}

/**
 * A vocational school's temporary student number begins with 999, as no county's code and no permit does, so it is nobody's identity even where the check is
 * right by chance, and one that lost digits or has one too many (14 to 19 of them, as IdStatus has it) contradicts no other number.
 */
const temporaryDigits = /^999(?:\d{10,15}[\dX]|\d*\*)$/

/** 4.33199201309307E+17 keeps the digits it shows, and '433199201309307*' is how they are held. */
function lostDigits(text: string): IdNumber | null {
  const scientific = /^(\d)\.?(\d*)E\+?(\d{1,2})$/.exec(text)
  const digits = scientific === null ? (/^(\d{1,15})\*$/.exec(text)?.[1] ?? null) : `${scientific[1] ?? ''}${scientific[2] ?? ''}`.slice(0, keptDigits)
  return digits === null ? null : withDigitsLost(digits, ['id-digits-lost'])
}

function withDigitsLost(digits: string, notes: readonly IdNote[]): IdNumber {
  return { value: `${digits}*`, status: 'digits-lost', birth: birthOf(digits), sex: '', source: 'as-written', notes }
}

/** 433199********1280, as public lists print it: the digits before the stars are what is left. One star at the end is a keypad's X. */
function masked(text: string): IdNumber | null {
  const shown = /^(\d{0,15})\*+[\dX*]*$/.exec(text)
  if (shown === null || text.length < 15) return null
  return shown[1] === '' ? { ...noNumber, notes: ['id-masked'] } : withDigitsLost(shown[1] ?? '', ['id-masked'])
}

/** 学籍号: G and the ID number; L is temporary, J has none, and their digits are no ID number. */
function studentNumber(text: string): IdNumber | null {
  const match = /^([GLJ])([\dOQDIL]{15,18}[X*]?)$/.exec(text)
  if (match === null) return null
  const behind = repairLetters(match[2] ?? '', [])
  // An l typed for the 1 with which a number from Beijing, Tianjin or Hebei begins.
  if (match[1] === 'L' && isPlainId(`1${behind.text}`)) return null
  if (match[1] !== 'G') return temporaryNumber
  const inner = shape(behind)
  return { ...inner, source: 'student-number', notes: ['id-from-student-number', ...inner.notes] }
}

/** What a spreadsheet made of a number: the digits after the fifteenth are not those that were typed, even where they are not 0. */
function fromNumberCell(text: string): IdNumber {
  if (text.length !== 18) return { ...withDigitsLost(text.slice(0, keptDigits), ['id-number-cell', 'id-digits-lost']) }
  return eighteen(`${text.slice(0, keptDigits)}000`, ['id-number-cell'])
}

interface Draft {
  readonly text: string
  readonly notes: readonly IdNote[]
}

/** O for 0 and l or I for 1, where everything else is a number; * in the last place is the X of a keypad. */
function repairLetters(text: string, notes: readonly IdNote[]): Draft {
  if (!/^[\dOQDIL]{14,21}[\dOQDILX*](?:[A-Z]\d)?$/.test(text) || !/[OQDIL*]/.test(text)) return { text, notes }
  return { text: text.replace(/[OQD]/g, '0').replace(/[IL]/g, '1').replace(/\*$/, 'X'), notes: ['id-letters-repaired', ...notes] }
}

function shape({ text, notes }: Draft): IdNumber {
  if (/^\d{17}[\dX]$/.test(text)) return eighteen(text, notes)
  if (/^\d{15}$/.test(text)) return fifteen(text, notes)
  // A disability number that a spreadsheet stored as a number.
  if (/^\d{15}(0{5}|0{7})$/.test(text)) return withDigitsLost(text.slice(0, keptDigits), [...notes, 'id-digits-lost'])
  if (/^\d{17}[\dX][1-7][1-4](?:[A-Z\d]{2})?$/.test(text)) return disability(text, notes)
  if (/^(?:\d{14}|\d{16,17}|\d{15,16}X|\d{18}[\dX])$/.test(text)) {
    return { value: text, status: 'wrong-length', birth: birthOf(text), sex: '', source: 'as-written', notes: [...notes, 'id-wrong-length'] }
  }
  // A birth date in the wrong column, in eight digits, is no Taiwan permit.
  const isDate = /^\d{8}$/.test(text) && isCalendarDate(digitsAt(text, 0, 4), digitsAt(text, 4, 6), digitsAt(text, 6, 8))
  if (!isDate && permitShapes.test(text)) return { value: text, status: 'permit', birth: '', sex: '', source: 'permit', notes }
  const hasDigits = !isDate && (text.match(/\d/g) ?? []).length >= fewestDigits
  // Words would agree with the same words in another list as if they were one number.
  return hasDigits ? { value: text, status: 'other', birth: '', sex: '', source: 'as-written', notes: [...notes, 'id-not-a-number'] } : { ...noNumber, notes: [...notes, 'id-not-a-number'] }
}

/** Home-return permits (H, M and 8 or 10 digits), Taiwan permits (8 digits), passports, foreign permanent residence before 2023 (three letters, 12 digits). */
const permitShapes = /^(?:[HM]\d{8}(?:\d{2})?|\d{8}|[A-Z]{1,2}\d{7,8}|[A-Z]{3}\d{12})$/
/** A number of papers has at least this many digits (chosen: the shortest passport numbers have six). */
const fewestDigits = 6

/** Residence permits for Hong Kong, Macao and Taiwan residents (since 2018) and permanent residence of foreigners (since 2023): 18 characters with the same check. */
const permits = /^(?:8[123]0000|9)/

function eighteen(text: string, notes: readonly IdNote[]): IdNumber {
  const birth = birthOf(text)
  const isPermit = permits.test(text)
  const area: readonly IdNote[] = isPermit || isKnownArea(digitsAt(text, 0, 6)) ? noNotes : unknownArea
  const trouble = troubleOf(text, birth)
  if (trouble !== null) return { value: text, status: trouble.status, birth, sex: trouble === wrongCheck ? sexOf(text) : '', source: 'as-written', notes: [...notes, trouble.note, ...area] }
  return { value: text, status: isPermit ? 'permit' : 'valid', birth, sex: sexOf(text), source: isPermit ? 'permit' : 'as-written', notes: [...notes, ...area] }
}

/** Why 18 characters are no identity. */
interface Trouble {
  readonly status: IdStatus
  readonly note: IdNote
}

const impossibleDate: Trouble = { status: 'impossible-date', note: 'id-impossible-date' }
const tailLost: Trouble = { status: 'tail-lost', note: 'id-tail-lost' }
const wrongCheck: Trouble = { status: 'wrong-check', note: 'id-wrong-check' }

function troubleOf(text: string, birth: string): Trouble | null {
  if (birth === '') return impossibleDate
  if (text.endsWith('000')) return tailLost
  return hasRightCheck(text) ? null : wrongCheck
}

/** First generation numbers: two-digit year, no check. 19 goes in after the area, and the check is added. */
function fifteen(text: string, notes: readonly IdNote[]): IdNumber {
  const digits = `${text.slice(0, 6)}19${text.slice(6)}`
  // A child of 2014 or a person of 1914: the number does not say, and the former is the one that lists hold.
  if (Number(text.slice(6, 8)) < firstYearOfTheOld && birthOf(`${text.slice(0, 6)}20${text.slice(6)}`) !== '') return withDigitsLost(text, [...notes, 'id-digits-lost'])
  const inner = eighteen(digits + checkCharacter(digits), notes)
  const cut = birthOf(text)
  // A child of today has no number of fifteen digits; a number cut to fifteen holds a date of eight digits in the same place.
  if (cut !== '' && (inner.birth === '' || Number(cut.slice(0, 4)) >= firstYearOf18)) return withDigitsLost(text, [...notes, 'id-digits-lost'])
  if (inner.birth === '') return { value: text, status: 'wrong-length', birth: '', sex: '', source: 'as-written', notes: [...notes, 'id-wrong-length'] }
  return { ...inner, source: '15-digits', notes: [...notes, 'id-from-15-digits', ...inner.notes.slice(notes.length)] }
}

/** Two digits of the year below which a number of 15 digits may be a child's of this century (chosen: nobody older than 95 is in these lists by such a number). */
const firstYearOfTheOld = 25

/** Numbers of 18 characters are given out since 1 October 1999; who was born later never had one of 15. */
const firstYearOf18 = 2000

/** Disability certificates: the ID number, a digit of the type (1 to 7) and one of the level (1 to 4), and two characters more after a reissue (B1). */
function disability(text: string, notes: readonly IdNote[]): IdNumber {
  const inner = eighteen(text.slice(0, 18), notes)
  if (inner.birth === '') return { value: text, status: 'other', birth: '', sex: '', source: 'as-written', notes: [...notes, 'id-not-a-number'] }
  return { ...inner, source: 'disability-number', notes: [...notes, 'id-from-disability-number', ...inner.notes.slice(notes.length)] }
}

/** For the screen and messages: the last two characters of what was written, and as many stars as went before. */
export function maskId(text: string): string {
  const shown = text.trim().slice(-2)
  return '*'.repeat(Math.max(text.trim().length - 2, 0)) + shown
}

/** Numbers as long as an ID number or a bank card. */
const longNumbers = /\d{14}[\dXxХх]+/g

/** The same for every long number in a text of any kind, such as a sentence that says what somebody typed. */
export function maskNumbers(text: string): string {
  return text.replace(longNumbers, maskId)
}
