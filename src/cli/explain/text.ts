import { reportWords } from '../../messages/reports.ts'
import { maskId } from '../../normalize/id-number.ts'
import { kindWords } from '../../read/sources/index.ts'
import { evidencePhrase, reasonSentence } from '../../report/wording.ts'
import type { Candidate, Decision, Place, RunResult } from '../../types.ts'
import type { Session } from '../session.ts'

/** Why one student got their verdict: the rule's sentence, and of every candidate each finding with its weight; where there is none, of those who came nearest. ID numbers are masked. */
export function explanationLines(decision: Decision, nearest: readonly Candidate[], result: RunResult, session: Session): readonly string[] {
  const student = result.students.person(decision.student)
  const percent = decision.candidates.length === 0 ? [] : [session.sentence('probability', { percent: percentText(decision.falseMatch) })]
  return [
    session.strong([student.text('name'), maskId(student.text('idNumber')), student.text('className')].filter((text) => text !== '').join('  ')),
    `  ${session.sentence('registered', { place: placeText(student.place) })}`,
    `  ${session.strong(reportWords[decision.verdict][session.language])}${session.language === 'zh' ? '：' : ': '}${reasonSentence(decision, session.language)}`,
    ...percent.map((line) => `  ${line}`),
    ...(decision.candidates.length > 0 ? [] : [`  ${nearest.length === 0 ? session.sentence('no-candidate') : session.sentence('nearest', { count: nearest.length })}`]),
    ...[...decision.candidates, ...nearest].flatMap((candidate, position, shown) => ['', ...candidateLines(candidate, position, shown, result, session).map((line) => `  ${line}`)]),
  ]
}

function candidateLines(candidate: Candidate, position: number, shown: readonly Candidate[], { listed, config }: RunResult, session: Session): readonly string[] {
  const person = listed.person(candidate.listed)
  const sum = candidate.millibits + candidate.familyMillibits
  const [first] = shown
  const behind = first === undefined ? 0 : first.millibits + first.familyMillibits - sum
  return [
    session.sentence('candidate', {
      number: position + 1,
      name: person.text('name'),
      id: maskId(person.text('idNumber')),
      list: kindWords(person.kind, config.kinds)[session.language],
      place: placeText(person.place),
    }),
    ...candidate.evidence.map((each) => `  ${session.sentence('evidence', { bits: bitsText(each.millibits), label: evidencePhrase(each, session.language) })}`),
    `  ${session.sentence('evidence-sum', { bits: bitsText(sum), child: bitsText(candidate.millibits), family: bitsText(candidate.familyMillibits) })}`,
    ...(behind > 0 ? [`  ${session.sentence('behind', { bits: bitsText(behind) })}`] : []),
  ]
}

/** 名单.xlsx!明细!12 as spreadsheets write it. */
function placeText({ file, sheet, row }: Place): string {
  return [file, ...(sheet === null ? [] : [sheet]), String(row)].join('!')
}

/** Aligned so that the points stand below one another. */
function bitsText(millibits: number): string {
  return (millibits / 1000).toFixed(1).padStart(5)
}

/** Below one in a million the figure would pretend to a precision that no assumption has. */
const smallestShown = 1e-6
/** From a tenth on, whole percents. */
const coarseFrom = 0.1

function percentText(probability: number): string {
  if (probability < smallestShown) return '< 0.0001 %'
  return `${probability >= coarseFrom ? (probability * 100).toFixed(0) : (probability * 100).toPrecision(2)} %`
}
