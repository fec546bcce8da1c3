import { speak, type Say } from '../messages/reports.ts'
import type { Place, RunResult } from '../types.ts'
import { placeOrder } from './order.ts'
import { sharedNumbers, type SharedNumber } from './registered-twice.ts'
import type { Report, ReportValue } from './report.ts'
import { placeKey } from './row-problems.ts'
import { fieldColumn, idWidth, nameWidth, numberColumn, placeWidth, sentenceWidth, shortWidth } from './student-columns.ts'
import { placeText } from './wording.ts'

/** Other rows of the same number that a row names. */
const mostPlaces = 3

/** Rows that repeat another and count once, and students registered more than once, of whom a person must say which row holds. */
export const duplicates: Report = {
  kind: 'table',
  csv: true,
  sheets: (result) => {
    const { language } = result.config
    const say = speak(language)
    const shared = sharedNumbers(result.students)
    const count = result.repeats.length + shared.reduce((sum, { students }) => sum + students.length, 0)
    return [
      {
        name: say('duplicates'),
        title: say('title-duplicates', { count }),
        personal: true,
        count,
        columns: [
          numberColumn(say),
          { heading: say('kind-of-duplicate'), kind: 'text', most: sentenceWidth },
          { heading: say('side'), kind: 'text', most: shortWidth },
          fieldColumn('name', nameWidth, language),
          fieldColumn('idNumber', idWidth, language),
          fieldColumn('className', nameWidth, language, true),
          { heading: say('place'), kind: 'text', most: placeWidth },
          { heading: say('kept-place'), kind: 'text', most: placeWidth },
        ],
        rows: () => rows(shared, result, say),
      },
    ]
  },
}

function* rows(shared: readonly SharedNumber[], result: RunResult, say: Say): Generator<readonly ReportValue[]> {
  let number = 0
  for (const row of [...studentsTwice(shared, result, say), ...exactRepeats(result, say)]) yield [++number, ...row]
}

function* studentsTwice(shared: readonly SharedNumber[], { students }: RunResult, say: Say): Generator<readonly ReportValue[]> {
  for (const kind of ['duplicate-student', 'duplicate-number'] as const) {
    for (const group of shared.filter((each) => each.kind === kind)) {
      for (const index of group.students) {
        const student = students.person(index)
        const others = group.students.filter((other) => other !== index).map((other) => placeText(students.person(other).place, say))
        yield [say(kind), say('side-students'), student.text('name'), student.text('idNumber'), student.text('className'), placeText(student.place, say), [...others.slice(0, mostPlaces), ...(others.length > mostPlaces ? [say('and-more', { count: others.length - mostPlaces })] : [])].join('\n')]
      }
    }
  }
}

/** The person of a repeat is shown as the row kept has them, for the two say the same. */
function* exactRepeats(result: RunResult, say: Say): Generator<readonly ReportValue[]> {
  const kept = keptPeople(result)
  const byPlace = placeOrder(result)
  for (const { place, keptAt } of [...result.repeats].sort((a, b) => byPlace(a.place, b.place))) {
    const found = kept.get(placeKey(keptAt))
    const side = found?.side === 'listed' ? 'side-list' : 'side-students'
    const text = (field: 'name' | 'idNumber' | 'className'): string => (found === undefined ? '' : result[found.side].person(found.index).text(field))
    yield [say('duplicate-repeat'), say(side), text('name'), text('idNumber'), text('className'), placeText(place, say), placeText(keptAt, say)]
  }
}

interface KeptPerson {
  readonly side: 'students' | 'listed'
  readonly index: number
}

function keptPeople({ repeats, students, listed }: RunResult): ReadonlyMap<string, KeptPerson> {
  const wanted = new Set(repeats.map(({ keptAt }) => placeKey(keptAt)))
  const found = new Map<string, KeptPerson>()
  if (wanted.size === 0) return found
  const collect = (side: KeptPerson['side'], size: number, placeOf: (index: number) => Place): void => {
    for (let index = 0; index < size; index++) {
      const key = placeKey(placeOf(index))
      if (wanted.has(key)) found.set(key, { side, index })
    }
  }
  collect('students', students.size, (index) => students.person(index).place)
  collect('listed', listed.size, (index) => listed.person(index).place)
  return found
}
