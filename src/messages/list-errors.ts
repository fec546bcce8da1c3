import { fill, speaker, type Language, type Speaker, type Words } from './language.ts'

/** Words of the lists of errors that go back to the offices. */
export const listErrorWords = {
  name: { zh: '名单错误', en: 'Errors in the lists' },
  title: { zh: '名单数据问题反馈表', en: 'Errors found in the lists' },
  about: { zh: '反馈部门：{department}　　共 {count} 处，其中有建议值的 {proposed} 处', en: 'Office: {department}    Errors: {count}, of which {proposed} with a proposal' },
  howto: {
    zh: '以下是学校与名单核对时发现的问题。有建议值的，依据写在“依据”一栏，请核实后更正；写“请核对”的，请按档案核对。更正后请把新名单发回学校。',
    en: 'Found while the school reconciled its registration with the lists. Where a value is proposed the evidence stands beside it; "please check" asks for a look at the files. Please send the mended list back to the school.',
  },
  position: { zh: '序号', en: 'No.' },
  list: { zh: '名单', en: 'List' },
  place: { zh: '位置', en: 'Where' },
  person: { zh: '姓名', en: 'Name' },
  item: { zh: '项目', en: 'Item' },
  old: { zh: '名单上的值', en: 'Value listed' },
  proposed: { zh: '建议值', en: 'Proposed' },
  evidence: { zh: '依据', en: 'Evidence' },
  result: { zh: '处理结果', en: 'Result' },
  corrected: { zh: '核实后的值', en: 'Value found right' },
  signer: { zh: '经办人', en: 'Handled by' },
  date: { zh: '日期', en: 'Date' },
  'please-check': { zh: '请核对', en: 'please check' },
  row: { zh: '整行', en: 'whole row' },
  household: { zh: '家庭成员', en: 'household' },
  'delete-row': { zh: '删除重复的行', en: 'delete the repeated row' },
  'add-people': { zh: '补齐 {count} 人', en: 'add {count} people' },
  mended: { zh: '已更正', en: 'mended' },
  'right-as-is': { zh: '原值无误', en: 'right as it is' },
  'people-of': { zh: '列出 {listed} 人', en: '{listed} people listed' },
  only: { zh: '问题太多，这里只列与登记学生有关的；全部见 issues.csv。', en: 'Too many to print: only those about registered students are here; issues.csv has them all.' },
  unit: { zh: '收件单位（盖章）', en: 'Received by (seal)' },
} as const satisfies Record<string, Words>

export type ListErrorWord = keyof typeof listErrorWords

export type SayListError = Speaker<ListErrorWord>

export function speakListError(language: Language): SayListError {
  return speaker(listErrorWords, language)
}

/** The evidence of each kind of error, one sentence. */
const sentences = {
  'id-faulty': { zh: '{trouble}', en: '{trouble}' },
  'id-by-school': { zh: '{trouble}学校登记的学生{student}身份证号校验无误，且：{phrases}。', en: '{trouble} The school has the student {student} with a valid number, and: {phrases}.' },
  'id-by-list': { zh: '{trouble}同名的人在{place}有校验无误的号码，与此号只差一处。', en: '{trouble} The same name stands in {place} with a valid number that differs by one error.' },
  'id-by-other-row': { zh: '{trouble}同一人在{place}有校验无误的号码。', en: '{trouble} The same person has a valid number in {place}.' },
  'id-missing-by-list': { zh: '名单上没有号码；同一人在{place}有校验无误的号码。', en: 'The list has no number; the same person has a valid one in {place}.' },
  'id-of-carer': { zh: '这是户主（监护人）的号码；同一人在{place}有自己的号码。', en: "This is the head's or guardian's number; the same person has a number of their own in {place}." },
  'name-in-other-list': { zh: '同一人在{place}是“{other}”。', en: "The same person is '{other}' in {place}." },
  'birth-in-other-list': { zh: '同一人的出生日期在{place}是{other}。', en: 'The birth date of the same person is {other} in {place}.' },
  'listed-again': { zh: '同一人在{place}也列了一次，写法不同。', en: 'The same person also stands in {place}, written otherwise.' },
  'id-missing': { zh: '名单上没有号码；学校登记的学生{student}身份证号校验无误，且：{phrases}。', en: 'The list has no number; the school has the student {student} with a valid one, and: {phrases}.' },
  'id-two-valid': { zh: '学校登记的学生{student}身份证号为{id}，也校验无误，且：{phrases}。请核对哪一个正确。', en: 'The school has the student {student} with the number {id}, valid too, and: {phrases}. Please check which is right.' },
  'contradicts-id': { zh: '{trouble}', en: '{trouble}' },
  'contradicts-id-by-school': { zh: '{trouble}学校登记的学生{student}身份证号相同。', en: '{trouble} The school has the student {student} with the same number.' },
  'name-by-teacher': { zh: '身份证号相同；{signer}已于{date}对照证件核对，姓名为“{student}”。', en: "The number is the same; {signer} compared the documents on {date}: the name is '{student}'." },
  'name-by-list': { zh: '身份证号相同；学校登记为“{student}”，{place}也是。', en: "The number is the same; the school has the name '{student}', and so has {place}." },
  'name-unreadable': { zh: '身份证号相同；名单上的姓名有无法识别的字，学校登记为“{student}”。', en: "The number is the same; a character of the name listed cannot be read, and the school has '{student}'." },
  'name-differs': { zh: '身份证号相同；学校登记为“{student}”。', en: "The number is the same; the school has the name '{student}'." },
  'household-short': { zh: '名单写明这户有{stated}人，只列了{listed}人。', en: 'The list states {stated} people of this household and has {listed}.' },
  'household-short-student': { zh: '名单写明这户有{stated}人，只列了{listed}人；学校登记的学生{student}可能是缺的人。', en: 'The list states {stated} people of this household and has {listed}; the student {student} may be one who is missing.' },
  repeat: { zh: '与{place}完全重复。', en: 'An exact repeat of {place}.' },
  'listed-twice': { zh: '同一人（姓名和身份证号都相同）在{place}也列了一次，其他内容不同。', en: 'The same person (name and number) also stands in {place}, with other facts.' },
  'two-ids': { zh: '同名、同村，可能是一个人有两个号码：{place}是{id}。', en: 'Same name and village, perhaps one person under two numbers: {place} has {id}.' },
  'two-ids-by-school': { zh: '同名、同村，可能是一个人有两个号码：{place}是{id}，与学校登记的学生{student}相同。', en: 'Same name and village, perhaps one person under two numbers: {place} has {id}, and so has the student {student}.' },
  'id-shared': { zh: '同一身份证号在{place}是“{other}”。', en: "The same number belongs to '{other}' in {place}." },
} as const satisfies Record<string, Words>

export type ListErrorCode = keyof typeof sentences

export function evidenceSentence(code: ListErrorCode, params: Readonly<Record<string, string | number>>, language: Language): string {
  return fill(sentences[code][language], params)
}
