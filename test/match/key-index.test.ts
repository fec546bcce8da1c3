import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Found } from '../../src/match/found.ts'
import { KeyIndex, wordKey } from '../../src/match/key-index.ts'

describe('KeyIndex', () => {
  it('finds everybody who was added under a key, as a plain map does', () => {
    const entries = fc.array(fc.tuple(fc.stringMatching(/^[ab]{0,3}$/), fc.nat(50)), { maxLength: 3000 })
    fc.assert(
      fc.property(entries, (pairs) => {
        const index = new KeyIndex()
        const plain = new Map<string, number[]>()
        for (const [key, person] of pairs) {
          index.add(wordKey(key), person)
          plain.set(key, [...(plain.get(key) ?? []), person])
        }
        const ascending = (people: readonly number[]): readonly number[] => [...people].sort((a, b) => a - b)
        for (const [key, people] of plain) expect(ascending(index.find(wordKey(key), pairs.length))).toEqual(ascending(people))
        expect(index.find(wordKey('not there'), 10)).toEqual([])
      }),
    )
  })

  it('gives nobody where more share the key than asked for, because a cut would depend on the order of rows', () => {
    const index = new KeyIndex()
    for (let person = 0; person < 5; person++) index.add(wordKey('张'), person)
    expect(index.find(wordKey('张'), 5)).toHaveLength(5)
    expect(index.find(wordKey('张'), 4)).toEqual([])
  })

  it.each([[0x8000_0000, -0x8000_0000], [0xffff_ffff, -1], [7, 7]])('takes the 32 bits of %d, signed or not, for one key', (unsigned, signed) => {
    const index = new KeyIndex()
    index.add(unsigned, 3)
    index.add(signed, 4)
    for (const key of [unsigned, signed]) expect(index.find(key, 5)).toEqual(expect.arrayContaining([3, 4]))
  })

  it('adds those of several keys, each once, and says where too many share a key', () => {
    const index = new KeyIndex()
    for (const person of [3, 1]) index.add(wordKey('张'), person)
    for (const person of [1, 2]) index.add(wordKey('王'), person)
    const found = new Found(4)
    expect([index.findInto(found, wordKey('张'), 2), index.findInto(found, wordKey('王'), 2), index.findInto(found, wordKey('李'), 2)]).toEqual([true, true, true])
    expect(found.take()).toEqual([1, 3, 2])
    expect(index.findInto(found, wordKey('张'), 1)).toBe(false)
    expect(found.take()).toEqual([])
    expect(index.findInto(found, wordKey('王'), 2)).toBe(true)
    expect(found.take()).toEqual([2, 1])
  })

  it('can be added to after it was searched', () => {
    const index = new KeyIndex()
    index.add(wordKey('a'), 1)
    expect(index.find(wordKey('a'), 9)).toEqual([1])
    index.add(wordKey('a'), 2)
    expect(index.find(wordKey('a'), 9)).toEqual([2, 1])
  })
})
