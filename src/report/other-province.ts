import { speakSchoolPaper } from '../messages/school-papers.ts'
import type { Decision, RunResult } from '../types.ts'
import { otherProvince } from '../verify/rules.ts'
import { categoryOf } from './forwarded.ts'
import { classLabel, onceAChild } from './grouping.ts'
import { inOrderOfClass } from './order.ts'
import { blank, given, personalFoot, signatureRows } from './papers/paper.ts'
import type { Report } from './report.ts'
import { correctedTexts, guardianOf, villageOf } from './student-columns.ts'
import { missingOf, stateOf } from './village-lists.ts'

/** Students of another province: those of whom the registration says it, and those whom an office confirmed as such; with what they need. */
export const otherProvinceList: Report = {
  kind: 'papers',
  page: false,
  papers(result) {
    const { language, asOf } = result.config
    const say = speakSchoolPaper(language)
    const missing = missingOf(result)
    const textOf = correctedTexts(result)
    const isShown = onceAChild(result)
    const decisions = inOrderOfClass({ ...result, decisions: result.decisions.filter((decision) => isOfOtherProvince(decision, result) && isShown(decision)) })
    if (decisions.length === 0) return []
    const count = (state: string): number => decisions.filter((decision) => stateOf(decision, result) === state).length
    const tick = (heading: string) => ({ ...blank(heading, 12), look: 'number' }) as const
    const columns = [
      given(say('position'), 5, 'number'), given(say('name'), 10), given(say('id-number'), 21, 'code'), given(say('class'), 18), given(say('guardian'), 10), given(say('village'), 20), given(say('state'), 30),
      tick(say('home-certificate')), tick(say('household-copy')), tick(say('student-id-copy')), blank(say('remark'), 14),
    ]
    const rows = decisions.map((decision, at) => {
      const student = result.students.person(decision.student)
      const state = stateOf(decision, result)
      const what = state === 'open' ? missing.get(decision.student) : undefined
      const states = [say(`result-${state}`), what ?? ''].filter((text) => text !== '').join('\n')
      return [at + 1, textOf(student, 'name'), textOf(student, 'idNumber'), classLabel(student), guardianOf(student), student.text('address') || villageOf(student), states, say('box'), say('box'), say('box'), '']
    })
    const about = [say('province-about', { count: decisions.length, approved: count('approved'), refused: count('refused') + count('removed'), open: count('open') }), say('province-howto')]
    const paper = { name: say('province-name'), title: say('province-title'), about, columns, rows, closing: [], signature: signatureRows(columns, [say('signer'), say('date')]), orientation: 'landscape', foot: personalFoot(language, asOf) } as const
    return [{ suffix: '', papers: [paper] }]
  },
}

function isOfOtherProvince({ student, standing }: Decision, { verification: { outcomes } }: RunResult): boolean {
  const outcome = outcomes[student]
  return standing === 'other-province' || (outcome !== undefined && (outcome.kind === 'removed' ? outcome.category : categoryOf(outcome)) === otherProvince)
}
