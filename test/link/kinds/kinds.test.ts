import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindIds, type KindId } from '../../../src/link/kinds/ids.ts'
import { kinds } from '../../../src/link/kinds/index.ts'
import { nicknamesOf } from '../../../src/link/nicknames.ts'

const names = nicknamesOf([['William', 'Bill'], ['William', 'Will'], ['Margaret', 'Peggy']])

function compared(kind: KindId, a: string, b: string): string {
  const [first, second] = [kinds[kind].normalize(a), kinds[kind].normalize(b)]
  if (first === '' || second === '') return 'nothing'
  return first === second ? 'equal' : kinds[kind].compare(first, second, names)
}

const cases: readonly (readonly [kind: KindId, a: string, b: string, level: string, why: string])[] = [
  ['name', 'José', 'JOSE', 'equal', 'marks and case'],
  ['name', "D'Arcy", 'Darcy', 'equal', 'an apostrophe'],
  ['name', 'Anna-Maria', 'anna maria', 'equal', 'a hyphen'],
  ['name', 'William', 'Bill', 'nickname', 'in the table'],
  ['name', 'Will', 'Bill', 'nickname', 'both are forms of William'],
  ['name', 'Peggy', 'Bill', 'different', 'forms of different names'],
  ['name', 'J.', 'John', 'initial', 'an initial'],
  ['name', 'J.', 'Peter', 'different', 'the initial of another'],
  ['name', 'Jonathan', 'Jonathon', 'similar', 'one letter'],
  ['name', 'Katherine', 'Kathy', 'alike', 'the beginning'],
  ['name', '', 'Kathy', 'nothing', 'blank'],
  ['name', '–', 'Kathy', 'nothing', 'a dash stands for nothing'],
  ['surname', 'Smith', 'Smyth', 'alike', 'one letter of five'],
  ['surname', 'Henderson', 'Hendersen', 'similar', 'one letter of nine'],
  ['surname', 'Groß', 'gross', 'equal', 'a letter that Unicode does not take apart'],
  ['surname', 'J', 'Jones', 'different', 'no initials of surnames'],
  ['full-name', 'John Smith', 'Smith, John', 'other-order', 'the surname first'],
  ['full-name', 'John Smith', 'Smith, Jon', 'similar', 'in another order, one letter'],
  ['full-name', 'John Smith', 'Mary Poole', 'different', 'another person'],
  ['date', '1965-10-13', '19651013', 'equal', 'two ways of writing'],
  ['date', '19651013', '1965-10-14', 'one-edit', 'one digit'],
  ['date', '19651013', '19651031', 'one-edit', 'digits exchanged'],
  ['date', '1965-03-07', '1965-07-03', 'day-and-month', 'exchanged'],
  ['date', '1965-03-07', '1974-03-07', 'two-parts', 'another year'],
  ['date', '1965-03-07', '1978-11-25', 'different', 'another day'],
  ['date', '19651332', '19651331', 'one-edit', 'no day of the calendar keeps its digits'],
  ['date', '1965', '1965', 'nothing', 'a year alone'],
  ['date', '13 Oct 1965', '1965-10-13', 'equal', "a month's name"],
  ['date-month-first', 'October 13th, 1965', '10/13/1965', 'equal', "a month's whole name"],
  ['date-day-first', '13 Octember', '13/10/1965', 'nothing', 'no year'],
  ['date-day-first', '13/10/1965', '1965-10-13', 'equal', 'a date cell of a spreadsheet begins with the year'],
  ['date-day-first', '3.7.1965', '03/07/1965', 'equal', 'without zeros'],
  ['date-day-first', '10/13/1965', '13/10/1965', 'equal', 'there is no thirteenth month'],
  ['date-month-first', '07/03/1965', '1965-07-03', 'equal', 'the American way'],
  ['code', '123-456', '123456', 'equal', 'a hyphen'],
  ['code', '123456', '123465', 'one-edit', 'exchanged'],
  ['code', '123456', '654321', 'different', 'another number'],
  ['phone', '+44 20 7946 0958', '020 7946 0958', 'equal', "the country's prefix"],
  ['phone', '020 7946 0958', '020 7946 0985', 'one-edit', 'exchanged'],
  ['email', 'Ann@Example.org', 'ann@example.org', 'equal', 'case'],
  ['email', 'annabel@example.org', 'anabell@example.org', 'similar', 'two letters'],
  ['postcode', 'sw1a 1aa', 'SW1A1AA', 'equal', 'case and space'],
  ['postcode', '3212', '3221', 'one-edit', 'exchanged'],
  ['house-number', '12a', '12 A', 'equal', 'case and space'],
  ['house-number', '12', '21', 'one-edit', 'exchanged'],
  ['place', 'Light Street', 'light setreet', 'similar', 'one letter more'],
  ['place', 'Light Street', 'Mill Road', 'different', 'another street'],
  ['sex', 'F', 'female', 'equal', 'a letter and a word'],
  ['sex', 'm', 'F', 'different', 'the other'],
  ['sex', 'x', 'X', 'equal', 'what is neither stays as it is'],
  ['text', 'Baker', 'baker ', 'equal', 'case and space'],
]

describe('kinds', () => {
  it.each(cases)('%s: %s and %s: %s (%s)', (kind, a, b, level) => {
    expect(compared(kind, a, b)).toBe(level)
    expect(compared(kind, b, a)).toBe(level)
  })

  it.each(kindIds)('%s: every level is reached by some case, and no other', (kind) => {
    const { levels } = kinds[kind]
    const reached = new Set(cases.filter(([each]) => each === kind || (kind.startsWith('date-') && each === 'date') || (kind === 'place' && each === 'text') || (kind === 'text' && each === 'place')).map(([, , , level]) => level))
    for (const level of reached) if (level !== 'nothing') expect(Object.keys(levels)).toContain(level)
    expect(reached.size).toBeGreaterThan(1)
  })

  it.each(kindIds)('%s: shipped m and u are shares that add up to 1', (kind) => {
    const levels = Object.values(kinds[kind].levels)
    for (const share of ['m', 'u'] as const) expect(levels.reduce((sum, level) => sum + level[share], 0)).toBeCloseTo(1, 6)
  })

  it.each(kindIds)('%s: normalizing twice gives the same, and comparing has a level in both directions', (kind) => {
    const each = kinds[kind]
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const [a, b] = [each.normalize(one), each.normalize(other)]
        expect(each.normalize(a)).toBe(a)
        if (a === '' || b === '' || a === b) return
        const level = each.compare(a, b, names)
        expect(Object.keys(each.levels)).toContain(level)
        expect(each.compare(b, a, names)).toBe(level)
      }),
    )
  })
})
