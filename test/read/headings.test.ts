import { describe, expect, test } from 'vitest'
import { fieldOfHeading } from '../../src/read/heading-fields.ts'
import { headingKey } from '../../src/read/heading-text.ts'
import { headings } from '../../src/read/headings.ts'
import type { FieldId } from '../../src/schema.ts'

describe('the table of headings', () => {
  const all = (Object.keys(headings) as (keyof typeof headings)[]).flatMap((field) => headings[field].map((heading) => [heading, field] as const))

  test('is as large as the field: about 780 headings in Chinese and English', () => {
    expect(all.length).toBeGreaterThan(780)
  })

  test('every heading means its own field and no other', () => {
    const wrong = all.filter(([heading, field]) => fieldOfHeading(heading) !== field)
    expect(wrong).toEqual([])
  })

  test('no heading stands under two fields', () => {
    const fields = new Map<string, Set<string>>()
    for (const [heading, field] of all) fields.set(headingKey(heading), (fields.get(headingKey(heading)) ?? new Set()).add(field))
    expect([...fields].filter(([, each]) => each.size > 1)).toEqual([])
  })
})

describe('fieldOfHeading', () => {
  test.each<[string, FieldId | 'ignored' | null, string]>([
    ['身份证\n号码', 'idNumber', 'a line break inside'],
    ['身 份 证 号', 'idNumber', 'spaces'],
    ['＊姓名', 'name', 'a mark of a must-fill column'],
    ['姓名*', 'name', 'behind it'],
    ['姓名：', 'name', 'a colon'],
    ['身份证号码（18位）', 'idNumber', 'a hint'],
    ['身份证号码（必须18位，X大写，不得用科学计数法，并与户口簿完全一致，请仔细核对）', 'idNumber', 'a long hint'],
    ['学生姓名（与户口簿一致）', 'name', 'a hint that is not in the table'],
    ['1.姓名', 'name', 'numbered'],
    ['（2）性别', 'sex', 'numbered in brackets'],
    ['③民族', 'ethnicGroup', 'numbered in a circle'],
    ['ＩＤ　Number', 'idNumber', 'full width'],
    ['ID_Number', 'idNumber', 'underscore'],
    ['id-no.', 'idNumber', 'hyphen and dot'],
    ['guardian_id', 'guardianIdNumber', ''],
    ['Guardian', 'guardianName', ''],
    ['System', 'system', ''],
    ['法定监护人姓名', 'guardianName', 'an owner before a bare heading'],
    ['学生本人身份证号码', 'idNumber', 'the child itself'],
    ['学生家长身份证号', 'guardianIdNumber', 'the parent, although 学生 stands first'],
    ['父亲联系方式', 'guardianPhone', ''],
    ['母亲身份证件号码', 'motherIdNumber', ''],
    ['姓名（监护人）', 'guardianName', 'the owner in a bracket'],
    ['身份证号（户主）', 'headIdNumber', ''],
    ['联系电话（家长）', 'guardianPhone', ''],
    ['班主任姓名', 'ignored', 'a teacher is nobody of the list'],
    ['经办人姓名', null, 'nor whoever fills in the form'],
    ['代领人身份证号', null, ''],
    ['开户人姓名', 'ignored', 'the holder of the account'],
    ['户名', 'ignored', 'the bank account, never the household'],
    ['新增字段甲', null, 'an unknown column is no error'],
    ['', null, 'no heading'],
  ])('%s -> %s (%s)', (heading, field) => {
    expect(fieldOfHeading(heading)).toBe(field)
  })
})
