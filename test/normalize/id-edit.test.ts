import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idEdit, repairs } from '../../src/normalize/id-edit.ts'
import { parseIdNumber } from '../../src/normalize/id-number.ts'

const girl = '433199201203051280'

it.each([
  [girl, girl, 'equal', 'the same'],
  [girl, '433199201203051281', 'substitution', 'one character'],
  [girl, '433199201203051820', 'transposition', 'two neighbours'],
  [girl, '433199201203150280', 'transposition', 'two with one between them'],
  [girl, '433199201203081250', 'far', 'two that changed places farther apart'],
  [girl, '433199201203051390', 'far', 'two characters'],
  ['43319920120305128', girl, 'insertion', 'the last one is missing'],
  ['33199201203051280', girl, 'insertion', 'the first one is missing'],
  ['43319920120351280', girl, 'insertion', 'one in the middle is missing'],
  [girl, '4331992012030512800', 'insertion', 'one doubled at the end'],
  ['4331992012030512800', girl, 'deletion', 'the other way round'],
  [girl, '433199', 'far', 'another length'],
])('%s and %s: %s', (a, b, expected) => {
  expect(idEdit(a, b)).toBe(expected)
})

describe('repairs', () => {
  it.each([
    ['433199201203051281', 'the last character is wrong'],
    ['433199201203151280', 'a digit of the day is wrong'],
    ['433199201203052180', 'two neighbours changed places'],
    ['433199201205031280', 'two with one between them changed places'],
    ['43319920120305128', 'the last one is missing'],
    ['43319920120051280', 'one in the middle is missing'],
    ['4331992012030512880', 'one is doubled'],
  ])('%s finds the right number among few: %s', (wrong) => {
    const found = repairs(wrong)
    expect(found).toContain(girl)
    expect(found.length).toBeLessThan(30)
  })
  it('proposes valid numbers only, each once and never the number itself', () => {
    fc.assert(fc.property(fc.stringMatching(/^433199(19|20)\d{2}(0[1-9]|1[0-2])\d{6}[\dX]?$/), (text) => {
      const found = repairs(text)
      expect(new Set(found).size).toBe(found.length)
      for (const repaired of found) {
        expect(repaired).not.toBe(text)
        expect(idEdit(text, repaired)).not.toBe('far')
        // A right check on a tail of 000 proves nothing, and a first digit of 9 makes a permit; as keys they are like the others.
        expect(['valid', 'permit', 'tail-lost']).toContain(parseIdNumber(repaired).status)
      }
    }))
  })
  it('repairs nothing of another length', () => {
    expect(repairs('433199')).toEqual([])
    expect(repairs('')).toEqual([])
  })
})

it('an edit is the same in both directions, insertion and deletion mirrored', () => {
  const mirrored = { equal: 'equal', substitution: 'substitution', transposition: 'transposition', insertion: 'deletion', deletion: 'insertion', far: 'far' }
  const text = fc.stringMatching(/^4331[0-3]{0,4}$/)
  fc.assert(fc.property(text, text, (a, b) => {
    expect(idEdit(b, a)).toBe(mirrored[idEdit(a, b)])
  }))
})
