import { reportWords } from '../../messages/reports.ts'
import { maskId } from '../../normalize/id-number.ts'
import { kindWords } from '../../read/sources/index.ts'
import { speakWeights } from '../../messages/weights.ts'
import { evidencePhrase, reasonSentence } from '../../report/wording.ts'
import type { Candidate, Decision, Evidence, Person, Place, RunResult } from '../../types.ts'
import type { Session } from '../session.ts'
import { countNames } from './namesakes.ts'
import { otherRows } from './other-rows.ts'
import { grouped } from './weights.ts'

/** Where the weight of a finding on a candidate comes from, a line each; none where that is not asked for. */
export type WeightsOf = (evidence: Evidence, candidate: Candidate, student: number) => readonly string[]

/**
 * Why one student got their verdict: the rule's sentence, and of every candidate each finding with its weight; where there is none, of those who came nearest. ID numbers are
 * masked.
 */
export function explanationLines(decision: Decision, nearest: readonly Candidate[], weightsOf: WeightsOf, result: RunResult, session: Session): readonly string[] {
  const shown = [...decision.candidates, ...nearest]
  const names = countNames(shown, result.listed)
  const student = result.students.person(decision.student)
  const percent = decision.candidates.length === 0 ? [] : [session.sentence('probability', { percent: percentText(decision.falseMatch) })]
  const studentLine = (what: 'claimed-too' | 'number-of', other: number): string =>
    `  ${session.sentence(what, { name: result.students.person(other).text('name'), place: placeText(result.students.person(other).place) })}`
  return [
    session.strong([student.text('name'), maskId(student.text('idNumber')), student.text('className')].filter((text) => text !== '').join('  ')),
    `  ${session.sentence('registered', { place: placeText(student.place) })}`,
    `  ${session.strong(reportWords[decision.verdict][session.language])}${session.language === 'zh' ? '：' : ': '}${reasonSentence(decision, session.language)}`,
    ...percent.map((line) => `  ${line}`),
    ...(decision.claimants ?? []).map((other) => studentLine('claimed-too', other)),
    ...(decision.numberOf ?? []).map((other) => studentLine('number-of', other)),
    ...(decision.family === null ? [] : [`  ${familyLine(decision.family, result, session)}`]),
    ...(decision.candidates.length > 0 ? [] : [`  ${nearest.length === 0 ? session.sentence('no-candidate') : session.sentence('nearest', { count: nearest.length })}`]),
    ...shown.flatMap((candidate, position) => ['', ...candidateLines(candidate, position, shown, { student: decision.student, names, weightsOf }, result, session).map((line) => `  ${line}`)]),
  ]
}

/** Of the household that lists a carer, the row by which it was found. */
function familyLine(family: number, { listed, config }: RunResult, session: Session): string {
  const person = listed.person(family)
  return session.sentence('family-listed', { name: person.text('name'), list: kindWords(person.kind, config.kinds)[session.language], place: placeText(person.place) })
}

/** What is said of a finding beside its sentence. */
interface Beside {
  readonly student: number
  readonly names: ReadonlyMap<string, number>
  readonly weightsOf: WeightsOf
}

function candidateLines(candidate: Candidate, position: number, shown: readonly Candidate[], beside: Beside, result: RunResult, session: Session): readonly string[] {
  const { listed, config } = result
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
    ...otherRows(candidate.listed, result).map((row) => `  ${session.sentence('same-person', { name: row.text('name'), id: maskId(row.text('idNumber')) || '-', list: kindWords(row.kind, config.kinds)[session.language], place: placeText(row.place) })}`),
    ...candidate.evidence.flatMap((each) => [
      `  ${session.sentence('evidence', { bits: bitsText(each.millibits), label: findingText(each, person, beside, listed.size, session) })}`,
      ...beside.weightsOf(each, candidate, beside.student).map((line) => `${belowBits}${line}`),
    ]),
    `  ${session.sentence('evidence-sum', { bits: bitsText(sum), child: bitsText(candidate.millibits), family: bitsText(candidate.familyMillibits) })}`,
    ...(behind > 0 ? [`  ${session.sentence('behind', { bits: bitsText(behind) })}`] : []),
  ]
}

/** The finding, and of an equal name how many entries have it: a name that half a village has says little. */
function findingText(evidence: Evidence, listed: Person, { names }: Beside, of: number, session: Session): string {
  const text = evidencePhrase(evidence, session.language)
  if (evidence.comparison !== 'name' || evidence.level !== 'equal') return text
  const say = speakWeights(session.language)
  return say('in-brackets', { text, more: say('of-the-name', { count: grouped(names.get(listed.value('name')) ?? 0), of: grouped(of) }) })
}

/** As far in as the sentence of a finding stands. */
const belowBits = ' '.repeat(15)

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
