import type { Issue } from '../types.ts'
import { idIssues } from './id-issues.ts'
import { fill, type Language, type Words } from './language.ts'

/** Troubles of whole rows and files. */
const rowIssues = {
  'file-copied': {
    zh: '与 {other} 内容完全相同，是同一个文件的两份，其中的人只计一次；请确认是不是拿错了文件。',
    en: 'The file is a copy of {other}, byte for byte, and its people count once; make sure that no other file was meant.',
  },
  'row-without-name-and-id': {
    zh: '该行既没有姓名也没有身份证号，无法使用。',
    en: 'The row has neither a name nor an ID number and cannot be used.',
  },
  'kind-of-row-missing': {
    zh: '“{heading}”一栏是空的，看不出这一行属于哪一类名单，没有读这一行；请补上，或在整个文件只有一类时用 --list 类别=文件 指明。',
    en: "Column '{heading}' is blank, so nothing says what kind of list the row is of, and it was left out; fill it in, or say --list KIND=FILE where the whole file is of one kind.",
  },
  'kind-of-row-unknown': {
    zh: '“{heading}”一栏写的“{value}”不是已知的名单类别，没有读这一行；请改正，或在 hedui.yaml 的 kinds 下加上这一类。',
    en: "'{value}' in column '{heading}' is no known kind of list, so the row was left out; mend it, or add the kind below kinds in hedui.yaml.",
  },
  'total-differs': {
    zh: '合计行写 {stated} 人，上面读到 {read} 人；请核对是否少了行或多了行。',
    en: 'The total says {stated} people, and {read} were read above it; check whether rows are missing.',
  },
  'cell-unreadable': {
    zh: '单元格中有读不出的字符（显示为 \ufffd），请对照原件改正。',
    en: 'The cell holds characters that cannot be read (shown as \ufffd); mend it by the original.',
  },
  'row-with-more-fields': {
    zh: '该行有 {fields} 栏，表头只有 {headings} 栏：可能有一栏里有没加引号的分隔符，它后面的内容都错了位，请检查该行。',
    en: 'The row has {fields} fields and the heading {headings}: a field may hold an unquoted delimiter, and all behind it is shifted; check the row.',
  },
} as const satisfies Record<string, Words>

const issueSentences: Readonly<Record<string, Words>> = { ...idIssues, ...rowIssues }

/** How a sentence names the number that stands beside it. */
const besideNumber: Readonly<Record<Language, (sentence: string) => string>> = {
  zh: (sentence) => sentence.replace(/ ?\{id\} ?/g, ''),
  en: (sentence) => sentence.replace(/(number) \{id\}/g, '$1').replace(/^\{id\}/, 'The number').replace(/\{id\}/g, 'the number'),
}

/** The sentence of an issue on a paper that has the number beside it, whole: masked once more it says nothing. */
export function issueSentenceBesideNumber({ code, params }: Pick<Issue, 'code' | 'params'>, language: Language): string {
  const words = issueSentences[code]
  return words === undefined ? code : fill(besideNumber[language](words[language]), params)
}

/** The sentence of an issue. A code without words is a gap in this table and is shown as it is, rather than hidden. */
export function issueSentence({ code, params }: Pick<Issue, 'code' | 'params'>, language: Language): string {
  const words = issueSentences[code]
  return words === undefined ? code : fill(words[language], params)
}
