import type { Language } from '../messages/language.ts'
import type { Say } from '../messages/reports.ts'
import { schema, type FieldId } from '../schema.ts'
import type { Person } from '../types.ts'
import { foldName, foldNumber, markDifferences } from './differences.ts'
import type { MarkedPart, ReportValue } from './report.ts'
import { nameWidth, placeWidth, sentenceWidth, shortWidth, studentColumns, studentValues, textColumn } from './student-columns.ts'
import { verdictTable } from './verdict-table.ts'
import { hitsText, listWords, reasonSentence } from './wording.ts'

/** Students whom the lists have: what they count under, why, on which lists, and where. */
export const matched = verdictTable('matched', {
  columns: (language, say) => [
    ...studentColumns(language),
    textColumn(say('category'), nameWidth, false, say('category-standing')), textColumn(say('standing'), shortWidth, true, say('category-standing')),
    textColumn(say('reason'), sentenceWidth, false, say('reason-differs')), textColumn(say('differs'), sentenceWidth, true, say('reason-differs')),
    textColumn(say('all-lists'), nameWidth), textColumn(say('place-listed'), placeWidth), textColumn(say('place-registered'), placeWidth),
  ],
  rowOf: ({ students, listed, config }, places, say) => (decision, number) => {
    if (decision.match === null) throw new Error(`student ${decision.student} is matched with nobody`)
    const student = students.person(decision.student)
    const entry = listed.person(decision.match.listed)
    return [
      ...studentValues(number, student),
      decision.category === null ? '' : listWords(decision.category, config),
      decision.standing === 'active' ? '' : say(`standing-${decision.standing}`),
      reasonSentence(decision, config.language),
      whatDiffers(student, entry, config.language, say),
      hitsText(decision.hits, config, say),
      places.listed(entry.place),
      places.registered(student.place),
    ]
  },
})

/** Fields in which a match may differ, and which characters of them count. */
const compared: readonly FieldId[] = ['name', 'idNumber', 'birthDate', 'sex']

/** The list's values where they differ from the student's, the differing characters marked; '' where all that both state is the same. */
function whatDiffers(student: Person, entry: Person, language: Language, say: Say): ReportValue {
  const parts: MarkedPart[] = []
  for (const field of compared) {
    const [ours, listed] = [student.value(field), entry.value(field)]
    // A month is no other date than a day in it.
    if (ours === '' || listed === '' || ours === listed || (schema[field].kind === 'date' && (ours.startsWith(listed) || listed.startsWith(ours)))) continue
    const [, theirs] = markDifferences(student.text(field), entry.text(field), schema[field].kind === 'name' ? foldName : foldNumber)
    // The sentence is cut at its parameter, so that the marks can stand inside it.
    const [before = '', after = ''] = say('differing', { field: schema[field][language] }).split('{text}')
    parts.push({ text: (parts.length === 0 ? '' : '\n') + before, differs: false }, ...theirs, { text: after, differs: false })
  }
  return parts.length === 0 ? '' : parts.filter(({ text }) => text !== '')
}
