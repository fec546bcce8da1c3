import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StringPool } from '../../src/match/string-pool.ts'

describe('StringPool', () => {
  it('numbers texts of every length and script, and gives each back', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.stringMatching(/^[0-9]{18}$/), fc.constantFrom('张三', '黑雷沟村五组三十七号一楼', '\ud842'.repeat(12)))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 200 }), (texts) => {
        const pool = new StringPool()
        const ids = texts.map((each) => pool.id(each))
        expect(ids.map((id) => pool.text(id))).toEqual(texts)
        expect(texts.map((each) => pool.id(each))).toEqual(ids)
        expect(new Set(ids).size).toBe(new Set(texts).size)
        expect(pool.size).toBe(new Set(['', ...texts]).size)
      }),
    )
  })

  it('grows over more texts than it began with, and over more than one block of bytes', () => {
    const pool = new StringPool()
    const texts = Array.from({ length: 5_000 }, (_, i) => `${String(i)} ${'一'.repeat(600)}`)
    const ids = texts.map((each) => pool.id(each))
    expect(ids).toEqual(texts.map((_, i) => i + 1))
    expect(ids.map((id) => pool.text(id))).toEqual(texts)
  })

  it('keeps a text that is longer than any cell', () => {
    const pool = new StringPool()
    const long = '长'.repeat(40_000)
    expect(pool.text(pool.id(long))).toBe(long)
    expect(pool.id('')).toBe(0)
  })
})
