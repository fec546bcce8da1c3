import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOneEdit } from '../../../src/link/similarity/one-edit.ts'

describe('isOneEdit', () => {
  it.each([
    ['1234', '1235', true, 'another digit'],
    ['1234', '1243', true, 'neighbours exchanged'],
    ['1234', '124', true, 'a digit less'],
    ['1234', '11234', true, 'a digit more'],
    ['', '1', true, 'the only digit'],
    ['1234', '1234', false, 'equal'],
    ['1234', '1432', false, 'exchanged, and no neighbours'],
    ['1234', '2143', false, 'two exchanges'],
    ['1234', '12', false, 'two less'],
    ['1234', '5678', false, 'different'],
  ])('%s and %s: %s (%s)', (a, b, expected) => {
    expect(isOneEdit(a, b)).toBe(expected)
    expect(isOneEdit(b, a)).toBe(expected)
  })

  it('finds every single error', () => {
    const word = fc.stringMatching(/^[01]{1,8}$/)
    const place = fc.nat(8)
    fc.assert(
      fc.property(word, place, fc.constantFrom('2', ''), (text, at, put) => {
        const where = at % text.length
        expect(isOneEdit(text, text.slice(0, where) + put + text.slice(where + 1))).toBe(true)
        expect(isOneEdit(text, `${text.slice(0, where)}2${text.slice(where)}`)).toBe(true)
      }),
    )
  })
})
