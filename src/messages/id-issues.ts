import type { IdNote } from '../normalize/id-number.ts'
import type { Sentences } from './language.ts'

/** Codes of troubles and notes about ID numbers and what contradicts them. */
export type IdIssueCode =
  | IdNote
  | 'id-taken-from'
  | 'sex-contradicts-id'
  | 'birth-contradicts-id'
  | 'student-number-contradicts-id'
  | 'disability-number-contradicts-id'

/** One sentence each; {id} is masked. */
export const idIssues: Sentences<IdIssueCode> = {
  'id-from-15-digits': { zh: '15位身份证号 {id} 已按18位比对。', en: 'The 15-digit ID number {id} was compared in its 18-digit form.' },
  'id-from-disability-number': { zh: '残疾证号 {id} 按其中的前18位身份证号比对。', en: 'The disability number {id} was compared by the ID number in its first 18 characters.' },
  'id-from-student-number': { zh: '学籍号 {id} 按其中的身份证号比对。', en: 'The student number {id} was compared by the ID number inside it.' },
  'id-temporary-number': { zh: '{id} 是临时或替代学籍号，不是身份证号。', en: '{id} is a temporary or substitute student number and no ID number.' },
  'id-letters-repaired': { zh: '身份证号 {id} 中的字母已按数字比对。', en: 'Letters in the ID number {id} were compared as the digits that they stand for.' },
  'id-beside-text': { zh: '身份证号栏里还有其他文字，只比对了其中的号码 {id}。', en: 'The ID cell holds other text too; only the number {id} in it was compared.' },
  'id-area-unknown': {
    zh: '前六位为 {area} 的身份证号共 {count} 个，1980年以来没有任何县（市、区）使用该代码；最先见于第 {rows} 行。',
    en: 'ID numbers that begin with {area}, which has been the code of no county since 1980: {count}, first in row {rows}.',
  },
  'id-number-cell': {
    zh: '身份证号 {id} 存成了数字，第15位以后的数字已丢失，请把该列设为文本后重新录入。',
    en: 'The ID number {id} is stored as a number and has lost its digits after the fifteenth; format the column as text and enter it again.',
  },
  'id-masked': { zh: '号码 {id} 的一部分被星号遮住，只能比对前面露出的几位。', en: 'A part of the number {id} is hidden by stars; only the digits before them can be compared.' },
  'id-wrong-check': { zh: '身份证号 {id} 的校验码不对，至少有一位写错。', en: 'The check character of the ID number {id} is wrong: at least one character is mistaken.' },
  'id-impossible-date': { zh: '身份证号 {id} 中的出生日期不存在。', en: 'The birth date inside the ID number {id} does not exist.' },
  'id-tail-lost': { zh: '身份证号 {id} 以000结尾，很可能被电子表格改过，后三位不可信。', en: 'The ID number {id} ends in 000, as a spreadsheet leaves it; its last three digits are not to be trusted.' },
  'id-digits-lost': { zh: '身份证号 {id} 成了科学计数或被截短，后面的数字已丢失。', en: 'The ID number {id} is in scientific notation or cut short; its last digits are lost.' },
  'id-wrong-length': { zh: '身份证号 {id} 的位数不对。', en: 'The ID number {id} has a wrong number of digits.' },
  'id-not-a-number': { zh: '{id} 不像身份证号或其他证件号。', en: '{id} looks like no ID number and no other permit.' },
  'id-taken-from': {
    zh: '没有填身份证号，已用残疾证号或学籍号中的号码 {id}。',
    en: 'The ID column holds no number; {id} was taken from the disability or student number.',
  },
  'sex-contradicts-id': { zh: '性别与身份证号 {id} 的第17位不符。', en: 'The sex contradicts digit 17 of the ID number {id}.' },
  'birth-contradicts-id': { zh: '出生日期与身份证号 {id} 不符。', en: 'The birth date contradicts the ID number {id}.' },
  'student-number-contradicts-id': { zh: '学籍号中的号码与身份证号 {id} 不符。', en: 'The number inside the student number contradicts the ID number {id}.' },
  'disability-number-contradicts-id': {
    zh: '残疾证号中的号码与身份证号 {id} 不符。',
    en: 'The number inside the disability number contradicts the ID number {id}.',
  },
}
