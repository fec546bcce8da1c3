import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeConfig, type Config } from '../../config.ts'
import { exitCodes, ReconcileError } from '../../errors.ts'
import { speakNotice } from '../../messages/notice.ts'
import { packageFile } from '../../package-files.ts'
import type { Layer } from '../../settings/index.ts'
import type { Command } from '../command.ts'
import { localeLanguage } from '../language.ts'
import type { Session } from '../session.ts'
import { runReconcile } from './reconcile.ts'

/** The border town's files, in the package: those of the first half, the verification sheets that come back in the second, and the objections to the notice. */
const source = packageFile('fixtures/border-town/inputs/')
const returnedSource = packageFile('fixtures/border-town/returned/')
const objectionsSource = packageFile('fixtures/border-town/objections/')
const [returnedFolder, objectionsFolder] = ['returned', 'objections']
const defaultFolder = 'hedui-demo'
/** The days of the story (fixtures/border-town/expected/README.md): the lists are exported, the offices have answered, the notice has ended. */
const days = { lists: '2019-03-15', answers: '2019-03-22', end: '2019-04-01' }
const notice = { from: '2019-03-25', days: 7, contact: '学校资助办公室 龙老师' }
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
    const files = await copyFiles(source, folder)
    const returned = join(folder, returnedFolder)
    await copyFiles(returnedSource, returned)
    const objections = join(folder, objectionsFolder)
    await copyFiles(objectionsSource, objections)
    const configFor = (more: Layer['values']): Config => configOf(files, folder, { lang: options['lang'], ...more }, session)
    const config = configFor({ 'as-of': days.lists })
    const tell = async (text: string): Promise<void> => {
      if (options['quiet'] !== true) await session.print(text)
    }
    await tell(`${session.sentence('demo-first')}\n\n`)
    await runReconcile(config, options, session)
    await tell(`\n${session.sentence('demo-second', { folder: returned })}\n\n`)
    await runReconcile(configFor({ 'as-of': days.answers, decisions: returned, notice }), options, session)
    await tell(`\n${speakNotice(session.language)('demo-third', { folder: objections })}\n\n`)
    const code = await runReconcile(configFor({ 'as-of': days.end, decisions: [returned, objections], notice }), options, session)
    if (code === exitCodes.done) await tell(`\n${session.sentence('demo-next', { folder })}\n  ${nextCommand(config, session)}\n`)
    return code
  },
}

/** Copies the files of the demo; one that is there already stays, if it is the same. */
async function copyFiles(from: string, folder: string): Promise<readonly string[]> {
  const names = (await readdir(from)).sort()
  try {
    await mkdir(folder, { recursive: true })
    const absent: string[] = []
    for (const name of names) {
      const present = await readIfPresent(join(folder, name))
      if (present === null) absent.push(name)
      else if (!present.equals(await readFile(join(from, name)))) throw new ReconcileError('demo-file-differs', 'unwritable', { file: join(folder, name) })
    }
    for (const name of absent) await copyFile(join(from, name), join(folder, name))
  } catch (error) {
    if (error instanceof ReconcileError || !(error instanceof Error) || !('code' in error)) throw error
    throw new ReconcileError('demo-unwritable', 'unwritable', { file: folder }, error)
  }
  return names.map((name) => join(folder, name))
}

async function readIfPresent(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** The demo is the same everywhere: no project file plays a part. */
function configOf(files: readonly string[], folder: string, { lang, ...more }: Layer['values'], session: Session): Config {
  const isRegistration = (file: string): boolean => registration.test(file.split(/[\\/]/).at(-1) ?? file)
  const values = { students: files.filter(isRegistration), list: files.filter((file) => !isRegistration(file)), out: join(folder, 'hedui-report'), ...more, lang: lang ?? session.language }
  const layer = { values, folder: '', nameOf: (setting: string) => `--${setting}` }
  const config = makeConfig([layer], { today: session.today, language: localeLanguage(session.environment), folder: '' })
  session.language = config.language
  return config
}

/** In a checkout (npm run demo) the program is not on the path. */
function nextCommand({ lists: [list] }: Config, { environment }: Session): string {
  const program = environment['npm_lifecycle_event'] === 'demo' ? 'node bin/hedui.js' : 'hedui'
  return `${program} inspect ${quoted(list?.path ?? '')}`
}

/** As a shell takes it, of Windows too. */
function quoted(path: string): string {
  return /[\s()&]/.test(path) ? `"${path}"` : path
}
