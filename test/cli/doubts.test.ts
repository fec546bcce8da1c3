import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { table, workbookBytes } from '../../scripts/workbook.ts'
import { exitCodes } from '../../src/errors.ts'
import { filing, folderWith, registration, run } from './program.ts'

const files = {
  'r.csv': registration,
  'f.csv': filing,
  'r-copy.csv': registration,
  'f-copy.csv': filing,
  'mixed.csv': '姓名,身份证号,名单类型\n龙翠翠,433199201203051280,建档立卡\n吴渡船,433199201309307133,\n廖半夏,433199201107123627,未知类\n',
  'nowhere.csv': '姓名,身份证号,名单类型\n龙翠翠,433199201203051280,\n',
  'empty.csv': '户编号,姓名,身份证号,脱贫属性\n',
  'rural.csv': '农村低保名单,,\n姓名,身份证号,村\n龙翠翠,433199201203051280,米粮村\n',
  'report.csv': '序号,姓名,身份证号,登记表中的位置\n1,龙翠翠,433199201203051280,第2行\n',
}
const folder = folderWith(files)
const long = '433199201203051280'

it.each<[string, readonly string[], number, string]>([
  ['rows that do not say their kind are left out and counted', ['--students', 'r.csv', '--list', 'mixed.csv'], exitCodes.done, '有 2 行看不出类别，没有读：这些人会显示为“未找到”。第一处在 mixed.csv 第 3 行'],
  ['a list none of whose rows says its kind is refused', ['--students', 'r.csv', '--list', 'nowhere.csv'], exitCodes.unreadable, '第 2 行看不出属于哪一类名单'],
  ['a list with nobody below its heading', ['--students', 'r.csv', '--list', 'f.csv', '--list', 'empty.csv'], exitCodes.done, '名单 empty.csv 中一个人也没有读到'],
  ['a registration with nobody below its heading is refused, beside others', ['--students', 'r.csv', 'empty.csv', '--list', 'f.csv'], exitCodes.unreadable, '没有读到任何学生：empty.csv'],
  ['a stated kind that the file contradicts', ['--students', 'r.csv', '--list', 'filing=rural.csv'], exitCodes.done, '--list 写明 rural.csv 是“建档立卡”，但文件自己说是“农村低保”'],
  ['a report as a list is refused', ['--students', 'r.csv', '--list', 'filing=report.csv'], exitCodes.unreadable, '是 hedui 写的报告，不是政府名单'],
  ['a report as a registration', ['--students', 'report.csv', '--list', 'f.csv'], exitCodes.done, '是 hedui 写的报告，不是登记表'],
  ['a list named twice is refused', ['--students', 'r.csv', '--list', 'f.csv', './f.csv'], exitCodes.usage, '文件 f.csv 写了两次'],
  ['a registration named twice is refused', ['--students', 'r.csv', 'r.csv', '--list', 'f.csv'], exitCodes.usage, '文件 r.csv 写了两次'],
  ['a list under two names is said', ['--students', 'r.csv', '--list', 'f.csv', 'f-copy.csv'], exitCodes.done, 'f.csv 与 f-copy.csv 内容完全相同'],
  ['a registration under two names is said', ['--students', 'r.csv', 'r-copy.csv', '--list', 'f.csv'], exitCodes.done, 'r.csv 与 r-copy.csv 内容完全相同'],
  ['a registration under another name as a list is refused', ['--students', 'r.csv', '--list', 'filing=r-copy.csv'], exitCodes.usage, '登记表 r.csv 和名单 r-copy.csv 内容完全相同'],
  ['an ID number that was typed as a heading is masked', ['--students', 'r.csv', '--list', 'f.csv', '--map', `idNumber=${long}`], exitCodes.usage, '设置了 idNumber=****************80'],
  ['nothing is suggested where nothing is near', ['--students', 'r.csv', '--list', 'xyz=f.csv'], exitCodes.usage, '没有名单类别“xyz”；类别有：'],
])('%s', async (_, args, code, said) => {
  const outcome = await run(folder, ['reconcile', ...args, '--dry-run', '--as-of', '2023-06-01'])
  expect(outcome.stderr).toContain(said)
  expect(outcome.stderr).not.toContain(long)
  expect(outcome.code).toBe(code)
})

it('a file under two names is an issue of the whole file, and its people count once', async () => {
  const own = folderWith({ 'r.csv': registration, 'f.csv': filing, 'g.csv': filing })
  await run(own, ['reconcile', '--students', 'r.csv', '--list', 'f.csv', 'g.csv', '--as-of', '2023-06-01'])
  expect(readFileSync(join(own, 'hedui-report', 'issues.csv'), 'utf8')).toMatch(/,名单,g\.csv,,,,,与 f\.csv 内容完全相同/)
  expect(readFileSync(join(own, 'hedui-report', 'duplicates.csv'), 'utf8')).toMatch(/整张工作表的 2 人.*,名单,.*g\.csv,f\.csv/)
})

it('a stated kind that the file only refines is no contradiction', async () => {
  const { stderr } = await run(folder, ['reconcile', '--students', 'r.csv', '--list', 'low-income=rural.csv', '--dry-run'])
  expect(stderr).toBe('')
})

it('a summary sheet that repeats the class sheets is one line of the duplicates, and issues stand at their own table', async () => {
  const students = ['龙翠翠|433199201203051280|三（2）班', '吴渡船|43319920130930713|三（2）班']
  const bytes = workbookBytes(
    [
      { name: '三（2）班', rows: table(['姓名|身份证号|班级', ...students, '', '班级|身份证号|姓名', '五（1）班|43319920110712362|廖半夏'].join('\n')) },
      { name: '汇总', rows: table(['姓名|身份证号|班级', ...students, '廖半夏|43319920110712362|五（1）班'].join('\n')) },
    ],
    'xlsx',
  )
  const own = folderWith({ 'r.xlsx': bytes, 'f.csv': filing })
  await run(own, ['reconcile', '--students', 'r.xlsx', '--list', 'f.csv', '--as-of', '2023-06-01'])
  const report = (name: string): string => readFileSync(join(own, 'hedui-report', name), 'utf8')
  expect(report('duplicates.csv').split('\n').filter((line) => line.includes('汇总'))).toHaveLength(1)
  expect(report('duplicates.csv')).toContain('整张工作表的 3 人')
  // Of the lower table the number stands in column B, as in the upper one, and the name in C.
  expect(report('issues.csv')).toMatch(/三（2）班,6,B,身份证号,/)
  const { stdout } = await run(own, ['inspect', 'r.xlsx'])
  expect(stdout).toContain('另一个表，表头在第 5 行')
})
