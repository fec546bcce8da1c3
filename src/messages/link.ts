import type { LinkReason } from '../link/rules.ts'
import type { exchangedLevels } from '../link/weights.ts'
import { speaker, type Language, type Speaker, type Words } from './language.ts'

/** Why a row got its verdict. The codes stand in results.jsonl and are part of its contract. */
export const linkReasons: Readonly<Record<LinkReason, Words>> = {
  'all-agree': { zh: '两边都填写的各列全部相同。', en: 'All that both tables state is equal.' },
  'enough-evidence': { zh: '有出入，但相符之处足以确定是同一人。', en: 'Some values differ; what agrees is enough to be sure.' },
  'several-alike': { zh: '右表中另有一行同样相符，请确认是哪一行。', en: 'Another row of the right table fits nearly as well; say which one it is.' },
  contested: { zh: '左表中另有一行也对应右表的同一行，请确认是哪一行。', en: 'Another row of the left table corresponds to the same right row; say which one it is.' },
  'name-alone': { zh: '只有姓名相符，可能是同名的另一个人，请核对。', en: 'Nothing but the name agrees; this may be a namesake. Check it.' },
  'relative-likely': { zh: '住址等家庭信息相符，但可能是家人而不是本人，请核对。', en: 'The household agrees, but this may be a relative and not the same person; check it.' },
  'evidence-unclear': { zh: '部分信息相符，但不足以确定，请核对。', en: 'Some values agree, but not enough to be sure; check it.' },
  'relative-listed': { zh: '右表中只有像是家人的行，没有本人。', en: 'The right table has what looks like a relative, and not the person.' },
  'too-little-evidence': { zh: '最接近的行相符之处太少。', en: 'The nearest row has too little in common.' },
  'nobody-near': { zh: '右表中没有相近的行。', en: 'The right table has nobody near.' },
}

/** What the given name says where the two names stand in each other's column. */
export const exchangedWords: Readonly<Record<keyof typeof exchangedLevels, Words>> = {
  exchanged: { zh: '姓和名颠倒', en: 'exchanged with the surname' },
  'exchanged-nearly': { zh: '姓和名颠倒，且略有出入', en: 'exchanged with the surname, and nearly the same' },
}

const linkWords = {
  matched: { zh: '已匹配', en: 'Matched' },
  'needs-verification': { zh: '需要核对', en: 'Needs verification' },
  unmatched: { zh: '未匹配', en: 'Unmatched' },
  'right-only': { zh: '右表未匹配', en: 'Right rows unmatched' },
  'title-matched': { zh: '两表都有的人（{count}行）', en: 'People whom both tables have ({count})' },
  'title-needs-verification': { zh: '需要人工核对的行（{count}行）', en: 'Rows that a person must check ({count})' },
  'title-unmatched': { zh: '右表没有的人（{count}行）', en: 'Rows whom the right table does not have ({count})' },
  'title-right-only': { zh: '右表中没有对应左表的行（{count}行）', en: 'Rows of the right table without a match ({count})' },
  number: { zh: '序号', en: 'No.' },
  left: { zh: '左表', en: 'Left' },
  right: { zh: '右表', en: 'Right' },
  place: { zh: '位置', en: 'Where' },
  reason: { zh: '结论依据', en: 'Reason' },
  'false-match': { zh: '错配概率', en: 'Probability of a false match' },
  evidence: { zh: '证据', en: 'Evidence for and against' },
  others: { zh: '其他候选', en: 'Other candidates' },
  nearest: { zh: '最接近的行', en: 'Nearest row' },
  tables: { zh: '左表：{left}；右表：{right}', en: 'Left: {left}; right: {right}' },
  'row-in-sheet': { zh: '「{sheet}」第{row}行', en: '[{sheet}] row {row}' },
  row: { zh: '第{row}行', en: 'row {row}' },
  for: { zh: '支持：{phrases}', en: 'For: {phrases}' },
  against: { zh: '反对：{phrases}', en: 'Against: {phrases}' },
  finding: { zh: '{column}{label}', en: '{column} {label}' },
  comma: { zh: '、', en: ', ' },
  // console
  'summary-tables': { zh: '左表 {left} 行，右表 {right} 行。', en: 'Left {left} rows, right {right}.' },
  'summary-verdict': { zh: '{verdict} {count} 行', en: '{verdict}: {count}' },
  'summary-reason': { zh: '  {count} 行：{reason}', en: '  {count}: {reason}' },
  'expected-false': { zh: '已匹配的行中预计错配 {expected} 行。', en: 'False matches expected among the matched: {expected}.' },
  rejected: { zh: '有 {count} 行在要比较的列中什么都没有填，没有比较。', en: 'Rows left out, because they state nothing that is compared: {count}.' },
  unread: {
    zh: '请注意：{file} 的“{column}”列有 {count} 格不能当作“{kind}”读取，按空白处理。',
    en: "Note: in column '{column}' of {file} the cells that say nothing as {kind} count as blank: {count}.",
  },
  'few-pairs': {
    zh: '请注意：能据以学习的同一人只有约 {pairs} 对，权重基本上是程序自带的。',
    en: 'Note: the weights rest on about {pairs} pairs of these files, so that they are nearly those that the program comes with.',
  },
  // one row explained
  'explained-row': { zh: '左表{place}：{values}', en: 'Left {place}: {values}' },
  'explained-verdict': { zh: '{verdict}：{reason}错配概率：{probability}', en: '{verdict}: {reason} Probability of a false match: {probability}' },
  'explained-candidate': { zh: '候选 {number}，右表{place}：{values}', en: 'candidate {number}, right {place}: {values}' },
  'explained-evidence': { zh: '{bits} 位：{finding}', en: '{bits} bits: {finding}' },
  'explained-sum': { zh: '合计 {bits} 位；若是同住的家人 {relative} 位', en: '{bits} bits in all; {relative} for a relative under the same roof' },
} as const satisfies Record<string, Words>

type LinkWord = keyof typeof linkWords

/** Says a word or sentence of `hedui link` in one language. */
export type SayLink = Speaker<LinkWord>

export function speakLink(language: Language): SayLink {
  return speaker(linkWords, language)
}
