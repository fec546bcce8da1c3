import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeRecord } from '../../src/normalize/index.ts'
import { fieldIds, schema, type FieldId } from '../../src/schema.ts'
import type { CellKind, SourceRecord } from '../../src/types.ts'
import { idNumber, record, valuesOf, type PersonFields } from '../people.ts'
import { dirty } from './dirt.ts'

const girl = '433199201203051280'
const father = '433199197911035178'

type Found = readonly [code: string, field: FieldId | null, severity: 'note' | 'issue']

function found(fields: PersonFields): readonly Found[] {
  return normalizeRecord(record(fields)).issues.map(({ code, field, severity }) => [code, field, severity])
}

/** A vocational school's temporary number, with the right check by chance. */
const temporary = idNumber('99999820120305123')

describe('values', () => {
  it('holds only fields that have a value, and leaves the original where it is', () => {
    const source = record({ name: '龍　翠翠', idNumber: `'${girl}`, sex: '女', ethnicGroup: '苗', village: '边城镇米粮村', className: '三（2）班', phone: '无', remarks: '' })
    const normalized = normalizeRecord(source)
    expect(valuesOf(normalized)).toEqual({ name: '龙翠翠', idNumber: girl, sex: 'female', ethnicGroup: '苗族', village: '米粮', className: '3-2' })
    expect(normalized.record).toBe(source)
    expect(source.cells.name?.text).toBe('龍　翠翠')
  })
  it('takes the kind of a cell into account', () => {
    const source: SourceRecord = { ...record({ name: '吴渡船' }), cells: { idNumber: { text: '433199201309307000', kind: 'number' }, birthDate: { text: '2013.1', kind: 'number' } } }
    const { values, issues } = normalizeRecord(source)
    expect(valuesOf({ values })).toEqual({ idNumber: '433199201309307000' })
    expect(issues.map(({ code }) => code)).toEqual(['id-number-cell', 'id-tail-lost'])
  })
})

describe('the ID number from elsewhere', () => {
  it.each<readonly [PersonFields, string | undefined, readonly Found[], string]>([
    [{ disabilityNumber: '43319920100817311943' }, '433199201008173119', [['id-taken-from', 'disabilityNumber', 'note']], 'from the disability certificate'],
    [{ studentNumber: `G${girl}` }, girl, [['id-taken-from', 'studentNumber', 'note']], 'from the student number'],
    [{ idNumber: '无', studentNumber: `G${girl}` }, girl, [['id-taken-from', 'studentNumber', 'note']], 'the column says that there is none'],
    [{ idNumber: 'L43319920180202123', studentNumber: `G${girl}` }, girl, [['id-temporary-number', 'idNumber', 'note'], ['id-taken-from', 'studentNumber', 'note']], 'the column holds a temporary number'],
    [{ studentNumber: 'L433199201203051280' }, undefined, [], 'a temporary number holds none'],
    [{ studentNumber: 'G433199201203051281' }, undefined, [], 'a wrong check is no number to take'],
    [{ idNumber: girl, studentNumber: `G${girl}` }, girl, [], 'the column comes first'],
    [{ idNumber: '433199201203051281', studentNumber: `G${girl}` }, '433199201203051281', [['id-wrong-check', 'idNumber', 'issue']], 'a wrong number stays, and the student number is another witness'],
    [{ guardianIdNumber: father }, undefined, [], "a guardian's number is never the child's"],
  ])('%j', (fields, expected, issues) => {
    expect(valuesOf(normalizeRecord(record({ name: '龙翠翠', ...fields }))).idNumber).toBe(expected)
    expect(found({ name: '龙翠翠', ...fields })).toEqual(issues)
  })
})

describe('contradictions', () => {
  it.each<readonly [PersonFields, readonly Found[], string]>([
    [{ sex: '女', birthDate: '2012-03-05' }, [], 'all agrees'],
    [{ birthDate: '2012.3' }, [], 'year and month agree'],
    [{ sex: '男' }, [['sex-contradicts-id', 'sex', 'issue']], 'sex'],
    [{ birthDate: '2012-03-06' }, [['birth-contradicts-id', 'birthDate', 'issue']], 'day'],
    [{ birthDate: '2012.4' }, [['birth-contradicts-id', 'birthDate', 'issue']], 'month'],
    [{ studentNumber: 'G433199201203051301' }, [['student-number-contradicts-id', 'studentNumber', 'issue']], 'student number'],
    [{ disabilityNumber: '43319920100817311943' }, [['disability-number-contradicts-id', 'disabilityNumber', 'issue']], 'disability certificate'],
    [{ disabilityNumber: '湘残字第0123号' }, [], 'an old certificate has a number of its own'],
    [{ sex: '不详', birthDate: '无' }, [], 'no answer contradicts nothing'],
  ])('%j', (fields, issues) => {
    expect(found({ name: '龙翠翠', idNumber: girl, ...fields })).toEqual(issues)
  })
  it.each(['99999820l2O3O51231', `G${temporary}`, `${temporary}11`])('a temporary number says nothing of sex and birth: %s', (number) => {
    expect(found({ name: '龙翠翠', idNumber: number, sex: '女', birthDate: '2011-01-01' })).toEqual([['id-temporary-number', 'idNumber', 'note']])
  })
  it('a wrong number is not asked what it says of sex and birth', () => {
    expect(found({ name: '龙翠翠', idNumber: '433199201203051281', sex: '男' })).toEqual([['id-wrong-check', 'idNumber', 'issue']])
  })
})

describe('troubles in ID numbers', () => {
  it.each<readonly [string, readonly Found[]]>([
    ['433199201203051281', [['id-wrong-check', 'idNumber', 'issue']]],
    ['433199201302291280', [['id-impossible-date', 'idNumber', 'issue']]],
    ['433199201309307000', [['id-tail-lost', 'idNumber', 'issue']]],
    ['4.33E+17', [['id-digits-lost', 'idNumber', 'issue']]],
    ['43319920120305128', [['id-wrong-length', 'idNumber', 'issue']]],
    ['廖青石', [['id-not-a-number', 'idNumber', 'issue']]],
    ['433199********1280', [['id-masked', 'idNumber', 'issue']]],
    ['433199791103517', [['id-from-15-digits', 'idNumber', 'note']]],
    ['43319920100817311943', [['id-from-disability-number', 'idNumber', 'note']]],
    [`G${girl}`, [['id-from-student-number', 'idNumber', 'note']]],
  ])('%s', (idNumber, issues) => {
    expect(found({ name: '石三', idNumber })).toEqual(issues)
  })
  it.each(['guardianIdNumber', 'headIdNumber', 'fatherIdNumber', 'motherIdNumber'] as const)("a carer's is a note of its field: %s", (field) => {
    expect(found({ name: '石三', [field]: '433199201203051281' })).toEqual([['id-wrong-check', field, 'note']])
  })
  it('every issue has the place of its record', () => {
    const source = record({ name: '石三', idNumber: '433199201203051281', guardianIdNumber: '4.33E+17', file: 'a.xlsx', sheet: '一班' }, 5)
    const { issues } = normalizeRecord(source)
    expect(issues.length).toBeGreaterThan(1)
    for (const issue of issues) expect(issue.place).toEqual({ file: 'a.xlsx', sheet: '一班', row: 7, column: 1 })
  })
  it.each([girl, '433199201203051281', `G${girl}`, '43319920100817311943', '433199201309307000', '43319920120305128'])('no message holds more of %s than its area or its last two characters', (idNumber) => {
    const fields = { name: '石三', idNumber, guardianIdNumber: idNumber, disabilityNumber: '43319920100817311943', sex: '男', birthDate: '2011-01-01' }
    for (const { params } of normalizeRecord(record(fields)).issues) {
      for (const value of Object.values(params)) expect(String(value)).toMatch(/^\*+..$|^\d{6}$/)
    }
  })
  it('the level of a disability is not in the message', () => {
    const [issue] = normalizeRecord(record({ name: '石天保', idNumber: '43319920100817311943' })).issues
    expect(issue?.params).toEqual({ id: '****************19' })
  })
})

it('normalizing the values again gives them again, whatever stands in the cells', () => {
  const text = fc.oneof(fc.string({ unit: fc.constantFrom(...'0123456789Xx张龍（）()年月日村镇班组 .·?*-/\'="GL男苗人'), maxLength: 20 }), dirty([girl, father, '999998201203051234', '龍翠翠', '阿依古丽·买买提', '边城镇米粮村委会一组', '三（2）班', '初中二年级', '2012年3月5日', '19900001234', '0743-8220000', '男', '土家族', '4人', '农433199001']))
  const kind = fc.constantFrom<CellKind>('text', 'number', 'date')
  fc.assert(fc.property(fc.constantFrom(...fieldIds), text, kind, (field, input, cellKind) => {
    const cells = { [field]: { text: input, kind: cellKind } }
    const once = valuesOf(normalizeRecord({ ...record({}), cells }))[field] ?? ''
    const twice = valuesOf(normalizeRecord({ ...record({}), cells: { [field]: { text: once, kind: 'text' } } }))[field] ?? ''
    expect(twice, schema[field].kind).toBe(once)
  }), { numRuns: 10_000 })
})
