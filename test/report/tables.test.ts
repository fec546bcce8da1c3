import { describe, expect, it } from 'vitest'
import { foldColumns } from '../../src/report/fold-columns.ts'
import { reports } from '../../src/report/index.ts'
import { columnLetters } from '../../src/report/issues.ts'
import type { ReportValue } from '../../src/report/report.ts'
import type { RunResult } from '../../src/types.ts'
import { cui, everyVerdict, run } from './runs.ts'

const text = (value: ReportValue): string => (typeof value === 'object' ? value.map((part) => (part.differs ? `[${part.text}]` : part.text)).join('') : String(value))

/** Rows of a sheet of a report, by heading. */
function rowsOf(name: keyof typeof reports, result: RunResult, sheet = 0): readonly Readonly<Record<string, string>>[] {
  const report = reports[name]
  const drawn = report.kind === 'table' ? report.sheets(result)[sheet] : undefined
  if (drawn === undefined) return []
  const headings = drawn.columns.map(({ group, heading }) => (group === undefined ? heading : `${group}/${heading}`))
  const rows = [...drawn.rows()]
  expect(rows).toHaveLength(drawn.count)
  for (const row of rows) expect(row).toHaveLength(headings.length)
  return rows.map((row) => Object.fromEntries(row.map((value, at) => [headings[at] ?? '', text(value)])))
}

describe('reports', () => {
  const result = everyVerdict()

  it('matched shows what the school typed, the category, every list and both places', () => {
    expect(rowsOf('matched', result)).toEqual([
      {
        序号: '1', 学校: '', 年级: '', 班级: '三（10）班', 姓名: '龙翠翠', 身份证号: cui, '村（社区）': '米粮村', '监护人（户主）': '', 类别: '建档立卡', 状态: '',
        结论依据: '身份证号和姓名都相同。', 与名单不一致处: '', 所在名单: '建档立卡、农村低保', 名单中的位置: '第2行', 登记表中的位置: '第2行',
      },
    ])
  })

  it('matched names what differs, with the differing characters marked', () => {
    const differing = run([{ name: '龙脆翠', idNumber: cui }], [{ name: '龙翠翠', idNumber: cui }])
    expect(rowsOf('matched', differing)[0]).toMatchObject({ 姓名: '龙脆翠', 与名单不一致处: '姓名：名单上是 龙[翠]翠' })
  })

  it('calls a kind of the project file by its words', () => {
    const kinds = { 'low-income-edge': { zh: '低保边缘', en: 'near low-income', signs: ['低保边缘'] } }
    const declared = run([{ name: '龙翠翠', idNumber: cui }], [{ name: '龙翠翠', idNumber: cui, kind: 'low-income-edge' }], { kinds, precedence: ['low-income-edge'] })
    expect(rowsOf('matched', declared)[0]).toMatchObject({ 类别: '低保边缘', 所在名单: '低保边缘' })
    expect(rowsOf('summary', declared, 6)[0]).toMatchObject({ 名单: '低保边缘' })
  })

  it('needs-verification sets student and candidate side by side, with reason and evidence in words', () => {
    const [row] = rowsOf('needs-verification', result)
    expect(row).toMatchObject({ '姓名/登记表': '[吴白塔]', '姓名/名单': '[龙翠萍]', 类别: '建档立卡', 为什么要核对: '身份证号有误或不全，与名单中的人接近，但姓名不同，请核对。' })
    expect(row?.['身份证号/登记表']).toMatch(/^\d{17}\[1\]$/)
    expect(row?.['身份证号/名单']).toMatch(/^\d{17}\[[\dX]\]$/)
    expect(row?.['是不是同一人的证据']).toMatch(/^支持：身份证号.*\n反对：姓名不同$/)
    expect(row?.['其他线索']).toBe('')
  })

  it('unmatched says why, and names the family where a list has it', () => {
    const rows = rowsOf('unmatched', result)
    expect(rows.map((row) => row['姓名'])).toEqual(['石天保', '杨拉拉'])
    expect(rows[0]).toMatchObject({ 未找到的原因: '家庭在名单中且人数齐全，但没有这个孩子。', 名单中的家庭: '户主 石老司，名单中有：石老司、石天送（建档立卡，第5行）' })
    expect(rows[1]).toMatchObject({ 状态: '外省', 名单中的家庭: '' })
  })

  // The summary has columns of numbers, which are as wide as their headings and not as their limit.
  it.each(Object.entries(reports).flatMap(([name, report]) => (report.kind === 'table' && name !== 'summary' ? report.sheets(result).map((sheet) => [name, sheet] as const) : [])))('%s prints across a page of A4 at no less than two thirds', (_, sheet) => {
    // Seven pixels of 96 an inch for each half-width character (ECMA-376 18.3.1.13), two characters beside each text, and 297 mm less the margins.
    const characters = foldColumns(sheet).reduce((sum, { most }) => sum + most + 2, 0)
    expect((297 / 25.4 - 0.8) / ((characters * 7) / 96)).toBeGreaterThan(2 / 3)
  })

  it('orders by school, class by its number, and place', () => {
    const classes = ['三（10）班', '三（2）班', '二（3）班', '三（2）班']
    const unknown = run(classes.map((className, i) => ({ name: `龙${'甲乙丙丁'[i] ?? ''}`, className })), [])
    expect(rowsOf('unmatched', unknown).map((row) => row['姓名'])).toEqual(['龙丙', '龙乙', '龙丁', '龙甲'])
  })

  it('duplicates name both rows of a child registered twice, and the row kept of an exact repeat', () => {
    const twice = run([{ name: '龙翠翠', idNumber: cui, className: '1班' }, { name: '龙翠翠', idNumber: cui, className: '2班' }], [])
    const repeated = { ...twice, repeats: [{ place: { file: 'students.csv', sheet: null, row: 9, column: 1 }, keptAt: { file: 'students.csv', sheet: null, row: 2, column: 1 } }] }
    expect(rowsOf('duplicates', repeated).map((row) => [row['情况'], row['姓名'], row['位置'], row['保留的行或另一行']])).toEqual([
      ['同一学生登记了多次', '龙翠翠', 'students.csv 第2行', 'students.csv 第3行'],
      ['同一学生登记了多次', '龙翠翠', 'students.csv 第3行', 'students.csv 第2行'],
      ['完全重复的行，只计一次', '龙翠翠', 'students.csv 第9行', 'students.csv 第2行'],
    ])
  })

  it('issues point to the cell of the field, to be mended first', () => {
    const columns = [
      { index: 1, heading: '姓名', field: 'name', slot: 0, by: 'dictionary' },
      { index: 28, heading: '公民身份号码', field: 'idNumber', slot: 0, by: 'dictionary' },
    ] as const
    const [input] = result.inputs
    const layouts = [{ sheet: null, headingRows: [1], columns, titles: [], facts: {}, wide: false, headsOnly: false }]
    const place = { file: 'students.csv', sheet: null, row: 3, column: 1 }
    const troubled: RunResult = {
      ...result,
      inputs: input === undefined ? [] : [{ ...input, layouts }],
      issues: [
        { code: 'id-from-15-digits', severity: 'note', place, field: 'idNumber', params: { id: '***12' } },
        { code: 'id-wrong-check', severity: 'issue', place: { ...place, row: 4 }, field: 'idNumber', params: { id: '***34' } },
        { code: 'row-without-name-and-id', severity: 'issue', place: { ...place, row: 2 }, field: null, params: {} },
      ],
    }
    expect(rowsOf('issues', troubled).map((row) => [row['程度'], row['行'], row['列'], row['列名'], row['问题']])).toEqual([
      ['需要处理', '2', 'A', '姓名', '该行既没有姓名也没有身份证号，无法使用。'],
      ['需要处理', '4', 'AB', '公民身份号码', '身份证号 ***34 的校验码不对，至少有一位写错。'],
      ['仅供参考', '3', 'AB', '公民身份号码', '15位身份证号 ***12 已按18位比对。'],
    ])
  })

  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters)
  })

  it('the summary adds up by class, and says which lists overlap', () => {
    expect(rowsOf('summary', result, 4).map((row) => [row['班级'], row['登记人数'], row['已找到'], row['建档立卡'], row['需要核对'], row['未找到'], row['其中外省']])).toEqual([
      ['三（2）班', '3', '0', '0', '1', '2', '1'],
      ['三（10）班', '1', '1', '1', '0', '0', '0'],
    ])
    expect(rowsOf('summary', result, 6)).toEqual([{ 名单: '建档立卡＋农村低保', 名单个数: '2', 登记人数: '1' }])
    expect(rowsOf('summary', result, 7)[0]).toEqual({ 名单: '建档立卡', 建档立卡: '1', 农村低保: '1' })
    expect(rowsOf('summary', result, 9).map((row) => [row['文件'], row['行数'], row['人数']])).toEqual([
      ['students.csv', '5', '4'],
      ['list.csv', '5', '4'],
      ['rural.xls', '2', '1'],
    ])
  })
})
