import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { exitCodes, ReconcileError, throwAll } from '../../errors.ts'
import { projectFileName } from '../../settings/project-file.ts'
import { configOption, mapOption, type Command, type Options } from '../command.ts'
import type { Understood } from '../init/project-text.ts'
import { sayLeftOut } from '../left-out.ts'
import { loadConfig } from '../load-config.ts'
import type { Session } from '../session.ts'

export const init: Command = {
  name: 'init',
  usage: '[KIND=]FILE...',
  words: { zh: '看懂这些文件，并写出设置文件 hedui.yaml', en: 'understand these files, and write the project file hedui.yaml' },
  after: {
    zh: `例子：
  hedui init 登记表.xlsx 建档立卡.xlsx 低保/
  hedui reconcile

先显示每个文件读成什么（登记表还是名单、类别、各列），再写设置文件；已有的设置文件不会被覆盖。有文件看不懂时说明该怎样写，什么都不写。`,
    en: `Examples:
  hedui init registration.xlsx filing.xlsx low-income/
  hedui reconcile

Shows what each file is read as (registration or list, kind, columns) and then writes the project file, never over one that exists. Where a file
can't be understood it says what to write, and writes nothing.`,
  },
  options: [mapOption, { ...configOption, words: { zh: '写到哪个设置文件（默认 hedui.yaml）', en: 'the project file to write (default: hedui.yaml)' } }],
  async run(files, options, session) {
    if (files.length === 0) throw new ReconcileError('argument-missing', 'usage')
    const target = typeof options['config'] === 'string' ? options['config'] : projectFileName
    if (existsSync(target)) throw new ReconcileError('settings-exist', 'unwritable', { file: target })
    const { inputs, config } = await understand(files, options, session)
    if (!inputs.some(({ inspection }) => inspection.role === 'students')) throw new ReconcileError('init-without-students', 'usage')
    if (!inputs.some(({ inspection }) => inspection.role === 'list')) throw new ReconcileError('init-without-lists', 'usage')
    const { projectText } = await import('../init/project-text.ts')
    await write(target, projectText(inputs, target, config, session))
    if (options['quiet'] !== true) await session.print(`${session.sentence('init-written', { file: target })}\n`)
    return exitCodes.done
  },
}

/** Reads and shows every file; throws what is wrong with those that can't be read after showing the others. */
async function understand(files: readonly string[], options: Options, session: Session): Promise<{ readonly inputs: readonly Understood[]; readonly config: Awaited<ReturnType<typeof loadConfig>> }> {
  // The file that is to be written can't be read.
  const config = await loadConfig({ ...options, config: undefined, list: files }, session)
  sayLeftOut(config, session)
  const [{ nameInputs }, { inspectFile }, { inspectionLines }] = await Promise.all([import('../../read/inputs.ts'), import('../inspect/inspection.ts'), import('../inspect/text.ts')])
  const inputs: Understood[] = []
  const problems: ReconcileError[] = []
  // Nothing is said of the files yet: what they are is for their contents to say.
  const project = { ...config, students: [], lists: [] }
  for (const input of nameInputs({ students: [], lists: config.lists, language: config.language })) {
    try {
      const inspection = await inspectFile(input, config, project, null, () => undefined)
      inputs.push({ path: input.path, inspection })
      if (options['quiet'] !== true) await session.print(`${inspectionLines(inspection, config, session).join('\n')}\n\n`)
    } catch (error) {
      if (!(error instanceof ReconcileError)) throw error
      problems.push(error)
    }
  }
  throwAll(problems)
  return { inputs, config }
}

/** 'wx' fails where a file has come into being since. */
async function write(target: string, text: string): Promise<void> {
  try {
    await writeFile(target, text, { flag: 'wx' })
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw new ReconcileError(isThere ? 'settings-exist' : 'settings-unwritable', 'unwritable', { file: target }, error)
  }
}
