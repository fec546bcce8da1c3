import type { CellKind } from '../types.ts'
import { hasRightCheck } from './id-check.ts'
import type { IdNote } from './id-number.ts'

/** What stands in an ID cell, without what surrounds the characters of the number. */
export interface IdText {
  /** Upper case, without spaces, dots and hyphens. */
  readonly text: string
  /** A spreadsheet or a program held it as a number, so that its digits after the fifteenth are lost. */
  readonly isNumber: boolean
  readonly notes: readonly IdNote[]
}

/** Cyrillic Ha, the multiplication sign, Greek Chi and crosses are typed for X. */
const lookLikeX = /[ХХ×Χ✕✖╳]/g

/** Takes the characters of the number out of an ID cell. */
export function cleanId(text: string, kind: CellKind): IdText {
  let clean = cleanOnce(text, kind)
  // What stood around the number may have stood around more of it: '="433199…" behind an apostrophe, commas beside dots. A pass that changes something takes away from the text.
  for (;;) {
    const again = cleanOnce(clean.text, 'text')
    if (again.text === clean.text) return clean
    clean = { text: again.text, isNumber: clean.isNumber || again.isNumber, notes: again.notes }
  }
}

function cleanOnce(text: string, kind: CellKind): IdText {
  const line = text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}\p{Variation_Selector}]/gu, ' ')
    .trim()
    .replace(/^=\s*"?(.*?)"?$/su, '$1')
    .replace(/["'`´‘’“”]/g, '')
    .trim()
    .toUpperCase()
    .replace(lookLikeX, 'X')
  // 433199201309307136.0 and 433,199,201,309,307,000 were numbers in a program that wrote text.
  const number = /^(\d{16,18})\.0+$/.exec(line)?.[1] ?? (/^\d{1,3}(?:,\d{3}){5,}$/.test(line) ? line.replaceAll(',', '') : null)
  if (number !== null) return { text: number, isNumber: true, notes: [] }
  if (/^\d\.\d*E/.test(line.replace(/\s/g, ''))) return { text: line.replace(/\s/g, ''), isNumber: false, notes: [] }
  const compact = line.replace(/[\s.·_\p{Pd}]/gu, '').replace(/[,;:、。]+$/u, '')
  const inText = /[^\dA-Z*]/.test(compact) ? onlyNumberIn(compact) : null
  if (inText !== null) return { text: inText, isNumber: false, notes: ['id-beside-text'] }
  return { text: compact, isNumber: kind === 'number', notes: [] }
}

/** The number in 身份证433199201203051280 or 433199201203051280(母): the only one there, and a right one. */
function onlyNumberIn(text: string): string | null {
  const [number = '', ...more] = text.match(/(?<![\dA-Z])\d{17}[\dX](?![\dA-Z])/g) ?? []
  return more.length === 0 && hasRightCheck(number) ? number : null
}

/** Words that offices enter where there is no number. */
const noNumberWords = /^(?:(?:暂)?(?:无|没有|没|未办|未办理|正在办理|办理中|未上户|未落户|无户口|不详|不清楚|未知|缺|空|待补|待办|待定|丢失|遗失)(?:身份证|身份证号|证件|证|号)?|NONE|NULL|NIL|NAN|NA|N\/A|\/+|\\+|\?+|\*{1,14})?$/

/** Whether the cell says that there is no number: blank, a word for it, or digits that only fill the cell. */
export function hasNoNumber(text: string): boolean {
  return noNumberWords.test(text) || /^0+X?$/.test(text) || (text.length >= 6 && (/^(\d)\1*$/.test(text) || /^\d{6}0{9,12}$/.test(text) || text.startsWith('123456789')))
}
