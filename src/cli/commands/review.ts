import { exitCodes, ReconcileError } from '../../errors.ts'
import { reviewProblemLine, speakReview, type SayReview } from '../../messages/review.ts'
import { normalizeDate } from '../../normalize/date.ts'
import type { RunResult } from '../../types.ts'
import { recordOptions, runOptions, type Command, type Options } from '../command.ts'
import { sayContradictions } from '../contradictions.ts'
import { loadConfig } from '../load-config.ts'
import type { Reviewable, ReviewItem } from '../review/items.ts'
import type { Reviewer } from '../review/sitting.ts'
import type { Session } from '../session.ts'

export const review: Command = {
  name: 'review',
  usage: '[WHO...] [--students FILE... --list [KIND=]FILE...]',
  words: { zh: '逐个核对需要人看的学生：登记和候选并排显示，答复记入台账', en: 'go through the students whom a person must look at, beside the candidates; the answers are remembered' },
  after: {
    zh: `例子（文件写在 hedui.yaml 中时）：
  hedui review
  hedui review 张三                       再核对一次这名学生，改正自己以前的答复
  hedui review --answers 答复.xlsx        从表格读答复：核查编号、答复（是、都不是或候选序号）、类别、依据、备注、经办人、日期
  hedui review --json                     列出要核对的学生和候选，不提问

经办人和日期只问一次，或用 --reviewer 和 --date 写明。每答一题就保存，Ctrl-C 不会丢失已答的。
需要核对的学生，本校认定与名单中的人是同一人的，按名单上的类别算核定；名单中没有找到的学生，仍须部门核查、签字、盖章。
身份证号在屏幕上不完整显示，只显示不同的数字。`,
    en: `Examples (with the files named in hedui.yaml):
  hedui review
  hedui review 张三                       this student once more, to put an earlier answer of one's own right
  hedui review --answers answers.csv      answers from a table: Question no., Answer (yes, none, or a candidate's number), Category, Evidence, Note, Reviewer, Date
  hedui review --json                     students and candidates to review; nothing is asked

Name and date are asked once, or given by --reviewer and --date. Each answer is saved at once; Ctrl-C loses none.
A student who needs verification, and whom the school takes for the person listed, is approved under that list's category; an unmatched student
still needs the office's verification, signature and seal. ID numbers are masked on the screen but for the digits that differ.`,
  },
  options: [
    { flags: '--answers <FILE>', words: { zh: '从表格读答复，不提问', en: 'take the answers from a table and ask nothing' } },
    { flags: '--reviewer <NAME>', words: { zh: '经办人姓名', en: 'name of who reviews' } },
    { flags: '--date <DATE>', words: { zh: '核对的日期（默认今天）', en: 'day of the review (default: today)' } },
    { flags: '--json', words: { zh: '以 JSON 列出要核对的学生和候选，不提问', en: 'print students and candidates to review as JSON, and ask nothing' } },
    ...runOptions,
    ...recordOptions,
  ],
  async run(who, options, session) {
    const config = await loadConfig(options, session)
    if (config.students.length === 0) throw new ReconcileError('students-not-given', 'usage')
    if (config.lists.length === 0) throw new ReconcileError('lists-not-given', 'usage')
    const date = dateGiven(options)
    const { reconcile } = await import('../../pipeline.ts')
    const result = await reconcile(config)
    const say = speakReview(session.language)
    // From here on whatever is written is whole at every moment.
    session.interruption('kill')
    if (typeof options['answers'] === 'string') return takeFile(options['answers'], { reviewer: textOf(options['reviewer']), date: date || session.today }, result, options, session)
    if (options['json'] === true || options['input'] === false) return list(who, result, options, session, say)
    return dialogue(who, { reviewer: textOf(options['reviewer']), date }, result, session, say)
  },
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

function isoDate(text: string): string {
  const date = normalizeDate(text)
  return date.length === 8 ? `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}` : ''
}

function dateGiven(options: Options): string {
  const value = textOf(options['date'])
  const date = isoDate(value)
  if (value !== '' && date === '') throw new ReconcileError('date-impossible', 'usage', { setting: '--date', value })
  return date
}

/** Who is to be reviewed: everybody open, or those who are named, answered or not. */
async function chosen(who: readonly string[], reviewer: string, result: RunResult): Promise<Reviewable> {
  const { reviewable } = await import('../review/items.ts')
  if (who.length === 0) return reviewable(result, reviewer)
  const { studentsNamed } = await import('../explain/students-named.ts')
  const wanted = new Set<number>()
  for (const each of who) {
    const found = studentsNamed(each, result.students)
    if (found.length === 0) throw new ReconcileError('who-not-found', 'usage', { who: each })
    for (const student of found) wanted.add(student)
  }
  const { items } = reviewable(result, null)
  const named = items.filter(({ decision }) => wanted.has(decision.student))
  return { items: named, leftToOffices: wanted.size - named.length }
}

async function list(who: readonly string[], result: RunResult, options: Options, session: Session, say: SayReview): Promise<number> {
  const { items, leftToOffices } = await chosen(who, textOf(options['reviewer']), result)
  if (options['json'] === true) {
    const { itemJson } = await import('../review/json.ts')
    await session.print(`${JSON.stringify({ items: items.map((item) => itemJson(item, result)), leftToOffices }, null, 2)}\n`)
    return exitCodes.done
  }
  const { itemLine } = await import('../review/screen.ts')
  await session.print(`${[...items.map((item) => itemLine(item, { result, session, say })), ...remarks(items, leftToOffices, say)].join('\n')}\n`)
  return exitCodes.done
}

function remarks(items: readonly ReviewItem[], leftToOffices: number, say: SayReview): readonly string[] {
  return [...(items.length === 0 ? [say('nothing')] : []), ...(leftToOffices === 0 ? [] : [say('offices', { count: leftToOffices })])]
}

async function takeFile(path: string, given: Reviewer, result: RunResult, options: Options, session: Session): Promise<number> {
  const [{ readReviewFile }, { saveReviews }] = await Promise.all([import('../review/answers-file.ts'), import('../review/save.ts')])
  const { file, entries, taken, known, blank, problems } = await readReviewFile(path, given, result)
  const after = await saveReviews(result, { added: entries })
  for (const problem of problems) session.say(reviewProblemLine(file, problem, session.language))
  const say = speakReview(session.language)
  if (options['quiet'] !== true) await session.print(`${[say('read', { file, taken, known, blank, refused: problems.length }), ...(taken > 0 ? [say('next')] : [])].join('\n')}\n`)
  return sayContradictions(after, session) ?? exitCodes.done
}

async function dialogue(who: readonly string[], given: Reviewer, result: RunResult, session: Session, say: SayReview): Promise<number> {
  const tell = (line: string): Promise<void> => session.print(`${line}\n`)
  const reviewer = given.reviewer || (await asked(`${say('who-asks')} > `, session))
  if (reviewer === null) return exitCodes.interrupted
  if (reviewer === '') {
    const { items, leftToOffices } = await chosen(who, '', result)
    if (items.length > 0) throw new ReconcileError('review-unanswered', 'usage', { count: items.length })
    for (const remark of remarks(items, leftToOffices, say)) await tell(remark)
    return sayContradictions(result, session) ?? exitCodes.done
  }
  const date = given.date || (await dayAsked(session, say, tell))
  if (date === null) return exitCodes.interrupted
  const { items, leftToOffices } = await chosen(who, reviewer, result)
  for (const remark of remarks(items, leftToOffices, say)) await tell(remark)
  if (items.length === 0) return sayContradictions(result, session) ?? exitCodes.done
  const unmatched = items.filter(({ decision }) => decision.verdict === 'unmatched').length
  await tell(say('beginning', { reviewer, date, count: items.length, doubtful: items.length - unmatched, unmatched }))
  const { sit } = await import('../review/sitting.ts')
  const sitting = await sit(items, { reviewer, date }, result, session, say)
  if (sitting.isEnded && sitting.left === items.length) throw new ReconcileError('review-unanswered', 'usage', { count: items.length })
  const answered = sitting.same + sitting.none
  await tell(say('total', { answered, same: sitting.same, none: sitting.none, skipped: sitting.skipped, left: sitting.left }))
  if (answered > 0) await tell(say('next'))
  if (sitting.isInterrupted) {
    session.say(say('interrupted'))
    return exitCodes.interrupted
  }
  return sayContradictions(sitting.result, session) ?? exitCodes.done
}

/** null after Ctrl-C; '' at the end of the input. */
async function asked(question: string, session: Session): Promise<string | null> {
  for (;;) {
    const line = await session.ask(question)
    if (line.kind !== 'line') return line.kind === 'interrupted' ? null : ''
    if (line.text.trim() !== '') return line.text.trim()
  }
}

async function dayAsked(session: Session, say: SayReview, tell: (line: string) => Promise<void>): Promise<string | null> {
  for (;;) {
    const line = await session.ask(`${say('date-asks', { date: session.today })} > `)
    if (line.kind === 'interrupted') return null
    const text = line.kind === 'line' ? line.text.trim() : ''
    const date = text === '' ? session.today : isoDate(text)
    if (date !== '') return date
    await tell(say('date-wrong', { text }))
  }
}
