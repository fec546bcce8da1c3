import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Config } from '../../config.ts'
import { ReconcileError } from '../../errors.ts'
import type { AnswerProblem, Row } from '../../types.ts'
import type { ReturnedRow } from '../../verify/ledger.ts'
import type { ReturnedObjection } from '../../verify/notice/notice.ts'
import { parseNoticeNumber } from '../../verify/notice/number.ts'
import { fingerprint } from '../fingerprint.ts'
import { openWorkbook } from '../formats/index.ts'
import type { Limits } from '../limits.ts'
import { objectionsIn } from './objections.ts'
import { answersOf } from './sheet.ts'

/** What people returned. */
export interface Returned {
  readonly returned: readonly ReturnedRow[]
  readonly objections: readonly ReturnedObjection[]
  readonly problems: readonly AnswerProblem[]
}

/** Lock files of open workbooks and files that systems hide, and the project's own record. */
const noAnswers = /^(~\$|\.)|\.jsonl$|^(Thumbs\.db|desktop\.ini)$/

/**
 * Reads returned sheets, in order of name. A folder means every file in it. Of a file that is damaged or cut off nothing is taken, not even sheets that can be read; it is
 * a problem, and the others are taken.
 *
 * @throws ReconcileError (unreadable) where a path does not exist
 */
export async function readAnswers(paths: readonly string[], kinds: Config['kinds'], limits: Limits): Promise<Returned> {
  const files = new Map<string, string>()
  for (const path of paths) for (const [file, where] of await filesOf(path)) files.set(where, file)
  const read: Returned[] = []
  for (const [path, file] of [...files].sort(([, a], [, b]) => (a < b ? -1 : 1))) read.push(await readFile(path, file, kinds, limits).catch((error: unknown) => unread(error, file)))
  return { returned: read.flatMap(({ returned }) => returned), objections: read.flatMap(({ objections }) => objections), problems: read.flatMap(({ problems }) => problems) }
}

/** Files of a path, with the names that messages use. */
async function filesOf(path: string): Promise<readonly (readonly [string, string])[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      throw new ReconcileError('file-missing', 'unreadable', { file: path }, error)
    },
  )
  if (!isFolder) return [[basename(path), path]]
  const entries = await readdir(path, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile() && !noAnswers.test(entry.name)).map(({ name }) => name)
  return names.map((name) => [`${basename(path)}/${name}`, join(path, name)])
}

function unread(error: unknown, file: string): Returned {
  if (!(error instanceof ReconcileError)) throw error
  return { returned: [], objections: [], problems: [{ code: 'answers-unread', cause: error.code, file, sheet: null, row: Number(error.params['row'] ?? 0), params: error.params }] }
}

async function readFile(path: string, file: string, kinds: Config['kinds'], limits: Limits): Promise<Returned> {
  const workbook = await openWorkbook(path, file, limits)
  const { sha256 } = await fingerprint(path, limits)
  const returned: ReturnedRow[] = []
  const objections: ReturnedObjection[] = []
  const problems: AnswerProblem[] = []
  let found = false
  for (const sheet of workbook.sheets) {
    const rows: Row[] = []
    for await (const batch of sheet.batches) rows.push(...batch)
    const source = { file, sha256, sheet: sheet.name, rows }
    const answers = answersOf(source, kinds)
    const form = answers === null ? objectionsIn(source) : null
    if (answers === null && form === null) {
      const headless = withoutHeading(rows)
      if (headless !== null) problems.push({ code: 'heading-missing', file, sheet: sheet.name, ...headless })
      found ||= headless !== null
      continue
    }
    found = true
    returned.push(...(answers?.returned ?? []))
    objections.push(...(form?.returned ?? []))
    problems.push(...(answers?.problems ?? []), ...(form?.problems ?? []))
  }
  if (!found) problems.push({ code: 'no-answer-sheet', file, sheet: null, row: 0, params: {} })
  return { returned, objections, problems }
}

/** The first number of a sheet that has numbers and lost its heading; null for any other sheet. */
function withoutHeading(rows: readonly Row[]): Pick<AnswerProblem, 'row' | 'params'> | null {
  for (const row of rows) {
    const number = row.texts.find((text) => text.includes('-') && parseNoticeNumber(text).kind === 'number')
    if (number !== undefined) return { row: row.number, params: { number: number.trim() } }
  }
  return null
}
