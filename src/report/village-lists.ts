import { speakSchoolPaper, type SaySchoolPaper } from '../messages/school-papers.ts'
import { speak } from '../messages/reports.ts'
import { findingText } from '../messages/verification.ts'
import type { Decision, Question, RunResult } from '../types.ts'
import { departmentWords } from '../verify/departments.ts'
import { openCorrections } from './corrections/rows.ts'
import { categoryOf } from './forwarded.ts'
import { byVillage, classLabel, onceAChild, type Grouped } from './grouping.ts'
import { blank, given, personalFoot, signatureRows, type Paper } from './papers/paper.ts'
import type { Report } from './report.ts'
import { guardianOf } from './student-columns.ts'
import { openQuestions } from './verification/rows.ts'
import { listWords } from './wording.ts'

/** Whom village cadres inform, and of what: approved, refused, or open with what is missing. Children whose kindergarten is not admitted have a list of their own. */
export const villageLists: Report = {
  kind: 'papers',
  page: true,
  papers(result) {
    const missing = missingOf(result)
    const isShown = onceAChild(result)
    return [{ suffix: '', papers: byVillage(result, (decision) => decision.standing !== 'school-not-admitted' && isShown(decision)).map((group) => paperOf(group, result, missing)) }]
  },
}

type State = 'approved' | 'refused' | 'removed' | 'open' | 'not-counted'

/** What becomes of a student, as the family is told. */
export function stateOf({ student }: Decision, { verification: { outcomes } }: RunResult): State {
  const outcome = outcomes[student]
  if (outcome === undefined || outcome.kind === 'open' || outcome.kind === 'struck') return 'open'
  if (outcome.kind === 'refused' || outcome.kind === 'removed') return outcome.kind
  return outcome.category === null ? 'not-counted' : 'approved'
}

/** Of every student, who has still to answer and what an answer lacks: an office, or the class teacher, a text each. */
export function missingOf(result: RunResult): ReadonlyMap<number, string> {
  const { config } = result
  const [say, comma] = [speakSchoolPaper(config.language), speak(config.language)('semicolon')]
  const missing = new Map<number, string[]>()
  const add = ({ student, asked, finding }: Question): void => {
    const office = departmentWords(asked.department, config.kinds)[config.language]
    missing.set(student, [...(missing.get(student) ?? []), say('missing', { office, what: findingText(finding, config.language) })])
  }
  for (const question of [...openCorrections(result), ...openQuestions(result)]) add(question)
  return new Map([...missing].map(([student, texts]) => [student, texts.join(comma)]))
}

function paperOf({ label, decisions }: Grouped, result: RunResult, missing: ReadonlyMap<number, string>): Paper {
  const { language, asOf } = result.config
  const say = speakSchoolPaper(language)
  const village = label === '' ? say('no-village') : label
  const count = (wanted: State): number => decisions.filter((decision) => stateOf(decision, result) === wanted).length
  const columns = [
    given(say('position'), 5, 'number'), given(say('name'), 10), given(say('class'), 18), given(say('guardian'), 10), given(say('phone'), 13, 'code'), given(say('result'), 9), given(say('tell'), 56),
    { ...blank(say('informed'), 8), look: 'number' } as const, blank(say('date'), 10), blank(say('signer'), 12),
  ]
  return {
    name: village,
    title: say('village-title'),
    about: [say('village-about', { village, count: decisions.length, approved: count('approved'), refused: count('refused') + count('removed'), open: count('open') }), say('village-howto')],
    columns,
    rows: decisions.map((decision, at) => {
      const student = result.students.person(decision.student)
      const phone = student.text('guardianPhone') || student.text('headPhone') || student.text('phone')
      const state = stateOf(decision, result)
      return [at + 1, student.text('name'), classLabel(student), guardianOf(student), phone, say(`result-${state}`), tell(decision, state, result, missing, say), say('box'), '', '']
    }),
    closing: [],
    signature: signatureRows(columns, [say('village-signer'), say('date')]),
    orientation: 'landscape',
    foot: personalFoot(language, asOf),
  }
}

function tell({ student }: Decision, state: State, { config, verification: { outcomes } }: RunResult, missing: ReadonlyMap<number, string>, say: SaySchoolPaper): string {
  const outcome = outcomes[student]
  switch (state) {
    case 'approved': {
      const category = outcome === undefined ? null : categoryOf(outcome)
      return say(outcome?.kind === 'found' || (outcome?.kind === 'approved' && outcome.by === 'enrolment') ? 'tell-found' : outcome?.kind === 'approved' && outcome.by === 'review' ? 'tell-reviewed' : 'tell-approved', { category: category === null ? '' : listWords(category, config) })
    }
    case 'refused':
      return say('tell-refused')
    case 'removed':
      return say('tell-removed')
    case 'not-counted':
      return say('tell-ended')
    case 'open': {
      const what = missing.get(student)
      return what === undefined ? say('tell-open-nothing') : say('tell-open', { missing: what })
    }
  }
}
