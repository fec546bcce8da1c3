import { speakSchoolPaper, type SaySchoolPaper } from '../messages/school-papers.ts'
import type { RunResult } from '../types.ts'
import { categoryOf } from './forwarded.ts'
import { byClass, type Grouped } from './grouping.ts'
import { blank, given, personalFoot, signatureRows, type Paper, type PaperColumn } from './papers/paper.ts'
import type { Report } from './report.ts'
import { correctedTexts, guardianOf, villageOf } from './student-columns.ts'

/** What class teachers collect of those who go forward. Card data are written on the paper by hand; no file of them is ever read. */
export const classLists: Report = {
  kind: 'papers',
  page: true,
  papers(result) {
    const textOf = correctedTexts(result)
    return [{ suffix: '', papers: byClass(result, ({ student }) => goesForward(student, result)).map((group) => paperOf(group, result, textOf)) }]
  },
}

function goesForward(student: number, { verification: { outcomes } }: RunResult): boolean {
  const outcome = outcomes[student]
  return outcome !== undefined && categoryOf(outcome) !== null
}

function columnsOf(say: SaySchoolPaper): readonly PaperColumn[] {
  return [
    given(say('position'), 5, 'number'), given(say('name'), 10), given(say('id-number'), 21, 'code'), given(say('guardian'), 9), given(say('village'), 13),
    tick(say('id-copy')), tick(say('guardian-id-copy')), tick(say('card-copy')), blank(say('card-holder'), 10), blank(say('card-bank'), 12), blank(say('card-number'), 26), blank(say('parent-signature'), 11), blank(say('remark'), 11),
  ]
}

/** A box to tick by hand. */
function tick(heading: string): PaperColumn {
  return { ...blank(heading, 9), look: 'number' }
}

function paperOf({ label, decisions }: Grouped, { students, verification: { outcomes }, config: { language, asOf, due } }: RunResult, textOf: ReturnType<typeof correctedTexts>): Paper {
  const say = speakSchoolPaper(language)
  const group = label === '' ? say('no-class') : label
  const columns = columnsOf(say)
  const box = say('box')
  // Whom only the school itself identified, the teacher's own look at the papers is the second one.
  const remark = (student: number): string => {
    const outcome = outcomes[student]
    return outcome?.kind === 'approved' && outcome.by === 'review' ? say('by-review') : ''
  }
  return {
    name: group,
    title: say('class-title'),
    about: [say('class-about', { group, count: decisions.length, due: due ?? say('due-blank') }), say('class-howto')],
    columns,
    rows: decisions.map((decision, at) => {
      const student = students.person(decision.student)
      return [at + 1, textOf(student, 'name'), textOf(student, 'idNumber'), guardianOf(student), villageOf(student), box, box, box, '', '', '', '', remark(decision.student)]
    }),
    closing: [],
    signature: signatureRows(columns, [say('class-teacher'), say('handed-in')]),
    orientation: 'landscape',
    foot: personalFoot(language, asOf),
  }
}
