import { describe, expect, test } from 'vitest'
import { holdsAsNamed, nameClaims } from '../../src/read/file-name.ts'

describe('nameClaims', () => {
  test.each<[string, number | null, string | null]>([
    ['建档立卡608人.xlsx', 608, null],
    ['2025/边城镇（共 1,2）608名学生20250902.xls', 608, '2025-09-02'],
    ['农村低保2025年9月2日.xlsx', null, '2025-09-02'],
    ['农村低保2025.9.2(607人).csv', 607, '2025-09-02'],
    ['农村低保2025年9月名册.xlsx', null, '2025-09'],
    ['低保202509.xlsx', null, '2025-09'],
    ['filing 12 people.csv', 12, null],
    ['3人以上户.xlsx', null, null],
    ['贫困户120户.xlsx', null, null],
    ['2023级三（2）班.xlsx', null, null],
    ['433199201203051280.xlsx', null, null],
    ['20259999.csv', null, null],
    ['2020年花名册5名单.xlsx', null, null],
  ])('%s', (file, people, date) => {
    expect(nameClaims(file)).toEqual({ people, date })
  })
})

test('a count holds with the repeats or without them, and where nothing is said', () => {
  expect([holdsAsNamed({ people: 608 }, 607, 0), holdsAsNamed({ people: 608 }, 607, 1), holdsAsNamed({ people: 608 }, 608, 3), holdsAsNamed({ people: null }, 1, 0)]).toEqual([false, true, true, true])
})
