import type { RunResult } from '../types.ts'
import { proveAccount } from './account.ts'
import { answers } from './answers.ts'
import { classLists } from './class-lists.ts'
import { corrections } from './corrections/index.ts'
import { csvChunks } from './csv.ts'
import { duplicates } from './duplicates.ts'
import { incomplete } from './incomplete.ts'
import { issues } from './issues.ts'
import { listConflictsReport } from './list-conflicts.ts'
import { listErrors } from './list-errors/index.ts'
import { manifestText } from './manifest.ts'
import { matched } from './matched.ts'
import { needsVerification } from './needs-verification.ts'
import { notAdmitted } from './not-admitted.ts'
import { notRegistered } from './not-registered/index.ts'
import { otherProvinceList } from './other-province.ts'
import { notice } from './notice/notice.ts'
import { objectionForm } from './notice/objection-form.ts'
import { objections } from './notice/objections.ts'
import { submission } from './notice/submission.ts'
import { manifestFile } from './out-folder.ts'
import { papersPage } from './papers/page.ts'
import { drawPapers } from './papers/workbook.ts'
import { quality } from './quality/index.ts'
import type { Report } from './report.ts'
import { recordFiles } from './record.ts'
import { results } from './results.ts'
import { summaryWorkbook } from './summary-workbook.ts'
import { verification } from './verification/index.ts'
import { villageLists } from './village-lists.ts'
import { unmatched } from './unmatched.ts'
import { drawWorkbook } from './workbook.ts'
import { publish, writeRecord, type WriteFile, type WrittenFile } from './write.ts'

export { checkOut } from './out-folder.ts'

/** Every report, by the name of its files. A new one is one file and one line here. */
export const reports = {
  matched,
  'needs-verification': needsVerification,
  unmatched,
  summary: summaryWorkbook,
  quality,
  corrections,
  verification,
  'list-errors': listErrors,
  'list-conflicts': listConflictsReport,
  answers,
  notice,
  'objection-form': objectionForm,
  objections,
  submission,
  'class-lists': classLists,
  'village-lists': villageLists,
  'not-admitted': notAdmitted,
  'other-province': otherProvinceList,
  'not-registered': notRegistered,
  duplicates,
  issues,
  incomplete,
  results,
} as const satisfies Record<string, Report>

/**
 * Longest table that is drawn as a workbook (chosen: an office PC opens it within seconds; the format itself ends at 1,048,576 rows). A longer
 * one is for programs, and is written as csv only.
 */
export const mostWorkbookRows = 200_000

/**
 * Draws every report of a run and publishes the output folder whole. Returns the names of the files written, the manifest last.
 *
 * @throws ReconcileError (unwritable) where the folder may not be replaced or can't be written; Error where the row accounting does not close
 */
export async function writeRun(result: RunResult): Promise<readonly string[]> {
  proveAccount(result)
  const { config } = result
  const written: WrittenFile[] = []
  const inputs = [...config.students, ...config.lists.map(({ path }) => path), ...(config.admitted === null ? [] : [config.admitted]), ...config.decisions, config.record]
  await publish(config.out, inputs, async (write) => {
    for (const [name, report] of Object.entries(reports)) written.push(...(await draw(name, report, result, write)))
    written.push(await write(manifestFile, [manifestText(result, [...written])]))
    await writeRecord(config.record, recordFiles(result))
  })
  return written.map(({ file }) => file)
}

async function draw(name: string, report: Report, result: RunResult, write: WriteFile): Promise<readonly WrittenFile[]> {
  if (report.kind === 'lines') return [await write(`${name}.${report.extension}`, linesInChunks(report.lines(result)))]
  if (report.kind === 'papers') return drawBooks(name, report, result, write)
  const { language, asOf } = result.config
  const sheets = report.sheets(result)
  const files: WrittenFile[] = []
  const drawn = sheets.filter(({ count }) => count <= mostWorkbookRows)
  if (drawn.length > 0) files.push(await write(`${name}.xlsx`, [await drawWorkbook(drawn, language, asOf)]))
  const [first] = sheets
  const table = typeof report.csv === 'function' ? report.csv(result) : report.csv ? first : undefined
  if (table !== undefined) files.push(await write(`${name}.csv`, csvChunks(table)))
  return files
}

async function drawBooks(name: string, { page, papers }: Extract<Report, { kind: 'papers' }>, result: RunResult, write: WriteFile): Promise<readonly WrittenFile[]> {
  const { language, asOf } = result.config
  const books = papers(result).filter((book) => book.papers.length > 0)
  const files: WrittenFile[] = []
  for (const { suffix, papers } of books) files.push(await write(`${name}${suffix}.xlsx`, [await drawPapers(papers, language, asOf)]))
  const [first, ...others] = books.flatMap(({ papers }) => papers)
  if (page && first !== undefined) files.push(await write(`${name}.html`, [papersPage([first, ...others], language)]))
  return files
}

/** Lines joined into chunks, since a write a line would cost more than the line. */
const chunkLines = 1000

/** Lines as they are written, ended, many at once. */
export function* linesInChunks(lines: Iterable<string>): Generator<string> {
  let chunk: string[] = []
  for (const line of lines) {
    chunk.push(`${line}\n`)
    if (chunk.length < chunkLines) continue
    yield chunk.join('')
    chunk = []
  }
  yield chunk.join('')
}
