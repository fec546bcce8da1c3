import type { NoticeProblemCode, ObjectionMissing, ObjectionResult, ObjectionState } from '../types.ts'
import { fill, type Language, type Words } from './language.ts'

/** Headings of the objection form; those that people fill in are also read back, in either language. */
export const objectionHeadings = {
  position: { zh: '序号', en: 'No.' },
  number: { zh: '公示编号', en: 'Notice no.' },
  student: { zh: '学生姓名', en: 'Student' },
  class: { zh: '学校班级', en: 'School and class' },
  objection: { zh: '异议内容', en: 'Objection' },
  objector: { zh: '提出人', en: 'Made by' },
  'objector-contact': { zh: '提出人联系方式', en: 'Contact of who made it' },
  received: { zh: '提出日期', en: 'Made on' },
  found: { zh: '核查情况', en: 'What was found' },
  result: { zh: '核查结论', en: 'Result of the examination' },
  examiner: { zh: '核查人', en: 'Examined by' },
  date: { zh: '核查日期', en: 'Examined on' },
  final: { zh: '是否复查', en: 'Second examination' },
  state: { zh: '现状', en: 'State' },
  places: { zh: '记录所在的文件和行', en: 'File and row of the record' },
} as const satisfies Record<string, Words>

export type ObjectionHeading = keyof typeof objectionHeadings

/** Results to choose from; in these words they stand in the drop-down list and are read back. */
export const objectionResultWords: Readonly<Record<ObjectionResult, Words>> = {
  upheld: { zh: '成立', en: 'upheld' },
  'not-upheld': { zh: '不成立', en: 'not upheld' },
}

const missingWords: Readonly<Record<ObjectionMissing, Words>> = {
  found: { zh: '缺核查情况', en: 'what was found is missing' },
  examiner: { zh: '缺核查人', en: 'the examiner is missing' },
  date: { zh: '缺核查日期', en: 'the date of the examination is missing' },
  seal: { zh: '未说明已盖章', en: 'the seal is not stated' },
}

const stateWords: Readonly<Record<Exclude<ObjectionState['kind'], 'incomplete'>, Words>> = {
  upheld: { zh: '成立', en: 'upheld' },
  'not-upheld': { zh: '不成立', en: 'not upheld' },
  unexamined: { zh: '尚未核查', en: 'not examined yet' },
  contradiction: { zh: '既有“成立”又有“不成立”，要复查', en: 'found both upheld and not upheld; a second examination is needed' },
  stale: { zh: '公示后登记有变化，要重新核查', en: 'the registration changed after the notice; it has to be examined anew' },
}

/** How an objection stands, in a few words. */
export function objectionStateText(state: ObjectionState, language: Language): string {
  if (state.kind === 'incomplete') return state.missing.map((each) => missingWords[each][language]).join(language === 'zh' ? '、' : ', ')
  return stateWords[state.kind][language]
}

/** Troubles with returned objection forms; whole sentences. */
export const noticeProblemSentences: Readonly<Record<NoticeProblemCode, Words>> = {
  'notice-number-missing': { zh: '该行写了异议，但没有公示编号，未采用；请从公示上抄上该学生的编号。', en: 'The row has an objection and no notice number, and was not used; copy the number of the student from the notice.' },
  'notice-number-misread': { zh: '公示编号“{text}”的校验位不符，可能抄错，未采用。', en: "The notice number '{text}' fails its check and was probably miscopied; the row was not used." },
  'notice-number-unknown': { zh: '公示编号 {number} 不是本项目公示的，可能是别的学校的表，未采用。', en: 'Notice number {number} was not given out by this project; the form may be of another school. The row was not used.' },
  'notice-replaced': { zh: '公示编号 {number} 是以前一次公示的，异议已记录，不影响这次公示。', en: 'Notice number {number} is of an earlier notice; the objection is recorded and does not touch this one.' },
  'noticed-student-gone': { zh: '公示编号 {number} 的学生已不在登记表中，对其的异议不再采用。', en: 'The student of notice number {number} is no longer registered; the objection is not used.' },
  'objection-result-unknown': { zh: '公示编号 {number} 的核查结论“{text}”不是“成立”或“不成立”，视为尚未核查。', en: "The result '{text}' for notice number {number} is neither upheld nor not upheld, and counts as not examined." },
  'objection-date-unreadable': { zh: '公示编号 {number} 的日期“{text}”看不懂，视为没有日期。', en: "The date '{text}' for notice number {number} cannot be read and counts as missing." },
}

/** Words of the notice, the form and the submission list. */
export const noticeWords = {
  yes: { zh: '是', en: 'yes' },
} as const satisfies Record<string, Words>

export type NoticeWord = keyof typeof noticeWords
export type SayNotice = (word: NoticeWord, params?: Readonly<Record<string, string | number>>) => string

export function speakNotice(language: Language): SayNotice {
  return (word, params = {}) => fill(noticeWords[word][language], params)
}
