import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/report/display-width.ts'
import { summarize, summaryLines } from '../../src/report/summary.ts'
import { cui, everyVerdict, run } from './runs.ts'

describe('summarize', () => {
  const summary = summarize(everyVerdict())

  it('counts verdicts, categories and overlap, and every student once', () => {
    expect(summary).toMatchObject({
      registered: 4,
      verdicts: { matched: 1, 'needs-verification': 1, unmatched: 2 },
      categories: [
        { list: 'filing', students: 1 },
        { list: 'low-income-rural', students: 0 },
      ],
      ended: 0,
      standings: { active: 3, 'other-province': 1 },
      overlap: [{ lists: ['filing', 'low-income-rural'], students: 1 }],
      listed: 5,
      rows: { read: 12, kinds: { heading: 3, person: 9 } },
    })
  })

  it('keeps an ended entry out of the categories', () => {
    const ended = run([{ name: '龙翠翠', idNumber: cui }], [{ name: '龙翠翠', idNumber: cui, povertyExit: '已脱贫（不再享受政策）' }])
    expect(summarize(ended)).toMatchObject({ verdicts: { matched: 1 }, categories: [{ list: 'filing', students: 0 }], ended: 1 })
  })

  it('reports a child registered twice and a number under two names, listed or not', () => {
    const twice = run([{ name: '龙翠翠', idNumber: cui, className: '1班' }, { name: '龙翠翠', idNumber: cui, className: '2班' }], [])
    expect(summarize(twice).duplicates).toEqual({ repeats: 0, students: 1, numbers: 0, possible: 0 })
    const shared = run([{ name: '龙翠翠', idNumber: cui }, { name: '吴白塔', idNumber: cui }], [])
    expect(summarize(shared).duplicates).toEqual({ repeats: 0, students: 0, numbers: 1, possible: 0 })
  })

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary)
  })

  it.each(['zh', 'en'] as const)('is one aligned table on a console (%s)', (language) => {
    const lines = summaryLines(summary, language)
    const ends = lines.slice(0, -1).map((line) => displayWidth((/^\s*\D*?(\s{2,}\d+)/.exec(line) ?? [''])[0]))
    expect(new Set(ends).size).toBe(1)
    expect(lines.join('\n')).toMatchSnapshot()
  })
})
