import { speaker, type Language, type Speaker, type Words } from './language.ts'

/** Words of what may be one child registered a second time. */
const duplicateWords = {
  possible: { zh: '可能重复登记', en: 'Possibly twice' },
  'title-possible': { zh: '可能重复登记的学生（{count}条登记，请核对是不是同一人）', en: 'Registrations that may be one child: please check ({count})' },
  'note-possible': { zh: '姓名相同或相近，按下列一致之处更可能是同一人；没有合并，结论也没有改变', en: 'Same name or one like it, and by what agrees beside it rather one child than two; nothing is merged, and no verdict changes' },
  kind: { zh: '可能是同一学生，请核对', en: 'may be one child, please check' },
  child: { zh: '组', en: 'Group' },
  other: { zh: '另一条登记', en: 'The other registration' },
  agrees: { zh: '一致之处', en: 'What agrees' },
  'other-row': { zh: '{label}，{place}', en: '{label}, {place}' },
  'possible-children': { zh: '可能重复登记的学生', en: 'Children possibly registered more than once' },
  between: { zh: '、', en: ', ' },

  // what agrees
  birth: { zh: '出生日期相同', en: 'same birth date' },
  idNumber: { zh: '身份证号只差一处或有残缺', en: 'ID numbers one error apart, or damaged' },
  village: { zh: '同村', en: 'same village' },
  carer: { zh: '监护人（户主）相同', en: 'same guardian or head' },
  household: { zh: '同户', en: 'same household' },
  listed: { zh: '对应名单中的同一人', en: 'the same listed person' },
  'similar-name': { zh: '但姓名只是相近', en: 'but names that are only alike' },
  'two-numbers': { zh: '但身份证号是两个有效号码', en: 'but two valid ID numbers' },
} as const satisfies Record<string, Words>

export type DuplicateWord = keyof typeof duplicateWords
export type SayDuplicates = Speaker<DuplicateWord>

export function speakDuplicates(language: Language): SayDuplicates {
  return speaker(duplicateWords, language)
}
