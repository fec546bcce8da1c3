import exceljs from 'exceljs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { firstRun } from '../../../scripts/border-town/first-run.ts'
import { dayAfterNotice, noticeRun } from '../../../scripts/border-town/later-runs.ts'
import type { Config } from '../../../src/config.ts'
import { parseIdNumber } from '../../../src/normalize/id-number.ts'
import { classCorrections } from '../../../src/report/corrections/rows.ts'
import { notice } from '../../../src/report/notice/notice.ts'
import { objectionForm } from '../../../src/report/notice/objection-form.ts'
import { submission } from '../../../src/report/notice/submission.ts'
import { papersPage } from '../../../src/report/papers/page.ts'
import type { Paper } from '../../../src/report/papers/paper.ts'
import { drawPapers } from '../../../src/report/papers/workbook.ts'
import type { Report } from '../../../src/report/report.ts'
import type { FieldId } from '../../../src/schema.ts'
import type { RunResult } from '../../../src/types.ts'

let run: RunResult
beforeAll(async () => {
  const root = join('fixtures', 'border-town')
  run = await noticeRun(root, (await firstRun(root)).result)
})

function papersOf(report: Report, settings: Partial<Config> = {}): readonly [Paper, ...Paper[]] {
  const [first, ...others] = report.kind === 'papers' ? report.papers({ ...run, config: { ...run.config, ...settings } }).flatMap(({ papers }) => papers) : []
  if (first === undefined) throw new Error('no paper')
  return [first, ...others]
}

async function bookOf(papers: readonly Paper[]): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook()
  await book.xlsx.load((await drawPapers(papers, 'zh', run.config.asOf)) as unknown as Parameters<typeof book.xlsx.load>[0])
  return book
}

/** Every text of a workbook: cells, names of sheets, headers and footers. */
function textsOf(book: exceljs.Workbook): readonly string[] {
  const texts: string[] = []
  for (const sheet of book.worksheets) {
    texts.push(sheet.name, JSON.stringify(sheet.headerFooter))
    sheet.eachRow((row) => { row.eachCell((cell) => texts.push(cell.text)); })
  }
  return texts
}

/** What a notice may never say of anybody, and how much of it is too much. */
const never: readonly (readonly [FieldId, (text: string) => readonly string[]])[] = [
  ['idNumber', (text) => (text.length < 6 ? [] : [text, text.slice(-6), text.slice(6, 14)])],
  ['studentNumber', (text) => [text]],
  ['guardianIdNumber', (text) => [text, text.slice(-6)]],
  ['phone', (text) => [text]],
  ['guardianPhone', (text) => [text]],
  ['address', (text) => [text]],
  ['village', (text) => [text]],
  ['birthDate', (text) => [text, text.replaceAll('-', '.'), text.replaceAll('-', '')]],
]

describe('the notice of the border town', () => {
  it('has 385 students of three schools, each with name, school, class and number, in order of class and name', () => {
    const papers = papersOf(notice)
    expect(papers.map(({ name, rows }) => [name, rows.length])).toEqual([['翠翠幼儿园', 18], ['边城镇中心幼儿园', 84], ['边城镇九年一贯制学校', 283]])
    for (const { columns, rows, about, closing } of papers) {
      expect(columns.map(({ heading }) => heading)).toEqual(['序号', '姓名', '学校', '年级班级', '公示编号'])
      expect(rows.every((row) => row.every((value) => value !== ''))).toBe(true)
      expect(about[0]).toContain('公示期：2019年3月25日至2019年3月31日（7天）')
      expect(closing).toEqual([expect.stringContaining('学校资助办公室 龙老师'), expect.stringMatching(/^公示单位（盖章）：.+2019年3月25日$/)])
    }
    const numbers = papers.flatMap(({ rows }) => rows.map((row) => String(row[4])))
    expect(new Set(numbers).size).toBe(385)
    expect(numbers.every((number) => /^G1-[2-9A-HJ-NP-Z]{7}$/.test(number))).toBe(true)
    const classes = papers[2]?.rows.map((row) => String(row[3])) ?? []
    expect([...new Set(classes)].slice(0, 3)).toEqual(['一年级（1）班', '一年级（2）班', '二年级（1）班'])
  })

  it('says nothing else of anybody: no ID number, masked or not, no phone, address, birth date, village or carer', async () => {
    for (const settings of [{}, { notice: run.config.notice === null ? null : { ...run.config.notice, category: true } }]) {
      const papers = papersOf(notice, settings)
      const texts = [...textsOf(await bookOf(papers)), papersPage(papers, 'zh').replace(/<style>.*<\/style>/s, '')]
      const numbers = new Set(papers.flatMap(({ rows }) => rows.map((row) => row.at(-1))))
      // Dates of the notice and its numbers stand there; nothing else may have digits.
      const published = texts.filter((text) => !numbers.has(text))
      for (let student = 0; student < run.students.size; student++) {
        const person = run.students.person(student)
        for (const [field, partsOf] of never) {
          for (const part of [...partsOf(person.text(field)), ...partsOf(person.value(field))]) {
            if (part === '') continue
            for (const text of published) if (text.includes(part)) throw new Error(`${field} of student ${student} stands on the notice: ${part} in ${text.slice(0, 80)}`)
          }
        }
      }
      for (const text of published.slice(0, -1)) expect(text.replace(/2019年\d+月\d+日/g, ''), text).not.toMatch(/\d{6}|\*{2}/)
    }
  })

  it('has the category only where the settings ask for it', () => {
    const asked = papersOf(notice, { notice: run.config.notice === null ? null : { ...run.config.notice, category: true } })
    expect(asked[0].columns.map(({ heading }) => heading)).toContain('类别')
    expect(new Set(asked.flatMap(({ rows }) => rows.map((row) => row[4])))).toEqual(new Set(['建档立卡', '城市低保', '农村低保', '外省']))
  })

  it('prints upright on A4, the heading and period on every page, and says below when it is taken down', async () => {
    for (const sheet of (await bookOf(papersOf(notice))).worksheets) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:4' })
      expect(sheet.headerFooter.oddFooter).toContain('2019年4月1日撤下')
    }
  })

  it('is not made where none is set', () => {
    for (const report of [notice, objectionForm, submission]) {
      expect(report.kind === 'papers' ? report.papers({ ...run, config: { ...run.config, notice: null } }).flatMap(({ papers }) => papers) : null).toEqual([])
    }
  })
})

/** A number of somebody of age is no student's. */
const hasCarers = (number: string): boolean => /^\d{6}(19|200[01])/.test(number)

describe('the submission list of the border town', () => {
  it('has the 385 of the notice, whose sums by school and category close', () => {
    const [totals, ...schools] = papersOf(submission)
    expect(totals.rows.at(-1)).toEqual(['', '合计', 236, 23, 123, 3, 385])
    for (const at of [2, 3, 4, 5, 6]) expect(totals.rows.slice(0, -1).reduce((sum, row) => sum + Number(row[at]), 0)).toBe(totals.rows.at(-1)?.[at])
    expect(schools.map(({ rows }) => rows.length)).toEqual(totals.rows.slice(0, -1).map((row) => row.at(-1)))
    expect(schools.flatMap(({ rows }) => rows.map((row) => row[8]))).toEqual(papersOf(notice).flatMap(({ rows }) => rows.map((row) => row[4])))
    expect(totals.closing[0]).toBe('合计 385 人：建档立卡 236＋城市低保 23＋农村低保 123＋外省 3')
  })

  it('says of each on what basis: the row of the list, or who approved it when', () => {
    const bases = papersOf(submission).slice(1).flatMap(({ rows }) => rows.map((row) => String(row[7])))
    const approved = bases.filter((basis) => /2019-03-(2[01](核定|更正)|19核实以本条为准)/.test(basis))
    expect(approved).toHaveLength(8)
    expect(approved.filter((basis) => basis.includes('外省建档立卡证明'))).toHaveLength(3)
    expect(approved.filter((basis) => /^建档立卡名单：.+（登记了 2 条，龙老师 2019-03-19核实以本条为准）$/.test(basis))).toHaveLength(1)
    expect(bases.filter((basis) => !/^(建档立卡|城市低保|农村低保)名单：.+第\d+行$/.test(basis)).sort()).toEqual(approved.sort())
  })

  it('has the whole number of the list where the registered one is damaged, which the remark keeps, and the correction list proposes the same', () => {
    const rows = papersOf(submission).slice(1).flatMap((paper) => paper.rows)
    const replaced = rows.filter((row) => /身份证号：登记为 |登记表没有填身份证号/.test(String(row[9])))
    expect(replaced.length).toBeGreaterThan(10)
    for (const row of replaced) expect(parseIdNumber(String(row[2])).status, String(row[9])).toBe('valid')
    expect(rows.filter((row) => hasCarers(String(row[2])))).toEqual([])
    const left = rows.filter((row) => !['valid', 'permit'].includes(parseIdNumber(String(row[2])).status))
    expect(left.map((row) => String(row[9])).filter((remark) => remark.includes('身份证号：名单上是'))).toEqual([])
    const proposed = new Map(classCorrections(run).flatMap((each) => each.rows.map(({ student, idNumber, suggestion }) => [`${student} ${idNumber}`, suggestion])))
    const pairs = replaced.flatMap((row) => {
      // Namesakes without a number can't be told apart here.
      const registered = /登记为 (.*)/.exec(String(row[9]))?.[1]
      const suggestion = registered === undefined ? undefined : proposed.get(`${String(row[1])} ${registered}`)
      return suggestion === undefined ? [] : [[suggestion.split('\n').at(-1), `身份证号：${String(row[2])}`]]
    })
    expect(pairs.length).toBeGreaterThan(10)
    for (const [suggested, submitted] of pairs) expect(suggested).toBe(submitted)
  })

  it('holds ID numbers as text, prints across, and is signed and sealed by school and reviewer', async () => {
    const book = await bookOf(papersOf(submission))
    expect(book.worksheets.map(({ name }) => name)).toEqual(['汇总', '翠翠幼儿园', '边城镇中心幼儿园', '边城镇九年一贯制学校'])
    for (const sheet of book.worksheets) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 })
      const texts = sheet.getSheetValues().flat().map(String)
      for (const label of ['填表人', '学校负责人', '学校（盖章）', '上报日期', '审核意见', '审核人', '审核单位（盖章）', '审核日期']) expect(texts, `${sheet.name} ${label}`).toContain(label)
    }
    const sheet = book.getWorksheet('翠翠幼儿园')
    const cell = sheet?.getRow(5).getCell(3)
    expect(cell?.numFmt).toBe('@')
    expect(cell?.type).toBe(exceljs.ValueType.String)
    expect(cell?.text).toMatch(/^\d{17}[\dX]$/)
  })

  it.each([
    ['2019-03-22', '公示还没有开始（2019年3月25日至2019年3月31日），这是草稿，公示期满后再上报。'],
    ['2019-03-31', '公示还没有期满（到2019年3月31日为止），这是草稿，公示期满后再上报。'],
    [dayAfterNotice, null],
  ])('on %s says: %s', (asOf, sentence) => {
    for (const { title, about } of papersOf(submission, { asOf })) {
      expect(title).toBe(sentence === null ? '学生资助名单报审表' : '学生资助名单报审表（草稿，不得上报）')
      expect(about[0] === sentence).toBe(sentence !== null)
      expect(about.join('')).toContain('人：')
    }
  })
})

describe('the objection form', () => {
  it('is one a school, to be filled in: numbers as text, results to choose, a block to sign and seal', async () => {
    const book = await bookOf(papersOf(objectionForm))
    const sheet = book.getWorksheet('边城镇九年一贯制学校')
    const headings = sheet?.getRow(4).values as readonly string[]
    const at = (heading: string): number => headings.indexOf(heading)
    expect(sheet?.getRow(5).getCell(at('公示编号')).numFmt).toBe('@')
    expect(sheet?.getRow(5).getCell(at('核查结论')).dataValidation).toMatchObject({ type: 'list', formulae: ['"成立,不成立"'] })
    expect(sheet?.getRow(sheet.rowCount).values).toEqual(expect.arrayContaining(['核查人', '单位（盖章）', '核查日期', '已盖章', '扫描件文件名']))
    expect(papersPage(papersOf(objectionForm), 'zh')).toContain('□成立\n□不成立')
  })
})
