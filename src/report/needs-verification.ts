import { speak, type Say } from '../messages/reports.ts'
import { schema, type FieldId } from '../schema.ts'
import type { Decision, Person, RunResult } from '../types.ts'
import { foldName, foldNumber, markDifferences } from './differences.ts'
import { listedFamilies } from './families.ts'
import { inOrderOfClass } from './order.ts'
import type { Report, ReportColumn, ReportValue } from './report.ts'
import { rowProblems } from './row-problems.ts'
import { guardianOf, idWidth, nameWidth, numberColumn, placeWidth, schoolColumns, schoolValues, sentenceWidth, shortWidth, villageOf } from './student-columns.ts'
import { evidenceText, listedText, listWords, placeNames, reasonSentence, type PlaceNames } from './wording.ts'

/** Width at which reason and evidence wrap, which are the longest texts (chosen; seen on paper). */
const reasonWidth = 40
/** Candidates after the best that a row names. */
const mostOthers = 2

/** Students whom a person must look at: each value of the registration beside that of the likeliest listed person, differing characters marked. */
export const needsVerification: Report = {
  kind: 'table',
  csv: true,
  sheets: (result) => {
    const { language } = result.config
    const say = speak(language)
    const decisions = inOrderOfClass(result, 'needs-verification')
    const places = placeNames(result, say)
    const sides = (group: string, most: number): readonly ReportColumn[] => (['registered', 'listed'] as const).map((side) => ({ heading: say(side), group, kind: 'text', most }))
    const pair = (group: string, most: number, stack = say('pair-of', { what: group })): readonly ReportColumn[] => sides(group, most).map((column) => ({ ...column, stack }))
    const why = say('why-evidence')
    return [
      {
        name: say('needs-verification'),
        title: say('title-needs-verification', { count: decisions.length }),
        personal: true,
        note: places.note,
        count: decisions.length,
        columns: [
          numberColumn(say),
          ...schoolColumns(language),
          ...pair(schema.name[language], nameWidth),
          ...pair(schema.idNumber[language], idWidth),
          // Three lines a side: one under the other they would be six.
          ...sides(say('other-facts'), nameWidth),
          { heading: say('category'), kind: 'text', most: shortWidth },
          { heading: say('why-verify'), kind: 'text', most: reasonWidth, stack: why },
          { heading: say('evidence'), kind: 'text', most: reasonWidth, stack: why },
          { heading: say('hints'), kind: 'text', most: sentenceWidth, optional: true },
          ...pair(say('place'), placeWidth, say('places-both')),
        ],
        rows: () => rows(decisions, result, places, say),
      },
    ]
  },
}

function* rows(decisions: readonly Decision[], result: RunResult, places: PlaceNames, say: Say): Generator<readonly ReportValue[]> {
  const { language } = result.config
  const familyOf = listedFamilies(result, places)
  const problemsOf = rowProblems(result)
  let number = 0
  for (const decision of decisions) {
    const [best, ...others] = decision.candidates
    const student = result.students.person(decision.student)
    const entry = best === undefined ? null : result.listed.person(best.listed)
    const family = familyOf(decision)
    const hints = [
      // With a candidate the family is among the evidence; without one it is the whole question.
      ...(best === undefined && family !== '' ? [say('hint-family', { text: family })] : []),
      ...others.slice(0, mostOthers).map(({ listed }) => say('hint-other', { text: listedText(listed, result.listed, places, result.config, say) })),
      problemsOf(student.place),
    ]
    yield [
      ++number,
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
