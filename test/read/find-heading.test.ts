import { describe, expect, test } from 'vitest'
import { findHeading } from '../../src/read/find-heading.ts'
import { merge, rowsOf } from './sheet.ts'

/** Rows of the heading, and its columns as 'group/leaf'. */
function found(text: string, merges: readonly string[] = [], map: Parameters<typeof findHeading>[2] = {}): string {
  const heading = findHeading(rowsOf(text), merges.map(merge), map)
  if (heading === null) return 'none'
  return `${heading.rows.join(',')}: ${heading.headings.map(({ group, leaf }) => (group === '' || group === leaf ? leaf : `${group}/${leaf}`)).join(' ')}`
}

describe('findHeading', () => {
  test.each<[string, string, readonly string[], string]>([
    ['the first row', '姓名|身份证号\n甲|433199201203051280', [], '1: 姓名 身份证号'],
    ['below a title and a unit row', '学生花名册\n学校：某小学||班级：三（2）班\n\n姓名|身份证号|备注', [], '4: 姓名 身份证号 备注'],
    ['below fifteen rows of instructions', `${'填表说明：每个学生一行。\n'.repeat(15)}姓名|身份证号`, [], '16: 姓名 身份证号'],
    ['two rows with merges', '序号|姓名|人口||备注\n||家庭人口|保障人数|\n1|甲|3|3', ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'], '1,2: 序号 姓名 人口/家庭人口 人口/保障人数 备注'],
    ['two rows without merges', '序号|姓名|人口||备注\n||家庭人口|保障人数|\n1|甲|3|3', [], '1,2: 序号 姓名 人口/家庭人口 人口/保障人数 备注'],
    ['groups that name a role', '序号|学生信息|||户主（监护人）信息||备注\n|姓名|性别|身份证号|姓名|身份证号|', [], '1,2: 序号 学生信息/姓名 学生信息/性别 学生信息/身份证号 户主（监护人）信息/姓名 户主（监护人）信息/身份证号 备注'],
    ['groups that are known words themselves', '序号|学生||监护人||备注\n|姓名|身份证号|姓名|身份证号|', [], '1,2: 序号 学生/姓名 学生/身份证号 监护人/姓名 监护人/身份证号 备注'],
    ['the same with merges', '序号|学生||监护人||备注\n|姓名|身份证号|姓名|身份证号|', ['A1:A2', 'B1:C1', 'D1:E1', 'F1:F2'], '1,2: 序号 学生/姓名 学生/身份证号 监护人/姓名 监护人/身份证号 备注'],
    ['a group ends where its merged range ends', '序号|学生信息||\n|姓名|身份证号|备注', ['B1:C1'], '1,2: 序号 学生信息/姓名 学生信息/身份证号 备注'],
    ['three rows', '序号|学生信息||||备注\n|基本情况||住址||\n|姓名|身份证号|乡镇|村|', ['A1:A3', 'B1:E1', 'F1:F3', 'B2:C2', 'D2:E2'], '1,2,3: 序号 学生信息/基本情况/姓名 学生信息/基本情况/身份证号 学生信息/住址/乡镇 学生信息/住址/村 备注'],
    ['a title of two cells is no group', '贫困家庭学生信息登记表|||2018年9月\n姓名|身份证号|家长|备注', [], '2: 姓名 身份证号 家长 备注'],
    ['a unit row in cells is no group', '学校|某小学|班级|三（2）班\n姓名|身份证号|家长|备注', [], '2: 姓名 身份证号 家长 备注'],
    ['a heading printed twice is one row', '姓名|身份证号\n姓名|身份证号\n甲|1', [], '1: 姓名 身份证号'],
    ['odd words below headings of their own are data', '序号|村|姓名|身份证号\n|姓名|姓名|;\n1|米粮村|甲|1', [], '1: 序号 村 姓名 身份证号'],
    ['years as headings of figures', '姓名|身份证号|2019|备注|班级', [], '1: 姓名 身份证号 2019 备注 班级'],
    ['a form of one student is no heading', '姓名|甲|身份证号|433199201203051280', [], 'none'],
    ['an unknown heading is shown', '甲列|乙列|丙列\n张三|433199201203051280|x', [], '1: 甲列 乙列 丙列'],
    ['data alone has none', '433199201203051280|20120305\n433199201309307133|20130930', [], 'none'],
    ['text alone has none', '本表由乡镇填报，每月5日前报县民政局。', [], 'none'],
    ['English', 'No|Name|ID number|Guardian|Guardian ID\n1|x|y|z|w', [], '1: No Name ID number Guardian Guardian ID'],
  ])('%s', (_, text, merges, heading) => {
    expect(found(text, merges)).toBe(heading)
  })

  test('a row with a heading that the user named is the heading', () => {
    expect(found('甲列|乙列\n丙列|丁列\n张三|1', [], { name: ['丙列'] })).toBe('2: 丙列 丁列')
    expect(found('组|组\n丙列|丁列', [], { name: ['组/丙列'] })).toContain('丙列')
  })
})
