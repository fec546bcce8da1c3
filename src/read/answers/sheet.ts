import type { Config } from '../../config.ts'
import { maskId, parseIdNumber } from '../../normalize/id-number.ts'
import { normalizeCode, normalizeText } from '../../normalize/text.ts'
import { kindOf } from '../../settings/kinds.ts'
import type { Answer, AnswerProblem, CellKind, Row } from '../../types.ts'
import { parseNumber } from '../../verify/check-number.ts'
import type { ReturnedRow } from '../../verify/ledger.ts'
import { otherProvince } from '../../verify/rules.ts'
import { columnsOf, type AnswerColumn } from './columns.ts'
import { rowsBelow, signaturesOf, type TableRow } from './blocks.ts'
import { isSignature, unitsIn, type Signature } from './signature.ts'
import { dateOf, isSealed, resultsOf } from './values.ts'

/** One sheet of a returned file. */
export interface SheetSource {
  readonly file: string
  readonly sha256: string
  readonly sheet: string | null
  readonly rows: readonly Row[]
}

/** What a sheet answers; null where it is no verification sheet. */
export interface SheetAnswers {
  readonly returned: readonly ReturnedRow[]
  readonly problems: readonly AnswerProblem[]
}

/** One row, read by its columns. */
interface Cells {
  readonly row: number
  text(column: AnswerColumn): string
  kind(column: AnswerColumn): CellKind
}

/**
 * Reads a returned sheet of an office, or the correction list of a class teacher: rows by their numbers, in whatever order rows and columns now stand; what is written below for the whole sheet holds
 * for a row that does not say otherwise. A row that answers nothing is open and no trouble.
 */
export function answersOf(source: SheetSource, kinds: Config['kinds']): SheetAnswers | null {
  const table = rowsBelow(source.rows, columnsOf)
  if (table === null) return null
  const { above, below } = table
  const textOf = ({ row, columns }: TableRow<Columns>, column: AnswerColumn): string => (row.texts[columns.get(column) ?? -1] ?? '').trim()
  const numberOf = (each: TableRow<Columns>): ReturnType<typeof parseNumber> => parseNumber(textOf(each, 'number'))
  const signatureFor = signaturesOf(above, below, (each) => numberOf(each).kind === 'number')
  const returned: ReturnedRow[] = []
  const problems: AnswerProblem[] = []
  const { file, sha256, sheet } = source
  for (const each of below) {
    const { row, columns } = each
    const problem = (code: AnswerProblem['code'], params: AnswerProblem['params'] = {}): void => {
      problems.push({ code, file, sheet, row: row.number, params })
    }
    const isCorrectionList = columns.has('checked') || !columns.has('result')
    const resultText = textOf(each, isCorrectionList ? 'checked' : 'result')
    const number = numberOf(each)
    const read = resultsOf(resultText, isCorrectionList ? 'teacher' : 'office')
    const states = read !== null && isCorrectionList ? withRightValues(read, cellsOf(row, columns), number.kind === 'number') : read
    if (number.kind !== 'number') {
      const elsewhere = row.texts.find((text) => text.includes('-') && parseNumber(text).kind === 'number')
      if (elsewhere !== undefined) problem('number-elsewhere', { number: elsewhere.trim() })
      // Signatures and notes below the table have no result.
      else if (states === null ? isSignature(row) || textOf(each, 'student') === '' || resultText === '' : states.length === 0) continue
      else if (number.kind === 'misread') problem('number-misread', { text: textOf(each, 'number') })
      else problem('number-missing')
      continue
    }
    if (states === null) problem('result-unknown', { number: number.number, text: resultText })
    if (states === null || states.length === 0) continue
    const signature = signatureFor(row)
    const answer = answerOf(number.number, states, cellsOf(row, columns), signature, kinds, problem)
    if (answer === null) continue
    const own = textOf(each, 'sheet-unit')
    const units = own === '' ? signature.units : unitsIn(own)
    // Two seals for one row are two answers, which contradict each other.
    for (const unit of units.length > 1 ? units : [answer.unit]) returned.push({ answer: { ...answer, unit: normalizeText(unit) }, student: textOf(each, 'student'), place: { file, sha256, sheet, row: row.number }, written: { result: resultText, category: textOf(each, 'category') } })
  }
  return { returned, problems }
}

type Columns = ReadonlyMap<AnswerColumn, number>

/** A class teacher who writes what is right says that what is registered is wrong. In a row without a number the columns may hold the labels of a signature. */
function withRightValues(states: Answer['results'], cells: Cells, isNumbered: boolean): Answer['results'] {
  const isPutRight = isNumbered ? cells.text('right-name') !== '' || cells.text('right-id') !== '' : /\d{6}/.test(cells.text('right-id'))
  return isPutRight && !states.includes('wrong-data') ? ['wrong-data', ...states] : states
}

function cellsOf({ number, texts, kinds }: Row, columns: ReadonlyMap<AnswerColumn, number>): Cells {
  const at = (column: AnswerColumn): number => columns.get(column) ?? -1
  return { row: number, text: (column) => (texts[at(column)] ?? '').trim(), kind: (column) => kinds?.[at(column)] ?? 'text' }
}

function answerOf(
  number: string,
  results: Answer['results'],
  cells: Cells,
  signature: Signature,
  kinds: Config['kinds'],
  problem: (code: AnswerProblem['code'], params: AnswerProblem['params']) => void,
): Answer | null {
  const category = categoryNamed(cells.text('category'), kinds)
  if (category === null) {
    problem('category-unknown', { number, text: cells.text('category') })
    return null
  }
  const own = cells.text('date')
  const written = own === '' ? signature.date : own
  const date = dateOf(written, own === '' ? 'text' : cells.kind('date'))
  if (written !== '' && date === '') problem('date-unreadable', { number, text: written })
  const id = parseIdNumber(cells.text('right-id'), cells.kind('right-id'))
  const isUsable = id.status === 'valid' || id.status === 'permit'
  if (id.status !== 'none' && !isUsable) problem('id-unusable', { number, id: maskId(cells.text('right-id')) })
  return {
    number,
    results,
    category,
    name: normalizeText(cells.text('right-name')),
    idNumber: isUsable ? id.value : '',
    householdId: normalizeCode(cells.text('household')),
    basis: normalizeText(cells.text('basis')),
    signer: normalizeText(cells.text('signer') || signature.signer),
    checker: normalizeText(cells.text('checker') || signature.checker),
    unit: normalizeText(cells.text('sheet-unit') || signature.unit),
    phone: normalizeCode(cells.text('phone')),
    date,
    sealed: isSealed(cells.text('sheet-sealed') || signature.sealed),
    scan: normalizeText(cells.text('sheet-scan') || signature.scan),
  }
}

/** A kind of list by the words that offices use; '' for a blank, null for what is no category. */
function categoryNamed(text: string, kinds: Config['kinds']): Answer['category'] | null {
  const written = normalizeText(text).replace(/\s/g, '')
  if (written === '') return ''
  if (/^(外省|外省建档立卡|外省低保|其他省|otherprovince|other-province)$/i.test(written)) return otherProvince
  return kindOf(written, kinds) ?? kindOf(text.trim(), kinds) ?? commonNames.get(written) ?? null
}

/** What people write for a category beside its name. */
const commonNames: ReadonlyMap<string, string> = new Map([
  ['建档立卡户', 'filing'], ['建档立卡贫困户', 'filing'], ['脱贫户', 'filing'], ['贫困户', 'filing'], ['城镇低保', 'low-income-urban'], ['城低保', 'low-income-urban'],
  ['农低保', 'low-income-rural'], ['农村最低生活保障', 'low-income-rural'], ['城市最低生活保障', 'low-income-urban'], ['低保户', 'low-income'], ['特困', 'destitute'], ['五保', 'destitute'],
])
