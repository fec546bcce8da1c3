import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeNumber, parseNumber } from '../../src/verify/check-number.ts'

const number = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.string({ minLength: 1 })).map(([batch, text]) => makeNumber(batch, [text], () => false))
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

describe('the number of a question', () => {
  it('is read back, however it is typed', () => {
    fc.assert(
      fc.property(number, (made) => {
        for (const written of [made, made.toLowerCase(), ` ${made} `, made.replace('-', '—'), made.replace('-', ' - '), [...made].map((each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)).join('')]) {
          expect(parseNumber(written), written).toEqual({ kind: 'number', number: made })
        }
      }),
    )
  })

  it('shows every wrong character and every exchange of neighbours behind the batch', () => {
    fc.assert(
      fc.property(number, fc.nat(), fc.constantFrom(...alphabet), (made, nat, character) => {
        const start = made.indexOf('-') + 1
        const at = start + (nat % 7)
        const wrong = made.slice(0, at) + character + made.slice(at + 1)
        if (wrong !== made) expect(parseNumber(wrong)).toEqual({ kind: 'misread' })
        const next = start + (nat % 6)
        const swapped = made.slice(0, next) + (made[next + 1] ?? '') + (made[next] ?? '') + made.slice(next + 2)
        if (swapped !== made) expect(parseNumber(swapped)).toEqual({ kind: 'misread' })
      }),
    )
  })

  it('shows a wrong digit of the batch', () => {
    fc.assert(fc.property(number, fc.integer({ min: 0, max: 9 }), (made, digit) => {
      const wrong = `${digit}${made.slice(1)}`
      if (wrong !== made) expect(parseNumber(wrong).kind).not.toBe('blank')
      if (made.indexOf('-') === 1 && wrong !== made) expect(parseNumber(wrong)).toEqual({ kind: 'misread' })
    }))
  })

  it('is another where one is taken', () => {
    const first = makeNumber(1, ['a'], () => false)
    expect(makeNumber(1, ['a'], (each) => each === first)).not.toBe(first)
  })

  it.each([['', 'blank'], ['  ', 'blank'], ['abc', 'misread'], ['1-0000000', 'misread']])('%s is %s', (text, kind) => {
    expect(parseNumber(text)).toEqual({ kind })
  })
})
