import type { AnswerProblem, AnswerResult, ContradictionCode, Finding, Missing, RegisteredRow } from '../types.ts'
import { errorMessages } from './errors.ts'
import { noticeProblemSentences } from './notice.ts'
import { speak } from './reports.ts'
import { fill, speaker, type Language, type Speaker, type Words } from './language.ts'
import { ownHeadings } from './own-headings.ts'

/** Headings of the verification sheets; those of the answers are also read back, in either language. */
export const sheetWords = {
  position: { zh: '序号', en: 'No.' },
  number: ownHeadings.questionNumber,
  student: { zh: '学生姓名', en: 'Student' },
  'student-id': { zh: '登记的身份证号', en: 'ID number registered' },
  class: { zh: '学校班级', en: 'School and class' },
  guardian: { zh: '家长', en: 'Guardian' },
  listed: { zh: '名单中最接近的人', en: 'Closest person listed' },
  question: { zh: '请核查', en: 'Please verify' },
  result: { zh: '核查结果', en: 'Result' },
  'right-name': { zh: '正确姓名', en: 'Right name' },
  'right-id': { zh: '正确身份证号', en: 'Right ID number' },
  category: { zh: '核定类别', en: 'Category confirmed' },
  household: { zh: '户编号', en: 'Household no.' },
  basis: { zh: '依据', en: 'Evidence' },
  signer: { zh: '核查人签字', en: 'Verified by' },
  checker: { zh: '复核人签字', en: 'Checked by' },
  phone: { zh: '联系电话', en: 'Phone' },
  date: { zh: '日期', en: 'Date' },
  'sheet-signer': { zh: '核查人', en: 'Verified by' },
  'sheet-checker': { zh: '复核人', en: 'Checked by' },
  'sheet-unit': { zh: '单位（盖章）', en: 'Office (seal)' },
  'sheet-date': { zh: '核查日期', en: 'Date of verification' },
  'sheet-sealed': { zh: '已盖章', en: 'Sealed' },
  'sheet-scan': { zh: '扫描件文件名', en: 'File name of the scan' },
  title: { zh: '困难学生身份核查表', en: 'Verification of students' },
  about: { zh: '核查部门：{department}　　村（社区）：{village}　　批次：第 {batches} 批　　共 {count} 人', en: 'Office: {department}    Village: {village}    Batch: {batches}    Students: {count}' },
  'no-village': { zh: '未写明', en: 'not stated' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  statement: { zh: '经核查，情况属实，特此证明。', en: 'Verified and found to be true, which is hereby certified.' },
  howto: {
    zh: '请在“核查结果”中选一项：在册（写明核定类别）、不在册、信息有误（写明正确姓名或身份证号）、其他（写明依据）。核查人、日期和盖章缺一项的，不作为有效核查。请不要改动核查编号。',
    en: 'Choose one result: listed (state the category), not listed, wrong data (state the right name or ID number), other (state the evidence). Without signer, date and seal an answer does not count. Please leave the question number as it is.',
  },
  'howto-two': { zh: '须由核查人和复核人两人签字。', en: ' Two people must sign: who verified, and who checked it.' },
  'ask-candidate': { zh: '{reason}两人是不是同一人？是否在册？', en: '{reason} Are they the same person, and listed?' },
  'ask-nobody': { zh: '{reason}本人是否在册？', en: '{reason} Is the student listed?' },
  'ask-again': { zh: '（再次核查：{why}）', en: ' (asked again: {why})' },
  'of-household': { zh: '户编号 {household}', en: 'Household {household}' },
  family: { zh: '其家庭在册：户主 {head}\n{list} {household}', en: 'Family listed: head {head}\n{list} {household}' },
  'category-other-province': { zh: '外省', en: 'other province' },
} as const satisfies Record<string, Words>

export type SheetWord = keyof typeof sheetWords

/** Answers to choose from; in these words they stand in the drop-down list and are read back. */
export const resultWords: Readonly<Record<AnswerResult, Words>> = {
  listed: { zh: '在册', en: 'listed' },
  'not-listed': { zh: '不在册', en: 'not listed' },
  'wrong-data': { zh: '信息有误', en: 'wrong data' },
  other: { zh: '其他', en: 'other' },
  unchanged: { zh: '无误', en: 'right as it is' },
  'in-class': { zh: '在本班', en: 'in this class' },
  'not-in-class': { zh: '不在本班', en: 'not in this class' },
}

const missingWords: Readonly<Record<Missing, Words>> = {
  signer: { zh: '缺核查人签字', en: 'the signer is missing' },
  date: { zh: '缺日期', en: 'the date is missing' },
  seal: { zh: '未说明已盖章', en: 'the seal is not stated' },
  category: { zh: '缺核定类别（或未分城乡）', en: 'the category is missing, or does not say urban or rural' },
  'right-values': { zh: '缺正确姓名和身份证号', en: 'the right name and ID number are missing' },
  'second-person': { zh: '缺复核人（另一人）', en: 'a second person must check it' },
  class: { zh: '没有答是“在本班”还是“不在本班”', en: 'whether the child is in this class is missing' },
  office: { zh: '本校核对认为是，还须部门核查、签字、盖章', en: "the school's reviewer says yes; the office must still verify, sign and seal" },
}

const contradictionWords: Readonly<Record<ContradictionCode, Words>> = {
  'two-results': { zh: '有两个不同的核查结果', en: 'two different results' },
  'two-categories': { zh: '有两个不同的核定类别', en: 'two different categories' },
  'two-units': { zh: '同一行有两个单位盖章', en: 'the seals of two offices for one row' },
  'two-corrections': { zh: '有两种不同的正确信息', en: 'two different corrections' },
  'two-rows-hold': { zh: '同一学生的几条登记都答“在本班”', en: 'several classes say that they have the child' },
  'two-reviewers': { zh: '经办人和复核人的意见不一致', en: 'the reviewers disagree' },
  'review-against-office': { zh: '本校核对与部门答复不一致', en: "the school's review and the office's answer disagree" },
  'entry-of-another': { zh: '名单中的这个人已是另一名学生', en: 'the listed person is another student already' },
}

const findingWords: Readonly<Record<Exclude<Finding['kind'], 'incomplete' | 'contradiction'>, Words>> = {
  unanswered: { zh: '尚未答复', en: 'not answered yet' },
  approved: { zh: '核定', en: 'approved' },
  refused: { zh: '不在册', en: 'refused' },
  identified: { zh: '本校核对为同一人', en: "the same person, by the school's review" },
  declined: { zh: '本校核对不是名单中的人', en: "none of those listed, by the school's review" },
  correction: { zh: '信息已更正，仍未找到', en: 'put right, and still not found' },
  confirmed: { zh: '班主任核对无误', en: 'checked by the class teacher: right as it is' },
  'in-class': { zh: '班主任答：在本班', en: 'in this class, says its teacher' },
  'not-in-class': { zh: '班主任答：不在本班', en: 'not in this class, says its teacher' },
  'row-holds': { zh: '登记了几条，以这一条为准', en: 'registered more than once; this row holds' },
  'row-struck': { zh: '登记了几条，以另一条为准', en: 'registered more than once; another row holds' },
  'in-no-class': { zh: '登记的各班都答“不在本班”', en: 'none of the classes registered has the child' },
  other: { zh: '答复为“其他”', en: "answered 'other'" },
  stale: { zh: '答复之后登记或名单有变化', en: 'registration or list changed after the answer' },
}

/** What an office has said, in a few words. */
export function findingText(finding: Finding, language: Language): string {
  const joined = (words: readonly Words[]): string => words.map((each) => each[language]).join(language === 'zh' ? '、' : ', ')
  if (finding.kind === 'incomplete') return joined(finding.missing.map((each) => missingWords[each]))
  if (finding.kind === 'contradiction') {
    const text = contradictionWords[finding.code][language]
    return finding.rows === undefined ? text : fill(contradictingValues[language], { text, values: joinedRows(finding.rows, language) })
  }
  return findingWords[finding.kind][language]
}

/** The same for a paper or a report, with the values that contradict each other: whole ID numbers, so never for the screen. */
export function findingDetail(finding: Finding, language: Language): string {
  const text = findingText(finding, language)
  if (finding.kind !== 'contradiction' || finding.values === undefined) return text
  return fill(contradictingValues[language], { text, values: finding.values.join(language === 'zh' ? '、' : ', ') })
}

/** Rows of one child, each with its class and where it stands. */
export function joinedRows(rows: readonly RegisteredRow[], language: Language): string {
  const say = speak(language)
  return rows.map(({ label, place: { file, sheet, row } }) => `${label}${label === '' ? '' : ' '}${sheet === null ? say('place-in-text', { file, row }) : say('place-in-sheet', { file, sheet, row })}`).join(language === 'zh' ? '；' : '; ')
}

const contradictingValues: Words = { zh: '{text}（{values}）', en: '{text} ({values})' }

/** Troubles with returned sheets; whole sentences. */
const problemSentences: Readonly<Record<AnswerProblem['code'], Words>> = {
  'number-missing': { zh: '该行有核查结果，但没有核查编号，未采用；请从原表抄上编号。', en: 'The row has a result and no question number, and was not used; copy the number from the original sheet.' },
  'number-misread': { zh: '核查编号“{text}”的校验位不符，可能抄错，未采用。', en: "The question number '{text}' fails its check and was probably miscopied; the row was not used." },
  'number-unknown': { zh: '核查编号 {number} 不是本项目发出的，可能是别的学校或批次的表，未采用。', en: 'Question number {number} was not given out by this project; the sheet may be of another school or batch. The row was not used.' },
  'number-elsewhere': { zh: '核查编号 {number} 不在“核查编号”一列，该行可能粘贴错位，未采用。', en: 'Question number {number} stands in another column than the one for it; the row was probably pasted out of place and was not used.' },
  'student-differs': {
    zh: '核查编号 {number} 旁边的姓名“{name}”不是该编号的学生，可能只排了部分列的序，或粘贴错行，未采用；姓名有误的，请写在“正确姓名”一列。',
    en: "The name '{name}' beside question number {number} is not that student's: some columns may have been sorted without the others, or a row pasted into another. The row was not used; where the name is wrong, write the right one in its own column.",
  },
  'answers-unread': { zh: '{reason}该文件没有采用，其余文件已采用。', en: '{reason} Nothing of this file was used; all others were.' },
  'heading-missing': { zh: '工作表中有核查编号或公示编号（{number}），但没有找到核查表的表头，没有采用；请从原表抄上表头。', en: 'The sheet has question or notice numbers ({number}) without the heading of a sheet to return, and was not used; copy the heading from the original.' },
  'result-unknown': { zh: '核查编号 {number} 的核查结果“{text}”不是可选的答复，未采用。', en: "The result '{text}' of question {number} is none of the answers to choose from; the row was not used." },
  'result-foreign': { zh: '核查编号 {number} 的答复不归填写的人定：班主任只核对登记信息，在不在册由部门答复；未采用。', en: 'The answer to question {number} is not for whoever gave it: class teachers check the registration, offices say who is listed. The row was not used.' },
  'category-unknown': { zh: '核查编号 {number} 的核定类别“{text}”不认识，或不归该部门管，未采用。', en: "The category '{text}' of question {number} is unknown or none of that office's; the row was not used." },
  'date-unreadable': { zh: '核查编号 {number} 的日期“{text}”看不懂，视为没有日期。', en: "The date '{text}' of question {number} cannot be read and counts as missing." },
  'date-before-question': {
    zh: '核查编号 {number} 的日期 {date} 早于这个编号发出的日期（{asked}），未采用；请核对日期，是以前的答复的，请按这次的核查表重新核查。',
    en: 'The date {date} of question {number} is before the day on which it was asked ({asked}), and the row was not used; check the date, or verify anew by the present sheet.',
  },
  'id-unusable': { zh: '核查编号 {number} 填的正确身份证号不成立（{id}），没有用它更正。', en: 'The right ID number given for question {number} is not valid ({id}) and was not used.' },
  'student-gone': { zh: '核查编号 {number} 的学生已不在登记表中，答复不再采用。', en: 'The student of question {number} is no longer registered; the answer is not used.' },
  'no-answer-sheet': {
    zh: '没有找到“核查编号”和“核查结果”两列（核查表），也没有“公示编号”和“核查结论”两列（异议登记表），没有采用。',
    en: 'No columns for question number and result (a verification sheet), nor for notice number and result of the examination (an objection form); the file was not used.',
  },
  ...noticeProblemSentences,
}

export function problemSentence({ code, params, cause }: AnswerProblem, language: Language): string {
  const reason = cause === undefined ? '' : fill(errorMessages[cause][language], params)
  return fill(problemSentences[code][language], { ...params, reason })
}

export type SaySheet = Speaker<SheetWord>

export function speakSheet(language: Language): SaySheet {
  return speaker(sheetWords, language)
}
