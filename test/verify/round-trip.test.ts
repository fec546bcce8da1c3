import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Config } from '../../src/config.ts'
import { reconcile } from '../../src/pipeline.ts'
import { problemSentence } from '../../src/messages/verification.ts'
import { openQuestions } from '../../src/report/verification/rows.ts'
import type { RunResult } from '../../src/types.ts'
import { idNumber } from '../people.ts'
import { makeProject, questionAbout, studentNamed, type Project } from '../project.ts'

const [cui, wu, yang] = ['43319920120305128', '43319920130930713', '43319920111111224'].map(idNumber)
const heading = '姓名,身份证号,班级,村\n'
const registration = `${heading}龙翠翠,${cui},三（2）班,米粮村\n吴渡船,${wu},三（2）班,米粮村\n杨拉拉,${yang},三（2）班,茶洞村\n`
const filing = `户编号,姓名,证件号码,与户主关系,脱贫属性\n1,龙翠翠,${cui},之女,已脱贫（享受政策）\n`
const answerHeading = '核查编号,核查结果,核定类别,正确姓名,正确身份证号,核查人签字,单位（盖章）,日期,已盖章\n'
const signed = '田主任,扶贫站,2019-03-20,是'

let project: Project
beforeEach(async () => { project = await makeProject({ 'registration.csv': registration, 'filing.csv': filing }) })
afterEach(() => project.remove())

const put = (name: string, text: string): Promise<void> => project.put(name, text)
const giveBack = (name: string, ...rows: readonly string[]): Promise<void> => put(`returned/${name}`, answerHeading + rows.map((row) => `${row}\n`).join(''))
const configOf = (): Config => project.config()
const remember = (): Promise<RunResult> => project.remember()
const outcome = (result: RunResult, name: string): unknown => result.verification.outcomes[studentNamed(result, name)]
const question = (result: RunResult, name: string): { readonly number: string; readonly finding: unknown } => {
  const { asked: { number }, finding } = questionAbout(result, studentNamed(result, name))
  return { number, finding }
}

describe('a round trip', () => {
  it('asks about those who were not found, and applies what comes back', async () => {
    const first = await remember()
    expect(first.verification.outcomes).toEqual([{ kind: 'found', category: 'filing' }, { kind: 'open' }, { kind: 'open' }])
    await giveBack('a.csv', `${question(first, '吴渡船').number},在册,,,,${signed}`, `${question(first, '杨拉拉').number},不在册,,,,${signed}`)
    const second = await remember()
    expect(second.verification.outcomes).toEqual([{ kind: 'found', category: 'filing' }, { kind: 'approved', category: 'filing', by: 'answer' }, { kind: 'refused' }])
    expect(openQuestions(second)).toEqual([])
    expect(second.verification.ledger[0]?.place).toMatchObject({ file: 'returned/a.csv', sheet: null, row: 2 })
  })

  it('is the same when the same files, a copy, or none are read again', async () => {
    const first = await remember()
    await giveBack('a.csv', `${question(first, '吴渡船').number},在册,,,,${signed}`)
    const second = await remember()
    const written = await readFile(join(project.folder, 'decisions/ledger.jsonl'), 'utf8')
    expect((await remember()).verification).toEqual(second.verification)
    await giveBack('copy.csv', '', `${question(first, '吴渡船').number},在册,,,,${signed}`)
    expect((await remember()).verification).toEqual(second.verification)
    await rm(join(project.folder, 'returned'), { recursive: true })
    await mkdir(join(project.folder, 'returned'))
    expect((await remember()).verification).toEqual(second.verification)
    expect(await readFile(join(project.folder, 'decisions/ledger.jsonl'), 'utf8')).toBe(written)
  })

  it('leaves a contradiction open, applies the rest, and asks again under a number that settles it', async () => {
    const first = await remember()
    const { number } = question(first, '吴渡船')
    await giveBack('a.csv', `${number},在册,,,,${signed}`, `${question(first, '杨拉拉').number},在册,,,,${signed}`)
    await giveBack('b.csv', `${number},不在册,,,,${signed}`)
    const second = await remember()
    expect(question(second, '吴渡船').finding).toEqual({ kind: 'contradiction', code: 'two-results' })
    expect([outcome(second, '吴渡船'), outcome(second, '杨拉拉')]).toEqual([{ kind: 'open' }, { kind: 'approved', category: 'filing', by: 'answer' }])
    const again = question(second, '吴渡船').number
    expect(again).toMatch(/^2-/)
    expect(question(await remember(), '吴渡船').number).toBe(again)
    await giveBack('c.csv', `${again},在册,,,,${signed}`)
    expect(outcome(await remember(), '吴渡船')).toEqual({ kind: 'approved', category: 'filing', by: 'answer' })
  })

  it('matches with what an office put right, and shows what the school typed', async () => {
    await put('filing.csv', `${filing}2,吴渡传,${idNumber('43319920130930715')},之子,已脱贫（享受政策）\n`)
    const first = await remember()
    const { number } = question(first, '吴渡船')
    await giveBack('a.csv', `${number},信息有误,,吴渡传,${idNumber('43319920130930715')},${signed}`)
    const second = await remember()
    expect(outcome(second, '吴渡船')).toEqual({ kind: 'approved', category: 'filing', by: 'correction' })
    expect(second.decisions[studentNamed(second, '吴渡船')]).toMatchObject({ verdict: 'matched' })
    expect(second.verification.corrections.map(({ field, answer }) => [field, answer.number])).toEqual([['name', number], ['idNumber', number]])
  })

  it.each([
    ['registration.csv', registration.replace(`吴渡船,${wu ?? ''}`, `吴渡船,${idNumber('43319920130930717')}`)],
    ['filing.csv', `${filing}2,吴渡船,,之子,已脱贫（享受政策）\n`],
  ])('asks again where %s has changed since the answer', async (file, text) => {
    const first = await remember()
    const { number } = question(first, '吴渡船')
    await giveBack('a.csv', `${number},在册,,,,${signed}`)
    expect(outcome(await remember(), '吴渡船')).toMatchObject({ kind: 'approved' })
    await put(file, text)
    const changed = await remember()
    expect(outcome(changed, '吴渡船')).toEqual({ kind: 'open' })
    expect(question(changed, '吴渡船').finding).toEqual({ kind: 'stale' })
    expect(question(changed, '吴渡船').number).not.toBe(number)
  })

  it('reports what it cannot use, with its place, and uses nothing of it', async () => {
    const first = await remember()
    const { number } = question(first, '吴渡船')
    const swapped = number.replace(/(.)(.)$/, (_, a: string, b: string) => (a === b ? `${a}${a === '2' ? '3' : '2'}` : b + a))
    await giveBack('a.csv', `1-ABCDEF2,在册,,,,${signed}`, `${swapped},在册,,,,${signed}`, `,在册,,,,${signed}`, `${number},大概,,,,${signed}`, `${number},在册,优秀,,,${signed}`, `${number},在册,农村低保,,,${signed}`)
    await put('returned/b.csv', '姓名,班级\n龙翠翠,三（2）班\n')
    const { verification } = await remember()
    expect(verification.ledger).toEqual([])
    expect(verification.outcomes).toEqual(first.verification.outcomes)
    const told = verification.problems.map(({ code, file, row }) => `${file} ${row} ${code}`)
    expect(told.filter((each) => !each.includes(' 2 '))).toEqual([
      'returned/a.csv 3 number-misread', 'returned/a.csv 4 number-missing', 'returned/a.csv 5 result-unknown', 'returned/a.csv 6 category-unknown', 'returned/b.csv 0 no-answer-sheet', 'returned/a.csv 7 category-unknown',
    ])
    expect(told.filter((each) => each.includes(' 2 '))).toHaveLength(1)
  })

  it('names a category that is not for the office as the sheet has it', async () => {
    const { number } = question(await remember(), '吴渡船')
    await giveBack('a.csv', `${number},在册,农村低保,,,${signed}`)
    const [problem] = (await remember()).verification.problems
    expect(problem === undefined ? '' : problemSentence(problem, 'zh')).toBe(`核查编号 ${number} 的核定类别“农村低保”不认识，或不归该部门管，未采用。`)
  })

  it('takes no answer that is dated before its question was asked', async () => {
    const first = await remember()
    const [wuNumber, yangNumber] = [question(first, '吴渡船').number, question(first, '杨拉拉').number]
    await giveBack('a.csv', `${wuNumber},在册,,,,田主任,扶贫站,2019-03-14,是`, `${yangNumber},在册,,,,田主任,扶贫站,2019-03-15,是`)
    const second = await remember()
    expect([outcome(second, '吴渡船'), outcome(second, '杨拉拉')]).toEqual([{ kind: 'open' }, { kind: 'approved', category: 'filing', by: 'answer' }])
    expect(second.verification.problems).toEqual([{ code: 'date-before-question', file: 'returned/a.csv', sheet: null, row: 2, params: { number: wuNumber, date: '2019-03-14', asked: '2019-03-15' } }])
    expect(second.verification.ledger).toHaveLength(1)
  })

  it('reads a second signature in the row or below the table, and wants one for a doubtful student under the two-person rule', async () => {
    await put('registration.csv', '姓名,身份证号,出生日期,班级,监护人姓名,村\n姚永毫,,2011-03-03,三（2）班,姚正忠,踏沙村\n')
    await put('filing.csv', `户编号,姓名,证件号码,与户主关系,村,监护人姓名\n1,姚永豪,${idNumber('43319920110303177')},之子,踏沙村,姚正忠\n`)
    const first = await remember()
    expect(first.decisions[0]?.verdict).toBe('needs-verification')
    const { number } = question(first, '姚永毫')
    await giveBack('a.csv', `${number},在册,,,,${signed}`)
    const isTwo = { ...configOf(), twoPersons: true }
    expect(question(await reconcile(isTwo), '姚永毫').finding).toEqual({ kind: 'incomplete', missing: ['second-person'] })
    expect(outcome(await reconcile(configOf()), '姚永毫')).toMatchObject({ kind: 'approved' })
    const together = `${answerHeading.replace('核查人签字', '核查人签字,复核人签字')}${number},在册,,,,田主任,杨干事,扶贫站,2019-03-20,是\n`
    await put('returned/a.csv', together)
    expect(outcome(await reconcile(isTwo), '姚永毫')).toMatchObject({ kind: 'approved', by: 'answer' })
    await put('returned/a.csv', `${answerHeading}${number},在册,,,,${signed}\n\n复核人,杨干事\n`)
    expect(outcome(await reconcile(isTwo), '姚永毫')).toMatchObject({ kind: 'approved', by: 'answer' })
  })

  it('says that a student is gone, and keeps the answer', async () => {
    const first = await remember()
    await giveBack('a.csv', `${question(first, '吴渡船').number},在册,,,,${signed}`)
    await remember()
    await put('registration.csv', `${heading}龙翠翠,${cui ?? ''},三（2）班,米粮村\n`)
    const { verification } = await remember()
    expect(verification.problems).toMatchObject([{ code: 'student-gone', file: 'returned/a.csv', row: 2 }])
    expect(verification.ledger).toHaveLength(1)
  })

  it('takes another school\'s sheet for what it is', async () => {
    await remember()
    const record = configOf().record
    const own = await readFile(join(record, 'batches.jsonl'), 'utf8')
    await rm(record, { recursive: true })
    await put('registration.csv', `${heading}石天保,${idNumber('43319920100817311')},一班,米粮村\n`)
    const foreign = question(await remember(), '石天保').number
    await put('decisions/batches.jsonl', own)
    await put('registration.csv', registration)
    await giveBack('a.csv', `${foreign},在册,,,,${signed}`)
    expect((await remember()).verification.problems).toMatchObject([{ code: 'number-unknown', params: { number: foreign } }])
  })

  it('stops at a record that is cut off, and applies nothing', async () => {
    const first = await remember()
    await giveBack('a.csv', `${question(first, '吴渡船').number},在册,,,,${signed}`)
    await remember()
    const path = join(project.folder, 'decisions/ledger.jsonl')
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, -20))
    await expect(reconcile(configOf())).rejects.toMatchObject({ code: 'record-damaged', params: { row: 1 } })
  })
})
