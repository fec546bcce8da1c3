import { objectionHeadings, objectionResultWords, type ObjectionHeading } from '../../messages/notice.ts'
import { normalizeText } from '../../normalize/text.ts'
import type { AnswerProblem, NoticeProblemCode, ObjectionResult, ObjectionRow, Row } from '../../types.ts'
import type { ReturnedObjection } from '../../verify/notice/notice.ts'
import { parseNoticeNumber } from '../../verify/notice/number.ts'
import { headingKey } from '../heading-text.ts'
import { rowsBelow, signaturesOf, type TableRow } from './blocks.ts'
import type { SheetSource } from './sheet.ts'
import { isSignature, type Signature } from './signature.ts'
import { choiceKey, choicesIn, dateOf, isSealed } from './values.ts'

/** Other words that people head a column with. */
const otherHeadings: Partial<Record<ObjectionHeading, readonly string[]>> = {
  student: ['姓名'],
  objection: ['异议', '异议事项', '反映内容', '反映的问题'],
  objector: ['反映人', '异议人', '提出异议人'],
  'objector-contact': ['联系方式', '联系电话', '电话'],
  received: ['反映日期', '异议日期', '受理日期'],
  found: ['调查情况', '核实情况', '核查结果'],
  result: ['结论', '处理结果', '异议是否成立', '是否成立'],
  examiner: ['核查人签字', '调查人'],
  date: ['调查日期', '核实日期'],
  final: ['复查'],
}

/** Columns of the sheet that this program adds for a row's own seal, office and scan. */
const rowColumns = { unit: ['核查单位', '单位（盖章）', 'Office (seal)'], sealed: ['已盖章', 'Sealed'], scan: ['扫描件文件名', 'File name of the scan'] } as const
type ObjectionColumn = ObjectionHeading | keyof typeof rowColumns

const columnsByHeading = new Map<string, ObjectionColumn>([
  ...(Object.keys(objectionHeadings) as ObjectionHeading[]).flatMap((column) =>
    [...Object.values(objectionHeadings[column]), ...(otherHeadings[column] ?? [])].map((words): [string, ObjectionColumn] => [headingKey(words), column])),
  ...(Object.keys(rowColumns) as (keyof typeof rowColumns)[]).flatMap((column) => rowColumns[column].map((words): [string, ObjectionColumn] => [headingKey(words), column])),
])

/** What a form holds; null where it is no objection form. */
export interface ObjectionForm {
  readonly returned: readonly ReturnedObjection[]
  readonly problems: readonly AnswerProblem[]
}

type Columns = ReadonlyMap<ObjectionColumn, number>

/** Columns by what they hold, from 0, wherever people moved them; null where the row is no heading of an objection form. */
function columnsOf({ texts }: Row): Columns | null {
  const columns = new Map<ObjectionColumn, number>()
  texts.forEach((text, at) => {
    const column = text.trim() === '' ? undefined : columnsByHeading.get(headingKey(text))
    if (column !== undefined && !columns.has(column)) columns.set(column, at)
  })
  return columns.has('number') && (columns.has('result') || columns.has('objection')) ? columns : null
}

/** 不成立 holds 成立: the longer first. */
const results = (Object.keys(objectionResultWords) as ObjectionResult[])
  .flatMap((result) => Object.values(objectionResultWords[result]).map((text) => ({ result, text: choiceKey(text) })))
  .concat([{ result: 'not-upheld', text: '异议不成立' }, { result: 'upheld', text: '异议成立' }, { result: 'not-upheld', text: '不属实' }, { result: 'upheld', text: '属实' }])
  .sort((a, b) => b.text.length - a.text.length)
const inOrder = Object.keys(objectionResultWords) as readonly ObjectionResult[]

/** Reads a returned form by the numbers of the notice; what is written below for the whole form holds for a row that does not say otherwise. */
export function objectionsIn({ file, sha256, sheet, rows }: SheetSource): ObjectionForm | null {
  const table = rowsBelow(rows, columnsOf)
  if (table === null) return null
  const { above, below } = table
  const numberOf = ({ row, columns }: TableRow<Columns>): ReturnType<typeof parseNoticeNumber> => parseNoticeNumber((row.texts[columns.get('number') ?? -1] ?? '').trim())
  const signatureFor = signaturesOf(above, below, (each) => numberOf(each).kind === 'number')
  const returned: ReturnedObjection[] = []
  const problems: AnswerProblem[] = []
  for (const each of below) {
    const { row, columns } = each
    const textOf = (column: ObjectionColumn): string => (row.texts[columns.get(column) ?? -1] ?? '').trim()
    const problem = (code: NoticeProblemCode, params: AnswerProblem['params'] = {}): void => {
      problems.push({ code, file, sheet, row: row.number, params })
    }
    const number = numberOf(each)
    if (number.kind === 'number') {
      const isFilled = textOf('objection') !== '' || textOf('result') !== ''
      if (isFilled) returned.push({ row: rowOf(number.number, row, columns, signatureFor(row), problem), student: textOf('student'), place: { file, sha256, sheet, row: row.number } })
      continue
    }
    const elsewhere = row.texts.find((text) => /^\s*g\s*\d+-/i.test(text) && parseNoticeNumber(text).kind === 'number')
    if (elsewhere !== undefined) problem('notice-number-elsewhere', { number: elsewhere.trim() })
    else if (!isSignature(row) && isObjection(textOf)) {
      if (number.kind === 'misread') problem('notice-number-misread', { text: textOf('number') })
      else problem('notice-number-missing')
    }
  }
  return { returned, problems }
}

/** Whole sentences: their punctuation stays. */
function plain(text: string): string {
  return text.replace(/[\s\p{Cf}\p{Cc}]+/gu, ' ').trim()
}

/** A row without a number that yet objects to somebody: signatures and notes below the table have no result, and no objection beside a name. */
function isObjection(textOf: (column: ObjectionColumn) => string): boolean {
  const states = choicesIn(textOf('result'), results, inOrder)
  return (states !== null && states.length > 0) || (textOf('objection') !== '' && (textOf('student') !== '' || textOf('number') !== ''))
}

function rowOf(number: string, row: Row, columns: Columns, signature: Signature, problem: (code: NoticeProblemCode, params: AnswerProblem['params']) => void): ObjectionRow {
  const at = (column: ObjectionColumn): number => columns.get(column) ?? -1
  const text = (column: ObjectionColumn): string => (row.texts[at(column)] ?? '').trim()
  const date = (column: 'received' | 'date', otherwise: string): string => {
    const written = text(column) || otherwise
    const read = dateOf(written, text(column) === '' ? 'text' : (row.kinds?.[at(column)] ?? 'text'))
    if (written !== '' && read === '') problem('objection-date-unreadable', { number, text: written })
    return read
  }
  const states = choicesIn(text('result'), results, inOrder)
  if (states === null) problem('objection-result-unknown', { number, text: text('result') })
  // What stands below the table is the examination's, and no examination was made of a row without a result.
  const below = states === null || states.length === 0 ? null : signature
  return {
    number,
    objection: plain(text('objection')),
    objector: plain(text('objector')).replace(/^(匿名|不详|无|anonymous)$/i, ''),
    contact: plain(text('objector-contact')),
    received: date('received', ''),
    found: plain(text('found')),
    results: states ?? [],
    examiner: plain(text('examiner') || (below?.signer ?? '')),
    unit: plain(text('unit') || (below?.unit ?? '')),
    date: date('date', below?.date ?? ''),
    sealed: isSealed(text('sealed') || (below?.sealed ?? '')),
    final: isSealed(text('final')) || choiceKey(text('final')).startsWith('复查'),
    scan: normalizeText(text('scan') || (below?.scan ?? '')),
  }
}
