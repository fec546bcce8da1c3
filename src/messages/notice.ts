import type { NoticeProblemCode, ObjectionMissing, ObjectionResult, ObjectionState } from '../types.ts'
import { speaker, type Language, type Speaker, type Words } from './language.ts'

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
  'notice-number-elsewhere': { zh: '公示编号 {number} 不在“公示编号”一列，该行可能粘贴错位，未采用。', en: 'Notice number {number} stands in another column than the one for it; the row was probably pasted out of place and was not used.' },
  'noticed-student-differs': { zh: '公示编号 {number} 旁边的姓名“{name}”不是公示上该编号的学生，可能抄错了编号，未采用。', en: "The name '{name}' beside notice number {number} is not the student of that number on the notice; the number was probably copied from another line. The row was not used." },
  'notice-number-unknown': { zh: '公示编号 {number} 不是本项目公示的，可能是别的学校的表，未采用。', en: 'Notice number {number} was not given out by this project; the form may be of another school. The row was not used.' },
  'notice-replaced': { zh: '公示编号 {number} 是以前一次公示的，异议已记录，不影响这次公示。', en: 'Notice number {number} is of an earlier notice; the objection is recorded and does not touch this one.' },
  'noticed-student-gone': { zh: '公示编号 {number} 的学生已不在登记表中，对其的异议不再采用。', en: 'The student of notice number {number} is no longer registered; the objection is not used.' },
  'objection-result-unknown': { zh: '公示编号 {number} 的核查结论“{text}”不是“成立”或“不成立”，视为尚未核查。', en: "The result '{text}' for notice number {number} is neither upheld nor not upheld, and counts as not examined." },
  'objection-date-unreadable': { zh: '公示编号 {number} 的日期“{text}”看不懂，视为没有日期。', en: "The date '{text}' for notice number {number} cannot be read and counts as missing." },
}

/** Words of the notice, the form and the submission list, and what is said of them on the terminal. */
export const noticeWords = {
  // dates
  date: { zh: '{year}年{month}月{day}日', en: '{year}-{month}-{day}' },
  days: { zh: '{count}天', en: '{count} days' },
  'working-days': { zh: '{count}个工作日', en: '{count} working days' },
  'no-school': { zh: '（未写明学校）', en: '(school not stated)' },
  'of-batch': { zh: '{name}（{date}补充）', en: '{name} (added {date})' },
  'to-write': { zh: '＿＿＿＿＿＿＿＿＿＿', en: '____________________' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  name: { zh: '姓名', en: 'Name' },
  school: { zh: '学校', en: 'School' },
  'grade-class': { zh: '年级班级', en: 'Grade and class' },
  category: { zh: '类别', en: 'Category' },

  // the notice
  'notice-title': { zh: '拟上报学生资助名单公示', en: 'Public notice: students to be put forward for support' },
  'notice-title-added': { zh: '拟上报学生资助名单补充公示', en: 'Public notice, addition: students to be put forward for support' },
  'notice-about': {
    zh: '学校：{school}　　共 {count} 人　　公示期：{first}至{last}（{period}）',
    en: 'School: {school}    Students: {count}    From {first} to {last} ({period})',
  },
  'notice-text': {
    zh: '下列学生拟上报享受学生资助政策，现予公示。对名单有异议的，请在公示期内向下面的联系人提出，说明公示编号、事实和依据；反映人的信息予以保密。',
    en: 'The students below are to be put forward for support. Whoever objects is asked to tell the contact below within the period, with the notice number, the facts and the evidence; who objects is kept confidential.',
  },
  'notice-contact': { zh: '受理异议的联系人和联系方式：{contact}', en: 'Objections are taken by: {contact}' },
  'notice-unit': { zh: '公示单位（盖章）：{unit}　　　　{date}', en: 'Published by (seal): {unit}        {date}' },
  'notice-take-down': { zh: '{date}撤下', en: 'To be taken down on {date}' },

  // the objection form
  'form-title': { zh: '公示异议登记核查表', en: 'Objections to the public notice: record and examination' },
  'form-about': { zh: '学校：{school}　　公示期：{first}至{last}　　待核查的异议：{count} 件', en: 'School: {school}    Notice: {first} to {last}    Objections to be examined: {count}' },
  'form-howto': {
    zh: '收到异议后在空行登记：公示编号照公示上的抄写，匿名的提出人不填。核查后写明核查情况，选“成立”或“不成立”；核查情况、核查人、核查日期、盖章缺一项的，结论不作数。前后结论不一致时，复查后再填一行，“是否复查”填“是”，以复查为准。',
    en: 'Record an objection in an empty row: copy the notice number, and leave who made it blank where it is anonymous. Then state what was found and the result. Without what was found, examiner, date and seal a result does not count. Where two results differ, a row with "yes" for the second examination overrules them.',
  },
  'form-statement': { zh: '以上异议经核查，情况如上。', en: 'The objections above were examined, with the results stated.' },

  // the record of objections
  'record-name': { zh: '异议登记', en: 'Objections' },
  'record-title': { zh: '公示异议和核查结果（{count}件）', en: 'Objections to the public notice and what they came to ({count})' },
  'record-objection': { zh: '所提异议', en: 'What was objected' },
  'record-late': { zh: '是否逾期', en: 'Late' },
  'record-examined': { zh: '核查人、单位、日期', en: 'Examined by, office, date' },
  'late': { zh: '公示期满后提出', en: 'made after the notice ended' },
  'anonymous': { zh: '匿名', en: 'anonymous' },

  // where the notice no longer says what is so
  'changes-name': { zh: '公示后的变化', en: 'Changed since the notice' },
  'changes-title': { zh: '公示之后有变化、不是因为异议的学生（{count}人）', en: 'Students of whom the notice no longer says what is so, without an objection ({count})' },
  change: { zh: '变化', en: 'Change' },
  'change-gone': { zh: '已不在登记表中，不再上报。', en: 'No longer registered, and not submitted.' },
  'change-not-forward': { zh: '答复、更正或名单有变化，不再上报，而公示上有其姓名。', en: 'An answer, a correction or a list has changed: not submitted, and on the notice.' },
  'change-renamed': { zh: '姓名、学校或班级有变化，另列入补充公示。', en: 'Name, school or class has changed; on the additional notice.' },
  'change-category': { zh: '公示的类别是{published}，现在是{now}。', en: 'Published as {published}, now {now}.' },
  'say-changes': {
    zh: '请注意：公示上有 {count} 名学生的情况在公示后有变化（不再上报 {left} 人，类别变了 {category} 人，姓名、学校或班级变了 {renamed} 人），不是因为异议；见 objections.xlsx 的“公示后的变化”，请更正张贴的公示。',
    en: 'Note: {count} students on the notice have changed since, without an objection ({left} no longer go forward, {category} under another category, {renamed} with another name, school or class); objections.xlsx says which. Put the posted notice right.',
  },

  // the submission list
  'submission-title': { zh: '学生资助名单报审表', en: 'Students submitted for review' },
  'submission-title-draft': { zh: '学生资助名单报审表（草稿，不得上报）', en: 'Students submitted for review (draft, not to be submitted)' },
  'submission-about': { zh: '学校：{school}　　共 {count} 人：{sum}', en: 'School: {school}    Students: {count}: {sum}' },
  'submission-all': { zh: '全部学校', en: 'all schools' },
  'submission-sheet': { zh: '汇总', en: 'Totals' },
  'submission-sum': { zh: '合计 {count} 人：{sum}', en: 'Total {count}: {sum}' },
  'submission-basis': { zh: '上报依据', en: 'Basis' },
  'submission-total': { zh: '合计', en: 'Total' },
  'submission-household': { zh: '户编号', en: 'Household no.' },
  'submission-removed': { zh: '因异议成立不上报 {count} 人：{names}', en: 'Not submitted because an objection was upheld: {count}: {names}' },
  'removed-name': { zh: '{name}（{school}，{found}）', en: '{name} ({school}, {found})' },
  'noticed-from-to': { zh: '公示期：{first}至{last}', en: 'Public notice from {first} to {last}' },
  'objections-none': { zh: '公示期内没有收到异议', en: 'no objection was made' },
  'objections-sum': { zh: '收到异议 {count} 件：{states}', en: 'objections made: {count} ({states})' },
  'count-of': { zh: '{state} {count} 件', en: '{count} {state}' },
  'count-pending': { zh: '待核查 {count} 件', en: '{count} pending' },
  'count-late': { zh: '其中公示期满后提出 {count} 件', en: '{count} of them made after the notice ended' },
  'basis-entry': { zh: '{list}名单：{place}', en: '{list}: {place}' },
  'basis-answer': { zh: '{who}核定{basis}', en: 'approved by {who}{basis}' },
  'basis-of-answer': { zh: '（{basis}）', en: ' ({basis})' },
  'basis-reviewed': { zh: '本校{who}核对为同一人（未经部门核定）：{place}', en: 'identified by the school, {who} (not approved by an office): {place}' },
  'basis-enrolment': { zh: '{place}（登记了 {count} 条，{who}核实以本条为准）', en: '{place} (registered {count} times; by {who} this row holds)' },
  'basis-corrected': { zh: '{who}更正后在名单中找到：{place}', en: 'found after a correction by {who}: {place}' },
  'remark-pending': { zh: '有异议待核查', en: 'an objection is pending' },
  'remark-not-upheld': { zh: '有异议，经核查不成立', en: 'an objection was examined and not upheld' },
  'remark-added': { zh: '{first}起补充公示', en: 'on the notice since {first}' },
  'draft-before': { zh: '公示还没有开始（{first}至{last}），这是草稿，公示期满后再上报。', en: 'The notice has not begun ({first} to {last}): this is a draft, to be submitted after it.' },
  'draft-running': { zh: '公示还没有期满（到{last}为止），这是草稿，公示期满后再上报。', en: 'The notice is still running (until {last}): this is a draft, to be submitted after it.' },
  'draft-pending': { zh: '有 {count} 件异议待核查，这是草稿，核查清楚后再上报。', en: 'Objections are pending ({count}): this is a draft, to be submitted when they are settled.' },
  'signer-made': { zh: '填表人', en: 'Made by' },
  'signer-head': { zh: '学校负责人', en: 'Head of school' },
  'signer-school': { zh: '学校（盖章）', en: 'School (seal)' },
  'signer-date': { zh: '上报日期', en: 'Submitted on' },
  'review-opinion': { zh: '审核意见', en: 'Opinion' },
  'review-by': { zh: '审核人', en: 'Reviewed by' },
  'review-unit': { zh: '审核单位（盖章）', en: 'Reviewed at (seal)' },
  'review-date': { zh: '审核日期', en: 'Reviewed on' },

  // summary and terminal
  'summary-noticed': { zh: '列入公示', en: 'On the public notice' },
  'summary-objections': { zh: '公示异议（件）', en: 'Objections to the notice' },
  'summary-removed': { zh: '异议成立，不上报', en: 'Taken out after an objection' },
  'say-contradict': {
    zh: '退出码为 5：有 {count} 件公示异议既有“成立”又有“不成立”，这些学生仍按待核查处理，其余已采用；复查后在异议登记核查表中再填一行，“是否复查”填“是”。',
    en: 'Exit code 5: {count} objections were found both upheld and not upheld. Those stay pending, all others are applied; a row with "yes" for the second examination in the objection form settles them.',
  },
  'say-namesakes': {
    zh: '请注意：公示名单中有同校同班同名的学生，公示上分不清，请班主任口头说明：{who}。',
    en: 'Note: students of the same name in the same class are on the notice, which cannot tell them apart; the class teacher should explain: {who}.',
  },
  'namesake': { zh: '{class}{name}（登记表第 {rows} 行）', en: '{class} {name} (rows {rows} of the registration)' },
  'say-too-many': { zh: '上报的学生有 {count} 人，超过 {most} 人，没有写公示、异议登记核查表和报审表；请按学校分开运行。', en: '{count} students go forward, more than {most}: no notice, objection form or submission list was written; run each school by itself.' },
  'say-unseen': {
    zh: '请注意：公示到{last}已经期满，而 {count} 名学生这次才列入公示。如果没有按这个日期张贴过，请改正 notice 中的日期再运行，不要上报。',
    en: 'Note: the notice ended on {last}, and {count} students come to it only now. Unless it was posted on those days, put the date of notice right and run again; do not submit.',
  },
  'say-added': { zh: '请注意：有 {count} 名学生在公示开始后才列入，要另贴补充公示，公示到{last}。', en: 'Note: {count} students came to the list after the notice began; post the additional notice, which runs until {last}.' },
  'status-before': { zh: '公示：{count} 人，{first}开始，到{last}，{down}撤下。', en: 'Public notice: {count} students, begins on {first}, runs until {last}, to be taken down on {down}.' },
  'status-running': { zh: '公示：{count} 人，正在公示，到{last}，{down}撤下。', en: 'Public notice: {count} students, running until {last}, to be taken down on {down}.' },
  'status-ended': { zh: '公示：{count} 人，{last}已期满，{down}撤下。', en: 'Public notice: {count} students, ended on {last}, to be taken down on {down}.' },
  'status-objections': { zh: '公示异议：{states}。', en: 'Objections: {states}.' },
  'next-notice': { zh: '下一步：定好公示日期，运行 hedui reconcile --notice from=开始日期（或写在 hedui.yaml 的 notice 中）。', en: 'Next: settle the day on which the notice begins and run hedui reconcile --notice from=DATE (or write notice in hedui.yaml).' },
  'next-post': { zh: '下一步：打印并张贴 notice.html，收到的异议登记在 objection-form.xlsx 中。', en: 'Next: print and post notice.html; record objections in objection-form.xlsx.' },
  'next-examine': { zh: '下一步：核查 objection-form.xlsx 中的异议，填写结论、签字盖章，运行 hedui reconcile --decisions 文件夹。', en: 'Next: examine the objections of objection-form.xlsx, sign and seal, and run hedui reconcile --decisions FOLDER.' },
  'next-submit': { zh: '下一步：公示期满，没有待核查的异议，撤下公示，打印 submission.html，签字盖章后上报。', en: 'Next: the notice has ended and no objection is pending; take it down, print submission.html, sign, seal and submit it.' },
  'demo-third': { zh: '三、公示期满，收到的两件异议已核查、签字、盖章（{folder}），再核对一次，写出报审表：', en: '3. The notice has ended, and two objections were examined, signed and sealed; their form ({folder}) is read, and the submission list is made:' },
  comma: { zh: '、', en: ', ' },
  semicolon: { zh: '；', en: '; ' },
} as const satisfies Record<string, Words>

export type NoticeWord = keyof typeof noticeWords
export type SayNotice = Speaker<NoticeWord>

export function speakNotice(language: Language): SayNotice {
  return speaker(noticeWords, language)
}

/** An ISO date as a paper has it. */
export function dateText(day: string, language: Language): string {
  if (language === 'en') return day
  const [year = '', month, date] = day.split('-')
  return speakNotice(language)('date', { year, month: Number(month), day: Number(date) })
}
