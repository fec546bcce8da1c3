import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeConfig, type Config } from '../src/config.ts'
import { reconcile } from '../src/pipeline.ts'
import { proveAccount } from '../src/report/account.ts'
import { recordFiles } from '../src/report/record.ts'
import { writeRecord } from '../src/report/write.ts'
import type { Question, RunResult } from '../src/types.ts'

/** Settings beside those of every project, as flags or a project file have them. */
type Settings = Readonly<Record<string, unknown>>

/** A project in a folder of its own: registration.csv, filing.csv, what is put in returned/, and the record of its runs. */
export interface Project {
  readonly folder: string
  readonly put: (name: string, content: string | Uint8Array) => Promise<void>
  readonly config: (settings?: Settings) => Config
  /** A run whose sums are proved and that is remembered. */
  readonly remember: (settings?: Settings) => Promise<RunResult>
  readonly remove: () => Promise<void>
}

export async function makeProject(files: Readonly<Record<string, string>>, own: Settings = {}): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'hedui-'))
  await mkdir(join(folder, 'returned'))
  const at = (name: string): string => join(folder, name)
  const put = (name: string, content: string | Uint8Array): Promise<void> => writeFile(at(name), content)
  for (const [name, text] of Object.entries(files)) await put(name, text)
  const config = (settings: Settings = {}): Config => {
    const values = { students: at('registration.csv'), list: `filing=${at('filing.csv')}`, decisions: at('returned'), out: at('report'), ...own, ...settings }
    return makeConfig([{ values, folder: '', nameOf: (setting) => setting }], { today: '2019-03-15', language: 'zh', folder: '' })
  }
  const remember = async (settings: Settings = {}): Promise<RunResult> => {
    const given = config(settings)
    const result = await reconcile(given)
    proveAccount(result)
    await writeRecord(given.record, recordFiles(result))
    return result
  }
  return { folder, put, config, remember, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** Index of the student of a name; -1 for nobody. */
export function studentNamed({ students }: RunResult, name: string): number {
  return Array.from({ length: students.size }, (_, index) => students.person(index).text('name')).indexOf(name)
}

/** The question about a student, to one office where that is said. */
export function questionAbout({ verification: { questions } }: RunResult, student: number, department?: string): Question {
  const found = (questions ?? []).find((question) => question.student === student && (department ?? question.asked.department) === question.asked.department)
  if (found === undefined) throw new Error(`nobody asked about student ${String(student)}`)
  return found
}
