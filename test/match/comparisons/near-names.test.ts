import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearly } from '../../../src/match/comparisons/family.ts'
import { compareNames } from '../../../src/match/comparisons/name.ts'
import { mayBeNear } from '../../../src/match/comparisons/near-names.ts'
import { countFrequencies } from '../../../src/match/frequencies.ts'
import { NameForms } from '../../../src/match/name-forms.ts'
import { store } from '../../people.ts'

describe('mayBeNear', () => {
  it.each([
    ['王韦明', '玮明', true, 'a character written as its two parts'],
    ['明韦王', '玮明', true, 'their order is not looked at'],
    ['龙翠', '龙翠翠', true, 'a character is missing'],
    ['龙国', '龙翠翠', false, 'the surname is all that two names of two lengths have in common'],
    ['龙翠翠', '龙国花', false, 'the surname is all that two names have in common'],
    ['龙翠花', '龙翠国', true, 'one character is another'],
    ['龙?翠', '龙国花', true, 'what cannot be read is laid beside'],
    ['LONG CUI CUI', '龙翠翠', true, 'letters are read'],
  ])('of %s and %s is %j: %s', (a, b, expected) => {
    expect([mayBeNear(a, b), mayBeNear(b, a)]).toEqual([expected, expected])
  })

  const forms = new NameForms(countFrequencies([store([...Array<string>(3000).fill('吴玮'), '龙翠翠'].map((name) => ({ name })))]))
  const isNear = (a: string, b: string): boolean => nearly.has(compareNames(a, b, forms).level)

  it('holds of all short names of a few characters that are near when they are laid beside one another', () => {
    const characters = [...'吴王韦玮脆翠']
    const longer = (names: readonly string[]): readonly string[] => names.flatMap((name) => characters.map((character) => name + character))
    const names = [...characters, ...longer(characters), ...longer(longer(characters))]
    for (const a of names) for (const b of names) if (!mayBeNear(a, b)) expect(isNear(a, b), `${a} ${b}`).toBe(false)
  })

  it('holds of any names with a slip', () => {
    const part = fc.constantFrom(...'吴明王韦玮翠脆?·㛃女洁', 'WEI', 'WU')
    const parts = fc.array(part, { minLength: 1, maxLength: 7 })
    const slip = fc.tuple(parts, fc.nat(6), fc.nat(2), fc.array(part, { maxLength: 2 })).map(([name, place, left, others]) => [name.join(''), name.toSpliced(place, left, ...others).join('')] as const)
    let near = 0
    fc.assert(
      fc.property(slip, ([a, b]) => {
        if (isNear(a, b)) near++
        if (!mayBeNear(a, b) || !mayBeNear(b, a)) expect(isNear(a, b)).toBe(false)
      }),
      { numRuns: 2000 },
    )
    expect(near).toBeGreaterThan(100)
  })
})
