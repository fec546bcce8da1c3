import { speak, type Say } from '../messages/reports.ts'
import { schema, type FieldId } from '../schema.ts'
import type { Decision, Person, RunResult } from '../types.ts'
import { foldName, foldNumber, markDifferences } from './differences.ts'
import { listedFamilies } from './families.ts'
import { inOrderOfClass } from './order.ts'
import type { Report, ReportColumn, ReportValue } from './report.ts'
import { rowProblems } from './row-problems.ts'
import { guardianOf, idWidth, nameWidth, numberColumn, placeWidth, schoolColumns, schoolValues, sentenceWidth, shortWidth, villageOf } from './student-columns.ts'
import { evidenceText, listedText, listWords, placeText, reasonSentence } from './wording.ts'

/** Candidates after the best that a row names. */
const mostOthers = 3

/** Students whom a person must look at: each value of the registration beside that of the likeliest listed person, differing characters marked. */
export const needsVerification: Report = {
  kind: 'table',
  csv: true,
  sheets: (result) => {
    const { language } = result.config
    const say = speak(language)
    const decisions = inOrderOfClass(result, 'needs-verification')
    const pair = (group: string, most: number, optional = false): readonly ReportColumn[] =>
      (['registered', 'listed'] as const).map((side) => ({ heading: say(side), group, kind: 'text', most, optional }))
    return [
      {
        name: say('needs-verification'),
        title: say('title-needs-verification', { count: decisions.length }),
        personal: true,
        count: decisions.length,
        columns: [
          numberColumn(say),
          ...schoolColumns(language),
          ...pair(schema.name[language], nameWidth),
          ...pair(schema.idNumber[language], idWidth),
          ...pair(schema.birthDate[language], shortWidth, true),
          ...pair(say('guardian'), shortWidth, true),
          ...pair(schema.village[language], shortWidth, true),
          { heading: say('category'), kind: 'text', most: shortWidth },
          { heading: say('why-verify'), kind: 'text', most: sentenceWidth },
          { heading: say('evidence'), kind: 'text', most: sentenceWidth },
          { heading: say('listed-family'), kind: 'text', most: sentenceWidth, optional: true },
          { heading: say('other-candidates'), kind: 'text', most: sentenceWidth, optional: true },
          { heading: say('row-problems'), kind: 'text', most: sentenceWidth, optional: true },
          ...pair(say('place'), placeWidth),
        ],
        rows: () => rows(decisions, result, say),
      },
    ]
  },
}

function* rows(decisions: readonly Decision[], result: RunResult, say: Say): Generator<readonly ReportValue[]> {
  const { language } = result.config
  const familyOf = listedFamilies(result)
  const problemsOf = rowProblems(result)
  let number = 0
  for (const decision of decisions) {
    const [best, ...others] = decision.candidates
    const student = result.students.person(decision.student)
    const entry = best === undefined ? null : result.listed.person(best.listed)
    yield [
      ++number,
      ...schoolValues(student),
      ...sideBySide(student, entry, 'name'),
      ...sideBySide(student, entry, 'idNumber'),
      ...sideBySide(student, entry, 'birthDate'),
      guardianOf(student),
      entry === null ? '' : guardianOf(entry),
      villageOf(student),
      entry === null ? '' : villageOf(entry),
      entry === null ? '' : listWords(entry.kind, language),
      reasonSentence(decision, language),
      best === undefined ? '' : evidenceText(best, language, say),
      // With a candidate the family is among the evidence; without one it is the whole question.
      best === undefined ? familyOf(decision) : '',
      others
        .slice(0, mostOthers)
        .map(({ listed }) => listedText(listed, result.listed, language, say))
        .join('\n'),
      problemsOf(student.place),
      placeText(student.place, say),
      entry === null ? '' : placeText(entry.place, say),
    ]
  }
}

function sideBySide(student: Person, entry: Person | null, field: FieldId): readonly ReportValue[] {
  if (entry === null) return [student.text(field), '']
  const [ours, theirs] = [student.text(field), entry.text(field)]
  // 2012年3月5日 and 2012-03-05 are one date, and marks would only mislead.
  if (schema[field].kind === 'date') return [ours, theirs]
  return markDifferences(ours, theirs, schema[field].kind === 'name' ? foldName : foldNumber)
}
