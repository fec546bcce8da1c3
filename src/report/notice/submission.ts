import { groupBy } from '../../group-by.ts'
import { dateText, objectionHeadings, speakNotice } from '../../messages/notice.ts'
import { schema } from '../../schema.ts'
import type { ListKind, Objection, RunResult } from '../../types.ts'
import { isPending } from '../../verify/notice/objections.ts'
import { categoryOf, countForwarded } from '../forwarded.ts'
import { given, personalFoot, signatureRows, type Paper, type PaperValue } from '../papers/paper.ts'
import type { PaperBook, Report } from '../report.ts'
import { correctedTexts } from '../student-columns.ts'
import { listWords } from '../wording.ts'
import { basesOf, type Basis } from './basis.ts'
import { noticedRows, noticeStanding, objectionsByStudent, type NoticedRow, type NoticeStanding } from './noticed.ts'
import { draftText, objectionsText } from './words.ts'

/** Who goes forward after the notice, for review: totals of all schools, and a list a school. While notice or objections are open it says that it is a draft. */
export const submission: Report = {
  kind: 'papers',
  page: true,
  papers(result) {
    const standing = noticeStanding(result)
    const rows = noticedRows(result)
    return result.config.notice === null || standing === null || rows.length === 0 ? [] : [bookOf(result, standing, rows)]
  },
}

/** What every paper of the list says. */
interface Submission {
  readonly result: RunResult
  readonly standing: NoticeStanding
  readonly title: string
  /** Why it is a draft; nothing where it is none. */
  readonly draft: readonly string[]
  readonly basisOf: (student: number, category: ListKind) => Basis
  readonly objections: ReadonlyMap<number, readonly Objection[]>
}

function bookOf(result: RunResult, standing: NoticeStanding, rows: readonly NoticedRow[]): PaperBook {
  const { language } = result.config
  const draft = draftText(standing, language)
  const title = speakNotice(language)(draft === '' ? 'submission-title' : 'submission-title-draft')
  const list = { result, standing, title, draft: draft === '' ? [] : [draft], basisOf: basesOf(result), objections: objectionsByStudent(result.verification.notice.objections) }
  const schools = [...groupBy(rows, ({ school }) => school).values()]
  const papers = schools.map((each) => schoolPaper(each, list))
  return { suffix: '', papers: schools.length > 1 ? [totalsPaper(schools, list), ...papers] : papers }
}

/** Who of some rows goes forward, by category in the order of all. */
function countsOf(rows: readonly NoticedRow[], result: RunResult): readonly { readonly list: ListKind; readonly students: number }[] {
  const categories = rows.map(({ student }) => categoryIn(student, result))
  return countForwarded(result).categories.map(({ list }) => ({ list, students: categories.filter((category) => category === list).length }))
}

function categoryIn(student: number, { verification: { outcomes } }: RunResult): ListKind | null {
  return categoryOf(outcomes[student] ?? { kind: 'open' })
}

const total = (counts: readonly { readonly students: number }[]): number => counts.reduce((sum, { students }) => sum + students, 0)

/** 建档立卡 236＋城市低保 23＋… ; the sum is that of the rows, or the list is not made. */
function sumText(rows: readonly NoticedRow[], result: RunResult): { readonly count: number; readonly sum: string } {
  const counts = countsOf(rows, result)
  const count = rows.filter(({ isRemoved }) => !isRemoved).length
  if (total(counts) !== count) throw new Error(`The submission list does not close: ${count} students, and ${total(counts)} by category.`)
  return { count, sum: counts.filter(({ students }) => students > 0).map(({ list, students }) => `${listWords(list, result.config)} ${students}`).join(result.config.language === 'zh' ? '＋' : ' + ') }
}

function signatures(columns: Paper['columns'], { result }: Submission): Paper['signature'] {
  const say = speakNotice(result.config.language)
  const school = [say('signer-made'), say('signer-head'), say('signer-school'), say('signer-date')]
  const review = [say('review-opinion'), say('review-by'), say('review-unit'), say('review-date')]
  // Each label takes two columns: where four do not fit beside each other, all follow one another.
  return columns.length < 2 * school.length ? signatureRows(columns, [...school, ...review]) : [...signatureRows(columns, school), ...signatureRows(columns, review)]
}

/** What stands below a list: the sum, the notice and what was objected, and who was taken out and why. */
function closingOf(rows: readonly NoticedRow[], { result, standing, objections }: Submission): readonly string[] {
  const { language } = result.config
  const say = speakNotice(language)
  const removed = rows.filter(({ isRemoved }) => isRemoved)
  const found = ({ student }: NoticedRow): string => (objections.get(student) ?? []).filter(({ state }) => state.kind === 'upheld').map(({ row }) => row.found).join(say('semicolon'))
  const names = removed.map((row) => say('removed-name', { name: row.name, school: row.gradeClass || row.school, found: found(row) })).join(say('comma'))
  const period = say('noticed-from-to', { first: dateText(standing.first, language), last: dateText(standing.last, language) })
  return [
    say('submission-sum', sumText(rows, result)),
    [period, objectionsText(standingOf(rows, standing, objections), language)].join(say('semicolon')),
    ...(removed.length === 0 ? [] : [say('submission-removed', { count: removed.length, names })]),
  ]
}

/** The objections to the students of one paper. */
function standingOf(rows: readonly NoticedRow[], standing: NoticeStanding, objections: Submission['objections']): NoticeStanding {
  const own = rows.flatMap(({ student }) => objections.get(student) ?? [])
  const count = (test: (objection: Objection) => boolean): number => own.filter(test).length
  return { ...standing, upheld: count(({ state }) => state.kind === 'upheld'), notUpheld: count(({ state }) => state.kind === 'not-upheld'), pending: count(isPending), late: count(({ isLate }) => isLate) }
}

function totalsPaper(schools: readonly (readonly NoticedRow[])[], list: Submission): Paper {
  const { result, title, draft } = list
  const { language, asOf } = result.config
  const say = speakNotice(language)
  const all = schools.flat()
  const { categories } = countForwarded(result)
  const columns = [given(objectionHeadings.position[language], 10, 'number'), given(say('school'), 36), ...categories.map(({ list: kind }) => given(listWords(kind, result.config), 14, 'number')), given(say('submission-total'), 12, 'number')]
  const numbers = (rows: readonly NoticedRow[]): readonly PaperValue[] => [...countsOf(rows, result).map(({ students }) => students), sumText(rows, result).count]
  const { count, sum } = sumText(all, result)
  return {
    name: say('submission-sheet'),
    title,
    about: [...draft, say('submission-about', { school: say('submission-all'), count, sum })],
    columns,
    rows: [...schools.map((rows, at) => [at + 1, rows[0]?.school || say('no-school'), ...numbers(rows)]), ['', say('submission-total'), ...numbers(all)]],
    closing: closingOf(all, list),
    signature: signatures(columns, list),
    orientation: 'landscape',
    foot: personalFoot(language, asOf),
  }
}

function schoolPaper(all: readonly NoticedRow[], list: Submission): Paper {
  const { result, title, draft, basisOf } = list
  const { students, config } = result
  const { language } = config
  const say = speakNotice(language)
  const school = all[0]?.school || say('no-school')
  const columns = [
    given(objectionHeadings.position[language], 5, 'number'),
    given(say('name'), 12),
    given(schema.idNumber[language], 20, 'code'),
    given(say('grade-class'), 16),
    given(say('category'), 11),
    given(schema.guardianName[language], 12),
    given(say('submission-household'), 15, 'code'),
    given(say('submission-basis'), 34),
    given(objectionHeadings.number[language], 13, 'code'),
    given(schema.remarks[language], 26),
  ]
  const rows = all.filter(({ isRemoved }) => !isRemoved)
  const textOf = correctedTexts(result)
  return {
    name: school,
    title,
    about: [...draft, say('submission-about', { school, ...sumText(all, result) })],
    columns,
    rows: rows.map((row, at): readonly PaperValue[] => {
      const category = categoryIn(row.student, result)
      if (category === null) throw new Error('a student of the submission list does not go forward')
      const { text, household, guardian, differing, ...basis } = basisOf(row.student, category)
      const idNumber = basis.idNumber || textOf(students.person(row.student), 'idNumber')
      return [at + 1, row.name, idNumber, row.gradeClass, listWords(category, config), guardian, household, text, row.noticed.number, [...remarksOf(row, list), ...differing].join('\n')]
    }),
    closing: closingOf(all, list),
    signature: signatures(columns, list),
    orientation: 'landscape',
    foot: personalFoot(language, config.asOf),
  }
}

function remarksOf({ student, noticed }: NoticedRow, { objections, result: { config } }: Submission): readonly string[] {
  const say = speakNotice(config.language)
  const own = objections.get(student) ?? []
  return [
    ...(own.some(isPending) ? [say('remark-pending')] : own.length > 0 ? [say('remark-not-upheld')] : []),
    ...(noticed.first === config.notice?.from ? [] : [say('remark-added', { first: dateText(noticed.first, config.language) })]),
  ]
}
