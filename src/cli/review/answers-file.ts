import { basename } from 'node:path'
import { reviewColumnWords, reviewWords, type ReviewProblemCode } from '../../messages/review.ts'
import { normalizeDate } from '../../normalize/date.ts'
import { normalizeText } from '../../normalize/text.ts'
import { openWorkbook } from '../../read/formats/index.ts'
import { headingKey } from '../../read/heading-text.ts'
import { kindOf } from '../../settings/kinds.ts'
import type { ListKind, Review, ReviewEntry, Row, RunResult } from '../../types.ts'
import { parseNumber } from '../../verify/check-number.ts'
import { reviewEntry, wasSaid } from '../../verify/reviews.ts'
import { categoriesFor, reviewsOf, reviewable, type Choice, type ReviewItem } from './items.ts'

/** A column of a file of answers; the questions are told by number, so that neither rows nor columns have an order. */
type AnswerColumn = keyof typeof reviewColumnWords

/** A row that cannot be used: nothing of it is. */
export interface ReviewProblem {
  readonly code: ReviewProblemCode
  readonly sheet: string | null
  /** 1-based; 0 where the whole file is meant. */
  readonly row: number
  readonly params: Readonly<Record<string, string | number>>
}

/** What a file of answers adds. */
export interface FileAnswers {
  readonly file: string
  readonly entries: readonly ReviewEntry[]
  readonly taken: number
  readonly known: number
  readonly blank: number
  readonly problems: readonly ReviewProblem[]
}

type Cells = (column: AnswerColumn) => string
type Refuse = (code: ReviewProblemCode, params?: ReviewProblem['params']) => null

/**
 * Reads answers from a table with the columns 核查编号 and 答复, and by wish 类别, 依据, 备注, 经办人 and 日期.
 *
 * @param given reviewer and date of rows that do not name them; '' for none
 * @throws ReconcileError (unreadable) where the file can't be opened
 */
export async function readReviewFile(path: string, given: { readonly reviewer: string; readonly date: string }, result: RunResult): Promise<FileAnswers> {
  const file = basename(path)
  const workbook = await openWorkbook(path, file, result.config.limits)
  const all = reviewable(result, null).items
  const items = new Map(all.flatMap((item) => item.questions.map(({ asked }): [string, ReviewItem] => [asked.number, item])))
  const problems: ReviewProblem[] = []
  let ledger = result.verification.reviews
  const counts = { taken: 0, known: 0, blank: 0 }
  let hasTable = false
  for (const sheet of workbook.sheets) {
    let columns: ReadonlyMap<AnswerColumn, number> | null = null
    for await (const batch of sheet.batches) for (const row of batch) {
      if (columns === null) {
        columns = columnsOf(row)
        hasTable ||= columns !== null
        continue
      }
      const found = columns
      const cells: Cells = (column) => normalizeText(row.texts[found.get(column) ?? -1] ?? '')
      if (cells('answer') === '') {
        if (row.texts.some((text) => text.trim() !== '')) counts.blank++
        continue
      }
      const refuse: Refuse = (code, params = {}) => {
        problems.push({ code, sheet: sheet.name, row: row.number, params })
        return null
      }
      const reviews = reviewsOfRow(cells, given, items, result, refuse)
      if (reviews === null) continue
      if (reviews.every((review) => wasSaid(review, ledger))) counts.known++
      else {
        counts.taken++
        ledger = [...ledger, ...reviews.flatMap((review) => reviewEntry(review, ledger) ?? [])]
      }
    }
  }
  if (!hasTable) problems.push({ code: 'no-review-columns', sheet: null, row: 0, params: {} })
  return { file, entries: ledger.slice(result.verification.reviews.length), ...counts, problems }
}

const columnsByHeading = new Map(
  (Object.keys(reviewColumnWords) as AnswerColumn[]).flatMap((column) => Object.values<readonly string[]>(reviewColumnWords[column]).flat().map((words): [string, AnswerColumn] => [headingKey(words), column])),
)

function columnsOf({ texts }: Row): ReadonlyMap<AnswerColumn, number> | null {
  const columns = new Map<AnswerColumn, number>()
  texts.forEach((text, at) => {
    const column = columnsByHeading.get(headingKey(text))
    if (column !== undefined && !columns.has(column)) columns.set(column, at)
  })
  return columns.has('number') && columns.has('answer') ? columns : null
}

function reviewsOfRow(cells: Cells, given: { readonly reviewer: string; readonly date: string }, items: ReadonlyMap<string, ReviewItem>, result: RunResult, refuse: Refuse): readonly Review[] | null {
  const { verification } = result
  const number = parseNumber(cells('number'))
  if (number.kind !== 'number') return refuse(number.kind === 'blank' ? 'number-missing' : 'number-misread', { text: cells('number') })
  const reviewer = normalizeText(cells('reviewer')) || given.reviewer
  if (reviewer === '') return refuse('reviewer-missing', { number: number.number })
  const date = cells('date') === '' ? given.date : isoOf(cells('date'))
  if (date === '') return refuse('date-unreadable', { number: number.number, text: cells('date') })
  const item = items.get(number.number)
  if (item === undefined) {
    const earlier = verification.reviews.filter((review) => review.number === number.number && review.reviewer === reviewer && review.date === date)
    if (earlier.length > 0) return earlier
    return refuse(verification.register.some((asked) => asked.number === number.number) ? 'nothing-to-review' : 'number-unknown', { number: number.number })
  }
  const later = item.questions.find(({ asked }) => date < asked.asked)
  if (later !== undefined) return refuse('date-before-question', { number: number.number, date, asked: later.asked.asked })
  const choice = choiceOf(cells('answer'), item)
  if (choice === undefined) return refuse('answer-unknown', { number: number.number, text: cells('answer'), count: item.choices.length })
  if (choice !== null && cells('basis') === '') return refuse('basis-missing', { number: number.number })
  const category = choice === null ? '' : categoryOf(cells('category'), choice, result)
  if (category === null) return refuse('category-unknown', { number: number.number, text: cells('category') })
  return reviewsOf(item, choice, { category, basis: cells('basis'), note: cells('note'), reviewer, date }, result)
}

/** 是, 同一人, yes: the only candidate; a number: that one; 否, 都不是, no: none. undefined for what is no answer. */
function choiceOf(text: string, { choices }: ReviewItem): Choice | null | undefined {
  const answer = text.normalize('NFKC').toLowerCase().replace(/\s/g, '')
  const none = ['0', 'n', 'no', 'none', '否', '不是', '都不是', ...Object.values(reviewWords.none).map((words) => words.replace(/\s/g, ''))]
  const same = ['y', 'yes', '是', '同一人', ...Object.values(reviewWords['same-person']).map((words) => words.replace(/\s/g, ''))]
  if (none.includes(answer)) return null
  if (same.includes(answer)) return choices.length === 1 ? choices[0] : undefined
  return /^\d+$/.test(answer) ? choices[Number(answer) - 1] : undefined
}

function categoryOf(text: string, choice: Choice, result: RunResult): ListKind | null {
  if (text === '') return ''
  const kind = kindOf(text, result.config.kinds)
  return kind !== null && categoriesFor(choice, result).includes(kind) ? kind : null
}

function isoOf(text: string): string {
  const date = normalizeDate(text)
  return date.length === 8 ? `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}` : ''
}
