import type { AnswerResult } from '../types.ts'
import type { Fault } from '../verify/faults.ts'
import { speaker, type Language, type Speaker, type Words } from './language.ts'

/** Headings of the correction lists of class teachers; those of the answers are also read back, in either language. */
export const correctionWords = {
  'sheet-corrections': { zh: '更正清单', en: 'Corrections' },
  title: { zh: '学生登记信息核对更正表', en: 'Registration data to check and put right' },
  about: { zh: '学校、班级：{group}　　批次：第 {batches} 批　　共 {count} 人', en: 'School and class: {group}    Batch: {batches}    Students: {count}' },
  howto: {
    zh: '请班主任对照户口簿或身份证核对：登记无误的选“无误”；有误的选“有误”，写上正确姓名或正确身份证号；写明核对人和日期。建议值只供参考，以证件为准。请不要改动核查编号。',
    en: 'Compare each row with the household register or the ID card: choose "right as it is", or "wrong" and write the right name or ID number; state who checked and the date. A suggestion is only a suggestion: the document decides. Please leave the question number as it is.',
  },
  'howto-twice': {
    zh: '同一学生登记了几条的：现在在本班就读的选“在本班”，不在的选“不在本班”；有一条确定后，其余各条不再上报。',
    en: ' Where a child is registered more than once: choose "in this class" if the class has the child now, or else "not in this class"; once one row is settled, the others go no further.',
  },
  twice: { zh: '同一学生登记了 {count} 条，另在：{others}。现在是否在本班就读？', en: 'This child is registered {count} times, also in: {others}. Is the child in this class now?' },
  wrong: { zh: '要核对的问题', en: 'What to check' },
  'old-value': { zh: '登记的身份证号', en: 'ID number registered' },
  suggestion: { zh: '建议值', en: 'Suggestion' },
  checked: { zh: '核对结果', en: 'Checked' },
  'checked-by': { zh: '核对人', en: 'Checked by' },
  'suggested-name': { zh: '姓名：{name}', en: 'Name: {name}' },
  'suggested-id': { zh: '身份证号：{id}', en: 'ID number: {id}' },
  'no-class': { zh: '未写明班级', en: 'class not stated' },
  closing: { zh: '核对后交回学校汇总；更正后的信息重新与名单核对，不等于已经核定。', en: 'Return to the school office. What is put right is reconciled anew; it is no approval.' },
  'again-contradiction': { zh: '上次的答复前后不一，请重新核对。', en: 'The answers given before contradict each other; please check again.' },
  'again-differently': { zh: '{why}，请重新核对。', en: '{why}; please check again.' },
  'again-no-class': { zh: '登记的各班都答“不在本班”，请再核对；已转出本校的，请学校从登记表中删去。', en: 'None of the classes registered has the child; please check again. If the child has left the school, the school takes the rows out of the registration.' },
  'again-stale': { zh: '上次核对之后登记有变化，请重新核对。', en: 'The registration changed after the answer; please check again.' },
  'again-incomplete': { zh: '上次的答复不完整：{why}。', en: 'The answer given before is not complete: {why}.' },
} as const satisfies Record<string, Words>

export type CorrectionWord = keyof typeof correctionWords

export type SayCorrection = Speaker<CorrectionWord>

export function speakCorrection(language: Language): SayCorrection {
  return speaker(correctionWords, language)
}

/** What a class teacher can answer, in the words of the drop-down list. */
export const checkedWords = {
  unchanged: { zh: '无误', en: 'right as it is' },
  'wrong-data': { zh: '有误', en: 'wrong' },
  'in-class': { zh: '在本班', en: 'in this class' },
  'not-in-class': { zh: '不在本班', en: 'not in this class' },
} as const satisfies Partial<Record<AnswerResult, Words>>

export type CheckedResult = keyof typeof checkedWords
export const checkedResults = Object.keys(checkedWords) as readonly CheckedResult[]

/** Faults of a row without words of their own elsewhere. */
export const faultSentences: Readonly<Record<Exclude<Fault['code'], 'issue' | 'not-found'>, Words>> = {
  'name-missing': { zh: '没有填姓名。', en: 'The name is missing.' },
  'name-unreadable': { zh: '姓名中有无法识别的字。', en: 'A character of the name cannot be read.' },
  'name-odd': { zh: '姓名中有不规范的字符。', en: 'The name holds characters that no name has.' },
  'id-missing': { zh: '没有填身份证号。', en: 'The ID number is missing.' },
  'id-of-carer': { zh: '身份证号是大人的，不是学生本人的。', en: "The ID number is an adult's and not the student's own." },
  'name-differs': { zh: '政府名单上的姓名是“{name}”。', en: "The government's list has the name '{name}'." },
}
