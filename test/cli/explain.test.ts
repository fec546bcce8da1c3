import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { studentsNamed } from '../../src/cli/explain/students-named.ts'
import { cui } from '../decide/cases.ts'
import { idNumber, store } from '../people.ts'
import { fixtures, folderWith, run } from './program.ts'

const inputs = join(fixtures, 'border-town/inputs')
const files = ['--students', join(inputs, 'registration.xlsx'), '--list', join(inputs, 'filing-export.csv'), join(inputs, 'low-income-rural.xls'), join(inputs, 'low-income-urban.xlsx'), '--as-of', '2019-03-15']

describe('studentsNamed', () => {
  const students = store([{ name: '龙翠翠', idNumber: cui, sheet: '三（2）班' }, { name: '吴白塔', sheet: '五年级' }, { name: '龙翠翠', sheet: '五年级' }])
  const cases: readonly (readonly [string, readonly number[], string])[] = [
    ['龙翠翠', [0, 2], 'everybody of the name'],
    ['龍翠　翠', [0, 2], 'a name as it is normalized'],
    [cui, [0], 'an ID number'],
    [`'${cui}`, [0], 'an ID number as a spreadsheet holds it'],
    ['3', [1], 'a row'],
    ['五年级!4', [2], 'a row of a sheet'],
    ['三（2）班!4', [], 'another sheet'],
    ['石天保', [], 'nobody'],
  ]
  it.each(cases)('%s is %j: %s', (who, expected) => {
    expect(studentsNamed(who, students)).toEqual(expected)
  })
})

describe('hedui explain', () => {
  it('shows the rule, every candidate with its evidence, and no ID number in full', async () => {
    const { code, stdout, stderr } = await run(folderWith({}), ['explain', '小班!5', '中班!14', ...files, '--lang', 'en'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Matched: The ID number and the name are the same.')
    expect(stdout).toContain("Needs verification: The ID number is another student's")
    expect(stdout).toMatch(/20\.0 bits: same ID number/)
    expect(stdout).toMatch(/candidate 1: .*filing-export\.csv!\d+/)
    expect(stdout).not.toMatch(/\d{17}[\dX]/)
  })

  it('shows who came nearest where nobody is a candidate', async () => {
    const head = idNumber('43319919800203011')
    const folder = folderWith({
      'form.csv': `姓名,身份证号,家长姓名,村\n石小妹,${idNumber('43319920160304022')},石大山,茶洞村\n仝无双,${idNumber('43319920160305022')},,\n`,
      'list.csv': `姓名,证件号码,与户主关系,户编号,户主姓名,行政村\n石大山,${head},户主,1,石大山,茶洞村\n石小军,${idNumber('43319920130304011')},之子,1,石大山,茶洞村\n`,
    })
    const { stdout } = await run(folder, ['explain', '石小妹', '仝无双', '--students', 'form.csv', '--list', 'filing=list.csv', '--lang', 'en'])
    const [sister = '', nobody = ''] = stdout.split(/\n(?=仝无双)/)
    expect(sister).toContain('Nearest in the lists, and not near enough (1):')
    expect(sister).toMatch(/石小军.*\n.*-\d\.\d bits: two valid, different ID numbers/)
    expect(nobody).toContain('Nobody in the lists has a similar name or ID number.')
    expect(nobody).not.toContain('candidate 1')
  })

  it('prints the same as JSON, and says when nobody is meant', async () => {
    const folder = folderWith({})
    const json = await run(folder, ['explain', '小班!5', ...files, '--json'])
    const [explained] = JSON.parse(json.stdout) as readonly { readonly verdict: string; readonly candidates: readonly { readonly bits: number; readonly evidence: readonly { readonly bits: number }[] }[] }[]
    expect(explained?.verdict).toBe('matched')
    for (const { bits, evidence } of explained?.candidates ?? []) expect(evidence.reduce((sum, each) => sum + each.bits, 0)).toBeCloseTo(bits, 6)
    const missing = await run(folder, ['explain', '查无此人', ...files, '--lang', 'en'])
    expect(missing).toMatchObject({ code: 2, stdout: '', stderr: "hedui: The registration has no '查无此人'; give a name, an ID number, or a row ('SHEET!ROW' where there are several sheets).\n" })
  })
})
