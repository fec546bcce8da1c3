import { expect, test } from 'vitest'
import { remember } from '../src/remember.ts'

test('keeps results up to the most, and then begins anew', () => {
  const known = new Map<string, number>()
  expect(['a', 'b'].map((key, at) => remember(known, key, at, 2))).toEqual([0, 1])
  expect([...known.keys()]).toEqual(['a', 'b'])
  expect(remember(known, 'c', 2, 2)).toBe(2)
  expect([...known]).toEqual([['c', 2]])
})
