import { describe, expect, test } from 'vitest'
import type { ReadOptions } from './sheet.ts'
import { shown } from './sheet.ts'
import { readWhole } from './whole-sheet.ts'

const long = '433199201203051280'
const wu = '433199201309307133'
const liao = '433199201107123627'

describe('several tables on one sheet', () => {
  test.each<[string, string, ReadOptions, readonly string[], string]>([
    [
      'one below the other, with a heading of its own and columns in another order',
      `城市低保名单\n序号|姓名|身份证号|村\n1|龙翠翠|${long}|米粮村\n合计|1\n\n农村低保名单\n序号|村|身份证号|姓名|与户主关系\n1|板栗村|${wu}|吴渡船|之子\n2|大寨村|${liao}|廖半夏|之女`,
      {},
      [`low-income-urban 龙翠翠 ${long} 米粮村`, `low-income-rural 吴渡船 ${wu} 板栗村`, `low-income-rural 廖半夏 ${liao} 大寨村`],
      'title heading person total blank title heading person person',
    ],
    [
      'below without a title: of the same kind',
      `农村低保名单\n姓名|身份证号|村\n龙翠翠|${long}|米粮村\n姓名|村|身份证号\n吴渡船|板栗村|${wu}`,
      {},
      [`low-income-rural 龙翠翠 ${long} 米粮村`, `low-income-rural 吴渡船 ${wu} 板栗村`],
      'title heading person heading person',
    ],
    [
      'below, with a heading of two rows',
      `姓名|身份证号|村|低保类型\n龙翠翠|${long}|米粮村|农村低保\n序号|学生信息||家庭|\n|姓名|身份证号|村|低保类型\n1|吴渡船|${wu}|板栗村|城市低保`,
      {},
      [`low-income-rural 龙翠翠 ${long} 米粮村`, `low-income-urban 吴渡船 ${wu} 板栗村`],
      'heading person heading heading person',
    ],
    [
      'the same heading once more is no new table',
      `农村低保名单\n姓名|身份证号|村\n龙翠翠|${long}|米粮村\n农村低保名单\n姓名|身份证号|村\n吴渡船|${wu}|板栗村`,
      {},
      [`low-income-rural 龙翠翠 ${long} 米粮村`, `low-income-rural 吴渡船 ${wu} 板栗村`],
      'title heading person title heading person',
    ],
    [
      'a person without a number right above the next heading is no title',
      `农村低保名单\n姓名|身份证号|村\n龙翠翠|${long}|米粮村\n石老司||米粮村\n姓名|村|身份证号\n吴渡船|板栗村|${wu}`,
      {},
      [`low-income-rural 龙翠翠 ${long} 米粮村`, 'low-income-rural 石老司 - 米粮村', `low-income-rural 吴渡船 ${wu} 板栗村`],
      'title heading person person heading person',
    ],
    [
      'words of headings in the cells of people head nothing',
      `农村低保名单\n姓名|身份证号|与户主关系|备注|村\n学生||户主|残疾|板栗村\n吴渡船|${wu}|之子|学生|板栗村`,
      {},
      ['low-income-rural 学生 - 板栗村', `low-income-rural 吴渡船 ${wu} 板栗村`],
      'title heading person person',
    ],
    [
      'side by side with a number of the row each',
      `农村低保名单\n序号|姓名|身份证号|村|序号|姓名|身份证号|村\n1|龙翠翠|${long}|米粮村|3|吴渡船|${wu}|板栗村\n2|廖半夏|${liao}|大寨村\n合计|2|||合计|1`,
      {},
      [`low-income-rural 龙翠翠 ${long} 米粮村`, `low-income-rural 吴渡船 ${wu} 板栗村`, `low-income-rural 廖半夏 ${liao} 大寨村`],
      'title heading person person total',
    ],
    [
      'side by side, a blank column between them, a title each',
      `城市低保名单||||农村低保名单\n姓名|身份证号|村||姓名|身份证号|村\n龙翠翠|${long}|米粮村||吴渡船|${wu}|板栗村\n||||廖半夏|${liao}|大寨村`,
      {},
      [`low-income-urban 龙翠翠 ${long} 米粮村`, `low-income-rural 吴渡船 ${wu} 板栗村`, `low-income-rural 廖半夏 ${liao} 大寨村`],
      'title heading person person',
    ],
    [
      'figures by village to the right of a list are nobody\'s',
      `农村低保名单\n姓名|身份证号||村名|人数\n龙翠翠|${long}||米粮村|2\n吴渡船|${wu}||板栗村|1\n廖半夏|${liao}||合计|3`,
      {},
      [`low-income-rural 龙翠翠 ${long} -`, `low-income-rural 吴渡船 ${wu} -`, `low-income-rural 廖半夏 ${liao} -`],
      'title heading person person person',
    ],
    [
      'figures that begin lower and go on below the list',
      `农村低保名单\n姓名|身份证号|村\n龙翠翠|${long}|米粮村||统计\n吴渡船|${wu}|板栗村||困难类型|人数\n||||低保|2\n||||合计|2`,
      {},
      [`low-income-rural 龙翠翠 ${long} 米粮村`, `low-income-rural 吴渡船 ${wu} 板栗村`],
      'title heading person person aside aside',
    ],
    [
      'words and figures of the people behind a blank column are theirs',
      `农村低保名单\n姓名|身份证号||村名|家庭人口数\n龙翠翠|${long}||米粮村|2\n吴渡船|${wu}||板栗村|4\n廖半夏|${liao}||大寨村|3`,
      {},
      [`low-income-rural 龙翠翠 ${long} 米粮村`, `low-income-rural 吴渡船 ${wu} 板栗村`, `low-income-rural 廖半夏 ${liao} 大寨村`],
      'title heading person person person',
    ],
    [
      'a household with its members to the right is one table',
      `农村低保名单\n户主姓名|户主身份证号|姓名|身份证号|姓名|身份证号\n龙翠翠|${long}|吴渡船|${wu}|廖半夏|${liao}`,
      {},
      [`low-income-rural 龙翠翠 ${long} -`, `low-income-rural 吴渡船 ${wu} -`, `low-income-rural 廖半夏 ${liao} -`],
      'title heading person',
    ],
  ])('%s', async (_, text, options, people, kinds) => {
    const read = await readWhole(text, options)
    expect(read.people.map((person) => `${person.kind} ${shown([person], 'name', 'idNumber', 'village').join('')}`)).toEqual(people)
    expect(read.kinds.join(' ')).toBe(kinds)
  })

  test('a part that can not be read is reported beside the people of the other part', async () => {
    const { outcomes } = await readWhole(`农村低保名单\n序号|姓名|身份证号|村|序号|姓名|身份证号|村\n1|龙翠翠|${long}|米粮村|3|||板栗村`)
    const [, , row] = outcomes
    expect(row?.kind === 'person' ? row.issues?.map(({ code, place }) => [code, place.row, place.column]) : row).toEqual([['row-without-name-and-id', 3, 5]])
  })

  test.each([1, 3, 1000])('how many rows come at a time (%i) plays no part', async (batch) => {
    const people = Array.from({ length: 300 }, (_, i) => `甲${String(i)}|${long}|米粮村`)
    const { people: read } = await readWhole(['农村低保名单', '姓名|身份证号|村', ...people, '姓名|村|身份证号', `吴渡船|板栗村|${wu}`].join('\n'), {}, batch)
    expect(read).toHaveLength(301)
    expect(read.at(-1)?.cells.village?.text).toBe('板栗村')
  })
})

/** One form as an office draws it; blanks between are merged cells. */
const form = (name: string, id: string): string => `某县义务教育家庭经济困难学生认定申请表
学校：某镇中心小学|||年级：三年级|||班级：2班
学生基本情况|姓名|${name}|性别|女|出生年月|2012.3|身份证号码|${id}|家庭人口|4
|详细通讯地址|边城镇米粮村一组|||户口性质|□城镇 ☑农村|家长手机号码|19900000001
家庭成员情况|姓名|年龄|与学生关系|工作（学习）单位|职业|年收入（元）|健康状况
|石老司|40|父亲|务农|||健康
|麻云朵|38|母亲|务农|||健康
|石天保|10|弟弟|某镇中心小学|||残疾
特殊群体类型|☑1.建档立卡家庭学生 □2.残疾学生|☑3.城乡低保家庭学生 □8.其他
申请理由|家庭困难
学生签字：|||家长签字：|||日期：2018年9月`

describe('forms', () => {
  const students: ReadOptions = { role: 'students' }

  test('label and value: the student, the parents, what is ticked', async () => {
    const { people, kinds } = await readWhole(form('龙翠翠', long), students)
    expect(people).toHaveLength(1)
    expect(Object.fromEntries(Object.entries(people[0]?.cells ?? {}).map(([field, { text }]) => [field, text]))).toEqual({
      schoolName: '某镇中心小学', grade: '三年级', className: '2班', name: '龙翠翠', sex: '女', birthDate: '2012.3', idNumber: long, householdSize: '4', address: '边城镇米粮村一组',
      guardianPhone: '19900000001', fatherName: '石老司', motherName: '麻云朵', declaredCategory: '建档立卡家庭学生、城乡低保家庭学生',
    })
    expect(people[0]?.place).toEqual({ file: 'file.xlsx', sheet: 'Sheet1', row: 3, column: 3 })
    expect(kinds.join(' ')).toBe('form form person form form form form form form form form')
  })

  test('several on one sheet; one that nobody filled in is nobody', async () => {
    const { people } = await readWhole([form('龙翠翠', long), '', form('吴渡船', wu), form('', '')].join('\n'), students)
    expect(shown(people, 'name', 'idNumber', 'className', 'fatherName')).toEqual([`龙翠翠 ${long} 2班 石老司`, `吴渡船 ${wu} 2班 石老司`])
    expect(people.map(({ place }) => place.row)).toEqual([3, 15])
  })

  test.each<[string, string, string]>([
    ['a blank value is none, whatever stands behind it', `姓名||性别|女|民族|苗族\n身份证号|${long}`, `- ${long} - -`],
    ['labels and values in one cell', `登记表\n姓名：龙翠翠 性别：女 身份证号：${long}`, `龙翠翠 ${long} - -`],
    ['a box for each digit', `姓名|龙翠翠|性别|女\n身份证号|${[...long].join('|')}|民族|苗族`, `龙翠翠 ${long} - -`],
    ['a guardian of a section of their own', `学生信息|姓名|龙翠翠|性别|女|身份证号|${long}\n监护人信息|姓名|石老司|性别|男|身份证号|433199197911035178`, `龙翠翠 ${long} 石老司 433199197911035178`],
    ['a carer by the label', `姓名|龙翠翠|性别|女|身份证号|${long}\n监护人姓名|石老司|监护人身份证号|433199197911035178`, `龙翠翠 ${long} 石老司 433199197911035178`],
  ])('%s', async (_, text, person) => {
    const { people } = await readWhole(text, students)
    expect(shown(people, 'name', 'idNumber', 'guardianName', 'guardianIdNumber')).toEqual([person])
  })

  test('a table is no form', async () => {
    const { people, kinds } = await readWhole(`学校|某小学|班级|三（2）班\n姓名|性别|身份证号\n龙翠翠|女|${long}`, students)
    expect(people).toHaveLength(1)
    expect(kinds.join(' ')).toBe('title heading person')
  })
})
