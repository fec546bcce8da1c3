import { exitCodes, ReconcileError } from '../../errors.ts'
import type { Candidate, Decision } from '../../types.ts'
import { runOptions, type Command } from '../command.ts'
import type { CountedOf } from '../explain/json.ts'
import type { WeightsOf } from '../explain/text.ts'
import { loadConfig } from '../load-config.ts'

/** People shown to a student without a candidate (chosen: as many as one screen holds). */
const mostNearest = 3

export const explain: Command = {
  name: 'explain',
  usage: 'WHO...',
  words: { zh: '说明一名学生为什么是这个结论：每个候选人的依据和分量', en: 'show why a student got the verdict: every candidate with its evidence' },
  after: {
    zh: `例子：
  hedui explain 张三 --students 登记表.xlsx --list 建档立卡.xlsx
  hedui explain 三（2）班!12

WHO 是姓名、身份证号、行号或“工作表!行号”。文件也可以写在 hedui.yaml 中。身份证号在屏幕上不完整显示。
一位（bit）使可能性加倍：10 位约为一千倍，20 位约为一百万倍。`,
    en: `Examples:
  hedui explain 张三 --students registration.xlsx --list filing.xlsx
  hedui explain 三（2）班!12

WHO is a name, an ID number, a row, or SHEET!ROW. The files may stand in hedui.yaml. ID numbers are masked on the screen.
A bit doubles the odds: 10 bits are about a thousand times, 20 bits a million.`,
  },
  options: [
    ...runOptions,
    {
      flags: '--weights',
      words: {
        zh: '每条依据另写分量的来历：同一个人和不同的人中各占多少，怎样得来',
        en: 'below each finding, where its weight comes from: its share among entries of one person and of two, and on what that rests',
      },
    },
    { flags: '--json', words: { zh: '以 JSON 写到标准输出', en: 'print one JSON document' } },
  ],
  async run(who, options, session) {
    const config = await loadConfig(options, session)
    if (who.length === 0) throw new ReconcileError('who-not-given', 'usage')
    if (config.students.length === 0) throw new ReconcileError('students-not-given', 'usage')
    if (config.lists.length === 0) throw new ReconcileError('lists-not-given', 'usage')
    const [{ reconcile }, { nearestMisses }, { countedInFiles }, { studentsNamed }, { explanationLines }, { weightLines }] = await Promise.all([
      import('../../pipeline.ts'),
      import('../../match/nearest.ts'),
      import('../../match/counted-in-files.ts'),
      import('../explain/students-named.ts'),
      import('../explain/text.ts'),
      import('../explain/weights.ts'),
    ])
    let nearest: (decision: Decision) => readonly Candidate[] = () => []
    let countedOf: CountedOf = () => []
    const result = await reconcile(config, {
      matched: (index, weights) => {
        nearest = ({ student, candidates }) => (candidates.length > 0 ? [] : nearestMisses(student, index, weights, mostNearest))
        countedOf = (evidence, { listed }, student) => countedInFiles(evidence, student, listed, index)
      },
    })
    const chosen = new Set<number>()
    for (const each of who) {
      const found = studentsNamed(each, result.students)
      if (found.length === 0) throw new ReconcileError('who-not-found', 'usage', { who: each })
      for (const index of found) chosen.add(index)
    }
    const decisions = result.decisions.filter(({ student }) => chosen.has(student))
    if (options['json'] === true) {
      const { explanationJson } = await import('../explain/json.ts')
      await session.print(`${JSON.stringify(decisions.map((decision) => explanationJson(decision, nearest(decision), countedOf, result)), null, 2)}\n`)
    } else {
      const weightsOf: WeightsOf = (...finding) => (options['weights'] === true ? weightLines(finding[0], countedOf(...finding), result, session.language) : [])
      await session.print(`${decisions.map((decision) => explanationLines(decision, nearest(decision), weightsOf, result, session).join('\n')).join('\n\n')}\n`)
    }
    return exitCodes.done
  },
}
