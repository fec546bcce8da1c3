import type { Words } from '../messages/language.ts'
import type { Session } from './session.ts'

/** A flag as commander declares it, such as '--out <FOLDER>'. */
export interface Option {
  readonly flags: string
  readonly words: Words
}

/** Values of the flags that were given, by their names in camel case. */
export type Options = Readonly<Record<string, unknown>>

/** One command. Heavy modules are imported when it runs, so that --help answers at once. */
export interface Command {
  readonly name: string
  /** What follows the name in the usage line. */
  readonly usage: string
  readonly words: Words
  /** Text below the help: examples, and what needs a word more. */
  readonly after: Words
  readonly options: readonly Option[]
  /** `files` are the arguments that belong to no flag. Resolves to the exit code; throws ReconcileError. */
  run(files: readonly string[], options: Options, session: Session): Promise<number>
}

export const configOption: Option = { flags: '--config <FILE>', words: { zh: '设置文件（默认为当前文件夹中的 hedui.yaml）', en: 'project file (default: hedui.yaml in the working folder)' } }
export const mapOption: Option = {
  flags: '--map <FIELD=HEADING...>',
  words: { zh: '指明哪一列是哪个字段，例如 --map idNumber=证件号', en: 'say which heading is which field, for example --map idNumber=证件号' },
}

export const limitOption: Option = {
  flags: '--limit <NAME=NUMBER...>',
  words: { zh: '放宽读取的限度，名称见出错时的提示，例如 --limit seconds=60', en: 'raise a limit of reading by the name that the error gives, for example --limit seconds=60' },
}

/** Flags that say what is reconciled and how. */
export const runOptions: readonly Option[] = [
  { flags: '--students <FILE...>', words: { zh: '学校的登记表，可以写多个，也可以写文件夹；“-”为标准输入', en: "the school's registration; several may be named, and folders of files; - is the standard input" } },
  { flags: '--list <KIND=FILE...>', words: { zh: '政府名单，可以写多个，也可以写文件夹；类别可以不写：--list 文件；“-”为标准输入', en: 'a government list; several may be named, folders too, and the kind left out: --list FILE; - is the standard input' } },
  mapOption,
  { flags: '--as-of <DATE>', words: { zh: '以哪一天为准判断是否仍在享受（默认今天）', en: 'the day at which an entry must be in force (default: today)' } },
  { flags: '--count-ended', words: { zh: '已停保、不再享受的也算', en: 'count entries that have ended as well' } },
  {
    flags: '--max-false-match <P>',
    words: { zh: '错配的概率不高于此数才直接算“已找到”（默认 0.001）', en: 'probability of a false match up to which a student is matched without a look (default: 0.001)' },
  },
  { flags: '--admitted <FILE>', words: { zh: '教育局准入的幼儿园和学校名单', en: 'list of the kindergartens and schools that the bureau has admitted' } },
  limitOption,
  configOption,
]

/** Flags of what comes back from the offices, and of where it is remembered. */
export const recordOptions: readonly Option[] = [
  { flags: '--decisions <FILE...>', words: { zh: '各部门退回的核查表，文件或文件夹，可以写多个', en: 'verification sheets that came back; files or folders, several may be named' } },
  { flags: '--record <FOLDER>', words: { zh: '核查编号和答复记在哪个文件夹（默认为报告旁边的 decisions）', en: 'folder in which questions and answers are remembered (default: decisions, beside the reports)' } },
  { flags: '--two-persons', words: { zh: '双人复核：经办人和复核人都同意，需要核对的学生才算核定', en: 'two-person rule: a student who needs verification is approved only where two people agree' } },
]

/** Flags of the papers that a run prints. */
export const paperOptions: readonly Option[] = [
  { flags: '--due <DATE>', words: { zh: '班主任收齐材料的日期，印在班主任收集表上', en: 'day by which class teachers collect the papers; printed on their lists' } },
  { flags: '--covered <PLACE...>', words: { zh: '登记表已经包括全部孩子的村和学校：只在这些地方列出名单上有、登记表没有的学龄儿童', en: 'villages and schools of which the registration has every child: only there are listed children without a registration asked about' } },
]

/** The public notice; in the project file a table. */
export const noticeOption: Option = {
  flags: '--notice <NAME=VALUE...>',
  words: { zh: '公示，例如 --notice from=2019-03-25 days=7；名称见使用说明', en: 'the public notice, for example --notice from=2019-03-25 days=7; the README has the names' },
}

/** Flags of every command. */
export const commonOptions: readonly Option[] = [
  { flags: '--lang <zh|en>', words: { zh: '语言：zh 中文，en 英文', en: 'language: zh or en' } },
  { flags: '--quiet', words: { zh: '除错误和 --json 的结果外不显示任何内容', en: 'print nothing but errors, and the result of --json' } },
  { flags: '--no-color', words: { zh: '不用颜色', en: 'no colours' } },
  { flags: '--no-input', words: { zh: '不提问（只有 review 会提问）', en: 'ask nothing (review alone asks)' } },
]
