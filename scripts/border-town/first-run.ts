import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { makeConfig } from '../../src/config.ts'
import { reconcile } from '../../src/pipeline.ts'
import type { RunResult } from '../../src/types.ts'

/** The day on which the lists of the story were exported. */
const dayOfTheStory = '2019-03-15'

/** The story's first run, from the files of the fixture and with no memory of an earlier one, and what the offices will approve. */
export async function firstRun(root: string): Promise<{ readonly result: RunResult; readonly approvedOf: (sheet: string, row: number) => string }> {
  const input = (name: string): string => join(root, 'inputs', name)
  const values = { students: input('registration.xlsx'), list: ['filing-export.csv', 'low-income-rural.xls', 'low-income-urban.xlsx'].map(input), 'as-of': dayOfTheStory, record: join(root, 'no-record') }
  const config = makeConfig([{ values, folder: '', nameOf: (setting) => setting }], { today: dayOfTheStory, language: 'zh', folder: '' })
  const lines = parse<{ readonly sheet: string; readonly row: string; readonly approved: string }>(readFileSync(join(root, 'expected', 'verdicts.csv')), { columns: true })
  const approved = new Map(lines.map((line) => [`${line.sheet} ${line.row}`, line.approved]))
  return { result: await reconcile(config), approvedOf: (sheet, row) => approved.get(`${sheet} ${row}`) ?? '' }
}
