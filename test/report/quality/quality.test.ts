import { describe, expect, it } from 'vitest'
import { quality } from '../../../src/report/quality/index.ts'
import type { ReportValue } from '../../../src/report/report.ts'
import { cui, run } from '../runs.ts'

function sheets(...input: Parameters<typeof run>): readonly (readonly (readonly ReportValue[])[])[] {
  if (quality.kind !== 'table') throw new Error('quality is a table')
  return quality.sheets(run(...input)).map(({ columns, rows }) => [columns.map(({ heading }) => heading), ...rows()])
}

describe('quality', () => {
  const [groups = [], rules = [], limits = [], terms = []] = sheets(
    [{ name: '龙翠翠', idNumber: cui, birthDate: '2012-03-05', ethnicGroup: '苗' }, { name: '吴白塔', ethnicGroup: '汉' }, { name: '石傩玥', guardianName: '石老司' }],
    [{ name: '龙翠翠', idNumber: cui }, { name: '吴白塔', birthDate: '2012-01-01' }, ...Array.from({ length: 2000 }, (_, i) => ({ name: `麻${'云朵小舟顺溪'[i % 6] ?? ''}${'渡船白塔苗青'[Math.floor(i / 6) % 6] ?? ''}` }))],
  )
  const value = (rows: readonly (readonly ReportValue[])[], label: string, heading: string): ReportValue | undefined =>
    rows.find(([first]) => typeof first === 'string' && first.includes(label))?.[rows[0]?.indexOf(heading) ?? -1]

  it('counts every student once overall, and in each group that they belong to', () => {
    expect(['登记人数', '已找到', '需要核对', '未找到'].map((heading) => value(groups, '全部', heading))).toEqual([3, 1, 1, 1])
    expect(value(groups, '身份证号有效', '登记人数')).toBe(1)
    expect(value(groups, '没有本人的身份证号', '登记人数')).toBe(2)
    expect(value(groups, '没有填监护人', '登记人数')).toBe(2)
    for (const group of ['少数民族', '汉族', '没有填民族', '姓名中有生僻字']) expect(value(groups, group, '登记人数'), group).toBe(1)
  })

  it('leaves out groups that nobody belongs to', () => {
    expect(groups.map(([first]) => first)).not.toContain('姓名有间隔号，或五个字及以上')
  })

  it('states rates beside the counts', () => {
    expect(value(groups, '全部', '找到率％')).toBe(33.3)
    expect(value(groups, '全部', '核对率％')).toBe(33.3)
    expect(value(groups, '身份证号有效', '找到率％')).toBe(100)
    expect(value(groups, '没有本人的身份证号', '预计准确率％')).toBe('')
  })

  it('names each rule once with its code, and the rules add up to all', () => {
    expect(rules.map(([first]) => first)).toContain('身份证号和姓名都相同。 (same-id-same-name)')
    expect(rules.slice(1).reduce((sum, [, students]) => sum + Number(students), 0)).toBe(3)
  })

  it('expects of a name alone that it may be somebody else', () => {
    const right = Number(value(rules, 'same-name-only', '其中预计是本人'))
    expect(value(rules, 'same-name-only', '需要核对')).toBe(1)
    expect(right).toBeGreaterThan(0)
    expect(right).toBeLessThan(1)
  })

  it('says of whom nothing can be expected', () => {
    expect(value(groups, '全部', '其中无人相近')).toBe(1)
    expect(value(groups, '全部', '预计漏配')).toBe(0)
    expect(terms.find(([term]) => term === '其中无人相近')?.[1]).toContain('不计入预计漏配')
  })

  it('has the run itself first, and the limits below it, each with all students', () => {
    expect(limits.slice(1).map(([first]) => first)).toEqual(['本次核对（0.001）', '0.01（1/100）', '0.001（1/1000）', '0.0001（1/10000）', '0.00001（1/100000）', '0.000001（1/1000000）'])
    for (const row of limits.slice(1)) expect(Number(row[1]) + Number(row[5]) + Number(row[7])).toBe(3)
  })

  it('explains in English too', () => {
    const explained = sheets([{ name: '吴白塔' }], [], { language: 'en' })[3]
    expect(explained?.[1]?.[1]).toContain('below 0.000001')
  })
})
