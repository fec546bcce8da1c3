import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultMaxFalseMatch } from '../../src/config.ts'
import { decide } from '../../src/decide/decide.ts'
import { Odds } from '../../src/decide/probability.ts'
import { indexLists, total } from '../../src/match/match.ts'
import { matchStudents, type Matching } from '../../src/match/matching.ts'
import type { PeopleStore } from '../../src/match/store.ts'
import { StringPool } from '../../src/match/string-pool.ts'
import type { Decision } from '../../src/types.ts'
import { idNumber, store, type PersonFields } from '../people.ts'

const asOf = '2018-09-12'
const options = { precedence: ['filing'], asOf, countEnded: false, admittedSchools: null, maxFalseMatch: defaultMaxFalseMatch }

const neighbours: readonly PersonFields[] = Array.from({ length: 60 }, (_, i) => ({ name: `${'杨张赵欧伍'[i % 5] ?? ''}${'建国志强晓红大海'[i % 8] ?? ''}${'平安富贵春秋'[i % 6] ?? ''}`, village: '白岩村' }))

/** Children who are taken for one another: brothers, sisters, twins and namesakes of two households. */
const children = (
  [
    ['龙翠翠', '20120305', '128', 'h1', '米粮村', '石老司'],
    ['龙翠萍', '20120305', '142', 'h1', '米粮村', '石老司'],
    ['龙脆翠', '20140917', '161', 'h1', '米粮村', '石老司'],
    ['龙翠翠', '20120305', '187', 'h2', '米粮村', '吴顺顺'],
    ['龙翠翠', '20110111', '224', 'h3', '板栗村', '吴天保'],
  ] as const
).map(([name, day, sequence, household, village, headName]) => ({ name, idNumber: idNumber(`433199${day}${sequence}`), day, household, village, headName }))

const wrongDigit = (number: string, place: number): string => `${number.slice(0, place)}${String((Number(number[place] ?? 0) + 1) % 10)}${number.slice(place + 1)}`

/** A row of one of them, with what class teachers leave out or mistake. */
const row = fc.record({
  child: fc.nat({ max: children.length - 1 }),
  numberOf: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat({ max: children.length - 1 }) }),
  number: fc.constantFrom('right', 'right', 'wrong digit', 'two wrong', 'tail lost', 'none'),
  place: fc.integer({ min: 6, max: 16 }),
  name: fc.constantFrom('right', 'right', 'right', 'slip', 'short'),
  day: fc.boolean(),
  guardian: fc.boolean(),
  village: fc.boolean(),
})

function personOf({ child, numberOf, number, place, name, day, guardian, village }: typeof row extends fc.Arbitrary<infer Row> ? Row : never): PersonFields {
  const own = children[child] ?? children[0]
  if (own === undefined) throw new Error('nobody')
  const whole = (numberOf === null ? own : (children[numberOf] ?? own)).idNumber
  const numbers: Readonly<Record<typeof number, string>> = { right: whole, 'wrong digit': wrongDigit(whole, place), 'two wrong': wrongDigit(wrongDigit(whole, place), place === 8 ? 9 : 8), 'tail lost': `${whole.slice(0, 15)}000`, none: '' }
  const names: Readonly<Record<typeof name, string>> = { right: own.name, slip: own.name.replace('翠', '脆'), short: own.name.slice(0, 2) }
  return {
    name: names[name],
    idNumber: numbers[number],
    ...(day ? { birthDate: own.day } : {}),
    ...(guardian ? { guardianName: own.headName } : {}),
    ...(village ? { village: own.village } : {}),
  }
}

interface Run {
  readonly decisions: readonly Decision[]
  readonly matching: Matching
  readonly identities: Uint32Array
  readonly listed: PeopleStore
}

function run(students: readonly PersonFields[], listed: readonly PersonFields[]): Run {
  const pool = new StringPool()
  const index = indexLists(store(students.map((each) => ({ kind: 'registration', ...each })), pool), store([...listed, ...neighbours], pool), asOf)
  const matching = matchStudents(index)
  return { decisions: decide(matching, index, options), matching, identities: index.identities, listed: index.listed }
}

interface Assignment {
  /** Of each student, the identity in the one-to-one assignment that is likeliest as a whole; null for nobody of the lists. */
  readonly best: readonly (number | null)[]
  /** Of each student, the probability of each identity over all one-to-one assignments. */
  readonly marginals: readonly ReadonlyMap<number | null, number>[]
}

/** All one-to-one assignments, counted out: exact, for a handful of students. */
function assign({ matching: { matches, weights }, listed }: Run): Assignment {
  const choices = matches.map(({ stated, identities }) => {
    const first = identities[0]?.rows[0]
    if (first === undefined) return [{ identity: null, weight: 1 }]
    const { falseMatch, absent } = new Odds(weights.priors[stated], listed).of(identities, identities)
    return [{ identity: null, weight: absent / (1 - falseMatch) }, ...identities.map(({ identity, rows }) => ({ identity, weight: 2 ** ((total(rows[0]) - total(first)) / 1000) }))]
  })
  let best: readonly (number | null)[] = []
  let bestWeight = -1
  let all = 0
  const sums = matches.map(() => new Map<number | null, number>())
  const go = (student: number, chosen: readonly (number | null)[], weight: number): void => {
    if (student === choices.length) {
      all += weight
      chosen.forEach((identity, i) => sums[i]?.set(identity, (sums[i].get(identity) ?? 0) + weight))
      if (weight > bestWeight) [best, bestWeight] = [chosen, weight]
      return
    }
    for (const choice of choices[student] ?? []) if (choice.identity === null || !chosen.includes(choice.identity)) go(student + 1, [...chosen, choice.identity], weight * choice.weight)
  }
  go(0, [], 1)
  return { best, marginals: sums.map((sum) => new Map([...sum].map(([identity, weight]) => [identity, weight / all]))) }
}

/** Reasons that rest on another row, or on whose number a row has: such a row is asked about however probable the best candidate is. */
const contests = new Set(['contested', 'registered-twice', 'id-of-another-student', 'same-id-other-child-bears-name'])
const group = fc.record({ rows: fc.array(row, { minLength: 2, maxLength: 4 }), unlisted: fc.subarray([0, 1, 2, 3, 4], { maxLength: 3 }) })
const listedOf = (unlisted: readonly number[]): readonly PersonFields[] => children.filter((_, i) => !unlisted.includes(i)).map(({ day, ...each }) => ({ ...each, birthDate: day }))

describe('an optimal one-to-one assignment within a connected group', () => {
  it('has everybody who is matched where they are matched, but for rows that are asked about as second ones of a child', () => {
    fc.assert(
      fc.property(group, ({ rows, unlisted }) => {
        const students = rows.map(personOf)
        const listed = listedOf(unlisted)
        const result = run(students, listed)
        const { best } = assign(result)
        for (const { student, match, reason } of result.decisions) {
          // Each of two swapped numbers is likelier right than wrong; it takes both rows to see that neither is.
          if (match === null || reason === 'siblings-ids-swapped') continue
          const identity = result.identities[match.listed] ?? -1
          if (best[student] === identity) continue
          // One to one gives the child to one of two rows that may both be its own: the other is asked about, and without that row the child is whose it is here.
          const other = best.indexOf(identity)
          expect(result.decisions[other]?.verdict).toBe('needs-verification')
          const alone = run(students.filter((_, i) => i !== other), listed)
          expect(assign(alone).best[student < other ? student : student - 1]).toBe(identity)
        }
      }),
      { numRuns: 3_000, seed: 7 },
    )
  })

  it('decides nobody beyond doubt who is asked about and would be matched without those who are matched', () => {
    fc.assert(
      fc.property(group, ({ rows, unlisted }) => {
        const students = rows.map(personOf)
        const listed = listedOf(unlisted)
        const result = run(students, listed)
        const { marginals } = assign(result)
        for (const { student, verdict, reason } of result.decisions) {
          if (verdict !== 'needs-verification' || contests.has(reason)) continue
          for (const [identity, probability] of marginals[student] ?? []) {
            if (identity === null || probability < 1 - defaultMaxFalseMatch) continue
            const free = listed.filter((_, i) => !result.decisions.some(({ match }) => match !== null && result.identities[match.listed] === i))
            const alone = run([students[student] ?? {}], free).decisions[0]
            // Fewer rows have a little other weights.
            if (alone !== undefined && alone.falseMatch > defaultMaxFalseMatch / 10) continue
            expect({ students, unlisted, reason, alone: alone?.verdict, by: alone?.reason }).not.toMatchObject({ alone: 'matched' })
          }
        }
      }),
      { numRuns: 3_000, seed: 7 },
    )
  })
})
