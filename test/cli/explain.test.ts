import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { studentsNamed } from '../../src/cli/explain/students-named.ts'
import { cui } from '../decide/cases.ts'
import { idNumber, store } from '../people.ts'
import { fixtures, folderWith, run } from './program.ts'

const inputs = join(fixtures, 'border-town/inputs')
const files = ['--students', join(inputs, 'registration.xlsx'), '--list', join(inputs, 'filing-export.csv'), join(inputs, 'low-income-rural.xls'), join(inputs, 'low-income-urban.xlsx'), '--as-of', '2019-03-15']

interface Explained {
  readonly bits: number
  readonly weight: { readonly uFrom: string; readonly inForce?: number }
  readonly origin: string
  readonly counted?: readonly unknown[]
}

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
    expect(stdout).toMatch(/same name \(listed entries with this name: 1 of 3,000\)/)
    expect(stdout).not.toContain('among entries of one person')
    expect(stdout).toMatch(/candidate 1: .*filing-export\.csv!\d+/)
    expect(stdout).not.toMatch(/\d{17}[\dX]/)
  })

  it('says where each weight comes from: m, u, their origin, what was counted in the files, and how the run moved them', async () => {
    const en = (await run(folderWith({}), ['explain', '小班!5', ...files, '--weights', '--lang', 'en'])).stdout
    expect(en).toContain('among entries of one person 98 % (assumed), among those of two people 49 % (assumed).')
    expect(en).toContain('among entries of one person 93.8 % (assumed), among those of two people 1 in 1,120,000 (assumed).\n')
    expect(en).toContain('Eight of a thousand are entered wrongly; half of all pairs of children are of one sex.')
    expect(en).toContain('0.6 bits kept back: whole villages are often entered as one group.')
    expect(en).toContain('In the files of both sides: people with the surname 秦: 57 of 3,443; 家 among characters of given names: 32 of 6,302; 琪 among')
    expect(en).toContain('In the files of both sides: people of 茶园坪村: 110 of 3,000.')
    expect(en).toContain('certain pairs of this run that differ: 0 of 239; moved by them to 99.1 % among entries of one person.')
    const zh = (await run(folderWith({}), ['explain', '小班!5', ...files, '--weights', '--lang', 'zh'])).stdout
    expect(zh).toContain('同一个人的条目中 93.8 %（假设），不同的人中 1,120,000分之一（假设）。')
    expect(zh.split('\n')).toHaveLength(en.split('\n').length)
  })

  it('shows who came nearest where nobody is a candidate', async () => {
    const head = idNumber('43319919800203011')
    const folder = folderWith({
      'form.csv': `姓名,身份证号,家长姓名,村\n石小妹,${idNumber('43319920160304022')},石大山,茶洞村\n仝无双,${idNumber('43319920160305022')},,\n`,
      'list.csv': `姓名,证件号码,与户主关系,户编号,户主姓名,行政村\n石大山,${head},户主,1,石大山,茶洞村\n石小军,${idNumber('43319920130304011')},之子,1,石大山,茶洞村\n`,
    })
    const { stdout } = await run(folder, ['explain', '石小妹', '仝无双', '--students', 'form.csv', '--list', 'filing=list.csv', '--lang', 'en'])
    const [sister = '', nobody = ''] = stdout.split(/\n(?=仝无双)/)
    expect(sister).toContain('family listed: 石大山 (filing, list.csv!2)')
    expect(sister).toContain('Nearest in the lists, and not near enough (1):')
    expect(sister).toMatch(/石小军.*\n.*-\d\.\d bits: two valid, different ID numbers/)
    expect(nobody).toContain('Nobody in the lists has a similar name or ID number.')
    expect(nobody).not.toContain('candidate 1')
  })

  it('names the student whose number was entered, on the screen and in the report', async () => {
    const number = idNumber('43319920130304011')
    const folder = folderWith({
      'form.csv': `姓名,身份证号,性别,村\n石小军,${number},男,茶洞村\n石天保,${number},男,茶洞村\n`,
      'list.csv': `姓名,证件号码,行政村\n石小军,${number},茶洞村\n`,
    })
    const inputs = ['--students', 'form.csv', '--list', 'filing=list.csv', '--lang', 'en']
    const { stdout } = await run(folder, ['explain', '3', ...inputs])
    expect(stdout).toContain('whose number it is: 石小军 (form.csv!2)')
    await run(folder, ['reconcile', ...inputs])
    expect(readFileSync(join(folder, 'hedui-report', 'needs-verification.csv'), 'utf8')).toContain('Whose number it is: 石小军 row 2')
  })

  it('names the student who claims the same listed person, on the screen and in the report', async () => {
    const number = idNumber('43319920130304011')
    const folder = folderWith({
      'form.csv': `姓名,身份证号,性别,村\n石小军,${number},男,茶洞村\n石小军,,男,茶洞村\n`,
      'list.csv': `姓名,证件号码,行政村\n石小军,${number},茶洞村\n`,
    })
    const inputs = ['--students', 'form.csv', '--list', 'filing=list.csv', '--lang', 'en']
    const { stdout } = await run(folder, ['explain', '3', ...inputs])
    expect(stdout).toContain('the same listed person as candidate 1: 石小军 (form.csv!2)')
    await run(folder, ['reconcile', ...inputs])
    expect(readFileSync(join(folder, 'hedui-report', 'needs-verification.csv'), 'utf8')).toContain('Also the same listed person: 石小军 row 2')
  })

  it('prints the same as JSON, and says when nobody is meant', async () => {
    const folder = folderWith({})
    const json = await run(folder, ['explain', '小班!5', ...files, '--json'])
    const [explained] = JSON.parse(json.stdout) as readonly { readonly verdict: string; readonly candidates: readonly { readonly bits: number; readonly evidence: readonly Explained[] }[] }[]
    expect(explained?.verdict).toBe('matched')
    for (const { bits, evidence } of explained?.candidates ?? []) {
      expect(evidence.reduce((sum, each) => sum + each.bits, 0)).toBeCloseTo(bits, 6)
      for (const { bits: each, weight, origin, counted } of evidence) {
        expect(origin).toMatch(/。$/)
        if (weight.uFrom === 'files') expect(counted?.length).toBeGreaterThan(0)
        else expect(weight.inForce).toBe(Math.round(each * 1000))
      }
    }
    const missing = await run(folder, ['explain', '查无此人', ...files, '--lang', 'en'])
    expect(missing).toMatchObject({ code: 2, stdout: '', stderr: "hedui: The registration has no '查无此人'; give a name, an ID number, or a row ('SHEET!ROW' where there are several sheets).\n" })
  })
})
