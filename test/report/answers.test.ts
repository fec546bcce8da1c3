import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { answers } from '../../src/report/answers.ts'
import { writeRun } from '../../src/report/index.ts'
import type { RunResult } from '../../src/types.ts'
import { idNumber } from '../people.ts'
import { makeProject, questionAbout, studentNamed, type Project } from '../project.ts'

const students = ['吴渡船', '杨拉拉', '石天保'] as const
const registration = `姓名,身份证号,班级,村\n${students.map((name, at) => `${name},${idNumber(`4331992013093${String(at)}713`)},三（${String(at + 1)}）班,米粮村\n`).join('')}`
const filing = `户编号,姓名,证件号码,与户主关系,脱贫属性\n1,龙翠翠,${idNumber('43319920120305128')},之女,已脱贫（享受政策）\n`

let project: Project
beforeEach(async () => { project = await makeProject({ 'registration.csv': registration, 'filing.csv': filing }) })
afterEach(() => project.remove())

/** Names and offices of one sheet, in its order. */
function sheetOf(result: RunResult, name: string): { readonly title: string; readonly rows: readonly string[] } {
  const sheet = answers.kind === 'table' ? answers.sheets(result).find((each) => each.name === name) : undefined
  if (sheet === undefined) throw new Error(`no sheet ${name}`)
  const at = (heading: string): number => sheet.columns.findIndex((column) => column.heading === heading)
  return { title: sheet.title, rows: [...sheet.rows()].map((row) => [row[at('姓名')], row[at('核查部门')], row[at('现状')]].map((value) => (typeof value === 'string' ? value : '')).join(' ')) }
}

it('keeps what is still to be answered apart, of each office together, what it answered in part first; the csv file has all', async () => {
  const first = await project.remember()
  const number = (name: string): string => questionAbout(first, studentNamed(first, name), 'filing-office').asked.number
  await project.put('returned/a.csv', `核查编号,核查结果,核查人签字,单位（盖章）,日期,已盖章\n${number('吴渡船')},不在册,田主任,扶贫站,2019-03-20,是\n${number('石天保')},在册,田主任,扶贫站,2019-03-20,\n`)
  const second = await project.remember()
  const office = '扶贫（乡村振兴）部门'
  expect(sheetOf(second, '待答复')).toEqual({
    title: `待答复的问题（4条）：学校（班主任） 2、${office} 2`,
    rows: ['杨拉拉 学校（班主任） 尚未答复', '石天保 学校（班主任） 尚未答复', `石天保 ${office} 未说明已盖章`, `杨拉拉 ${office} 尚未答复`],
  })
  expect(sheetOf(second, '核查答复').rows).toEqual([`吴渡船 ${office} 不在册`, '吴渡船 学校（班主任） 尚未答复'])
  await writeRun(second)
  const csv = await readFile(join(project.folder, 'report/answers.csv'), 'utf8')
  expect(csv.trimEnd().split('\r\n')).toHaveLength(7)
})
