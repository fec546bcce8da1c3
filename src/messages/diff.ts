import type { ChangeId } from '../compare/changes.ts'
import type { KnownBy } from '../compare/same-students.ts'
import type { Outcome } from '../types.ts'
import { speaker, type Language, type Speaker, type Words } from './language.ts'

/** Kinds of change, as the terminal and the table head them. */
export const changeWords: Readonly<Record<ChangeId, Words>> = {
  'newly-found': { zh: '新找到或核定', en: 'Newly found or approved' },
  removed: { zh: '异议成立，不再上报', en: 'Taken out after an objection' },
  dropped: { zh: '不再上报', en: 'Dropped' },
  'newly-refused': { zh: '各部门答复不在册', en: 'Refused by every office' },
  'category-changed': { zh: '类别变了', en: 'Category changed' },
  'gone-stale': { zh: '答复失效，要重新核查', en: 'Decision gone stale' },
  'id-corrected': { zh: '身份证号改了', en: 'ID number changed' },
  'name-corrected': { zh: '姓名改了', en: 'Name changed' },
  moved: { zh: '转学、换班或搬家', en: 'Moved (school, class or village)' },
  unclear: { zh: '分不清是不是同一学生', en: 'Unclear whether the same student' },
  new: { zh: '新登记', en: 'New students' },
  gone: { zh: '不再登记', en: 'No longer registered' },
}

export const outcomeWords: Readonly<Record<Outcome['kind'], Words>> = {
  found: { zh: '名单中找到', en: 'found' },
  approved: { zh: '核定', en: 'approved' },
  refused: { zh: '不在册', en: 'refused' },
  open: { zh: '待核查', en: 'open' },
  struck: { zh: '登记重复，以另一条为准', en: 'registered more than once; another row holds' },
  removed: { zh: '异议成立，不上报', en: 'taken out after an objection' },
}

export const knownByWords: Readonly<Record<KnownBy, Words>> = {
  'id-and-name': { zh: '身份证号和姓名', en: 'ID number and name' },
  'name-and-birth': { zh: '姓名和出生日期', en: 'name and birth date' },
  id: { zh: '身份证号', en: 'ID number' },
  'name-and-class': { zh: '姓名和班级', en: 'name and class' },
  'name-and-family': { zh: '姓名、家长和村', en: 'name, guardian and village' },
}

const sentences = {
  run: { zh: '{side}：{folder}（名单以 {asOf} 为准，{count} 人）', en: '{side}: {folder} (lists as of {asOf}, {count} students)' },
  old: { zh: '旧', en: 'Old' },
  now: { zh: '新', en: 'New' },
  same: { zh: '两次都有的学生', en: 'Students of both' },
  'known-by': { zh: '按{words} {count}', en: '{count} by {words}' },
  nothing: { zh: '没有变化。', en: 'Nothing has changed.' },
  more: { zh: '……另有 {count} 名，用 --out 写出全部。', en: '… and {count} more; --out writes all.' },
  uncounted: { zh: '不计类别', en: 'under no category' },
  written: { zh: '已写出 {file}', en: 'Wrote {file}' },
  sheet: { zh: '变化', en: 'Changes' },
  title: { zh: '两次核对的变化（{count} 条）', en: 'What changed between two runs ({count})' },
  change: { zh: '变化', en: 'Change' },
  result: { zh: '结果', en: 'Result' },
  category: { zh: '类别', en: 'Category' },
  class: { zh: '学校班级', en: 'School and class' },
  place: { zh: '位置', en: 'Where' },
  'to-from': { zh: '{old} → {now}', en: '{old} → {now}' },
  blank: { zh: '空', en: 'blank' },
} as const satisfies Record<string, Words>

export type DiffWord = keyof typeof sentences
export type SayDiff = Speaker<DiffWord>

export function speakDiff(language: Language): SayDiff {
  return speaker(sentences, language)
}
