import { describe, expect, it } from 'vitest'
import { explanationJson } from '../../src/cli/explain/json.ts'
import { listConflicts, listConflictsReport } from '../../src/report/list-conflicts.ts'
import { findListErrors } from '../../src/report/list-errors/find.ts'
import { idNumber, type PersonFields } from '../people.ts'
import { cui, cuiWrong, run } from './runs.ts'

const father = idNumber('43319919791103517')
const filing: PersonFields = { kind: 'filing', file: 'filing.csv', household: 'f', name: '龙翠翠', idNumber: cui, birthDate: '2012-03-05', sex: '女', village: '茶洞', headName: '龙老船', headIdNumber: father, relationToHead: '之女' }
const low: PersonFields = { ...filing, kind: 'low-income-rural', file: 'low.csv', household: 'l' }
const student = { name: '龙翠翠', idNumber: cui, className: '三（2）班' }

describe('what the rows of one person say differently', () => {
  it.each<[second: PersonFields, differences: readonly string[], why: string]>([
    [{}, [], 'nothing'],
    [{ birthDate: '', sex: '', village: '' }, [], 'a blank states nothing'],
    [{ birthDate: '2012-03' }, [], 'a month is no other day'],
    [{ village: '茶峒' }, [], 'a village in two spellings'],
    [{ idNumber: cuiWrong }, ['idNumber'], 'a wrong digit'],
    [{ idNumber: '' }, ['idNumber'], 'no number'],
    [{ name: '龙粹翠' }, ['name'], 'a misheard name'],
    [{ birthDate: '2012-03-06' }, ['birthDate'], 'another day'],
    [{ village: '大寨' }, ['village'], 'another village'],
    [{ headName: '麻云朵', headIdNumber: '' }, ['headName'], 'another head'],
    [{ assistanceStatus: '停保' }, [], 'each kind of list ends by itself'],
    [{ kind: 'filing', assistanceStatus: '停保' }, ['ended-here', 'listed-twice'], 'ended and in force in one list'],
    [{ kind: 'filing', name: '龙粹翠' }, ['name', 'listed-twice'], 'twice in one list'],
  ])('%j: %j (%s)', (second, differences, why) => {
    expect(listConflicts(run([student], [filing, { ...low, ...second }])).map((each) => each.differences), why).toEqual(differences.length === 0 ? [] : [differences])
  })

  const result = run([student], [filing, { ...low, idNumber: father, headIdNumber: father, birthDate: '', name: '龙翠翠' }, { ...low, kind: 'monitored', file: 'monitored.csv', household: 'm', idNumber: cuiWrong }])

  it('stand in the report row by row, with what is wrong in each number', () => {
    const [sheet] = listConflictsReport.kind === 'table' ? listConflictsReport.sheets(result) : []
    const rows = [...(sheet?.rows() ?? [])]
    expect(rows).toHaveLength(sheet?.count ?? 0)
    for (const row of rows) expect(row).toHaveLength(sheet?.columns.length ?? 0)
    expect(rows.map((row) => [row[1], row[8], row[10], row[11]])).toEqual([
      [1, '建档立卡', 'filing.csv 第2行', '身份证号'],
      [1, '农村低保', 'low.csv 第3行', '身份证号填了户主（监护人）的'],
      [1, '监测对象', 'monitored.csv 第4行', '身份证号有误'],
    ])
    expect(rows[2]?.[3]).toEqual([{ text: cui.slice(0, 12), differs: false }, { text: '6', differs: true }, { text: cui.slice(13), differs: false }])
  })

  it('go back to the offices, with the number that the other lists have', () => {
    expect(findListErrors(result).map(({ code, place, old, proposed }) => [code, place.file, old, proposed])).toEqual([
      ['id-of-carer', 'low.csv', father, cui],
      ['id-by-school', 'monitored.csv', cuiWrong, cui],
    ])
  })

  it('go back also where nobody of the family is registered', () => {
    const rows = [filing, { ...low, idNumber: cuiWrong }, { ...low, kind: 'monitored', file: 'monitored.csv', household: 'm', name: '龙粹翠' }]
    const found = findListErrors(run([{ name: '吴渡船', idNumber: idNumber('43319920130930713') }], rows)).map(({ code, place, old, proposed }) => [code, place.file, old, proposed])
    expect(found).toContainEqual(['id-by-other-row', 'low.csv', cuiWrong, cui])
    expect(found).toContainEqual(['name-in-other-list', 'monitored.csv', '龙粹翠', ''])
  })

  it('are explained beside the candidate', () => {
    const [decision] = result.decisions
    const explained = decision === undefined ? undefined : (explanationJson(decision, [], () => [], result) as { readonly candidates: readonly { readonly alsoListed: readonly { readonly file: string }[] }[] })
    expect(explained?.candidates[0]?.alsoListed.map(({ file }) => file)).toEqual(['low.csv', 'monitored.csv'])
    expect(decision?.hits.map(({ list, verdict }) => [list, verdict])).toEqual([['filing', 'matched'], ['low-income-rural', 'matched'], ['monitored', 'matched']])
  })
})
