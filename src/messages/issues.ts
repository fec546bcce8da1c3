import type { Issue } from '../types.ts'
import { idIssues } from './id-issues.ts'
import { fill, type Language, type Words } from './language.ts'

/** Troubles of whole rows. */
const rowIssues = {
  'row-without-name-and-id': {
    zh: '该行既没有姓名也没有身份证号，无法使用。',
    en: 'The row has neither a name nor an ID number and cannot be used.',
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

/** The sentence of an issue. A code without words is a gap in this table and is shown as it is, rather than hidden. */
export function issueSentence({ code, params }: Pick<Issue, 'code' | 'params'>, language: Language): string {
  const words = issueSentences[code]
  return words === undefined ? code : fill(words[language], params)
}
