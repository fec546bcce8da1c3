import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answers } from '../../src/report/answers.ts'
import { classCorrections } from '../../src/report/corrections/rows.ts'
import { countForwarded } from '../../src/report/forwarded.ts'
import { openQuestions } from '../../src/report/verification/rows.ts'
import { villageLists } from '../../src/report/village-lists.ts'
import type { RunResult } from '../../src/types.ts'
import { classTeacher } from '../../src/verify/departments.ts'
import { idNumber } from '../people.ts'
import { makeProject, questionAbout, type Project } from '../project.ts'

const [cui, wu] = [idNumber('43319920120305128'), idNumber('43319920130930713')] as const
const heading = '姓名,身份证号,班级,村\n'
/** 龙翠翠, who is listed, stands in two classes, and so does 吴渡船, whom no list has. */
const registration = `${heading}龙翠翠,${cui},三（1）班,米粮村\n龙翠翠,${cui},三（2）班,米粮村\n吴渡船,${wu},三（1）班,茶洞村\n吴渡船,${wu},三（2）班,茶洞村\n`
const filing = `户编号,姓名,证件号码,与户主关系,脱贫属性\n1,龙翠翠,${cui},之女,已脱贫（享受政策）\n`
const [cuiOne, cuiTwo, wuOne, wuTwo] = [0, 1, 2, 3] as const

let project: Project
beforeEach(async () => { project = await makeProject({ 'registration.csv': registration, 'filing.csv': filing }) })
afterEach(() => project.remove())

let sheets = 0
/** Class teachers' answers, each of a row. */
const say = (result: RunResult, ...said: readonly (readonly [student: number, answer: string])[]): Promise<void> =>
  project.put(`returned/${String(++sheets)}.csv`, `核查编号,核对结果,正确姓名,正确身份证号,核对人,日期\n${said.map(([student, answer]) => `${questionAbout(result, student, classTeacher).asked.number},${answer},,,田老师,2019-03-18\n`).join('')}`)
const office = (result: RunResult, ...said: readonly (readonly [student: number, answer: string])[]): Promise<void> =>
  project.put(`returned/${String(++sheets)}.csv`, `核查编号,核查结果,核查人签字,单位（盖章）,日期,已盖章\n${said.map(([student, answer]) => `${questionAbout(result, student, 'filing-office').asked.number},${answer},田主任,扶贫站,2019-03-20,是\n`).join('')}`)
const finding = (result: RunResult, student: number): unknown => questionAbout(result, student, classTeacher).finding
const outcomesOf = ({ verification }: RunResult, ...rows: readonly number[]): readonly unknown[] => rows.map((row) => verification.outcomes[row])
const open = { kind: 'open' } as const
const found = { kind: 'approved', category: 'filing', by: 'enrolment' } as const
const inVillages = (result: RunResult): readonly string[] => (villageLists.kind === 'papers' ? villageLists.papers(result).flatMap(({ papers }) => papers.flatMap(({ rows }) => rows.map(([, name, className]) => `${String(name)} ${String(className)}`))) : [])

describe('a listed child with two rows', () => {
  it('is no question for an office, and one for each of its class teachers, which names the other row', async () => {
    const result = await project.remember()
    expect(result.decisions.map(({ reason }) => reason).slice(0, 2)).toEqual(['registered-twice', 'registered-twice'])
    expect(openQuestions(result).map(({ student }) => student)).toEqual([wuOne, wuTwo])
    const [one, two] = classCorrections(result)
    expect(one?.rows[0]).toMatchObject({ student: '龙翠翠', isWhichRow: true, wrong: '同一学生登记了 2 条，另在：三（2）班 registration.csv 第3行。现在是否在本班就读？' })
    expect(two?.rows[0]?.wrong).toContain('三（1）班 registration.csv 第2行')
    expect(inVillages(result)).toEqual(['龙翠翠 三（1）班', '吴渡船 三（1）班'])
  })

  it('is named with its school where two schools have it', async () => {
    await project.put('registration.csv', `姓名,身份证号,学校,班级\n龙翠翠,${cui},边城小学,三（1）班\n龙翠翠,${cui},茶峒小学,三（1）班\n`)
    expect(classCorrections(await project.remember())[0]?.rows[0]?.wrong).toContain('另在：边城小学 三（1）班 registration.csv 第2行')
  })

  it.each<readonly [string, readonly (readonly [number, string])[]]>([
    ['one class has the child', [[cuiTwo, '在本班']]],
    ['one class strikes the child', [[cuiOne, '不在本班']]],
    ['both agree', [[cuiOne, '☑不在本班'], [cuiTwo, '☑在本班']]],
  ])('goes forward under the row that holds: %s', async (_, said) => {
    await say(await project.remember(), ...said)
    const result = await project.remember()
    expect(outcomesOf(result, cuiOne, cuiTwo)).toEqual([{ kind: 'struck', holds: cuiTwo }, found])
    expect([finding(result, cuiOne), finding(result, cuiTwo)]).toEqual([{ kind: 'row-struck' }, { kind: 'row-holds' }])
    expect(countForwarded(result)).toMatchObject({ found: 0, approved: 1, struck: 1, open: 2, total: 1, contradictions: 0 })
    expect(inVillages(result)).toEqual(['龙翠翠 三（2）班', '吴渡船 三（1）班'])
    expect(classCorrections(result).flatMap(({ rows }) => rows.map(({ student }) => student))).toEqual(['吴渡船', '吴渡船'])
    expect((await project.remember()).verification).toEqual(result.verification)
  })

  it('whom both classes have is a contradiction that names both rows, and a further answer settles it', async () => {
    await say(await project.remember(), [cuiOne, '在本班'], [cuiTwo, '在本班'])
    const second = await project.remember()
    expect(outcomesOf(second, cuiOne, cuiTwo)).toEqual([open, open])
    expect([finding(second, cuiOne), finding(second, cuiTwo)].every((each) => (each as { readonly code?: string }).code === 'two-rows-hold')).toBe(true)
    const words = '同一学生的几条登记都答“在本班”（三（1）班 registration.csv 第2行；三（2）班 registration.csv 第3行）'
    const texts = answers.kind === 'table' ? answers.sheets(second).flatMap(({ rows }) => [...rows()].flat()) : []
    expect(texts.filter((text) => text === words)).toHaveLength(2)
    expect(classCorrections(second)[0]?.rows[0]?.wrong).toContain(`${words}，请重新核对。`)
    expect(questionAbout(second, cuiOne, classTeacher).asked.number).toMatch(/^2-/)
    expect(questionAbout(await project.remember(), cuiOne, classTeacher).asked).toEqual(questionAbout(second, cuiOne, classTeacher).asked)
    await say(second, [cuiOne, '不在本班'])
    expect(outcomesOf(await project.remember(), cuiOne, cuiTwo)).toEqual([{ kind: 'struck', holds: cuiTwo }, found])
  })

  it('whom neither class has stays open, and is asked about again', async () => {
    await say(await project.remember(), [cuiOne, '不在本班'], [cuiTwo, '不在本班'])
    const second = await project.remember()
    expect(outcomesOf(second, cuiOne, cuiTwo)).toEqual([open, open])
    expect([finding(second, cuiOne), finding(second, cuiTwo)]).toEqual([{ kind: 'in-no-class' }, { kind: 'in-no-class' }])
    expect([countForwarded(second).contradictions, questionAbout(second, cuiTwo, classTeacher).asked.batch]).toEqual([0, 2])
    await say(second, [cuiTwo, '在本班'])
    expect(outcomesOf(await project.remember(), cuiOne, cuiTwo)).toEqual([{ kind: 'struck', holds: cuiTwo }, found])
  })

  it.each([
    ['a row that is right as it is says nothing of the class', '无误', { kind: 'incomplete', missing: ['class'] }],
    ['both ticked', '☑在本班 ☑不在本班', { kind: 'contradiction', code: 'two-results' }],
  ])('%s', async (_, answer, expected) => {
    await say(await project.remember(), [cuiOne, answer])
    const result = await project.remember()
    expect([finding(result, cuiOne), outcomesOf(result, cuiOne, cuiTwo)]).toEqual([expected, [open, open]])
  })

  it('whose second row has gone from the registration is found like any other', async () => {
    await say(await project.remember(), [cuiOne, '在本班'])
    await project.remember()
    await project.put('registration.csv', registration.replace(/龙翠翠,\w+,三（2）班,米粮村\n/, ''))
    expect(outcomesOf(await project.remember(), 0)).toEqual([{ kind: 'found', category: 'filing' }])
  })

  it('with a third row that comes later: the class that had the child still has it', async () => {
    await say(await project.remember(), [cuiOne, '在本班'])
    await project.remember()
    await project.put('registration.csv', `${registration}龙翠翠,${cui},三（3）班,米粮村\n`)
    const third = await project.remember()
    expect(outcomesOf(third, cuiOne, cuiTwo, 4)).toEqual([found, { kind: 'struck', holds: cuiOne }, { kind: 'struck', holds: cuiOne }])
    await say(third, [4, '在本班'])
    expect(finding(await project.remember(), 4)).toMatchObject({ kind: 'contradiction', code: 'two-rows-hold' })
  })

  it('whose second row has another child\'s number is put right, and then each has a row', async () => {
    const other = idNumber('43319920110101128')
    const { number } = questionAbout(await project.remember(), cuiTwo, classTeacher).asked
    await project.put('returned/right.csv', `核查编号,核对结果,正确姓名,正确身份证号,核对人,日期\n${number},在本班,,${other},田老师,2019-03-18\n`)
    const result = await project.remember()
    expect(outcomesOf(result, cuiOne, cuiTwo)).toEqual([{ kind: 'found', category: 'filing' }, open])
    expect(result.verification.registeredTwice.has(cuiOne)).toBe(false)
  })
})

describe('a child with two rows whom no list has', () => {
  it('goes forward once where the office approves both', async () => {
    const first = await project.remember()
    await office(first, [wuOne, '在册'], [wuTwo, '在册'])
    const second = await project.remember()
    expect([outcomesOf(second, wuOne, wuTwo), countForwarded(second).contradictions]).toEqual([[open, open], 0])
    await say(second, [wuTwo, '在本班'])
    expect(outcomesOf(await project.remember(), wuOne, wuTwo)).toEqual([{ kind: 'struck', holds: wuTwo }, { kind: 'approved', category: 'filing', by: 'answer' }])
  })

  it('goes forward where the office approved the row that is struck', async () => {
    const first = await project.remember()
    await office(first, [wuOne, '在册'])
    await say(first, [wuOne, '不在本班'])
    const result = await project.remember()
    expect(outcomesOf(result, wuOne, wuTwo)).toEqual([{ kind: 'struck', holds: wuTwo }, { kind: 'approved', category: 'filing', by: 'answer' }])
    expect(openQuestions(result)).toEqual([])
  })

  it('is refused where every office refuses, whatever class has it', async () => {
    await office(await project.remember(), [wuOne, '不在册'], [wuTwo, '不在册'])
    expect(outcomesOf(await project.remember(), wuOne, wuTwo)).toEqual([{ kind: 'refused' }, { kind: 'refused' }])
  })
})

it('only a class teacher of a child registered more than once can say whether the class has it', async () => {
  await project.put('registration.csv', `${registration}杨拉拉,${idNumber('43319920111111224')},三（1）班,茶洞村\n`)
  await say(await project.remember(), [4, '不在本班'])
  const { verification } = await project.remember()
  expect(verification.problems.map(({ code, params }) => [code, params['text']])).toEqual([['result-unknown', '不在本班']])
})
