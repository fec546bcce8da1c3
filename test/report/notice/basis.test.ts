import { afterEach, describe, expect, it } from 'vitest'
import { basesOf } from '../../../src/report/notice/basis.ts'
import { idNumber } from '../../people.ts'
import { makeProject, studentNamed, type Project } from '../../project.ts'

const [cui, brother, nobodys, father] = ['43319920120305128', '43319920100817311', '43319920111111224', '43319919791103517'].map(idNumber)
const heading = '姓名,性别,身份证号,出生日期,村,监护人姓名,监护人身份证号\n'
const listed = `户编号,姓名,性别,证件号码,与户主关系,家庭住址\n1,石老司,男,${father},户主,米粮村\n1,龙翠翠,女,${cui},之女,米粮村\n1,石傩送,男,${brother},之子,米粮村\n`
const parent = `米粮村,石老司,${father}`

let project: Project | null = null
afterEach(() => project?.remove())

describe('the number of the submission list', () => {
  it.each<[string, string, string]>([
    ["a brother's number, which birth date, name and family contradict", 'wrong-id-all-else-agrees', `龙翠翠,女,${brother},2012-03-05,${parent}\n`],
    ['a valid number of nobody', 'wrong-id-all-else-agrees', `龙翠翠,女,${nobodys},2012-03-05,${parent}\n`],
    ["two siblings with each other's number", 'siblings-ids-swapped', `龙翠翠,女,${brother},2012-03-05,${parent}\n石傩送,男,${cui},2010-08-17,${parent}\n`],
  ])('is the list’s where that registered was found to be another’s: %s', async (_, reason, rows) => {
    project = await makeProject({ 'registration.csv': heading + rows, 'filing.csv': listed })
    const result = await project.remember()
    const student = studentNamed(result, '龙翠翠')
    expect(result.decisions[student]).toMatchObject({ verdict: 'matched', reason })
    const registered = result.students.person(student).text('idNumber')
    expect(basesOf(result)(student, 'filing')).toMatchObject({ idNumber: cui, differing: [`身份证号：登记为 ${registered}`] })
  })
})
