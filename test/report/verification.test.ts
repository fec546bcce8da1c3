import exceljs from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { openQuestions, villageSheets } from '../../src/report/verification/rows.ts'
import { verification } from '../../src/report/verification/index.ts'
import { papersPage } from '../../src/report/papers/page.ts'
import { drawPapers } from '../../src/report/papers/workbook.ts'
import { idNumber } from '../people.ts'
import { run } from './runs.ts'

const people = Array.from({ length: 30 }, (_, at) => ({ name: `龙${'翠白天保渡船拉乐'[at % 8] ?? ''}${at}`, idNumber: idNumber(`4331992012030${String(5000 + at * 2)}`), className: '三（2）班', village: at < 20 ? '茶洞/社区' : '' }))
const result = run(people, [{ name: '石老司', idNumber: idNumber('43319919791103517'), kind: 'filing' }, { name: '石老二', idNumber: idNumber('43319919791103519'), kind: 'low-income-rural' }])

const books = verification.kind === 'papers' ? verification.papers(result) : []
const book = new exceljs.Workbook()
beforeAll(async () => {
  const papers = books.find(({ suffix }) => suffix === '-filing-office')?.papers ?? []
  const bytes = await drawPapers(papers, 'zh', result.config.asOf)
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0])
})

describe('verification sheets', () => {
  it('go to every office whose lists are in the run, a sheet a village and everybody on one', () => {
    expect(books.map(({ suffix }) => suffix)).toEqual(['-civil-affairs', '-filing-office'])
    expect(book.worksheets.map(({ name }) => name)).toEqual(['茶洞 社区', '未写明'])
    expect(villageSheets(result).map(({ department, village, rows }) => [department, village, rows.length])).toEqual([
      ['civil-affairs', '茶洞/社区', 20], ['civil-affairs', '', 10], ['filing-office', '茶洞/社区', 20], ['filing-office', '', 10],
    ])
    expect(openQuestions(result)).toHaveLength(60)
  })

  it('print on A4 across, as wide as the page, with the heading on every page and the pages numbered', () => {
    for (const { pageSetup, headerFooter } of book.worksheets) {
      expect(pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:4' })
      expect(headerFooter.oddFooter).toContain('第 &P 页，共 &N 页')
    }
  })

  it('hold text cells, numbers of questions, and lists to choose from', () => {
    const sheet = book.worksheets[0]
    const headings = sheet?.getRow(4).values as readonly string[]
    const at = (heading: string): number => headings.indexOf(heading)
    const row = sheet?.getRow(5)
    expect(row?.getCell(at('登记的身份证号'))).toMatchObject({ value: people[0]?.idNumber, numFmt: '@', type: exceljs.ValueType.String })
    expect(row?.getCell(at('核查编号')).value).toMatch(/^1-[2-9A-Z]{7}$/)
    expect(row?.getCell(at('核查结果')).dataValidation).toMatchObject({ type: 'list', formulae: ['"在册,不在册,信息有误,其他"'] })
    expect(row?.getCell(at('核定类别')).dataValidation).toMatchObject({ type: 'list', formulae: ['"建档立卡,外省"'] })
    expect(row?.getCell(at('正确身份证号')).numFmt).toBe('@')
    expect(sheet?.getRow(26).values).toEqual(expect.arrayContaining(['核查人', '单位（盖章）', '核查日期', '已盖章', '扫描件文件名']))
  })

  it('are one page to print, each village on paper of its own, that loads nothing', () => {
    const [first, ...others] = books.flatMap(({ papers }) => papers)
    if (first === undefined) throw new Error('no paper')
    const page = papersPage([first, ...others], 'zh')
    expect(page.match(/<section class="landscape">/g)).toHaveLength(4)
    expect(page.match(/<thead>/g)).toHaveLength(4)
    expect(page).toContain('section { break-before: page }')
    expect(page).toContain('section.landscape { page: across }')
    expect(page).not.toMatch(/https?:|src=|<script/)
  })

  it('have room for a second signature where two people must agree', () => {
    const two = run(people, [{ name: '石老司', idNumber: idNumber('43319919791103517'), kind: 'filing' }], { twoPersons: true })
    const [paper] = verification.kind === 'papers' ? verification.papers(two).flatMap(({ papers }) => papers) : []
    expect(paper?.columns.map(({ heading }) => heading)).toEqual(expect.arrayContaining(['核查人签字', '复核人签字']))
    expect(paper?.signature.flat().map(({ label }) => label)).toEqual(['核查人', '复核人', '单位（盖章）', '核查日期', '已盖章', '扫描件文件名'])
    expect(Math.max(...(paper?.signature.flat().map(({ valueColumns: [, to] }) => to) ?? []))).toBe(paper?.columns.length)
    expect(paper?.about.join('')).toContain('须由核查人和复核人两人签字')
    expect(book.worksheets[0]?.getRow(4).values).not.toContain('复核人签字')
  })
})
