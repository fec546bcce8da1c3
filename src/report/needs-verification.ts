import type { Say } from '../messages/reports.ts'
import { schema, type FieldId } from '../schema.ts'
import type { Person, RunResult } from '../types.ts'
import { foldName, foldNumber, markDifferences } from './differences.ts'
import { listedFamilies } from './families.ts'
import type { ReportColumn, ReportValue } from './report.ts'
import { rowProblems } from './row-problems.ts'
import { guardianOf, idWidth, nameWidth, numberColumn, placeWidth, schoolColumns, schoolValues, sentenceWidth, shortWidth, textColumn, villageOf } from './student-columns.ts'
import { verdictTable } from './verdict-table.ts'
import { evidenceText, listedText, listWords, reasonSentence, type PlaceNames } from './wording.ts'

/** Width at which reason and evidence wrap, which are the longest texts (chosen; seen on paper). */
const reasonWidth = 40
/** Candidates after the best that a row names. */
const mostOthers = 2

/** Students whom a person must look at: each value of the registration beside that of the likeliest listed person, differing characters marked. */
export const needsVerification = verdictTable('needs-verification', {
  columns(language, say) {
    const sides = (group: string, most: number): readonly ReportColumn[] => (['registered', 'listed'] as const).map((side) => ({ ...textColumn(say(side), most), group }))
    const pair = (group: string, most: number, stack = say('pair-of', { what: group })): readonly ReportColumn[] => sides(group, most).map((column) => ({ ...column, stack }))
    const why = say('why-evidence')
    return [
      numberColumn(say),
      ...schoolColumns(language),
      ...pair(schema.name[language], nameWidth),
      ...pair(schema.idNumber[language], idWidth),
      // Three lines a side: one under the other they would be six.
      ...sides(say('other-facts'), nameWidth),
      textColumn(say('category'), shortWidth),
      textColumn(say('why-verify'), reasonWidth, false, why), textColumn(say('evidence'), reasonWidth, false, why),
      textColumn(say('hints'), sentenceWidth, true),
      ...pair(say('place'), placeWidth, say('places-both')),
    ]
  },
  rowOf(result, places, say) {
    const { language } = result.config
    const familyOf = listedFamilies(result, places)
    const problemsOf = rowProblems(result)
    const hintOn = (hint: 'hint-claimed' | 'hint-number-of', students: readonly number[] = []): readonly string[] => (students.length === 0 ? [] : [say(hint, { text: studentsText(students, result, places, say) })])
    return (decision, number) => {
      const [best, ...others] = decision.candidates
      const student = result.students.person(decision.student)
      const entry = best === undefined ? null : result.listed.person(best.listed)
      const family = familyOf(decision)
      const hints = [
        // With a candidate the family is among the evidence; without one it is the whole question.
        ...(best === undefined && family !== '' ? [say('hint-family', { text: family })] : []),
        ...hintOn('hint-claimed', decision.claimants),
        ...hintOn('hint-number-of', decision.numberOf),
        ...others.slice(0, mostOthers).map(({ listed }) => say('hint-other', { text: listedText(listed, result.listed, places, result.config, say) })),
        problemsOf(student.place),
      ]
      return [
        number,
        ...schoolValues(student),
        ...sideBySide(student, entry, 'name'),
        ...sideBySide(student, entry, 'idNumber'),
        otherFacts(student),
        entry === null ? '' : otherFacts(entry),
        entry === null ? '' : listWords(entry.kind, result.config),
        reasonSentence(decision, language),
        best === undefined ? '' : evidenceText(best, language, say),
        hints.filter((hint) => hint !== '').join('\n'),
        places.registered(student.place),
        entry === null ? '' : places.listed(entry.place),
      ]
    }
  },
})

function studentsText(named: readonly number[], { students }: RunResult, places: PlaceNames, say: Say): string {
  const shown = named.slice(0, mostOthers).map((student) => `${students.person(student).text('name')} ${places.registered(students.person(student).place)}`)
  return [...shown, ...(named.length > shown.length ? [say('and-more', { count: named.length - shown.length })] : [])].join(say('semicolon'))
}

/** Birth date, guardian and village of one side, a line each: what a person compares beside name and number. */
function otherFacts(person: Person): string {
  return [person.text('birthDate'), guardianOf(person), villageOf(person)].filter((text) => text !== '').join('\n')
}

function sideBySide(student: Person, entry: Person | null, field: FieldId): readonly ReportValue[] {
  if (entry === null) return [student.text(field), '']
  const [ours, theirs] = [student.text(field), entry.text(field)]
  return markDifferences(ours, theirs, schema[field].kind === 'name' ? foldName : foldNumber)
}
