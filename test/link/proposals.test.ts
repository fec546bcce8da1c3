import { describe, expect, it } from 'vitest'
import { LinkProposals } from '../../src/link/proposals.ts'
import { ValuePool } from '../../src/link/value-pool.ts'
import { schema, strangers, tableOf, type Invented } from './people.ts'

const count = 400
/** Eight endings, so that fifty people have one, and a beginning of each one's own. */
const sharedEndings = strangers(count).map((person, i): Invented => ({ ...person, code: `${String(100 + i)}${String(i % 8)}777` }))
const alone = (right: readonly Invented[]): readonly string[] => new LinkProposals(schema, tableOf(right, new ValuePool())).keys.filter(({ length }) => length === 1).flat()

function proposed(left: Invented, right: readonly Invented[]): readonly number[] {
  const pool = new ValuePool()
  const table = tableOf(right, pool)
  return new LinkProposals(schema, table).of(tableOf([left], pool), 0).map((row) => Number(table.key(row).slice(1)))
}

describe('LinkProposals', () => {
  it.each([
    ['halves that few share', strangers(count), ['born', 'code', 'code (first half)', 'code (second half)']],
    ['a half that fifty share, which would propose them all to every row', sharedEndings, ['born', 'code', 'code (first half)']],
    ['a half that more than a key may have share, which finds nobody', strangers(count).map((person, i) => ({ ...person, code: `${String(100 + i)}7777` })), ['born', 'code', 'code (first half)']],
    ['one row', strangers(1), ['born', 'code', 'code (first half)', 'code (second half)']],
  ])('takes for keys by themselves: %s', (_, right, keys) => {
    expect(alone(right)).toEqual(keys)
  })

  it('finds by a half that many share where something else is the same', () => {
    const [first] = sharedEndings
    if (first === undefined) throw new Error('nobody')
    const changed = { key: 'x', given: '', surname: first.surname, born: '', street: '', number: '', postcode: '', code: `999${first.code.slice(3)}` }
    expect(proposed(changed, sharedEndings)).toContain(0)
  })

  it('finds by a date that stands for unknown in most rows, together with something else', () => {
    const right = strangers(count).map((person, i) => (i % 4 === 0 ? person : { ...person, born: '19000101' }))
    const [, second] = right
    if (second === undefined) throw new Error('nobody')
    expect(proposed({ ...second, key: 'x', given: '', street: '', number: '', postcode: '', code: '' }, right)).toContain(1)
  })
})
