import { objectionHeadings, objectionResultWords, type ObjectionHeading } from '../../src/messages/notice.ts'
import { noticedRows } from '../../src/report/notice/noticed.ts'
import { objectionForm } from '../../src/report/notice/objection-form.ts'
import type { Paper } from '../../src/report/papers/paper.ts'
import type { RunResult } from '../../src/types.ts'
import { at } from './random.ts'
import { workbookBytes } from '../workbook.ts'

type Written = Partial<Record<ObjectionHeading, string>>

/** Two objections to children of the school: one by a neighbour, one anonymous; both examined, and neither upheld. */
const objections: readonly (Written & { readonly nth: number })[] = [
  {
    nth: 61, objection: '家里有一辆小货车，不应算困难家庭', objector: '吴某某', 'objector-contact': '村民，到校反映', received: '2019.3.27',
    found: '到村调查：车是其叔叔的，借放在他家门口；户籍和低收入认定与名单一致。', date: '2019年3月29日',
  },
  {
    nth: 207, objection: '父母在外省务工，收入高', 'objector-contact': '匿名信', received: '2019年3月28日',
    found: '经村委会和民政办核实：父亲务工，母亲长期患病，仍在名单内。',
  },
]

const signature: Readonly<Record<string, string>> = { 核查人: '田主任、龙老师', '单位（盖章）': '边城镇学生资助认定工作组', 核查日期: '2019-03-29', 已盖章: '是' }

/** The objection form of the school as it is read back, by its file name. */
export function objectionForms(result: RunResult): ReadonlyMap<string, Buffer> {
  if (objectionForm.kind !== 'papers') throw new Error('the objection form is no paper')
  const rowsOf = ({ name }: Paper): ReturnType<typeof noticedRows> => noticedRows(result).filter(({ school }) => school === name)
  const paper = objectionForm.papers(result).flatMap(({ papers }) => papers).reduce((most, each) => (rowsOf(each).length > rowsOf(most).length ? each : most))
  const rows = rowsOf(paper)
  return new Map([['公示异议核查表.xlsx', workbookBytes([{ name: paper.name, rows: [[paper.title], ...paper.about.map((line) => [line]), ...tableOf(paper, rows), ...paper.closing.map((line) => [line]), signatureOf(paper)] }], 'xlsx')]])
}

function tableOf(paper: Paper, rows: ReturnType<typeof noticedRows>): (string | number | null)[][] {
  const headings = paper.columns.map(({ heading }) => heading)
  const filled = objections.map(({ nth, ...written }, position) => {
    const { noticed, name, gradeClass } = at(rows, nth)
    const words: Written = { ...written, position: String(position + 1), number: noticed.number, student: name, class: gradeClass, result: objectionResultWords['not-upheld'].zh }
    const byHeading = new Map((Object.keys(words) as ObjectionHeading[]).map((column) => [objectionHeadings[column].zh as string, words[column] ?? null]))
    return headings.map((heading) => byHeading.get(heading) ?? null)
  })
  const empty = headings.map((_, column) => (column === 0 ? 3 : null))
  return [headings, ...filled, empty]
}

function signatureOf({ columns, signature: rows }: Paper): (string | null)[] {
  const cells: (string | null)[] = columns.map(() => null)
  for (const { label, labelColumns, valueColumns } of rows.flat()) {
    cells[labelColumns[0] - 1] = label
    cells[valueColumns[0] - 1] = signature[label] ?? null
  }
  return cells
}
