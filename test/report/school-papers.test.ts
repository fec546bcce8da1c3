import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { classLists } from '../../src/report/class-lists.ts'
import { notAdmitted } from '../../src/report/not-admitted.ts'
import { notRegistered } from '../../src/report/not-registered/index.ts'
import { unknownCovered } from '../../src/report/not-registered/find.ts'
import { otherProvinceList } from '../../src/report/other-province.ts'
import type { Paper } from '../../src/report/papers/paper.ts'
import { papersPage } from '../../src/report/papers/page.ts'
import { drawPapers } from '../../src/report/papers/workbook.ts'
import type { Report } from '../../src/report/report.ts'
import { villageLists } from '../../src/report/village-lists.ts'
import type { Outcome, RunResult } from '../../src/types.ts'
import { idNumber } from '../people.ts'
import { cui, everyVerdict, run } from './runs.ts'

const papersOf = (report: Report, result: RunResult): readonly Paper[] => (report.kind === 'papers' ? report.papers(result).flatMap(({ papers }) => papers) : [])
const column = (paper: Paper | undefined, heading: string): readonly unknown[] => (paper?.rows ?? []).map((row) => row[paper?.columns.findIndex((each) => each.heading === heading) ?? -1])
const headings = (paper: Paper | undefined): readonly string[] => (paper?.columns ?? []).map(({ heading }) => heading)
/** Students of everyVerdict: matched, needing verification, not found, of another province. */
const withOutcomes = (result: RunResult, ...outcomes: readonly Outcome[]): RunResult => ({ ...result, verification: { ...result.verification, outcomes } })

describe('class teachers\' lists', () => {
  const approved: Outcome = { kind: 'approved', category: 'filing', by: 'answer' }
  const result = withOutcomes(everyVerdict({ due: '2018-10-08' }), { kind: 'found', category: 'filing' }, approved, { kind: 'refused' }, { kind: 'open' })

  it('are a paper a class with those who go forward, the day, and what is collected', () => {
    const papers = papersOf(classLists, result)
    expect(papers.map((paper) => [paper.name, column(paper, '学生姓名')])).toEqual([['三（2）班', ['吴白塔']], ['三（10）班', ['龙翠翠']]])
    expect(papers[0]?.about[0]).toBe('学校、班级：三（2）班　　共 1 人　　收齐日期：2018-10-08')
    expect(['学生身份证（户口簿）复印件', '家长身份证复印件', '银行卡复印件'].map((heading) => column(papers[1], heading))).toEqual([['□'], ['□'], ['□']])
    expect(papers[0]?.signature.flat().map(({ label }) => label)).toEqual(['班主任签字', '交表日期'])
  })

  it('leave card data to be written by hand, and a day that nobody set to be filled in', () => {
    const [paper] = papersOf(classLists, { ...result, config: { ...result.config, due: null } })
    for (const heading of ['开户人', '开户行', '卡号', '家长签字']) expect(column(paper, heading)).toEqual([''])
    expect(paper?.about[0]).toContain('收齐日期：　　　　年　　月　　日')
  })

  it('show the number that was put right in place of the one that was typed', () => {
    const answer = { id: '', number: '', results: [], category: '', name: '', idNumber: cui, householdId: '', basis: '', signer: '', checker: '', unit: '', phone: '', date: '', sealed: false, scan: '', place: { file: '', sha256: '', sheet: null, row: 1 } }
    const corrected = { ...result, verification: { ...result.verification, corrections: [{ student: 1, department: 'class-teacher', field: 'idNumber', value: cui, answer } as const] } }
    expect(column(papersOf(classLists, corrected)[0], '登记的身份证号')).toEqual([cui])
  })
})

describe('village lists', () => {
  it('say of everybody what to tell: found, approved, refused, ended, or what is missing and with whom', () => {
    const result = withOutcomes(everyVerdict(), { kind: 'found', category: 'filing' }, { kind: 'open' }, { kind: 'refused' }, { kind: 'approved', category: 'other-province', by: 'answer' })
    const papers = papersOf(villageLists, result)
    expect(papers.map((paper) => [paper.name, column(paper, '学生姓名'), column(paper, '结果')])).toEqual([
      ['米粮村', ['石天保', '龙翠翠'], ['未通过', '已通过']], ['未写明', ['吴白塔', '杨拉拉'], ['待核查', '已通过']],
    ])
    expect(papers[0]?.about[0]).toBe('村（社区）：米粮村　　共 2 人：已通过 1 人，未通过 1 人，待核查 0 人')
    expect(papers.flatMap((paper) => column(paper, '告知内容'))).toEqual([
      '各部门都答复不在册；如有异议，请带证明材料与学校联系。',
      '已在政府名单中，类别为建档立卡，将按规定公示和上报。',
      expect.stringMatching(/^还缺：学校（班主任）尚未答复；扶贫（乡村振兴）部门尚未答复.*。$/),
      '已核定为外省，将按规定公示和上报。',
    ])
    expect(column(papersOf(villageLists, withOutcomes(everyVerdict(), { kind: 'found', category: null }, { kind: 'open' }, { kind: 'refused' }, { kind: 'refused' }))[0], '结果')).toEqual(['未通过', '不计入'])
  })

  it('name no ID number', () => {
    for (const paper of papersOf(villageLists, everyVerdict())) expect(JSON.stringify(paper.rows)).not.toMatch(/\d{17}/)
  })
})

describe('children whose kindergarten is not admitted', () => {
  const result = everyVerdict()
  const [first] = result.decisions
  const unadmitted = { ...result, decisions: result.decisions.map((decision) => (decision === first ? { ...decision, standing: 'school-not-admitted' as const } : decision)) }

  it('are by village, with the sentence for the family, and not on the village lists', () => {
    const [paper, ...others] = papersOf(notAdmitted, unadmitted)
    expect(others).toEqual([])
    expect([paper?.name, column(paper, '学生姓名'), column(paper, '名单核对')]).toEqual(['米粮村', ['龙翠翠'], ['在名单中']])
    expect(paper?.about[1]).toMatch(/^向家庭说明：.*不在教育局公布的准入名单中.*与家庭情况无关/)
    expect(papersOf(villageLists, unadmitted).flatMap((each) => column(each, '学生姓名'))).not.toContain('龙翠翠')
  })

  it('make no paper where there are none', () => {
    expect(papersOf(notAdmitted, result)).toEqual([])
  })
})

describe('students of another province', () => {
  it('are those who are registered so and those whom an office confirmed, with what they need', () => {
    const [paper] = papersOf(otherProvinceList, withOutcomes(everyVerdict(), { kind: 'found', category: 'filing' }, { kind: 'approved', category: 'other-province', by: 'answer' }, { kind: 'open' }, { kind: 'open' }))
    expect(column(paper, '学生姓名')).toEqual(['吴白塔', '杨拉拉'])
    expect(paper?.about[0]).toBe('共 2 人：已核定 1 人，未通过 0 人，待提供证明 1 人')
    expect(column(paper, '户籍地证明（盖章）')).toEqual(['□', '□'])
    expect(column(paper, '现状')[1]).toMatch(/^待核查\n/)
    expect(papersOf(otherProvinceList, run([{ name: '龙翠翠', idNumber: cui }], []))).toEqual([])
  })
})

describe('listed children without a registration', () => {
  const child = { name: '石天送', idNumber: idNumber('43319920110109112'), village: '米粮村', headName: '石老司' }
  const students = [{ name: '龙翠翠', idNumber: cui, village: '米粮村' }, { name: '吴渡船', village: '米粮村', className: '三（2）班' }]
  const listed = [
    { name: '龙翠翠', idNumber: cui, village: '米粮村' },
    child,
    { ...child, kind: 'low-income-rural' },
    { name: '石老司', idNumber: idNumber('43319919791103517'), village: '米粮村' },
    { name: '石小', idNumber: idNumber('43319920150109112'), village: '米粮村' },
    { name: '麻阿牛', idNumber: idNumber('43319920110109132'), village: '茶洞村' },
    { name: '杨拉拉', idNumber: idNumber('43319920110109152'), village: '高村', schoolName: '边城小学' },
    { name: '吴渡船', idNumber: idNumber('43319920100817311'), village: '米粮村' },
    { name: '龙老', idNumber: idNumber('43319920110109172'), village: '米粮村', personStatus: '死亡' },
  ]
  const names = (covered: readonly string[]): readonly unknown[] => papersOf(notRegistered, run(students, listed, { covered })).map((paper) => [paper.name, column(paper, '儿童姓名')])

  it.each<readonly [readonly string[], readonly unknown[], string]>([
    [[], [], 'nowhere, where nothing is declared'],
    [['米粮'], [['米粮村', ['石天送', '吴渡船']]], 'in a covered village: of school age, alive, once whatever lists have them'],
    [['米粮村', '茶洞村'], [['米粮村', ['石天送', '吴渡船']], ['茶洞村', ['麻阿牛']]], 'by village'],
    [['边城小学'], [['高村', ['杨拉拉']]], 'of a covered school'],
  ])('covered %j: %j, %s', (covered, expected) => {
    expect(names(covered)).toEqual(expected)
  })

  it('are to be verified: never called out of school, and with the student that they may be', () => {
    const [paper] = papersOf(notRegistered, run(students, listed, { covered: ['米粮村'] }))
    expect(paper?.title).toContain('待核实')
    expect(paper?.about[1]).toContain('不能据此认为失学')
    expect(JSON.stringify(paper)).not.toContain('辍学')
    expect(column(paper, '所在名单')).toEqual(['建档立卡、农村低保', '建档立卡'])
    expect(column(paper, '周岁')).toEqual([7, 8])
    expect(column(paper, '登记表中可能的学生')).toEqual(['', '吴渡船（三（2）班，待核对）'])
    expect(headings(paper).slice(-4)).toEqual(['核实情况', '就读学校', '核实人', '日期'])
  })

  it('are not looked for in a place that no file has', () => {
    expect(unknownCovered(run(students, listed, { covered: ['米粮村', '米良村', '边城小学'] }))).toEqual(['米良村'])
  })
})

describe('every paper', () => {
  const result = withOutcomes(everyVerdict(), { kind: 'found', category: 'filing' }, { kind: 'open' }, { kind: 'refused' }, { kind: 'open' })
  it.each([['class lists', classLists], ['village lists', villageLists], ['other province', otherProvinceList]] as const)('%s: A4, headings on every page, text cells, in print a section each', async (_, report) => {
    const papers = papersOf(report, result)
    const book = new exceljs.Workbook()
    await book.xlsx.load((await drawPapers(papers, 'zh', '2018-09-12')) as unknown as Parameters<typeof book.xlsx.load>[0])
    expect(book.worksheets).toHaveLength(papers.length)
    for (const [at, sheet] of book.worksheets.entries()) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:4' })
      expect(sheet.getCell('A1').value).toBe(papers[at]?.title)
      expect(sheet.getCell('B5').numFmt).toBe('@')
      expect(sheet.headerFooter.oddFooter).toContain('内含个人信息')
    }
    const [first, ...others] = papers
    if (first === undefined) throw new Error('no paper')
    expect(papersPage([first, ...others], 'zh').match(/<section/g)).toHaveLength(papers.length)
  })
})

it('more students than anybody prints make no papers', () => {
  const one = everyVerdict()
  const [decision] = one.decisions
  const many = { ...one, decisions: Array.from({ length: 20_001 }, () => decision).filter((each) => each !== undefined) }
  expect([papersOf(villageLists, many), papersOf(classLists, withOutcomes(many, { kind: 'found', category: 'filing' }))]).toEqual([[], []])
})
