import { describe, expect, it } from 'vitest'
import { countedInFiles } from '../../src/match/counted-in-files.ts'
import { indexLists, matchStudent } from '../../src/match/match.ts'
import { StringPool } from '../../src/match/string-pool.ts'
import { store, type PersonFields } from '../people.ts'

const student: PersonFields = { kind: 'registration', name: '龙翠翠', birthDate: '2012-03-05', guardianName: '石老司', village: '茶峒社区', schoolName: '边城小学' }
const alike: PersonFields = { name: '龙翠萃', birthDate: '2012-03-05', headName: '石老司', village: '茶洞社区', schoolName: '边城小学' }
const equal: PersonFields = { ...alike, name: '龙翠翠' }

function counted(listed: PersonFields, comparison: string): readonly (readonly [string, string, number, number])[] {
  const pool = new StringPool()
  const index = indexLists(store([student], pool), store([listed, { name: '石天保' }], pool), '2019-03-15')
  const [candidate] = matchStudent(0, index).identities[0]?.rows ?? []
  const finding = candidate?.evidence.find((each) => each.comparison === comparison)
  return finding === undefined ? [] : countedInFiles(finding, 0, 0, index).map(({ counted: what, value, count, of }) => [what, value, count, of] as const)
}

describe('countedInFiles', () => {
  const cases: readonly (readonly [PersonFields, string, readonly (readonly [string, string, number, number])[], string])[] = [
    [equal, 'name', [['surname', '龙', 2, 3], ['character', '翠', 4, 6], ['character', '翠', 4, 6]], 'every character of an equal name'],
    [alike, 'name', [['surname', '龙', 2, 3], ['character', '翠', 3, 6]], 'an unlike character is weighed by sound and shape'],
    [equal, 'family', [['surname', '石', 1, 3], ['character', '老', 0, 6], ['character', '司', 0, 6]], 'the carer who is nearest; only the names of people are counted'],
    [equal, 'village', [['village', '茶洞', 1, 2]], 'the village as the list writes it'],
    [equal, 'school', [['school', '边城小学', 2, 2]], 'the school'],
    [equal, 'birthDate', [], 'dates are not counted'],
  ]
  it.each(cases)('%j by %s is %j: %s', (listed, comparison, expected) => {
    expect(counted(listed, comparison)).toEqual(expected)
  })
})
