import { total } from '../match/match.ts'
import type { Decision, People, RunResult } from '../types.ts'
import { inOrderOfPlace } from './order.ts'
import type { Report } from './report.ts'

/** Thousandths of a bit in a bit. */
const millibitsOfBit = 1000

/** One line of JSON a student, in order of place; text as it is. Its keys are a contract with programs. */
export const results: Report = {
  kind: 'lines',
  extension: 'jsonl',
  *lines(result) {
    for (const decision of inOrderOfPlace(result)) yield JSON.stringify(lineOf(decision, result))
  },
}

function lineOf({ student, verdict, reason, standing, category, match, hits, candidates }: Decision, { students, listed }: RunResult): unknown {
  return {
    student: placeOf(students, student),
    verdict,
    reason,
    standing,
    category,
    match: match === null ? null : { list: listed.person(match.listed).kind, ...placeOf(listed, match.listed) },
    hits: hits.map((hit) => ({ list: hit.list, verdict: hit.verdict, reason: hit.reason, ...placeOf(listed, hit.listed) })),
    candidates: candidates.map((candidate) => ({ list: listed.person(candidate.listed).kind, ...placeOf(listed, candidate.listed), bits: total(candidate) / millibitsOfBit })),
  }
}

function placeOf(people: People, index: number): { readonly file: string; readonly sheet: string | null; readonly row: number; readonly column: number } {
  const { file, sheet, row, column } = people.person(index).place
  return { file, sheet, row, column }
}
