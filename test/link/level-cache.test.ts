import { expect, it } from 'vitest'
import { LevelCache } from '../../src/link/level-cache.ts'

it('knows the level of the last pair of a slot, and never that of another pair', () => {
  const cache = new LevelCache()
  const most = 400
  let known = 0
  for (let a = 1; a <= most; a++) for (let b = 1; b <= most; b++) cache.set(a, b, (a * 7 + b) % 5)
  for (let a = 1; a <= most; a++) {
    for (let b = 1; b <= most; b++) {
      const level = cache.get(a, b)
      if (level === -1) continue
      known++
      if (level !== (a * 7 + b) % 5) throw new Error(`${String(a)} and ${String(b)}: ${String(level)}`)
    }
  }
  expect(known).toBeGreaterThan(most)
  expect(cache.get(most + 1, 1)).toBe(-1)
})
