import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRuns, type ChangeId } from '../../src/compare/changes.ts'
import { personFields, type RunFolder, type RunStudent } from '../../src/compare/run-folder.ts'
import { normalizeValue } from '../../src/normalize/index.ts'
import { idNumber } from '../people.ts'

const [cui, wu, other] = ['43319920120305128', '43319920130930713', '43319920120305144'].map(idNumber) as [string, string, string]

interface Fields extends Partial<Record<(typeof personFields)[number], string>> {
  readonly outcome?: RunStudent['outcome']
  readonly category?: string | null
  readonly isStale?: boolean
  readonly isInvalid?: true
}

let rows = 1
function student({ outcome = 'open', category = null, isStale = false, isInvalid, ...fields }: Fields): RunStudent {
  const texts = Object.fromEntries(personFields.map((field) => [field, fields[field] ?? ''])) as RunStudent['texts']
  const values = Object.fromEntries(personFields.map((field) => [field, normalizeValue(field, texts[field])])) as RunStudent['values']
  return { place: { file: 'registration.csv', sheet: null, row: ++rows, column: 1 }, outcome, category, isStale, texts, values, hasValidId: texts.idNumber !== '' && isInvalid !== true }
}
const runOf = (...students: readonly RunStudent[]): RunFolder => ({ folder: 'run', asOf: '2019-03-15', kinds: {}, students })

const cases: readonly (readonly [string, readonly Fields[], readonly Fields[], readonly ChangeId[]])[] = [
  ['nothing', [{ name: '龙翠翠', idNumber: cui }], [{ name: '龙翠翠', idNumber: cui }], []],
  ['the way a name, number or class is written', [{ name: '龙翠翠', idNumber: cui, className: '三（2）班' }], [{ name: '龍翠翠', idNumber: ` ${cui.toLowerCase()}`, className: '3年级2班' }], []],
  ['newly found', [{ name: '龙翠翠', idNumber: cui }], [{ name: '龙翠翠', idNumber: cui, outcome: 'found', category: 'filing' }], ['newly-found']],
  ['newly approved', [{ name: '龙翠翠', idNumber: cui, outcome: 'refused' }], [{ name: '龙翠翠', idNumber: cui, outcome: 'approved', category: 'filing' }], ['newly-found']],
  ['dropped', [{ name: '龙翠翠', idNumber: cui, outcome: 'found', category: 'filing' }], [{ name: '龙翠翠', idNumber: cui }], ['dropped']],
  ['refused since', [{ name: '龙翠翠', idNumber: cui }], [{ name: '龙翠翠', idNumber: cui, outcome: 'refused' }], ['newly-refused']],
  ['another category', [{ name: '龙翠翠', idNumber: cui, outcome: 'found', category: 'low-income-rural' }], [{ name: '龙翠翠', idNumber: cui, outcome: 'found', category: 'filing' }], ['category-changed']],
  ['no category any more', [{ name: '龙翠翠', idNumber: cui, outcome: 'found', category: 'filing' }], [{ name: '龙翠翠', idNumber: cui, outcome: 'found' }], ['category-changed']],
  ['a decision gone stale', [{ name: '龙翠翠', idNumber: cui, outcome: 'approved', category: 'filing' }], [{ name: '龙翠翠', idNumber: cui, isStale: true }], ['dropped', 'gone-stale']],
  ['another class, school and village', [{ name: '龙翠翠', idNumber: cui, className: '三（2）班', village: '米粮村' }], [{ name: '龙翠翠', idNumber: cui, className: '四（2）班', village: '茶洞村' }], ['moved']],
  ['a village that was blank is no move', [{ name: '龙翠翠', idNumber: cui }], [{ name: '龙翠翠', idNumber: cui, village: '茶洞村' }], []],
  ['a number put right, known by name and birth date', [{ name: '龙翠翠', idNumber: `${cui.slice(0, 17)}1`, isInvalid: true, birthDate: '2012-03-05' }], [{ name: '龙翠翠', idNumber: cui, birthDate: '2012.3.5' }], ['id-corrected']],
  ['a number that was blank, known by class', [{ name: '龙翠翠', className: '三（2）班' }], [{ name: '龙翠翠', idNumber: cui, className: '三（2）班' }], ['id-corrected']],
  ['known by guardian and village after a move', [{ name: '龙翠翠', guardianName: '石老司', village: '米粮村', className: '三班' }], [{ name: '龙翠翠', guardianName: '石老司', village: '米粮村', className: '四班' }], ['moved']],
  ['a name put right', [{ name: '龙脆翠', idNumber: cui }], [{ name: '龙翠翠', idNumber: cui }], ['name-corrected']],
  ['new and gone', [{ name: '龙翠翠', idNumber: cui }], [{ name: '吴渡船', idNumber: wu }], ['new', 'gone']],
  ['two valid numbers are two people', [{ name: '龙翠翠', idNumber: cui, className: '三（2）班' }], [{ name: '龙翠翠', idNumber: wu, className: '三（2）班' }], ['new', 'gone']],
  ['two valid numbers of one birthday are two people too', [{ name: '龙翠翠', idNumber: cui, className: '三（2）班' }], [{ name: '龙翠翠', idNumber: other, className: '三（2）班' }], ['new', 'gone']],
  ['the name alone is not enough', [{ name: '龙翠翠', className: '三（2）班' }], [{ name: '龙翠翠', className: '四（2）班' }], ['unclear', 'unclear']],
  ['two namesakes without numbers', [{ name: '龙翠翠', className: '三（2）班' }, { name: '龙翠翠', className: '三（2）班' }], [{ name: '龙翠翠', className: '三（2）班' }], ['unclear', 'unclear', 'unclear']],
  ['whose number it was, is known before whose name it is', [{ name: '龙翠翠', idNumber: cui }, { name: '吴渡船', idNumber: cui }], [{ name: '龙翠翠', idNumber: cui }, { name: '吴渡船', idNumber: wu, className: '三班' }], ['unclear', 'unclear']],
]

describe('two runs compared', () => {
  it.each(cases)('%s', (_, old, now, expected) => {
    expect(compareRuns(runOf(...old.map(student)), runOf(...now.map(student))).changes.map(({ id }) => id)).toEqual(expected)
  })

  const fields = fc.record({
    name: fc.constantFrom('龙翠翠', '吴渡船', '石天保'),
    idNumber: fc.constantFrom('', cui, wu, other),
    className: fc.constantFrom('', '三（2）班', '四（1）班'),
    birthDate: fc.constantFrom('', '2012-03-05'),
  })
  const run = fc.array(fields, { maxLength: 6 }).map((students) => runOf(...students.map(student)))

  it('accounts for every student once, known, unclear, new or gone, whatever the order of rows', () => {
    fc.assert(
      fc.property(run, run, (old, now) => {
        const { known } = compareRuns(old, now)
        const left = [...known.same.map((each) => each.old), ...known.unclear.flatMap((each) => each.old), ...known.gone]
        const right = [...known.same.map((each) => each.now), ...known.unclear.flatMap((each) => each.now), ...known.fresh]
        expect(new Set(left)).toEqual(new Set(old.students))
        expect(new Set(right)).toEqual(new Set(now.students))
        expect([left.length, right.length]).toEqual([old.students.length, now.students.length])
        const shuffled = compareRuns({ ...old, students: [...old.students].reverse() }, { ...now, students: [...now.students].reverse() }).known
        expect(new Set(shuffled.same.map((each) => `${each.old.place.row} ${each.now.place.row}`))).toEqual(new Set(known.same.map((each) => `${each.old.place.row} ${each.now.place.row}`)))
      }),
    )
  })

  it('finds no change between a run and itself', () => {
    fc.assert(
      fc.property(run, (old) => {
        const changes = compareRuns(old, old).changes.filter(({ id }) => id !== 'unclear')
        expect(changes).toEqual([])
      }),
    )
  })
})
