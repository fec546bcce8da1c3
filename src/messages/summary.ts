import { speaker, type Language, type Speaker, type Words } from './language.ts'

/** Words of the summary beside those of messages/reports.ts: what became of the students, and the sums that were checked. */
const words = {
  'by-category': { zh: '按类别', en: 'By category' },
  'title-by-category': { zh: '按类别汇总', en: 'Totals by category' },
  'by-grade': { zh: '按年级', en: 'By grade' },
  'title-by-grade': { zh: '按年级汇总', en: 'Totals by grade' },
  checks: { zh: '核算', en: 'Sums checked' },
  'title-checks': { zh: '人数核算：各项相加是否相符', en: 'Sums that were checked' },
  'group-lists': { zh: '与名单核对', en: 'Against the lists' },
  'group-answers': { zh: '核查后', en: 'After the answers' },
  'group-forwarded': { zh: '核查后上报', en: 'Going forward' },
  'not-found': { zh: '未找到', en: 'Not found' },
  found: { zh: '名单中找到', en: 'Found in the lists' },
  approved: { zh: '核定', en: 'Approved' },
  'approved-answer': { zh: '部门核定', en: 'Approved by an office' },
  'approved-correction': { zh: '更正后找到', en: 'Found after a correction' },
  'approved-enrolment': { zh: '名单中有，登记重复已核实班级', en: 'Listed, and its class settled' },
  'approved-review': { zh: '本校核对', en: 'Identified by the school' },
  'of-these-corrected': { zh: '其中 {count} 人是部门更正信息后找到的', en: '{count} of these after a correction' },
  refused: { zh: '不在册', en: 'Refused' },
  open: { zh: '仍待核查', en: 'Still open' },
  struck: { zh: '重复的登记（以另一条为准）', en: 'Further rows of a child' },
  removed: { zh: '异议成立', en: 'Taken out after an objection' },
  forwarded: { zh: '上报', en: 'Going forward' },
  uncounted: { zh: '不计类别（已停止、学校未准入）', en: 'under no category (ended, or school not admitted)' },
  sum: { zh: '合计', en: 'Total' },
  'sum-of': { zh: '核算的项目', en: 'Sum' },
  parts: { zh: '算式', en: 'Parts' },
  holds: { zh: '相符', en: 'Holds' },
  yes: { zh: '相符', en: 'yes' },
  grade: { zh: '{grade}年级', en: 'grade {grade}' },
  'senior-grade': { zh: '高{grade}', en: 'grade {grade}' },
  'check-registered': { zh: '登记 ＝ 找到 ＋ 未找到', en: 'registered = found + not found' },
  'check-not-found': { zh: '未找到 ＝ 核定 ＋ 不在册 ＋ 仍待核查', en: 'not found = approved + refused + still open' },
  'check-not-found-once': { zh: '未找到 ＝ 核定 ＋ 不在册 ＋ 仍待核查 ＋ 重复的登记', en: 'not found = approved + refused + still open + further rows of a child' },
  'check-forwarded': { zh: '上报 ＝ 找到 ＋ 核定', en: 'going forward = found + approved' },
  'check-settled': { zh: '找到 ＋ 核定 ＝ 上报 ＋ 不计类别', en: 'found and approved = going forward + under no category' },
  'check-categories': { zh: '上报 ＝ 各类别之和', en: 'going forward = all categories' },
  equals: { zh: ' ＝ ', en: ' = ' },
  plus: { zh: ' ＋ ', en: ' + ' },
} as const satisfies Record<string, Words>

export type SummaryWord = keyof typeof words
export type SaySummary = Speaker<SummaryWord>

export function speakSummary(language: Language): SaySummary {
  return speaker(words, language)
}
