import { speak, type Say } from '../messages/reports.ts'
import type { Place, RunResult, SheetAccount } from '../types.ts'
import { placeOrder } from './order.ts'
import { possibleSheet, withAgreement } from './possible-duplicates.ts'
import { sharedNumbers, type SharedNumber } from './registered-twice.ts'
import type { Report, ReportSheet, ReportValue } from './report.ts'
import { placeKey } from './row-problems.ts'
import { fieldColumn, idWidth, nameWidth, numberColumn, placeWidth, sentenceWidth, shortWidth } from './student-columns.ts'
import { placeText } from './wording.ts'

/** Other rows of the same number that a row names. */
const mostPlaces = 3

/**
 * Rows that repeat another and count once, and students registered more than once, of whom a person must say which row holds; apart from these, rows that may be one child. The csv file has
 * both, one below the other.
 */
export const duplicates: Report = {
  kind: 'table',
  csv: (result) => {
    const [certain, possible] = [certainSheet(result), possibleSheet(result)]
    const { columns, rows } = withAgreement(result)
    return {
      ...certain,
      columns: [...certain.columns, ...columns],
      count: certain.count + possible.count,
      rows: function* () {
        const nothing = columns.map(() => '')
        let number = 0
        for (const [, ...row] of certain.rows()) yield [++number, ...row, ...nothing]
        for (const row of rows()) yield [++number, ...row]
      },
    }
  },
  sheets: (result) => [certainSheet(result), possibleSheet(result)],
}

function certainSheet(result: RunResult): ReportSheet {
  const { language } = result.config
  const say = speak(language)
  const shared = sharedNumbers(result.students)
  const whole = repeatedSheets(result)
  const count = whole.length + result.repeats.filter(({ place }) => !isOfSheets(place, whole)).length + shared.reduce((sum, { students }) => sum + students.length, 0)
  return {
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
    rows: () => rows(shared, whole, result, say),
  }
}

function* rows(shared: readonly SharedNumber[], whole: readonly SheetAccount[], result: RunResult, say: Say): Generator<readonly ReportValue[]> {
  let number = 0
  for (const row of [...studentsTwice(shared, result, say), ...sheetRepeats(whole, result, say), ...exactRepeats(whole, result, say)]) yield [++number, ...row]
}

/** Sheets of which every person stands on other sheets as well, as 汇总 repeats those of the villages or classes: one line says so, in place of one for each person. */
function repeatedSheets({ accounts }: RunResult): readonly SheetAccount[] {
  return accounts.filter(({ people, repeats }) => people === 0 && repeats > 1)
}

function isOfSheets({ file, sheet }: Pick<Place, 'file' | 'sheet'>, sheets: readonly SheetAccount[]): boolean {
  return sheets.some((each) => each.file === file && each.sheet === sheet)
}

function* sheetRepeats(whole: readonly SheetAccount[], { repeats, inputs }: RunResult, say: Say): Generator<readonly ReportValue[]> {
  for (const { file, sheet, repeats: count } of whole) {
    const kept = new Set(repeats.filter(({ place }) => place.file === file && place.sheet === sheet).map(({ keptAt }) => sheetText(keptAt)))
    const others = [...kept]
    const places = [...others.slice(0, mostPlaces), ...(others.length > mostPlaces ? [say('and-more', { count: others.length - mostPlaces })] : [])]
    const side = inputs.find((input) => input.file === file)?.role === 'list' ? 'side-list' : 'side-students'
    yield [say('duplicate-sheet', { count }), say(side), '', '', '', sheetText({ file, sheet }), places.join('\n')]
  }
}

function sheetText({ file, sheet }: Pick<Place, 'file' | 'sheet'>): string {
  return sheet === null ? file : `${file}「${sheet}」`
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
function* exactRepeats(whole: readonly SheetAccount[], result: RunResult, say: Say): Generator<readonly ReportValue[]> {
  const kept = keptPeople(result)
  const byPlace = placeOrder(result)
  for (const { place, keptAt } of [...result.repeats].sort((a, b) => byPlace(a.place, b.place))) {
    if (isOfSheets(place, whole)) continue
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
