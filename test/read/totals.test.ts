import { describe, expect, test } from 'vitest'
import { readWhole } from './whole-sheet.ts'

const people = (names: string): string => [...names].map((name) => `王${name}|男|4班`).join('\n')

describe('a total is compared with the people read', () => {
  test.each<[string, string, readonly string[]]>([
    ['right, in words', `姓名|身份证号|班级\n${people('甲乙丙')}\n合计：3人`, []],
    ['right, in a cell of its own', `姓名|身份证号|班级\n${people('甲乙丙')}\n合计||3人`, []],
    ['a row is missing', `姓名|身份证号|班级\n${people('甲乙丙')}\n合计：4人`, ['5: 4 3']],
    ['a bare number below the names', `序号|姓名|身份证号|班级\n1|王甲|男|4班\n2|王乙|男|4班\n合计|3`, ['4: 3 2']],
    ['a bare number elsewhere may be a sum of anything', `序号|姓名|身份证号|家庭人口\n1|王甲|男|4\n2|王乙|男|3\n合计|||7`, []],
    ['below the heading, it counts what follows', `姓名|身份证号|班级\n合计|5人\n${people('甲乙丙')}`, ['2: 5 3']],
    ['of parts: of the last one or of all', `姓名|身份证号|班级\n${people('甲乙')}\n合计：2人\n${people('丙')}\n合计：1人\n总计：3人`, []],
    ['sums of a page, a class or what came before say nothing', `姓名|身份证号|班级\n${people('甲乙')}\n本页小计：9人\n累计：8人`, []],
    ['several counts say nothing unless one is the sum', `姓名|身份证号|班级\n${people('甲乙丙')}\n合计：男9人，女8人`, []],
    ['several counts and the sum', `姓名|身份证号|班级\n${people('甲乙丙')}\n合计：4人，其中男3人，女1人`, ['5: 4 3']],
  ])('%s', async (_, text, expected) => {
    const { outcomes } = await readWhole(text.replaceAll('身份证号', '性别'), { role: 'students' })
    const issues = outcomes.flatMap((outcome) => (outcome.kind === 'rejected' ? [] : (outcome.issues ?? [])))
    expect(issues.map(({ code, place, params }) => `${String(place.row)}: ${String(params['stated'])} ${String(params['read'])}${code === 'total-differs' ? '' : code}`)).toEqual(expected)
  })
})

describe('a table of figures below a list is nobody', () => {
  const list = '农村低保名单\n序号|姓名|身份证号|村\n1|龙翠翠|433199201203051280|米粮村\n2|石苗苗|433199201607109266|板栗村'
  test.each<[string, string, string]>([
    ['by village', '各村人数统计表\n序号|村名|户数|人数|金额\n1|米粮村|1|1|380\n2|板栗村|1|1|380\n合计||2|2|760', 'title heading person person footer aside aside aside aside'],
    ['by category, with words that nothing is known of', '类别|低保一档|低保二档|合计\n户数|1|1|2\n人数|1|1|2', 'title heading person person aside aside aside'],
    ['and people below it once more', '序号|村名|户数|人数\n1|米粮村|1|1\n3|吴渡船|433199201309307133|板栗村', 'title heading person person aside aside person'],
    ['people with figures of their household are people', '3|吴渡船||板栗村\n4|麻小舟||大寨村', 'title heading person person person person'],
  ])('%s', async (_, text, kinds) => {
    const read = await readWhole(`${list}\n${text}`)
    expect(read.kinds.join(' ')).toBe(kinds)
  })
})
