import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reconcile } from '../../src/pipeline.ts'
import { recordFiles } from '../../src/report/record.ts'
import { writeRecord } from '../../src/report/write.ts'
import type { RunResult } from '../../src/types.ts'

/** The notice of the story: seven days, from the Monday after the offices answered. */
const storyNotice = {
  from: '2019-03-25', period: { unit: 'days', count: 7 }, holidays: [], workdays: [], contact: '学校资助办公室 龙老师', unit: '', category: false,
} as const

/** The day on which the answers are in, and that on which the notice is taken down. */
const dayOfAnswers = '2019-03-22'
export const dayAfterNotice = '2019-04-01'

/** The run with the returned sheets, which puts on the notice who goes forward. */
export async function noticeRun(root: string, first: RunResult): Promise<RunResult> {
  const record = join(await mkdtemp(join(tmpdir(), 'hedui-')), 'decisions')
  try {
    await writeRecord(record, recordFiles(first))
    return await reconcile({ ...first.config, record, decisions: [join(root, 'returned')], notice: storyNotice, asOf: dayOfAnswers })
  } finally {
    await rm(join(record, '..'), { recursive: true, force: true })
  }
}
