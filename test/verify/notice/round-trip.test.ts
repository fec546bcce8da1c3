import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reconcile } from '../../../src/pipeline.ts'
import { countForwarded } from '../../../src/report/forwarded.ts'
import { objections } from '../../../src/report/notice/objections.ts'
import type { RunResult } from '../../../src/types.ts'
import { idNumber } from '../../people.ts'
import { makeProject, studentNamed, type Project } from '../../project.ts'

const [cui, wu, yang] = ['43319920120305128', '43319920130930713', '43319920111111224'].map(idNumber)
const heading = '姓名,身份证号,班级,村\n'
const registration = `${heading}龙翠翠,${cui},一（2）班,米粮村\n吴渡船,${wu},一（2）班,米粮村\n杨拉拉,${yang},一（2）班,茶洞村\n`
const listHeading = '户编号,姓名,证件号码,与户主关系,脱贫属性\n'
const filing = `${listHeading}1,龙翠翠,${cui},之女,已脱贫（享受政策）\n2,吴渡船,${wu},之子,已脱贫（享受政策）\n`
const formHeading = '公示编号,异议内容,提出人,提出日期,核查情况,核查结论,核查人,单位（盖章）,核查日期,已盖章,是否复查\n'
const examined = '龙老师,边城学校,2019-03-29,是'

let project: Project
beforeEach(async () => { project = await makeProject({ 'registration.csv': registration, 'filing.csv': filing }, { 'as-of': '2019-03-24', notice: { from: '2019-03-25' } }) })
afterEach(() => project.remove())

const put = (name: string, text: string): Promise<void> => project.put(name, text)
const giveBack = (name: string, ...rows: readonly string[]): Promise<void> => put(`returned/${name}`, formHeading + rows.map((row) => `${row}\n`).join(''))

const remember = (settings: Readonly<Record<string, unknown>> = {}): Promise<RunResult> => project.remember(settings)
const outcome = (result: RunResult, name: string): unknown => result.verification.outcomes[studentNamed(result, name)]
const numberOf = (result: RunResult, name: string): string => {
  const noticed = result.verification.notice.noticed.get(studentNamed(result, name))
  if (noticed === undefined) throw new Error(`${name} is on no notice`)
  return noticed.number
}
const states = ({ verification: { notice } }: RunResult): readonly string[] => notice.objections.map(({ state: { kind } }) => kind)

describe('a notice', () => {
  it('has everybody who goes forward and nobody else, each with a number that stays', async () => {
    const first = await remember()
    const { notice } = first.verification
    expect([...notice.noticed.keys()].map((student) => first.students.person(student).text('name'))).toEqual(['龙翠翠', '吴渡船'])
    expect([...notice.noticed.values()].map((each) => [each.batch, each.first, each.last])).toEqual([[1, '2019-03-25', '2019-03-31'], [1, '2019-03-25', '2019-03-31']])
    expect((await remember({ 'as-of': '2019-03-30' })).verification.notice).toEqual(notice)
  })

  it('counts whom nobody can have seen on it: put there first when the whole period was over', async () => {
    expect((await remember({ 'as-of': '2019-04-02', notice: { from: '2019-03-20' } })).verification.notice.unseen).toBe(2)
    expect((await remember()).verification.notice.unseen).toBe(0)
    expect((await remember({ 'as-of': '2019-04-02' })).verification.notice.unseen).toBe(0)
  })

  it('takes in an objection that was upheld, and the sums still close', async () => {
    const first = await remember()
    await giveBack('a.csv', `${numberOf(first, '吴渡船')},家中有小轿车,吴某,2019-03-27,车是自己的,成立,${examined},`, `${numberOf(first, '龙翠翠')},父母有工作,,2019-03-27,在外打零工,不成立,${examined},`)
    const second = await remember()
    expect([outcome(second, '龙翠翠'), outcome(second, '吴渡船'), outcome(second, '杨拉拉')]).toEqual([{ kind: 'found', category: 'filing' }, { kind: 'removed', category: 'filing' }, { kind: 'open' }])
    expect(countForwarded(second)).toMatchObject({ found: 1, removed: 1, open: 1, total: 1 })
    // It holds when no notice is set, and when the form is not there any more.
    await rm(join(project.folder, 'returned/a.csv'))
    expect(outcome(await remember({ notice: null }), '吴渡船')).toEqual({ kind: 'removed', category: 'filing' })
  })

  it('is the same when a form, a copy of it, or none is read again', async () => {
    const first = await remember()
    await giveBack('a.csv', `${numberOf(first, '吴渡船')},家中有小轿车,吴某,2019-03-27,车是自己的,成立,${examined},`)
    const second = await remember()
    const written = await readFile(join(project.folder, 'decisions/objections.jsonl'), 'utf8')
    await giveBack('copy.csv', ',,,,,,,,,,', `${numberOf(first, '吴渡船')},家中有小轿车,吴某,2019-03-27,车是自己的,成立,${examined},`)
    expect((await remember()).verification).toEqual(second.verification)
    await rm(join(project.folder, 'returned'), { recursive: true })
    await mkdir(join(project.folder, 'returned'))
    expect((await remember()).verification).toEqual(second.verification)
    expect(await readFile(join(project.folder, 'decisions/objections.jsonl'), 'utf8')).toBe(written)
  })

  it('keeps a child in while an objection is pending, or its results contradict each other', async () => {
    const first = await remember()
    const number = numberOf(first, '吴渡船')
    await giveBack('a.csv', `${number},家中有小轿车,吴某,2019-03-27,,,,,,,`)
    const second = await remember()
    expect([states(second), outcome(second, '吴渡船')]).toEqual([['unexamined'], { kind: 'found', category: 'filing' }])
    await giveBack('b.csv', `${number},家中有小轿车,吴某,2019-03-27,车是自己的,成立,${examined},`)
    await giveBack('c.csv', `${number},家中有小轿车,吴某,2019-03-27,车是亲戚的,不成立,${examined},`)
    const third = await remember()
    expect([states(third), outcome(third, '吴渡船')]).toEqual([['contradiction'], { kind: 'found', category: 'filing' }])
    await giveBack('d.csv', `${number},家中有小轿车,吴某,2019-03-27,行驶证在其父名下,成立,${examined},是`)
    const last = await remember()
    expect([states(last), outcome(last, '吴渡船')]).toEqual([['upheld'], { kind: 'removed', category: 'filing' }])
  })

  it('puts who comes later on one of their own, with a whole period from that day', async () => {
    await remember()
    await put('filing.csv', `${filing}3,杨拉拉,${yang ?? ''},之女,已脱贫（享受政策）\n`)
    const later = await remember({ 'as-of': '2019-03-28' })
    const entry = later.verification.notice.noticed.get(studentNamed(later, '杨拉拉'))
    expect(entry).toMatchObject({ batch: 2, first: '2019-03-28', last: '2019-04-03' })
    expect(entry?.number).toMatch(/^G2-/)
    expect(numberOf(later, '龙翠翠')).toMatch(/^G1-/)
  })

  it('is extended where the period is set anew, and made anew for another first day', async () => {
    const first = await remember()
    const longer = await remember({ notice: { from: '2019-03-25', 'working-days': 10 } })
    expect(longer.verification.notice.noticed.get(0)).toMatchObject({ number: numberOf(first, '龙翠翠'), last: '2019-04-05' })
    await giveBack('a.csv', `${numberOf(first, '吴渡船')},家中有小轿车,吴某,2019-03-27,车是自己的,成立,${examined},`)
    const next = await remember({ notice: { from: '2019-09-16' }, 'as-of': '2019-09-10' })
    expect(numberOf(next, '吴渡船')).toMatch(/^G2-/)
    expect(next.verification.problems).toMatchObject([{ code: 'notice-replaced', file: 'returned/a.csv', row: 2 }])
    expect(outcome(next, '吴渡船')).toEqual({ kind: 'found', category: 'filing' })
  })

  it('follows a child of whom something was put right that no notice says, and asks again about one whose name was', async () => {
    const first = await remember()
    const number = numberOf(first, '吴渡船')
    await giveBack('a.csv', `${number},家中有小轿车,吴某,2019-03-27,车是自己的,成立,${examined},`)
    await put('registration.csv', registration.replaceAll(/\n(?=.)/g, ',石老司\n').replace('村,石老司', '村,监护人姓名'))
    expect(numberOf(await remember(), '龙翠翠')).toBe(numberOf(first, '龙翠翠'))
    await put('registration.csv', registration.replace('吴渡船', '吴度船'))
    const renamed = await remember()
    expect(states(renamed)).toEqual(['stale'])
    expect(outcome(renamed, '吴度船')).toMatchObject({ kind: 'found' })
    expect(numberOf(renamed, '吴度船')).not.toBe(number)
    await put('registration.csv', `${heading}龙翠翠,${cui ?? ''},一（2）班,米粮村\n`)
    const gone = await remember()
    expect(gone.verification.problems).toMatchObject([{ code: 'noticed-student-gone', file: 'returned/a.csv', row: 2 }])
  })

  it('says of whom it no longer says what is so without an objection: gone, no longer forward, another category, renamed', async () => {
    const published = { notice: { from: '2019-03-25', category: true } }
    const changes = (result: RunResult): readonly string[] => result.verification.notice.changes.map(({ kind }) => kind)
    expect(changes(await remember(published))).toEqual([])
    await put('filing.csv', `${listHeading}1,龙翠翠,${cui ?? ''},之女,已脱贫（享受政策）\n`)
    const left = await remember(published)
    expect(left.verification.notice.changes).toMatchObject([{ kind: 'not-forward', student: studentNamed(left, '吴渡船') }])
    expect(objections.kind === 'table' && [...(objections.sheets(left)[0]?.rows() ?? [])].map((row) => row.slice(-2))).toEqual([['吴渡船', '答复、更正或名单有变化，不再上报，而公示上有其姓名。']])
    await put('registration.csv', `${heading}吴渡船,${wu ?? ''},一（2）班,米粮村\n`)
    await put('filing.csv', filing)
    expect(changes(await remember(published))).toEqual(['gone'])
    await put('registration.csv', registration.replace('吴渡船', '吴度船'))
    expect(changes(await remember(published))).toEqual(['renamed'])
    await put('registration.csv', registration)
    await put('filing.csv', `${listHeading}1,龙翠翠,${cui ?? ''},之女,已脱贫（享受政策）\n`)
    await put('rural.csv', `姓名,身份证号码,保障证号,保障类别\n吴渡船,${wu ?? ''},9,农村低保\n`)
    const moved = await remember({ ...published, list: [`filing=${join(project.folder, 'filing.csv')}`, `low-income-rural=${join(project.folder, 'rural.csv')}`] })
    // 吴度船 stood on an additional notice for a day.
    expect(moved.verification.notice.changes.filter(({ kind }) => kind !== 'renamed')).toMatchObject([{ kind: 'category', published: 'filing', now: 'low-income-rural' }])
    // Where a notice names no category, another one changes nothing of it.
    const other = { notice: { from: '2019-09-16' }, 'as-of': '2019-09-10' }
    await remember({ ...other, list: [`low-income-rural=${join(project.folder, 'rural.csv')}`] })
    await put('filing.csv', filing)
    expect(changes(await remember(other))).toEqual([])
  })

  it('does not count whom an objection took out among the changes', async () => {
    const first = await remember()
    await giveBack('a.csv', `${numberOf(first, '吴渡船')},家中有小轿车,吴某,2019-03-27,车是自己的,成立,${examined},`)
    expect((await remember()).verification.notice.changes).toEqual([])
  })

  it('reports what it cannot use, with its place, and uses nothing of it', async () => {
    const first = await remember()
    const number = numberOf(first, '吴渡船')
    await giveBack(
      'a.csv', 'G1-ABCDEF2,有车,,,,成立,,,,,', `${number.slice(0, -1)}${number.endsWith('2') ? '3' : '2'},有车,,,,成立,,,,,`, ',有车,,,,成立,,,,,', `${number},有车,,2019-02-30,,大概,,,,,`,
    )
    const { verification } = await remember()
    expect(verification.problems.map(({ code, row }) => `${String(row)} ${code}`).sort()).toEqual([
      ...(verification.problems.some(({ code }) => code === 'notice-number-unknown') ? ['2 notice-number-unknown'] : ['2 notice-number-misread']),
      '3 notice-number-misread', '4 notice-number-missing', '5 objection-date-unreadable', '5 objection-result-unknown',
    ])
    expect(verification.outcomes).toEqual(first.verification.outcomes)
  })

  it('stops at a record that is cut off', async () => {
    await remember()
    const path = join(project.folder, 'decisions/notices.jsonl')
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, -20))
    await expect(reconcile(project.config())).rejects.toMatchObject({ code: 'record-damaged', params: { row: 2 } })
  })
})
