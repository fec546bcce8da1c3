import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read, write } from '@e965/xlsx'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { corrections } from '../../src/report/corrections/index.ts'
import { classCorrections, openCorrections } from '../../src/report/corrections/rows.ts'
import type { Paper } from '../../src/report/papers/paper.ts'
import { drawPapers } from '../../src/report/papers/workbook.ts'
import type { RunResult } from '../../src/types.ts'
import { idNumber } from '../people.ts'
import { makeProject, type Project } from '../project.ts'

const [cui, wu, yang, shi] = [idNumber('43319920120305128'), idNumber('43319920130930713'), idNumber('43319920111111224'), idNumber('43319920100817311')] as const
const cuiWrong = `${cui.slice(0, 15)}9${cui.slice(16)}`
const father = idNumber('43319919791103517')
const registration = `姓名,身份证号,班级,村,监护人姓名
龙翠翠,${cuiWrong},三（2）班,米粮村,龙老船
吴渡船,${wu.slice(0, 17)},三（2）班,米粮村,
杨拉\uE81B,${yang},三（10）班,茶洞村,
石天保,,三（10）班,茶洞村,
石二老,${father},三（10）班,茶洞村,石老司
麻阿牛,${idNumber('43319920150109112')},三（10）班,茶洞村,
杨马兵,${shi},三（10）班,茶洞村,
`
const filing = `户编号,姓名,证件号码,与户主关系,户主姓名,脱贫属性,村
1,龙翠翠,${cui},之女,龙老船,已脱贫（享受政策）,米粮村
2,吴渡船,${wu},之子,吴大,已脱贫（享受政策）,米粮村
3,杨马宾,${shi},之子,杨大,已脱贫（享受政策）,茶洞村
`

let project: Project
let result: RunResult
let papers: readonly Paper[] = []
beforeAll(async () => {
  project = await makeProject({ 'registration.csv': registration, 'filing.csv': filing })
  result = await project.remember()
  papers = corrections.kind === 'papers' ? corrections.papers(result).flatMap((book) => book.papers) : []
})
afterAll(() => project.remove())

describe('correction lists', () => {
  it('are a paper a class, in order, for each child something is wrong with, or whom no list has', () => {
    expect(papers.map(({ name, rows }) => [name, rows.map(([, , name]) => name)])).toEqual([['三（2）班', ['龙翠翠', '吴渡船']], ['三（10）班', ['杨拉\uE81B', '石天保', '石二老', '麻阿牛', '杨马兵']]])
    expect(papers[0]?.about[0]).toBe('学校、班级：三（2）班　　批次：第 1 批　　共 2 人')
  })

  it.each([
    ['龙翠翠', '校验码不对', `身份证号：${cui}`],
    ['吴渡船', '位数不对', `身份证号：${wu}`],
    ['石天保', '没有填身份证号。', ''],
    ['石二老', '身份证号是大人的，不是学生本人的。', ''],
    ['麻阿牛', '所有名单中都没有找到。', ''],
    ['杨马兵', '政府名单上的姓名是“杨马宾”。', ''],
  ])('say of %s what is wrong, and propose only what the evidence bears', (name, wrong, suggestion) => {
    const row = classCorrections(result).flatMap(({ rows }) => rows).find(({ student }) => student === name)
    expect(row?.wrong).toContain(wrong)
    expect(row?.suggestion).toBe(suggestion)
  })

  it('propose a name by its standard characters', () => {
    const row = classCorrections(result).flatMap(({ rows }) => rows).find(({ student }) => student === '杨拉\uE81B')
    expect(row?.wrong).toContain('姓名中有不规范的字符。')
    expect(row?.suggestion).toBe('姓名：杨拉㑇')
  })

  it('print on A4 across with numbers, text cells, choices, and room for name, number, who and when', async () => {
    const book = new exceljs.Workbook()
    await book.xlsx.load((await drawPapers(papers, 'zh', '2019-03-15')) as unknown as Parameters<typeof book.xlsx.load>[0])
    const [sheet] = book.worksheets
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:4' })
    const headings = sheet?.getRow(4).values as readonly string[]
    expect(headings.slice(1)).toEqual(['序号', '核查编号', '学生姓名', '登记的身份证号', '要核对的问题', '建议值', '核对结果', '正确姓名', '正确身份证号', '核对人', '日期'])
    const row = sheet?.getRow(5)
    expect(row?.getCell(2).value).toMatch(/^1-[2-9A-Z]{7}$/)
    expect(row?.getCell(4)).toMatchObject({ value: cuiWrong, numFmt: '@' })
    expect(row?.getCell(7).dataValidation).toMatchObject({ type: 'list', formulae: ['"无误,有误"'] })
    expect(row?.getCell(9).numFmt).toBe('@')
  })
})

describe('a correction list that comes back', () => {
  it.each(['xlsx', 'xls'])('as .%s puts the registration right: rows by their numbers, who and when from the block below', async (format) => {
    const book = new exceljs.Workbook()
    await book.xlsx.load((await drawPapers(papers, 'zh', '2019-03-15')) as unknown as Parameters<typeof book.xlsx.load>[0])
    const [sheet] = book.worksheets
    if (sheet === undefined) throw new Error('no sheet')
    // The teacher fills in two rows, and signs once below.
    sheet.getCell('G5').value = '有误'
    sheet.getCell('I5').value = cui
    sheet.getCell('H6').value = '吴渡川'
    const [teacher, day] = (papers[0]?.signature[0] ?? []).map(({ valueColumns }) => valueColumns[0])
    sheet.getCell(sheet.rowCount, teacher ?? 0).value = '田老师'
    sheet.getCell(sheet.rowCount, day ?? 0).value = '2019年3月18日'
    const bytes = Buffer.from(await book.xlsx.writeBuffer())
    await writeFile(join(project.folder, 'returned', `三2班.${format}`), format === 'xlsx' ? bytes : (write(read(bytes), { type: 'buffer', bookType: 'biff8' }) as Buffer))
    const second = await project.remember()
    await rm(join(project.folder, 'returned', `三2班.${format}`))
    expect(second.verification.problems).toEqual([])
    expect(second.verification.corrections.map(({ field, value, answer }) => [field, value, answer.signer, answer.date])).toEqual([['idNumber', cui, '田老师', '2019-03-18'], ['name', '吴渡川', '田老师', '2019-03-18']])
    expect(openCorrections(second)).toHaveLength(openCorrections(result).length - 2)
    expect(second.verification.outcomes[0]).toEqual({ kind: 'found', category: 'filing' })
  })
})
