import { defaultsOfLink } from '../../config.ts'
import { exitCodes, ReconcileError } from '../../errors.ts'
import { kinds } from '../../link/kinds/index.ts'
import type { LinkResult } from '../../link/pipeline.ts'
import { configOption, limitOption, type Command, type Options } from '../command.ts'
import { loadConfig } from '../load-config.ts'
import type { Session } from '../session.ts'

const kindList = (language: 'zh' | 'en'): string => Object.entries(kinds).map(([id, { words }]) => `  ${id.padEnd(18)}${words[language]}`).join('\n')

export const link: Command = {
  name: 'link',
  usage: 'LEFT RIGHT [--schema HEADING=KIND]...',
  words: {
    zh: '任意两张人员表：左表的每一行对应右表的哪一行，写出报告',
    en: 'any two tables of people: find the right row of every left one, and write the reports',
  },
  after: {
    zh: `例子：
  hedui link 患者.csv 登记.csv --schema given_name=name surname=surname born=date postcode=postcode

比较哪些列写在 hedui.yaml 的 schema 下（列名: 种类），或用 --schema。种类有：
${kindList('zh')}
  key               该行在本表中的编号，不比较`,
    en: `Example:
  hedui link patients.csv register.csv --schema given_name=name surname=surname born=date postcode=postcode

What is compared stands below schema in hedui.yaml (HEADING: KIND), or in --schema. The kinds are
${kindList('en')}
  key               the row's own number in its table, never compared`,
  },
  options: [
    { flags: '--schema <HEADING=KIND...>', words: { zh: '比较哪一列、是哪种内容，可以写多个', en: 'which column is compared, and what it holds; several may be given' } },
    { flags: '--nicknames <FILE>', words: { zh: '名字的不同叫法，每行两列：名字、叫法', en: 'forms of given names, two columns a row: name, form' } },
    { flags: '--max-false-match <P>', words: { zh: '错配的概率不高于此数才直接算“已匹配”（默认 0.0001）', en: 'probability of a false match up to which a row is matched without a look (default: 0.0001)' } },
    { flags: '--out <FOLDER>', words: { zh: '报告写到哪个文件夹（默认 hedui-link）', en: 'folder of the reports (default: hedui-link)' } },
    { flags: '--explain <ROW>', words: { zh: '只说明左表某一行（行号或编号）的全部证据，不写报告', en: 'only show all evidence on one left row, by number or key, and write nothing' } },
    { flags: '--dry-run', words: { zh: '只显示汇总，不写任何文件', en: 'show the summary, but write nothing' } },
    { flags: '--json', words: { zh: '把汇总以 JSON 写到标准输出', en: 'print the summary as one JSON document' } },
    limitOption,
    configOption,
  ],
  async run(files, options, session) {
    const config = await loadConfig(options, session, defaultsOfLink)
    const [left, right, ...others] = files
    if (left === undefined || right === undefined || others.length > 0) throw new ReconcileError('tables-not-two', 'usage', { count: files.length })
    const isWritten = options['dryRun'] !== true && options['explain'] === undefined
    const [pipeline, report] = await Promise.all([import('../../link/pipeline.ts'), import('../../report/link/index.ts')])
    if (isWritten) await (await import('../../report/index.ts')).checkOut(config.out, [left, right])
    const result = await pipeline.linkFiles(left, right, config, {
      progress(stage) {
        if (stage === 'match') session.interruption('kill')
        session.progress(session.sentence(stage === 'read' ? 'reading' : 'matching', { count: 0 }))
      },
    })
    report.proveLink(result)
    if (typeof options['explain'] === 'string') {
      const { explainRow } = await import('../explain/link-row.ts')
      session.progress(null)
      await session.print(`${explainRow(options['explain'], result).join('\n')}\n`)
      return exitCodes.done
    }
    session.progress(session.sentence('writing'))
    session.interruption('finish')
    const written = isWritten ? await report.writeLink(result) : []
    session.progress(null)
    await show(result, written, options, session)
    return exitCodes.done
  },
}

async function show(result: LinkResult, files: readonly string[], options: Options, session: Session): Promise<void> {
  const { linkSummaryLines, summarizeLink } = await import('../../report/link/summary.ts')
  const { out } = result.config
  if (options['json'] === true) {
    await session.print(`${JSON.stringify({ out: files.length === 0 ? null : out, files, summary: summarizeLink(result) }, null, 2)}\n`)
  } else if (options['quiet'] !== true) {
    const where = files.length === 0 ? [session.sentence('dry-run', { folder: out })] : [session.strong(session.sentence('written', { folder: out })), ...files.map((file) => `  ${file}`)]
    await session.print(`${[...linkSummaryLines(result), '', ...where].join('\n')}\n`)
  }
}
