import { speaker, type Language, type Speaker, type Words } from './language.ts'

/** Words of what linked rows of the lists say differently. */
const listConflictWords = {
  name: { zh: '名单不一致', en: 'Lists differ' },
  title: { zh: '同一人在不同名单（或同一名单的几行）中写法不一致（{count}行）', en: 'One person whom lists, or rows of one list, state differently ({count} rows)' },
  note: {
    zh: '同一组的各行按姓名、证号、生日、家庭等判断为同一人；没有改动任何名单，请管名单的部门核对',
    en: 'The rows of a group are one person by name, number, birth date and family; no list was changed, and the offices that keep them have to check',
  },
  group: { zh: '组', en: 'Group' },
  standing: { zh: '状态', en: 'Standing' },
  active: { zh: '有效', en: 'in force' },
  ended: { zh: '已停止', en: 'ended' },
  differs: { zh: '不一致处', en: 'What differs' },
  between: { zh: '、', en: ', ' },

  // what differs, beside the fields
  'id-missing': { zh: '身份证号缺', en: 'ID number missing' },
  'id-faulty': { zh: '身份证号有误', en: 'ID number faulty' },
  'id-of-carer': { zh: '身份证号填了户主（监护人）的', en: "ID number is the head's or guardian's" },
  'listed-twice': { zh: '同一名单列了多次', en: 'several times in one list' },
  'ended-here': { zh: '是否停止', en: 'whether it has ended' },
} as const satisfies Record<string, Words>

export type ListConflictWord = keyof typeof listConflictWords
export type SayListConflicts = Speaker<ListConflictWord>

export function speakListConflicts(language: Language): SayListConflicts {
  return speaker(listConflictWords, language)
}
