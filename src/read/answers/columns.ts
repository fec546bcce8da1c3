import { correctionWords } from '../../messages/corrections.ts'
import type { Words } from '../../messages/language.ts'
import { sheetWords, type SheetWord } from '../../messages/verification.ts'
import type { Row } from '../../types.ts'
import { headingKey } from '../heading-text.ts'

/** What a column of a returned sheet can hold, and other words that people head it with. */
const officeColumns = {
  number: ['编号'],
  student: ['姓名'],
  result: ['核查意见', '核查情况'],
  'right-name': [],
  'right-id': ['正确身份证号码'],
  category: ['类别'],
  household: ['户号'],
  basis: ['核查依据'],
  signer: ['核查人', '签字'],
  checker: ['复核人'],
  phone: ['电话'],
  date: ['核查日期'],
  'sheet-sealed': ['盖章', '是否盖章'],
  'sheet-unit': ['单位', '核查单位', '盖章单位'],
  'sheet-scan': ['扫描件'],
} as const satisfies Partial<Record<SheetWord, readonly string[]>>

/** `checked` is the class teacher's own result: whether the registration is right. */
export type AnswerColumn = keyof typeof officeColumns | 'checked'

const headingsOf = (column: AnswerColumn, words: Words, others: readonly string[]): readonly (readonly [string, AnswerColumn])[] =>
  [...Object.values(words), ...others].map((heading) => [headingKey(heading), column] as const)

const columnsByHeading = new Map<string, AnswerColumn>([
  ...(Object.keys(officeColumns) as (keyof typeof officeColumns)[]).flatMap((column) => headingsOf(column, sheetWords[column], officeColumns[column])),
  ...headingsOf('checked', correctionWords.checked, ['核对情况']),
  ...headingsOf('signer', correctionWords['checked-by'], []),
])

/** Columns of the answers by what they hold, from 0, wherever people moved them; null where the row is no heading of a verification sheet or a correction list. */
export function columnsOf({ texts }: Row): ReadonlyMap<AnswerColumn, number> | null {
  const columns = new Map<AnswerColumn, number>()
  texts.forEach((text, at) => {
    const column = text.trim() === '' ? undefined : columnsByHeading.get(headingKey(text))
    if (column !== undefined && !columns.has(column)) columns.set(column, at)
  })
  const hasAnswers = columns.has('result') || columns.has('checked') || columns.has('right-name') || columns.has('right-id')
  return columns.has('number') && hasAnswers ? columns : null
}
