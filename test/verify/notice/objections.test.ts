import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NoticedStudent, ObjectionEntry, ObjectionRow, ObjectionState } from '../../../src/types.ts'
import { makeNoticeNumber, parseNoticeNumber } from '../../../src/verify/notice/number.ts'
import { objectionsOf, stateOf } from '../../../src/verify/notice/objections.ts'

const marks = { digest: 'd', person: 'p', idNumber: 'i', pupil: 'u' }
const noticed: NoticedStudent = { number: 'G1-ABCDEFG', batch: 1, notice: '2019-03-25', first: '2019-03-25', last: '2019-03-31', student: marks }
const row = (fields: Partial<ObjectionRow> = {}): ObjectionRow => ({
  number: noticed.number, objection: '家中有小轿车', objector: '吴某', contact: '', received: '2019-03-27', found: '', results: [], examiner: '', unit: '', date: '', sealed: false, final: false, scan: '', ...fields,
})
const examined = (fields: Partial<ObjectionRow> = {}): ObjectionRow => row({ found: '车是亲戚的', results: ['not-upheld'], examiner: '龙老师', unit: '学校', date: '2019-03-29', sealed: true, ...fields })
const upheld = (fields: Partial<ObjectionRow> = {}): ObjectionRow => examined({ found: '车是自己的', results: ['upheld'], ...fields })

describe('an objection', () => {
  it.each<readonly [string, readonly ObjectionRow[], ObjectionState]>([
    ['is unexamined without a result', [row()], { kind: 'unexamined' }],
    ['is not upheld', [examined()], { kind: 'not-upheld' }],
    ['is upheld', [upheld()], { kind: 'upheld' }],
    ['was recorded first and examined later', [row(), upheld()], { kind: 'upheld' }],
    ['lacks its examiner', [examined({ examiner: '' })], { kind: 'incomplete', missing: ['examiner'] }],
    ['lacks what was found and the seal', [upheld({ found: '', sealed: false })], { kind: 'incomplete', missing: ['found', 'seal'] }],
    ['says what it lacks least', [examined({ date: '' }), examined({ date: '', sealed: false })], { kind: 'incomplete', missing: ['date'] }],
    ['counts where one row is complete', [examined({ sealed: false }), examined()], { kind: 'not-upheld' }],
    ['has both ticked', [examined({ results: ['upheld', 'not-upheld'] })], { kind: 'contradiction' }],
    ['has a result on each of two forms', [examined(), upheld()], { kind: 'contradiction' }],
    ['is settled by a second examination', [examined(), upheld(), examined({ final: true, date: '2019-04-02' })], { kind: 'not-upheld' }],
    ['is not settled by two of them that differ', [examined({ final: true }), upheld({ final: true })], { kind: 'contradiction' }],
    ['is not settled by one without a seal', [examined(), upheld({ final: true, sealed: false })], { kind: 'not-upheld' }],
  ])('%s', (_, rows, state) => {
    expect(stateOf(rows)).toEqual(state)
    expect(stateOf([...rows].reverse())).toEqual(state)
  })
})

const entries = (rows: readonly ObjectionRow[]): readonly ObjectionEntry[] => rows.map((each, at) => ({ ...each, id: `id${String(at)}`, place: { file: 'a.xlsx', sha256: '', sheet: null, row: at + 2 } }))
const objections = (rows: readonly ObjectionRow[]): readonly (readonly [string, number])[] =>
  objectionsOf([noticed], entries(rows), () => ({ kind: 'same', student: 7 })).map(({ state, entries: found }) => [state.kind, found.length] as const)

describe('rows about one student', () => {
  it.each<readonly [string, readonly ObjectionRow[], readonly (readonly [string, number])[]]>([
    ['are one objection where the result came later', [row(), examined()], [['not-upheld', 2]]],
    ['are one where a person of a day says it in other words', [row({ objection: '有车' }), upheld({ objection: '父母在县城买了房' })], [['upheld', 2]]],
    ['are one where the first row left out who and when', [row({ objector: '', received: '' }), examined()], [['not-upheld', 2]]],
    ['are one where more is said of it', [row({ objector: '', objection: '有小轿车' }), examined({ objector: '', objection: '家中有小轿车，湘U牌照' })], [['not-upheld', 2]]],
    ['are two where two people object', [row({ objector: '石某' }), examined()], [['unexamined', 1], ['not-upheld', 1]]],
    ['are two where an anonymous one says something else', [row({ objector: '', objection: '父母在县城买了房' }), examined({ objector: '' })], [['unexamined', 1], ['not-upheld', 1]]],
  ])('%s', (_, rows, found) => {
    const sorted = (each: typeof found): unknown => [...each].sort()
    expect(sorted(objections(rows))).toEqual(sorted(found))
    expect(sorted(objections([...rows].reverse()))).toEqual(sorted(found))
  })

  it.each([['2019-03-31', false], ['2019-04-01', true], ['', false]])('of %s are late: %s', (received, isLate) => {
    expect(objectionsOf([noticed], entries([row({ received })]), () => ({ kind: 'same', student: 7 }))[0]?.isLate).toBe(isLate)
  })

  it('wait for a new examination where the registration changed, and name nobody who is gone', () => {
    expect(objectionsOf([noticed], entries([upheld()]), () => ({ kind: 'changed', student: 7 }))[0]).toMatchObject({ student: 7, state: { kind: 'stale' } })
    expect(objectionsOf([noticed], entries([upheld()]), () => ({ kind: 'gone' }))[0]).toMatchObject({ student: null, state: { kind: 'upheld' } })
  })
})

describe('numbers on a notice', () => {
  const numbers = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.string()).map(([batch, content]) => makeNoticeNumber(batch, [content], () => false))

  it('are read back as people write them', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        for (const written of [number, number.toLowerCase(), ` ${number}　`, number.replace('G', 'g '), number.slice(1), number.replace('-', '－'), `'${number}`]) {
          expect(parseNoticeNumber(written)).toEqual({ kind: 'number', number })
        }
      }),
    )
  })

  it('are not read with one character wrong', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 6 }), fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTUVWXYZ'), (number, at, character) => {
        const place = number.length - 7 + at
        if (number[place] === character) return
        expect(parseNoticeNumber(number.slice(0, place) + character + number.slice(place + 1))).toEqual({ kind: 'misread' })
      }),
    )
  })
})
