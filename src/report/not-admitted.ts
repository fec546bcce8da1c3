import { speakSchoolPaper } from '../messages/school-papers.ts'
import type { RunResult } from '../types.ts'
import { byVillage, onceAChild, type Grouped } from './grouping.ts'
import { blank, given, personalFoot, signatureRows, type Paper } from './papers/paper.ts'
import type { Report } from './report.ts'
import { guardianOf } from './student-columns.ts'

/** Children whose kindergarten or school is not on the list of the admitted ones, by village, with the sentence that explains it to the family. */
export const notAdmitted: Report = {
  kind: 'papers',
  page: true,
  papers(result) {
    const isShown = onceAChild(result)
    return [{ suffix: '', papers: byVillage(result, (decision) => decision.standing === 'school-not-admitted' && isShown(decision)).map((group) => paperOf(group, result)) }]
  },
}

function paperOf({ label, decisions }: Grouped, { students, config: { language, asOf } }: RunResult): Paper {
  const say = speakSchoolPaper(language)
  const village = label === '' ? say('no-village') : label
  const columns = [
    given(say('position'), 5, 'number'), given(say('name'), 10), given(say('school'), 24), given(say('guardian'), 10), given(say('found'), 10),
    { ...blank(say('informed'), 9), look: 'number' } as const, blank(say('date'), 12), blank(say('signer'), 13),
  ]
  return {
    name: village,
    title: say('admitted-title'),
    about: [say('admitted-about', { village, count: decisions.length }), say('admitted-sentence')],
    columns,
    rows: decisions.map(({ student: index, verdict }, at) => {
      const student = students.person(index)
      return [at + 1, student.text('name'), student.text('schoolName'), guardianOf(student), say(`found-${verdict}`), say('box'), '', '']
    }),
    closing: [],
    signature: signatureRows(columns, [say('village-signer'), say('date')]),
    orientation: 'portrait',
    foot: personalFoot(language, asOf),
  }
}
