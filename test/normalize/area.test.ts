import { expect, it } from 'vitest'
import { isKnownArea } from '../../src/normalize/area.ts'

it.each([
  [433124, true, 'in use since 1981'],
  [522229, true, 'retired in 2011; its adults keep it'],
  [520628, true, 'its successor'],
  [330114, true, 'since 2021'],
  [830000, true, 'residence permits of Taiwan residents'],
  [433199, false, 'stands for an invented person'],
  [520699, false, 'stands for an invented person'],
  [500299, false, 'stands for an invented person'],
  [990101, false, 'no province'],
  [NaN, false, 'no digits'],
])('%d is known: %s (%s)', (code, expected) => {
  expect(isKnownArea(code)).toBe(expected)
})
