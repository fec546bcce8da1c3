import { extname } from 'node:path'
import type { Change, ChangeId, Comparison } from '../../compare/changes.ts'
import { exitCodes, ReconcileError } from '../../errors.ts'
import { configOption, type Command } from '../command.ts'
import { loadConfig } from '../load-config.ts'
import type { Session } from '../session.ts'

export const diff: Command = {
  name: 'diff',
  usage: 'OLD NEW',
  words: { zh: '比较两次核对（或两个学期）的报告文件夹：谁新找到、谁不再上报、谁变了', en: 'compare the report folders of two runs or two terms: newly found, dropped, moved, corrected' },
  after: {
    zh: `例子：
  hedui diff 春季报告 秋季报告
  hedui diff 春季报告 秋季报告 --out 变化.xlsx

学生按身份证号认，号码没有或改了的按姓名和出生日期、班级、家长和村认；分不清的列出来，不猜。两次的语言可以不同。
身份证号在屏幕上不完整显示；--out 写出的文件里是完整的。`,
    en: `Examples:
  hedui diff spring autumn
  hedui diff spring autumn --out changes.xlsx

Students are known again by ID number, or else by name with birth date, class, or guardian and village; whoever is unclear is named and not guessed.
The two runs may be in different languages. ID numbers are masked on the screen, and whole in the file that --out writes.`,
  },
  options: [
    { flags: '--out <FILE>', words: { zh: '把每一条变化写到 .xlsx 或 .csv 文件', en: 'write every change to an .xlsx or .csv file' } },
    { flags: '--json', words: { zh: '以 JSON 写到标准输出', en: 'print one JSON document' } },
    configOption,
  ],
  async run([old, now, unexpected], options, session) {
    const { out, ...others } = options
    await loadConfig(others, session)
    if (unexpected !== undefined) throw new ReconcileError('argument-unexpected', 'usage', { argument: unexpected })
    if (old === undefined || now === undefined) throw new ReconcileError('diff-folders', 'usage')
    const file = typeof out === 'string' ? out : null
    const kind = file === null ? null : extname(file).toLowerCase()
    if (file !== null && kind !== '.xlsx' && kind !== '.csv') throw new ReconcileError('diff-out-kind', 'usage', { file })
    const [{ readRunFolder }, { compareRuns }] = await Promise.all([import('../../compare/run-folder.ts'), import('../../compare/changes.ts')])
    const comparison = compareRuns(await readRunFolder(old), await readRunFolder(now))
    if (file !== null) await write(file, comparison, session)
    if (options['json'] === true) await session.print(`${JSON.stringify(plain(comparison), null, 2)}\n`)
    else if (options['quiet'] !== true) {
      const { diffLines } = await import('../diff/text.ts')
      const { speakDiff } = await import('../../messages/diff.ts')
      await session.print(`${[...diffLines(comparison, session), ...(file === null ? [] : [speakDiff(session.language)('written', { file })])].join('\n')}\n`)
    }
    return exitCodes.done
  },
}

async function write(file: string, comparison: Comparison, { language }: Session): Promise<void> {
  const [{ changeSheet }, { csvChunks }, { drawWorkbook }, { writeNewFile }] = await Promise.all([
    import('../../report/changes.ts'), import('../../report/csv.ts'), import('../../report/workbook.ts'), import('../../report/write.ts'),
  ])
  const sheet = changeSheet(comparison, language)
  const isText = extname(file).toLowerCase() === '.csv'
  await writeNewFile(file, isText ? Buffer.from([...csvChunks(sheet)].join(''), 'utf8') : await drawWorkbook([sheet], language, comparison.now.asOf))
}

/** For programs: places tell who is meant, and nothing personal is printed. */
function plain({ old, now, known, changes }: Comparison): unknown {
  const side = (student: Change['old']): unknown => (student === null ? null : { ...student.place, outcome: student.outcome, category: student.category })
  const counts: Partial<Record<ChangeId, number>> = {}
  for (const { id } of changes) counts[id] = (counts[id] ?? 0) + 1
  return {
    old: { folder: old.folder, asOf: old.asOf, students: old.students.length },
    new: { folder: now.folder, asOf: now.asOf, students: now.students.length },
    same: known.same.length,
    counts,
    changes: changes.map(({ id, old: before, now: after, fields }) => ({ change: id, old: side(before), new: side(after), ...(fields.length === 0 ? {} : { fields }) })),
  }
}
