import { describe, expect, it } from 'vitest'
import { quality } from '../../src/report/quality.ts'
import type { ReportValue } from '../../src/report/report.ts'
import { cui, run } from './runs.ts'

function sheets(students: Parameters<typeof run>[0], listed: Parameters<typeof run>[1]): readonly (readonly (readonly ReportValue[])[])[] {
  if (quality.kind !== 'table') throw new Error('quality is a table')
  return quality.sheets(run(students, listed)).map(({ rows }) => [...rows()])
}

describe('quality', () => {
  const [groups = [], rules = []] = sheets(
    [{ name: '龙翠翠', idNumber: cui, birthDate: '2012-03-05' }, { name: '吴白塔' }, { name: '石傩送', guardianName: '石老司' }],
    [{ name: '龙翠翠', idNumber: cui }, { name: '吴白塔', birthDate: '2012-01-01' }, ...Array.from({ length: 2000 }, (_, i) => ({ name: `麻${'云朵小舟顺溪'[i % 6] ?? ''}${'渡船白塔苗青'[Math.floor(i / 6) % 6] ?? ''}` }))],
  )
  const group = (name: string): readonly ReportValue[] => groups.find(([first]) => first === name) ?? []

  it('counts every student once overall, and in each group that they belong to', () => {
    const [, students, matched, expectedFalse, toVerify, , unmatched] = group('全部')
    expect({ students, matched, toVerify, unmatched }).toEqual({ students: 3, matched: 1, toVerify: 1, unmatched: 1 })
    expect(expectedFalse).toBe(0)
    expect(group('身份证号有效')[1]).toBe(1)
    expect(group('没有本人的身份证号')[1]).toBe(2)
    expect(group('没有填监护人')[1]).toBe(2)
  })

  it('leaves out groups that nobody belongs to', () => {
    expect(group('姓名中有间隔号')).toEqual([])
  })

  it('names each rule once with its code, and the rules add up to all', () => {
    expect(rules.map(([first]) => first)).toContain('身份证号和姓名都相同。 (same-id-same-name)')
    expect(rules.reduce((sum, [, students]) => sum + Number(students), 0)).toBe(3)
  })

  it('expects of a name alone that it may be somebody else', () => {
    const [, , , , toVerify, right] = rules.find(([first]) => typeof first === 'string' && first.includes('same-name-only')) ?? []
    expect(toVerify).toBe(1)
    expect(Number(right)).toBeGreaterThan(0)
    expect(Number(right)).toBeLessThan(1)
  })
})
