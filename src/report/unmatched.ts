import { speak, type Say } from '../messages/reports.ts'
import type { Decision, RunResult } from '../types.ts'
import { listedFamilies } from './families.ts'
import { inOrderOfClass } from './order.ts'
import type { Report, ReportValue } from './report.ts'
import { rowProblems } from './row-problems.ts'
import { placeWidth, sentenceWidth, shortWidth, studentColumns, studentValues } from './student-columns.ts'
import { listedText, placeNames, reasonSentence, type PlaceNames } from './wording.ts'

/** Similar people that a row names. */
const mostNear = 2

/** Students whom the lists do not have: why, whether the family is listed, and what is wrong in their own row. */
export const unmatched: Report = {
  kind: 'table',
  csv: true,
  sheets: (result) => {
    const { language } = result.config
    const say = speak(language)
    const decisions = inOrderOfClass(result, 'unmatched')
    const places = placeNames(result, say)
    return [
      {
        name: say('unmatched'),
        title: say('title-unmatched', { count: decisions.length }),
        personal: true,
        note: places.note,
        count: decisions.length,
        columns: [
          ...studentColumns(language),
          { heading: say('standing'), kind: 'text', most: shortWidth, optional: true },
          { heading: say('why-unmatched'), kind: 'text', most: sentenceWidth },
          { heading: say('listed-family'), kind: 'text', most: sentenceWidth, optional: true, stack: say('family-near') },
          { heading: say('near-people'), kind: 'text', most: sentenceWidth, optional: true, stack: say('family-near') },
          { heading: say('row-problems'), kind: 'text', most: sentenceWidth, optional: true },
          { heading: say('place-registered'), kind: 'text', most: placeWidth },
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
    const student = result.students.person(decision.student)
    const near = decision.candidates.slice(0, mostNear).map(({ listed }) => listedText(listed, result.listed, places, result.config, say))
    yield [
      ...studentValues(++number, student),
      decision.standing === 'active' ? '' : say(`standing-${decision.standing}`),
      reasonSentence(decision, language),
      familyOf(decision),
      near.join('\n'),
      problemsOf(student.place),
      places.registered(student.place),
    ]
  }
}
