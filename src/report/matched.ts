import type { Language } from '../messages/language.ts'
import { speak, type Say } from '../messages/reports.ts'
import { schema, type FieldId } from '../schema.ts'
import type { Decision, Person, RunResult } from '../types.ts'
import { foldName, foldNumber, markDifferences } from './differences.ts'
import { inOrderOfClass } from './order.ts'
import type { MarkedPart, Report, ReportValue } from './report.ts'
import { nameWidth, placeWidth, sentenceWidth, shortWidth, studentColumns, studentValues } from './student-columns.ts'
import { hitsText, listWords, placeNames, reasonSentence, type PlaceNames } from './wording.ts'

/** Students whom the lists have: what they count under, why, on which lists, and where. */
export const matched: Report = {
  kind: 'table',
  csv: true,
  sheets: (result) => {
    const { language } = result.config
    const say = speak(language)
    const decisions = inOrderOfClass(result, 'matched')
    const places = placeNames(result, say)
    return [
      {
        name: say('matched'),
        title: say('title-matched', { count: decisions.length }),
        personal: true,
        note: places.note,
        count: decisions.length,
        columns: [
          ...studentColumns(language),
          { heading: say('category'), kind: 'text', most: nameWidth, stack: say('category-standing') },
          { heading: say('standing'), kind: 'text', most: shortWidth, optional: true, stack: say('category-standing') },
          { heading: say('reason'), kind: 'text', most: sentenceWidth, stack: say('reason-differs') },
          { heading: say('differs'), kind: 'text', most: sentenceWidth, optional: true, stack: say('reason-differs') },
          { heading: say('all-lists'), kind: 'text', most: nameWidth },
          { heading: say('place-listed'), kind: 'text', most: placeWidth },
          { heading: say('place-registered'), kind: 'text', most: placeWidth },
        ],
        rows: () => rows(decisions, result, places, say),
      },
    ]
  },
}

function* rows(decisions: readonly Decision[], { students, listed, config }: RunResult, places: PlaceNames, say: Say): Generator<readonly ReportValue[]> {
  let number = 0
  for (const decision of decisions) {
    if (decision.match === null) continue
    const student = students.person(decision.student)
    const entry = listed.person(decision.match.listed)
    yield [
      ...studentValues(++number, student),
      decision.category === null ? '' : listWords(decision.category, config),
      decision.standing === 'active' ? '' : say(`standing-${decision.standing}`),
      reasonSentence(decision, config.language),
      whatDiffers(student, entry, config.language, say),
      hitsText(decision.hits, config, say),
      places.listed(entry.place),
      places.registered(student.place),
    ]
  }
}

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
