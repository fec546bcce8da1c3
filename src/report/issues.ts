import { issueSentence } from '../messages/issues.ts'
import { speak, type Say } from '../messages/reports.ts'
import { layoutAt } from '../read/layout-at.ts'
import { schema } from '../schema.ts'
import { compareText } from '../text-order.ts'
import type { InputFile, Issue, RunResult, TableLayout } from '../types.ts'
import { placeOrder } from './order.ts'
import type { Report, ReportValue } from './report.ts'
import { nameWidth, numberColumn, placeWidth, shortWidth } from './student-columns.ts'

/** Width at which the sentence of a problem wraps. */
const problemWidth = 60

/** Rejected rows and troubles in cells, each with its cell: those to be mended first, then what is only for information. */
export const issues: Report = {
  kind: 'table',
  csv: true,
  sheets: (result) => {
    const { language } = result.config
    const say = speak(language)
    const byPlace = placeOrder(result)
    const rank = ({ severity }: Issue): number => (severity === 'issue' ? 0 : 1)
    const sorted = [...result.issues].sort((a, b) => rank(a) - rank(b) || byPlace(a.place, b.place) || compareText(a.field ?? '', b.field ?? '') || compareText(a.code, b.code))
    return [
      {
        name: say('issues'),
        title: say('title-issues', { count: sorted.length }),
        personal: false,
        count: sorted.length,
        columns: [
          numberColumn(say),
          { heading: say('severity'), kind: 'text', most: shortWidth },
          { heading: say('side'), kind: 'text', most: shortWidth },
          { heading: say('file'), kind: 'text', most: placeWidth },
          { heading: say('sheet'), kind: 'text', most: nameWidth, optional: true },
          { heading: say('row'), kind: 'number', most: shortWidth },
          { heading: say('column'), kind: 'text', most: shortWidth },
          { heading: say('heading'), kind: 'text', most: nameWidth },
          { heading: say('problem'), kind: 'text', most: problemWidth },
        ],
        rows: () => rows(sorted, result, say),
      },
    ]
  },
}

function* rows(sorted: readonly Issue[], { inputs, config: { language } }: RunResult, say: Say): Generator<readonly ReportValue[]> {
  const cells = cellFinder(inputs)
  let number = 0
  for (const issue of sorted) {
    const { column, heading, role } = cells(issue)
    const named = heading === '' && issue.field !== null ? schema[issue.field][language] : heading
    yield [
      ++number,
      say(`severity-${issue.severity}`),
      say(role === 'list' ? 'side-list' : 'side-students'),
      issue.place.file,
      issue.place.sheet ?? '',
      issue.place.row === 0 ? '' : issue.place.row,
      columnLetters(column),
      named,
      issueSentence(issue, language),
    ]
  }
}

/** Finds the column of an issue: that of its field for the person at its place, or else the place itself. */
function cellFinder(inputs: readonly InputFile[]): (issue: Issue) => { readonly column: number; readonly heading: string; readonly role: InputFile['role'] } {
  const sheets = new Map<string, { readonly layouts: TableLayout[]; readonly role: InputFile['role'] }>()
  for (const { file, role, layouts } of inputs) {
    for (const layout of layouts) {
      const key = JSON.stringify([file, layout.sheet])
      const known = sheets.get(key)
      if (known === undefined) sheets.set(key, { layouts: [layout], role })
      else known.layouts.push(layout)
    }
  }
  return ({ place, field }) => {
    const sheet = sheets.get(JSON.stringify([place.file, place.sheet]))
    const found = layoutAt(sheet?.layouts ?? [], place)
    const own = found?.columns.find(({ index }) => index === place.column)
    const ofField = found?.columns.filter((column) => column.field === field && field !== null) ?? []
    const column = ofField.find(({ slot }) => slot === own?.slot) ?? ofField[0]
    return { column: column?.index ?? place.column, heading: (column ?? own)?.heading ?? '', role: sheet?.role ?? inputs.find(({ file }) => file === place.file)?.role ?? 'students' }
  }
}

const lettersOfAlphabet = 26

/** 1 -> A, 27 -> AA, as spreadsheets name their columns. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / lettersOfAlphabet)) letters = String.fromCharCode(65 + ((rest - 1) % lettersOfAlphabet)) + letters
  return letters
}
