import { describe, expect, it } from 'vitest'
import { doubtfulRoles } from '../../src/cli/role-signs.ts'
import type { FieldId } from '../../src/schema.ts'
import type { InputFile } from '../../src/types.ts'

type Case = readonly [role: InputFile['role'], fields: readonly FieldId[], facts: InputFile['layouts'][number]['facts'], expected: string | undefined, why: string]

const cases: readonly Case[] = [
  ['students', ['name', 'idNumber', 'className'], {}, undefined, 'a registration'],
  ['students', ['name', 'idNumber'], { className: '三（2）班' }, undefined, 'the class stands in the title'],
  ['students', ['name', 'idNumber'], {}, undefined, 'nothing speaks for either'],
  ['students', ['name', 'idNumber', 'householdId'], {}, 'list-as-students', 'a school has no household numbers'],
  ['students', ['name', 'idNumber', 'className', 'assistanceNumber'], {}, undefined, 'a school may ask for the certificate'],
  ['list', ['name', 'idNumber', 'householdId'], {}, undefined, 'a list'],
  ['list', ['name', 'idNumber'], {}, undefined, 'nothing speaks for either'],
  ['list', ['name', 'idNumber', 'grade'], {}, 'students-as-list', 'an office does not know grades'],
  ['list', ['name', 'idNumber'], { className: '三（2）班' }, 'students-as-list', 'the class stands in the title'],
  ['list', ['name', 'idNumber', 'householdId', 'schoolName'], {}, undefined, 'the filing system knows the schools of children'],
]

describe('files that may have been swapped', () => {
  it.each(cases)('%s with %j %j: %s (%s)', (role, fields, facts, expected) => {
    const columns = fields.map((field, at) => ({ index: at + 1, heading: field, field, slot: 0, by: 'dictionary' as const }))
    const layouts = [{ sheet: null, headingRows: [1], columns, titles: [], facts, wide: false, headsOnly: false }]
    expect(doubtfulRoles([{ file: 'a.csv', role, layouts }])).toEqual(expected === undefined ? [] : [{ file: 'a.csv', sentence: expected }])
  })
})
