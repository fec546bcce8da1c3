import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { makeConfig, type Config } from '../../src/config.ts'
import { reconcile } from '../../src/pipeline.ts'
import { recordFiles } from '../../src/report/record.ts'
import { writeRecord } from '../../src/report/write.ts'
import type { RunResult } from '../../src/types.ts'

/** The three runs of the scenario. */
interface Scenario {
  readonly runs: readonly [RunResult, RunResult, RunResult]
  /** What comes back between them, by path in the fixture's folder. */
  readonly files: ReadonlyMap<string, string>
}

/** Settings of the runs: the lists came, the offices have answered, the notice has ended. */
function scenarioConfig(root: string, run: 0 | 1 | 2, record: string, returned: readonly string[]): Config {
  const input = (name: string): string => join(root, 'inputs', name)
  const values = {
    students: input(run === 2 ? 'registration-corrected.csv' : 'registration.csv'),
    list: ['filing-export.csv', 'low-income-rural.csv'].map(input),
    'as-of': ['2019-03-15', '2019-03-22', '2019-04-02'][run],
    ...(run === 0 ? {} : { decisions: returned, notice: { from: '2019-03-25', 'working-days': 5, contact: '学校资助办公室' } }),
    out: join(record, '..', 'hedui-report'),
    record,
  }
  return makeConfig([{ values, folder: '', nameOf: (setting) => setting }], { today: '2019-03-15', language: 'zh', folder: '' })
}

/** Runs the scenario in a folder of its own; each run reads what was returned after the one before, and remembers. */
export async function playScenario(root: string): Promise<Scenario> {
  const folder = await mkdtemp(join(tmpdir(), 'hedui-'))
  const record = join(folder, 'decisions')
  const files = new Map<string, string>()
  const play = async (run: 0 | 1 | 2): Promise<RunResult> => {
    const result = await reconcile(scenarioConfig(root, run, record, [...files.keys()].map((path) => join(folder, path))))
    await writeRecord(record, recordFiles(result))
    return result
  }
  const give = async (path: string, text: string): Promise<void> => {
    files.set(path, text)
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  try {
    const first = await play(0)
    for (const [path, text] of answerSheets(first)) await give(path, text)
    const second = await play(1)
    for (const [path, text] of objectionForms(second)) await give(path, text)
    return { runs: [first, second, await play(2)], files }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const lines = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.join(',')}\n`).join('')
const studentNamed = ({ students }: RunResult, name: string): number => Array.from({ length: students.size }, (_, index) => students.person(index).text('name')).indexOf(name)

/** What the offices return: one approves two, both refuse one, and of one child the second sheet of the same office says the contrary. */
function answerSheets(result: RunResult): ReadonlyMap<string, string> {
  const heading = ['核查编号', '学生姓名', '核查结果', '核定类别', '依据', '核查人签字', '单位（盖章）', '日期', '已盖章']
  const row = (name: string, department: string, stated: string, category: string, basis: string): readonly string[] => {
    const question = (result.verification.questions ?? []).find(({ student, asked }) => student === studentNamed(result, name) && asked.department === department)
    if (question === undefined) throw new Error(`nobody asked ${department} about ${name}`)
    const [signer, unit] = department === 'filing-office' ? (['田主任', '边城镇扶贫站'] as const) : (['向主任', '边城镇民政办'] as const)
    return [question.asked.number, name, stated, category, basis, signer, unit, '2019-03-20', '是']
  }
  return new Map([
    ['returned/扶贫站.csv', lines([
      heading, row('田老船', 'filing-office', '在册', '建档立卡', '系统查询'), row('杨拉拉', 'filing-office', '在册', '建档立卡', '系统查询'),
      row('向顺顺', 'filing-office', '在册', '建档立卡', '系统查询'), row('廖天送', 'filing-office', '不在册', '', '查无此人'),
    ])],
    ['returned/扶贫站补充.csv', lines([heading, row('向顺顺', 'filing-office', '不在册', '', '重新查询')])],
    ['returned/民政办.csv', lines([heading, row('廖天送', 'civil-affairs', '不在册', '', '查无此人'), row('向顺顺', 'civil-affairs', '不在册', '', '查无此人')])],
  ])
}

/** The objections: one upheld, one not, one that two forms decide differently, and one that comes too late and waits. */
function objectionForms(result: RunResult): ReadonlyMap<string, string> {
  const heading = ['公示编号', '学生姓名', '异议内容', '提出人', '提出日期', '核查情况', '核查结论', '核查人', '单位（盖章）', '核查日期', '已盖章', '是否复查']
  const examined = ['龙老师', '边城镇学生资助认定工作组', '2019-03-29', '是', '']
  const row = (name: string, objection: string, objector: string, received: string, ...result_: readonly string[]): readonly string[] => {
    const noticed = result.verification.notice.noticed.get(studentNamed(result, name))
    if (noticed === undefined) throw new Error(`${name} is on no notice`)
    return [noticed.number, name, objection, objector, received, ...result_, ...Array.from({ length: 7 - result_.length }, () => '')]
  }
  return new Map([
    ['objections/异议核查表.csv', lines([
      heading,
      row('龙翠翠', '父亲在县城开店、有小轿车', '村民甲', '2019-03-26', '属实：营业执照和行驶证都在其父名下', '成立', ...examined),
      row('吴渡船', '家里盖了新房', '村民乙', '2019-03-27', '易地搬迁安置房、不是自建', '不成立', ...examined),
      row('石天保', '户口已迁走', '村民丙', '2019-03-28', '派出所：未迁走', '不成立', ...examined),
      row('麻白塔', '家里不困难', '', '2019-04-01'),
    ])],
    ['objections/异议核查表（二）.csv', lines([heading, row('石天保', '户口已迁走', '村民丙', '2019-03-28', '村委会：去年已迁走', '成立', ...examined)])],
  ])
}
