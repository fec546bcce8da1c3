import type { Config } from '../../config.ts'
import { exitCodes, ReconcileError } from '../../errors.ts'
import { standardInput } from '../../read/inputs.ts'
import { problemSentence } from '../../messages/verification.ts'
import { fieldIds } from '../../schema.ts'
import type { RunResult } from '../../types.ts'
import { noticeOption, paperOptions, recordOptions, runOptions, type Command, type Options } from '../command.ts'
import { sayContradictions } from '../contradictions.ts'
import { sayDoubts } from '../doubts.ts'
import { loadConfig } from '../load-config.ts'
import { reportFileLines } from '../report-files.ts'
import { sayOfNotice } from '../notice.ts'
import { sayLeftOut } from '../left-out.ts'
import type { Session } from '../session.ts'

export const reconcile: Command = {
  name: 'reconcile',
  usage: '--students FILE... --list [KIND=]FILE...',
  words: {
    zh: '核对：登记表中的每名学生在不在政府名单中，写出报告',
    en: "find every registered student in the government's lists, and write the reports",
  },
  after: {
    zh: `例子：
  hedui reconcile --students 登记表.xlsx --list 建档立卡.xlsx --list low-income-rural=农村低保.xls

名单类别（KIND）：filing 建档立卡、destitute 特困供养、low-income-urban 城市低保、low-income-rural 农村低保、low-income 低保（未分城乡）、
monitored 监测对象、orphan 孤儿、disabled 残疾，以及设置文件中 kinds 下写的类别；也可以写中文名称。不写时从文件内容判断。
设置文件 hedui.yaml 中的名称与选项相同（students、list、out、lang、map、as-of、count-ended、max-false-match、admitted、due、covered、notice、two-persons、fail-on、limit），另有 precedence、kinds 和 dialect。`,
    en: `Example:
  hedui reconcile --students registration.xlsx --list filing.xlsx --list low-income-rural=rural.xls

KIND is filing, destitute, low-income-urban, low-income-rural, low-income (not stated which), monitored, orphan, disabled, or one of the kinds
in the project file; without it the file's contents say it.
The names in hedui.yaml are those of the flags (students, list, out, lang, map, as-of, count-ended, max-false-match, admitted, due, covered, notice, two-persons, fail-on, limit), and precedence, kinds and dialect.`,
  },
  options: [
    ...runOptions,
    { flags: '--out <FOLDER>', words: { zh: '报告写到哪个文件夹（默认 hedui-report）', en: 'folder of the reports (default: hedui-report)' } },
    ...recordOptions,
    ...paperOptions,
    noticeOption,
    { flags: '--fail-on <VERDICT...>', words: { zh: '出现这些结果时退出码为 1：matched、needs-verification、unmatched', en: 'exit with 1 when one of these occurs: matched, needs-verification, unmatched' } },
    { flags: '--dry-run', words: { zh: '只核对并显示汇总，不写任何文件', en: 'reconcile and show the summary, but write nothing' } },
    { flags: '--json', words: { zh: '把汇总以 JSON 写到标准输出', en: 'print the summary as one JSON document' } },
  ],
  async run([unexpected], options, session) {
    if (unexpected !== undefined) throw new ReconcileError('argument-unexpected', 'usage', { argument: unexpected })
    return runReconcile(await loadConfig(options, session), options, session)
  },
}

/** One run from files to reports. Resolves to the exit code. */
export async function runReconcile(config: Config, options: Options, session: Session): Promise<number> {
  if (config.students.length === 0) throw new ReconcileError('students-not-given', 'usage')
  if (config.lists.length === 0) throw new ReconcileError('lists-not-given', 'usage')
  const isDry = options['dryRun'] === true
  sayLeftOut(config, session)
  const [pipeline, report, account] = await Promise.all([import('../../pipeline.ts'), import('../../report/index.ts'), import('../../report/account.ts')])
  if (!isDry) await report.checkOut(config.out, filesRead(config))
  const result = await pipeline.reconcile(config, {
    progress(stage, count) {
      if (stage === 'match') session.interruption('kill')
      session.progress(stage === 'read' ? session.sentence('reading', { count }) : session.sentence('matching'))
    },
  })
  account.proveAccount(result)
  checkMap(result)
  await checkCovered(result)
  session.progress(session.sentence('writing'))
  session.interruption('finish')
  const files = isDry ? [] : await report.writeRun(result)
  session.progress(null)
  sayDoubts(result, session)
  await show(result, files, options, session)
  await sayOfNotice(result, session)
  sayUnusable(result, session)
  return sayContradictions(result, session) ?? failOn(result, session)
}

/** The standard input is no file that a report could overwrite. */
function filesRead({ students, lists, decisions, record }: Config): readonly string[] {
  return [...students, ...lists.map(({ path }) => path), ...decisions, record].filter((path) => path !== standardInput)
}

/** A heading that the user names and no file has would silently leave the column to guessing. */
function checkMap({ config, inputs }: RunResult): void {
  const bound = new Set(inputs.flatMap(({ layouts }) => layouts.flatMap(({ columns }) => columns.filter(({ by }) => by === 'map').map(({ field }) => field))))
  for (const field of fieldIds) {
    const headings = config.map[field]
    if (headings !== undefined && !bound.has(field)) throw new ReconcileError('map-heading-missing', 'usage', { field, headings: headings.join(' | ') })
  }
}

/** A place that no file has would silently leave its children out. */
async function checkCovered(result: RunResult): Promise<void> {
  const { unknownCovered } = await import('../../report/not-registered/find.ts')
  const unknown = unknownCovered(result)
  if (unknown.length > 0) throw new ReconcileError('covered-unknown', 'usage', { places: unknown.join(' | ') })
}

async function show(result: RunResult, files: readonly string[], options: Options, session: Session): Promise<void> {
  const [{ summarize, summaryLines }, { groupNumbers }] = await Promise.all([import('../../report/summary.ts'), import('../../report/summary-groups.ts')])
  const summary = summarize(result)
  const { out } = result.config
  if (options['json'] === true) {
    await session.print(`${JSON.stringify({ out: files.length === 0 ? null : out, files, summary, groups: groupNumbers(result) }, null, 2)}\n`)
  } else if (options['quiet'] !== true) {
    const where = files.length === 0 ? [session.sentence('dry-run', { folder: out })] : [session.strong(session.sentence('written', { folder: out })), ...reportFileLines(files, session.language)]
    await session.print(`${[...summaryLines(summary, session.language), '', ...where].join('\n')}\n`)
  }
}

/** What came back and could not be used is said at once. */
function sayUnusable({ verification: { problems } }: RunResult, session: Session): void {
  // A file of which nothing was used is more than a row.
  for (const problem of problems) if (problem.cause !== undefined) session.say(problemSentence(problem, session.language))
  if (problems.length > 0) session.say(session.sentence('answers-unusable', { count: problems.length }))
}

function failOn({ config, decisions }: RunResult, session: Session): number {
  let code: number = exitCodes.done
  for (const verdict of new Set(config.failOn)) {
    const count = decisions.filter((decision) => decision.verdict === verdict).length
    if (count === 0) continue
    session.say(session.sentence('fail-on', { count, verdict }))
    code = exitCodes.failOn
  }
  return code
}
