import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exitCodes } from '../../src/errors.ts'
import { idNumber } from '../people.ts'
import { runHere } from './in-process.ts'
import { folderWith, run, snapshot, type Outcome } from './program.ts'

const [cui, father, hao, chuan, otherChuan] = ['43319920120305128', '43319919791103517', '43319920110303177', '43319920130930713', '43319920120101713'].map(idNumber)
const files = {
  'registration.csv': `姓名,身份证号,出生日期,班级,监护人姓名,监护人身份证号,村
龙翠翠,${cui ?? ''},2012-03-05,三（2）班,石老司,${father ?? ''},米粮村
姚永毫,,2011-03-03,三（2）班,姚正忠,${father ?? ''},踏沙村
吴渡船,${chuan ?? ''},2013-09-30,三（2）班,吴顺顺,,茶洞村
`,
  'filing.csv': `户编号,姓名,证件号码,与户主关系,脱贫属性,村
1,龙翠翠,${cui ?? ''},之女,已脱贫（享受政策）,米粮村
2,姚正忠,${father ?? ''},户主,已脱贫（享受政策）,踏沙村
2,姚永豪,${hao ?? ''},之子,已脱贫（享受政策）,踏沙村
3,吴渡船,${otherChuan ?? ''},之子,已脱贫（享受政策）,白塔村
`,
  'hedui.yaml': 'students: registration.csv\nlist: filing=filing.csv\nas-of: 2019-03-15\nout: hedui-report\n',
}

interface Listed {
  readonly items: readonly { readonly name: string; readonly verdict: string; readonly questions: readonly { readonly number: string; readonly finding: string }[]; readonly candidates: readonly { readonly idNumber: string }[] }[]
  readonly leftToOffices: number
}

/** A folder in which the questions have been asked, and their numbers by student. */
async function asked(more: Readonly<Record<string, string>> = {}): Promise<{ readonly folder: string; readonly numbers: ReadonlyMap<string, string> }> {
  const folder = folderWith({ ...files, ...more })
  await hedui(folder, ['reconcile'])
  const { stdout } = await hedui(folder, ['review', '--json'])
  const { items } = JSON.parse(stdout) as Listed
  return { folder, numbers: new Map(items.map(({ name, questions }) => [name, questions[0]?.number ?? ''])) }
}

const ledgerOf = (folder: string): readonly Readonly<Record<string, unknown>>[] => {
  const path = join(folder, 'decisions/ledger.jsonl')
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>) : []
}
const hedui = (folder: string, args: readonly string[], typed: readonly string[] = [], end: 'end' | 'interrupted' = 'end'): Promise<Outcome> => runHere([...args, '--config', join(folder, 'hedui.yaml')], typed, end)
const review = (folder: string, typed: readonly string[], ...args: readonly string[]): Promise<Outcome> => hedui(folder, ['review', '--reviewer', '王老师', '--date', '2019-03-18', ...args], typed)
const second = (folder: string, typed: readonly string[]): Promise<Outcome> => hedui(folder, ['review', '--two-persons', '--reviewer', '李老师', '--date', '2019-03-19'], typed)
const forwarded = async (folder: string, ...args: readonly string[]): Promise<{ readonly found: number; readonly approved: number; readonly open: number }> =>
  (JSON.parse((await hedui(folder, ['reconcile', '--json', ...args])).stdout) as { summary: { forwarded: { found: number; approved: number; open: number } } }).summary.forwarded

describe('hedui review', () => {
  it('shows doubtful students before unmatched ones, beside the candidates, with the numbers masked but for what differs', async () => {
    const { folder } = await asked()
    const { code, stdout, stderr } = await review(folder, ['s', 's'])
    expect([code, stderr]).toEqual([exitCodes.done, ''])
    expect(stdout.indexOf('登记的姚永毫')).toBeLessThan(stdout.indexOf('登记的吴渡船'))
    expect(stdout).toContain('姚永[毫]')
    expect(stdout).toContain('姚永[豪]')
    expect(stdout).toContain('登记的姚永毫和候选 1 是不是同一人？')
    expect(stdout).not.toMatch(/\d{12}/)
    for (const line of stdout.split('\n')) if (!line.includes('>') && !line.includes('：')) expect([...line].reduce((width, each) => width + (each > '\u2E80' ? 2 : 1), 0), line).toBeLessThanOrEqual(80)
    expect(ledgerOf(folder)).toEqual([])
  })

  it('says what to do where nothing can be read: neither a name nor an answer', async () => {
    const { folder } = await asked()
    const nobody = await hedui(folder, ['review'])
    expect([nobody.code, nobody.stderr]).toEqual([exitCodes.usage, 'review-unanswered {"count":2}\n'])
    const silent = await review(folder, [])
    expect([silent.code, silent.stderr]).toEqual([exitCodes.usage, 'review-unanswered {"count":2}\n'])
    expect((await review(folder, ['q'])).code).toBe(exitCodes.done)
  })

  it('approves the identity of a doubtful student, with who, when and on what evidence', async () => {
    const { folder, numbers } = await asked()
    expect(await forwarded(folder)).toMatchObject({ found: 1, approved: 0, open: 2 })
    const { code, stdout } = await review(folder, ['1', '1', '本人到校', 'q'])
    expect(code).toBe(exitCodes.done)
    expect(stdout).toContain('已保存：姚永毫　是同一人')
    expect(ledgerOf(folder)).toMatchObject([{ v: 1, kind: 'review', number: numbers.get('姚永毫'), result: 'same-person', reviewer: '王老师', date: '2019-03-18', basis: '户口簿', note: '本人到校' }])
    expect(await forwarded(folder)).toMatchObject({ found: 1, approved: 1, open: 1 })
    const again = await review(folder, ['s'])
    expect(again.stdout).not.toContain('登记的姚永毫')
  })

  it('is named as such wherever the student stands: submission list, village list, class list; and what an office approved is not', async () => {
    const { folder, numbers } = await asked()
    await review(folder, ['1', '1', '', 'q'])
    writeFileSync(join(folder, 'returned.csv'), `核查编号,核查结果,核查人签字,单位（盖章）,日期,已盖章\n${numbers.get('吴渡船') ?? ''},在册,田主任,扶贫站,2019-03-20,是\n`)
    await hedui(folder, ['reconcile', '--notice', 'from=2019-03-25', '--decisions', join(folder, 'returned.csv')])
    const text = (name: string): string => readFileSync(join(folder, `hedui-report/${name}.html`), 'utf8').replace(/<[^>]*>/g, ' ')
    expect(text('submission')).toMatch(/姚永毫.*本校王老师 2019-03-18核对为同一人（未经部门核定）：建档立卡名单：第4行/s)
    expect(text('submission')).toContain('扶贫站 田主任 2019-03-20核定')
    expect(text('village-lists')).toContain('经本校核对，与政府名单中的人为同一人，类别为建档立卡')
    expect(text('class-lists').split('本校核对')).toHaveLength(2)
    expect(text('notice')).not.toContain('核对为')
  })

  it('never stands in for the seal of an unmatched student', async () => {
    const { folder } = await asked()
    const { stdout } = await review(folder, ['s', '1', '户口簿', '', 'q'])
    expect(stdout).toContain('仍须部门核查、签字、盖章')
    expect(await forwarded(folder)).toMatchObject({ approved: 0, open: 2 })
  })

  it('asks for the evidence, takes back the last answer, and keeps what was answered when the input ends', async () => {
    const { folder } = await asked()
    const { code, stdout } = await review(folder, ['x', '1', '', '户口簿', '', 'u', '0', '电话', '', '1'])
    expect(code).toBe(exitCodes.done)
    expect(stdout).toContain('看不懂“x”')
    expect(stdout).toContain('要写明依据')
    expect(stdout).toContain('已撤销：姚永毫')
    expect(ledgerOf(folder)).toMatchObject([{ result: 'none', basis: '电话' }])
  })

  it('is asked once more by name, and the last word counts', async () => {
    const { folder } = await asked()
    await review(folder, ['0', '', '', 'q'])
    expect(await forwarded(folder)).toMatchObject({ approved: 0 })
    await review(folder, ['1', '1', '', 'q'], '姚永毫')
    expect(ledgerOf(folder)).toMatchObject([{ result: 'none', replaces: '' }, { result: 'same-person', replaces: ledgerOf(folder)[0]?.['id'] }])
    expect(await forwarded(folder)).toMatchObject({ approved: 1 })
  })

  it('asks for name and date once where no flag says them', async () => {
    const { folder } = await asked()
    await hedui(folder, ['review'], ['李老师', '昨天', '2019年3月19日', '1', '2', '', 'q'])
    expect(ledgerOf(folder)).toMatchObject([{ reviewer: '李老师', date: '2019-03-19', basis: '身份证' }])
  })

  it('needs two people where the settings say so, and a second one confirms', async () => {
    const { folder } = await asked()
    const first = await review(folder, ['1', '1', '', 'q'], '--two-persons')
    expect(first.stdout).toContain('还要由另一人复核')
    expect(await forwarded(folder, '--two-persons')).toMatchObject({ approved: 0, open: 2 })
    const confirmed = await second(folder, ['1', '2', '', 'q'])
    expect(confirmed.stdout).toContain('王老师（2019-03-18）已答：是同一人、户口簿')
    expect(await forwarded(folder, '--two-persons')).toMatchObject({ approved: 1, open: 1 })
  })

  it('lists two reviewers who disagree, leaves the student open and exits with 5', async () => {
    const { folder } = await asked()
    await review(folder, ['1', '1', '', 'q'], '--two-persons')
    const { code, stdout } = await second(folder, ['0', '', '', 'q'])
    expect(code).toBe(exitCodes.contradiction)
    expect(stdout).toContain('与已有的答复不一致（经办人和复核人的意见不一致）')
    expect((await hedui(folder, ['reconcile', '--two-persons'])).code).toBe(exitCodes.contradiction)
  })

  it('lists a review that says no against a sheet that says yes, and exits with 5', async () => {
    const { folder, numbers } = await asked()
    await review(folder, ['0', '', '', 'q'])
    writeFileSync(join(folder, 'returned.csv'), `核查编号,核查结果,核查人签字,单位（盖章）,日期,已盖章\n${numbers.get('姚永毫') ?? ''},在册,田主任,扶贫站,2019-03-20,是\n`)
    const { code, stderr } = await hedui(folder, ['reconcile', '--decisions', join(folder, 'returned.csv')])
    expect(code).toBe(exitCodes.contradiction)
    expect(stderr).toContain('有 1 个问题的答复互相矛盾')
    expect(readFileSync(join(folder, 'hedui-report/answers.csv'), 'utf8')).toContain('本校核对与部门答复不一致')
    const next = await review(folder, ['1', '1', '', 'q'])
    expect([next.code, (await forwarded(folder)).approved]).toEqual([exitCodes.done, 1])
  })

  it('does not let two students be one listed person', async () => {
    const more = `${files['registration.csv']}姚永号,,2011-03-03,三（1）班,姚正忠,${father ?? ''},踏沙村\n`
    const { folder } = await asked({ 'registration.csv': more })
    const { code, stdout } = await review(folder, ['1', '1', '', '1', '1', '', 'q'])
    expect(stdout).toContain('与已有的答复不一致（名单中的这个人已是另一名学生）')
    expect([code, (await forwarded(folder)).approved]).toEqual([exitCodes.contradiction, 0])
  })

  it('takes answers from a table, and none a second time', async () => {
    const { folder, numbers } = await asked()
    const [doubtful = '', unmatched = ''] = [numbers.get('姚永毫'), numbers.get('吴渡船')]
    writeFileSync(join(folder, '答复.csv'), `备注,答复,核查编号,依据,经办人\n,是,${doubtful.toLowerCase()},户口簿,李老师\n,都不是,${unmatched},,\n,,,,\n`)
    const first = await review(folder, [], '--answers', join(folder, '答复.csv'))
    expect(first).toMatchObject({ code: exitCodes.done, stderr: '' })
    expect(first.stdout).toContain('答复.csv：采用 2 条，已有 0 条，空白 0 条，不能采用 0 条。')
    expect(ledgerOf(folder)).toMatchObject([{ reviewer: '李老师', date: '2019-03-18', result: 'same-person' }, { reviewer: '王老师', result: 'none' }])
    const before = snapshot(folder)
    const repeated = await review(folder, [], '--answers', join(folder, '答复.csv'))
    expect(repeated.stdout).toContain('采用 0 条，已有 2 条')
    expect(snapshot(folder)).toEqual(before)
  })

  it('names the rows of a table that it cannot use, and uses nothing of them', async () => {
    const { folder, numbers } = await asked()
    const number = numbers.get('姚永毫') ?? ''
    const rows = [`${number},大概,户口簿`, `${number},7,户口簿`, `${number},是,`, ',是,户口簿', `${number}2,是,户口簿`, '1-ABCDEF8,是,户口簿']
    writeFileSync(join(folder, '答复.csv'), `核查编号,答复,依据\n${rows.join('\n')}\n`)
    const { code, stdout, stderr } = await review(folder, [], '--answers', join(folder, '答复.csv'))
    expect(code).toBe(exitCodes.done)
    expect(stdout).toContain('采用 0 条，已有 0 条，空白 0 条，不能采用 6 条')
    expect(stderr.trimEnd().split('\n').map((line) => line.slice(0, 9))).toEqual(['答复.csv!2：', '答复.csv!3：', '答复.csv!4：', '答复.csv!5：', '答复.csv!6：', '答复.csv!7：'].map((each) => each.slice(0, 9)))
    expect(ledgerOf(folder)).toEqual([])
    writeFileSync(join(folder, '别的.csv'), '姓名,班级\n龙翠翠,三班\n')
    expect((await review(folder, [], '--answers', join(folder, '别的.csv'))).stderr).toContain('没有找到“核查编号”和“答复”两列')
  })

  it('lists what is open and writes nothing with --json or --no-input', async () => {
    const folder = folderWith(files)
    const before = snapshot(folder)
    const { stdout } = await hedui(folder, ['review', '--json'])
    const { items, leftToOffices } = JSON.parse(stdout) as Listed
    expect(items.map(({ name, verdict, candidates }) => [name, verdict, candidates.length])).toEqual([['姚永毫', 'needs-verification', 1], ['吴渡船', 'unmatched', 1]])
    expect([leftToOffices, stdout.match(/\d{12}/)]).toEqual([0, null])
    expect((await hedui(folder, ['review', '--no-input'])).stdout.split('\n')).toHaveLength(3)
    expect(snapshot(folder)).toEqual(before)
  })

  it('loses nothing that was answered when Ctrl-C is pressed', async () => {
    const { folder } = await asked()
    const { code, stderr } = await hedui(folder, ['review', '--reviewer', '王老师', '--date', '2019-03-18'], ['1', '1', ''], 'interrupted')
    expect([code, stderr]).toEqual([exitCodes.interrupted, '已中断；已答的都保存了。\n'])
    expect(ledgerOf(folder)).toHaveLength(1)
  })

  it('keeps what somebody else has written meanwhile', async () => {
    const { folder } = await asked()
    const path = join(folder, 'decisions/ledger.jsonl')
    await review(folder, ['1', '1', '', 'q'])
    const foreign = readFileSync(path, 'utf8').replace('王老师', '李老师').replace(/"id":"[^"]*"/, '"id":"0"')
    const { stdout } = await hedui(folder, ['review', '吴渡船', '--reviewer', '王老师', '--date', '2019-03-18'], ['0', '', ''])
    expect(stdout).toContain('都不是')
    writeFileSync(path, foreign + readFileSync(path, 'utf8'))
    await review(folder, ['1', '户口簿', '', 'q'], '吴渡船')
    expect(ledgerOf(folder).map(({ reviewer, result }) => [reviewer, result])).toEqual([['李老师', 'same-person'], ['王老师', 'same-person'], ['王老师', 'none'], ['王老师', 'same-person']])
  })

  it('reads what is piped into the real program', async () => {
    const folder = folderWith(files)
    const { code, stdout, stderr } = await run(folder, ['review'], {}, '李老师\n2019-03-19\n1\n2\n\n')
    expect([code, stderr]).toEqual([exitCodes.done, ''])
    expect(stdout).toContain('这次答复 1 名：是同一人 1，都不是 0；跳过 0，未答 1。')
    expect(ledgerOf(folder)).toMatchObject([{ reviewer: '李老师', basis: '身份证' }])
  })

  it.each([
    [['review', '--date', '昨天'], 'date-impossible'],
    [['review', '没有这个人'], 'who-not-found'],
  ])('refuses %j', async (args, said) => {
    const { code, stderr } = await hedui(folderWith(files), args, ['王老师', ''])
    expect(code).toBe(exitCodes.usage)
    expect(stderr).toContain(said)
  })
})
