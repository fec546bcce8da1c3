import { describe, expect, test } from 'vitest'
import { kindOfRow, kindOfSheet, kindOfText } from '../../src/read/kind.ts'
import type { FieldId } from '../../src/schema.ts'
import type { Column } from '../../src/types.ts'

describe('kindOfText', () => {
  test.each<[string, string | null, string]>([
    ['城市低保花名册', 'low-income-urban', 'in words'],
    ['2020年3月边城镇农村低保备案表', 'low-income-rural', 'in words'],
    ['边城镇低保备案表', 'low-income', '城镇 is the end of the town 边城镇 here'],
    ['花垣县城镇低保名单', 'low-income-urban', '城镇 behind a county'],
    ['城镇低保', 'low-income-urban', 'alone'],
    ['低保', 'low-income', 'a bare 低保 is never guessed'],
    ['农保名册', 'low-income-rural', 'the name of a roster'],
    ['新农保参保名单', null, 'pension insurance'],
    ['城保名册', 'low-income-urban', 'the name of a roster'],
    ['县城保障房', null, 'housing'],
    ['五保户', 'destitute', 'the former word'],
    ['特困供养', 'destitute', ''],
    ['事实无人抚养儿童', 'orphan', '无人 denies nothing'],
    ['残疾人', 'disabled', ''],
    ['边缘易致贫户', 'monitored', ''],
    ['防返贫监测信息20230601', 'filing', 'the export of the filing system'],
    ['已脱贫人口名单', 'filing', ''],
    ['非贫困户', null, 'denied'],
    ['非建档立卡', null, 'denied'],
    ['未纳入低保', null, 'denied'],
    ['无锡市城市低保', 'low-income-urban', '无 of a place name denies nothing'],
    ['一般农户', null, 'on no list'],
    ['students of rural schools', null, 'rural alone says nothing in a text'],
    ['rural', 'low-income-rural', 'as a value or a sheet name it does'],
    ['rural low-income', 'low-income-rural', ''],
    ['low_income_urban', 'low-income-urban', ''],
    ['profiling', null, 'no word of its own'],
    ['poverty filing', 'filing', ''],
    ['开卡户名', null, 'the holder of a bank card'],
  ])('%s -> %s (%s)', (text, kind) => {
    expect(kindOfText(text)).toBe(kind)
  })
})

const column = (field: FieldId): Column => ({ index: 1, heading: field, field, slot: 0, by: 'dictionary' })

describe('kindOfSheet', () => {
  const nothing = { stated: null, sheet: 'Sheet1', titles: [], file: 'list.xlsx', columns: [] }
  test.each<[string, Partial<Parameters<typeof kindOfSheet>[0]>, string | null]>([
    ['nothing says it', {}, null],
    ['the user says it', { stated: 'orphan', titles: ['城市低保'] }, 'orphan'],
    ['the sheet before the title', { sheet: '孤儿', titles: ['困境儿童、残疾儿童名册'] }, 'orphan'],
    ['the title before the file', { titles: ['农村低保备案表'], file: '城市低保.xls' }, 'low-income-rural'],
    ['the first line of the title before a note', { titles: ['特困供养人员名册', '注：低保对象不在此表'] }, 'destitute'],
    ['the file', { file: '2020/农保名册.xls' }, 'low-income-rural'],
    ['a bare 低保 refined by the file', { titles: ['低保花名册'], file: '城市低保.xls' }, 'low-income-urban'],
    ['a bare 低保 refined by a sheet called 农村', { sheet: '农村', file: '低保名册.xls' }, 'low-income-rural'],
    ['a sheet called 城镇 in a file of the town 边城镇', { sheet: '城镇', file: '边城镇低保名册.xls' }, 'low-income-urban'],
    ['边城镇 is not urban', { file: '边城镇低保名册.xls' }, 'low-income'],
    ['what the user calls low-income, refined', { stated: 'low-income', sheet: '城市' }, 'low-income-urban'],
    ['what the user calls low-income stays where nothing refines it', { stated: 'low-income', titles: ['建档立卡'] }, 'low-income'],
    ['columns of the filing system', { columns: [column('householdId'), column('povertyExit')] }, 'filing'],
    ['columns of a low-income list', { columns: [column('coveredCount')] }, 'low-income'],
    ['a disability certificate', { columns: [column('disabilityNumber')] }, 'disabled'],
  ])('%s', (_, said, kind) => {
    expect(kindOfSheet({ ...nothing, ...said })).toBe(kind)
  })
})

describe('kindOfRow', () => {
  test.each<[string, Partial<Record<FieldId, string>>, string | null, string | null, string | null]>([
    ['a system column', { system: 'urban low-income' }, null, null, 'low-income-urban'],
    ['a bare value of a system column', { system: 'rural' }, null, null, 'low-income-rural'],
    ['a category where nothing else says it', { declaredCategory: '建档立卡' }, null, null, 'filing'],
    ['nobody says it', { declaredCategory: '一般户' }, null, null, null],
    ['the user says it for all', { system: 'urban low-income' }, 'filing', 'filing', 'filing'],
    ['low-income, refined by its type', { assistanceType: '农村' }, 'low-income', null, 'low-income-rural'],
    ['low-income, refined by its certificate', { assistanceNumber: '城433199011' }, 'low-income', null, 'low-income-urban'],
    ['A and B say nothing', { assistanceCategory: 'A' }, 'low-income', null, 'low-income'],
    ['an urban list stays urban', { assistanceType: '农村' }, 'low-income-urban', null, 'low-income-urban'],
    ['a disabled member of a low-income list is on the low-income list', { declaredCategory: '残疾人' }, 'low-income-rural', null, 'low-income-rural'],
    ['a filing family on a low-income list as well', { declaredCategory: '建档立卡' }, 'low-income-rural', null, 'low-income-rural'],
    ['a destitute person on a mixed list', { declaredCategory: '特困' }, 'low-income', null, 'destitute'],
    ['a bare 低保 in an urban list', { declaredCategory: '低保' }, 'low-income-urban', null, 'low-income-urban'],
    ['a monitored household in a filing export', { householdType: '监测户', monitorCategory: '边缘易致贫户' }, 'filing', null, 'monitored'],
    ['a household that was never poor and is monitored', { householdType: '一般农户', monitorCategory: '突发严重困难户' }, 'filing', null, 'monitored'],
    ['an unstable household is a filing household', { householdType: '监测户', monitorCategory: '脱贫不稳定户' }, 'filing', null, 'filing'],
    ['what a filing export says of 低保 is self-reported', { declaredCategory: '低保' }, 'filing', null, 'filing'],
    ['what the user calls low-income, refined by the row', { assistanceType: '城市' }, 'low-income', 'low-income', 'low-income-urban'],
  ])('%s', (_, values, sheetKind, stated, kind) => {
    expect(kindOfRow((field) => values[field] ?? '', sheetKind, stated)).toBe(kind)
  })
})
