import type { Config } from '../../config.ts'
import { exitCodes, ReconcileError, throwAll } from '../../errors.ts'
import type { NamedInput } from '../../read/inputs.ts'
import { configOption, limitOption, mapOption, type Command, type Options } from '../command.ts'
import type { Inspection } from '../inspect/inspection.ts'
import { sayLeftOut } from '../left-out.ts'
import { loadConfig } from '../load-config.ts'
import type { Session } from '../session.ts'

export const inspect: Command = {
  name: 'inspect',
  usage: '[KIND=]FILE...',
  words: { zh: '显示文件是怎样读的：工作表、表头、各列、各类行和问题', en: 'show how a file is read: sheets, heading, columns, rows by kind, issues' },
  after: {
    zh: `例子：
  hedui inspect 登记表.xlsx 建档立卡.xlsx
  hedui inspect 名单.xls --rows --json

身份证号在屏幕上不完整显示；--rows --json 写出每个单元格的完整内容：[{"sheet","rows":[["文字",…],…]}]，文本文件的 sheet 为 null；
有多个文件时每项另有 "file"。`,
    en: `Examples:
  hedui inspect registration.xlsx filing.xlsx
  hedui inspect list.xls --rows --json

ID numbers are masked on the screen; --rows --json prints every cell in full: [{"sheet","rows":[["text",...],...]}], with sheet null for a text file;
of several files each entry has "file" too.`,
  },
  options: [
    { flags: '--as <students|list>', words: { zh: '按登记表（students）还是政府名单（list）读取；默认自行判断', en: 'read it as a registration (students) or a government list; told by itself without' } },
    mapOption,
    { flags: '--rows', words: { zh: '显示每一行', en: 'show every row' } },
    { flags: '--json', words: { zh: '以 JSON 写到标准输出', en: 'print one JSON document' } },
    limitOption,
    configOption,
  ],
  async run(files, options, session) {
    const project = await loadConfig(options, session)
    if (files.length === 0) throw new ReconcileError('argument-missing', 'usage')
    const config = await loadConfig({ ...options, list: files }, session)
    sayLeftOut(config, session)
    const { nameInputs } = await import('../../read/inputs.ts')
    const inputs = nameInputs({ students: [], lists: config.lists, language: config.language })
    const stated = statedRole(options)
    if (options['rows'] === true) {
      await showRows(inputs, config, options, session)
      return exitCodes.done
    }
    const { inspectFile } = await import('../inspect/inspection.ts')
    const progress = (count: number): void => { session.progress(session.sentence('reading', { count })) }
    const [inspections, problems] = await attemptEach(inputs, (input) => inspectFile(input, config, project, stated, progress))
    session.progress(null)
    await show(inspections, config, options, session)
    throwAll(problems)
    return exitCodes.done
  },
}

/** Every cell of every file; nothing is printed where one of them can't be opened. */
async function showRows(inputs: readonly NamedInput[], config: Config, options: Options, session: Session): Promise<void> {
  const { openWorkbook } = await import('../../read/formats/index.ts')
  const { printRowsAsJson, printRowsAsText } = await import('../inspect/rows.ts')
  const [workbooks, problems] = await attemptEach(inputs, ({ path, file }) => openWorkbook(path, file, config.limits))
  throwAll(problems)
  await (options['json'] === true ? printRowsAsJson(workbooks, session.print) : printRowsAsText(workbooks, session.print))
}

async function show(inspections: readonly Inspection[], config: Config, options: Options, session: Session): Promise<void> {
  if (options['json'] === true) {
    await session.print(`${JSON.stringify(inspections, null, 2)}\n`)
  } else if (options['quiet'] !== true) {
    const { inspectionLines } = await import('../inspect/text.ts')
    for (const inspection of inspections) await session.print(`${inspectionLines(inspection, config, session).join('\n')}\n\n`)
  }
}

/** What could be had of each input, and why the others could not. */
async function attemptEach<T>(inputs: readonly NamedInput[], read: (input: NamedInput) => Promise<T>): Promise<readonly [readonly T[], readonly ReconcileError[]]> {
  const results: T[] = []
  const problems: ReconcileError[] = []
  for (const input of inputs) {
    try {
      results.push(await read(input))
    } catch (error) {
      if (!(error instanceof ReconcileError)) throw error
      problems.push(error)
    }
  }
  return [results, problems]
}

function statedRole(options: Options): NamedInput['role'] | null {
  const stated = options['as'] as string | undefined
  if (stated === undefined || stated === 'students' || stated === 'list') return stated ?? null
  throw new ReconcileError('role-unknown', 'usage', { value: stated })
}
