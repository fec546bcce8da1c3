import { describe, expect, test } from 'vitest'
import { check, emptyBins } from '../../bench/accuracy/calibration.ts'

describe('a bin holds where the interval of its true share meets it', () => {
  test.each<[number, number, number, boolean | null, string]>([
    [0.9, 1000, 950, true, 'the share is in the bin'],
    [0.9, 1000, 890, true, 'just below, and the interval meets it'],
    [0.9, 1000, 700, false, 'far too few are true'],
    [0.5, 1000, 990, false, 'far more are true than stated'],
    [0.9, 199, 10, null, 'too few pairs to say'],
  ])('from %d: %d pairs, %d true: %o, %s', (from, pairs, truePairs, expected) => {
    const bins = emptyBins()
    const bin = bins.find((each) => each.from === from)
    if (bin === undefined) throw new Error('no such bin')
    Object.assign(bin, { pairs, truePairs })
    expect(check(bins).find((checked) => checked.bin === bin)?.passed).toBe(expected)
  })
})
