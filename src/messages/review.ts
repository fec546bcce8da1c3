import type { ReviewResult } from '../types.ts'
import { fill, speaker, type Language, type Speaker, type Words } from './language.ts'

/** What a reviewer says, in a few words; also read back from a file of answers. */
export const reviewWords: Readonly<Record<ReviewResult, Words>> = {
  'same-person': { zh: '是同一人', en: 'same person' },
  none: { zh: '都不是', en: 'none of them' },
}

/** What hedui review says on the terminal. */
const sentences = {
  nothing: { zh: '没有要本校核对的学生了。', en: 'There is nothing left for the school to review.' },
  offices: { zh: '另有 {count} 名学生名单中没有可比的人，只能由部门核查：见核查表。', en: '{count} more students have nobody to compare; the offices must verify them: see the verification sheets.' },
  'who-asks': { zh: '经办人姓名', en: 'Your name (who reviews)' },
  'date-asks': { zh: '日期（回车：{date}）', en: 'Date (Enter: {date})' },
  'date-wrong': { zh: '“{text}”不是日期，请写成 2026-03-05 这样。', en: "'{text}' is no date; write it like 2026-03-05." },
  beginning: { zh: '{reviewer}，{date}：要核对 {count} 名学生（需要核对 {doubtful}，未找到但有相近的人 {unmatched}）。每答一题就保存，随时可以退出。', en: '{reviewer}, {date}: {count} students to review ({doubtful} need verification, {unmatched} unmatched with similar people). Each answer is saved at once; leave whenever you like.' },
  head: { zh: '第 {position}/{count} 名　{verdict}　核查编号 {numbers}', en: '{position} of {count}   {verdict}   question {numbers}' },
  registered: { zh: '登记', en: 'Registered' },
  candidate: { zh: '候选 {number}', en: 'Candidate {number}' },
  list: { zh: '班级、名单', en: 'Class, list' },
  ended: { zh: '{list}（已停止）', en: '{list} (ended)' },
  'in-number': { zh: '{date}（号码）', en: '{date} (number)' },
  taken: { zh: '已是 {name} 的', en: 'found as {name}' },
  'for-candidate': { zh: '候选 {number}：{evidence}', en: 'Candidate {number}: {evidence}' },
  'said-before': { zh: '{reviewer}（{date}）已答：{result}{basis}', en: '{reviewer} ({date}) has said: {result}{basis}' },
  'so-far': { zh: '目前：{finding}', en: 'So far: {finding}' },
  'ask-one': { zh: '登记的{name}和候选 1 是不是同一人？', en: 'Are {name} as registered and candidate 1 the same person?' },
  'ask-several': { zh: '登记的{name}是候选 1–{count} 中的哪一个？', en: 'Which of the candidates 1 to {count} is {name} as registered?' },
  'keys-one': { zh: '1 是　0 不是　s 跳过　u 撤销上一题　q 退出', en: '1 yes   0 no   s skip   u undo the last   q quit' },
  'keys-several': { zh: '1–{count} 是这一个　0 都不是　s 跳过　u 撤销上一题　q 退出', en: '1-{count} this one   0 none of them   s skip   u undo the last   q quit' },
  'key-unknown': { zh: '看不懂“{text}”。', en: "'{text}' is none of the answers." },
  'category-asks': { zh: '类别（回车：{category}；可选：{choices}）', en: 'Category (Enter: {category}; or one of: {choices})' },
  'category-wrong': { zh: '“{text}”不是可选的类别。', en: "'{text}' is none of these categories." },
  'basis-asks': { zh: '依据（{choices}，或写明）', en: 'Evidence ({choices}, or in words)' },
  'basis-needed': { zh: '要写明依据：凭什么认定是同一人。', en: 'State the evidence by which they are the same person.' },
  'note-asks': { zh: '备注（回车：无）', en: 'Note (Enter: none)' },
  saved: { zh: '已保存：{name}　{result}', en: 'Saved: {name}, {result}' },
  'saved-office': { zh: '已记下并写在核查表上；名单中没有找到的学生，仍须部门核查、签字、盖章。', en: 'Noted, and shown on the sheet; for an unmatched student the office must still verify, sign and seal.' },
  'saved-second': { zh: '已记下；还要由另一人复核。', en: 'Noted; a second person must confirm it.' },
  'saved-contradiction': { zh: '与已有的答复不一致（{why}），这名学生仍待核查。', en: 'This contradicts what was said before ({why}); the student stays open.' },
  'nothing-to-undo': { zh: '这次还没有答复可以撤销。', en: 'There is no answer of this sitting to undo.' },
  undone: { zh: '已撤销：{name}', en: 'Undone: {name}' },
  total: { zh: '这次答复 {answered} 名：是同一人 {same}，都不是 {none}；跳过 {skipped}，未答 {left}。', en: 'Answered {answered}: same person {same}, none of them {none}; skipped {skipped}, not answered {left}.' },
  read: { zh: '{file}：采用 {taken} 条，已有 {known} 条，空白 {blank} 条，不能采用 {refused} 条。', en: '{file}: {taken} taken, {known} known already, {blank} blank, {refused} refused.' },
  next: { zh: '下一步：运行 hedui reconcile，重写报告和核查表。', en: 'Next: run hedui reconcile, which writes reports and sheets anew.' },
  interrupted: { zh: '已中断；已答的都保存了。', en: 'Interrupted; everything answered so far is saved.' },
  more: { zh: '（另有 {count} 处不同）', en: ' ({count} more differ)' },
} as const satisfies Record<string, Words>

export type ReviewWord = keyof typeof sentences
export type SayReview = Speaker<ReviewWord>

export function speakReview(language: Language): SayReview {
  return speaker(sentences, language)
}

/** Headings of a file of answers, in either language, the usual one first. */
export const reviewColumnWords = {
  number: { zh: ['核查编号', '编号'], en: ['Question no.', 'number'] },
  answer: { zh: ['答复', '本校核对', '核对结果'], en: ['Answer'] },
  category: { zh: ['类别', '核定类别'], en: ['Category'] },
  basis: { zh: ['依据'], en: ['Evidence', 'basis'] },
  note: { zh: ['备注'], en: ['Note'] },
  reviewer: { zh: ['经办人', '复核人', '核对人'], en: ['Reviewer'] },
  date: { zh: ['日期', '核对日期'], en: ['Date'] },
} as const satisfies Record<string, Readonly<Record<Language, readonly string[]>>>

const problems = {
  'no-review-columns': { zh: '没有找到“核查编号”和“答复”两列。', en: "No columns headed 'Question no.' and 'Answer'." },
  'number-missing': { zh: '该行有答复，没有核查编号，未采用。', en: 'The row has an answer and no question number, and was not used.' },
  'number-misread': { zh: '核查编号“{text}”的校验位不符，可能抄错，未采用。', en: "The question number '{text}' fails its check and was not used." },
  'number-unknown': { zh: '核查编号 {number} 不是本项目发出的，未采用。', en: 'Question number {number} was not given out by this project; the row was not used.' },
  'nothing-to-review': { zh: '核查编号 {number} 现在没有要本校核对的人（学生已改、已重新编号，或没有可比的人），未采用。', en: 'Question {number} has nobody to review now (the student changed, it was asked anew, or there is nobody to compare); the row was not used.' },
  'answer-unknown': { zh: '核查编号 {number} 的答复“{text}”看不懂；请写 是、都不是，或候选的序号（1–{count}）。未采用。', en: "The answer '{text}' to question {number} is unknown; write yes, none, or the number of the candidate (1 to {count}). The row was not used." },
  'basis-missing': { zh: '核查编号 {number} 没有写依据，未采用。', en: 'Question {number} states no evidence; the row was not used.' },
  'category-unknown': { zh: '核查编号 {number} 的类别“{text}”不是可选的类别，未采用。', en: "The category '{text}' of question {number} is none of those to choose from; the row was not used." },
  'reviewer-missing': { zh: '核查编号 {number} 没有写经办人，也没有用 --reviewer 指明，未采用。', en: 'Question {number} names no reviewer, nor does --reviewer; the row was not used.' },
  'date-before-question': { zh: '核查编号 {number} 的日期 {date} 早于这个编号发出的日期（{asked}），未采用。', en: 'The date {date} of question {number} is before the day on which it was asked ({asked}); the row was not used.' },
  'date-unreadable': { zh: '核查编号 {number} 的日期“{text}”看不懂，未采用。', en: "The date '{text}' of question {number} cannot be read; the row was not used." },
} as const satisfies Record<string, Words>

export type ReviewProblemCode = keyof typeof problems

/** Where a row stands that cannot be used, and why. */
export function reviewProblemLine(file: string, { code, sheet, row, params }: { readonly code: ReviewProblemCode; readonly sheet: string | null; readonly row: number; readonly params: Readonly<Record<string, string | number>> }, language: Language): string {
  const place = [file, ...(sheet === null ? [] : [sheet]), ...(row === 0 ? [] : [String(row)])].join('!')
  return `${place}${language === 'zh' ? '：' : ': '}${fill(problems[code][language], params)}`
}

/** Evidence that a school has at hand; the number of each is typed for it. */
export const basisChoices: readonly Words[] = [
  { zh: '户口簿', en: 'household register' },
  { zh: '身份证', en: 'ID card' },
  { zh: '学籍系统', en: 'school-roll system' },
  { zh: '电话问家长', en: 'the parents, by phone' },
]
