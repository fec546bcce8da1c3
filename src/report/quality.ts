import { groupBy } from '../group-by.ts'
import { hasCarersNumber } from '../match/students.ts'
import { speak, type ReportWord, type Say } from '../messages/reports.ts'
import { parseIdNumber } from '../normalize/id-number.ts'
import type { Decision, Person, RunResult } from '../types.ts'
import type { Report, ReportColumn, ReportSheet, ReportValue } from './report.ts'
import { sentenceWidth, shortWidth } from './student-columns.ts'
import { reasonSentence } from './wording.ts'

/**
 * How far the run can be trusted, in the form of the linkage quality guidance of statistical offices (ONS, NHS England): counts and expected errors, over all, by group of
 * students and by rule. The expectations follow from the probabilities of the decisions (decide/probability.ts).
 */
export const quality: Report = {
  kind: 'table',
  csv: false,
  sheets: (result) => {
    const say = speak(result.config.language)
    return [groupSheet(result, say), ruleSheet(result, say)]
  },
}

/** What a set of students adds up to. */
interface Quality {
  students: number
  matched: number
  /** Sum over the matched of the probability that the match is somebody else. */
  falseMatches: number
  toVerify: number
  /** Sum over those to be verified of the probability that the first candidate is the student. */
  rightAmongVerified: number
  unmatched: number
  /** Sum over the unmatched of the probability that the best candidate is the student after all. */
  missed: number
}

function addUp(decisions: readonly Decision[]): Quality {
  const sums: Quality = { students: 0, matched: 0, falseMatches: 0, toVerify: 0, rightAmongVerified: 0, unmatched: 0, missed: 0 }
  for (const { verdict, falseMatch } of decisions) {
    sums.students++
    if (verdict === 'matched') {
      sums.matched++
      sums.falseMatches += falseMatch
    } else if (verdict === 'needs-verification') {
      sums.toVerify++
      sums.rightAmongVerified += 1 - falseMatch
    } else {
      sums.unmatched++
      sums.missed += 1 - falseMatch
    }
  }
  return sums
}

/** Decimals of an expected number of students. */
const decimals = 3

function values({ students, matched, falseMatches, toVerify, rightAmongVerified, unmatched, missed }: Quality): readonly ReportValue[] {
  const rounded = (expected: number): number => Number(expected.toFixed(decimals))
  return [students, matched, rounded(falseMatches), toVerify, rounded(rightAmongVerified), unmatched, rounded(missed)]
}

function columns(first: string, say: Say): readonly ReportColumn[] {
  const words: readonly ReportWord[] = ['students', 'matched', 'expected-false', 'needs-verification', 'expected-right', 'unmatched', 'expected-missed']
  const kind = (word: ReportWord): ReportColumn['kind'] => (word.startsWith('expected') ? 'decimal' : 'number')
  return [{ heading: first, kind: 'text', most: 2 * sentenceWidth }, ...words.map((word) => ({ heading: say(word), kind: kind(word), most: shortWidth }))]
}

/** Groups in which linkage is known to do worse; a student may be in several. */
const groups: readonly { readonly word: ReportWord; readonly has: (student: Person, result: RunResult) => boolean }[] = [
  { word: 'group-all', has: () => true },
  { word: 'group-valid-id', has: (student, result) => idState(student, result) === 'valid' },
  { word: 'group-faulty-id', has: (student, result) => idState(student, result) === 'faulty' },
  { word: 'group-no-id', has: (student, result) => idState(student, result) === 'none' },
  { word: 'group-dotted-name', has: (student) => student.value('name').includes('·') },
  { word: 'group-two-characters', has: (student) => [...student.value('name')].length === 2 },
  { word: 'group-no-birth-date', has: (student) => student.value('birthDate') === '' },
  { word: 'group-no-carer', has: (student) => (['guardianName', 'headName', 'fatherName', 'motherName'] as const).every((field) => student.value(field) === '') },
]

function idState(student: Person, { config }: RunResult): 'valid' | 'faulty' | 'none' {
  const { status } = parseIdNumber(student.value('idNumber'))
  if (status === 'none' || hasCarersNumber(student, config.asOf)) return 'none'
  return status === 'valid' || status === 'permit' ? 'valid' : 'faulty'
}

function groupSheet(result: RunResult, say: Say): ReportSheet {
  const rows = groups
    .map(({ word, has }) => ({ word, decisions: result.decisions.filter(({ student }) => has(result.students.person(student), result)) }))
    .filter(({ decisions }) => decisions.length > 0)
    .map(({ word, decisions }) => [say(word), ...values(addUp(decisions))])
  return { name: say('quality-groups'), title: say('title-quality-groups'), personal: false, columns: columns(say('group'), say), count: rows.length, rows: () => rows, note: say('quality-note') }
}

function ruleSheet(result: RunResult, say: Say): ReportSheet {
  const rows = [...groupBy(result.decisions, ({ reason }) => reason)]
    .sort(([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1))
    .map(([reason, decisions]) => [ruleText(reason, decisions, result), ...values(addUp(decisions))])
  return { name: say('quality-rules'), title: say('title-quality-rules'), personal: false, columns: columns(say('reason'), say), count: rows.length, rows: () => rows, note: say('quality-note') }
}

/** The rule's sentence, of which every student has other parameters, and its code, by which results.jsonl names it. */
function ruleText(reason: string, [first]: readonly Decision[], { config }: RunResult): string {
  if (first === undefined) return reason
  const params = Object.fromEntries(Object.keys(first.params).map((param) => [param, '…']))
  return `${reasonSentence({ ...first, params }, config.language)} (${reason})`
}
