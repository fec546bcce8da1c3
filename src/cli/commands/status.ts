import { exitCodes, ReconcileError } from '../../errors.ts'
import { groupBy } from '../../group-by.ts'
import { findingText } from '../../messages/verification.ts'
import type { RunResult } from '../../types.ts'
import { noticeOption, recordOptions, runOptions, type Command } from '../command.ts'
import { loadConfig } from '../load-config.ts'
import { nextOfNotice, noticeLines } from '../notice.ts'
import type { Session } from '../session.ts'

export const status: Command = {
  name: 'status',
  usage: '[--students FILE... --list [KIND=]FILE...]',
  words: { zh: '还有哪些学生待核查、在哪个部门、从哪天起，下一步做什么', en: 'what is still open, with which office, since when, and the next command' },
  after: {
    zh: '例子（文件写在 hedui.yaml 中时）：\n  hedui status',
    en: 'Example (with the files named in hedui.yaml):\n  hedui status',
  },
  options: [...runOptions, ...recordOptions, noticeOption],
  async run([unexpected], options, session) {
    if (unexpected !== undefined) throw new ReconcileError('argument-unexpected', 'usage', { argument: unexpected })
    const config = await loadConfig(options, session)
    if (config.students.length === 0) throw new ReconcileError('students-not-given', 'usage')
    if (config.lists.length === 0) throw new ReconcileError('lists-not-given', 'usage')
    const { reviewable } = await import('../review/items.ts')
    const [pipeline, rows, corrections, forwarded, departments] = await Promise.all([
      import('../../pipeline.ts'), import('../../report/verification/rows.ts'), import('../../report/corrections/rows.ts'), import('../../report/forwarded.ts'), import('../../verify/departments.ts'),
    ])
    const result = await pipeline.reconcile(config)
    const { found, approved, refused, open } = forwarded.countForwarded(result)
    const { items } = reviewable(result, '')
    const questions = [...rows.openQuestions(result), ...corrections.openCorrections(result)]
    const byOffice = groupBy(questions, ({ asked }) => asked.department)
    const lines = [...byOffice].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([department, questions]) => {
      const since = questions.reduce((first, { asked }) => (asked.asked < first ? asked.asked : first), questions[0]?.asked.asked ?? '')
      const states = [...groupBy(questions, ({ finding }) => findingText(finding, session.language))].sort(([a], [b]) => (a < b ? -1 : 1))
      const office = departments.departmentWords(department, config.kinds)[session.language]
      return [session.sentence('status-office', { office, count: questions.length, since }), ...states.map(([state, each]) => `    ${state}  ${each.length}`)]
    })
    await session.print(`${[session.sentence('status-counts', { found, approved, refused, open }), ...lines, ...(await noticeLines(result, session)), ...(await nextSteps(result, { open, questions: questions.length, reviewable: items.length }, session))].join('\n')}\n`)
    return exitCodes.done
  },
}

/** What is open: students, questions to others, students whom the school can review itself. */
interface Left {
  readonly open: number
  readonly questions: number
  readonly reviewable: number
}

/** The one thing to do next, and below it what waits for others meanwhile: who is still open holds up nobody who goes forward. */
async function nextSteps(result: RunResult, { open, questions, reviewable }: Left, session: Session): Promise<readonly string[]> {
  const ofNotice = await nextOfNotice(result, open, session)
  const isReviewNext = ofNotice === null && reviewable > 0
  const isReturnNext = ofNotice === null && !isReviewNext && questions > 0
  const next = ofNotice ?? session.sentence(isReviewNext ? 'status-next-review' : isReturnNext ? 'status-next-open' : 'status-next-none', { count: reviewable })
  return [
    next,
    ...(ofNotice !== null && reviewable > 0 ? [session.sentence('status-review', { count: reviewable })] : []),
    ...(questions > 0 && !isReturnNext ? [session.sentence('status-waits', { count: questions })] : []),
  ]
}
