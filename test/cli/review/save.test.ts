import { afterEach, beforeEach, expect, it } from 'vitest'
import { saveReviews } from '../../../src/cli/review/save.ts'
import { idNumber } from '../../people.ts'
import { makeProject, studentNamed, type Project } from '../../project.ts'

const heading = '姓名,身份证号,班级,村\n'
const [cui, wu] = [idNumber('43319920120305128'), idNumber('43319920130930713')] as const
const filing = `户编号,姓名,证件号码,与户主关系,脱贫属性\n1,龙翠翠,${cui},之女,已脱贫（享受政策）\n2,吴渡船,${wu},之子,已脱贫（享受政策）\n`

let project: Project
beforeEach(async () => {
  project = await makeProject({ 'registration.csv': `${heading}龙翠翠,${cui},三（2）班,米粮村\n吴渡船,${wu},三（2）班,米粮村\n`, 'filing.csv': filing }, { 'as-of': '2019-03-24', notice: { from: '2019-03-25' } })
})
afterEach(() => project.remove())

it('the troubles of a run are the same after every answer', async () => {
  const first = await project.remember()
  const noticed = first.verification.notice.noticed.get(studentNamed(first, '吴渡船'))
  await project.put('returned/a.csv', `公示编号,异议内容,提出人,提出日期,核查情况,核查结论,核查人,单位（盖章）,核查日期,已盖章\n${noticed?.number ?? ''},家中有小轿车,吴某,2019-03-27,,,,,,\n`)
  await project.put('registration.csv', `${heading}龙翠翠,${cui},三（2）班,米粮村\n`)
  const gone = await project.remember()
  expect(gone.verification.problems.map(({ code }) => code)).toEqual(['noticed-student-gone'])
  const once = await saveReviews(gone, {})
  expect((await saveReviews(once, {})).verification.problems).toEqual(gone.verification.problems)
})
