import { listedFamilies } from './families.ts'
import { rowProblems } from './row-problems.ts'
import { placeWidth, sentenceWidth, shortWidth, studentColumns, studentValues, textColumn } from './student-columns.ts'
import { verdictTable } from './verdict-table.ts'
import { listedText, reasonSentence } from './wording.ts'

/** Similar people that a row names. */
const mostNear = 2

/** Students whom the lists do not have: why, whether the family is listed, and what is wrong in their own row. */
export const unmatched = verdictTable('unmatched', {
  columns: (language, say) => [
    ...studentColumns(language),
    textColumn(say('standing'), shortWidth, true), textColumn(say('why-unmatched'), sentenceWidth),
    textColumn(say('listed-family'), sentenceWidth, true, say('family-near')), textColumn(say('near-people'), sentenceWidth, true, say('family-near')),
    textColumn(say('row-problems'), sentenceWidth, true), textColumn(say('place-registered'), placeWidth),
  ],
  rowOf(result, places, say) {
    const { students, listed, config } = result
    const familyOf = listedFamilies(result, places)
    const problemsOf = rowProblems(result)
    return (decision, number) => {
      const student = students.person(decision.student)
      const near = decision.candidates.slice(0, mostNear).map((candidate) => listedText(candidate.listed, listed, places, config, say))
      return [
        ...studentValues(number, student),
        decision.standing === 'active' ? '' : say(`standing-${decision.standing}`),
        reasonSentence(decision, config.language),
        familyOf(decision),
        near.join('\n'),
        problemsOf(student.place),
        places.registered(student.place),
      ]
    }
  },
})
