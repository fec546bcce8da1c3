import type { Language } from '../messages/language.ts'
import { speak, type Say } from '../messages/reports.ts'
import type { Decision, RunResult, Verdict } from '../types.ts'
import { inOrderOfClass } from './order.ts'
import type { Report, ReportColumn, ReportValue } from './report.ts'
import { placeNames, type PlaceNames } from './wording.ts'

/** What the table of one verdict has of its own. */
interface VerdictTable {
  readonly columns: (language: Language, say: Say) => readonly ReportColumn[]
  /** Called once a table; then for each student, numbered from 1. */
  readonly rowOf: (result: RunResult, places: PlaceNames, say: Say) => (decision: Decision, number: number) => readonly ReportValue[]
}

/** A table of the students with one verdict, in order of class; where all of a side come from one file, its name stands below the page. */
export function verdictTable(verdict: Verdict, { columns, rowOf }: VerdictTable): Report {
  return {
    kind: 'table',
    csv: true,
    sheets: (result) => {
      const { language } = result.config
      const say = speak(language)
      const decisions = inOrderOfClass(result, verdict)
      const places = placeNames(result, say)
      return [
        {
          name: say(verdict),
          title: say(`title-${verdict}`, { count: decisions.length }),
          personal: true,
          note: places.note,
          count: decisions.length,
          columns: columns(language, say),
          rows: () => numbered(decisions, rowOf(result, places, say)),
        },
      ]
    },
  }
}

function* numbered(decisions: readonly Decision[], row: (decision: Decision, number: number) => readonly ReportValue[]): Generator<readonly ReportValue[]> {
  let number = 0
  for (const decision of decisions) yield row(decision, ++number)
}
