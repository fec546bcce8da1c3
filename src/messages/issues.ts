import type { Issue } from '../types.ts'
import { idIssues } from './id-issues.ts'
import { fill, type Language, type Words } from './language.ts'

/** Troubles of whole rows. */
const rowIssues = {
  'row-without-name-and-id': {
    zh: '该行既没有姓名也没有身份证号，无法使用。',
    en: 'The row has neither a name nor an ID number and cannot be used.',
  },
} as const satisfies Record<string, Words>

const issueSentences: Readonly<Record<string, Words>> = { ...idIssues, ...rowIssues }

/** The sentence of an issue. A code without words is a gap in this table and is shown as it is, rather than hidden. */
export function issueSentence({ code, params }: Pick<Issue, 'code' | 'params'>, language: Language): string {
  const words = issueSentences[code]
  return words === undefined ? code : fill(words[language], params)
}
