import { describe, expect, test } from 'vitest'
import type { SourceRecord } from '../../src/types.ts'
import { readSheet, shown } from './sheet.ts'

const head = '43319919760401131X'
const girl = '433199201107123627'
const niece = '433199201607109266'
const second = '433199201906066083'

/** Keys of the households; those that only their place tells begin with the table. */
function withoutTable(people: readonly SourceRecord[]): readonly (string | null)[] {
  return people.map(({ household }) => household?.replace(/^\[.*\] /, '') ?? null)
}

describe('households of a list with one row a person', () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    [
      'a number in every row',
      `户编号|姓名|与户主关系|身份证号\nH1|廖青石|户主|${head}\nH1|廖半夏|之女|${girl}\nH2|彭小溪|户主|${second}`,
      ['H1', 'H1', 'H2'],
      ['- -', '- -', '- -'],
    ],
    [
      'numbered by household, merges lost, no relation',
      `序号|户主姓名|姓名|身份证号\n1|廖青石|廖青石|${head}\n||廖半夏|${girl}\n||石苗苗|${niece}\n2|彭小溪|彭小溪|${second}`,
      ['block 1', 'block 1', 'block 1', 'block 2'],
      ['廖青石 -', '廖青石 -', '廖青石 -', '彭小溪 -'],
    ],
    [
      'merges lost, the rows numbered through',
      `序号|低保证号|户主姓名|姓名|与户主关系|身份证号\n1|城1|廖青石|廖青石|户主|${head}\n2|||廖半夏|女儿|${girl}\n3|城2|彭小溪|彭小溪|本人|${second}`,
      ['城1', '城1', '城2'],
      ['廖青石 -', '廖青石 -', '彭小溪 -'],
    ],
    [
      'head columns and nothing else, merges lost',
      `户主姓名|户主身份证号|姓名|身份证号\n廖青石|${head}|廖青石|${head}\n||廖半夏|${girl}`,
      [`head ${head}`, `head ${head}`],
      [`廖青石 ${head}`, `廖青石 ${head}`],
    ],
    [
      'the head in every row, the rows of a household apart',
      `姓名|身份证号|户主姓名|户主身份证号\n廖半夏|${girl}|廖青石|${head}\n彭小溪|${second}|彭小溪|${second}\n石苗苗|${niece}|廖青石|${head}`,
      [`head ${head}`, `head ${second}`, `head ${head}`],
      [`廖青石 ${head}`, `彭小溪 ${second}`, `廖青石 ${head}`],
    ],
    [
      'relations alone: a head and who stands below',
      `姓名|与户主关系|身份证号\n廖青石|户主|${head}\n廖半夏|之女|${girl}\n彭小溪|户主|${second}`,
      ['block 1', 'block 1', 'block 2'],
      ['- -', '- -', '- -'],
    ],
  ])('%s', (_, text, households, heads) => {
    const { people } = readSheet(text)
    expect(withoutTable(people)).toEqual(households)
    expect(shown(people, 'headName', 'headIdNumber')).toEqual(heads)
  })

  test('relations without a head above them are no household', () => {
    const { people } = readSheet(`姓名|与户主关系|身份证号\n廖半夏|之女|${girl}\n石苗苗|之孙女|${niece}`)
    expect(people.map(({ household }) => household)).toEqual([null, null])
  })

  test('another village ends a household that only relations tell', () => {
    const { people } = readSheet(`村|姓名|与户主关系|身份证号\n米粮村|廖青石|户主|${head}\n大寨村|廖半夏|之女|${girl}`)
    expect(withoutTable(people)).toEqual(['block 1', null])
  })

  test('a subtotal between the rows of a household leaves it whole', () => {
    const { people, kinds } = readSheet(`序号|户主姓名|姓名|身份证号\n1|廖青石|廖青石|${head}\n|小计||\n||廖半夏|${girl}`)
    expect(kinds).toEqual(['heading', 'person', 'total', 'person'])
    expect(shown(people, 'headName')).toEqual(['廖青石', '廖青石'])
  })

  test('facts of the household are filled down, a name or a number of one\'s own never', () => {
    const { people } = readSheet(`序号|户主姓名|姓名|身份证号|性别|保障人数|备注\n1|廖青石|廖青石|${head}|男|2|甲\n||廖半夏|||`)
    expect(shown(people, 'name', 'idNumber', 'sex', 'coveredCount', 'remarks')).toEqual([`廖青石 ${head} 男 2 甲`, '廖半夏 - - 2 -'])
  })

  test('a child whose own row is the first of the household keeps its own facts', () => {
    const { people } = readSheet(`低保证号|姓名|与户主关系|身份证号|保障类别\n城1|廖青石|户主|${head}|A\n城2|彭小溪|户主|${second}|`)
    expect(shown(people, 'assistanceNumber', 'assistanceCategory')).toEqual(['城1 A', '城2 -'])
  })
})

describe('merged cells', () => {
  test('hold for every row that they cover, and for no other', () => {
    const { people } = readSheet(
      `村|姓名|监护人|身份证号|班级\n米粮村|廖半夏|廖青石|${girl}|1班\n|石苗苗||${niece}|\n|彭小溪||${second}|`,
      { role: 'students', merges: ['A2:A3', 'C2:C3', 'E2:E4'] },
    )
    expect(shown(people, 'name', 'village', 'guardianName', 'className')).toEqual(['廖半夏 米粮村 廖青石 1班', '石苗苗 米粮村 廖青石 1班', '彭小溪 - - 1班'])
  })

  test('a merged name is one person', () => {
    const { people, kinds } = readSheet(`姓名|身份证号|村\n廖半夏|${girl}|米粮村\n||`, { role: 'students', merges: ['A2:A3', 'B2:B3'] })
    expect(people).toHaveLength(1)
    expect(kinds).toEqual(['heading', 'person', 'blank'])
  })
})

describe('wide households', () => {
  const wide = (rows: string): ReturnType<typeof readSheet> => readSheet(`村|户主姓名|户主身份证号|保障人数|姓名|身份证号|姓名|身份证号\n${rows}`)

  test('one row holds several people, each at the column of the name', () => {
    const { people } = wide(`米粮村|廖青石|${head}|3|廖半夏|${girl}|石苗苗|${niece}`)
    expect(people.map(({ place }) => [place.row, place.column])).toEqual([[2, 2], [2, 5], [2, 7]])
    expect(shown(people, 'name', 'headName', 'village', 'coveredCount')).toEqual(['廖青石 - 米粮村 3', '廖半夏 廖青石 米粮村 3', '石苗苗 廖青石 米粮村 3'])
    expect(new Set(people.map(({ household }) => household)).size).toBe(1)
  })

  test('blank pairs are nobody, a number without a name is somebody', () => {
    const { people } = wide(`米粮村|廖青石|${head}|3|||| ${niece}`)
    expect(shown(people, 'name', 'idNumber')).toEqual([`廖青石 ${head}`, `- ${niece}`])
    expect(people[1]?.place.column).toBe(8)
  })

  test('is not a list of heads', () => {
    expect(wide(`米粮村|廖青石|${head}|3||||`).found.layout).toMatchObject({ wide: true, headsOnly: false })
  })
})

describe('lists of heads only', () => {
  test.each<[string, string, boolean]>([
    ['heads and no names', `户主姓名|身份证号|保障人数\n廖青石|${head}|1`, true],
    ['heads, names and relations', `户主姓名|姓名|与户主关系|身份证号\n廖青石|廖青石|户主|${head}`, false],
    ['a bare name beside the figures of a household', `姓名|身份证号|低保证号|保障人数\n廖青石|${head}|城1|3\n彭小溪|${second}|城2|1`, true],
    ['the same, but every household has its rows', `姓名|身份证号|低保证号|保障人数\n廖青石|${head}|城1|2\n廖半夏|${girl}|城1|2`, false],
    ['the same, members below with blanks', `姓名|身份证号|低保证号|保障人数\n廖青石|${head}|城1|2\n廖半夏|${girl}||`, false],
    ['everybody is covered alone', `姓名|身份证号|低保证号|保障人数\n廖青石|${head}|城1|1\n彭小溪|${second}|城2|1`, false],
    ['a filing export states the size of families and lists all', `户编号|人编号|姓名|身份证号|人数\nH1|1|廖青石|${head}|4`, false],
    ['a registration is never one', '', false],
  ])('%s', (_, text, headsOnly) => {
    const { found, people } = text === '' ? readSheet(`户主姓名|身份证号\n廖青石|${head}`, { role: 'students' }) : readSheet(text)
    expect(found.layout.headsOnly).toBe(headsOnly)
    expect(new Set(people.map((person) => person.headsOnly))).toEqual(new Set([headsOnly]))
  })
})

describe('figures', () => {
  test('parts of the covered people are added', () => {
    const { people } = readSheet(`姓名|身份证号|保障人数||\n||A类|B类|C类\n廖青石|${head}|1||2`, { merges: ['A1:A2', 'B1:B2', 'C1:E1'] })
    expect(shown(people, 'coveredCount')).toEqual(['3'])
  })

  test('a second address fills in where the better one is blank', () => {
    const { people } = readSheet(`姓名|身份证号|现住址|户口所在地\n甲|${girl}||米粮村\n乙|${niece}|大寨村|米粮村`, { role: 'students' })
    expect(shown(people, 'address')).toEqual(['米粮村', '米粮村'])
  })
})

describe('facts of the whole sheet', () => {
  test.each<[string, Parameters<typeof readSheet>[1], string, string]>([
    ['the class from the unit row', { role: 'students' }, '学校：某小学|班级：三年级（2）班\n姓名|身份证号', '某小学 三年级（2）班 -'],
    ['the class from the sheet', { role: 'students', sheet: '三（2）班' }, '姓名|身份证号', '- 三（2）班 -'],
    ['a grade from the sheet', { role: 'students', sheet: '五年级' }, '姓名|身份证号', '- 五年级 -'],
    ['the class from the file', { role: 'students', sheet: 'Sheet1', file: '登记/二（1）班.xlsx' }, '姓名|身份证号', '- 二（1）班 -'],
    ['no class in a sheet of all', { role: 'students', sheet: '汇总' }, '姓名|身份证号', '- - -'],
    ['the village from the title of a roster', {}, '边城镇板栗村2020年低保金发放名册\n姓名|身份证号', '- - 板栗村'],
    ['农村 is no village', {}, '2020年3月边城镇农村低保备案表\n姓名|身份证号', '- - -'],
    ['全村 is none either', {}, '全村低保花名册\n姓名|身份证号', '- - -'],
  ])('%s', (_, options, text, facts) => {
    const { people } = readSheet(`${text}\n甲|${girl}`, options)
    expect(shown(people, 'schoolName', 'className', 'village')).toEqual([facts])
  })

  test('a column of the same field counts more', () => {
    const { people } = readSheet(`班级：三年级\n姓名|身份证号|班级\n甲|${girl}|2班\n乙|${niece}|`, { role: 'students' })
    expect(shown(people, 'className')).toEqual(['2班', '三年级'])
  })
})

test('a row without a name and a number is rejected with its place', () => {
  const { outcomes } = readSheet(`姓名|身份证号|金额\n||600`)
  expect(outcomes[1]).toMatchObject({ kind: 'rejected', row: 2, issue: { code: 'row-without-name-and-id', place: { sheet: 'Sheet1', row: 2, column: 3 } } })
})
