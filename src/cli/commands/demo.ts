import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeConfig, type Config } from '../../config.ts'
import { exitCodes, ReconcileError } from '../../errors.ts'
import type { Command } from '../command.ts'
import { localeLanguage } from '../language.ts'
import type { Session } from '../session.ts'
import { runReconcile } from './reconcile.ts'

/** The border town's files, in the package. */
const source = fileURLToPath(new URL('../../../fixtures/border-town/inputs/', import.meta.url))
const defaultFolder = 'hedui-demo'
/** Which of them is the school's workbook; the others are the government's. */
const registration = /^registration.*\.xlsx$/

export const demo: Command = {
  name: 'demo',
  usage: '[FOLDER]',
  words: { zh: '用一个边城学校的虚构数据演示（默认写到 hedui-demo）', en: 'try it on the invented files of a border-town school (written to hedui-demo)' },
  after: {
    zh: '例子：\n  hedui demo 演示',
    en: 'Example:\n  hedui demo trial',
  },
  options: [],
  async run([folder = defaultFolder, unexpected], options, session) {
    if (unexpected !== undefined) throw new ReconcileError('arguments-too-many', 'usage', { argument: unexpected })
    const files = await copyInputs(folder)
    const config = configOf(files, folder, options['lang'], session)
    const code = await runReconcile(config, options, session)
    if (options['quiet'] !== true && code === exitCodes.done) await session.print(`\n${session.sentence('demo-next', { folder })}\n  ${nextCommand(config)}\n`)
    return code
  },
}

/** Copies the files of the demo; one that is there already stays, if it is the same. */
async function copyInputs(folder: string): Promise<readonly string[]> {
  const names = (await readdir(source)).sort()
  try {
    await mkdir(folder, { recursive: true })
    for (const name of names) {
      const target = join(folder, name)
      const present = await readFile(target).catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
        throw error
      })
      if (present === null) await copyFile(join(source, name), target)
      else if (!present.equals(await readFile(join(source, name)))) throw new ReconcileError('demo-file-differs', 'unwritable', { file: target })
    }
  } catch (error) {
    if (error instanceof ReconcileError || !(error instanceof Error) || !('code' in error)) throw error
    throw new ReconcileError('demo-unwritable', 'unwritable', { file: folder }, error)
  }
  return names.map((name) => join(folder, name))
}

/** The demo is the same everywhere: no project file plays a part. */
function configOf(files: readonly string[], folder: string, lang: unknown, session: Session): Config {
  const isRegistration = (file: string): boolean => registration.test(file.split(/[\\/]/).at(-1) ?? file)
  const values = { students: files.filter(isRegistration), list: files.filter((file) => !isRegistration(file)), out: join(folder, 'hedui-report'), lang: lang ?? session.language }
  const layer = { values, folder: '', nameOf: (setting: string) => `--${setting}` }
  const config = makeConfig([layer], { today: session.today, language: localeLanguage(session.environment), folder: '' })
  session.language = config.language
  return config
}

function nextCommand({ lists: [list] }: Config): string {
  return `hedui inspect ${quoted(list?.path ?? '')}`
}

/** As a shell takes it, of Windows too. */
function quoted(path: string): string {
  return /[\s()&]/.test(path) ? `"${path}"` : path
}
