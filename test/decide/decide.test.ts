import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultMaxFalseMatch } from '../../src/config.ts'
import { decide } from '../../src/decide/decide.ts'
import { indexLists } from '../../src/match/match.ts'
import { matchStudents } from '../../src/match/matching.ts'
import { StringPool } from '../../src/match/string-pool.ts'
import type { Decision } from '../../src/types.ts'
import { store, type PersonFields } from '../people.ts'
import { cases, cui } from './cases.ts'

const asOf = '2018-09-12'
const options = { precedence: ['filing', 'destitute', 'low-income-urban', 'low-income-rural'], asOf, countEnded: false, admittedSchools: null, maxFalseMatch: defaultMaxFalseMatch }

/** Names of the surrounding county, so that frequencies are not those of one row. */
const neighbours: readonly PersonFields[] = Array.from({ length: 200 }, (_, i) => ({ name: `${'杨张赵欧伍刘梁施罗王'[i % 10] ?? ''}${'建国志强晓红大海'[i % 8] ?? ''}${'平安富贵春秋'[i % 6] ?? ''}`, village: '白岩村' }))

function run(students: readonly PersonFields[], listed: readonly PersonFields[], maxFalseMatch = options.maxFalseMatch): { readonly decisions: readonly Decision[]; readonly nameOf: (listed: number) => string } {
  const pool = new StringPool()
  const index = indexLists(store(students.map((each) => ({ kind: 'registration', ...each })), pool), store([...listed, ...neighbours], pool), asOf)
  return { decisions: decide(matchStudents(index), index, { ...options, maxFalseMatch }), nameOf: (each) => index.listed.text(each, 'name') }
}

describe('decide', () => {
  it.each<[PersonFields, string, string]>([
    [{ name: '龙脆翠', idNumber: cui }, 'same-id-similar-name', 'same-id-similar-name-unsure'],
    [{ name: '龙翠花', idNumber: cui, birthDate: '2012-03-05' }, 'same-id-birth-confirmed', 'same-id-other-character'],
  ])('holds the stated probability of %j against the tolerance, whatever the number says', (student, matched, asked) => {
    const listed = [{ name: '龙翠翠', idNumber: cui }]
    expect(run([student], listed).decisions[0]).toMatchObject({ verdict: 'matched', reason: matched })
    expect(run([student], listed, 1e-9).decisions[0]).toMatchObject({ verdict: 'needs-verification', reason: asked })
  })

  it.each(cases)('$why: $verdict', ({ student, classmates = [], listed, verdict, reason, first }) => {
    const { decisions, nameOf } = run([student, ...classmates], listed)
    const decision = decisions[0]
    expect(decision).toMatchObject({ verdict, reason })
    const shown = decision?.candidates[0]
    if (first !== undefined) expect(shown === undefined ? null : nameOf(shown.listed)).toBe(first)
  })

  it.each<[readonly PersonFields[], readonly (readonly number[] | undefined)[], string]>([
    [[{ name: '龙翠翠', idNumber: cui }, { name: '龙翠翠', sex: '女' }], [undefined, [0]], 'the other row owns the identity by its number'],
    [[{ name: '龙翠翠', birthDate: '2012-03-05', village: '米粮村', guardianName: '吴顺顺' }, { name: '龙翠翠', birthDate: '2012-03-05', village: '米粮村' }], [[1], [0]], 'neither row owns it'],
    [[{ name: '龙翠翠', idNumber: cui }, { name: '石天保' }], [undefined, undefined], 'nobody else is meant'],
    [[{ name: '龙翠花', idNumber: cui }, { name: '龙翠翠', idNumber: cui }], [[1], undefined], 'whose number it is'],
  ])('names who else claims the same listed person: %j', (students, expected) => {
    const { decisions } = run(students, [{ name: '龙翠翠', idNumber: cui, village: '米粮村' }])
    expect(decisions.map(({ claimants, numberOf }) => claimants ?? numberOf)).toEqual(expected)
  })

  it('finds whoever is listed by the very name, however many have it for a part of theirs', () => {
    const others = Array.from({ length: 70 }, (_, i) => ({ name: `阿依古丽·${'买买提肉孜托合热艾力依布拉音司马义'.slice(i % 15, (i % 15) + 2)}${'尔江汗木提'[i % 5] ?? ''}`, village: '板栗村' }))
    const { decisions, nameOf } = run([{ name: '阿依古丽' }], [...others, { name: '阿依古丽', idNumber: cui }])
    expect(decisions[0]).toMatchObject({ verdict: 'needs-verification', reason: 'same-name-only' })
    expect(nameOf(decisions[0]?.candidates[0]?.listed ?? 0)).toBe('阿依古丽')
  })

  it('names the better list and keeps all hits when one child is in several lists', () => {
    const { decisions } = run(
      [{ name: '龙翠翠', idNumber: cui }],
      [
        { name: '龙翠翠', idNumber: cui, kind: 'low-income-rural' },
        { name: '龙翠翠', idNumber: cui, kind: 'filing' },
      ],
    )
    expect(decisions[0]).toMatchObject({ verdict: 'matched', category: 'filing', hits: [{ list: 'filing' }, { list: 'low-income-rural' }] })
  })

  it('counts an entry in force before an ended one of higher precedence, and no ended one at all', () => {
    const ended: PersonFields = { name: '龙翠翠', idNumber: cui, kind: 'filing', povertyExit: '已脱贫（不再享受政策）' }
    const active: PersonFields = { name: '龙翠翠', idNumber: cui, kind: 'low-income-rural' }
    expect(run([{ name: '龙翠翠', idNumber: cui }], [ended, active]).decisions[0]).toMatchObject({ verdict: 'matched', standing: 'active', category: 'low-income-rural' })
    expect(run([{ name: '龙翠翠', idNumber: cui }], [ended]).decisions[0]).toMatchObject({ verdict: 'matched', standing: 'ended', category: null })
  })

  it('uses a row that is right in one list to find the row that is wrong in the other', () => {
    const wrong = `${cui.slice(0, 12)}6${cui.slice(13)}`
    const { decisions } = run(
      [{ name: '龙翠翠', idNumber: cui, village: '米粮村' }],
      [
        { name: '龙翠翠', idNumber: cui, kind: 'low-income-rural', village: '米粮村' },
        { name: '龙翠翠', idNumber: wrong, kind: 'filing', village: '米粮村', household: 'x' },
      ],
    )
    expect(decisions[0]).toMatchObject({ verdict: 'matched', category: 'filing' })
    expect(decisions[0]?.hits).toHaveLength(2)
  })
})

describe('for any register', () => {
  const students = cases.flatMap(({ student, classmates = [] }) => [student, ...classmates])
  const listed = cases.flatMap((each, position) => each.listed.map((person) => (person.household === undefined ? person : { ...person, household: `${String(position)} ${person.household}` })))

  /** What was decided about each row, by what the row says, so that orders can be compared. */
  const decided = (studentOrder: readonly number[], listedOrder: readonly number[]): readonly string[] => {
    const rows = studentOrder.map((i) => students[i] ?? {})
    const list = listedOrder.map((i) => listed[i] ?? {})
    const { decisions } = run(rows, list)
    return decisions
      .map((decision) => {
        const found = decision.match === null ? undefined : list[decision.match.listed]
        // Rows that say the same in two households of one identity are told apart by their place only.
        const match = found === undefined ? '' : JSON.stringify({ ...found, household: '' })
        return `${String(studentOrder[decision.student])} ${decision.verdict} ${decision.reason} ${match}`
      })
      .sort()
  }
  const inOrder = (items: readonly unknown[]): readonly number[] => items.map((_, i) => i)

  it('the order of rows changes nothing', () => {
    const expected = decided(inOrder(students), inOrder(listed))
    const order = (length: number): fc.Arbitrary<number[]> => fc.shuffledSubarray(Array.from({ length }, (_, i) => i), { minLength: length })
    fc.assert(
      fc.property(order(students.length), order(listed.length), (studentOrder, listedOrder) => {
        expect(decided(studentOrder, listedOrder)).toEqual(expected)
      }),
      { numRuns: 40 },
    )
  })

  it('gives every student one verdict, and matches nobody twice', () => {
    const some = <T>(items: readonly T[]): fc.Arbitrary<T[]> => fc.array(fc.constantFrom(...items), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(some(students), some(listed), (rows, list) => {
        const { decisions } = run(rows, list)
        expect(decisions.map(({ student }) => student)).toEqual(inOrder(rows))
        const matched = decisions.flatMap(({ match }) => (match === null ? [] : [match.listed]))
        expect(new Set(matched).size).toBe(matched.length)
      }),
      { numRuns: 50 },
    )
  })
})
