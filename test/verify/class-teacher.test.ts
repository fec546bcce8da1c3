import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answers } from '../../src/report/answers.ts'
import { classCorrections } from '../../src/report/corrections/rows.ts'
import type { Report } from '../../src/report/report.ts'
import { openQuestions, villageSheets } from '../../src/report/verification/rows.ts'
import type { Finding, Outcome, RunResult } from '../../src/types.ts'
import { classTeacher } from '../../src/verify/departments.ts'
import { idNumber } from '../people.ts'
import { makeProject, questionAbout, studentNamed, type Project } from '../project.ts'

const [cui, wu, yang] = [idNumber('43319920120305128'), idNumber('43319920130930713'), idNumber('43319920111111224')] as const
const heading = '姓名,身份证号,班级,村\n'
/** 吴渡船 has a name and number that no list has; 杨拉拉's number lacks a digit; 龙翠翠 is in order. */
const registration = `${heading}龙翠翠,${cui},三（2）班,米粮村\n吴度川,${idNumber('43319920130930715')},三（2）班,米粮村\n杨拉拉,${yang.slice(0, 17)},三（1）班,茶洞村\n`
const filing = `户编号,姓名,证件号码,与户主关系,脱贫属性\n1,龙翠翠,${cui},之女,已脱贫（享受政策）\n2,吴渡船,${wu},之子,已脱贫（享受政策）\n3,杨拉拉,${yang},之女,已脱贫（享受政策）\n`

let project: Project
beforeEach(async () => { project = await makeProject({ 'registration.csv': registration, 'filing.csv': filing }) })
afterEach(() => project.remove())

const put = (name: string, text: string): Promise<void> => project.put(name, text)
const giveBack = (...rows: readonly string[]): Promise<void> => put('returned/三2班.csv', `核查编号,核对结果,正确姓名,正确身份证号,核对人,日期\n${rows.join('\n')}\n`)

/** Every text of a report. */
const rowsOf = (report: Report, result: RunResult): readonly string[] => (report.kind === 'table' ? report.sheets(result).flatMap(({ rows }) => [...rows()].flatMap((row) => row.map((value) => (typeof value === 'string' ? value : '')))) : [])

/** A run that is remembered, with further lists where they are named. */
const remember = ({ lists = [] }: { readonly lists?: readonly string[] } = {}): Promise<RunResult> =>
  project.remember({ list: ['filing=filing.csv', ...lists].map((list) => list.replace('=', `=${project.folder}/`)) })
const outcome = (result: RunResult, name: string): Outcome | undefined => result.verification.outcomes[studentNamed(result, name)]
const asked = (result: RunResult, name: string, department: string = classTeacher): { readonly number: string; readonly finding: Finding } => {
  const { asked: { number }, finding } = questionAbout(result, studentNamed(result, name), department)
  return { number, finding }
}

describe('a class teacher', () => {
  it('is asked about whoever is not found, and about faults of who is; not about the others', async () => {
    const result = await remember()
    const students = (result.verification.questions ?? []).filter(({ asked: { department } }) => department === classTeacher).map(({ student }) => result.students.person(student).text('name'))
    expect(students.sort()).toEqual(['吴度川', '杨拉拉'].sort())
    expect(result.decisions[studentNamed(result, '杨拉拉')]?.verdict).toBe('matched')
    expect(openQuestions(result).map(({ asked: { department } }) => department)).toEqual(['filing-office'])
  })

  it('puts the registration right, so that the child is found and not approved; a second reading changes nothing', async () => {
    const { number } = asked(await remember(), '吴度川')
    await giveBack(`${number},有误,吴渡船,${wu},田老师,2019-03-18`)
    const second = await remember()
    expect(outcome(second, '吴度川')).toEqual({ kind: 'found', category: 'filing' })
    expect(second.decisions[studentNamed(second, '吴度川')]).toMatchObject({ verdict: 'matched', reason: 'same-id-same-name' })
    expect(second.students.person(studentNamed(second, '吴度川')).text('name')).toBe('吴度川')
    expect(second.verification.corrections.map(({ field, value, department, answer }) => [field, value, department, answer.signer, answer.place.file, answer.place.row])).toEqual([
      ['name', '吴渡船', classTeacher, '田老师', 'returned/三2班.csv', 2], ['idNumber', wu, classTeacher, '田老师', 'returned/三2班.csv', 2],
    ])
    expect(asked(second, '吴度川')).toEqual({ number, finding: { kind: 'correction', name: '吴渡船', idNumber: wu } })
    expect((await remember()).verification).toEqual(second.verification)
  })

  it.each([
    ['needs no seal', '有误', '吴渡船', wu, '田老师', '2019-03-18', 'correction'],
    ['needs no tick beside the right value', '', '', wu, '田老师', '2019-03-18', 'correction'],
    ['must sign', '有误', '吴渡船', wu, '', '2019-03-18', 'incomplete'],
    ['must state the date', '有误', '吴渡船', wu, '田老师', '', 'incomplete'],
    ['must write what is right', '有误', '', '', '田老师', '2019-03-18', 'incomplete'],
    ['can find nothing wrong', '无误', '', '', '田老师', '2019-03-18', 'confirmed'],
    ['can tick on paper', '☑无误 □有误', '', '', '田老师', '2019-03-18', 'confirmed'],
    ["can't say both", '无误', '吴渡船', '', '田老师', '2019-03-18', 'contradiction'],
    ['has said nothing with a name alone', '', '', '', '田老师', '2019-03-18', 'unanswered'],
  ])('%s', async (_, ...rest) => {
    const [result, name, id, signer, date, kind] = rest
    const { number } = asked(await remember(), '吴度川')
    await giveBack([number, result, name, id, signer, date].join(','))
    expect(asked(await remember(), '吴度川').finding.kind).toBe(kind)
  })

  it('who finds nothing wrong neither refuses nor approves', async () => {
    const first = await remember()
    await giveBack(`${asked(first, '吴度川').number},无误,,,田老师,2019-03-18`)
    expect(outcome(await remember(), '吴度川')).toEqual({ kind: 'open' })
    await put('returned/office.csv', `核查编号,核查结果,核查人签字,单位（盖章）,日期,已盖章\n${asked(first, '吴度川', 'filing-office').number},不在册,田主任,扶贫站,2019-03-20,是\n`)
    expect(outcome(await remember(), '吴度川')).toEqual({ kind: 'refused' })
  })

  it('who has not answered keeps nobody open whom all offices refuse', async () => {
    const first = await remember()
    await put('returned/office.csv', `核查编号,核查结果,核查人签字,单位（盖章）,日期,已盖章\n${asked(first, '吴度川', 'filing-office').number},不在册,田主任,扶贫站,2019-03-20,是\n`)
    expect(outcome(await remember(), '吴度川')).toEqual({ kind: 'refused' })
  })

  it("can't say who is listed, nor an office that the registration is right", async () => {
    const first = await remember()
    const [teachers, offices] = [asked(first, '吴度川').number, asked(first, '吴度川', 'filing-office').number]
    await put('returned/a.csv', `核查编号,核查结果,核查人签字,单位（盖章）,日期,已盖章\n${teachers},在册,田主任,扶贫站,2019-03-20,是\n`)
    await giveBack(`${offices},无误,,,田老师,2019-03-18`)
    const { verification } = await remember()
    expect(verification.ledger).toEqual([])
    expect(verification.problems.map(({ code, file, row }) => [code, file, row])).toEqual([['result-foreign', 'returned/a.csv', 2], ['result-foreign', 'returned/三2班.csv', 2]])
    expect(verification.outcomes).toEqual(first.verification.outcomes)
  })

  it('is asked again where the registration has changed since', async () => {
    const { number } = asked(await remember(), '吴度川')
    await giveBack(`${number},无误,,,田老师,2019-03-18`)
    await remember()
    await put('registration.csv', registration.replace('吴度川,', '吴度州,'))
    const again = asked(await remember(), '吴度州')
    expect(again.finding).toEqual({ kind: 'stale' })
    expect(again.number).not.toBe(number)
  })

  it('and an office that put one value right differently contradict each other, which is listed, stays open, and is settled under new numbers', async () => {
    const first = await remember()
    await giveBack(`${asked(first, '吴度川').number},有误,吴渡船,,田老师,2019-03-18`)
    await put('returned/office.csv', `核查编号,核查结果,正确姓名,核查人签字,单位（盖章）,日期,已盖章\n${asked(first, '吴度川', 'filing-office').number},信息有误,吴渡传,田主任,扶贫站,2019-03-20,是\n`)
    const second = await remember()
    expect(second.verification.corrections).toEqual([])
    expect(outcome(second, '吴度川')).toEqual({ kind: 'open' })
    const contradiction = { kind: 'contradiction', code: 'two-corrections', values: ['吴渡传', '吴渡船'].sort() }
    for (const department of [classTeacher, 'filing-office']) {
      const { finding, number } = asked(second, '吴度川', department)
      expect([department, finding]).toEqual([department, contradiction])
      expect(number).toMatch(/^2-/)
    }
    const reports = [...rowsOf(answers, second), ...classCorrections(second).flatMap(({ rows }) => rows.map(({ wrong }) => wrong)), ...villageSheets(second).flatMap(({ rows }) => rows.map(({ question }) => question))]
    expect(reports.filter((text) => text.includes(`有两种不同的正确信息（${contradiction.values.join('、')}）`))).toHaveLength(4)
    expect(openQuestions(await remember()).find(({ student }) => student === studentNamed(second, '吴度川'))?.asked.number).toBe(asked(second, '吴度川', 'filing-office').number)
    await put('returned/again.csv', `核查编号,核查结果,正确姓名,正确身份证号,核查人签字,单位（盖章）,日期,已盖章\n${asked(second, '吴度川', 'filing-office').number},信息有误,吴渡船,${wu},田主任,扶贫站,2019-03-25,是\n`)
    const third = await remember()
    expect(outcome(third, '吴度川')).toEqual({ kind: 'approved', category: 'filing', by: 'correction' })
    expect(third.verification.questions?.map(({ finding }) => finding.kind)).not.toContain('contradiction')
  })

  it.each<readonly [string, string, boolean]>([
    ['a name that the teacher found right', '吴渡船,', true],
    ['a valid number that the teacher found right', `,${wu}`, true],
    ['the very values that the teacher found right', '吴度川,', false],
  ])('and an office that puts %s: a contradiction is said, and nothing is taken', async (_, right, isContradiction) => {
    const first = await remember()
    await giveBack(`${asked(first, '吴度川').number},无误,,,田老师,2019-03-18`)
    await put('returned/office.csv', `核查编号,核查结果,正确姓名,正确身份证号,核查人签字,单位（盖章）,日期,已盖章\n${asked(first, '吴度川', 'filing-office').number},信息有误,${right},田主任,扶贫站,2019-03-20,是\n`)
    const second = await remember()
    const kinds = [asked(second, '吴度川'), asked(second, '吴度川', 'filing-office')].map(({ finding }) => finding.kind)
    expect(kinds).toEqual(isContradiction ? ['contradiction', 'contradiction'] : ['confirmed', 'correction'])
    expect([second.verification.corrections.length, outcome(second, '吴度川')]).toEqual([isContradiction ? 0 : 1, { kind: 'open' }])
    if (!isContradiction) return
    // The teacher looks again, and agrees.
    await put('returned/again.csv', `核查编号,核对结果,正确姓名,正确身份证号,核对人,日期\n${asked(second, '吴度川').number},有误,${right},田老师,2019-03-22\n`)
    const third = await remember()
    expect(third.verification.corrections.map(({ department }) => department)).toEqual(['filing-office'])
    expect(third.verification.questions?.map(({ finding }) => finding.kind)).not.toContain('contradiction')
  })

  it('who finds a damaged number right says nothing against the office that knows the whole one', async () => {
    await put('registration.csv', registration.replace('杨拉拉,', '杨拉垃,'))
    const first = await remember()
    await giveBack(`${asked(first, '杨拉垃').number},无误,,,田老师,2019-03-18`)
    await put('returned/office.csv', `核查编号,核查结果,正确姓名,正确身份证号,核查人签字,单位（盖章）,日期,已盖章\n${asked(first, '杨拉垃', 'filing-office').number},信息有误,,${yang},田主任,扶贫站,2019-03-20,是\n`)
    const { verification } = await remember()
    expect(verification.corrections.map(({ field, value }) => [field, value])).toEqual([['idNumber', yang]])
  })

  it('and two offices that agree on the name and not on the number have nothing of it taken', async () => {
    await put('rural.csv', '姓名,身份证号码,保障证号,保障类别\n石天保,,9,农村低保\n')
    const first = await remember({ lists: ['low-income-rural=rural.csv'] })
    const sheet = (number: string, id: string, unit: string): string => `核查编号,核查结果,正确姓名,正确身份证号,核查人签字,单位（盖章）,日期,已盖章\n${number},信息有误,吴渡船,${id},田主任,${unit},2019-03-20,是\n`
    await put('returned/a.csv', sheet(asked(first, '吴度川', 'filing-office').number, wu, '扶贫站'))
    await put('returned/b.csv', sheet(asked(first, '吴度川', 'civil-affairs').number, yang, '民政办'))
    const second = await remember({ lists: ['low-income-rural=rural.csv'] })
    expect([second.verification.corrections, outcome(second, '吴度川')]).toEqual([[], { kind: 'open' }])
    for (const office of ['filing-office', 'civil-affairs']) expect(asked(second, '吴度川', office).finding).toEqual({ kind: 'contradiction', code: 'two-corrections', values: [yang, wu].sort() })
  })
})
