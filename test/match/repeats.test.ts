import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRepeats } from '../../src/match/repeats.ts'
import { idNumber, store, type PersonFields } from '../people.ts'

const id = idNumber('43319920120305128')
const cases: readonly (readonly [PersonFields, PersonFields, boolean, string])[] = [
  [{ name: '龙翠翠', idNumber: id }, { name: '龙翠翠', idNumber: id }, true, 'the same row twice'],
  [{ name: '龙翠翠', idNumber: id, sequence: '1' }, { name: '龙 翠翠', idNumber: `'${id}`, sequence: '8' }, true, 'numbering and the way of writing are not facts'],
  [{ name: '龙翠翠', idNumber: id, className: '三（1）班' }, { name: '龙翠翠', idNumber: id }, true, 'a summary sheet has fewer columns'],
  [{ name: '龙翠翠', idNumber: id, className: '三（1）班' }, { name: '龙翠翠', idNumber: id, className: '三（2）班' }, false, 'registered in two classes: a person must look'],
  [{ name: '龙翠翠', idNumber: id }, { name: '龙翠萍', idNumber: id }, false, 'another name'],
  [{ name: '吴强' }, { name: '吴强' }, false, 'a name alone is no repeat: two children can have it'],
  [{ name: '吴强', guardianName: '吴老四' }, { name: '吴强', guardianName: '吴老四' }, false, 'one fact beside the name is not enough'],
  [{ name: '吴强', guardianName: '吴老四', village: '板栗村' }, { name: '吴强', guardianName: '吴老四', village: '板栗村' }, true, 'two facts beside the name'],
  [{ name: '吴强', idNumber: '4.33199E+17' }, { name: '吴强', idNumber: '4.33199E+17', birthDate: '2012-03-05' }, false, 'every child of the town has these six digits'],
  [{ name: '吴强', idNumber: `${id.slice(0, 15)}000` }, { name: '吴强', idNumber: `${id.slice(0, 15)}000`, className: '三（1）班' }, true, 'fifteen digits hold the birth date, and twins have two names'],
  [{ name: '吴强', idNumber: '4.33199E+17', guardianName: '吴老四', village: '板栗村' }, { name: '吴强', idNumber: '4.33199E+17', guardianName: '吴老四', village: '板栗村' }, true, 'two facts beside the name and what is left of the number'],
  [{ name: '龙翠翠', idNumber: id, kind: 'filing' }, { name: '龙翠翠', idNumber: id, kind: 'low-income-rural' }, false, 'two lists may have one child'],
]

describe('findRepeats', () => {
  it.each(cases)('%j and %j: %s, %s', (first, second, repeated) => {
    expect(findRepeats(store([first, second])).size).toBe(repeated ? 1 : 0)
    expect(findRepeats(store([second, first])).size).toBe(repeated ? 1 : 0)
  })

  it('keeps the fullest row', () => {
    expect([...findRepeats(store([{ name: '龙翠翠', idNumber: id }, { name: '龙翠翠', idNumber: id, village: '米粮村' }]))]).toEqual([[0, 1]])
  })

  it('finds as many whatever the order of the rows', () => {
    const people: readonly PersonFields[] = [
      { name: '龙翠翠', idNumber: id },
      { name: '龙翠翠', idNumber: id, className: '三（1）班' },
      { name: '龙翠翠', idNumber: id, className: '三（2）班' },
      { name: '龙翠翠', idNumber: id, village: '米粮村' },
      { name: '吴强', guardianName: '吴老四', village: '板栗村' },
      { name: '吴强', guardianName: '吴老四', village: '板栗村' },
    ]
    const describeKept = (order: readonly PersonFields[]): readonly string[] => {
      const repeats = findRepeats(store(order))
      return order.filter((_, i) => !repeats.has(i)).map((person) => JSON.stringify(person)).sort()
    }
    const expected = describeKept(people)
    fc.assert(fc.property(fc.shuffledSubarray([...people], { minLength: people.length }), (order) => { expect(describeKept(order)).toEqual(expected) }))
  })
})
