import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shown, type ReadOptions } from './sheet.ts'
import { readWhole } from './whole-sheet.ts'

const long = '433199201203051280'
const wu = '433199201309307133'
const liao = '433199201107123627'
const shi = '433199197911035178'
/** As a form shows how to fill it in. */
const example = '433199201112220009'
const note = '填表说明：身份证号必须18位，一行一人。'

describe('the heading', () => {
  test.each(Array.from({ length: 16 }, (_, i) => i))('after %i rows', async (count) => {
    const above = Array.from({ length: count }, (_, i) => (i % 3 === 2 ? '' : i % 3 === 1 ? `学校：某小学||填表人：吴某` : note))
    const { people } = await readWhole([...above, '序号|姓名|身份证号|班级', `1|龙翠翠|${long}|三（2）班`].join('\n'), { role: 'students' })
    expect(shown(people, 'name', 'idNumber', 'className')).toEqual([`龙翠翠 ${long} 三（2）班`])
  })

  test.each<[string, string, ReadOptions]>([
    ['one row', `姓名|性别|身份证号|班级\n龙翠翠|女|${long}|三（2）班`, {}],
    ['two rows under groups', `学生信息|||班级\n姓名|性别|身份证号|\n龙翠翠|女|${long}|三（2）班`, { merges: ['A1:C1', 'D1:D2'] }],
    ['three rows', `登记信息|||\n学生|||班级\n姓名|性别|身份证号|\n龙翠翠|女|${long}|三（2）班`, { merges: ['A1:D1', 'A2:C2', 'D2:D3'] }],
    ['line breaks and spaces', `姓 名|性\u000b别|身份证\u000b号  码|班级\u000b（全称）\n龙翠翠|女|${long}|三（2）班`, {}],
    ['marks, numbers and units', `*姓名（必填）|2、性别|（3）身份证号（18位）|④班级：\n龙翠翠|女|${long}|三（2）班`, {}],
    ['group cells over several columns, merges lost', `学生信息||||监护人|\n姓名|性别|身份证号|班级|姓名|身份证号\n龙翠翠|女|${long}|三（2）班|石老司|${shi}`, {}],
    ['a title row merged over all', `贫困家庭学生信息登记表|||\n姓名|性别|身份证号|班级\n龙翠翠|女|${long}|三（2）班`, { merges: ['A1:D1'] }],
    ['at column C', `||登记表\n||姓名|性别|身份证号|班级\n||龙翠翠|女|${long}|三（2）班`, {}],
    ['a numbered row below it', `姓名|性别|身份证号|班级\n1|2|3|4\n龙翠翠|女|${long}|三（2）班`, {}],
    ['an example below it', `姓名|性别|身份证号|班级\n（示例）张三|男|${example}|一（1）班\n龙翠翠|女|${long}|三（2）班`, {}],
    ['a total below it', `姓名|性别|身份证号|班级\n合计|1人||\n龙翠翠|女|${long}|三（2）班`, {}],
    ['signatures and notes below the people', `姓名|性别|身份证号|班级\n龙翠翠|女|${long}|三（2）班\n合计：1人\n班主任签字：吴某||校长签字：\n（盖章）\n2018年9月12日`, {}],
    ['instructions beside it', `姓名|性别|身份证号|班级||填写说明：\n龙翠翠|女|${long}|三（2）班||1.姓名与户口簿一致`, {}],
  ])('%s', async (_, text, options) => {
    const { people, outcomes } = await readWhole(text.replaceAll('\u000b', '\u2028'), { role: 'students', ...options })
    expect(shown(people, 'name', 'sex', 'idNumber', 'className')).toEqual([`龙翠翠 女 ${long} 三（2）班`])
    expect(outcomes.filter(({ kind }) => kind === 'rejected')).toEqual([])
  })
})

describe('households without merges', () => {
  const household = async (text: string): Promise<readonly string[]> => {
    const { people } = await readWhole(`农村低保名单\n${text}`)
    const keys = [...new Set(people.map(({ household: key }) => key))]
    return people.map((person) => `${String(keys.indexOf(person.household))} ${shown([person], 'name', 'headName', 'village').join('')}`)
  }
  test.each<[string, string, readonly string[]]>([
    ['blank means the same as above, by the number of the row', `序号|户主姓名|家庭成员姓名|身份证号|村\n1|石老司|石老司|${shi}|米粮村\n||龙翠翠|${long}|\n2|吴渡船|吴渡船|${wu}|板栗村`, ['0 石老司 石老司 米粮村', '0 龙翠翠 石老司 米粮村', '1 吴渡船 吴渡船 板栗村']],
    ['by the number of the household', `户编号|姓名|与户主关系|身份证号|村\nH1|石老司|户主|${shi}|米粮村\n|龙翠翠|之女|${long}|\nH2|吴渡船|户主|${wu}|板栗村`, ['0 石老司 - 米粮村', '0 龙翠翠 - 米粮村', '1 吴渡船 - 板栗村']],
    ['wide with bare headings that repeat', `户主|身份证号|村|姓名|身份证号|姓名|身份证号\n石老司|${shi}|米粮村|龙翠翠|${long}|廖半夏|${liao}\n吴渡船|${wu}|板栗村`, ['0 石老司 - 米粮村', '0 龙翠翠 石老司 米粮村', '0 廖半夏 石老司 米粮村', '1 吴渡船 - 板栗村']],
  ])('%s', async (_, text, people) => {
    expect(await household(text)).toEqual(people)
  })
})

describe('order and blank rows', () => {
  const columns = {
    姓名: ['龙翠翠', '吴渡船', '廖半夏'], 身份证号: [long, wu, liao], 性别: ['女', '男', '女'], 民族: ['苗族', '苗族', '苗族'], 班级: ['三（2）班', '五（1）班', '七（3）班'],
    监护人姓名: ['石老司', '吴顺顺', '廖青石'], 监护人身份证号: [shi, '433199198206162192', '43319919760401131X'], 家庭住址: ['米粮村', '板栗村', '大寨村'], 自定义: ['甲', '', '乙'],
  } as const
  const headings = Object.keys(columns) as (keyof typeof columns)[]
  const fields = ['name', 'idNumber', 'sex', 'className', 'guardianName', 'guardianIdNumber', 'address'] as const
  const plain = [0, 1, 2].map((i) => [columns.姓名, columns.身份证号, columns.性别, columns.班级, columns.监护人姓名, columns.监护人身份证号, columns.家庭住址].map((each) => each[i]).join(' '))

  test('of columns, and rows of titles and blanks put in, change nothing', async () => {
    const titles = fc.array(fc.constantFrom('', '某镇中心小学贫困学生名单', '单位：某镇中心小学', note), { maxLength: 6 })
    const gaps = fc.array(fc.nat(2), { minLength: 3, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(headings, { minLength: headings.length }), titles, gaps, fc.nat(3), async (order, above, blanks, left) => {
        const pad = '|'.repeat(left)
        const rows = [0, 1, 2].flatMap((i) => [...Array.from({ length: blanks[i] ?? 0 }, () => ''), pad + order.map((heading) => columns[heading][i]).join('|')])
        const { people } = await readWhole([...above, pad + order.join('|'), ...rows].join('\n'), { role: 'students' })
        expect(shown(people, ...fields)).toEqual(plain)
      }),
      { numRuns: 200 },
    )
  })
})
